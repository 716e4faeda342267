#include "lawdata/gen/sources.hpp"

#include <motcua/base/law_ref.hpp>

#include <optional>
#include <string_view>
#include <vector>

#include "lawdata/gen/table.hpp"
#include "lawdata/gen/text_file.hpp"

namespace motcua::lawdata_gen {
namespace {

constexpr std::string_view kFirstColumn = "Number";
// Number, Kind, Date, Title, What was read, Where, Checked by, Confidence
constexpr std::size_t kColumns = 8;

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(' ');
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

/// The cells of a Markdown table's row "| a | b |", or none for other lines.
std::vector<std::string_view> row_cells(std::string_view line) {
  std::vector<std::string_view> cells;
  if (!line.starts_with('|')) return cells;
  line.remove_prefix(1);
  for (std::size_t end = line.find('|'); end != std::string_view::npos; end = line.find('|')) {
    cells.push_back(trimmed(line.substr(0, end)));
    line.remove_prefix(end + 1);
  }
  return cells;
}

bool is_heading(const std::vector<std::string_view>& cells) {
  return cells.front() == kFirstColumn ||
         cells.front().find_first_not_of("-:") == std::string_view::npos;
}

}  // namespace

std::set<std::string> read_sources(const std::string& file, Errors& errors) {
  std::set<std::string> numbers;
  const std::optional<std::string> text = read_text_file(file, errors);
  std::string_view rest = text ? std::string_view(*text) : std::string_view();
  for (std::size_t line = 1; !rest.empty(); ++line) {
    const std::size_t end = rest.find('\n');
    const std::vector<std::string_view> cells = row_cells(rest.substr(0, end));
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    if (cells.empty() || is_heading(cells)) continue;

    const std::string number(cells.front());
    if (cells.size() != kColumns) {
      errors.add(file, line,
                 "instrument row has " + std::to_string(cells.size()) + " cells instead of " +
                     std::to_string(kColumns));
    } else if (!parse_confidence(cells.back())) {
      errors.add(file, line, "confidence \"" + std::string(cells.back()) + "\" is unknown");
    }
    // The number alone does not always tell the kind: laws and resolutions share QH14.
    const std::string kind(cells.size() > 1 ? cells[1] : "");
    const Result<LawRef> ref = LawRef::parse(kind + " số " + number);
    if (!ref || ref->number() != number) {
      errors.add(file, line,
                 "\"" + kind + " số " + number + "\" is not a kind and number of a document");
    } else if (!numbers.insert(number).second) {
      errors.add(file, line, "instrument " + number + " is registered twice");
    }
  }
  return numbers;
}

}  // namespace motcua::lawdata_gen
