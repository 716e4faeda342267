#include <motcua/base/iso8601.hpp>
#include <motcua/regime/rules.hpp>

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <tuple>
#include <utility>

#include "base/dated_rows_internal.hpp"
#include "base/fingerprint_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace regime_internal {

/// The rows of one regime, one after the other.
struct NamedRows {
  std::span<const RuleRow> rows;
  std::optional<LawRef> law = {};

  [[nodiscard]] std::string_view name() const noexcept { return rows.front().regime; }
};

/// Rows by regime, rule, procedure and time.
class Rep {
 public:
  std::vector<RuleRow> rows;
  std::vector<NamedRows> regimes;
  std::string fingerprint;
};

}  // namespace regime_internal

namespace {

using base_internal::in_force;
using regime_internal::NamedRows;
using regime_internal::Rep;

std::string_view text_of(const std::optional<ProcedureCode>& procedure) {
  return procedure ? std::string_view(procedure->text()) : std::string_view();
}

auto key(const RuleRow& row) {
  return std::tuple(std::string_view(row.regime), row.id, text_of(row.procedure), row.from);
}

bool same_but_for_time(const RuleRow& a, const RuleRow& b) {
  return a.regime == b.regime && a.id == b.id && a.procedure == b.procedure;
}

std::string name_of(const RuleRow& row) {
  std::string name(to_string(row.id));
  name.append(" of ").append(row.regime);
  if (row.procedure) name.append(" for ").append(row.procedure->text());
  return name + ", in force from " + to_iso(row.from);
}

/// What a rule can be counted in.
bool has_unit(RuleId id, RuleUnit unit) {
  switch (id) {
    case RuleId::kSupplementRequests:
    case RuleId::kReappointments:
    case RuleId::kVisits:
      return unit == RuleUnit::kTimes;
    case RuleId::kPaperTransferCutOff:
      return unit == RuleUnit::kMinuteOfDay;
    case RuleId::kSupplementRestart:
    case RuleId::kRefusalInLimit:
    case RuleId::kNonTerritorialStart:
    case RuleId::kOneStopShopOnly:
    case RuleId::kListedPapersOnly:
    case RuleId::kListedFeesOnly:
    case RuleId::kDatabasePapers:
    case RuleId::kStopNotice:
    case RuleId::kChairApology:
      return unit == RuleUnit::kFlag;
    case RuleId::kOfficerAlert:
    case RuleId::kOnlineAnswer:
    case RuleId::kOtherLevelTransfer:
    case RuleId::kSupplementNotice:
    case RuleId::kSupplementWindow:
    case RuleId::kApologyNotice:
    case RuleId::kCorrection:
    case RuleId::kOverdueWarning:
      return unit == RuleUnit::kHour || unit == RuleUnit::kWorkingHour || unit == RuleUnit::kDay ||
             unit == RuleUnit::kWorkingDay;
    case RuleId::kHalfMonth:
      return unit == RuleUnit::kDay;
    case RuleId::kHalfYear:
      return unit == RuleUnit::kMonth;
    case RuleId::kWorkingDayLength:
      return unit == RuleUnit::kWorkingHour;
    case RuleId::kResultNotice:
    case RuleId::kFeeRemittance:
      break;
  }
  // These are owed even where no provision says within which time.
  return unit != RuleUnit::kTimes && unit != RuleUnit::kMinuteOfDay && unit != RuleUnit::kMonth;
}

std::optional<Failure> check(const RuleRow& row) {
  const auto refuse = [&](const std::string& why) {
    return Failure{Errc::kInvalidRule, "rule " + name_of(row) + ": " + why};
  };
  if (row.regime.empty()) return refuse("regime has no name");
  if (row.until && *row.until < row.from) {
    return refuse("it ends before it begins, on " + to_iso(*row.until));
  }
  if (!has_unit(row.id, row.unit)) {
    return refuse("it is not counted in " + std::string(to_string(row.unit)));
  }
  // No part of a term is nothing, and no working day has more hours than a day.
  const bool day_length = row.id == RuleId::kWorkingDayLength;
  const bool part = row.id == RuleId::kHalfMonth || row.id == RuleId::kHalfYear;
  const int least = day_length || part ? 1 : 0;
  const int most = day_length                           ? 24
                   : row.unit == RuleUnit::kFlag        ? 1
                   : row.unit == RuleUnit::kMinuteOfDay ? 24 * 60 - 1
                                                        : 9'999;
  if (row.value < least || row.value > most) {
    return refuse("value " + std::to_string(row.value) + " is not " + std::to_string(least) +
                  " to " + std::to_string(most));
  }
  if (!row.evidence.law && row.evidence.source.empty()) {
    return refuse("it has neither law nor source");
  }
  return std::nullopt;
}

std::string fingerprint_of(std::span<const RuleRow> rows) {
  base_internal::Fingerprint print;
  for (const RuleRow& row : rows) {
    print.add(static_cast<std::uint64_t>(row.id));
    print.add(std::string_view(row.regime));
    print.add(row.from);
    print.add(row.until);
    print.add(static_cast<std::uint64_t>(row.value));
    print.add(static_cast<std::uint64_t>(row.unit));
    print.add(text_of(row.procedure));
    print.add(row.evidence.law);
    print.add(std::string_view(row.evidence.source));
    print.add(static_cast<std::uint64_t>(row.evidence.confidence));
  }
  return print.hex();
}

std::vector<NamedRows> by_regime(std::span<const RuleRow> rows) {
  std::vector<NamedRows> regimes;
  while (!rows.empty()) {
    const auto next = std::ranges::find_if(
        rows, [&](const RuleRow& row) { return row.regime != rows.front().regime; });
    const auto count = static_cast<std::size_t>(next - rows.begin());
    NamedRows& regime = regimes.emplace_back(NamedRows{rows.first(count)});
    if (Result<LawRef> law = LawRef::parse(regime.name())) regime.law = *std::move(law);
    rows = rows.subspan(count);
  }
  return regimes;
}

}  // namespace

