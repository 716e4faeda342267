#include <motcua/base/iso8601.hpp>
#include <motcua/catalogue/catalogue.hpp>

#include <algorithm>
#include <chrono>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "catalogue/catalogue_rep_internal.hpp"
#include "catalogue/overlay_internal.hpp"
#include "catalogue/records_internal.hpp"

MOTCUA_BEGIN_NAMESPACE

using catalogue_internal::Entry;
using catalogue_internal::kNoDay;
using catalogue_internal::read_record;
using catalogue_internal::Rep;
using catalogue_internal::Tables;

namespace {

/// Codes that a message lists.
constexpr std::size_t kMostListed = 5;

std::string listed(const std::vector<std::string_view>& codes) {
  std::string text;
  for (std::size_t i = 0; i < codes.size() && i < kMostListed; ++i) {
    text.append(i == 0 ? "" : ", ").append(codes[i]);
  }
  return codes.size() > kMostListed ? text + ", …" : text;
}

/// True when one code becomes the other by changing one character or swapping two neighbours.
bool is_slip(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  const auto [left, right] = std::ranges::mismatch(a, b);
  if (left == a.end()) return false;
  const auto rest_a = std::string_view(a).substr(static_cast<std::size_t>(left - a.begin()));
  const auto rest_b = b.substr(b.size() - rest_a.size());
  if (rest_a.substr(1) == rest_b.substr(1)) return true;
  return rest_a.size() >= 2 && rest_a[0] == rest_b[1] && rest_a[1] == rest_b[0] &&
         rest_a.substr(2) == rest_b.substr(2);
}

Failure unknown(const Tables& tables, const ProcedureCode& code) {
  std::string message = "procedure " + code.text() + " is not in this catalogue";
  std::vector<std::string_view> successors = catalogue_internal::successors_of(tables, code.text());
  if (successors.empty()) successors = catalogue_internal::successors_of(tables, code.base());
  if (!successors.empty()) {
    message += "; it was replaced by " + listed(successors);
  } else {
    std::vector<std::string_view> similar;
    for (std::size_t i = 0; i < tables.code_count(); ++i) {
      const std::string_view other = catalogue_internal::code_text(tables, i);
      if (is_slip(other, code.base())) similar.push_back(other);
    }
    if (!similar.empty()) message += "; similar codes: " + listed(similar);
  }
  return Failure{Errc::kUnknownProcedure,
                 message + "; search by name, or add the procedure with an overlay"};
}

Failure not_in_force(std::span<const Entry> versions, const ProcedureCode& code, Date date) {
  const auto day = [](std::int32_t number) { return to_iso(Date{std::chrono::days{number}}); };
  std::string spans;
  for (const Entry& version : versions) {
    spans += spans.empty() ? "" : ", ";
    if (version.valid_from != kNoDay) spans += day(version.valid_from);
    spans += "..";
    if (version.valid_until != kNoDay) spans += day(version.valid_until);
  }
  return Failure{Errc::kProcedureNotInForce, "procedure " + code.text() + " is not in force on " +
                                                 to_iso(date) + "; versions there are: " + spans};
}

std::vector<Procedure> all_procedures(const Tables& tables) {
  std::vector<Procedure> procedures;
  procedures.reserve(tables.entries.size());
  for (const Entry& entry : tables.entries) procedures.push_back(read_record(tables, entry));
  return procedures;
}

/// A catalogue's own tables of procedures that have been checked one by one.
Result<std::shared_ptr<const Rep>> make_rep(std::vector<Procedure> procedures) {
  const Result<void> ordered = catalogue_internal::order_versions(procedures);
  if (!ordered) return ordered.error();
  return std::make_shared<const Rep>(catalogue_internal::encode(procedures));
}

/// As make_rep, of the catalogue's procedures with `added`, which take the place of their like.
Result<std::shared_ptr<const Rep>> make_rep(const Tables& tables, std::vector<Procedure> added) {
  std::set<std::pair<std::string, std::optional<Date>>> replaced;
  for (const Procedure& procedure : added) {
    replaced.emplace(procedure.code.text(), procedure.valid_from);
  }
  std::vector<Procedure> procedures = all_procedures(tables);
  std::erase_if(procedures, [&replaced](const Procedure& procedure) {
    return replaced.contains({procedure.code.text(), procedure.valid_from});
  });
  std::ranges::move(added, std::back_inserter(procedures));
  return make_rep(std::move(procedures));
}

Result<void> check_all(const std::vector<Procedure>& procedures) {
  for (const Procedure& procedure : procedures) {
    if (Result<void> checked = check_procedure(procedure); !checked) return checked;
  }
  return {};
}

}  // namespace

