#include <motcua/base/iso8601.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/civil_internal.hpp"
#include "base/message_internal.hpp"
#include "base/scan_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace {

using base_internal::is_digit;
using base_internal::quoted;
using base_internal::to_number;

constexpr std::string_view kDateLayout = "dddd-dd-dd";
constexpr std::string_view kTimeLayout = "dd:dd:dd";
constexpr std::string_view kOffsetLayout = "dd:dd";
constexpr std::size_t kDateSize = kDateLayout.size();
constexpr std::size_t kDateTimeSize = kDateSize + 1 + kTimeLayout.size();

/// Offset of the first character of `text` that is not as in `layout`, where 'd' stands for a
/// digit; `layout`'s size when `text` begins with it.
constexpr std::size_t match(std::string_view text, std::string_view layout) noexcept {
  for (std::size_t i = 0; i < layout.size(); ++i) {
    if (i == text.size()) return i;
    if (layout[i] == 'd' ? !is_digit(text[i]) : text[i] != layout[i]) return i;
  }
  return layout.size();
}

constexpr bool matches(std::string_view text, std::string_view layout) noexcept {
  return text.size() == layout.size() && match(text, layout) == layout.size();
}

std::string at_offset(std::size_t offset) { return "at offset " + std::to_string(offset); }

/// "at offset 4: expected '-', found …", where `text` leaves `layout`; both begin at `offset`.
std::string where_it_differs(std::string_view text, std::string_view layout, std::size_t offset) {
  const std::size_t i = match(text, layout);
  std::string message = at_offset(offset + i) + ": expected ";
  if (i == layout.size()) {
    message += "the end";
  } else {
    message += layout[i] == 'd' ? "a digit" : std::string{'\'', layout[i], '\''};
  }
  return message + ", found " +
         (i < text.size() ? quoted(text.substr(i, 1)) : std::string("the end"));
}

constexpr bool is_space(char c) noexcept { return c == ' ' || (c >= '\t' && c <= '\r'); }

/// What people write instead of "YYYY-MM-DD" and what they should do; empty for anything else.
std::string_view date_hint(std::string_view text) {
  if (text.empty()) return "the text is empty";
  if (is_space(text.front()) || is_space(text.back())) return "remove the white space around it";
  if (text.front() == '+' || text.front() == '-') return "write the year without a sign";
  if (match(text, "dddddddd") == 8) return "this is the basic format; write hyphens between parts";
  for (const std::string_view layout : {"dddd-d-d", "dddd-dd-d", "dddd-d-dd"}) {
    if (matches(text, layout)) return "write two digits for month and day";
  }
  for (const std::string_view layout : {"d/", "dd/", "d.", "dd.", "d-d", "dd-d"}) {
    if (match(text, layout) == layout.size()) {
      return "day-month-year order is read by parse_vietnamese_date";
    }
  }
  if (match(text, "dddd-Wdd") == 8) return "week dates are not read";
  if (matches(text, "dddd-ddd")) return "ordinal dates are not read";
  return {};
}

Failure not_a_date(std::string_view text) {
  std::string message = quoted(text) + " is not a date YYYY-MM-DD: ";
  if (const std::string_view hint = date_hint(text); !hint.empty()) {
    message += hint;
  } else {
    message += where_it_differs(text, kDateLayout, 0);
    if (match(text, kDateLayout) == kDateSize && (text[kDateSize] == 'T' || text[kDateSize] == 't'))
      message += "; it has a time of day: read it as a local time or an instant";
  }
  return Failure{Errc::kInvalidDate, message};
}

/// Read the date in the first ten characters, whose layout is right.
Result<Date> read_date(std::string_view text) {
  return make_date(to_number(text.substr(0, 4)), to_number(text.substr(5, 2)),
                   to_number(text.substr(8, 2)));
}

Failure not_a_time(std::string_view text, const std::string& why) {
  return Failure{Errc::kInvalidTime, quoted(text) + " is not a time YYYY-MM-DDThh:mm:ss: " + why};
}

/// Read "YYYY-MM-DDThh:mm:ss" at the front of `text`; what follows is the caller's to read.
Result<LocalTime> read_date_time(std::string_view text) {
  if (match(text, kDateLayout) != kDateSize) return not_a_date(text.substr(0, text.find('T')));
  const Result<Date> date = read_date(text);
  if (!date) return date.error();
  if (text.size() == kDateSize) return not_a_time(text, "the time of day is missing");
  if (text[kDateSize] != 'T') {
    return not_a_time(text, at_offset(kDateSize) + ": expected an upper-case 'T', found " +
                                quoted(text.substr(kDateSize, 1)));
  }
  const std::string_view clock = text.substr(kDateSize + 1);
  if (match(clock, kTimeLayout) != kTimeLayout.size()) {
    const std::size_t minutes = std::string_view("dd:dd").size();
    if (match(clock, "dd:dd") == minutes && (clock.size() == minutes || clock[minutes] != ':')) {
      return not_a_time(text, "the seconds are missing; write :00 if they are not known");
    }
    return not_a_time(text, where_it_differs(clock, kTimeLayout, kDateSize + 1));
  }
  return make_local_time(*date, to_number(clock.substr(0, 2)), to_number(clock.substr(3, 2)),
                         to_number(clock.substr(6, 2)));
}