std::string_view to_string(RuleId id) noexcept {
  switch (id) {
    case RuleId::kOfficerAlert:
      return "officer_alert";
    case RuleId::kOnlineAnswer:
      return "online_answer";
    case RuleId::kPaperTransferCutOff:
      return "paper_transfer_cut_off";
    case RuleId::kOtherLevelTransfer:
      return "other_level_transfer";
    case RuleId::kSupplementNotice:
      return "supplement_notice";
    case RuleId::kSupplementRequests:
      return "supplement_requests";
    case RuleId::kSupplementWindow:
      return "supplement_window";
    case RuleId::kSupplementRestart:
      return "supplement_restart";
    case RuleId::kApologyNotice:
      return "apology_notice";
    case RuleId::kReappointments:
      return "reappointments";
    case RuleId::kCorrection:
      return "correction";
    case RuleId::kRefusalInLimit:
      return "refusal_in_limit";
    case RuleId::kNonTerritorialStart:
      return "non_territorial_start";
    case RuleId::kVisits:
      return "visits";
    case RuleId::kOverdueWarning:
      return "overdue_warning";
    case RuleId::kResultNotice:
      return "result_notice";
    case RuleId::kOneStopShopOnly:
      return "one_stop_shop_only";
    case RuleId::kListedPapersOnly:
      return "listed_papers_only";
    case RuleId::kListedFeesOnly:
      return "listed_fees_only";
    case RuleId::kDatabasePapers:
      return "database_papers";
    case RuleId::kStopNotice:
      return "stop_notice";
    case RuleId::kChairApology:
      return "chair_apology";
    case RuleId::kFeeRemittance:
      return "fee_remittance";
    case RuleId::kHalfMonth:
      return "half_month";
    case RuleId::kHalfYear:
      return "half_year";
    case RuleId::kWorkingDayLength:
      return "working_day_length";
  }
  return "unknown";
}

