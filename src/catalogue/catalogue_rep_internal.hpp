/// What a Catalogue holds, and the questions that need no record.
#pragma once

#include <motcua/base/procedure_code.hpp>
#include <motcua/base/result.hpp>
#include <motcua/base/time.hpp>
#include <motcua/catalogue/catalogue.hpp>
#include <motcua/catalogue/procedure.hpp>
#include <motcua/config.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "catalogue/encoded_tables_internal.hpp"
#include "catalogue/records_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace catalogue_internal {

/// The tables of a catalogue: the embedded ones, or its own.
class Rep {
 public:
  explicit Rep(const Tables& tables);
  explicit Rep(EncodedCatalogue encoded);
  Rep(const Rep&) = delete;  // the tables may refer to what is in here
  Rep& operator=(const Rep&) = delete;
  ~Rep() = default;

  [[nodiscard]] const Tables& tables() const noexcept { return tables_; }
  [[nodiscard]] const std::string& fingerprint() const noexcept { return fingerprint_; }

 private:
  EncodedCatalogue own_;
  Tables tables_;
  std::string fingerprint_;
};

/// Put procedures in the order of Tables. Fails with Errc::kConflictingProcedures when versions of
/// one code overlap, or have the same valid_from.
[[nodiscard]] Result<void> order_versions(std::vector<Procedure>& procedures);

/// Number of the first code that is not less than `text`.
[[nodiscard]] std::size_t lower_code(const Tables& tables, std::string_view text) noexcept;
/// Number of the code under which `code` is looked up; see Catalogue.
[[nodiscard]] std::optional<std::size_t> find_code(const Tables& tables, const ProcedureCode& code);
/// The text of the code of this number.
[[nodiscard]] inline std::string_view code_text(const Tables& tables, std::size_t code) noexcept {
  return tables.text(tables.versions(code).front().code);
}
/// The version in force on `date`, or null; see Catalogue::at.
[[nodiscard]] const Entry* version_at(std::span<const Entry> versions, Date date) noexcept;
/// The version that Catalogue::at gives, with its failures.
[[nodiscard]] Result<const Entry*> find_version(const Tables& tables, const ProcedureCode& code,
                                                Date date);

/// The codes that replaced the code of this text, nearest first.
[[nodiscard]] std::vector<std::string_view> successors_of(const Tables& tables,
                                                          std::string_view code);

struct Found {
  const Entry* entry;
  int score;
};
/// What Catalogue::search finds, best first.
[[nodiscard]] Result<std::vector<Found>> search(const Tables& tables, std::string_view words,
                                                const SearchOptions& options);

}  // namespace catalogue_internal
MOTCUA_END_NAMESPACE
