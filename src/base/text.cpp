#include <motcua/base/text.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <utf8proc.h>

#include "base/text_internal.hpp"
#include "base/vietnamese_letters_internal.hpp"

namespace motcua::base_internal {
namespace {

using CodePoint = utf8proc_int32_t;

// ---- UTF-8 --------------------------------------------------------------------------------------

constexpr std::uint8_t byte_at(std::string_view text, std::size_t at) {
  return static_cast<std::uint8_t>(text[at]);
}

constexpr bool is_within(std::uint8_t byte, std::uint8_t low, std::uint8_t high) {
  return byte >= low && byte <= high;
}

constexpr bool is_continuation(std::uint8_t byte) { return (byte & 0xC0) == 0x80; }

/// Offset of the last character of well-formed `text`, 0 when there is none.
std::size_t find_last_character(std::string_view text) {
  std::size_t at = text.size();
  while (at > 0 && is_continuation(byte_at(text, --at))) continue;
  return at;
}

/// Length of the run of ASCII that `text` begins with.
std::size_t measure_ascii(std::string_view text) {
  constexpr std::uint64_t kHighBits = 0x8080'8080'8080'8080;
  std::size_t at = 0;
  for (std::uint64_t block = 0; at + sizeof block <= text.size(); at += sizeof block) {
    std::memcpy(&block, text.data() + at, sizeof block);
    if ((block & kHighBits) != 0) break;
  }
  while (at < text.size() && byte_at(text, at) < 0x80) ++at;
  return at;
}

/// Length of the well-formed sequence at `at`, or 0; the ranges are Unicode's table 3-7.
std::size_t measure_sequence(std::string_view text, std::size_t at) {
  const std::uint8_t lead = byte_at(text, at);
  const auto follows = [&](std::size_t k, std::uint8_t low = 0x80, std::uint8_t high = 0xBF) {
    return at + k < text.size() && is_within(byte_at(text, at + k), low, high);
  };
  if (lead < 0x80) return 1;
  if (lead < 0xC2) return 0;
  if (lead < 0xE0) return follows(1) ? 2 : 0;
  if (lead < 0xF0) {
    const std::uint8_t low = lead == 0xE0 ? 0xA0 : 0x80;
    const std::uint8_t high = lead == 0xED ? 0x9F : 0xBF;
    return follows(1, low, high) && follows(2) ? 3 : 0;
  }
  if (lead > 0xF4) return 0;
  const std::uint8_t low = lead == 0xF0 ? 0x90 : 0x80;
  const std::uint8_t high = lead == 0xF4 ? 0x8F : 0xBF;
  return follows(1, low, high) && follows(2) && follows(3) ? 4 : 0;
}

std::optional<Failure> reject_malformed(std::string_view text) {
  const auto offset = find_invalid_utf8(text);
  if (!offset) return std::nullopt;
  return Failure{Errc::kInvalidText, "the text is not well-formed UTF-8 at byte offset " +
                                         std::to_string(*offset) + " of " +
                                         std::to_string(text.size()) + "; convert it to UTF-8"};
}

struct Decoded {
  CodePoint code_point;
  std::size_t size;
};

/// Precondition: a well-formed sequence begins at `at`.
inline Decoded decode(std::string_view text, std::size_t at) {
  const auto bits = [&](std::size_t k) { return CodePoint{byte_at(text, at + k)} & 0x3F; };
  const CodePoint lead = byte_at(text, at);
  if (lead < 0x80) return {lead, 1};
  if (lead < 0xE0) return {(lead & 0x1F) << 6 | bits(1), 2};
  if (lead < 0xF0) return {(lead & 0x0F) << 12 | bits(1) << 6 | bits(2), 3};
  return {(lead & 0x07) << 18 | bits(1) << 12 | bits(2) << 6 | bits(3), 4};
}

struct Encoded {
  std::array<char, 4> bytes{};
  std::uint8_t size = 0;

