#include <motcua/base/law_ref.hpp>
#include <motcua/base/text.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/law_ref_parts_internal.hpp"
#include "base/made_internal.hpp"
#include "base/message_internal.hpp"
#include "base/scan_internal.hpp"
#include "base/text_internal.hpp"
#include "base/words_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace {

using base_internal::all_digits;
using base_internal::count_digits;
using base_internal::is_digit;
using base_internal::is_upper;
using base_internal::quoted;

struct KindWords {
  LawDocumentKind kind;
  std::string_view vietnamese;
  std::string_view lower;  ///< `vietnamese` in lower case, to recognise it by
  std::string_view english;
};

/// In the order of the enumerators.
constexpr KindWords kKinds[] = {
    {LawDocumentKind::kCode, "Bộ luật", "bộ luật", "Code"},
    {LawDocumentKind::kLaw, "Luật", "luật", "Law"},
    {LawDocumentKind::kOrdinance, "Pháp lệnh", "pháp lệnh", "Ordinance"},
    {LawDocumentKind::kResolution, "Nghị quyết", "nghị quyết", "Resolution"},
    {LawDocumentKind::kDecree, "Nghị định", "nghị định", "Decree"},
    {LawDocumentKind::kDecision, "Quyết định", "quyết định", "Decision"},
    {LawDocumentKind::kCircular, "Thông tư", "thông tư", "Circular"},
    {LawDocumentKind::kJointCircular, "Thông tư liên tịch", "thông tư liên tịch", "Joint Circular"},
    {LawDocumentKind::kDirective, "Chỉ thị", "chỉ thị", "Directive"},
    {LawDocumentKind::kConsolidatedText, "Văn bản hợp nhất", "văn bản hợp nhất",
     "Consolidated Text"},
};

const KindWords& words_of(LawDocumentKind kind) { return kKinds[static_cast<std::size_t>(kind)]; }

struct KindMark {
  std::string_view mark;
  LawDocumentKind kind;
};

/// What the front of a suffix says of the kind; a mark that another one begins stands after it.
constexpr KindMark kKindMarks[] = {
    {"NĐ", LawDocumentKind::kDecree},
    {"TTLT", LawDocumentKind::kJointCircular},
    {"TT-LT", LawDocumentKind::kJointCircular},
    {"TT", LawDocumentKind::kCircular},
    {"QĐ", LawDocumentKind::kDecision},
    {"NQ", LawDocumentKind::kResolution},
    {"CT", LawDocumentKind::kDirective},
    {"PL", LawDocumentKind::kOrdinance},
    {"VBHN", LawDocumentKind::kConsolidatedText},
};

/// Marks of the two issuers whose suffix names no kind, and the kinds they issue. A number follows
/// the mark: that of the legislature.
struct IssuerMark {
  std::string_view mark;
  std::array<LawDocumentKind, 3> kinds;
};
constexpr IssuerMark kIssuerMarks[] = {
    {"QH", {LawDocumentKind::kCode, LawDocumentKind::kLaw, LawDocumentKind::kResolution}},
    {"UBTVQH",
     {LawDocumentKind::kOrdinance, LawDocumentKind::kResolution, LawDocumentKind::kResolution}},
};

/// Capitals of Vietnamese beyond A–Z; the suffix of a number carries no tones.
constexpr std::string_view kCapitals[] = {"Ă", "Â", "Đ", "Ê", "Ô", "Ơ", "Ư"};

/// Letters of Vietnamese lists, in their order. vi: thứ tự điểm a, b, c, d, đ, e, g, …
constexpr std::string_view kListLetters[] = {"a", "b", "c", "d", "đ", "e", "g", "h",
                                             "i", "k", "l", "m", "n", "o", "p", "q",
                                             "r", "s", "t", "u", "v", "x", "y"};

constexpr std::string_view kAppendixWords = "Phụ lục";
constexpr std::string_view kFormWords = "Mẫu số";

Failure invalid(std::string message) { return Failure{Errc::kInvalidLawRef, std::move(message)}; }

Failure invalid_part(std::string_view part, std::string_view value, std::string_view why) {
  return invalid(std::string(part) + ' ' + quoted(value) + ' ' + std::string(why));
}

bool is_list_letter(std::string_view text) {
  return std::ranges::find(kListLetters, text) != std::end(kListLetters);
}

