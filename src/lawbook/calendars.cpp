#include <motcua/base/iso8601.hpp>
#include <motcua/base/text.hpp>
#include <motcua/lawbook/calendars.hpp>

#include <algorithm>
#include <chrono>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/civil_internal.hpp"
#include "lawdata/lawdata_calendar_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace {

using std::chrono::days;

// --- The embedded tables as rows ----------------------------------------------------------------

/// Reads each citation once; the tables repeat a few of them in most rows.
class Citations {
 public:
  /// Empty for empty text. The generator has checked that every other text is a citation.
  std::optional<LawRef> operator()(std::string_view text) {
    if (text.empty()) return std::nullopt;
    const auto found = read_.find(text);
    if (found != read_.end()) return found->second;
    return read_.emplace(text, LawRef::parse(text).value()).first->second;
  }

 private:
  std::map<std::string_view, LawRef> read_;
};

OfficeHoursRow to_row(const lawdata_internal::OfficeHoursData& data, Citations& citations) {
  return {data.from,
          data.until,
          data.weekdays,
          data.season_from,
          data.season_until,
          {data.sessions.begin(), data.sessions.end()},
          data.counting,
          citations(data.basis.law),
          std::string(data.basis.source),
          data.basis.confidence};
}

CalendarRows make_calendar_rows() {
  const lawdata_internal::CalendarCoverage coverage = lawdata_internal::calendar_coverage();
  Citations citations;
  CalendarRows rows;
  rows.name = "civil-service";
  rows.first_day = rows.first_decided_day = coverage.first_decided_day;
  rows.last_day = rows.last_decided_day = coverage.last_decided_day;
  for (const auto& data : lawdata_internal::days()) {
    rows.days.push_back({data.date, data.kind, data.audience, data.status, std::string(data.name),
                         std::string(data.name_en), data.pair, citations(data.basis.law),
                         std::string(data.basis.source), data.basis.confidence});
  }
  for (const auto& data : lawdata_internal::weekly_rest()) {
    rows.weekly_rest.push_back({data.audience, data.from, data.until, data.days,
                                citations(data.basis.law), std::string(data.basis.source),
                                data.basis.confidence});
  }
  return rows;
}

std::vector<HolidayRule> make_holiday_rules() {
  Citations citations;
  std::vector<HolidayRule> rules;
  for (const auto& data : lawdata_internal::holiday_rules()) {
    rules.push_back({std::string(data.id), data.from, data.until, data.lunar, data.month, data.day,
                     data.days_before, data.days_after, data.days_chosen, data.compensated,
                     std::nullopt, std::string(data.name), std::string(data.name_en),
                     citations(data.basis.law), std::string(data.basis.source),
                     data.basis.confidence});
    if (const auto law = citations(data.compensation_law)) {
      rules.back().compensation_basis = LegalBasis{*law, data.compensation_confidence};
    }
  }
  return rules;
}

std::vector<HolidayPrecedent> make_holiday_precedents() {
  std::vector<HolidayPrecedent> precedents;
  for (const auto& data : lawdata_internal::holiday_precedents()) {
    precedents.push_back({std::string(data.rule), data.anchor_on, data.days_before, data.days_after,
                          std::string(data.basis.source), data.basis.confidence});
  }
  return precedents;
}

// --- Predictions --------------------------------------------------------------------------------

/// The last day of the year of `until`; without it, of the year after the last that is decided.
Result<Date> last_predicted_day(std::optional<Date> until) {
  const lawdata_internal::CalendarCoverage coverage = lawdata_internal::calendar_coverage();
  if (!until) {
    until = coverage.last_decided_day + days{1};
  } else if (*until > coverage.last_predicted_day) {
    return Failure{Errc::kOutOfCalendarRange, "holidays can be predicted to " +
                                                  to_iso(coverage.last_predicted_day) +
                                                  ", not to " + to_iso(*until)};
  } else if (*until <= coverage.last_decided_day) {
    return coverage.last_decided_day;
  }
  const auto year = static_cast<int>(base_internal::civil_from_days(*until).year);
  return base_internal::days_from_civil(year, 12, 31);
}

