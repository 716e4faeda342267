#include <motcua/base/iso8601.hpp>
#include <motcua/reports/report_rules.hpp>

#include <algorithm>
#include <chrono>
#include <initializer_list>
#include <span>
#include <tuple>
#include <utility>

#include "base/csv_rows_internal.hpp"
#include "base/dated_rows_internal.hpp"
#include "base/fingerprint_internal.hpp"
#include "base/rule_rows_internal.hpp"
#include "reports/months_internal.hpp"
#include "reports/words_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace reports_internal {

class RulesRep {
 public:
  ReportRuleRows rows;
  std::string fingerprint;
};

}  // namespace reports_internal

namespace {

using base_internal::CsvRow;
using base_internal::CsvTable;
using reports_internal::RulesRep;
using reports_internal::Words;

constexpr Words kFormWords[] = {
    {"06a_vpcp", "biểu số II.06a/VPCP/KSTT"},
    {"07a_btp", "biểu 07a/BTP"},
};

constexpr Words kFigureWords[] = {
    {"received", "tiếp nhận"},
    {"settled", "đã giải quyết"},
    {"pending", "đang giải quyết"},
    {"apology", "văn bản xin lỗi hồ sơ quá hạn"},
    {"punctuality", "chỉ số 2.1, hồ sơ xử lý trước và đúng hạn"},
    {"processing_time", "thời gian giải quyết"},
    {"lateness", "số ngày làm việc quá hạn"},
    {"weeks", "số hồ sơ theo tuần"},
    {"supplement", "yêu cầu bổ sung"},
    {"reappointment", "xin lỗi và hẹn lại"},
    {"extension", "gia hạn theo luật"},
    {"refusal", "từ chối sau thẩm định"},
    {"withdrawal", "rút hồ sơ, dừng giải quyết"},
    {"letter", "thư kèm theo kết quả"},
};

constexpr std::string_view kPeriodColumns[] = {"kind",  "first_day", "last_day", "from",
                                               "until", "law",       "source",   "confidence"};
constexpr std::string_view kFormColumns[] = {"form", "from",   "until",
                                             "law",  "source", "confidence"};
constexpr std::string_view kFigureColumns[] = {"figure", "points", "from",      "until",
                                               "law",    "source", "confidence"};

constexpr std::initializer_list<PeriodKind> kKinds = {PeriodKind::kMonth, PeriodKind::kQuarter,
                                                      PeriodKind::kHalfYear,
                                                      PeriodKind::kNineMonths, PeriodKind::kYear};
constexpr std::initializer_list<ReportForm> kForms = {ReportForm::k06aVpcp, ReportForm::k07aBtp};
constexpr std::initializer_list<Figure> kFigures = {
    Figure::kReceived,    Figure::kSettled,        Figure::kPending,   Figure::kApology,
    Figure::kPunctuality, Figure::kProcessingTime, Figure::kLateness,  Figure::kWeeks,
    Figure::kSupplement,  Figure::kReappointment,  Figure::kExtension, Figure::kRefusal,
    Figure::kWithdrawal,  Figure::kLetter};

/// Days that every month has.
constexpr int kLastDayOfAny = 28;
constexpr int kMostPoints = 100;

void read_period(CsvRow& row, std::vector<PeriodRow>& periods) {
  periods.push_back({.kind = row.word("kind", kKinds),
                     .first_day = row.number("first_day", 1, kLastDayOfAny),
                     .last_day = row.number("last_day", 1, kLastDayOfAny),
                     .from = row.date("from"),
                     .until = row.optional_date("until"),
                     .evidence = row.evidence()});
}

void read_form(CsvRow& row, std::vector<FormRow>& forms) {
  forms.push_back({.form = row.word("form", kForms),
                   .from = row.date("from"),
                   .until = row.optional_date("until"),
                   .evidence = row.evidence()});
}

void read_figure(CsvRow& row, std::vector<FigureRow>& figures) {
  const bool scored = !row.text("points").empty();
  figures.push_back(
      {.figure = row.word("figure", kFigures),
       .points = scored ? std::optional(row.number("points", 1, kMostPoints)) : std::nullopt,
       .from = row.date("from"),
       .until = row.optional_date("until"),
       .evidence = row.evidence()});
}

constexpr auto kSamePeriod = [](const PeriodRow& a, const PeriodRow& b) {
  return a.kind == b.kind;
};
/// One form is filled at a time.
constexpr auto kSameForm = [](const FormRow&, const FormRow&) { return true; };
constexpr auto kSameFigure = [](const FigureRow& a, const FigureRow& b) {
  return a.figure == b.figure;
};

std::string_view fault_of(const PeriodRow& row) {
  const auto is_day = [](int day) { return day >= 1 && day <= kLastDayOfAny; };
  if (row.kind == PeriodKind::kDays) return "days that anybody asks for have no rule";
  if (!is_day(row.first_day) || !is_day(row.last_day)) return "its days are not 1 to 28";
  return {};
}

std::string_view fault_of(const FigureRow& row) {
  if (row.points && (*row.points < 1 || *row.points > kMostPoints)) {
    return "its points are not 1 to 100";
  }
  return {};
}

std::string fingerprint_of(const ReportRuleRows& rows) {
  base_internal::Fingerprint print;
  const auto number = [&](auto value) { print.add(static_cast<std::uint64_t>(value)); };
  number(rows.periods.size());
  for (const PeriodRow& row : rows.periods) {
    number(row.kind);
    number(row.first_day);
    number(row.last_day);
    base_internal::add_basis(print, row);
  }
  number(rows.forms.size());
  for (const FormRow& row : rows.forms) {
    number(row.form);
    base_internal::add_basis(print, row);
  }
  for (const FigureRow& row : rows.figures) {
    number(row.figure);
    number(row.points.value_or(0));
    base_internal::add_basis(print, row);
  }
  return print.hex();
}

/// The row in force on `date` of those that `wanted` picks.
template <typename Row, typename Wanted>
const Row* row_at(const std::vector<Row>& rows, Date date, Wanted wanted) {
  const auto row = std::ranges::find_if(
      rows, [&](const Row& each) { return wanted(each) && base_internal::in_force(each, date); });
  return row != rows.end() ? &*row : nullptr;
}

}  // namespace