std::string_view to_vietnamese(RuleId id) noexcept {
  switch (id) {
    case RuleId::kOfficerAlert:
      return "hệ thống nhắc cán bộ trong thời hạn kể từ khi nộp trực tuyến";
    case RuleId::kOnlineAnswer:
      return "trả lời hồ sơ trực tuyến";
    case RuleId::kPaperTransferCutOff:
      return "sau giờ này thì chuyển hồ sơ giấy vào đầu giờ ngày làm việc tiếp theo";
    case RuleId::kOtherLevelTransfer:
      return "chuyển hồ sơ giấy khác cấp";
    case RuleId::kSupplementNotice:
      return "thông báo bổ sung sau thẩm định, kể từ ngày tiếp nhận";
    case RuleId::kSupplementRequests:
      return "số lần yêu cầu bổ sung tối đa";
    case RuleId::kSupplementWindow:
      return "thời gian chờ bổ sung, hết thì đóng hồ sơ";
    case RuleId::kSupplementRestart:
      return "tính lại thời hạn từ đầu sau khi bổ sung đủ";
    case RuleId::kApologyNotice:
      return "gửi văn bản xin lỗi trước ngày hết hạn";
    case RuleId::kReappointments:
      return "số lần hẹn lại tối đa";
    case RuleId::kCorrection:
      return "đính chính sai sót của cơ quan";
    case RuleId::kRefusalInLimit:
      return "từ chối sau thẩm định phải trong thời hạn giải quyết";
    case RuleId::kNonTerritorialStart:
      return "hồ sơ không phụ thuộc địa giới tính từ khi cơ quan có thẩm quyền nhận";
    case RuleId::kVisits:
      return "số lần đi lại bổ sung tối đa";
    case RuleId::kOverdueWarning:
      return "cảnh báo sớm hồ sơ dự kiến quá hạn";
    case RuleId::kResultNotice:
      return "thông báo kết quả";
    case RuleId::kOneStopShopOnly:
      return "không giao dịch, yêu cầu bổ sung ngoài Bộ phận Một cửa";
    case RuleId::kListedPapersOnly:
      return "không yêu cầu giấy tờ ngoài quy định";
    case RuleId::kListedFeesOnly:
      return "không thu phí, lệ phí ngoài quy định";
    case RuleId::kDatabasePapers:
      return "không yêu cầu lại giấy tờ đã có trong cơ sở dữ liệu";
    case RuleId::kStopNotice:
      return "thông báo dừng giải quyết khi chấp nhận rút hồ sơ";
    case RuleId::kChairApology:
      return "Chủ tịch Ủy ban nhân dân xin lỗi khi có hành vi bị cấm";
    case RuleId::kFeeRemittance:
      return "nộp phí, lệ phí đã thu về cơ quan có thẩm quyền";
    case RuleId::kHalfMonth:
      return "nửa tháng";
    case RuleId::kHalfYear:
      return "nửa năm";
    case RuleId::kWorkingDayLength:
      return "độ dài một ngày làm việc";
  }
  return "không rõ";
}

std::string_view to_string(RuleUnit unit) noexcept {
  switch (unit) {
    case RuleUnit::kHour:
      return "hour";
    case RuleUnit::kWorkingHour:
      return "working_hour";
    case RuleUnit::kDay:
      return "day";
    case RuleUnit::kWorkingDay:
      return "working_day";
    case RuleUnit::kTimes:
      return "times";
    case RuleUnit::kMinuteOfDay:
      return "minute_of_day";
    case RuleUnit::kFlag:
      return "flag";
    case RuleUnit::kMonth:
      return "month";
  }
  return "unknown";
}

