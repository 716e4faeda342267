#include "catalogue/overlay_internal.hpp"

#include <motcua/base/iso8601.hpp>
#include <motcua/base/term.hpp>

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

#include "base/identifier_internal.hpp"
#include "catalogue/catalogue_csv_internal.hpp"
#include "catalogue/catalogue_rep_internal.hpp"
#include "catalogue/overlay_law_internal.hpp"
#include "catalogue/records_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace catalogue_internal {
namespace {

// --- Limits -------------------------------------------------------------------------------------

std::string quoted(std::string_view text) {
  std::string quoted = "\"";
  return quoted.append(text) += '"';
}

std::optional<std::string> why_longer_term(std::string_view what, Term local, Term law) {
  const bool longer = local.halves() > law.halves();
  if (local.unit() == law.unit() && !longer) return std::nullopt;
  return std::string(what) + quoted(to_vietnamese(local)) +
         (local.unit() == law.unit() ? " is longer than the " : " is not in the unit of the ") +
         quoted(to_vietnamese(law)) + " of the law";
}

/// Days, and what consists of them; a day counts here when it is whole.
bool is_a_day_or_more(Term term) {
  switch (term.unit()) {
    case TimeUnit::kDay:
    case TimeUnit::kWorkingDay:
    case TimeUnit::kWeek:
    case TimeUnit::kMonth:
    case TimeUnit::kYear:
      return term.amount() >= 1;
    case TimeUnit::kMinute:
    case TimeUnit::kHour:
    case TimeUnit::kWorkingHour:
      break;
  }
  return false;
}

bool is_within_the_day(LimitKind kind) {
  return kind == LimitKind::kSameDay || kind == LimitKind::kAtOnce;
}

/// What is received after the cut-off is done a day later, so that an earlier one is longer.
std::optional<std::string> why_longer_cut_off(const TimeLimit& local, const TimeLimit& law) {
  if (!local.cut_off || (law.cut_off && *local.cut_off >= *law.cut_off)) return std::nullopt;
  return law.cut_off ? "the cut-off is earlier than that of the law"
                     : "the law has no cut-off, so that every day counts whole";
}

std::optional<std::string> why_longer_kind(const TimeLimit& local, const TimeLimit& law) {
  const auto incomparable = [&local, &law] {
    return "the limit " + quoted(to_vietnamese(local)) + " cannot be compared with the " +
           quoted(to_vietnamese(law)) + " of the law";
  };
  switch (local.kind) {
    case LimitKind::kMissing:
    case LimitKind::kUnitMissing:
      return "the limit does not say how long; leave the row out";
    case LimitKind::kNotStipulated:
      if (law.kind == LimitKind::kNotStipulated) return std::nullopt;
      return "the law has a limit, " + quoted(to_vietnamese(law)) + "; it cannot be taken away";
    case LimitKind::kTerm:
      if (is_within_the_day(law.kind)) return incomparable();
      return law.term ? why_longer_term("the limit ", *local.term, *law.term) : std::nullopt;
    case LimitKind::kSameDay:
    case LimitKind::kAtOnce:
      break;
  }
  if (law.term && !is_a_day_or_more(*law.term)) return incomparable();
  if (!is_within_the_day(law.kind)) return std::nullopt;
  // "At once" is within the day, and "within the day" need not be at once.
  if (local.kind == LimitKind::kSameDay && law.kind == LimitKind::kAtOnce) return incomparable();
  return why_longer_cut_off(local, law);
}

/// A dossier is complete on the day it is received, or later. A limit that does not say what it is
/// counted from makes no other start than the law's.
std::optional<std::string> why_longer_start(const TimeLimit& local, const TimeLimit& law) {
  if (local.start == LimitStart::kNotStated) return std::nullopt;
  if (local.start == law.start && local.start_text == law.start_text) return std::nullopt;
  const bool law_is_told = law.start != LimitStart::kNotStated;
  if (local.start == LimitStart::kReceipt && law.start != LimitStart::kOther) return std::nullopt;
  if (local.start == LimitStart::kCompleteDossier && !law_is_told) return std::nullopt;
  return "the limit is counted from another event than that of the law";
}

/// Why `local` is longer than each part of the law that is its like, or nothing. The law may have
/// several: two extensions on one ground under two conditions.
template <typename Part, typename IsLike>
std::optional<std::string> why_longer_than_each(std::string_view what, const Part& local,
                                                const std::vector<Part>& law, IsLike&& is_like) {
  std::optional<std::string> why;
  for (const Part& part : law) {
    if (!is_like(part)) continue;
    why = why_longer_term(what, local.term, part.term);
    if (!why) return std::nullopt;
  }
  return why;
}

/// A stage that the law names may not become longer, and the parts make up the whole.
std::optional<std::string> why_longer_stages(const TimeLimit& local, const TimeLimit& law) {
  for (const LimitStage& stage : local.stages) {
    if (stage.name.empty()) continue;
    auto why = why_longer_than_each(
        "the stage " + quoted(stage.name) + " of ", stage, law.stages,
        [&stage](const LimitStage& other) { return other.name == stage.name; });
    if (why) return why;
  }
  return std::nullopt;
}

std::optional<std::string> why_longer_extensions(const TimeLimit& local, const TimeLimit& law) {
  for (const LimitExtension& extension : local.extensions) {
    const auto is_like = [&extension](const LimitExtension& other) {
      return other.ground == extension.ground && other.effect == extension.effect;
    };
    if (std::ranges::none_of(law.extensions, is_like)) {
      return "the law knows no such extension: " + std::string(to_vietnamese(extension.ground));
    }
    auto why = why_longer_than_each("the extension of ", extension, law.extensions, is_like);
    if (why) return why;
  }
  for (const std::string& pause : local.pauses) {
    if (std::ranges::find(law.pauses, pause) == law.pauses.end()) {
      return "the law counts the time that the limit does not: " + quoted(pause);
    }
  }
  return std::nullopt;
}

bool has_same_place(const TimeLimit& a, const TimeLimit& b) {
  return a.case_number == b.case_number && a.channels == b.channels && a.area == b.area;
}

/// How near `law` stands to what `local` speaks of, in the order of time_limit_of; 0: it does not
/// cover it.
int nearness(const TimeLimit& local, const TimeLimit& law) {
  const bool covers =
      (law.case_number.empty() || law.case_number == local.case_number) &&
      (law.area == Area::kAny || law.area == local.area) &&
      (law.channels.empty() || (!local.channels.empty() && law.channels.contains(local.channels)));
  if (!covers) return 0;
  return 1 + (law.case_number.empty() ? 0 : 4) + (law.area == Area::kAny ? 0 : 2) +
         (law.channels.empty() ? 0 : 1);
}

/// Put `local` where it belongs among the limits of a procedure; gives why it may not be.
std::optional<std::string> lay_limit(const TimeLimit& local, const std::vector<TimeLimit>& law,
                                     std::vector<TimeLimit>& limits) {
  const auto is_here = [&local](const TimeLimit& other) { return has_same_place(local, other); };
  const auto here = std::ranges::count_if(law, is_here);
  const auto is_replaced = [&](const TimeLimit& other) {
    return is_here(other) && (here == 1 || other.condition == local.condition);
  };
  if (const auto replaced = std::ranges::find_if(law, is_replaced); replaced != law.end()) {
    if (auto why = why_longer(local, *replaced)) return why;
    *std::ranges::find_if(limits, is_replaced) = local;
    return std::nullopt;
  }
  if (here > 1) {
    return "the procedure has " + std::to_string(here) +
           " limits of this case, channels and area; give the condition of one";
  }
  // Not a limit of the law's own place, but part of a wider one's.
  int nearest = 0;
  for (const TimeLimit& other : law) nearest = std::max(nearest, nearness(local, other));
  if (nearest == 0) {
    return "the law has no limit for this case, channels and area that it could shorten";
  }
  for (const TimeLimit& other : law) {
    if (nearness(local, other) != nearest) continue;
    if (auto why = why_longer(local, other)) return why;
  }
  limits.push_back(local);
  return std::nullopt;
}

// --- Procedures ---------------------------------------------------------------------------------

/// No office may ask for papers outside the list that the decision on the procedure has.
Failure papers_refused(const RowPlace& place) {
  Failure failure = refuse_row(Errc::kOverlayRefused, place,
                               "papers cannot be added to a procedure that is here; take the row "
                               "out, or publish a procedure of its own");
  failure.law = base_internal::verified_law(papers_outside_list());
  return failure;
}

/// The place of the first row of a table that says what only the law's record may say.
template <typename... Tables>
std::optional<RowPlace> first_place(const Tables&... tables) {
  std::optional<RowPlace> place;
  const auto look = [&place](const auto& rows) {
    if (!place && !rows.empty()) place = rows.front().place;
  };
  (look(tables), ...);
  return place;
}

template <typename T>
std::vector<T> values_of(const std::vector<Placed<T>>& rows) {
  std::vector<T> values;
  values.reserve(rows.size());
  for (const Placed<T>& row : rows) values.push_back(row.value);
  return values;
}

void lay_fees(const VersionRows& rows, Procedure& procedure) {
  const std::vector<Fee> local = values_of(rows.fees);
  std::erase_if(procedure.fees, [&local](const Fee& fee) {
    return std::ranges::find(local, fee.kind, &Fee::kind) != local.end();
  });
  std::ranges::copy(local, std::back_inserter(procedure.fees));
}

Result<void> lay_limits(const VersionRows& rows, Procedure& procedure) {
  const std::vector<TimeLimit> law = procedure.limits;
  for (const Placed<TimeLimit>& limit : rows.limits) {
    if (const auto why = lay_limit(limit.value, law, procedure.limits)) {
      return refuse_row(Errc::kOverlayRefused, limit.place,
                        "procedure " + rows.code.text() + ": " + *why);
    }
  }
  return {};
}

Result<Procedure> changed(const VersionRows& rows, Procedure procedure) {
  if (!rows.papers.empty()) return papers_refused(rows.papers.front().place);
  if (const auto place = first_place(rows.confidences, rows.cases, rows.results, rows.linked_stages,
                                     rows.links, rows.findings)) {
    return refuse_row(Errc::kOverlayRefused, *place,
                      "an overlay changes only limits, fees and steps of a procedure that is here");
  }
  if (const Result<void> cases = check_cases(rows, procedure.cases); !cases) return cases.error();
  if (const Result<void> limits = lay_limits(rows, procedure); !limits) return limits.error();
  lay_fees(rows, procedure);
  if (!rows.steps.empty()) procedure.steps = values_of(rows.steps);
  if (const Result<void> checked = check_procedure(procedure); !checked) {
    return refuse_row(checked.error().code, rows.first_row, checked.error().message);
  }
  return procedure;
}

std::string spelled(const std::optional<Date>& valid_from) {
  return valid_from ? "valid_from " + to_iso(*valid_from) : std::string("an empty valid_from");
}

/// Rows without a record of their own: the version they speak of, changed.
Result<Procedure> lay_over_version(const Tables& tables, const VersionRows& rows) {
  const std::size_t code = lower_code(tables, rows.code.text());
  if (code == tables.code_count() || code_text(tables, code) != rows.code.text()) {
    return refuse_row(Errc::kOverlayRefused, rows.first_row,
                      "procedure " + rows.code.text() +
                          " is not in this catalogue; add it with a row in procedures.csv");
  }
  std::string known;
  for (const Entry& version : tables.versions(code)) {
    Procedure procedure = read_record(tables, version);
    if (procedure.valid_from == rows.valid_from) return changed(rows, std::move(procedure));
    known.append(known.empty() ? "" : ", ").append(spelled(procedure.valid_from));
  }
  return refuse_row(Errc::kOverlayRefused, rows.first_row,
                    "procedure " + rows.code.text() + " has no version with " +
                        spelled(rows.valid_from) + "; it has one with " + known);
}

/// Rows with a record of their own: a procedure that the catalogue has not. A version of one that
/// it has would be a way round what an overlay may not change.
Result<Procedure> added(const Tables& tables, VersionRows rows) {
  const std::size_t code = lower_code(tables, rows.code.text());
  if (code != tables.code_count() && code_text(tables, code) == rows.code.text()) {
    return refuse_row(Errc::kOverlayRefused, rows.record->place,
                      "procedure " + rows.code.text() +
                          " is in this catalogue already; leave it out of procedures.csv and "
                          "give only the limits, fees and steps that differ");
  }
  return to_procedure(std::move(rows));
}

}  // namespace

std::optional<std::string> why_longer(const TimeLimit& local, const TimeLimit& law) {
  for (const auto reason :
       {why_longer_kind, why_longer_start, why_longer_stages, why_longer_extensions}) {
    if (auto why = reason(local, law)) return why;
  }
  return std::nullopt;
}

Result<std::vector<Procedure>> lay_over(const Tables& tables, std::span<const CsvFile> files) {
  Result<std::vector<VersionRows>> versions = read_version_rows(files);
  if (!versions) return versions.error();
  std::vector<Procedure> procedures;
  for (VersionRows& rows : *versions) {
    Result<Procedure> procedure =
        rows.record ? added(tables, std::move(rows)) : lay_over_version(tables, rows);
    if (!procedure) return procedure.error();
    procedures.push_back(*std::move(procedure));
  }
  return procedures;
}

}  // namespace catalogue_internal
MOTCUA_END_NAMESPACE
