/// The Vietnamese alphabet and the syllable: which letters and tones there are, and on which
/// letter of a syllable the tone mark stands.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string_view>

namespace motcua::base_internal {

/// A letter of the alphabet with its six tones in dictionary order: level, huyền, hỏi, ngã, sắc,
/// nặng. Consonants have the one form.
struct AlphabetLetter {
  std::u16string_view lower;
  std::u16string_view upper;
  char plain;
};

/// Dictionary order; f, j, w and z stand where Latin has them, for names from other languages.
inline constexpr auto kAlphabet = std::to_array<AlphabetLetter>({
    {u"aàảãáạ", u"AÀẢÃÁẠ", 'a'}, {u"ăằẳẵắặ", u"ĂẰẲẴẮẶ", 'a'}, {u"âầẩẫấậ", u"ÂẦẨẪẤẬ", 'a'},
    {u"b", u"B", 'b'},           {u"c", u"C", 'c'},           {u"d", u"D", 'd'},
    {u"đ", u"Đ", 'd'},           {u"eèẻẽéẹ", u"EÈẺẼÉẸ", 'e'}, {u"êềểễếệ", u"ÊỀỂỄẾỆ", 'e'},
    {u"f", u"F", 'f'},           {u"g", u"G", 'g'},           {u"h", u"H", 'h'},
    {u"iìỉĩíị", u"IÌỈĨÍỊ", 'i'}, {u"j", u"J", 'j'},           {u"k", u"K", 'k'},
    {u"l", u"L", 'l'},           {u"m", u"M", 'm'},           {u"n", u"N", 'n'},
    {u"oòỏõóọ", u"OÒỎÕÓỌ", 'o'}, {u"ôồổỗốộ", u"ÔỒỔỖỐỘ", 'o'}, {u"ơờởỡớợ", u"ƠỜỞỠỚỢ", 'o'},
    {u"p", u"P", 'p'},           {u"q", u"Q", 'q'},           {u"r", u"R", 'r'},
    {u"s", u"S", 's'},           {u"t", u"T", 't'},           {u"uùủũúụ", u"UÙỦŨÚỤ", 'u'},
    {u"ưừửữứự", u"ƯỪỬỮỨỰ", 'u'}, {u"v", u"V", 'v'},           {u"w", u"W", 'w'},
    {u"x", u"X", 'x'},           {u"yỳỷỹýỵ", u"YỲỶỸÝỴ", 'y'}, {u"z", u"Z", 'z'},
});

/// A letter of a word: its place in kAlphabet and its tone (0 is level, 5 is nặng).
struct Letter {
  std::uint8_t index = 0;
  std::uint8_t tone = 0;

