#include <motcua/base/vietnamese_date.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/civil_internal.hpp"
#include "base/identifier_tables_internal.hpp"
#include "base/message_internal.hpp"
#include "base/scan_internal.hpp"
#include "base/text_internal.hpp"
#include "base/words_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace {

using base_internal::all_digits;
using base_internal::count_digits;
using base_internal::quoted;
using base_internal::to_number;

using Words = std::span<const std::string_view>;

// --- Writing ------------------------------------------------------------------------------------

/// Write `value` with a leading zero when it has one digit and is below `padded_below`.
std::string padded(int value, int padded_below) {
  std::string digits = std::to_string(value);
  return digits.size() == 1 && value < padded_below ? '0' + digits : digits;
}

// --- Reading ------------------------------------------------------------------------------------

Failure not_a_date(std::string_view written, std::string_view why) {
  return Failure{Errc::kInvalidDate,
                 quoted(written) + " is not a Vietnamese date: " + std::string(why)};
}

Failure not_a_time(std::string_view written, std::string_view why) {
  return Failure{Errc::kInvalidTime,
                 quoted(written) + " is not a Vietnamese time: " + std::string(why)};
}

/// Value of a day, month, hour, minute or second: one or two digits.
std::optional<int> read_short(std::string_view digits) {
  if (digits.empty() || digits.size() > 2 || !all_digits(digits)) return std::nullopt;
  return to_number(digits);
}

Result<Date> read_parts(std::string_view day, std::string_view month, std::string_view year) {
  const std::optional<int> day_number = read_short(day);
  if (!day_number) return not_a_date(day, "the day must be one or two digits");
  const std::optional<int> month_number = read_short(month);
  if (!month_number) return not_a_date(month, "the month must be one or two digits");
  if (year.size() != 4 || !all_digits(year)) {
    return not_a_date(year, "the year must be four digits");
  }
  return make_date(to_number(year), *month_number, *day_number);
}

/// Read "05/3/2026".
Result<Date> read_short_style(std::string_view word) {
  constexpr std::string_view kSeparators = "/-.";
  const std::size_t first = count_digits(word);
  if (first == 0 || first == word.size() || kSeparators.find(word[first]) == word.npos) {
    return not_a_date(word, "write \"ngày 05 tháng 3 năm 2026\" or \"05/3/2026\"");
  }
  if (first == 4) return not_a_date(word, "year-month-day order is read by parse_iso_date");
  const std::string_view rest = word.substr(first + 1);
  const std::size_t second = count_digits(rest);
  if (second == rest.size() || kSeparators.find(rest[second]) == word.npos) {
    return not_a_date(word, "the year is missing after day and month");
  }
  if (rest[second] != word[first]) return not_a_date(word, "the two separators differ");
  return read_parts(word.substr(0, first), rest.substr(0, second), rest.substr(second + 1));
}

Result<Date> read_date(Words words) {
  if (!words.empty() && words.front() == "ngày") words = words.subspan(1);
  if (words.empty()) return not_a_date("", "the date is missing");
  if (words.size() == 1) return read_short_style(words.front());
  if (words.size() != 5 || words[1] != "tháng" || words[3] != "năm") {
    return not_a_date(words.front(), "after the day write \"tháng\", the month, \"năm\", the year");
  }
  return read_parts(words[0], words[2], words[4]);
}

/// Read "30 phút" at the front of `words` and step over it; nothing when other words stand there.
std::optional<int> read_amount(Words& words, std::string_view unit) {
  if (words.size() < 2 || words[1] != unit) return std::nullopt;
  const std::optional<int> amount = read_short(words[0]);
  if (amount) words = words.subspan(2);
  return amount;
}

Result<LocalTime> read_local_time(Words words) {
  if (words.empty()) return not_a_time("", "the text is empty");
  const std::string_view first = words.front();
  const std::optional<int> hour = read_amount(words, "giờ");
  if (!hour) return not_a_time(first, "begin with the hour, one or two digits, and \"giờ\"");
  const std::optional<int> minute = read_amount(words, "phút");
  if (!minute) return not_a_time(first, "after the hour write one or two digits and \"phút\"");
  const std::optional<int> second = read_amount(words, "giây");
  if (!words.empty() && words.front() == ",") words = words.subspan(1);

  const Result<Date> date = read_date(words);
  if (!date) return date.error();
  return make_local_time(*date, *hour, *minute, second.value_or(0));
}

}  // namespace

std::string to_vietnamese(Date date, VietnameseDateStyle style) {
  const base_internal::Civil civil = base_internal::civil_from_days(date);
  const base_internal::DatePadding padding = base_internal::date_padding();
  const bool is_long = style == VietnameseDateStyle::kLong;

  std::string text = is_long ? "ngày " : "";
  text += padded(civil.day, padding.day_below);
  text += is_long ? " tháng " : "/";
  text += padded(civil.month, padding.month_below);
  text += is_long ? " năm " : "/";
  base_internal::append_year(text, civil.year);
  return text;
}

std::string to_vietnamese(LocalTime time) {
  using base_internal::two_digits;
  const base_internal::ClockTime clock = base_internal::split(time.time_since_epoch());
  std::string text = two_digits(clock.hour) + " giờ " + two_digits(clock.minute) + " phút";
  if (clock.second != 0) text += ' ' + two_digits(clock.second) + " giây";
  return text + ", " + to_vietnamese(clock.date);
}

Result<Date> parse_vietnamese_date(std::string_view text) {
  const Result<std::string> lower = base_internal::lowered_nfc(text);
  if (!lower) return Failure{Errc::kInvalidDate, "date: " + lower.error().message};
  return read_date(base_internal::cut_words(*lower));
}

Result<LocalTime> parse_vietnamese_local_time(std::string_view text) {
  const Result<std::string> lower = base_internal::lowered_nfc(text);
  if (!lower) return Failure{Errc::kInvalidTime, "time: " + lower.error().message};
  return read_local_time(base_internal::cut_words(*lower));
}

MOTCUA_END_NAMESPACE
