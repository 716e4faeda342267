#include <motcua/base/iso8601.hpp>
#include <motcua/base/vietnamese_date.hpp>
#include <motcua/calendar/calendar_rows.hpp>
#include <motcua/calendar/explanation.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/words_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace {

using calendar_internal::words_of;

constexpr int kMinutesPerHour = 60;

enum class Language { kVietnamese, kEnglish };

std::string number(std::int64_t value) { return std::to_string(value); }

std::string two_digits(std::int64_t value) {
  std::string digits = value < 10 ? "0" : "";
  return digits.append(number(value));
}

/// Plain weekly rest: nothing but the week makes it a day off.
bool is_plain_rest(const DayNote& note) {
  return note.day.kind == DayKind::kWeeklyRest && note.day.rows.empty();
}

LawRef whole_document(const LawRef& law) {
  return LawRef::make(law.kind(), law.title(), law.number()).value_or(law);
}

/// Tells one explanation in one language. Both are written side by side, so that neither can say
/// more than the other.
class Teller {
 public:
  Teller(const Explanation& why, Language language) : why_(why), language_(language) {}

  [[nodiscard]] std::string tell() const {
    std::string text = headline();
    if (why_.provisional) {
      text +=
          say("\nTẠM TÍNH, CHƯA CHẮC CHẮN: kết quả dựa trên ngày chưa được quyết định; phải tính "
              "lại khi có quyết định.",
              "\nPROVISIONAL: this rests on days that are not decided; compute it again when "
              "they are.");
    }
    if (why_.unrolled) text += '\n' + rolled_line();
    for (std::size_t i = 0; i < why_.notes.size();) {
      const std::size_t run = plain_run(i);
      text += "\n- ";
      text += run > 0 ? plain_rest_line(std::span(why_.notes).subspan(i, run))
                      : note_line(why_.notes[i]);
      i += run > 0 ? run : 1;
    }
    return text;
  }

 private:
  [[nodiscard]] std::string say(std::string_view vietnamese, std::string_view english) const {
    return std::string(language_ == Language::kVietnamese ? vietnamese : english);
  }

  // --- Dates, amounts, citations ----------------------------------------------------------------

  [[nodiscard]] std::string date(Date date) const {
    return language_ == Language::kVietnamese ? to_vietnamese(date, VietnameseDateStyle::kShort)
                                              : to_iso(date);
  }
  [[nodiscard]] std::string date(LocalTime time) const { return date(to_date(time)); }

  [[nodiscard]] std::string named_date(Date day) const {
    if (language_ == Language::kVietnamese) {
      return std::string(weekday_vietnamese(day)) + ' ' + date(day);
    }
    constexpr std::string_view kWeekdays[] = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    return std::string(kWeekdays[static_cast<std::size_t>(Weekdays::index(day))]) + ' ' + date(day);
  }

  [[nodiscard]] std::string time(LocalTime time) const {
    return language_ == Language::kVietnamese ? to_vietnamese(time) : to_iso(time);
  }

  /// A clock time "15 giờ 00 phút" of a minute of the day.
  [[nodiscard]] std::string clock(std::int64_t minute) const {
    const std::string hours = two_digits(minute / kMinutesPerHour);
    const std::string minutes = two_digits(minute % kMinutesPerHour);
    return say(hours + " giờ " + minutes + " phút", hours + ':' + minutes);
  }

  [[nodiscard]] std::string counted(std::int64_t count, std::string_view vietnamese,
                                    std::string_view english) const {
    return number(count) + ' ' + say(vietnamese, english) +
           (language_ == Language::kEnglish && count != 1 ? "s" : "");
  }

  /// "8 giờ làm việc", "1 giờ 30 phút làm việc".
  [[nodiscard]] std::string working_time(std::int64_t minutes) const {
    std::string text;
    if (minutes >= kMinutesPerHour) text = counted(minutes / kMinutesPerHour, "giờ", "hour");
    if (minutes % kMinutesPerHour != 0) {
      if (!text.empty()) text += ' ';
      text += counted(minutes % kMinutesPerHour, "phút", "minute");
    }
    return text + say(" làm việc", " of working time");
  }

  [[nodiscard]] std::string unverified(Confidence confidence) const {
    if (confidence != Confidence::kUnverified) return {};
    return say(" (chưa kiểm chứng)", " (unverified)");
  }

  [[nodiscard]] std::string citation(const LawRef& law) const {
    return language_ == Language::kVietnamese ? law.to_vietnamese() : law.to_english();
  }

