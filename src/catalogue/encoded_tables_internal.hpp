/// The compact form in which a catalogue is held: arrays of numbers over one pool of texts.
///
/// Nothing in it is a pointer, so that the embedded catalogue needs no relocation and no work at
/// load; a procedure is decoded when it is asked for. The generator writes the form of the embedded
/// catalogue, Catalogue::from_procedures that of a host's: both through encode().
#pragma once

#include <motcua/config.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string_view>

MOTCUA_BEGIN_NAMESPACE
namespace catalogue_internal {

/// A text of the pool, by its number. Text 0 is the empty one.
using TextId = std::uint32_t;

/// In place of a day that a version does not have.
inline constexpr std::int32_t kNoDay = std::numeric_limits<std::int32_t>::min();

/// What is asked of a version without decoding it, and where its record begins.
struct Entry {
  TextId code;
  TextId name;
  TextId field;
  std::int32_t valid_from;   ///< days since 1970-01-01, or kNoDay
  std::int32_t valid_until;  ///< last day, or kNoDay
  std::uint32_t levels;      ///< bits of Levels
  std::uint32_t record;      ///< first byte in Tables::records
  std::uint32_t first_word;  ///< of the name, in Tables::name_words
  std::uint32_t words;       ///< how many
  std::uint32_t length;      ///< of the name in characters without diacritics, words and gaps
};

/// A LawRef in its parts: to read it from words again takes as long as all the rest of a record.
struct LawEntry {
  std::uint32_t kind;
  TextId title;
  TextId number;
  TextId article;
  TextId clause;
  TextId point;
  TextId annex;
};

/// An Evidence; records repeat a few hundred of them in every part.
struct EvidenceEntry {
  std::uint32_t law;  ///< 0: none; else that of Tables::laws before it
  TextId source;
  std::uint32_t confidence;
};

/// A code and one that replaced it.
struct Succession {
  TextId code;
  TextId successor;
};

struct Tables {
  std::string_view pool;                ///< all texts, one after the other
  std::span<const std::uint32_t> ends;  ///< where each text ends, by TextId; text 0 at 0
  /// Versions by code as text, then oldest first.
  std::span<const Entry> entries;
  /// First entry of each code; after the last code, the number of entries.
  std::span<const std::uint32_t> codes;
  std::span<const LawEntry> laws;
  std::span<const EvidenceEntry> evidences;
  std::string_view records;  ///< everything a Procedure holds, as write_record() has it
  /// Ascending by code, then by successor, both as text.
  std::span<const Succession> successions;
  /// The words of all names without diacritics: texts from first_word_text to the last, each once.
  TextId first_word_text = 0;
  /// Names as numbers of words, counted from first_word_text.
  std::span<const std::uint32_t> name_words;
  std::uint64_t fingerprint = 0;

  [[nodiscard]] std::string_view text(TextId id) const noexcept {
    const std::size_t begin = id == 0 ? 0 : ends[id - 1];
    return pool.substr(begin, ends[id] - begin);
  }
  [[nodiscard]] std::size_t code_count() const noexcept { return codes.size() - 1; }
  /// The versions of the code of this number, oldest first.
  [[nodiscard]] std::span<const Entry> versions(std::size_t code) const noexcept {
    return entries.subspan(codes[code], codes[code + 1] - codes[code]);
  }
};

}  // namespace catalogue_internal
MOTCUA_END_NAMESPACE
