#include <motcua/base/text.hpp>
#include <motcua/catalogue/limit_phrase.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "catalogue/limit_cells_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace catalogue_internal {
namespace {

bool fits_a_cell(const std::string& words) {
  return !words.empty() && !words.starts_with(' ') && !words.ends_with(' ') &&
         std::none_of(words.begin(), words.end(),
                      [](char c) { return (c >= '\0' && c < ' ') || c == '\x7F'; }) &&
         is_nfc(words);
}

/// What words cannot tell, and the columns beside them do.
TimeLimit without_columns(TimeLimit limit) {
  limit.case_number.clear();
  limit.channels = {};
  limit.area = Area::kAny;
  limit.evidence = {};
  for (LimitExtension& extension : limit.extensions) extension.evidence = {};
  return limit;
}

/// How many extensions, from the first, rest on nothing but what the limit rests on.
std::size_t count_common_evidence(const TimeLimit& limit) {
  const auto other = std::ranges::find_if(limit.extensions, [&](const LimitExtension& extension) {
    return extension.evidence != limit.evidence;
  });
  return static_cast<std::size_t>(other - limit.extensions.begin());
}

}  // namespace

std::optional<LimitCells> limit_cells(const TimeLimit& limit) {
  const bool has_names = std::ranges::any_of(
      limit.stages, [](const LimitStage& stage) { return !stage.name.empty(); });
  const std::size_t most = count_common_evidence(limit);
  for (const bool tells_stages : {true, false}) {
    if (tells_stages ? has_names : limit.stages.empty()) continue;
    for (std::size_t told = most + 1; told-- > 0;) {
      TimeLimit candidate = without_columns(limit);
      if (!tells_stages) candidate.stages.clear();
      candidate.extensions.erase(candidate.extensions.begin() + static_cast<std::ptrdiff_t>(told),
                                 candidate.extensions.end());
      std::string words = to_vietnamese(candidate);
      if (!fits_a_cell(words)) continue;
      Result<TimeLimit> read = parse_time_limit(words);
      if (!read) continue;
      // A condition may speak of the area that the column says; of another it must not.
      if (read->area == limit.area) read->area = Area::kAny;
      if (*read == candidate) return LimitCells{std::move(words), tells_stages, told};
    }
  }
  return std::nullopt;
}

std::optional<Term> read_term(std::string_view cell) {
  // The column says what the term is; without that, years may be an age or a validity.
  std::string words = "thời hạn giải quyết ";
  words.append(cell);
  const Result<LimitPhrase> phrase = parse_limit_phrase(words);
  if (!phrase || !phrase->term) return std::nullopt;
  LimitPhrase plain{.kind = PhraseKind::kTerm};
  plain.term = phrase->term;
  plain.bound = LimitBound::kExactly;
  if (*phrase != plain) return std::nullopt;
  return phrase->term;
}

}  // namespace catalogue_internal
MOTCUA_END_NAMESPACE
