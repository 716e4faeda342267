#include <motcua/base/iso8601.hpp>
#include <motcua/base/text.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/csv_rows_internal.hpp"
#include "base/message_internal.hpp"
#include "base/scan_internal.hpp"

namespace motcua::base_internal {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::size_t kMostDigits = 9;

bool has_control_character(std::string_view text, bool line_feed_is_text) {
  return std::any_of(text.begin(), text.end(), [=](char c) {
    return (c >= '\0' && c < ' ' && !(line_feed_is_text && c == '\n')) || c == '\x7F';
  });
}

void drop_carriage_returns(std::string& text) {
  for (std::size_t at = text.find("\r\n"); at != std::string::npos; at = text.find("\r\n", at)) {
    text.erase(at, 1);
  }
}

std::string joined(std::span<const std::string_view> words) {
  std::string text;
  for (const std::string_view word : words) text.append(text.empty() ? "" : ",").append(word);
  return text;
}

/// `text` in NFC and without byte order mark.
Result<std::string> normal_text(std::string_view file, std::string_view text, Errc errc) {
  if (const auto offset = find_invalid_utf8(text)) {
    const auto line =
        std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(*offset), '\n');
    return bad_row(errc, file, static_cast<std::size_t>(line) + 1, "text is not well-formed UTF-8");
  }
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  return to_nfc(text);
}

}  // namespace

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (;;) {
    const std::size_t end = text.find(separator);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

Failure bad_row(Errc errc, std::string_view file, std::size_t line, std::string_view why) {
  std::string message(file);
  message.append(":").append(std::to_string(line)).append(": ").append(why);
  return Failure{errc, std::move(message)};
}

CsvRow::CsvRow(std::string_view file, CsvRecord& record, const CsvTable& table)
    : errc_(table.errc), file_(file), record_(record), columns_(table.columns) {
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    const bool free = std::ranges::find(table.free_text, columns_[i]) != table.free_text.end();
    if (free) drop_carriage_returns(record.cells[i]);
    check_cell(columns_[i], record.cells[i], free);
  }
}

void CsvRow::check_cell(std::string_view column, std::string_view cell, bool free) {
  if (cell.starts_with(' ') || cell.ends_with(' ')) {
    refuse(column, cell, "begins or ends with a space");
  } else if (cell.starts_with('\n') || cell.ends_with('\n') || has_control_character(cell, free)) {
    refuse(std::string(column) + (free
                                      ? " has a control character, such as a tab, or begins or "
                                        "ends with a line break"
                                      : " has a control character, such as a tab or a line break"));
  }
}

void CsvRow::refuse(std::string_view why) {
  if (!failure_) failure_ = bad_row(errc_, file_, record_.line, why);
}

void CsvRow::refuse(std::string_view column, std::string_view part, std::string_view why) {
  std::string message(column);
  message.append(" ").append(quoted(part)).append(" ").append(why);
  refuse(message);
}

const std::string& CsvRow::text(std::string_view column) const {
  const auto at = std::ranges::find(columns_, column) - columns_.begin();
  return record_.cells[static_cast<std::size_t>(at)];
}

const std::string& CsvRow::required_text(std::string_view column) {
  const std::string& cell = text(column);
  if (cell.empty()) refuse(std::string(column) + " is empty");
  return cell;
}

Date CsvRow::date(std::string_view column) {
  const Result<Date> date = parse_iso_date(text(column));
  if (date) return *date;
  refuse(column, text(column), "is not a date YYYY-MM-DD");
  return {};
}

std::optional<Date> CsvRow::optional_date(std::string_view column) {
  if (text(column).empty()) return std::nullopt;
  return date(column);
}

int CsvRow::number(std::string_view column, int least, int most) {
  const std::string_view cell = text(column);
  if (!cell.empty() && cell.size() <= kMostDigits && all_digits(cell)) {
    const int value = to_number(cell);
    if (value >= least && value <= most) return value;
  }
  refuse(column, cell,
         "is not a number from " + std::to_string(least) + " to " + std::to_string(most));
  return least;
}

bool CsvRow::yes_or_no(std::string_view column) {
  const bool yes = text(column) == "yes";
  if (!yes && text(column) != "no") refuse(column, text(column), "is neither yes nor no");
  return yes;
}

bool CsvRow::yes_or_empty(std::string_view column) {
  const bool yes = text(column) == "yes";
  if (!yes && !text(column).empty()) refuse(column, text(column), "is neither yes nor empty");
  return yes;
}

std::optional<LawRef> CsvRow::law() {
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

Confidence CsvRow::confidence() {
  return word("confidence",
              {Confidence::kVerified, Confidence::kSecondary, Confidence::kUnverified});
}

Evidence CsvRow::evidence() {
  Evidence evidence;
  evidence.law = law();
  evidence.source = text("source");
  evidence.confidence = confidence();
  return evidence;
}

Result<std::vector<CsvRecord>> csv_records(std::string_view file, std::string_view text,
                                           const CsvTable& table) {
  const Result<std::string> normal = normal_text(file, text, table.errc);
  if (!normal) return normal.error();
  Csv csv = parse_csv(*normal);
  if (!csv.errors.empty()) {
    return bad_row(table.errc, file, csv.errors.front().line, csv.errors.front().why);
  }
  if (csv.records.empty() || !std::ranges::equal(csv.records.front().cells, table.columns)) {
    return bad_row(table.errc, file, 1, "columns are not " + joined(table.columns));
  }
  csv.records.erase(csv.records.begin());
  return std::move(csv.records);
}

std::optional<Failure> check_width(std::string_view file, const CsvRecord& record,
                                   const CsvTable& table) {
  if (record.cells.size() == table.columns.size()) return std::nullopt;
  return bad_row(table.errc, file, record.line,
                 "row has " + std::to_string(record.cells.size()) + " cells instead of " +
                     std::to_string(table.columns.size()));
}

}  // namespace motcua::base_internal
