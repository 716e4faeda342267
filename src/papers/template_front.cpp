#include <motcua/base/iso8601.hpp>
#include <motcua/base/law_ref.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

#include "base/csv_rows_internal.hpp"
#include "papers/template_rep_internal.hpp"

namespace motcua::papers_internal {
namespace {

using papers::Design;
using papers::PageFormat;
using papers::PaperKind;

enum class Key : std::size_t {
  kKind,
  kEdition,
  kForm,
  kWording,
  kVersion,
  kTitle,
  kPage,
  kDesign,
  kFrom,
  kUntil,
  kLaw,
  kSource,
  kConfidence,
  kNeeds,
};
constexpr std::string_view kKeys[] = {"kind",  "edition", "form",       "wording", "version",
                                      "title", "page",    "design",     "from",    "until",
                                      "law",   "source",  "confidence", "needs"};
constexpr std::size_t kKeyCount = std::size(kKeys);
static_assert(static_cast<std::size_t>(Key::kNeeds) + 1 == kKeyCount);
constexpr Key kMustHaveValues[] = {Key::kKind,  Key::kEdition, Key::kVersion,
                                   Key::kTitle, Key::kFrom,    Key::kConfidence};
constexpr int kMostVersion = 9'999;

std::string_view trimmed(std::string_view text) noexcept {
  const std::size_t first = text.find_first_not_of(" \t");
  if (first == text.npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

/// The keys with their values, which are views into the lines. The first thing wrong is kept.
class Reader {
 public:
  explicit Reader(LineReader& lines) : lines_(lines) {}

  Result<FrontMatter> read();

 private:
  struct Entry {
    LineReader line{{}};
    std::string_view value = {};
    bool there = false;
  };

  void read_entries();
  void read_entry();
  void read_values();
  void read_evidence();
  void read_needs();

  [[nodiscard]] const Entry& entry(Key key) const {
    return entries_[static_cast<std::size_t>(key)];
  }
  [[nodiscard]] std::string_view value(Key key) const { return entry(key).value; }
  void refuse(const LineReader& line, std::string_view at, std::string_view why) {
    if (failure_) return;
    const auto offset = at.data() - line.line_with_end().data();
    failure_ = line.bad(at.empty() ? 0 : static_cast<std::size_t>(offset), why);
  }
  void refuse(Key key, std::string why) {
    refuse(entry(key).line, value(key),
           std::string(kKeys[static_cast<std::size_t>(key)]).append(" ").append(why));
  }

  /// The enumerator up to `last` that to_string() spells as the value; the first for no value.
  template <typename Enum>
  Enum word(Key key, Enum last) {
    std::string known;
    for (int number = 0; number <= static_cast<int>(last); ++number) {
      const Enum candidate = static_cast<Enum>(number);
      if (value(key).empty() || value(key) == to_string(candidate)) return candidate;
      known.append(number == 0 ? "" : ", ").append(to_string(candidate));
    }
    refuse(key, "is none of " + known);
    return {};
  }
  Date date(Key key) {
    const Result<Date> read = parse_iso_date(value(key));
    if (read) return *read;
    refuse(key, "is no date; write 2025-07-01");
    return {};
  }

  LineReader& lines_;
  std::array<Entry, kKeyCount> entries_ = {};
  FrontMatter front_;
  std::optional<Failure> failure_;
};

Result<FrontMatter> Reader::read() {
  read_entries();
  if (!failure_) read_values();
  if (!failure_) read_evidence();
  if (!failure_) read_needs();
  if (failure_) return *std::move(failure_);
  return std::move(front_);
}

void Reader::read_entries() {
  if (!lines_.next() || lines_.line() != "---") {
    failure_ = lines_.bad(0, "a template begins with the line \"---\"");
    return;
  }
  while (!failure_) {
    if (!lines_.next()) {
      failure_ = lines_.bad(0, "the front matter has no second line \"---\"");
      return;
    }
    if (lines_.line() == "---") break;
    if (!lines_.line().empty()) read_entry();
  }
  for (const Key key : kMustHaveValues) {
    if (!failure_ && value(key).empty()) {
      failure_ = lines_.bad(0, std::string("the front matter has no ") +
                                   std::string(kKeys[static_cast<std::size_t>(key)]));
    }
  }
}

void Reader::read_entry() {
  const std::string_view line = lines_.line();
  const std::size_t colon = line.find(':');
  if (colon == line.npos) return refuse(lines_, line, "this is no \"key: value\"");
  const std::string_view key = trimmed(line.substr(0, colon));
  const auto* const known = std::find(std::begin(kKeys), std::end(kKeys), key);
  if (known == std::end(kKeys)) {
    std::string why = "the key is none of ";
    for (const std::string_view word : kKeys) {
      why.append(word == kKeys[0] ? "" : ", ").append(word);
    }
    return refuse(lines_, line, why);
  }
  Entry& entry = entries_[static_cast<std::size_t>(known - std::begin(kKeys))];
  if (entry.there) return refuse(lines_, line, "the key stands here twice");
  entry = {lines_, trimmed(line.substr(colon + 1)), true};
}

void Reader::read_values() {
  front_.id.kind = word(Key::kKind, PaperKind::kThanksLetter);
  front_.id.edition = value(Key::kEdition);
  front_.id.wording = value(Key::kWording).empty() ? "chung" : value(Key::kWording);
  const std::string_view version = value(Key::kVersion);
  const auto [end, error] =
      std::from_chars(version.data(), version.data() + version.size(), front_.id.version);
  if (error != std::errc{} || end != version.data() + version.size() || front_.id.version < 1 ||
      front_.id.version > kMostVersion) {
    refuse(Key::kVersion, "is no whole number from 1 to 9999");
  }
  front_.form = value(Key::kForm);
  front_.title = value(Key::kTitle);
  front_.page = word(Key::kPage, PageFormat::kA5Landscape);
  front_.design = word(Key::kDesign, Design::kMourning);
  front_.from = date(Key::kFrom);
  if (value(Key::kUntil).empty()) return;
  front_.until = date(Key::kUntil);
  if (*front_.until < front_.from) refuse(Key::kUntil, "is before from");
}

void Reader::read_evidence() {
  Evidence& evidence = front_.evidence;
  evidence.confidence = word(Key::kConfidence, Confidence::kUnverified);
  evidence.source = value(Key::kSource);
  if (!value(Key::kLaw).empty()) {
    Result<LawRef> law = LawRef::parse(value(Key::kLaw));
    if (!law) return refuse(Key::kLaw, "is no citation: " + law.error().message);
    evidence.law = *std::move(law);
  } else if (evidence.source.empty()) {
    failure_ = lines_.bad(0, "the front matter has neither law nor source");
  }
}

void Reader::read_needs() {
  const std::string_view needs = value(Key::kNeeds);
  if (needs.empty()) return;
  for (const std::string_view part : base_internal::split(needs, ',')) {
    const std::string_view name = trimmed(part);
    if (!is_known_name(name)) {
      refuse(entry(Key::kNeeds).line, name.empty() ? needs : name,
             "needs has a name that is neither of field_names() nor \"own.…\"");
    }
    front_.needs.emplace_back(name);
  }
}

}  // namespace

Result<FrontMatter> read_front_matter(LineReader& lines) { return Reader(lines).read(); }

}  // namespace motcua::papers_internal