std::string_view to_vietnamese(RuleUnit unit) noexcept {
  switch (unit) {
    case RuleUnit::kHour:
      return "giờ";
    case RuleUnit::kWorkingHour:
      return "giờ làm việc";
    case RuleUnit::kDay:
      return "ngày";
    case RuleUnit::kWorkingDay:
      return "ngày làm việc";
    case RuleUnit::kTimes:
      return "lần";
    case RuleUnit::kMinuteOfDay:
      return "phút trong ngày";
    case RuleUnit::kFlag:
      return "có";
    case RuleUnit::kMonth:
      return "tháng";
  }
  return "không rõ";
}

std::vector<const RuleRow*> Regime::special_rules() const {
  std::vector<const RuleRow*> special;
  for (const RuleRow* const row : rows_) {
    if (row != nullptr && row->procedure) special.push_back(row);
  }
  return special;
}

Result<RuleSet> RuleSet::from_rows(std::vector<RuleRow> rows) {
  for (const RuleRow& row : rows) {
    if (auto failure = check(row)) return *std::move(failure);
  }
  std::ranges::sort(rows, {}, key);
  if (const std::optional<std::size_t> at = base_internal::chain(rows, same_but_for_time)) {
    return Failure{Errc::kInvalidRule, "rule " + name_of(rows[*at]) +
                                           " overlaps the one in force from " +
                                           to_iso(rows[*at - 1].from) + "; end that one before it"};
  }
  auto rep = std::make_shared<Rep>();
  rep->fingerprint = fingerprint_of(rows);
  rep->rows = std::move(rows);
  rep->regimes = by_regime(rep->rows);
  return RuleSet(std::move(rep));
}

Result<RuleSet> RuleSet::with_rows(std::vector<RuleRow> rows) const {
  return from_rows(base_internal::lay_over(std::span<const RuleRow>(rep_->rows), std::move(rows),
                                           same_but_for_time));
}

Result<Regime> RuleSet::at(Date date, const ProcedureCode* procedure) const {
  // The regime that began last: decrees replace one another.
  const NamedRows* last = nullptr;
  Date began{};
  for (const NamedRows& regime : rep_->regimes) {
    for (const RuleRow& row : regime.rows) {
      if (row.procedure || !in_force(row, date) || (last != nullptr && row.from <= began)) continue;
      last = &regime;
      began = row.from;
    }
  }
  if (last == nullptr) {
    return Failure{Errc::kNoRegime,
                   "no regime is in force on " + to_iso(date) + "; name one, or add its rows"};
  }
  return regime_of(*last, date, procedure);
}

Result<Regime> RuleSet::named(std::string_view name, Date date,
                              const ProcedureCode* procedure) const {
  const auto found = std::ranges::find(rep_->regimes, name, &NamedRows::name);
  if (found != rep_->regimes.end()) return regime_of(*found, date, procedure);
  std::string known;
  for (const NamedRows& regime : rep_->regimes) {
    known.append(known.empty() ? "" : ", ").append(regime.name());
  }
  return Failure{Errc::kNoRegime,
                 "no regime is called \"" + std::string(name) + "\"; known: " + known};
}

Regime RuleSet::regime_of(const regime_internal::NamedRows& named, Date date,
                          const ProcedureCode* procedure) const {
  Regime regime;
  regime.rep_ = rep_;
  regime.name_ = named.name();
  if (named.law) regime.law_ = &*named.law;
  for (const RuleRow& row : named.rows) {
    if (!in_force(row, date)) continue;
    const RuleRow*& place = regime.rows_[static_cast<std::size_t>(row.id)];
    if (!row.procedure) {
      if (place == nullptr) place = &row;
    } else if (procedure != nullptr && row.procedure->base() == procedure->base()) {
      place = &row;
    }
  }
  return regime;
}

std::span<const RuleRow> RuleSet::rows() const noexcept { return rep_->rows; }

const std::string& RuleSet::fingerprint() const noexcept { return rep_->fingerprint; }

MOTCUA_END_NAMESPACE
