/// Whether columns that belong together have one length.
#pragma once

#include <motcua/base/result.hpp>
#include <motcua/calendar/batch.hpp>
#include <motcua/config.hpp>
#include <motcua/deadline/columns.hpp>

#include <cstddef>
#include <string>

MOTCUA_BEGIN_NAMESPACE
namespace deadline_internal {

/// Finds the first column that has another length than it should.
class Lengths {
 public:
  Lengths(const char* of, std::size_t rows) : of_(of), rows_(rows) {}

  template <typename Column>
  Lengths& check(const char* name, const Column& column) {
    if (wrong_.empty() && column.size() != rows_) {
      wrong_ = "the column of " + std::string(name) + " has " + std::to_string(column.size()) +
               " rows, that of " + of_ + ' ' + std::to_string(rows_);
    }
    return *this;
  }
  template <typename Column>
  Lengths& check_wanted(const char* name, const Column& column) {
    return column.empty() ? *this : check(name, column);
  }

  [[nodiscard]] Result<void> result() const {
    if (wrong_.empty()) return {};
    return Failure{Errc::kInvalidColumn, wrong_};
  }

 private:
  const char* of_;
  std::size_t rows_;
  std::string wrong_;
};

/// Fails with Errc::kInvalidColumn.
[[nodiscard]] inline Result<void> check_lengths(const batch::Calendars& calendars,
                                                const batch::DossierColumns& dossiers) {
  const std::size_t rows = dossiers.limits.size();
  if (dossiers.offsets.size() != rows + 1) {
    return Failure{Errc::kInvalidColumn,
                   "the column of offsets has " + std::to_string(dossiers.offsets.size()) +
                       " rows; it has one more than that of limits, " + std::to_string(rows)};
  }
  const Result<void> events = Lengths("kinds", dossiers.kinds.size())
                                  .check("times", dossiers.times)
                                  .check("dues", dossiers.dues)
                                  .check_wanted("amounts", dossiers.amounts)
                                  .result();
  if (!events) return events;
  Lengths lengths("limits", rows);
  if (calendars.several()) lengths.check("calendar indexes", calendars.which());
  return lengths.check_wanted("flags", dossiers.flags).result();
}

}  // namespace deadline_internal
MOTCUA_END_NAMESPACE
