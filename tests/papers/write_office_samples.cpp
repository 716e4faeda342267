// write_office_samples FOLDER: the sample papers as DOCX and HTML files, and the words that each
// must have, one a line, for office_tools.py.
#include <motcua/papers/render.hpp>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>

#include "papers/document_words.hpp"
#include "papers/sample_documents.hpp"

namespace {

void write(const std::filesystem::path& path, const std::string& octets) {
  std::ofstream file(path, std::ios::binary);
  file.exceptions(std::ios::failbit | std::ios::badbit);
  file << octets;
}

}  // namespace

int main(int count, char** arguments) {
  using namespace motcua;
  if (count != 2) {
    std::cerr << "usage: write_office_samples FOLDER\n";
    return 2;
  }
  const std::filesystem::path folder = arguments[1];
  std::filesystem::create_directories(folder);
  for (const auto& [name, document] : test::sample_documents()) {
    std::string words;
    for (const std::string& word : test::words_of(document)) words += word + "\n";
    write(folder / (name + ".words"), words);
    write(folder / (name + ".html"), papers::to_html(document).value());
    write(folder / (name + ".docx"), papers::to_docx(document).value());
  }
}
