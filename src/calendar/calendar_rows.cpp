#include <motcua/base/iso8601.hpp>
#include <motcua/base/text.hpp>
#include <motcua/calendar/calendar_rows.hpp>

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/csv_internal.hpp"
#include "base/message_internal.hpp"
#include "calendar/row_fields_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace {

using base_internal::CsvRecord;
using base_internal::quoted;

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

constexpr std::string_view kDayColumns[] = {"date",    "kind", "audience", "status", "name",
                                            "name_en", "pair", "law",      "source", "confidence"};

constexpr std::string_view kOfficeHoursColumns[] = {
    "from",     "until",    "weekdays", "season_from", "season_until",
    "sessions", "counting", "law",      "source",      "confidence"};

Failure bad_row(std::string_view file, std::size_t line, std::string_view why) {
  std::string message(file);
  message.append(":").append(std::to_string(line)).append(": ").append(why);
  return Failure{Errc::kInvalidCalendarRow, std::move(message)};
}

bool has_control_character(std::string_view text) {
  return std::any_of(text.begin(), text.end(),
                     [](char c) { return (c >= '\0' && c < ' ') || c == '\x7F'; });
}

/// One record, whose cells are read by column. The first thing wrong is kept; what cannot be read
/// stands as a value that nobody sees.
class Row {
 public:
  Row(std::string_view file, const CsvRecord& record, std::span<const std::string_view> columns)
      : file_(file), record_(record), columns_(columns) {
    for (std::size_t i = 0; i < columns.size(); ++i) check_cell(columns[i], record.cells[i]);
  }

  [[nodiscard]] const std::optional<Failure>& failure() const noexcept { return failure_; }

  void refuse(std::string_view why) {
    if (!failure_) failure_ = bad_row(file_, record_.line, why);
  }

  [[nodiscard]] const std::string& text(std::string_view column) const {
    const auto at = std::ranges::find(columns_, column) - columns_.begin();
    return record_.cells[static_cast<std::size_t>(at)];
  }

  Date date(std::string_view column) {
    const Result<Date> date = parse_iso_date(text(column));
    if (date) return *date;
    refuse(column, "is not a date YYYY-MM-DD");
    return {};
  }
  std::optional<Date> optional_date(std::string_view column) {
    if (text(column).empty()) return std::nullopt;
    return date(column);
  }

  /// The enumerator among `known` that to_string() spells as the cell.
  template <typename Enum>
  Enum word(std::string_view column, std::initializer_list<Enum> known) {
    std::string spellings;
    for (const Enum value : known) {
      if (text(column) == to_string(value)) return value;
      spellings.append(spellings.empty() ? "" : ", ").append(to_string(value));
    }
    refuse(column, "is none of " + spellings);
    return *known.begin();
  }

  std::optional<LawRef> law() {
    const std::string& cell = text("law");
    if (cell.empty()) {
      if (text("source").empty()) refuse("row has neither law nor source; say where it was read");
      return std::nullopt;
    }
    Result<LawRef> law = LawRef::parse(cell);
    if (law) return *std::move(law);
    refuse("law is not a citation: " + law.error().message);
    return std::nullopt;
  }

  Confidence confidence() {
    return word("confidence",
                {Confidence::kVerified, Confidence::kSecondary, Confidence::kUnverified});
  }

  bool yes_or_no(std::string_view column) {
    const bool yes = text(column) == "yes";
    if (!yes && text(column) != "no") refuse(column, "is neither yes nor no");
    return yes;
  }

  /// What `read`, of row_fields_internal.hpp, makes of the cell.
  template <typename T>
  T field(std::string_view column, calendar_internal::Field<T> (*read)(std::string_view)) {
    calendar_internal::Field<T> field = read(text(column));
    if (field.value) return *std::move(field.value);
    refuse(column, field.why);
    return {};
  }
  template <typename T>
  std::optional<T> optional_field(std::string_view column,
                                  calendar_internal::Field<T> (*read)(std::string_view)) {
    if (text(column).empty()) return std::nullopt;
    return field(column, read);
  }

 private:
  void refuse(std::string_view column, std::string_view why) {
    std::string message(column);
    message.append(" ").append(quoted(text(column))).append(" ").append(why);
    refuse(message);
  }

  void check_cell(std::string_view column, std::string_view cell) {
    if (cell.starts_with(' ') || cell.ends_with(' ')) {
      refuse(column, "begins or ends with a space");
    } else if (has_control_character(cell)) {
      refuse(std::string(column) + " has a control character, such as a tab or a line break");
    }
  }

