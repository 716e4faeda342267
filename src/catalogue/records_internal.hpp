/// Procedures into tables and back. What is read back is equal to what was written.
#pragma once

#include <motcua/catalogue/procedure.hpp>
#include <motcua/config.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "catalogue/encoded_tables_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace catalogue_internal {

/// The arrays of Tables, owned.
struct EncodedCatalogue {
  std::string pool;
  std::vector<std::uint32_t> ends;
  std::vector<Entry> entries;
  std::vector<std::uint32_t> codes;
  std::vector<LawEntry> laws;
  std::vector<EvidenceEntry> evidences;
  std::string records;
  std::vector<Succession> successions;
  TextId first_word_text = 0;
  std::vector<std::uint32_t> name_words;
  std::uint64_t fingerprint = 0;

  /// Views of these arrays.
  [[nodiscard]] Tables tables() const noexcept;
};

/// Write `procedures`, which order_versions() has put in order.
///
/// Equal procedures give equal tables, and so an equal fingerprint, on every machine.
[[nodiscard]] EncodedCatalogue encode(std::span<const Procedure> procedures);

/// The procedure whose record an entry points at.
[[nodiscard]] Procedure read_record(const Tables& tables, const Entry& entry);
/// The same without what stands behind its limits in the record (papers, fees and all the rest) and
/// without words but for the code: what time_limit_of() and validity_is_known() ask for.
[[nodiscard]] Procedure read_limits(const Tables& tables, const Entry& entry);

}  // namespace catalogue_internal
MOTCUA_END_NAMESPACE
