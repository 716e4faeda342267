/// A template, compiled: blocks whose texts have placeholders.
#pragma once

#include <motcua/papers/template.hpp>

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "papers/placeholders_internal.hpp"
#include "papers/template_internal.hpp"

namespace motcua::papers_internal {

struct LineNode {
  Condition condition = {};
  std::vector<Segment> segments = {};
};

struct ParagraphNode {
  std::string role = {};
  LineNode line = {};
  std::string label = {};
  /// Of a label like "3.": its number, which goes on when the line is repeated.
  std::optional<int> number = {};
  int outline = 0;
};

struct SymbolNode {
  papers::SymbolKind kind = papers::SymbolKind::kQr;
  LineNode line = {};
  double width_mm = 0;
};

using PieceNode = std::variant<ParagraphNode, SymbolNode, papers::Rule, papers::Space>;

struct ColumnsNode {
  struct Column {
    double share = 0;
    std::vector<PieceNode> pieces = {};
  };
  std::vector<Column> columns = {};
};

struct TableNode {
  struct Row {
    Condition condition = {};  ///< of the row as a whole
    std::vector<std::vector<Segment>> cells = {};
  };
  std::vector<papers::Table::Column> columns = {};
  std::vector<std::vector<Segment>> head = {};
  std::vector<Row> rows = {};
};

using BlockNode = std::variant<ParagraphNode, SymbolNode, papers::Rule, papers::Space, ColumnsNode,
                               TableNode, papers::PageBreak>;

struct FrontMatter {
  papers::TemplateId id = {};
  std::string form = {};
  std::string title = {};
  papers::PageFormat page = papers::PageFormat::kA4;
  papers::Design design = papers::Design::kFormal;
  Date from = {};
  std::optional<Date> until = {};
  Evidence evidence = {};
  std::vector<std::string> needs = {};
};

struct CompiledTemplate {
  FrontMatter front;
  Names names;
  std::vector<BlockNode> blocks;
};

/// Read the lines from the first "---" to the second.
[[nodiscard]] Result<FrontMatter> read_front_matter(LineReader& lines);
/// Read what comes after it.
[[nodiscard]] Result<void> compile_body(LineReader& lines, CompiledTemplate& into);

/// True for a name that templates of papers may use.
[[nodiscard]] bool is_known_name(std::string_view name) noexcept;

}  // namespace motcua::papers_internal

MOTCUA_BEGIN_NAMESPACE
namespace papers {

struct Template::Rep {
  papers_internal::CompiledTemplate compiled;
};

}  // namespace papers
MOTCUA_END_NAMESPACE
