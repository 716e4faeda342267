/// A slow calendar to compare the library's with: it counts days one by one.
#pragma once

#include <chrono>
#include <string>

namespace motcua::test {

/// Walks through all days from 0001-01-01 on; a day is known only from the day before.
class DayWalk {
 public:
  [[nodiscard]] int year() const { return year_; }
  [[nodiscard]] int month() const { return month_; }
  [[nodiscard]] int day() const { return day_; }
  [[nodiscard]] long days_since_epoch() const { return days_; }

  [[nodiscard]] std::string iso() const {
    return digits(year_, 4) + '-' + digits(month_, 2) + '-' + digits(day_, 2);
  }

  void step() {
    ++days_;
    if (++day_ <= last_day()) return;
    day_ = 1;
    if (++month_ <= 12) return;
    month_ = 1;
    ++year_;
  }

 private:
  [[nodiscard]] int last_day() const {
    if (month_ == 4 || month_ == 6 || month_ == 9 || month_ == 11) return 30;
    if (month_ != 2) return 31;
    if (year_ % 400 == 0) return 29;
    if (year_ % 100 == 0) return 28;
    return year_ % 4 == 0 ? 29 : 28;
  }

  static std::string digits(int value, std::size_t width) {
    std::string text = std::to_string(value);
    return text.size() < width ? std::string(width - text.size(), '0') + text : text;
  }

  int year_ = 1;
  int month_ = 1;
  int day_ = 1;
  long days_ = -719162;  // 0001-01-01, as Python's date.toordinal() counts it
};

}  // namespace motcua::test