Result<const Entry*> catalogue_internal::find_version(const Tables& tables,
                                                      const ProcedureCode& code, Date date) {
  const auto found = find_code(tables, code);
  if (!found) return unknown(tables, code);
  const auto versions = tables.versions(*found);
  const Entry* version = version_at(versions, date);
  if (version == nullptr) return not_in_force(versions, code, date);
  return version;
}

Result<Catalogue> Catalogue::from_procedures(std::vector<Procedure> procedures) {
  const Result<void> checked = check_all(procedures);
  if (!checked) return checked.error();
  auto rep = make_rep(std::move(procedures));
  if (!rep) return rep.error();
  return Catalogue(*std::move(rep));
}

Catalogue Catalogue::from_tables(const Tables& tables) {
  return Catalogue(std::make_shared<const Rep>(tables));
}

Result<Catalogue> Catalogue::with_procedures(std::vector<Procedure> procedures) const {
  const Result<void> checked = check_all(procedures);
  if (!checked) return checked.error();
  auto rep = make_rep(rep_->tables(), std::move(procedures));
  if (!rep) return rep.error();
  return Catalogue(*std::move(rep));
}

Result<Catalogue> Catalogue::with_overlay(std::span<const CsvFile> files) const {
  auto changed = catalogue_internal::lay_over(rep_->tables(), files);
  if (!changed) return changed.error();
  auto rep = make_rep(rep_->tables(), *std::move(changed));
  if (!rep) return rep.error();
  return Catalogue(*std::move(rep));
}

std::size_t Catalogue::size() const noexcept { return rep_->tables().code_count(); }

std::vector<ProcedureCode> Catalogue::codes() const {
  const Tables& tables = rep_->tables();
  std::vector<ProcedureCode> codes;
  codes.reserve(tables.code_count());
  for (std::size_t i = 0; i < tables.code_count(); ++i) {
    codes.push_back(ProcedureCode::parse(catalogue_internal::code_text(tables, i)).value());
  }
  return codes;
}

bool Catalogue::contains(const ProcedureCode& code) const noexcept {
  return catalogue_internal::find_code(rep_->tables(), code).has_value();
}

Result<Procedure> Catalogue::find(const ProcedureCode& code) const {
  const Tables& tables = rep_->tables();
  const auto found = catalogue_internal::find_code(tables, code);
  if (!found) return unknown(tables, code);
  return read_record(tables, tables.versions(*found).back());
}

Result<Procedure> Catalogue::at(const ProcedureCode& code, Date date) const {
  const Tables& tables = rep_->tables();
  const auto version = catalogue_internal::find_version(tables, code, date);
  if (!version) return version.error();
  return read_record(tables, **version);
}

Result<std::vector<Procedure>> Catalogue::versions(const ProcedureCode& code) const {
  const Tables& tables = rep_->tables();
  const auto found = catalogue_internal::find_code(tables, code);
  if (!found) return unknown(tables, code);
  std::vector<Procedure> procedures;
  for (const Entry& version : tables.versions(*found)) {
    procedures.push_back(read_record(tables, version));
  }
  return procedures;
}

Result<std::vector<ProcedureCode>> Catalogue::successors(const ProcedureCode& code) const {
  const Tables& tables = rep_->tables();
  const auto found = catalogue_internal::find_code(tables, code);
  if (!found) return unknown(tables, code);
  std::vector<ProcedureCode> successors;
  for (const std::string_view text :
       catalogue_internal::successors_of(tables, catalogue_internal::code_text(tables, *found))) {
    successors.push_back(ProcedureCode::parse(text).value());
  }
  return successors;
}

Result<std::vector<SearchHit>> Catalogue::search(std::string_view words,
                                                 const SearchOptions& options) const {
  const Tables& tables = rep_->tables();
  const auto found = catalogue_internal::search(tables, words, options);
  if (!found) return found.error();
  std::vector<SearchHit> hits;
  hits.reserve(found->size());
  for (const auto& [entry, score] : *found) {
    hits.push_back({ProcedureCode::parse(tables.text(entry->code)).value(),
                    std::string(tables.text(entry->name)), std::string(tables.text(entry->field)),
                    score});
  }
  return hits;
}

const std::string& Catalogue::fingerprint() const noexcept { return rep_->fingerprint(); }

MOTCUA_END_NAMESPACE
