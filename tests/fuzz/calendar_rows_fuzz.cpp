// Any text is read as rows or refused with its place; what is read keeps the promises of the
// header.
#include <motcua/base/text.hpp>
#include <motcua/calendar/calendar_rows.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace {

using namespace motcua;

constexpr std::string_view kDaysHeader =
    "date,kind,audience,status,name,name_en,pair,law,source,confidence\n";
constexpr std::string_view kHoursHeader =
    "from,until,weekdays,season_from,season_until,sessions,counting,law,source,confidence\n";

void require(bool holds) {
  if (!holds) __builtin_trap();
}

template <typename T>
void check_refusal(const Result<T>& rows) {
  require(rows.error().code == Errc::kInvalidCalendarRow);
  require(rows.error().message.starts_with("fuzz.csv:"));
}

bool is_clean(std::string_view text) {
  return is_nfc(text) && text.find('\n') == std::string_view::npos &&
         text.find('\t') == std::string_view::npos;
}

void check(const DayRow& row) {
  const bool swap = row.kind == DayKind::kSwappedDayOff || row.kind == DayKind::kMakeUpWorkingDay;
  require(row.kind != DayKind::kWorkingDay && row.kind != DayKind::kWeeklyRest);
  require(!row.name.empty() && is_clean(row.name) && is_clean(row.name_en));
  require(!swap || row.pair);
  require(row.pair != row.date);
  require(row.law || !row.source.empty());
}

void check(const OfficeHoursRow& row) {
  require(!row.until || *row.until >= row.from);
  require(row.weekdays.bits() != 0 && row.weekdays.bits() < 0x80);
  require(row.season_from.has_value() == row.season_until.has_value());
  require(!row.sessions.empty());
  int previous = -1;
  for (const Session& session : row.sessions) {
    require(session.open > previous && session.close > session.open && session.close <= 1440);
    previous = session.close;
  }
  require(row.law || !row.source.empty());
}

template <typename Read>
void read_and_check(const Read& read, std::string_view text) {
  const auto rows = read("fuzz.csv", text);
  if (!rows) return check_refusal(rows);
  for (const auto& row : *rows) check(row);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  read_and_check(read_days_csv, text);
  read_and_check(read_office_hours_csv, text);
  // Behind the header, where random text seldom comes by itself.
  read_and_check(read_days_csv, std::string(kDaysHeader) + text);
  read_and_check(read_office_hours_csv, std::string(kHoursHeader) + text);
  return 0;
}