/// Widen `rows` to [first_predicted_day, last] and give the holidays that were added.
Result<std::vector<DayRow>> widen(CalendarRows& rows, Date last) {
  const lawdata_internal::CalendarCoverage coverage = lawdata_internal::calendar_coverage();
  auto holidays =
      predict_holidays(embedded_holiday_rules(), embedded_holiday_precedents(),
                       coverage.first_predicted_day, coverage.first_decided_day - days{1});
  if (!holidays) return holidays;
  auto later = predict_holidays(embedded_holiday_rules(), embedded_holiday_precedents(),
                                coverage.last_decided_day + days{1}, last);
  if (!later) return later;
  std::move(later->begin(), later->end(), std::back_inserter(*holidays));
  rows.first_day = coverage.first_predicted_day;
  rows.last_day = last;
  return holidays;
}

Result<void> add_predictions(CalendarRows& rows, Audience audience, std::optional<Date> until) {
  const Result<Date> last = last_predicted_day(until);
  if (!last) return last.error();
  const auto holidays = widen(rows, *last);
  if (!holidays) return holidays.error();
  rows.days.insert(rows.days.end(), holidays->begin(), holidays->end());
  const auto substitutes =
      derive_substitutes(*holidays, embedded_holiday_rules(), rows.weekly_rest, audience);
  if (!substitutes) return substitutes.error();
  rows.days.insert(rows.days.end(), substitutes->begin(), substitutes->end());
  std::ranges::stable_sort(rows.days, {}, &DayRow::date);
  return {};
}

}  // namespace

const CalendarRows& embedded_calendar_rows() {
  static const CalendarRows rows = make_calendar_rows();
  return rows;
}

const std::vector<HolidayRule>& embedded_holiday_rules() {
  static const std::vector<HolidayRule> rules = make_holiday_rules();
  return rules;
}

const std::vector<HolidayPrecedent>& embedded_holiday_precedents() {
  static const std::vector<HolidayPrecedent> precedents = make_holiday_precedents();
  return precedents;
}

Result<WorkCalendar> civil_service_calendar(Acceptance acceptance,
                                            std::optional<Date> predict_until) {
  CalendarRows rows = embedded_calendar_rows();
  if (acceptance.predicted) {
    const auto added = add_predictions(rows, Audience::kCivilService, predict_until);
    if (!added) return added.error();
  }
  return WorkCalendar::from_rows(std::move(rows), Audience::kCivilService, acceptance);
}

Result<WorkCalendar> private_employer_calendar(Weekdays weekly_rest, Acceptance acceptance,
                                               std::optional<Date> predict_until) {
  const CalendarRows& law = embedded_calendar_rows();
  CalendarRows rows;
  rows.name = "private-employers";
  rows.first_day = rows.first_decided_day = law.first_day;
  rows.last_day = rows.last_decided_day = law.last_day;
  rows.weekly_rest.push_back(
      {Audience::kPrivateEmployers, lawdata_internal::calendar_coverage().first_predicted_day,
       std::nullopt, weekly_rest, std::nullopt,
       "ngày nghỉ hằng tuần do người sử dụng lao động quy định", Confidence::kVerified});
  std::ranges::copy_if(law.days, std::back_inserter(rows.days), [](const DayRow& row) {
    return row.kind == DayKind::kPublicHoliday && !row.audience;
  });
  const auto substitutes = derive_substitutes(rows.days, embedded_holiday_rules(), rows.weekly_rest,
                                              Audience::kPrivateEmployers);
  if (!substitutes) return substitutes.error();
  rows.days.insert(rows.days.end(), substitutes->begin(), substitutes->end());
  if (acceptance.predicted) {
    const auto added = add_predictions(rows, Audience::kPrivateEmployers, predict_until);
    if (!added) return added.error();
  }
  return WorkCalendar::from_rows(std::move(rows), Audience::kPrivateEmployers, acceptance);
}

Result<CalendarRows> office_hours_of(std::string_view place) {
  const Result<std::string> wanted = spelling_key(place);
  if (!wanted) return wanted.error();
  Citations citations;
  CalendarRows rows;
  std::string known;
  std::string_view previous;
  for (const auto& data : lawdata_internal::office_hours()) {
    if (data.place != previous) known.append(known.empty() ? "" : "; ").append(data.place);
    previous = data.place;
    if (spelling_key(data.place).value() != *wanted) continue;
    rows.name = data.place;
    rows.office_hours.push_back(to_row(data, citations));
  }
  if (rows.office_hours.empty()) {
    return Failure{Errc::kUnknownPlace, "no office hours are known of this place; known: " + known +
                                            " (write an overlay for others)"};
  }
  return rows;
}

MOTCUA_END_NAMESPACE
