#include <motcua/base/text.hpp>

#include <algorithm>
#include <bit>
#include <cstdint>
#include <map>
#include <string>
#include <utility>

#include "catalogue/catalogue_rep_internal.hpp"
#include "catalogue/name_words_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace catalogue_internal {
namespace {

// A name is a list of numbers of words, of which all names together have a thousand. So one
// pass over the words tells which of them have which words of the search, and one over the names'
// numbers which names have them all. There is no index to keep in step, and the worst search takes
// hardly longer than the best.

/// Bits of the words of a search, of which some fit at a time: the lower half says that the word is
/// there as a part of another or whole, the upper half that it is there whole.
using WordBits = std::uint64_t;
constexpr std::size_t kWordsAtATime = 32;

constexpr WordBits part_bit(std::size_t word) noexcept { return WordBits{1} << word; }
constexpr WordBits whole_bit(std::size_t word) noexcept { return part_bit(word) << kWordsAtATime; }

/// A name that may be found.
struct Candidate {
  const Entry* entry;
  int whole_words = 0;
};

/// For each word of the names, which of `wanted` are in it.
std::vector<WordBits> bits_of_words(const Tables& tables,
                                    std::span<const std::string_view> wanted) {
  const TextId first = tables.first_word_text;
  std::vector<WordBits> bits(tables.ends.size() - first);
  // All words of the names as one text, which is faster to look through than one after the other.
  const std::size_t offset = first == 0 ? 0 : tables.ends[first - 1];
  const std::string_view all = tables.pool.substr(offset);
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    std::size_t word = 0;
    for (std::size_t at = all.find(wanted[i]); at != std::string_view::npos;
         at = all.find(wanted[i], at + 1)) {
      while (tables.ends[first + word] - offset <= at) ++word;
      if (tables.ends[first + word] - offset < at + wanted[i].size()) continue;
      bits[word] |= part_bit(i);
      if (tables.text(static_cast<TextId>(first + word)) == wanted[i]) bits[word] |= whole_bit(i);
    }
  }
  return bits;
}

/// Keep the candidates that have all of `wanted`.
void keep_with_words(const Tables& tables, std::span<const std::string_view> wanted,
                     std::vector<Candidate>& candidates) {
  const std::vector<WordBits> bits_of = bits_of_words(tables, wanted);
  const WordBits all_parts = part_bit(wanted.size()) - 1;
  std::erase_if(candidates, [&](Candidate& candidate) {
    WordBits bits = 0;
    for (const std::uint32_t word :
         tables.name_words.subspan(candidate.entry->first_word, candidate.entry->words)) {
      bits |= bits_of[word];
    }
    candidate.whole_words += std::popcount(bits >> kWordsAtATime);
    return (bits & all_parts) != all_parts;
  });
}

/// Where a name has the words of the search.
enum class Place { kScattered, kTogether, kFirst };

/// What the names that have all the words are ranked by.
class Ranking {
 public:
  Ranking(const Tables& tables, std::vector<std::string_view> searched)
      : tables_(tables), searched_(std::move(searched)) {
    const TextId first = tables.first_word_text;
    for (TextId text = first; text < tables.ends.size(); ++text) {
      if (tables.text(text) == searched_.front()) first_ = text - first;
    }
  }

  /// Whole words first, then names that begin with the words, then those that have them together,
  /// then short names.
  [[nodiscard]] int score(const Candidate& candidate) const {
    constexpr int kMostWords = 0xFFF;
    constexpr int kLongest = 0xFFFF;
    constexpr int kPlaces = 4;
    const auto length =
        static_cast<int>(std::min<std::uint32_t>(candidate.entry->length, kLongest));
    const int place = static_cast<int>(place_in(*candidate.entry));
    return (std::min(candidate.whole_words, kMostWords) * kPlaces + place) * (kLongest + 1) +
           kLongest - length;
  }

 private:
  [[nodiscard]] Place place_in(const Entry& entry) const {
    const auto words = tables_.name_words.subspan(entry.first_word, entry.words);
    if (begin_with(words)) return Place::kFirst;
    if (searched_.size() == 1) return Place::kTogether;
    for (std::size_t i = 1; i + searched_.size() <= words.size(); ++i) {
      // The number tells the first word apart without looking at its text.
      if (words[i] == first_ && begin_with(words.subspan(i))) return Place::kTogether;
    }
    return Place::kScattered;
  }

  /// The last word may be the beginning of one: it is still being typed.
  [[nodiscard]] bool begin_with(std::span<const std::uint32_t> words) const {
    if (words.size() < searched_.size()) return false;
    for (std::size_t i = 0; i < searched_.size(); ++i) {
      const std::string_view word = tables_.text(tables_.first_word_text + words[i]);
      const bool last = i + 1 == searched_.size();
      if (last ? !word.starts_with(searched_[i]) : word != searched_[i]) return false;
    }
    return true;
  }

  const Tables& tables_;
  std::vector<std::string_view> searched_;
  std::optional<std::uint32_t> first_;  ///< number of the first word, when names have it whole
};

/// Which versions the options leave to search.
class Filter {
 public:
  [[nodiscard]] static Result<Filter> make(const Tables& tables, const SearchOptions& options) {
    Result<std::string> field = spelling_key(options.field);
    if (!field) return field.error();
    return Filter(tables, options, *std::move(field));
  }