  [[nodiscard]] std::string_view view() const { return {bytes.data(), size}; }
};

constexpr Encoded encode(CodePoint c) {
  const auto byte = [](CodePoint value) { return static_cast<char>(value); };
  if (c < 0x80) return {{byte(c)}, 1};
  if (c < 0x800) return {{byte(0xC0 | c >> 6), byte(0x80 | (c & 0x3F))}, 2};
  if (c < 0x10000) {
    return {{byte(0xE0 | c >> 12), byte(0x80 | (c >> 6 & 0x3F)), byte(0x80 | (c & 0x3F))}, 3};
  }
  return {{byte(0xF0 | c >> 18), byte(0x80 | (c >> 12 & 0x3F)), byte(0x80 | (c >> 6 & 0x3F)),
           byte(0x80 | (c & 0x3F))},
          4};
}

/// True when `text` is the UTF-8 of `code_points`.
bool spells(std::span<const CodePoint> code_points, std::string_view text) {
  for (const CodePoint c : code_points) {
    const Encoded utf8 = encode(c);
    if (!text.starts_with(utf8.view())) return false;
    text.remove_prefix(utf8.size);
  }
  return text.empty();
}

// ---- the characters that Vietnamese text is made of ---------------------------------------------

/// What the keys need to know of a character. Every known character is its own NFC and no mark
/// composes across the front of it, so a text may be normalized in pieces that begin with one.
struct KnownCharacter {
  enum class Kind : std::uint8_t { kUnknown, kLetter, kSpace, kOther };

  Kind kind = Kind::kUnknown;
  bool is_upper = false;
  Letter letter = {};
  char plain = 0;  // of letters
  Encoded utf8 = {};
  Encoded folded = {};
};
using Kind = KnownCharacter::Kind;

constexpr bool is_white_space(CodePoint c) {
  return (c >= 0x09 && c <= 0x0D) || c == 0x20 || c == 0x85 || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F ||
         c == 0x3000;
}

struct CodePointRange {
  CodePoint first;
  CodePoint last;
};
constexpr CodePointRange kLatin{0x00, 0x1B0};           // to ư
constexpr CodePointRange kVietnamese{0x1EA0, 0x1EF9};   // Ạ to ỹ
constexpr CodePointRange kPunctuation{0x2010, 0x2027};  // dashes, quotation marks, …

constexpr std::size_t size_of(CodePointRange range) {
  return static_cast<std::size_t>(range.last - range.first + 1);
}
constexpr bool contains(CodePointRange range, CodePoint c) {
  return c >= range.first && c <= range.last;
}
constexpr std::size_t kVietnameseSlot = size_of(kLatin);
constexpr std::size_t kPunctuationSlot = kVietnameseSlot + size_of(kVietnamese);
constexpr std::size_t kUnknownSlot = kPunctuationSlot + size_of(kPunctuation);

constexpr std::size_t slot_of(CodePoint c) {
  if (c <= kLatin.last) return static_cast<std::size_t>(c);
  if (contains(kVietnamese, c)) {
    return kVietnameseSlot + static_cast<std::size_t>(c - kVietnamese.first);
  }
  if (contains(kPunctuation, c)) {
    return kPunctuationSlot + static_cast<std::size_t>(c - kPunctuation.first);
  }
  return kUnknownSlot;
}

constexpr auto make_known_characters() {
  std::array<KnownCharacter, kUnknownSlot + 1> known{};
  const auto add_other = [&](CodePoint c) {
    known[slot_of(c)] = {
        is_white_space(c) ? Kind::kSpace : Kind::kOther, false, {}, 0, encode(c), encode(c)};
  };
  // U+00AA, U+00B5 and U+00BA are letters with foldings of their own or no use in names.
  constexpr CodePoint kLastControl = 0x9F;
  for (CodePoint c = 0; c <= kLastControl; ++c) add_other(c);
  for (const CodePoint c : {0xA0, 0xA7, 0xAB, 0xB0, 0xB7, 0xBB}) add_other(c);
  for (CodePoint c = kPunctuation.first; c <= kPunctuation.last; ++c) add_other(c);
  for (std::uint8_t i = 0; i < kAlphabet.size(); ++i) {
    const AlphabetLetter& row = kAlphabet[i];
    for (std::uint8_t tone = 0; tone < row.lower.size(); ++tone) {
      const Encoded lower = encode(row.lower[tone]);
      const Encoded upper = encode(row.upper[tone]);
      known[slot_of(row.lower[tone])] = {Kind::kLetter, false, {i, tone}, row.plain, lower, lower};
      known[slot_of(row.upper[tone])] = {Kind::kLetter, true, {i, tone}, row.plain, upper, lower};
    }
  }
  return known;
}
constexpr auto kKnownCharacters = make_known_characters();

inline const KnownCharacter& look_up(CodePoint c) { return kKnownCharacters[slot_of(c)]; }
inline bool is_known(const KnownCharacter& c) { return c.kind != Kind::kUnknown; }

/// Length of the longest prefix made of known characters only; such a prefix is well-formed.
std::size_t measure_known_prefix(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const std::uint8_t lead = byte_at(text, at);
    // The known characters need three bytes at most, and beyond ASCII begin with these bytes.
    const std::size_t size = lead < 0x80 ? 1 : is_within(lead, 0xC2, 0xC6) ? 2 : 3;
    if (size > 1) {
      if (size == 3 && !is_within(lead, 0xE1, 0xE2)) return at;
      if (text.size() - at < size || !is_continuation(byte_at(text, at + 1)) ||
          !is_continuation(byte_at(text, at + size - 1))) {
        return at;
      }
      if (!is_known(look_up(decode(text, at).code_point))) return at;
    }
    at += size;
  }
  return at;
}

/// A walk over octets without branches: Vietnamese goes from one octet a letter to three and back
/// at every other letter, and a processor guesses wrong each time. Each octet has a row with the
/// next state for every state, and a state is where its column stands in the row.
/// (Per Vognsen, Shift-based DFAs.)
class PlainWalk {
 public:
  /// True for well-formed text of characters alone that are their own NFC by their ranges, whatever
  /// they stand beside: U+0000 to U+02FF, U+1E00 to U+1EFF and U+2002 to U+203F, which is to say
  /// all that Vietnamese is printed with.
  static bool accepts(std::string_view text) {
    std::uint64_t state = kBetween;
#pragma GCC unroll 8
    for (const char octet : text) state = kRows[static_cast<std::uint8_t>(octet)] >> (state & 63);
    return (state & 63) == kBetween;
  }

