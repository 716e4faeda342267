#include <motcua/base/text.hpp>
#include <motcua/papers/template.hpp>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "papers/clean_text_internal.hpp"
#include "papers/sha256_internal.hpp"
#include "papers/template_rep_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace papers {
namespace {

using papers_internal::ColumnsNode;
using papers_internal::LineNode;
using papers_internal::ParagraphNode;
using papers_internal::PieceNode;
using papers_internal::Segment;
using papers_internal::SymbolNode;
using papers_internal::TableNode;
using papers_internal::Values;

/// Blocks of a document from those of a template.
class Filler {
 public:
  explicit Filler(const Values& values) : values_(values) {}

  /// Of the text so far. What goes beyond the limit is not written.
  [[nodiscard]] std::size_t octets() const noexcept { return octets_; }
  [[nodiscard]] bool is_full() const noexcept {
    return octets_ > papers_internal::kMostFilledOctets;
  }

  template <typename Out>
  void operator()(const ParagraphNode& node, std::vector<Out>& out) {
    each_time(node.line, [&](std::size_t entry) {
      Paragraph paragraph{.role = node.role,
                          .spans = spans(node.line.segments, entry),
                          .label = node.label,
                          .outline = node.outline};
      if (node.number && node.line.condition.list) {
        paragraph.label = std::to_string(static_cast<std::size_t>(*node.number) + entry) + '.';
      }
      out.emplace_back(std::move(paragraph));
    });
  }

  template <typename Out>
  void operator()(const SymbolNode& node, std::vector<Out>& out) {
    each_time(node.line, [&](std::size_t entry) {
      Symbol symbol{.kind = node.kind, .content = {}, .width_mm = node.width_mm};
      for (const Segment& segment : node.line.segments) {
        symbol.content += text_of(segment, entry);
      }
      out.emplace_back(std::move(symbol));
    });
  }

  template <typename Same, typename Out>
  void operator()(const Same& same, std::vector<Out>& out) {
    out.emplace_back(same);
  }

  void operator()(const ColumnsNode& node, std::vector<Block>& out) {
    Columns columns;
    for (const ColumnsNode::Column& column : node.columns) {
      Columns::Column& filled = columns.columns.emplace_back();
      filled.share = column.share;
      for (const PieceNode& piece : column.pieces) {
        std::visit([&](const auto& own) { (*this)(own, filled.pieces); }, piece);
      }
    }
    out.emplace_back(std::move(columns));
  }

  void operator()(const TableNode& node, std::vector<Block>& out) {
    Table table{.columns = node.columns, .head = cells(node.head, "table_head", 0)};
    for (const TableNode::Row& row : node.rows) {
      const std::size_t times = values_.times(row.condition);
      for (std::size_t entry = 0; entry != times && !is_full(); ++entry) {
        const bool vanishes =
            row.condition.may_vanish &&
            std::all_of(row.cells.begin(), row.cells.end(), [&](const auto& cell) {
              return values_.vanishes(row.condition, cell, entry);
            });
        if (!vanishes) table.rows.push_back(cells(row.cells, "table_cell", entry));
      }
    }
    out.emplace_back(std::move(table));
  }

 private:
  template <typename F>
  void each_time(const LineNode& line, F&& add) {
    const std::size_t times = values_.times(line.condition);
    for (std::size_t entry = 0; entry != times && !is_full(); ++entry) {
      if (!values_.vanishes(line.condition, line.segments, entry)) add(entry);
    }
  }

  std::string_view text_of(const Segment& segment, std::size_t entry) {
    const std::string_view text = values_.text_of(segment, entry);
    octets_ += text.size();
    return is_full() ? std::string_view() : text;
  }

  std::vector<Span> spans(const std::vector<Segment>& segments, std::size_t entry) {
    std::vector<Span> spans;
    for (const Segment& segment : segments) {
      const std::string_view text = text_of(segment, entry);
      if (text.empty()) continue;
      const bool goes_on = !spans.empty() && spans.back().bold == segment.bold &&
                           spans.back().italic == segment.italic &&
                           spans.back().underline == segment.underline;
      if (goes_on) {
        spans.back().text += text;
      } else {
        spans.push_back({std::string(text), segment.bold, segment.italic, segment.underline});
      }
    }
    // A mark at the beginning of a value, or behind one, joins the letter before it.
    for (Span& span : spans) {
      if (!papers_internal::is_plain(span.text)) span.text = to_nfc(span.text).value();
    }
    return spans;
  }