/// Remove `prefix` from the front of `text`, if it is there. Precondition: it is not empty.
bool eat(std::string_view& text, std::string_view prefix) {
  if (text.empty() || text.front() != prefix.front() || !text.starts_with(prefix)) return false;
  text.remove_prefix(prefix.size());
  return true;
}

bool eat_digit(std::string_view& text) {
  if (text.empty() || !is_digit(text.front())) return false;
  text.remove_prefix(1);
  return true;
}

bool eat_capital(std::string_view& text) {
  if (!text.empty() && is_upper(text.front())) {
    text.remove_prefix(1);
    return true;
  }
  if (text.empty() || static_cast<unsigned char>(text.front()) < 0x80) return false;
  return std::ranges::any_of(kCapitals, [&](std::string_view c) { return eat(text, c); });
}

/// Remove capitals and digits from the front of `text` and return how many bytes they were.
std::size_t eat_capitals_and_digits(std::string_view& text) {
  const std::size_t size = text.size();
  while (eat_capital(text) || eat_digit(text)) continue;
  return size - text.size();
}

// --- The parts inside a document ----------------------------------------------------------------

/// Articles and clauses: a number, and a letter when it was inserted later.
std::optional<Failure> refuse_numbered(std::string_view part, std::string_view value) {
  constexpr std::size_t kLongest = 4;
  const std::size_t digits = count_digits(value);
  if (digits == 0 || digits > kLongest) {
    return invalid_part(part, value, "does not begin with a number of one to four digits");
  }
  if (value.front() == '0')
    return invalid_part(part, value, "begins with zero; leave the zero out");
  const std::string_view letter = value.substr(digits);
  if (!letter.empty() && !is_list_letter(letter)) {
    return invalid_part(part, value, "must be a number, or a number and one list letter as in 17a");
  }
  return std::nullopt;
}

/// Points: a letter, and a digit when it was inserted later ("a1").
std::optional<Failure> refuse_point(std::string_view value) {
  std::string_view letter = value;
  if (letter.size() > 1 && is_digit(letter.back()) && letter.back() != '0') letter.remove_suffix(1);
  if (is_list_letter(letter)) return std::nullopt;
  return invalid_part(
      "point", value,
      "is not a letter of Vietnamese lists (a b c d đ e g h i k l m n o p q r s t u "
      "v x y)");
}

/// "II", "01", "2a", "I.1".
bool is_appendix_number(std::string_view id) {
  constexpr std::string_view kRoman = "IVXLC";
  constexpr std::size_t kLongest = 8;
  if (id.size() > kLongest) return false;
  const std::size_t digits = count_digits(id);
  const std::size_t roman = std::min(id.find_first_not_of(kRoman), id.size());
  if (digits + roman == 0) return false;
  id.remove_prefix(digits + roman);
  if (!id.empty() && (is_upper(id.front()) || (id.front() >= 'a' && id.front() <= 'z'))) {
    id.remove_prefix(1);
  }
  while (!id.empty()) {
    const std::size_t more = count_digits(id.substr(1));
    if ((id.front() != '.' && id.front() != '-') || more == 0) return false;
    id.remove_prefix(1 + more);
  }
  return true;
}

/// "04", "01a", "01/TCD", "02-PLI", "1.1".
bool is_form_number(std::string_view id) {
  constexpr std::size_t kLongest = 16;
  const std::size_t digits = count_digits(id);
  if (id.size() > kLongest || digits == 0) return false;
  id.remove_prefix(digits);
  if (!id.empty() && id.front() >= 'a' && id.front() <= 'z') id.remove_prefix(1);
  while (!id.empty()) {
    if (id.front() != '.' && id.front() != '-' && id.front() != '/') return false;
    id.remove_prefix(1);
    if (eat_capitals_and_digits(id) == 0) return false;
  }
  return true;
}

