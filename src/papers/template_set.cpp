#include <motcua/base/iso8601.hpp>
#include <motcua/papers/template.hpp>

#include <algorithm>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "papers/embedded_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace papers {
namespace {

auto key_of(const Template& t) {
  return std::tuple(t.id().kind, std::string_view(t.id().edition),
                    std::string_view(t.id().wording));
}

bool in_force(const Template& t, Date date) {
  return t.from() <= date && date <= t.until().value_or(date);
}

std::string words_of(const Template& t) {
  std::string words = t.id().edition + ", wording " + t.id().wording + ", from " + to_iso(t.from());
  if (t.until()) words += " until " + to_iso(*t.until());
  return words;
}

}  // namespace

struct TemplateSet::Rep {
  std::vector<Template> templates;
};

const TemplateSet& TemplateSet::embedded() {
  static const TemplateSet kEmbedded = [] {
    std::vector<std::string_view> texts;
    for (const papers_internal::EmbeddedFile& file : papers_internal::embedded_files()) {
      if (file.name.starts_with("templates/")) texts.push_back(file.octets);
    }
    return from_texts(texts).value();
  }();
  return kEmbedded;
}

Result<TemplateSet> TemplateSet::from_texts(std::span<const std::string_view> texts) {
  return TemplateSet(std::make_shared<const Rep>()).with(texts);
}

Result<TemplateSet> TemplateSet::with(std::span<const std::string_view> texts) const {
  auto rep = std::make_shared<Rep>();
  std::vector<Template>& templates = rep->templates;
  for (std::size_t i = 0; i != texts.size(); ++i) {
    const auto refused = [&](Errc code, const std::string& why) {
      return Failure{code, "text " + std::to_string(i + 1) + ": " + why};
    };
    Result<Template> compiled = Template::compile(texts[i]);
    if (!compiled) return refused(compiled.error().code, compiled.error().message);
    const auto twin = std::find_if(templates.begin(), templates.end(), [&](const Template& other) {
      return key_of(other) == key_of(*compiled);
    });
    if (twin != templates.end()) {
      return refused(Errc::kInvalidTemplate, "kind, edition and wording are those of text " +
                                                 std::to_string(twin - templates.begin() + 1));
    }
    templates.push_back(*std::move(compiled));
  }
  // The new ones stand before the old ones, and the first of a key stays.
  templates.insert(templates.end(), rep_->templates.begin(), rep_->templates.end());
  std::stable_sort(templates.begin(), templates.end(),
                   [](const Template& a, const Template& b) { return key_of(a) < key_of(b); });
  templates.erase(
      std::unique(templates.begin(), templates.end(),
                  [](const Template& a, const Template& b) { return key_of(a) == key_of(b); }),
      templates.end());
  return TemplateSet(std::move(rep));
}

std::span<const Template> TemplateSet::templates() const noexcept { return rep_->templates; }

Result<Template> TemplateSet::find(PaperKind kind, Date date, std::string_view wording) const {
  const Template* best = nullptr;
  std::string known;
  for (const Template& candidate : rep_->templates) {
    if (candidate.id().kind != kind) continue;
    known += (known.empty() ? "" : "; ") + words_of(candidate);
    const bool fits = candidate.id().wording == wording && in_force(candidate, date);
    // Of several in force the one that came last governs.
    if (fits && (best == nullptr || best->from() <= candidate.from())) best = &candidate;
  }
  if (best != nullptr) return *best;
  return Failure{Errc::kNoTemplate, "no template of " + std::string(to_string(kind)) +
                                        " in the wording \"" + std::string(wording) +
                                        "\" is in force on " + to_iso(date) +
                                        "; there are: " + (known.empty() ? "none" : known)};
}

}  // namespace papers
MOTCUA_END_NAMESPACE
