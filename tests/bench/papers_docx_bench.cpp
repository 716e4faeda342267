/// A letter of one page as DOCX and HTML, each letter with names of its own.
///
/// MOTCUA_BENCH_DUMP names a directory into which a letter with placeholders and a finished one are
/// written for papers_docx.py, which runs these benchmarks beside docxtpl.
#include <motcua/papers/render.hpp>

#include <cstddef>
#include <cstdlib>
#include <fstream>
#include <string>
#include <variant>

#include <benchmark/benchmark.h>

#include "papers/sample_documents.hpp"

namespace {

using namespace motcua;

papers::Document letter(const std::string& parents, const std::string& child) {
  papers::Document document = test::festive_letter();
  const auto paragraph = [&](std::size_t block) -> std::string& {
    return std::get<papers::Paragraph>(document.blocks.at(block)).spans.at(0).text;
  };
  paragraph(3) = "Kính gửi: Gia đình " + parents;
  paragraph(4) =
      "Trong niềm hân hoan chào đón một công dân mới của phường Phú Mỹ, thay mặt lãnh đạo "
      "và nhân dân trong phường, tôi trân trọng gửi tới gia đình lời chúc mừng tốt đẹp "
      "nhất nhân dịp cháu " +
      child + " chào đời ngày 28 tháng 02 năm 2026.";
  return document;
}

papers::Document numbered_letter(std::size_t number) {
  const std::string text = std::to_string(number);
  return letter("ông Nguyễn Văn Hòa " + text, "Nguyễn Minh Khôi " + text);
}

void dump(const std::string& name, const std::string& octets) {
  const char* const directory = std::getenv("MOTCUA_BENCH_DUMP");
  if (directory == nullptr) return;
  std::ofstream file(std::string(directory) + "/" + name, std::ios::binary);
  file << octets;
}

template <typename Write>
void write_letters(benchmark::State& state, Write write) {
  std::size_t number = 0;
  std::size_t octets = 0;
  for (auto _ : state) octets += write(numbered_letter(number++)).value().size();
  state.SetItemsProcessed(state.iterations());
  state.counters["octets"] =
      benchmark::Counter(static_cast<double>(octets), benchmark::Counter::kAvgIterations);
}

void BM_papers_docx_letter(benchmark::State& state) {
  dump("template.docx", papers::to_docx(letter("{{ parents }}", "{{ child }}")).value());
  dump("letter_7.docx", papers::to_docx(numbered_letter(7)).value());
  write_letters(state, [](const papers::Document& document) { return papers::to_docx(document); });
}
BENCHMARK(BM_papers_docx_letter)->Unit(benchmark::kMicrosecond);

void BM_papers_html_letter(benchmark::State& state) {
  write_letters(state, [](const papers::Document& document) { return papers::to_html(document); });
}
BENCHMARK(BM_papers_html_letter)->Unit(benchmark::kMicrosecond);

/// With a barcode and a QR code, which are drawn and packed for each slip.
void BM_papers_docx_slip(benchmark::State& state) {
  const papers::Document slip = test::slip(papers::PageFormat::kA5);
  for (auto _ : state) benchmark::DoNotOptimize(papers::to_docx(slip).value());
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(BM_papers_docx_slip)->Unit(benchmark::kMicrosecond);

}  // namespace