/// "Mẫu số 04", "Phụ lục", "Phụ lục II" or "Mẫu số 04 Phụ lục II".
std::optional<Failure> refuse_annex(std::string_view annex) {
  std::string_view rest = annex;
  if (eat(rest, kFormWords)) {
    const std::string_view id = eat(rest, " ") ? rest.substr(0, rest.find(' ')) : "";
    if (!is_form_number(id)) {
      return invalid_part("form", id, "is no number such as 04, 01a or 01/TCD");
    }
    rest.remove_prefix(id.size());
    if (rest.empty()) return std::nullopt;
    if (!eat(rest, " ")) return invalid_part("form", annex, "cannot be read");
  }
  if (!eat(rest, kAppendixWords)) {
    return invalid_part("annex", annex, "is not written as \"Phụ lục II\" or \"Mẫu số 04\"");
  }
  if (rest.empty() || (eat(rest, " ") && is_appendix_number(rest))) return std::nullopt;
  return invalid_part("appendix", rest, "is no number such as II, 01 or 2a");
}

// --- The document's number ----------------------------------------------------------------------

/// Marks whose Đ lost its stroke, and what was probably meant.
struct Misspelling {
  std::string_view mark;
  std::string_view meant;
};
constexpr Misspelling kMisspellings[] = {{"ND", "NĐ-CP"}, {"QD", "QĐ-TTg"}};

/// True when the first groups of `suffix` are `mark`.
bool begins_with_groups(std::string_view suffix, std::string_view mark) {
  return eat(suffix, mark) && (suffix.empty() || suffix.front() == '-');
}

bool eat_suffix_group(std::string_view& suffix) {
  // The Prime Minister, Thủ tướng, is the one abbreviation with a small letter.
  if (begins_with_groups(suffix, "TTg")) return eat(suffix, "TTg");
  if (!eat_capital(suffix)) return false;
  eat_capitals_and_digits(suffix);
  return true;
}

/// "NĐ-CP", "TT-VPCP", "QĐ-TTg", "QĐ-BCA-C06", "QH15": groups of capitals and digits.
std::optional<Failure> refuse_suffix(std::string_view suffix) {
  for (const auto& [mark, meant] : kMisspellings) {
    if (begins_with_groups(suffix, mark)) {
      return invalid_part("document number: suffix", suffix,
                          "lacks its diacritics; did you mean " + std::string(meant));
    }
  }
  if (suffix.ends_with("-TTG")) {
    return invalid_part("document number: suffix", suffix, "must abbreviate Thủ tướng as TTg");
  }
  std::string_view rest = suffix;
  bool readable = eat_suffix_group(rest);
  while (readable && eat(rest, "-")) readable = eat_suffix_group(rest);
  if (readable && rest.empty()) return std::nullopt;
  return invalid_part("document number: suffix", suffix,
                      "must be capitals such as NĐ-CP, TT-BTP or QH15");
}

struct DocumentNumber {
  std::string_view serial;
  std::optional<std::string_view> year;  ///< some documents have none
  std::string_view suffix;
};

/// Cut "118/2025/NĐ-CP" or "766/QĐ-TTg" at its strokes; before the 1990s there was only a hyphen,
/// as in "121-CP".
DocumentNumber cut(std::string_view number) {
  const std::size_t first = number.find('/');
  if (first == number.npos) {
    const std::size_t hyphen = number.find('-');
    if (hyphen == number.npos) return {number, std::nullopt, {}};
    return {number.substr(0, hyphen), std::nullopt, number.substr(hyphen + 1)};
  }
  const std::string_view rest = number.substr(first + 1);
  const std::size_t second = rest.find('/');
  if (second == rest.npos) return {number.substr(0, first), std::nullopt, rest};
  return {number.substr(0, first), rest.substr(0, second), rest.substr(second + 1)};
}

std::optional<Failure> refuse_number(std::string_view number) {
  constexpr std::size_t kLongest = 64;
  constexpr std::size_t kLongestSerial = 5;
  constexpr std::size_t kYearDigits = 4;
  if (number.empty())
    return invalid("document number is missing; write one such as 118/2025/NĐ-CP");
  if (number.size() > kLongest) {
    return invalid_part("document number", number,
                        "is longer than " + std::to_string(kLongest) + " bytes");
  }
  const auto [serial, year, suffix] = cut(number);
  if (serial.empty() || serial.size() > kLongestSerial || !all_digits(serial)) {
    return invalid_part("document number", number,
                        "does not begin with one to five digits and a stroke, as 118/2025/NĐ-CP");
  }
  if (year && (year->size() != kYearDigits || !all_digits(*year))) {
    return invalid_part("document number", number, "has no four-digit year between its strokes");
  }
  if (suffix.empty() || all_digits(suffix)) {
    return invalid_part("document number", number, "has no suffix such as NĐ-CP after the stroke");
  }
  return refuse_suffix(suffix);
}