std::string_view to_string(ReportForm form) noexcept { return words_of(kFormWords, form).data; }
std::string_view to_vietnamese(ReportForm form) noexcept {
  return words_of(kFormWords, form).vietnamese;
}
std::string_view to_string(Figure figure) noexcept { return words_of(kFigureWords, figure).data; }
std::string_view to_vietnamese(Figure figure) noexcept {
  return words_of(kFigureWords, figure).vietnamese;
}

Result<ReportRuleRows> read_report_rules_csv(std::string_view periods, std::string_view forms,
                                             std::string_view figures) {
  using base_internal::read_rows;
  const auto table = [](std::span<const std::string_view> columns) {
    return CsvTable{Errc::kInvalidReportRule, columns};
  };
  ReportRuleRows rows;
  const Result<void> of_periods =
      read_rows("periods.csv", periods, table(kPeriodColumns), read_period, rows.periods);
  if (!of_periods) return of_periods.error();
  const Result<void> of_forms =
      read_rows("forms.csv", forms, table(kFormColumns), read_form, rows.forms);
  if (!of_forms) return of_forms.error();
  const Result<void> of_figures =
      read_rows("figures.csv", figures, table(kFigureColumns), read_figure, rows.figures);
  if (!of_figures) return of_figures.error();
  return rows;
}

Result<ReportRules> ReportRules::from_rows(ReportRuleRows rows) {
  using base_internal::settle;
  constexpr Errc kErrc = Errc::kInvalidReportRule;
  const auto sound = [](const FormRow&) { return std::string_view(); };
  const auto fault = [](const auto& row) { return fault_of(row); };
  if (auto failure = settle(
          kErrc, rows.periods,
          [](const PeriodRow& a, const PeriodRow& b) {
            return std::tuple(a.kind, a.from) < std::tuple(b.kind, b.from);
          },
          kSamePeriod,
          [](const PeriodRow& row) { return "period \"" + std::string(to_string(row.kind)) + '"'; },
          fault)) {
    return *std::move(failure);
  }
  if (auto failure = settle(
          kErrc, rows.forms, [](const FormRow& a, const FormRow& b) { return a.from < b.from; },
          kSameForm,
          [](const FormRow& row) { return "form \"" + std::string(to_string(row.form)) + '"'; },
          sound)) {
    return *std::move(failure);
  }
  if (auto failure = settle(
          kErrc, rows.figures,
          [](const FigureRow& a, const FigureRow& b) {
            return std::tuple(a.figure, a.from) < std::tuple(b.figure, b.from);
          },
          kSameFigure,
          [](const FigureRow& row) {
            return "figure \"" + std::string(to_string(row.figure)) + '"';
          },
          fault)) {
    return *std::move(failure);
  }
  auto rep = std::make_shared<RulesRep>();
  rep->fingerprint = fingerprint_of(rows);
  rep->rows = std::move(rows);
  return ReportRules(std::move(rep));
}

Result<ReportRules> ReportRules::with_rows(ReportRuleRows rows) const {
  using base_internal::lay_over;
  const ReportRuleRows& old = rep_->rows;
  return from_rows({lay_over(std::span(old.periods), std::move(rows.periods), kSamePeriod),
                    lay_over(std::span(old.forms), std::move(rows.forms), kSameForm),
                    lay_over(std::span(old.figures), std::move(rows.figures), kSameFigure)});
}

Result<ReportPeriod> ReportRules::period(PeriodKind kind, int year, int number) const {
  const Result<reports_internal::Months> months = reports_internal::months_of(kind, year, number);
  if (!months) return months.error();
  const Date end(months->last / std::chrono::last);
  const PeriodRow* const row =
      row_at(rep_->rows.periods, end, [&](const PeriodRow& each) { return each.kind == kind; });
  if (row == nullptr) {
    return Failure{Errc::kNoReportRule, "no rule says from which day to which a report on a " +
                                            std::string(to_string(kind)) + " runs on " +
                                            to_iso(end) +
                                            "; add a row, or use ReportPeriod::of_calendar"};
  }
  const std::chrono::year_month before = months->first - std::chrono::months{1};
  return ReportPeriod{
      .kind = kind,
      .year = year,
      .number = number,
      .first = Date(before / std::chrono::day{static_cast<unsigned>(row->first_day)}),
      .last = Date(months->last / std::chrono::day{static_cast<unsigned>(row->last_day)}),
      .evidence = row->evidence};
}

const FormRow* ReportRules::form_at(Date date) const noexcept {
  return row_at(rep_->rows.forms, date, [](const FormRow&) { return true; });
}

const FigureRow* ReportRules::figure_at(Figure figure, Date date) const noexcept {
  return row_at(rep_->rows.figures, date,
                [&](const FigureRow& each) { return each.figure == figure; });
}

const ReportRuleRows& ReportRules::rows() const noexcept { return rep_->rows; }

const std::string& ReportRules::fingerprint() const noexcept { return rep_->fingerprint; }

MOTCUA_END_NAMESPACE