  std::string_view file_;
  const CsvRecord& record_;
  std::span<const std::string_view> columns_;
  std::optional<Failure> failure_;
};

void check_pair(Row& row, const DayRow& day) {
  const bool swap = day.kind == DayKind::kSwappedDayOff || day.kind == DayKind::kMakeUpWorkingDay;
  if (swap && !day.pair) row.refuse("pair is empty; a swap names its other day");
  if (!swap && day.pair && day.kind != DayKind::kSubstituteHoliday) {
    row.refuse("pair is not empty; only swaps and substitutes have one");
  }
  if (day.pair == day.date) row.refuse("pair is the day itself");
}

DayRow read_day(Row& row) {
  DayRow day;
  day.date = row.date("date");
  day.kind = row.word(
      "kind", {DayKind::kPublicHoliday, DayKind::kSubstituteHoliday, DayKind::kSwappedDayOff,
               DayKind::kMakeUpWorkingDay, DayKind::kLocalDayOff});
  if (row.text("audience") != "all") {
    day.audience = row.word("audience", {Audience::kCivilService, Audience::kPrivateEmployers});
  }
  day.status =
      row.word("status", {DayStatus::kDecided, DayStatus::kProposed, DayStatus::kPredicted});
  day.name = row.text("name");
  if (day.name.empty()) row.refuse("name is empty");
  day.name_en = row.text("name_en");
  day.pair = row.optional_date("pair");
  check_pair(row, day);
  day.law = row.law();
  day.source = row.text("source");
  day.confidence = row.confidence();
  return day;
}

OfficeHoursRow read_office_hours(Row& row) {
  OfficeHoursRow hours;
  hours.from = row.date("from");
  hours.until = row.optional_date("until");
  if (hours.until && *hours.until < hours.from) row.refuse("until is before from");
  hours.weekdays = row.field("weekdays", calendar_internal::read_weekdays);
  hours.season_from = row.optional_field("season_from", calendar_internal::read_month_day);
  hours.season_until = row.optional_field("season_until", calendar_internal::read_month_day);
  if (hours.season_from.has_value() != hours.season_until.has_value()) {
    row.refuse("a season needs both season_from and season_until");
  }
  hours.sessions = row.field("sessions", calendar_internal::read_sessions);
  hours.counting = row.yes_or_no("counting");
  hours.law = row.law();
  hours.source = row.text("source");
  hours.confidence = row.confidence();
  return hours;
}

std::string joined(std::span<const std::string_view> words) {
  std::string text;
  for (const std::string_view word : words) text.append(text.empty() ? "" : ",").append(word);
  return text;
}

/// `text` in NFC and without byte order mark.
Result<std::string> normal_text(std::string_view file, std::string_view text) {
  if (const auto offset = find_invalid_utf8(text)) {
    const auto line =
        std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(*offset), '\n');
    return bad_row(file, static_cast<std::size_t>(line) + 1, "text is not well-formed UTF-8");
  }
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  return to_nfc(text);
}

template <typename T>
Result<std::vector<T>> read_csv(std::string_view file, std::string_view text,
                                std::span<const std::string_view> columns, T (*read_row)(Row&)) {
  const Result<std::string> normal = normal_text(file, text);
  if (!normal) return normal.error();
  const base_internal::Csv csv = base_internal::parse_csv(*normal);
  if (!csv.errors.empty()) return bad_row(file, csv.errors.front().line, csv.errors.front().why);
  if (csv.records.empty() || !std::ranges::equal(csv.records.front().cells, columns)) {
    return bad_row(file, 1, "columns are not " + joined(columns));
  }
  std::vector<T> rows;
  rows.reserve(csv.records.size() - 1);
  for (const CsvRecord& record : std::span(csv.records).subspan(1)) {
    if (record.cells.size() != columns.size()) {
      return bad_row(file, record.line,
                     "row has " + std::to_string(record.cells.size()) + " cells instead of " +
                         std::to_string(columns.size()));
    }
    Row row(file, record, columns);
    T value = read_row(row);
    if (row.failure()) return *row.failure();
    rows.push_back(std::move(value));
  }
  return rows;
}

}  // namespace

Result<std::vector<DayRow>> read_days_csv(std::string_view file, std::string_view text) {
  return read_csv(file, text, kDayColumns, read_day);
}

Result<std::vector<OfficeHoursRow>> read_office_hours_csv(std::string_view file,
                                                          std::string_view text) {
  return read_csv(file, text, kOfficeHoursColumns, read_office_hours);
}

MOTCUA_END_NAMESPACE