std::optional<LawDocumentKind> kind_of_suffix(std::string_view suffix) {
  for (const auto& [mark, kind] : kKindMarks) {
    if (begins_with_groups(suffix, mark)) return kind;
  }
  return std::nullopt;
}

/// The issuer in a suffix that names no kind: "QH15", "UBTVQH14".
const IssuerMark* issuer_of_suffix(std::string_view suffix) {
  for (const IssuerMark& issuer : kIssuerMarks) {
    std::string_view term = suffix;
    if (eat(term, issuer.mark) && !term.empty() && all_digits(term)) return &issuer;
  }
  return nullptr;
}

std::optional<Failure> refuse_other_kind(LawDocumentKind kind, std::string_view number) {
  const std::string_view suffix = cut(number).suffix;
  const auto named = [kind] { return std::string(words_of(kind).english); };
  if (const auto told = kind_of_suffix(suffix); told && *told != kind) {
    return invalid_part(
        "document number", number,
        "is that of a " + std::string(words_of(*told).english) + ", not of a " + named());
  }
  const IssuerMark* const issuer = issuer_of_suffix(suffix);
  if (issuer != nullptr && std::ranges::find(issuer->kinds, kind) == issuer->kinds.end()) {
    return invalid_part(
        "document number", number,
        "has an issuer that issues no " + named() + "; correct the one or the other");
  }
  return std::nullopt;
}

// --- Words --------------------------------------------------------------------------------------

struct Word {
  std::string text;   ///< in NFC, as written; "," is a word of its own
  std::string lower;  ///< what keywords are compared with
};

Result<std::vector<Word>> read_words(std::string_view text) {
  // U+00D0, Eth, looks like Đ; old fonts typed it in its place.
  constexpr std::string_view kEth[] = {"Ð", "ð"};
  const Result<std::string> nfc = to_nfc(text);
  if (!nfc) return invalid("citation: " + nfc.error().message);
  for (const std::string_view eth : kEth) {
    if (nfc->find(eth) != nfc->npos) {
      return invalid("citation: the letter Eth (U+00D0) stands where Đ (U+0110) should; retype it");
    }
  }
  std::vector<Word> words;
  for (const std::string_view word : base_internal::cut_words(*nfc)) {
    Result<std::string> lower = base_internal::lowered_nfc(word);
    if (!lower) return invalid("citation: " + lower.error().message);
    words.push_back(Word{std::string(word), *std::move(lower)});
  }
  return words;
}

/// Join words with spaces; a comma follows its word directly.
std::string join(std::span<const Word> words) {
  std::string text;
  for (const Word& word : words) {
    if (!text.empty() && word.text != ",") text += ' ';
    text += word.text;
  }
  return text;
}

/// True when `word` can only be the number of a document.
bool looks_like_number(std::string_view word) {
  std::string_view rest = word.substr(count_digits(word));
  if (rest.size() == word.size()) return false;
  return rest.find('/') != rest.npos || (eat(rest, "-") && eat_capital(rest));
}

// --- The title ----------------------------------------------------------------------------------

/// Remove one character that titles are made of: letters of Vietnamese, composed, and a few marks.
bool eat_title_character(std::string_view& text) {
  struct Range {
    std::string_view first;
    std::string_view last;
  };
  // In UTF-8 the order of bytes is the order of characters, so that ranges compare as text.
  constexpr Range kLetters[] = {{"À", "Ã"}, {"È", "Ê"}, {"Ì", "Í"}, {"Ò", "Õ"}, {"Ù", "Ú"},
                                {"Ý", "Ý"}, {"à", "ã"}, {"è", "ê"}, {"ì", "í"}, {"ò", "õ"},
                                {"ù", "ú"}, {"ý", "ý"}, {"Ă", "ă"}, {"Đ", "đ"}, {"Ĩ", "ĩ"},
                                {"Ũ", "ũ"}, {"Ơ", "ơ"}, {"Ư", "ư"}, {"Ạ", "ỹ"}};
  constexpr std::string_view kMarks = " ,-()";
  const char c = text.front();
  if (is_digit(c) || is_upper(c) || (c >= 'a' && c <= 'z') || kMarks.find(c) != kMarks.npos) {
    text.remove_prefix(1);
    return true;
  }
  return std::ranges::any_of(kLetters, [&](const Range& range) {
    const std::string_view letter = text.substr(0, range.first.size());
    if (letter.size() < range.first.size() || letter < range.first || letter > range.last) {
      return false;
    }
    // A byte of continuation must end the letter, or it is not one.
    if ((static_cast<unsigned char>(letter.back()) & 0xC0) != 0x80) return false;
    text.remove_prefix(letter.size());
    return true;
  });
}

