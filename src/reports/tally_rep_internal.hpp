/// The columns behind a tally.
#pragma once

#include <motcua/config.hpp>
#include <motcua/reports/tally.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

#include "reports/marks_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace reports_internal {

/// In a column of working days: none are counted, or the calendar does not know them.
inline constexpr std::uint16_t kNoDays = std::numeric_limits<std::uint16_t>::max();

/// A number of working days as the columns hold it.
[[nodiscard]] inline std::uint16_t days_of(std::int64_t working_days) noexcept {
  if (working_days < 0) return 0;
  return working_days < kNoDays ? static_cast<std::uint16_t>(working_days)
                                : static_cast<std::uint16_t>(kNoDays - 1);
}

class TallyRep {
 public:
  ReportPeriod period;
  LocalTime close;
  Groups groups;

  // One entry a dossier.
  std::vector<Measures> measures;
  std::vector<std::int32_t> received;  ///< minute, or batch::kMissing
  std::vector<std::int32_t> settled;   ///< the same; not before the reception
  std::vector<std::uint16_t> working_days_late;
  std::vector<std::uint16_t> working_days_taken;  ///< until it was settled

  // The same, or empty: each in person, of no group, without letters.
  std::vector<std::uint8_t> receptions;
  std::vector<std::uint16_t> fields;
  std::vector<std::uint16_t> offices;
  std::vector<std::uint16_t> procedures;
  std::vector<std::uint8_t> letters_owed;
  std::vector<std::uint8_t> letters_given;

  [[nodiscard]] std::size_t size() const noexcept { return measures.size(); }
  [[nodiscard]] Reception reception(std::size_t row) const noexcept {
    return receptions.empty() ? Reception::kInPerson : static_cast<Reception>(receptions[row]);
  }
  [[nodiscard]] static std::uint16_t group(const std::vector<std::uint16_t>& column,
                                           std::size_t row) noexcept {
    return column.empty() ? kNoGroup : column[row];
  }
  [[nodiscard]] static std::uint8_t letter(const std::vector<std::uint8_t>& column,
                                           std::size_t row) noexcept {
    return column.empty() ? batch::kNoLetter : column[row];
  }
};

/// Makes tallies.
class Marking {
 public:
  [[nodiscard]] static DossierTally finish(std::shared_ptr<const TallyRep> rep) {
    return DossierTally(std::move(rep));
  }
};

/// A filter made ready for the rows of one tally.
class Sieve {
 public:
  Sieve(const TallyRep& rep, const DossierFilter& filter);

  [[nodiscard]] bool passes(std::size_t row) const noexcept;

 private:
  struct Week {
    std::int64_t first;
    std::int64_t last;
  };
  [[nodiscard]] static std::optional<Week> week_of(std::optional<Date> monday);
  [[nodiscard]] bool has_letter(std::size_t row) const noexcept;

  const TallyRep& rep_;
  const DossierFilter& filter_;
  std::optional<Week> received_week_;
  std::optional<Week> settled_week_;
};

}  // namespace reports_internal
MOTCUA_END_NAMESPACE
