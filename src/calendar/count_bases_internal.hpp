/// The provisions behind the ways of counting.
#pragma once

#include <motcua/base/law_ref.hpp>
#include <motcua/base/time.hpp>
#include <motcua/calendar/explanation.hpp>
#include <motcua/config.hpp>

#include <vector>

MOTCUA_BEGIN_NAMESPACE
namespace calendar_internal {

/// What `rule` rested on in a term that began on `date`; empty where nothing is known. kRoll is
/// also what moves the end of a term off a rest day.
[[nodiscard]] std::vector<LegalBasis> count_bases(CountRule rule, Date date);

}  // namespace calendar_internal
MOTCUA_END_NAMESPACE