std::optional<Failure> refuse_title(LawDocumentKind kind, std::string_view title) {
  constexpr std::size_t kLongest = 300;
  if (title.empty()) return std::nullopt;
  if (title.size() > kLongest)
    return invalid("title is longer than 300 bytes; use the short title");
  for (std::string_view rest = title; !rest.empty();) {
    if (!eat_title_character(rest)) {
      return invalid("title has a character at offset " +
                     std::to_string(title.size() - rest.size()) +
                     " that is no Vietnamese letter in NFC, digit, space, comma, hyphen or "
                     "parenthesis");
    }
  }
  const Result<std::vector<Word>> words = read_words(title);
  if (!words) return words.error();
  if (join(*words) != title) return invalid("title has a space too many or none after a comma");
  if (words->front().text == "," || words->back().text == ",") {
    return invalid("title begins or ends with a comma; remove it");
  }
  if (std::ranges::any_of(*words, [](const Word& w) { return looks_like_number(w.text); })) {
    return invalid("title has a word that would be read as the document's number");
  }
  // "Thông tư" + "liên tịch …" would be read back as another kind.
  std::string kind_and_title(words_of(kind).lower);
  for (const Word& word : *words) {
    kind_and_title += ' ' + word.lower;
    for (const KindWords& other : kKinds) {
      if (kind_and_title == other.lower) {
        return invalid("title begins with words that make the document a " +
                       std::string(other.english));
      }
    }
  }
  return std::nullopt;
}

// --- Reading a citation -------------------------------------------------------------------------

/// Parts inside a document, as words; empty when absent.
struct Parts {
  std::string article;
  std::string clause;
  std::string point;
  std::string form;      ///< "Mẫu số 04"
  std::string appendix;  ///< "Phụ lục II"
  int count = 0;
};

/// Parts from the smallest to the largest: the order of the law, and backwards that of indexes.
enum class Rank { kPoint, kClause, kArticle, kForm, kAppendix };

class Reader {
 public:
  explicit Reader(std::span<const Word> words) : words_(words) {}

  Result<LawRef> read() {
    const Result<Parts> before = read_parts();
    if (!before) return before.error();
    if (before->count > 0) skip_connection();

    const Result<Document> document = read_document();
    if (!document) return document.error();

    if (peek(",")) ++next_;
    const Result<Parts> after = read_parts();
    if (!after) return after.error();
    if (next_ < words_.size() || (next_ > 0 && words_[next_ - 1].text == ",")) {
      return unreadable("leave out dates, issuers and further citations");
    }
    if (before->count > 0 && after->count > 0) {
      return invalid("citation has parts both before and after the document; put them on one side");
    }
    const Parts& parts = before->count > 0 ? *before : *after;
    std::string annex = parts.form;
    if (!annex.empty() && !parts.appendix.empty()) annex += ' ';
    annex += parts.appendix;
    return LawRef::make(document->kind, document->title, document->number, parts.article,
                        parts.clause, parts.point, annex);
  }

 private:
  struct Document {
    LawDocumentKind kind;
    std::string title;
    std::string number;
  };

  [[nodiscard]] bool peek(std::string_view lower, std::size_t ahead = 0) const {
    return next_ + ahead < words_.size() && words_[next_ + ahead].lower == lower;
  }

  /// Number of words, from the next one on, that `lower` consists of; 0 when they are others.
  [[nodiscard]] std::size_t count_match(std::string_view lower) const {
    std::size_t count = 0;
    while (!lower.empty()) {
      const std::size_t space = lower.find(' ');
      if (!peek(lower.substr(0, space), count)) return 0;
      ++count;
      lower.remove_prefix(space == lower.npos ? lower.size() : space + 1);
    }
    return count;
  }