 private:
  static constexpr std::uint64_t kWidth = 6;
  enum State : std::uint64_t {
    kRefused = 0,
    kBetween = kWidth,            // two characters
    kInLast = 2 * kWidth,         // any continuation ends the character
    kAfterE1 = 3 * kWidth,        // U+1E00 to U+1EFF: B8 to BB, and one more
    kAfterE2 = 4 * kWidth,        // U+2002 to U+203F: 80, …
    kInPunctuation = 5 * kWidth,  // … and 82 to BF
  };
  static constexpr std::array<std::uint64_t, 256> make_rows() {
    std::array<std::uint64_t, 256> rows{};
    const auto add = [&](State from, unsigned first, unsigned last, State to) {
      for (unsigned octet = first; octet <= last; ++octet) rows[octet] |= to << from;
    };
    add(kBetween, 0x00, 0x7F, kBetween);
    add(kBetween, 0xC2, 0xCB, kInLast);
    add(kBetween, 0xE1, 0xE1, kAfterE1);
    add(kBetween, 0xE2, 0xE2, kAfterE2);
    add(kInLast, 0x80, 0xBF, kBetween);
    add(kAfterE1, 0xB8, 0xBB, kInLast);
    add(kAfterE2, 0x80, 0x80, kInPunctuation);
    add(kInPunctuation, 0x82, 0xBF, kBetween);
    return rows;
  }
  static const std::array<std::uint64_t, 256> kRows;
};
constexpr std::array<std::uint64_t, 256> PlainWalk::kRows = PlainWalk::make_rows();

// ---- normalization ------------------------------------------------------------------------------

/// NFC; NFC of the case folding; NFC of the case folding without its marks.
enum class Form { kComposed, kFolded, kBare };

bool is_mark(CodePoint c) {
  const utf8proc_category_t category = utf8proc_category(c);
  return category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_MC ||
         category == UTF8PROC_CATEGORY_ME;
}

/// Brings the pieces of a text that the table of known characters cannot answer for into a form.
class Normalizer {
 public:
  explicit Normalizer(Form form) : form_(form) {}

  /// Precondition: `piece` is well-formed. The answer lives until the next call.
  std::span<const CodePoint> operator()(std::string_view piece) {
    decompose(piece);
    // Folding what is decomposed already is what makes NFC and NFD fold alike (Unicode D145).
    if (form_ != Form::kComposed) fold();
    if (form_ == Form::kBare) std::erase_if(code_points_, is_mark);
    const auto size = utf8proc_normalize_utf32(
        code_points_.data(), std::ssize(code_points_),
        static_cast<utf8proc_option_t>(UTF8PROC_COMPOSE | UTF8PROC_STABLE));
    return std::span(code_points_).first(static_cast<std::size_t>(size));
  }

