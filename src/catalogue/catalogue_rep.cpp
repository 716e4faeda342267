#include "catalogue/catalogue_rep_internal.hpp"

#include <algorithm>
#include <utility>

#include "base/fingerprint_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace catalogue_internal {
namespace {

/// Number of the code that is exactly `text`.
std::optional<std::size_t> exact_code(const Tables& tables, std::string_view text) noexcept {
  const std::size_t code = lower_code(tables, text);
  if (code == tables.code_count() || code_text(tables, code) != text) return std::nullopt;
  return code;
}

}  // namespace

Rep::Rep(const Tables& tables)
    : tables_(tables), fingerprint_(base_internal::hex_digits(tables.fingerprint)) {}

Rep::Rep(EncodedCatalogue encoded)
    : own_(std::move(encoded)),
      tables_(own_.tables()),
      fingerprint_(base_internal::hex_digits(own_.fingerprint)) {}

std::size_t lower_code(const Tables& tables, std::string_view text) noexcept {
  const auto codes = tables.codes.first(tables.code_count());
  const auto found = std::ranges::lower_bound(codes, text, {}, [&tables](std::uint32_t entry) {
    return tables.text(tables.entries[entry].code);
  });
  return static_cast<std::size_t>(found - codes.begin());
}

std::optional<std::size_t> find_code(const Tables& tables, const ProcedureCode& code) {
  if (const auto found = exact_code(tables, code.text())) return found;
  const std::string_view base = code.base();
  if (const std::string_view owner = code.copy_owner(); !owner.empty()) {
    // A copy is written with zeros or without, and a case of it belongs to it.
    for (std::size_t i = lower_code(tables, base);
         i < tables.code_count() && code_text(tables, i).starts_with(base); ++i) {
      if (!code_text(tables, i).ends_with(owner)) continue;
      const Result<ProcedureCode> other = ProcedureCode::parse(code_text(tables, i));
      if (other && other->copy_owner() == owner && other->case_number().empty()) return i;
    }
  }
  return exact_code(tables, base);
}

std::vector<std::string_view> successors_of(const Tables& tables, std::string_view code) {
  // Steps of equal length stand together; a code that was seen ends its chain, so that circles do.
  const auto code_of = [&tables](const Succession& link) { return tables.text(link.code); };
  std::vector<std::string_view> seen = {code};
  for (std::size_t next = 0; next < seen.size(); ++next) {
    auto link = std::ranges::lower_bound(tables.successions, seen[next], {}, code_of);
    for (; link != tables.successions.end() && code_of(*link) == seen[next]; ++link) {
      const std::string_view successor = tables.text(link->successor);
      if (std::ranges::find(seen, successor) == seen.end()) seen.push_back(successor);
    }
  }
  seen.erase(seen.begin());
  return seen;
}

}  // namespace catalogue_internal
MOTCUA_END_NAMESPACE
