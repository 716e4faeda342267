// Writes the sample papers as PDF for pdf_tools.py, and beside each its words: one line for each
// paragraph, beginning with '^' where the style sheet says capitals.
#include <motcua/papers/render.hpp>
#include <motcua/papers/style.hpp>

#include <algorithm>
#include <fstream>
#include <iostream>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "papers/filled_templates.hpp"
#include "papers/sample_papers.hpp"

namespace {

using namespace motcua;

void list(const papers::Document& document, const papers::Paragraph& paragraph, std::ostream& out) {
  const papers::Style* style =
      papers::StyleSheet::embedded().style_of(paragraph.role, document.page, document.design);
  std::string text = paragraph.label.empty() ? "" : paragraph.label + " ";
  for (const papers::Span& span : paragraph.spans) text += span.text;
  std::replace(text.begin(), text.end(), '\n', ' ');
  out << (style && style->capitals ? "^" : "") << text << '\n';
}

void list(const papers::Document& document, std::ostream& out) {
  for (const papers::Block& block : document.blocks) {
    if (const auto* paragraph = std::get_if<papers::Paragraph>(&block))
      list(document, *paragraph, out);
    if (const auto* columns = std::get_if<papers::Columns>(&block)) {
      for (const auto& column : columns->columns) {
        for (const papers::Piece& piece : column.pieces) {
          if (const auto* p = std::get_if<papers::Paragraph>(&piece)) list(document, *p, out);
        }
      }
    }
    if (const auto* table = std::get_if<papers::Table>(&block)) {
      for (const papers::Paragraph& cell : table->head) list(document, cell, out);
      for (const auto& row : table->rows) {
        for (const papers::Paragraph& cell : row) list(document, cell, out);
      }
    }
  }
}

bool write(const std::string& path, const Result<std::string>& octets) {
  if (!octets) {
    std::cerr << path << ": " << octets.error().message << '\n';
    return false;
  }
  return static_cast<bool>(std::ofstream(path, std::ios::binary) << *octets);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: motcua_papers_samples FOLDER\n";
    return 2;
  }
  const std::string folder = std::string(argv[1]) + "/";
  std::vector<papers::Document> all;
  std::ofstream book_words(folder + "book.txt");
  bool written = true;
  auto samples = test::sample_papers();
  for (const test::Length length : {test::Length::kOrdinary, test::Length::kLong}) {
    for (auto& [name, document] : test::FilledTemplates(length).all()) {
      samples.push_back({name, std::move(document)});
    }
  }
  for (const auto& [name, document] : samples) {
    written &= write(folder + name + ".pdf", papers::to_pdf(document));
    std::ofstream words(folder + name + ".txt");
    list(document, words);
    list(document, book_words);
    written &= words.good();
    all.push_back(document);
  }
  written &= write(folder + "book.pdf", papers::to_pdf_book(all));
  return written && book_words.good() ? 0 : 1;
}
