#include <motcua/base/iso8601.hpp>

#include <algorithm>
#include <chrono>
#include <string>
#include <tuple>
#include <utility>

#include "catalogue/catalogue_rep_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace catalogue_internal {
namespace {

using Versions = std::span<Procedure>;

std::string described(const Procedure& version) {
  return (version.valid_from ? to_iso(*version.valid_from) : std::string("(not known)")) + ".." +
         (version.valid_until ? to_iso(*version.valid_until) : std::string());
}

Failure overlap(const Procedure& earlier, const Procedure& later) {
  return Failure{Errc::kConflictingProcedures,
                 "procedure " + earlier.code.text() + ": its versions " + described(earlier) +
                     " and " + described(later) +
                     " overlap; end the first (valid_until) before the second begins"};
}

/// The versions of one code, of which those without valid_from stand first, then ascending by it.
Result<void> order_one_code(Versions versions) {
  for (std::size_t i = 1; i < versions.size(); ++i) {
    const Procedure& before = versions[i - 1];
    const Procedure& version = versions[i];
    if (before.valid_from == version.valid_from) {
      return Failure{Errc::kConflictingProcedures,
                     "procedure " + version.code.text() + ": two versions " +
                         (version.valid_from ? "begin on " + to_iso(*version.valid_from)
                                             : std::string("have no valid_from")) +
                         "; give each the day from which it is in force"};
    }
    if (before.valid_from && (!before.valid_until || *before.valid_until >= *version.valid_from)) {
      return overlap(before, version);
    }
  }
  Procedure& first = versions.front();
  if (first.valid_from || versions.size() == 1) return {};

  // The version without valid_from goes behind those that ended before it. Without valid_until too
  // it claims no day: it is the newest unless another is still in force.
  const Versions dated = versions.subspan(1);
  const auto later = std::ranges::find_if(dated, [&first](const Procedure& version) {
    return first.valid_until ? *version.valid_from > *first.valid_until : !version.valid_until;
  });
  if (first.valid_until && later != dated.begin()) {
    const Procedure& before = *(later - 1);
    if (!before.valid_until || *before.valid_until >= *first.valid_until) {
      return overlap(before, first);
    }
  }
  std::rotate(versions.begin(), versions.begin() + 1,
              versions.begin() + 1 + (later - dated.begin()));
  return {};
}

}  // namespace

Result<void> order_versions(std::vector<Procedure>& procedures) {
  std::ranges::sort(procedures, [](const Procedure& a, const Procedure& b) {
    // An optional without value is less than any day.
    return std::tie(a.code, a.valid_from) < std::tie(b.code, b.valid_from);
  });
  for (auto begin = procedures.begin(); begin != procedures.end();) {
    const auto end = std::find_if(begin, procedures.end(), [&begin](const Procedure& procedure) {
      return procedure.code != begin->code;
    });
    if (const Result<void> ordered = order_one_code({begin, end}); !ordered) return ordered;
    begin = end;
  }
  return {};
}

const Entry* version_at(std::span<const Entry> versions, Date date) noexcept {
  const auto day = date.time_since_epoch().count();
  const auto not_after_end = [day](const Entry& version) {
    return version.valid_until == kNoDay || day <= version.valid_until;
  };
  const Entry* undated = nullptr;
  for (const Entry& version : versions) {
    if (version.valid_from == kNoDay) {
      undated = &version;
    } else if (version.valid_from <= day && not_after_end(version)) {
      return &version;
    }
  }
  return undated != nullptr && not_after_end(*undated) ? undated : nullptr;
}

}  // namespace catalogue_internal
MOTCUA_END_NAMESPACE