  /// The provisions behind the rule; those of one document name it once.
  [[nodiscard]] std::string bases() const {
    std::string text;
    for (std::size_t i = 0; i < why_.bases.size(); ++i) {
      const LegalBasis& basis = why_.bases[i];
      std::string provision = citation(basis.law);
      const std::string document = citation(whole_document(basis.law));
      const bool repeats = i + 1 < why_.bases.size() && provision != document &&
                           citation(whole_document(why_.bases[i + 1].law)) == document;
      if (repeats && provision.ends_with(document)) {
        provision.resize(provision.size() - document.size());
        provision.resize(provision.find_last_not_of(", ") + 1);
      }
      text += provision + unverified(basis.confidence);
      if (i + 1 < why_.bases.size()) text += repeats ? say(", ", "; ") : "; ";
    }
    return text;
  }

  /// " (không tính ngày bắt đầu – khoản 2 Điều 147 …)".
  [[nodiscard]] std::string convention(std::string_view vietnamese,
                                       std::string_view english) const {
    const std::string law = bases();
    return " (" + say(vietnamese, english) + (law.empty() ? "" : " – " + law) + ')';
  }
  [[nodiscard]] std::string on_the_bases() const {
    const std::string law = bases();
    return law.empty() ? law : " (" + law + ')';
  }

  // --- The headline -----------------------------------------------------------------------------

  [[nodiscard]] std::string headline() const {
    const std::int64_t amount = why_.amount < 0 ? -why_.amount : why_.amount;
    switch (why_.rule) {
      case CountRule::kWorkingDays:
        return term(counted(amount, "ngày làm việc", "working day"),
                    convention("không tính ngày bắt đầu", "the start day is not counted"));
      case CountRule::kCalendarDays:
        return term(counted(amount, "ngày, kể cả ngày nghỉ,", "calendar day"),
                    convention("không tính ngày bắt đầu", "the start day is not counted"));
      case CountRule::kWeeks:
        return term(counted(amount, "tuần", "week"),
                    convention("đến ngày tương ứng trong tuần", "to the same weekday"));
      case CountRule::kMonths:
        return term(counted(amount, "tháng", "month"),
                    convention("đến ngày tương ứng; tháng không có ngày đó thì đến ngày cuối tháng",
                               "to the same day of the month, or the last day of a month that has "
                               "none"));
      case CountRule::kYears:
        return term(counted(amount, "năm", "year"),
                    convention("đến ngày, tháng tương ứng; ngày 29/02 thành ngày cuối tháng 02",
                               "to the same day and month; 29 February becomes the last day of "
                               "February"));
      case CountRule::kHours:
        return moment(counted(amount, "giờ liên tục", "hour"),
                      convention("tính ngay từ thời điểm bắt đầu", "from the minute it starts"));
      case CountRule::kWorkingMinutes:
        return moment(working_time(amount), convention("chỉ tính thời gian trong giờ làm việc",
                                                       "only office hours count"));
      case CountRule::kRoll:
        return rolled();
      case CountRule::kCutOff:
        break;
    }
    return cut_off();
  }

  [[nodiscard]] std::string term(const std::string& amount, const std::string& rule) const {
    const std::string from = date(why_.from);
    const std::string to = date(why_.to);
    if (why_.amount < 0) {
      return say("Lùi " + amount + " trước ngày " + from + rule + ": đến ngày " + to + '.',
                 amount + " before " + from + rule + ": " + to + '.');
    }
    return say("Cộng " + amount + " kể từ sau ngày " + from + rule + ": đến ngày " + to + '.',
               amount + " after " + from + rule + ": " + to + '.');
  }

  [[nodiscard]] std::string moment(const std::string& amount, const std::string& rule) const {
    const std::string from = time(why_.from);
    const std::string to = time(why_.to);
    if (why_.amount < 0) {
      return say("Lùi " + amount + " trước " + from + rule + ": đến " + to + '.',
                 amount + " before " + from + rule + ": " + to + '.');
    }
    return say("Cộng " + amount + " kể từ " + from + rule + ": đến " + to + '.',
               amount + " after " + from + rule + ": " + to + '.');
  }

  [[nodiscard]] std::string rolled() const {
    const std::string from = named_date(to_date(why_.from));
    const std::string to = named_date(to_date(why_.to));
    if (why_.from == why_.to) {
      return say(from + " là ngày làm việc nên giữ nguyên.", from + " is a working day and stays.");
    }
    return say(from + " là ngày nghỉ nên chuyển sang ngày làm việc tiếp theo" + on_the_bases() +
                   ": " + to + '.',
               from + " is a rest day and moves to the next working day" + on_the_bases() + ": " +
                   to + '.');
  }

  [[nodiscard]] std::string cut_off() const {
    const std::string to = named_date(to_date(why_.to));
    return say("Nhận lúc " + time(why_.from) + "; nhận sau " + clock(why_.amount) +
                   " hoặc vào ngày nghỉ thì tính là nhận vào ngày làm việc tiếp theo" +
                   on_the_bases() + ": tính là nhận " + to + '.',
               "Received at " + time(why_.from) + "; what comes later than " + clock(why_.amount) +
                   " or on a rest day counts as received on the next working day" + on_the_bases() +
                   ": received on " + to + '.');
  }