  [[nodiscard]] Failure unreadable(std::string_view hint) const {
    if (next_ >= words_.size()) return invalid("citation ends too early; " + std::string(hint));
    return invalid("citation: cannot read word " + std::to_string(next_ + 1) + ", " +
                   quoted(words_[next_].text) + "; " + std::string(hint));
  }

  /// The rank of the part that begins here, after stepping over its name.
  std::optional<Rank> read_part_name() {
    struct Name {
      std::string_view lower;
      Rank rank;
    };
    constexpr Name kNames[] = {{"điểm", Rank::kPoint},   {"khoản", Rank::kClause},
                               {"điều", Rank::kArticle}, {"mẫu số", Rank::kForm},
                               {"mẫu", Rank::kForm},     {"phụ lục", Rank::kAppendix}};
    for (const auto& [lower, rank] : kNames) {
      if (const std::size_t count = count_match(lower); count > 0) {
        next_ += count;
        return rank;
      }
    }
    return std::nullopt;
  }

  Result<void> read_part(Rank rank, Parts& parts) {
    const bool has_word = next_ < words_.size() && words_[next_].text != ",";
    if (rank == Rank::kAppendix) {
      parts.appendix = kAppendixWords;
      if (has_word && is_appendix_number(words_[next_].text)) {
        parts.appendix += ' ' + words_[next_++].text;
      }
      return {};
    }
    if (!has_word) return unreadable("a number or letter is missing after its name");
    const Word& word = words_[next_++];
    switch (rank) {
      case Rank::kPoint:
        parts.point = word.lower;
        break;
      case Rank::kClause:
        parts.clause = word.lower;
        break;
      case Rank::kArticle:
        parts.article = word.lower;
        break;
      default:
        if (!is_form_number(word.text)) {
          return invalid_part("form", word.text, "is no number such as 04, 01a or 01/TCD");
        }
        parts.form = std::string(kFormWords) + ' ' + word.text;
    }
    return {};
  }

  /// Read parts as long as there are some; a comma may stand between two.
  Result<Parts> read_parts() {
    Parts parts;
    std::optional<Rank> last;
    bool rising = false;
    for (;;) {
      const std::size_t start = next_;
      if (parts.count > 0 && peek(",")) ++next_;
      const std::optional<Rank> rank = read_part_name();
      if (!rank) {
        next_ = start;
        return parts;
      }
      if (parts.count == 1) rising = *rank > *last;
      if (last && (*rank == *last || (*rank > *last) != rising)) {
        next_ = start;
        return unreadable("name each part once, from point to article or from article to point");
      }
      if (const Result<void> read = read_part(*rank, parts); !read) return read.error();
      last = rank;
      ++parts.count;
    }
  }

  /// Step over what may join a part to its document.
  void skip_connection() {
    constexpr std::string_view kJoining[] = {"ban hành kèm theo", "kèm theo", "của"};
    if (peek(",")) {
      ++next_;
      return;
    }
    for (const std::string_view words : kJoining) {
      if (const std::size_t count = count_match(words); count > 0) {
        next_ += count;
        return;
      }
    }
  }

  /// The kind whose words stand here, the longest if several do.
  std::optional<LawDocumentKind> read_kind() {
    std::optional<LawDocumentKind> kind;
    std::size_t longest = 0;
    for (const KindWords& words : kKinds) {
      if (const std::size_t count = count_match(words.lower); count > longest) {
        kind = words.kind;
        longest = count;
      }
    }
    next_ += longest;
    return kind;
  }

  Result<Document> read_document() {
    const std::optional<LawDocumentKind> kind = read_kind();
    const std::size_t title_begin = next_;
    std::size_t number = next_;
    while (number < words_.size() && !looks_like_number(words_[number].text)) ++number;
    std::size_t title_end = number;
    if (title_end > title_begin && words_[title_end - 1].lower == "số") --title_end;
    if (kind && title_end > title_begin && words_[title_end - 1].text == ",") --title_end;
    if (!kind && title_end > title_begin) {
      return unreadable("expected a kind of document such as Nghị định");
    }
    if (number == words_.size()) {
      next_ = number;
      return unreadable("a document number such as 118/2025/NĐ-CP is missing");
    }
    next_ = number + 1;
    const std::string& text = words_[number].text;
    const std::optional<LawDocumentKind> told = kind ? kind : kind_of_suffix(cut(text).suffix);
    if (!told) {
      if (std::optional<Failure> failure = refuse_number(text)) return *std::move(failure);
      return invalid_part("document number", text,
                          "does not tell the kind of document; write it, as in \"Luật số …\"");
    }
    return Document{*told, join(words_.subspan(title_begin, title_end - title_begin)), text};
  }