 private:
  void decompose(std::string_view piece) {
    const auto decompose_into_buffer = [&] {
      return static_cast<std::size_t>(utf8proc_decompose(
          reinterpret_cast<const utf8proc_uint8_t*>(piece.data()), std::ssize(piece),
          code_points_.data(), std::ssize(code_points_), UTF8PROC_DECOMPOSE));
    };
    code_points_.resize(2 * piece.size());
    const std::size_t size = decompose_into_buffer();
    const bool fitted = size <= code_points_.size();
    code_points_.resize(size);
    if (!fitted) decompose_into_buffer();
  }

  void fold() {
    constexpr std::size_t kLongestFolding = 16;
    folded_.clear();
    for (const CodePoint c : code_points_) {
      std::array<CodePoint, kLongestFolding> folding;
      const auto size = utf8proc_decompose_char(
          c, folding.data(), std::ssize(folding),
          static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD), nullptr);
      folded_.insert(folded_.end(), folding.begin(), folding.begin() + size);
    }
    std::swap(code_points_, folded_);
  }

  Form form_;
  std::vector<CodePoint> code_points_;
  std::vector<CodePoint> folded_;
};

/// Part of a text that can be normalized by itself.
struct Piece {
  std::string_view bytes;
  const KnownCharacter* known;  // its NFC when that is one known character, or null
  bool is_composed;             // false when `known` had to be composed
};

/// Cuts well-formed text into pieces, each known character a piece of its own with its marks.
class PieceReader {
 public:
  explicit PieceReader(std::string_view text) : text_(text) { read_character(); }

  [[nodiscard]] bool at_end() const { return begin_ == text_.size(); }

  Piece next() {
    const std::size_t begin = begin_;
    const KnownCharacter* known = known_;
    skip_character();
    if (is_known(*known)) {
      if (at_piece_end()) return {text_.substr(begin, begin_ - begin), known, true};
      if (known->kind == Kind::kLetter) known = skip_marks_of(*known);
      if (at_piece_end()) return {text_.substr(begin, begin_ - begin), known, false};
    }
    while (!at_piece_end()) skip_character();
    return {text_.substr(begin, begin_ - begin), nullptr, false};
  }

 private:
  [[nodiscard]] bool at_piece_end() const { return at_end() || is_known(*known_); }

  void read_character() {
    if (at_end()) return;
    const Decoded c = decode(text_, begin_);
    code_point_ = c.code_point;
    known_ = &look_up(c.code_point);
    end_ = begin_ + c.size;
  }
  void skip_character() {
    begin_ = end_;
    read_character();
  }

  /// Skip the marks that compose with `base`, what typing in NFD gives, and return the letter.
  const KnownCharacter* skip_marks_of(const KnownCharacter& base) {
    Letter letter = base.letter;
    while (!at_piece_end()) {
      const auto composed = compose(letter, static_cast<char32_t>(code_point_));
      if (!composed) break;
      letter = *composed;
      skip_character();
    }
    const AlphabetLetter& row = kAlphabet[letter.index];
    return &look_up((base.is_upper ? row.upper : row.lower)[letter.tone]);
  }

  std::string_view text_;
  std::size_t begin_ = 0;  // of the character that the next piece begins with
  std::size_t end_ = 0;
  CodePoint code_point_ = 0;
  const KnownCharacter* known_ = nullptr;
};

/// Add to `key` each character of well-formed `text` in `form`: known ones as KnownCharacter,
/// others as CodePoint. For folded forms only: a known character no longer tells its case.
template <typename Key>
void add_pieces(std::string_view text, Form form, Key& key) {
  Normalizer normalize(form);
  PieceReader pieces(text);
  while (!pieces.at_end()) {
    const Piece piece = pieces.next();
    if (piece.known != nullptr) {
      key.add(*piece.known);
      continue;
    }
    for (const CodePoint c : normalize(piece.bytes)) {
      if (const KnownCharacter& known = look_up(c); is_known(known)) {
        key.add(known);
      } else {
        key.add(c);
      }
    }
  }
}

// ---- keys ---------------------------------------------------------------------------------------

/// UTF-8 written one character at a time, each by one copy of fixed size: appending to a string
/// took most of the time of a key.
class Utf8Writer {
 public:
  explicit Utf8Writer(std::size_t expected_size) : text_(expected_size + kRoom, '\0') {}