  [[nodiscard]] std::string rolled_line() const {
    const std::string end = named_date(to_date(*why_.unrolled));
    const std::string to = named_date(to_date(why_.to));
    return say("Ngày cuối của thời hạn là " + end +
                   ", ngày nghỉ, nên thời hạn kết thúc vào ngày làm việc tiếp theo: " + to + '.',
               "The last day of the term is " + end +
                   ", a rest day, so the term ends on the next working day: " + to + '.');
  }

  // --- The notes --------------------------------------------------------------------------------

  /// How many notes from `i` on are plain weekly rest and of one sort.
  [[nodiscard]] std::size_t plain_run(std::size_t i) const {
    std::size_t end = i;
    while (end < why_.notes.size() && is_plain_rest(why_.notes[end]) &&
           why_.notes[end].counted == why_.notes[i].counted) {
      ++end;
    }
    return end - i;
  }

  [[nodiscard]] std::string counted_or_not(bool is_counted) const {
    return is_counted ? say(", có tính: ", ", counted: ")
                      : say(", không tính: ", ", not counted: ");
  }

  [[nodiscard]] std::string plain_rest_line(std::span<const DayNote> run) const {
    constexpr std::size_t kNamedAtMost = 2;
    const DayKind kind = DayKind::kWeeklyRest;
    std::string days;
    if (run.size() <= kNamedAtMost) {
      for (const DayNote& note : run) {
        days += (days.empty() ? "" : ", ") + named_date(note.day.date);
      }
      return days + counted_or_not(run.front().counted) +
             say(words_of(kind).vietnamese, words_of(kind).english) + '.';
    }
    const std::string first = named_date(run.front().day.date);
    const std::string last = named_date(run.back().day.date);
    return say(first + " đến " + last, first + " to " + last) +
           counted_or_not(run.front().counted) +
           counted(static_cast<std::int64_t>(run.size()), "ngày nghỉ hằng tuần",
                   "weekly rest day") +
           '.';
  }

  [[nodiscard]] std::string note_line(const DayNote& note) const {
    const DayInfo& day = note.day;
    std::string reasons;
    // The week's own word comes first: the rows only explain what else the day would have been.
    if (day.rows.empty() || day.kind == DayKind::kWeeklyRest || day.kind == DayKind::kWorkingDay) {
      reasons = say(words_of(day.kind).vietnamese, words_of(day.kind).english);
      if (!day.rows.empty()) reasons += say(", trùng ", ", and also ");
    }
    for (std::size_t i = 0; i < day.rows.size(); ++i) {
      reasons += (i == 0 ? "" : "; ") + row_text(day.rows[i]);
    }
    return named_date(day.date) + counted_or_not(note.counted) + reasons + '.';
  }

  [[nodiscard]] std::string name(const DayRow& row) const {
    return say(row.name, row.name_en.empty() ? row.name : row.name_en);
  }

  [[nodiscard]] std::string row_phrase(const DayRow& row) const {
    const std::string pair = row.pair ? named_date(*row.pair) : std::string();
    switch (row.kind) {
      case DayKind::kSubstituteHoliday:
        return say("nghỉ bù ", "substitute day off for ") + name(row) +
               (pair.empty() ? "" : say(", trùng ", ", which fell on ") + pair);
      case DayKind::kSwappedDayOff:
        return say("nghỉ hoán đổi dịp ", "swapped day off for ") + name(row) +
               (pair.empty() ? "" : say(", làm bù ", ", made up on ") + pair);
      case DayKind::kMakeUpWorkingDay:
        return say("làm bù", "make-up working day") +
               (pair.empty() ? "" : say(" cho ", " for ") + pair) +
               say(", hoán đổi dịp ", ", swapped for ") + name(row);
      case DayKind::kLocalDayOff:
        return name(row) + " (" + say(words_of(row.kind).vietnamese, words_of(row.kind).english) +
               ')';
      case DayKind::kPublicHoliday:
      case DayKind::kWeeklyRest:
      case DayKind::kWorkingDay:
        break;
    }
    return name(row);
  }

  [[nodiscard]] std::string row_text(const DayRow& row) const {
    std::string text = row_phrase(row);
    if (row.status != DayStatus::kDecided) {
      text += " [" + say(words_of(row.status).vietnamese, words_of(row.status).english) +
              say(", chưa quyết định]", ", not decided]");
    }
    std::string basis;
    if (row.law) basis = citation(*row.law);
    if (!row.source.empty()) basis += (basis.empty() ? "" : ", ") + row.source;
    if (!basis.empty()) text += " – " + basis;
    return text + unverified(row.confidence);
  }

  const Explanation& why_;
  Language language_;
};

}  // namespace

std::string Explanation::to_vietnamese() const {
  return Teller(*this, Language::kVietnamese).tell();
}

std::string Explanation::to_english() const { return Teller(*this, Language::kEnglish).tell(); }

MOTCUA_END_NAMESPACE
