#include <motcua/base/text.hpp>
#include <motcua/papers/template.hpp>

#include <algorithm>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "papers/clean_text_internal.hpp"
#include "papers/placeholders_internal.hpp"
#include "papers/template_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace papers {

using papers_internal::Condition;
using papers_internal::Names;
using papers_internal::Segment;
using papers_internal::Values;

struct TextTemplate::Rep {
  /// Lines that stand there in any case are one run.
  struct Run {
    Condition condition;
    std::vector<Segment> segments;
  };

  Names names;
  std::vector<Run> runs;
  bool plain = true;  ///< what is no placeholder is

  void add_line(Condition condition, std::vector<Segment> segments);
};

void TextTemplate::Rep::add_line(Condition condition, std::vector<Segment> segments) {
  const bool stays = !condition.may_vanish && !condition.list;
  if (!stays || runs.empty() || runs.back().condition.may_vanish || runs.back().condition.list) {
    runs.push_back({condition, {}});
  }
  std::vector<Segment>& run = runs.back().segments;
  for (Segment& segment : segments) {
    const bool text = segment.name == Segment::kText;
    plain = plain && papers_internal::is_plain(segment.text);
    if (text && !run.empty() && run.back().name == Segment::kText) {
      run.back().text += segment.text;
    } else {
      run.push_back(std::move(segment));
    }
  }
}

Result<TextTemplate> TextTemplate::compile(std::string_view text) {
  Result<std::string> read = papers_internal::read_template_text(text);
  if (!read) return read.error();
  auto rep = std::make_shared<Rep>();
  papers_internal::LineReader lines(*read);
  while (lines.next()) {
    const std::string_view line = lines.line_with_end();
    Condition condition;
    std::vector<Segment> segments;
    std::size_t at = 0;
    while (at != line.size()) {
      const std::size_t open = std::min(line.find("{{", at), line.size());
      if (open != at) segments.push_back({.text = std::string(line.substr(at, open - at))});
      if (open == line.size()) break;
      const std::size_t close = line.find("}}", open + 2);
      if (close == line.npos) return lines.bad(open, "\"{{\" has no \"}}\" in its line");
      const auto placeholder =
          papers_internal::read_placeholder(line.substr(open + 2, close - open - 2));
      if (!placeholder.why.empty()) return lines.bad(open, placeholder.why);
      segments.push_back({.text = std::string(placeholder.words),
                          .name = rep->names.add(placeholder.name, placeholder.when_empty),
                          .when_empty = placeholder.when_empty});
      if (const std::string_view why = join(condition, rep->names, segments.back()); !why.empty()) {
        return lines.bad(open, why);
      }
      at = close + 2;
    }
    rep->add_line(condition, std::move(segments));
  }
  rep->names.sort();
  return TextTemplate(std::move(rep));
}

const std::vector<std::string>& TextTemplate::placeholders() const noexcept {
  return rep_->names.texts();
}

Result<std::string> TextTemplate::fill(const Fields& fields) const {
  const Values values(rep_->names, fields);
  if (auto failure = values.failure("the text template", false)) return *std::move(failure);
  const auto each_text = [&](auto&& visit) {
    for (const Rep::Run& run : rep_->runs) {
      const std::size_t times = values.times(run.condition);
      for (std::size_t entry = 0; entry != times; ++entry) {
        if (values.vanishes(run.condition, run.segments, entry)) continue;
        for (const Segment& segment : run.segments) visit(values.text_of(segment, entry));
      }
    }
  };
  std::size_t size = 0;
  each_text([&](std::string_view text) { size += text.size(); });
  if (size > papers_internal::kMostFilledOctets) return papers_internal::too_long(size);
  std::string filled;
  filled.reserve(size);
  each_text([&](std::string_view text) { filled += text; });
  // A mark at the beginning of a value, or behind one, joins the letter before it.
  if (!rep_->plain || !values.all_plain()) return to_nfc(filled);
  return filled;
}

}  // namespace papers
MOTCUA_END_NAMESPACE