  void put(const Encoded& c) {
    make_room(kRoom);
    std::memcpy(text_.data() + size_, c.bytes.data(), kRoom);
    size_ += c.size;
  }
  void put(char c) {
    make_room(1);
    text_[size_++] = c;
  }
  void append(const Utf8Writer& other) {
    make_room(other.size_);
    std::memcpy(text_.data() + size_, other.text_.data(), other.size_);
    size_ += other.size_;
  }
  void truncate(std::size_t size) { size_ = size; }

  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] bool ends_with(char c) const { return size_ != 0 && text_[size_ - 1] == c; }
  [[nodiscard]] std::string take() {
    text_.resize(size_);
    return std::move(text_);
  }

 private:
  static constexpr std::size_t kRoom = sizeof(Encoded::bytes);

  void make_room(std::size_t size) {
    if (text_.size() - size_ < size) grow(size);
  }
  // Out of line, so that put() is small enough to be inlined.
  [[gnu::noinline]] void grow(std::size_t size) { text_.resize(2 * text_.size() + size); }

  std::string text_;
  std::size_t size_ = 0;
};

/// Text in which white space only separates: none at the ends, one space for a run.
class SpacedText {
 public:
  explicit SpacedText(std::size_t size) : text_(size) {}

  void put_gap() {
    if (text_.size() != 0 && !text_.ends_with(' ')) text_.put(' ');
  }
  template <typename Character>
  void put(const Character& c) {
    text_.put(c);
  }
  void truncate(std::size_t size) { text_.truncate(size); }

  [[nodiscard]] std::size_t size() const { return text_.size(); }
  [[nodiscard]] std::string take() {
    if (text_.ends_with(' ')) text_.truncate(text_.size() - 1);
    return text_.take();
  }

 private:
  Utf8Writer text_;
};

class LoweredText {
 public:
  explicit LoweredText(std::size_t size) : text_(size) {}

  void add(const KnownCharacter& c) { text_.put(c.folded); }
  void add(CodePoint c) { text_.put(encode(c)); }

  [[nodiscard]] std::string take() { return text_.take(); }

 private:
  Utf8Writer text_;
};

class SearchKey {
 public:
  explicit SearchKey(std::size_t size) : text_(size) {}

  void add(const KnownCharacter& c) {
    if (c.kind == Kind::kLetter) {
      text_.put(c.plain);
    } else if (c.kind == Kind::kSpace) {
      text_.put_gap();
    } else {
      text_.put(c.folded);
    }
  }
  void add(CodePoint c) {
    if (is_white_space(c)) {
      text_.put_gap();
    } else {
      text_.put(encode(c));
    }
  }

  [[nodiscard]] std::string take() { return text_.take(); }

 private:
  SpacedText text_;
};

/// Letters and marks make words; what a word is matters for the place of its tone only.
bool is_part_of_word(CodePoint c) {
  const utf8proc_category_t category = utf8proc_category(c);
  return (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO) || is_mark(c);
}

class SpellingKey {
 public:
  explicit SpellingKey(std::size_t size) : text_(size) {}

  void add(const KnownCharacter& c) {
    if (c.kind == Kind::kLetter) {
      if (length_ < word_.size()) word_[length_] = c.letter;
      ++length_;
      if (c.letter.tone != 0) ++tones_;
      text_.put(c.folded);
      return;
    }
    finish_word();
    if (c.kind == Kind::kSpace) {
      text_.put_gap();
    } else {
      text_.put(c.folded);
    }
  }

  void add(CodePoint c) {
    if (is_part_of_word(c)) {
      length_ = kForeign;
    } else {
      finish_word();
    }
    if (is_white_space(c)) {
      text_.put_gap();
    } else {
      text_.put(encode(c));
    }
  }

  [[nodiscard]] std::string take() {
    finish_word();
    return text_.take();
  }

 private:
  /// Longer than any syllable, so that a word with a foreign letter is left as it is.
  static constexpr std::size_t kForeign = kLongestSyllable + 1;

  void finish_word() {
    if (tones_ == 1 && length_ > 1 && length_ <= word_.size()) {
      place_tone(std::span(word_).first(length_));
    }
    length_ = 0;
    tones_ = 0;
  }