/// The failure that fits what follows the seconds of both kinds of time, if anything wrong does.
std::optional<Failure> refuse_rest(std::string_view text) {
  const std::string_view rest = text.substr(kDateTimeSize);
  if (rest.empty()) return std::nullopt;
  if (rest.front() == '.' || rest.front() == ',') {
    return not_a_time(text, "fractions of a second are not kept; round before reading");
  }
  if (rest.front() == 'z') return not_a_time(text, "write 'Z' in upper case");
  if (rest.front() != 'Z' && rest.front() != '+' && rest.front() != '-') {
    return not_a_time(text, at_offset(kDateTimeSize) + ": expected the end or an offset, found " +
                                quoted(rest.substr(0, 1)));
  }
  return std::nullopt;
}

/// Read "Z" or "±hh:mm", which ends `text`.
Result<std::chrono::minutes> read_offset(std::string_view text) {
  const std::string_view offset = text.substr(kDateTimeSize);
  if (offset == "Z") return std::chrono::minutes{0};
  const std::string_view digits = offset.substr(1);
  if (offset.front() == 'Z' || !matches(digits, kOffsetLayout)) {
    return not_a_time(text, at_offset(kDateTimeSize) + ": write the offset as Z or ±hh:mm");
  }
  const int hour = to_number(digits.substr(0, 2));
  const int minute = to_number(digits.substr(3, 2));
  if (hour > 23 || minute > 59) {
    return not_a_time(text, "offset " + quoted(offset) + " is not within 23:59 of UTC");
  }
  const std::chrono::minutes size = std::chrono::hours{hour} + std::chrono::minutes{minute};
  if (offset.front() == '-' && size.count() == 0) {
    return not_a_time(text, "offset -00:00 says that the offset is not known; write Z");
  }
  return offset.front() == '-' ? -size : size;
}

std::string write(const base_internal::ClockTime& time) {
  std::string text = to_iso(time.date);
  char clock[] = "Thh:mm:ss";
  base_internal::put2(clock + 1, time.hour);
  base_internal::put2(clock + 4, time.minute);
  base_internal::put2(clock + 7, time.second);
  text.append(clock, sizeof clock - 1);
  return text;
}

}  // namespace

Result<Date> parse_iso_date(std::string_view text) {
  if (!matches(text, kDateLayout)) return not_a_date(text);
  return read_date(text);
}

Result<LocalTime> parse_iso_local_time(std::string_view text) {
  Result<LocalTime> time = read_date_time(text);
  if (!time) return time;
  if (std::optional<Failure> failure = refuse_rest(text)) return *failure;
  if (text.size() > kDateTimeSize) {
    return not_a_time(text, "it has an offset: read it as an instant");
  }
  return time;
}

Result<Instant> parse_iso_instant(std::string_view text) {
  const Result<LocalTime> written = read_date_time(text);
  if (!written) return written.error();
  if (std::optional<Failure> failure = refuse_rest(text)) return *failure;
  if (text.size() == kDateTimeSize) {
    return not_a_time(text, "it has no offset: read it as a local time, or write +07:00");
  }
  const Result<std::chrono::minutes> offset = read_offset(text);
  if (!offset) return offset.error();

  const Instant instant{(*written - *offset).time_since_epoch()};
  const std::int64_t year = base_internal::civil_from_days(to_date(to_local(instant))).year;
  if (year < kFirstYear || year > kLastYear) {
    return Failure{Errc::kInvalidDate, quoted(text) + " is in year " + std::to_string(year) +
                                           " in Viet Nam, which is not " +
                                           std::to_string(kFirstYear) + " to " +
                                           std::to_string(kLastYear)};
  }
  return instant;
}

std::string to_iso(Date date) {
  const base_internal::Civil civil = base_internal::civil_from_days(date);
  std::string text;
  base_internal::append_year(text, civil.year);
  char rest[] = "-mm-dd";
  base_internal::put2(rest + 1, civil.month);
  base_internal::put2(rest + 4, civil.day);
  text.append(rest, sizeof rest - 1);
  return text;
}

std::string to_iso(LocalTime time) { return write(base_internal::split(time.time_since_epoch())); }

std::string to_iso(Instant instant) {
  return write(base_internal::split(instant.time_since_epoch(), kVietnamUtcOffset)) + "+07:00";
}

MOTCUA_END_NAMESPACE
