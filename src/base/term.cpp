#include <motcua/base/term.hpp>

#include <cstddef>
#include <string>
#include <string_view>

MOTCUA_BEGIN_NAMESPACE
namespace {

struct UnitWords {
  std::string_view name;
  std::string_view vietnamese;
  std::string_view english;  ///< of one unit
  std::string_view article;
};

/// In the order of the enumerators.
constexpr UnitWords kUnits[] = {
    {"minute", "phút", "minute", "a"},
    {"hour", "giờ", "hour", "an"},
    {"working_hour", "giờ làm việc", "working hour", "a"},
    {"day", "ngày", "day", "a"},
    {"working_day", "ngày làm việc", "working day", "a"},
    {"week", "tuần", "week", "a"},
    {"month", "tháng", "month", "a"},
    {"year", "năm", "year", "a"},
};

const UnitWords& words_of(TimeUnit unit) noexcept { return kUnits[static_cast<std::size_t>(unit)]; }

}  // namespace

std::string_view to_string(TimeUnit unit) noexcept { return words_of(unit).name; }

std::string_view to_vietnamese(TimeUnit unit) noexcept { return words_of(unit).vietnamese; }

Result<Term> Term::make(int amount, TimeUnit unit, bool and_half) {
  const auto refuse = [&](const std::string& why) {
    return Failure{Errc::kInvalidTerm, "term of " + std::to_string(amount) +
                                           (and_half ? " and a half" : "") + " (" +
                                           std::string(to_string(unit)) + ") " + why};
  };
  if (amount < 0) return refuse("is negative; give 0 or more");
  if (amount > kMost) {
    return refuse("is more than " + std::to_string(kMost) + "; use a larger unit");
  }
  if (amount == 0 && !and_half) {
    return refuse("is nothing; a limit of no time is kSameDay, kAtOnce or kNotStipulated");
  }
  return Term(2 * amount + (and_half ? 1 : 0), unit);
}

std::string to_vietnamese(Term term) {
  const std::string unit(to_vietnamese(term.unit()));
  if (term.and_half()) {
    if (term.amount() == 0) return "1/2 " + unit;
    return std::to_string(term.amount()) + ",5 " + unit;
  }
  return (term.amount() < 10 ? "0" : "") + std::to_string(term.amount()) + ' ' + unit;
}

std::string to_english(Term term) {
  const UnitWords& unit = words_of(term.unit());
  if (term.amount() == 0) {
    return "half " + std::string(unit.article) + ' ' + std::string(unit.english);
  }
  const bool one = term.amount() == 1 && !term.and_half();
  return std::to_string(term.amount()) + (term.and_half() ? ".5 " : " ") +
         std::string(unit.english) + (one ? "" : "s");
}

MOTCUA_END_NAMESPACE