  void place_tone(std::span<Letter> word) {
    const auto toned = std::ranges::find_if(word, [](Letter letter) { return letter.tone != 0; });
    const auto place = find_tone_place(word);
    if (!place || &*toned == &word[*place]) return;
    std::size_t size = 0;
    for (const Letter letter : word) size += spell(letter).size;
    text_.truncate(text_.size() - size);
    std::swap(toned->tone, word[*place].tone);
    for (const Letter letter : word) text_.put(spell(letter));
  }

  static const Encoded& spell(Letter letter) {
    return look_up(kAlphabet[letter.index].lower[letter.tone]).folded;
  }

  SpacedText text_;
  std::array<Letter, kLongestSyllable> word_{};
  std::size_t length_ = 0;
  std::size_t tones_ = 0;
};

template <typename Key>
Result<std::string> make_key(std::string_view text, Form form) {
  Key key(text.size());
  const std::size_t known = measure_known_prefix(text);
  if (known < text.size()) {
    if (auto failure = reject_malformed(text)) return *std::move(failure);
  }
  // The last character before an unknown one may have to compose with it.
  const std::size_t settled =
      known < text.size() ? find_last_character(text.substr(0, known)) : known;
  for (std::size_t at = 0; at < settled;) {
    const Decoded c = decode(text, at);
    key.add(look_up(c.code_point));
    at += c.size;
  }
  if (settled < text.size()) add_pieces(text.substr(settled), form, key);
  return key.take();
}

// ---- the sort key -------------------------------------------------------------------------------
//
// A word becomes its letters, kEnd, its tones, kEnd: letters decide before any tone does. Every
// byte of either part is above kEnd, so a word comes before the words that continue it, and the
// parts can be told apart again: different spelling keys never meet in one sort key.

constexpr char kEnd = 1;

constexpr char as_byte(std::size_t value) { return static_cast<char>(value); }

namespace letters {  // bytes of the first part; code points beyond the alphabet keep their UTF-8
constexpr std::size_t kOtherSign = 2;  // UTF-8 of the sign follows
constexpr std::size_t kFirstAscii = 3;
constexpr std::size_t kFirstLetter = kFirstAscii + 0x80 - 2 * 26;
static_assert(kFirstLetter + kAlphabet.size() < 0xC2, "other scripts follow the alphabet");
}  // namespace letters

/// Bytes of the second part: one for each tone, level the lowest. Letters with marks that
/// Vietnamese lacks, and marks that compose with nothing, show their UTF-8, which is above every
/// tone.
constexpr std::size_t kLevelTone = 2;

/// Rank of an ASCII character that is no letter among its like.
constexpr std::size_t rank_of_ascii(CodePoint c) {
  const CodePoint letters_before = c > 'z' ? 52 : c > 'Z' ? 26 : 0;
  return static_cast<std::size_t>(c - letters_before);
}

/// The letter of the alphabet that `c` is a marked form of (ñ, č, ŏ), if it is one.
const KnownCharacter* find_base_letter(CodePoint c) {
  constexpr std::size_t kLongestDecomposition = 8;
  std::array<CodePoint, kLongestDecomposition> parts;
  const auto size =
      utf8proc_decompose_char(c, parts.data(), std::ssize(parts), UTF8PROC_DECOMPOSE, nullptr);
  if (size < 2) return nullptr;
  const KnownCharacter& base = look_up(parts[0]);
  return base.kind == Kind::kLetter ? &base : nullptr;
}

class NameSortKey {
 public:
  /// Letters, tones and two ends take at most three bytes for each byte of a name.
  explicit NameSortKey(std::size_t size) : key_(3 * size), tones_(size) {}

  /// Precondition: `word` comes from a spelling key.
  void add_word(std::string_view word) {
    for (std::size_t at = 0; at < word.size();) {
      const Decoded c = decode(word, at);
      add_character(c.code_point);
      at += c.size;
    }
    while (tones_.ends_with(as_byte(kLevelTone))) tones_.truncate(tones_.size() - 1);
    key_.put(kEnd);
    key_.append(tones_);
    key_.put(kEnd);
    tones_.truncate(0);
  }

  [[nodiscard]] std::string take() { return key_.take(); }

