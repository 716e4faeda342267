/// The provisions behind the ways of counting.
#pragma once

#include <motcua/base/law_ref.hpp>
#include <motcua/base/time.hpp>
#include <motcua/calendar/explanation.hpp>
#include <motcua/config.hpp>

#include <span>
#include <string_view>
#include <vector>

MOTCUA_BEGIN_NAMESPACE
namespace calendar_internal {

/// One provision behind a way of counting. A rule may rest on several: one for where a term starts,
/// one for where it ends. kRoll is also what moves the end of a term off a rest day.
struct CountBasis {
  CountRule rule;
  Date from;             ///< first day in force
  std::string_view law;  ///< as LawRef::parse reads it
  Confidence confidence;
};
/// lawdata fills it from calendar/count_bases.csv.
[[nodiscard]] std::span<const CountBasis> count_basis_rows() noexcept;

/// What `rule` rested on in a term that began on `date`; empty where nothing is known.
[[nodiscard]] std::vector<LegalBasis> count_bases(CountRule rule, Date date);

}  // namespace calendar_internal
MOTCUA_END_NAMESPACE
