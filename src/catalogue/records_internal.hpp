/// Procedures into tables and back. What is read back is equal to what was written.
#pragma once

#include <motcua/base/law_ref.hpp>
#include <motcua/catalogue/procedure.hpp>
#include <motcua/config.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
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

/// Reads procedures of one catalogue. Keeps the citations it has read, of which there are few.
/// Thread safety: for one thread; readers of the same tables do not disturb each other.
class RecordReader {
 public:
  explicit RecordReader(const Tables& tables) noexcept : tables_(tables) {}

  [[nodiscard]] Procedure read(const Entry& entry);

  /// The citation of this text; precondition: it is not text 0.
  [[nodiscard]] const LawRef& law(TextId text);
  [[nodiscard]] const Tables& tables() const noexcept { return tables_; }

 private:
  const Tables& tables_;
  std::unordered_map<TextId, LawRef> laws_;
};

}  // namespace catalogue_internal
MOTCUA_END_NAMESPACE