  std::span<const Word> words_;
  std::size_t next_ = 0;
};

std::optional<Failure> refuse_parts(LawDocumentKind kind, std::string_view title,
                                    std::string_view number, std::string_view article,
                                    std::string_view clause, std::string_view point,
                                    std::string_view annex) {
  if (static_cast<std::size_t>(kind) >= std::size(kKinds)) {
    return invalid("kind of document is not one of LawDocumentKind");
  }
  if (auto failure = refuse_title(kind, title)) return failure;
  if (auto failure = refuse_number(number)) return failure;
  if (auto failure = refuse_other_kind(kind, number)) return failure;
  if (!article.empty()) {
    if (auto failure = refuse_numbered("article", article)) return failure;
  }
  if (!clause.empty()) {
    if (auto failure = refuse_numbered("clause", clause)) return failure;
  }
  if (!point.empty()) {
    if (auto failure = refuse_point(point)) return failure;
  }
  if (!annex.empty()) {
    if (auto failure = refuse_annex(annex)) return failure;
  }
  if (!annex.empty() && !(article.empty() && clause.empty() && point.empty())) {
    return invalid("citation has an annex or form and also an article, clause or point; an annex " +
                   std::string("takes the article's place"));
  }
  if (!clause.empty() && article.empty()) return invalid("clause without its article");
  if (!point.empty() && article.empty()) return invalid("point without its article");
  return std::nullopt;
}

}  // namespace

Result<LawRef> LawRef::parse(std::string_view text) {
  const Result<std::vector<Word>> words = read_words(text);
  if (!words) return words.error();
  if (words->empty()) return invalid("citation is empty");
  return Reader(*words).read();
}

Result<LawRef> LawRef::make(LawDocumentKind kind, std::string_view title, std::string_view number,
                            std::string_view article, std::string_view clause,
                            std::string_view point, std::string_view annex) {
  if (auto failure = refuse_parts(kind, title, number, article, clause, point, annex)) {
    return *std::move(failure);
  }
  const base_internal::LawRefParts parts{kind, title, number, article, clause, point, annex};
  return base_internal::Made{[&] { return parts.join(); }};
}

std::string LawRef::to_vietnamese() const {
  std::string text;
  if (!point_.empty()) text += "điểm " + point_ + ' ';
  if (!clause_.empty()) text += "khoản " + clause_ + ' ';
  if (!article_.empty()) text += "Điều " + article_ + ' ';
  if (!annex_.empty()) text += annex_ + ' ';
  text += words_of(kind_).vietnamese;
  if (!title_.empty()) text += ' ' + title_;
  return text + " số " + number_;
}

std::string LawRef::to_english() const {
  std::string text;
  if (!point_.empty()) text += "point " + point_ + ", ";
  if (!clause_.empty()) text += "clause " + clause_ + ", ";
  if (!article_.empty()) text += "Article " + article_ + ", ";

  std::string_view annex = annex_;
  if (eat(annex, kFormWords)) {
    const std::size_t end = annex.find(kAppendixWords);
    const std::string_view id = annex.substr(0, end);
    text += "Form No." + std::string(id.ends_with(' ') ? id.substr(0, id.size() - 1) : id) + ", ";
    annex.remove_prefix(id.size());
  }
  if (eat(annex, kAppendixWords)) text += "Appendix" + std::string(annex) + ", ";

  text += words_of(kind_).english;
  if (!title_.empty()) text += " \"" + title_ + '"';
  return text + " No. " + number_;
}

MOTCUA_END_NAMESPACE

std::size_t std::hash<motcua::LawRef>::operator()(const motcua::LawRef& ref) const noexcept {
  auto mixed = static_cast<std::size_t>(ref.kind());
  for (const std::string* part :
       {&ref.title(), &ref.number(), &ref.article(), &ref.clause(), &ref.point(), &ref.annex()}) {
    mixed = mixed * 31 + std::hash<std::string>()(*part);
  }
  return mixed;
}