  /// The version of a code that is searched, or null.
  [[nodiscard]] const Entry* version(std::size_t code) const noexcept {
    const auto versions = tables_.versions(code);
    const Entry* version = options_.on ? version_at(versions, *options_.on) : &versions.back();
    if (version == nullptr || options_.levels.empty()) return version;
    return Levels::from_bits(version->levels).intersects(options_.levels) ? version : nullptr;
  }

  /// Apart from version(), because it takes a key of the field's name: a few fields, many names.
  [[nodiscard]] bool has_field(const Entry& entry) {
    if (field_.empty()) return true;
    const auto [known, is_new] = fields_.try_emplace(entry.field);
    if (is_new) {
      const Result<std::string> key = spelling_key(tables_.text(entry.field));
      known->second = key && *key == field_;
    }
    return known->second;
  }

 private:
  Filter(const Tables& tables, const SearchOptions& options, std::string field)
      : tables_(tables), options_(options), field_(std::move(field)) {}

  const Tables& tables_;
  const SearchOptions& options_;
  std::string field_;
  std::map<TextId, bool> fields_;
};

/// The text of a search without white space around it and in capitals, as codes are written, if it
/// looks like the beginning of one: "1.00", "1.001193.H01".
std::string as_code(std::string_view words) {
  constexpr std::string_view kSpace = " \t\r\n";
  const std::size_t begin = words.find_first_not_of(kSpace);
  if (begin == std::string_view::npos) return {};
  std::string code(words.substr(begin, words.find_last_not_of(kSpace) - begin + 1));
  for (char& c : code) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  const bool looks_so = code.size() >= 2 && code[0] >= '1' && code[0] <= '9' && code[1] == '.';
  return looks_so ? code : std::string();
}

/// Numbers of the codes that begin with `code`, and of the one it is looked up under.
std::vector<std::size_t> codes_like(const Tables& tables, const std::string& code) {
  std::vector<std::size_t> codes;
  if (code.empty()) return codes;
  for (std::size_t i = lower_code(tables, code);
       i < tables.code_count() && code_text(tables, i).starts_with(code); ++i) {
    codes.push_back(i);
  }
  const Result<ProcedureCode> whole = ProcedureCode::parse(code);
  if (!whole) return codes;
  const auto found = find_code(tables, *whole);
  if (found && std::ranges::find(codes, *found) == codes.end()) codes.push_back(*found);
  return codes;
}

std::vector<Found> found_by_code(const Tables& tables, std::span<const std::size_t> codes,
                                 const std::string& code, Filter& filter) {
  std::vector<Found> found;
  for (const std::size_t number : codes) {
    const Entry* version = filter.version(number);
    if (version == nullptr || !filter.has_field(*version)) continue;
    found.push_back({version, code_text(tables, number) == code ? 1 : 0});
  }
  return found;
}

std::vector<Found> found_by_words(const Tables& tables, const std::string& folded, Filter& filter) {
  std::vector<std::string_view> searched;
  for_each_word(folded, [&searched](std::string_view word) { searched.push_back(word); });
  std::vector<std::string_view> wanted = searched;
  std::ranges::sort(wanted);
  wanted.erase(std::unique(wanted.begin(), wanted.end()), wanted.end());

  std::vector<Candidate> candidates;
  candidates.reserve(tables.code_count());
  for (std::size_t code = 0; code < tables.code_count(); ++code) {
    if (const Entry* version = filter.version(code)) candidates.push_back({version});
  }
  for (std::size_t i = 0; i < wanted.size(); i += kWordsAtATime) {
    const std::size_t size = std::min(kWordsAtATime, wanted.size() - i);
    keep_with_words(tables, std::span(wanted).subspan(i, size), candidates);
  }
  const Ranking ranking(tables, std::move(searched));
  std::vector<Found> found;
  found.reserve(candidates.size());
  for (const Candidate& candidate : candidates) {
    if (!filter.has_field(*candidate.entry)) continue;
    found.push_back({candidate.entry, ranking.score(candidate)});
  }
  return found;
}

}  // namespace

Result<std::vector<Found>> search(const Tables& tables, std::string_view words,
                                  const SearchOptions& options) {
  if (const auto offset = find_invalid_utf8(words)) {
    return Failure{Errc::kInvalidText, "words to search for are not well-formed UTF-8 at byte " +
                                           std::to_string(*offset)};
  }
  const std::string folded = folded_words(words);
  if (folded.empty()) {
    return Failure{Errc::kInvalidSearch,
                   "there is nothing to search for: no letter or digit; give words of a "
                   "procedure's name, or its code"};
  }
  Result<Filter> filter = Filter::make(tables, options);
  if (!filter) return filter.error();
  const std::string code = as_code(words);
  const std::vector<std::size_t> codes = codes_like(tables, code);
  std::vector<Found> found = codes.empty() ? found_by_words(tables, folded, *filter)
                                           : found_by_code(tables, codes, code, *filter);
  const std::size_t size = std::min(options.most, found.size());
  std::ranges::partial_sort(found, found.begin() + static_cast<std::ptrdiff_t>(size),
                            [](const Found& a, const Found& b) {
                              // Entries stand in the order of their codes.
                              return a.score != b.score ? a.score > b.score : a.entry < b.entry;
                            });
  found.erase(found.begin() + static_cast<std::ptrdiff_t>(size), found.end());
  return found;
}

}  // namespace catalogue_internal
MOTCUA_END_NAMESPACE