 private:
  void add_character(CodePoint c) {
    constexpr CodePointRange kCombiningMarks{0x300, 0x36F};
    if (const KnownCharacter& known = look_up(c); is_known(known)) {
      add_known(known, c);
    } else if (contains(kCombiningMarks, c)) {
      tones_.put(encode(c));
    } else if (const KnownCharacter* base = find_base_letter(c)) {
      key_.put(as_byte(letters::kFirstLetter + base->letter.index));
      tones_.put(encode(c));
    } else {
      key_.put(encode(c));
      tones_.put(as_byte(kLevelTone));
    }
  }

  void add_known(const KnownCharacter& known, CodePoint c) {
    tones_.put(as_byte(kLevelTone + known.letter.tone));
    if (known.kind == Kind::kLetter) {
      key_.put(as_byte(letters::kFirstLetter + known.letter.index));
    } else if (known.utf8.size == 1) {
      key_.put(as_byte(letters::kFirstAscii + rank_of_ascii(c)));
    } else {
      key_.put(as_byte(letters::kOtherSign));
      key_.put(known.utf8);
    }
  }

  Utf8Writer key_;
  Utf8Writer tones_;
};

/// Key of `words`, words separated by single spaces: the last, the first, then those between.
std::string make_name_sort_key(std::string_view words) {
  NameSortKey key(words.size());
  const std::size_t last = words.rfind(' ');
  if (last == std::string_view::npos) {
    if (!words.empty()) key.add_word(words);
    return key.take();
  }
  key.add_word(words.substr(last + 1));
  words = words.substr(0, last);
  while (true) {
    const std::size_t end = words.find(' ');
    key.add_word(words.substr(0, end));
    if (end == std::string_view::npos) return key.take();
    words.remove_prefix(end + 1);
  }
}

/// True for UTF-8 in NFC, of whatever characters.
bool is_composed(std::string_view text) {
  const std::size_t known = measure_known_prefix(text);
  if (known == text.size()) return true;
  if (find_invalid_utf8(text.substr(known))) return false;
  Normalizer normalize(Form::kComposed);
  PieceReader pieces(text.substr(find_last_character(text.substr(0, known))));
  while (!pieces.at_end()) {
    const Piece piece = pieces.next();
    const bool composed =
        piece.known != nullptr ? piece.is_composed : spells(normalize(piece.bytes), piece.bytes);
    if (!composed) return false;
  }
  return true;
}

}  // namespace

Result<std::string> lowered_nfc(std::string_view text) {
  return make_key<LoweredText>(text, Form::kFolded);
}

bool is_clean_line(std::string_view text) {
  const auto is_control = [](char c) { return (c >= '\0' && c < ' ') || c == '\x7F'; };
  return is_nfc(text) && !text.starts_with(' ') && !text.ends_with(' ') &&
         std::ranges::none_of(text, is_control);
}

}  // namespace motcua::base_internal

MOTCUA_BEGIN_NAMESPACE

std::optional<std::size_t> find_invalid_utf8(std::string_view text) noexcept {
  std::size_t at = 0;
  while (at < text.size()) {
    at += base_internal::measure_ascii(text.substr(at));
    if (at == text.size()) break;
    const std::size_t size = base_internal::measure_sequence(text, at);
    if (size == 0) return at;
    at += size;
  }
  return std::nullopt;
}

bool is_nfc(std::string_view text) {
  return base_internal::PlainWalk::accepts(text) || base_internal::is_composed(text);
}

Result<std::string> to_nfc(std::string_view text) {
  using namespace base_internal;
  if (measure_known_prefix(text) == text.size()) return std::string(text);
  if (auto failure = reject_malformed(text)) return *std::move(failure);
  std::string composed;
  composed.reserve(text.size());
  Normalizer normalize(Form::kComposed);
  PieceReader pieces(text);
  while (!pieces.at_end()) {
    const Piece piece = pieces.next();
    if (piece.known != nullptr) {
      composed += piece.known->utf8.view();
    } else {
      for (const CodePoint c : normalize(piece.bytes)) composed += encode(c).view();
    }
  }
  return composed;
}

Result<std::string> spelling_key(std::string_view text) {
  using namespace base_internal;
  return make_key<SpellingKey>(text, Form::kFolded);
}

Result<std::string> search_key(std::string_view text) {
  using namespace base_internal;
  return make_key<SearchKey>(text, Form::kBare);
}

Result<std::string> name_sort_key(std::string_view full_name) {
  return spelling_key(full_name).transform(base_internal::make_name_sort_key);
}

MOTCUA_END_NAMESPACE