  [[nodiscard]] constexpr bool is_vowel() const { return kAlphabet[index].lower.size() > 1; }
  friend constexpr bool operator==(const Letter&, const Letter&) = default;
};

inline constexpr std::size_t kLongestSyllable = 7;  // nghiêng

namespace syllable_detail {

/// Place of `letter` in kAlphabet; only for the toneless lower-case letters of the tables below.
constexpr std::uint8_t index_of(char16_t letter) {
  for (std::uint8_t i = 0;; ++i) {
    if (kAlphabet.at(i).lower[0] == letter) return i;
  }
}

constexpr std::uint8_t kG = index_of(u'g');
constexpr std::uint8_t kI = index_of(u'i');
constexpr std::uint8_t kA = index_of(u'a');
constexpr std::uint8_t kO = index_of(u'o');
constexpr std::uint8_t kQ = index_of(u'q');
constexpr std::uint8_t kU = index_of(u'u');

/// One number for up to three letters; different letters, different numbers.
constexpr std::uint32_t pack(std::span<const Letter> letters) {
  std::uint32_t packed = 0;
  for (const Letter letter : letters) packed = packed << 6 | (letter.index + 1U);
  return packed;
}
constexpr std::uint32_t pack(std::u16string_view letters) {
  std::uint32_t packed = 0;
  for (const char16_t letter : letters) packed = packed << 6 | (index_of(letter) + 1U);
  return packed;
}

/// Which packed clusters of up to two consonants occur, as a table to look up.
using Clusters = std::array<bool, 1 << 12>;

constexpr Clusters make_clusters(std::initializer_list<std::u16string_view> spellings) {
  Clusters clusters{};
  for (const std::u16string_view spelling : spellings) clusters[pack(spelling)] = true;
  return clusters;
}

/// Besides ngh, the one of three letters, and qu and gi, whose second letter looks like a vowel.
inline constexpr Clusters kOnsets = make_clusters(
    {u"",  u"b",  u"c",  u"ch", u"d",  u"đ", u"g", u"gh", u"h",  u"k",  u"kh", u"l", u"m",
     u"n", u"ng", u"nh", u"p",  u"ph", u"r", u"s", u"t",  u"th", u"tr", u"v",  u"x"});
inline constexpr Clusters kCodas =
    make_clusters({u"", u"c", u"ch", u"m", u"n", u"ng", u"nh", u"p", u"t"});

constexpr bool is_onset(std::span<const Letter> consonants) {
  if (consonants.size() == 3) return pack(consonants) == pack(u"ngh");
  return consonants.size() < 3 && kOnsets[pack(consonants)];
}
constexpr bool is_coda(std::span<const Letter> consonants) {
  return consonants.size() < 3 && kCodas[pack(consonants)];
}

constexpr std::uint8_t kNever = 0xFF;

/// A vowel group and which of its letters carries the tone when nothing follows it and when a
/// consonant does. Old and new style disagree on the first three rows alone, and there only when
/// nothing follows: the old style of "hòa, khỏe, thủy" is the canonical one.
struct Nucleus {
  std::u16string_view vowels;
  std::uint8_t open;
  std::uint8_t closed;
};

inline constexpr auto kNuclei = std::to_array<Nucleus>({
    {u"oa", 0, 1},       {u"oe", 0, 1},       {u"uy", 0, 1},       {u"a", 0, 0},
    {u"ă", kNever, 0},   {u"â", kNever, 0},   {u"e", 0, 0},        {u"ê", 0, 0},
    {u"i", 0, 0},        {u"o", 0, 0},        {u"ô", 0, 0},        {u"ơ", 0, 0},
    {u"u", 0, 0},        {u"ư", 0, 0},        {u"y", 0, 0},        {u"ai", 0, kNever},
    {u"ao", 0, kNever},  {u"au", 0, kNever},  {u"ay", 0, kNever},  {u"âu", 0, kNever},
    {u"ây", 0, kNever},  {u"eo", 0, kNever},  {u"êu", 0, kNever},  {u"ia", 0, kNever},
    {u"iu", 0, kNever},  {u"oi", 0, kNever},  {u"ôi", 0, kNever},  {u"ơi", 0, kNever},
    {u"ua", 0, kNever},  {u"ui", 0, kNever},  {u"ưa", 0, kNever},  {u"ưi", 0, kNever},
    {u"ưu", 0, kNever},  {u"iê", kNever, 1},  {u"yê", kNever, 1},  {u"oă", kNever, 1},
    {u"oo", kNever, 1},  {u"uâ", kNever, 1},  {u"uê", 1, 1},       {u"uô", kNever, 1},
    {u"uơ", 1, kNever},  {u"ươ", kNever, 1},  {u"iêu", 1, kNever}, {u"yêu", 1, kNever},
    {u"oai", 1, kNever}, {u"oao", 1, kNever}, {u"oay", 1, kNever}, {u"oeo", 1, kNever},
    {u"uây", 1, kNever}, {u"uêu", 1, kNever}, {u"uôi", 1, kNever}, {u"ươi", 1, kNever},
    {u"ươu", 1, kNever}, {u"uya", 1, kNever}, {u"uyê", kNever, 2}, {u"uyu", 1, kNever},
});

struct TonePlace {
  std::uint8_t open = kNever;
  std::uint8_t closed = kNever;
};

/// Twelve vowels fit four bits each: kNuclei as a table to look up instead of to search.
inline constexpr auto kVowelNumbers = [] {
  std::array<std::uint8_t, kAlphabet.size()> numbers{};
  std::uint8_t next = 0;
  for (std::uint8_t i = 0; i < numbers.size(); ++i) {
    if (Letter{i, 0}.is_vowel()) numbers[i] = ++next;
  }
  return numbers;
}();

inline constexpr auto kTonePlaces = [] {
  std::array<TonePlace, 16 * 16 * 16> places{};
  for (const Nucleus& nucleus : kNuclei) {
    std::size_t packed = 0;
    for (const char16_t vowel : nucleus.vowels)
      packed = packed * 16 + kVowelNumbers[index_of(vowel)];
    places[packed] = {nucleus.open, nucleus.closed};
  }
  return places;
}();

constexpr char32_t kFirstMark = 0x300;
constexpr char32_t kBreve = 0x306;
constexpr char32_t kCircumflex = 0x302;
constexpr char32_t kHorn = 0x31B;
constexpr char32_t kLastMark = 0x323;
constexpr std::uint8_t kNang = 5;

/// What a combining mark does: it is a tone, or it turns some letters into others.
struct MarkUse {
  std::uint8_t tone = 0;
  std::array<std::uint8_t, 3> from{kNever, kNever, kNever};
  std::array<std::uint8_t, 3> to{kNever, kNever, kNever};
};

inline constexpr auto kMarkUses = [] {
  std::array<MarkUse, kLastMark - kFirstMark + 1> uses{};
  const auto use_of = [&](char32_t mark) -> MarkUse& { return uses[mark - kFirstMark]; };
  std::uint8_t tone = 0;
  for (const char32_t mark : {U'\u0300', U'\u0309', U'\u0303', U'\u0301', U'\u0323'})
    use_of(mark).tone = ++tone;
  const std::uint8_t e = index_of(u'e');
  use_of(kBreve) = {0, {kA, kNever, kNever}, {index_of(u'ă'), kNever, kNever}};
  use_of(kCircumflex) = {0, {kA, e, kO}, {index_of(u'â'), index_of(u'ê'), index_of(u'ô')}};
  use_of(kHorn) = {0, {kO, kU, kNever}, {index_of(u'ơ'), index_of(u'ư'), kNever}};
  return uses;
}();

/// How many letters of `word` stand before its vowels, or nothing if they are no Vietnamese onset.
constexpr std::optional<std::size_t> measure_onset(std::span<const Letter> word) {
  const bool third_is_vowel = word.size() > 2 && word[2].is_vowel();
  if (word.size() > 2 && word[0].index == kQ && word[1].index == kU) {
    // The u of qu is the glide already: no vowel group that begins with one follows.
    const bool second_glide =
        word.size() > 3 && word[3].is_vowel() && (word[2].index == kO || word[2].index == kU);
    return second_glide ? std::nullopt : std::optional<std::size_t>(2);
  }
  if (third_is_vowel && word[0].index == kG && word[1].index == kI) {
    // "giạ" (a bushel) and "gịa" (in "giặt gịa") are two words: no moving the tone here.
    const bool two_words = word.size() == 3 && word[2].index == kA && word[1].tone != 0;
    return two_words ? std::nullopt : std::optional<std::size_t>(2);
  }
  std::size_t length = 0;
  while (length < word.size() && !word[length].is_vowel()) ++length;
  if (!is_onset(word.first(length))) return std::nullopt;
  return length;
}

}  // namespace syllable_detail

/// Return `letter` with the combining `mark` when the two are one letter of the alphabet in NFC, or
/// nothing. Marks compose in any order that Unicode's canonical ordering allows, so "o" with a sắc
/// takes a horn, which sorts before it, but not a circumflex, which stays apart.
constexpr std::optional<Letter> compose(Letter letter, char32_t mark) {
  using namespace syllable_detail;
  if (mark < kFirstMark || mark > kLastMark) return std::nullopt;
  const MarkUse use = kMarkUses[mark - kFirstMark];
  if (use.tone != 0) {
    if (letter.tone != 0 || !letter.is_vowel()) return std::nullopt;
    return Letter{letter.index, use.tone};
  }
  const bool sorts_first = mark == kHorn || letter.tone == 0 || letter.tone == kNang;
  const auto shaped = std::ranges::find(use.from, letter.index);
  if (!sorts_first || shaped == use.from.end() || *shaped == kNever) return std::nullopt;
  return Letter{use.to[static_cast<std::size_t>(shaped - use.from.begin())], letter.tone};
}

/// Return which letter of `word` the tone mark stands on in the style of "hòa, thủy", or nothing
/// when `word` is no Vietnamese syllable (then its marks must stay where they are).
constexpr std::optional<std::size_t> find_tone_place(std::span<const Letter> word) {
  using namespace syllable_detail;
  const auto onset = measure_onset(word);
  if (!onset) return std::nullopt;
  std::size_t end = *onset;
  std::size_t nucleus = 0;
  for (; end < word.size() && word[end].is_vowel(); ++end) {
    if (end - *onset == 3) return std::nullopt;
    nucleus = nucleus * 16 + kVowelNumbers[word[end].index];
  }
  const auto coda = word.subspan(end);
  if (!is_coda(coda)) return std::nullopt;
  const std::uint8_t place = coda.empty() ? kTonePlaces[nucleus].open : kTonePlaces[nucleus].closed;
  if (place == kNever) return std::nullopt;
  return *onset + place;
}

}  // namespace motcua::base_internal