  std::vector<Paragraph> cells(const std::vector<std::vector<Segment>>& nodes,
                               std::string_view role, std::size_t entry) {
    std::vector<Paragraph> filled;
    filled.reserve(nodes.size());
    for (const std::vector<Segment>& node : nodes) {
      filled.push_back({.role = std::string(role), .spans = spans(node, entry)});
    }
    return filled;
  }

  const Values& values_;
  std::size_t octets_ = 0;
};

/// A field for the file's metadata, on one line; empty when there is none.
Result<std::string> metadata(const Fields& fields, std::string_view name) {
  const auto field = fields.values.find(name);
  if (field == fields.values.end()) return std::string();
  Result<papers_internal::Cleaned> cleaned = papers_internal::clean(field->second, name);
  if (!cleaned) return cleaned.error();
  std::replace(cleaned->text.begin(), cleaned->text.end(), '\n', ' ');
  return std::move(cleaned->text);
}

}  // namespace

Result<Template> Template::compile(std::string_view text) {
  const Result<std::string> read = papers_internal::read_template_text(text);
  if (!read) return read.error();
  papers_internal::LineReader lines(*read);
  auto rep = std::make_shared<Rep>();
  papers_internal::CompiledTemplate& compiled = rep->compiled;
  Result<papers_internal::FrontMatter> front = papers_internal::read_front_matter(lines);
  if (!front) return front.error();
  compiled.front = *std::move(front);
  compiled.front.id.fingerprint = papers_internal::sha256_hex(text);
  const Result<void> body = papers_internal::compile_body(lines, compiled);
  if (!body) return body.error();

  std::vector<std::string> unused = compiled.front.needs;
  std::erase_if(unused, [&](const std::string& name) { return compiled.names.uses(name); });
  if (!unused.empty()) {
    return Failure{Errc::kUnusedFields, "the template does not use what it needs: " +
                                            papers_internal::sorted_list(std::move(unused))};
  }
  return Template(std::move(rep));
}

const TemplateId& Template::id() const noexcept { return rep_->compiled.front.id; }
const std::string& Template::title() const noexcept { return rep_->compiled.front.title; }
const std::string& Template::form() const noexcept { return rep_->compiled.front.form; }
Date Template::from() const noexcept { return rep_->compiled.front.from; }
std::optional<Date> Template::until() const noexcept { return rep_->compiled.front.until; }
const Evidence& Template::evidence() const noexcept { return rep_->compiled.front.evidence; }
const std::vector<std::string>& Template::placeholders() const noexcept {
  return rep_->compiled.names.texts();
}

Result<Document> Template::fill(const Fields& fields, LocalTime created) const {
  const papers_internal::CompiledTemplate& compiled = rep_->compiled;
  Values values(compiled.names, fields);
  const std::string what = "the template " + std::string(to_string(id().kind)) + " " + id().edition;
  if (auto failure = values.failure(what, true)) return *std::move(failure);
  Result<std::string> author = metadata(fields, "office.name");
  if (!author) return author.error();
  Result<std::string> subject = metadata(fields, "dossier.code");
  if (!subject) return subject.error();

  Document document{.made_by = id(),
                    .page = compiled.front.page,
                    .design = compiled.front.design,
                    .title = title(),
                    .author = *std::move(author),
                    .subject = *std::move(subject),
                    .created = created};
  Filler filler(values);
  for (const papers_internal::BlockNode& block : compiled.blocks) {
    std::visit([&](const auto& own) { filler(own, document.blocks); }, block);
  }
  if (filler.is_full()) return papers_internal::too_long(filler.octets());
  document.notes = std::move(values.notes());
  return document;
}

}  // namespace papers
MOTCUA_END_NAMESPACE
