#include "papers/pdf_internal.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <libdeflate.h>
#include <motcua/papers/render.hpp>

#include <charconv>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "papers/sample_papers.hpp"

namespace motcua::papers {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

std::size_t count(std::string_view text, std::string_view what) {
  std::size_t times = 0;
  for (std::size_t at = 0; (at = text.find(what, at)) != text.npos; at += what.size()) ++times;
  return times;
}

std::size_t number_at(std::string_view text, std::size_t at) {
  std::size_t value = 0;
  std::from_chars(text.data() + at, text.data() + text.size(), value);
  return value;
}

/// Every row of the cross-reference table points at the object it names.
std::string wrong_offsets(const std::string& pdf) {
  const std::size_t start = pdf.rfind("startxref\n");
  if (start == pdf.npos) return "no startxref";
  std::size_t at = number_at(pdf, start + 10);
  if (pdf.compare(at, 7, "xref\n0 ") != 0) return "startxref does not point at the table";
  const std::size_t objects = number_at(pdf, at + 7);
  at = pdf.find('\n', at + 7) + 1;
  constexpr std::size_t kRow = 20;  // ISO 32000-1, 7.5.4
  for (std::size_t id = 1; id != objects; ++id) {
    std::size_t digits = at + id * kRow;
    while (pdf[digits] == '0') ++digits;
    const std::string name = std::to_string(id) + " 0 obj\n";
    if (pdf.compare(number_at(pdf, digits), name.size(), name) != 0) return "object " + name;
  }
  return pdf.compare(at + objects * kRow, 7, "trailer") == 0 ? "" : "no trailer behind the table";
}

struct Free {
  void operator()(libdeflate_decompressor* d) const noexcept { libdeflate_free_decompressor(d); }
};

/// All packed streams, unpacked; a stream whose length is wrong stands as "BROKEN".
std::string unpacked(const std::string& pdf) {
  const std::unique_ptr<libdeflate_decompressor, Free> decompressor(
      libdeflate_alloc_decompressor());
  std::string all;
  constexpr std::string_view kBegin = ">>\nstream\n";
  for (std::size_t at = 0; (at = pdf.find("/FlateDecode", at)) != pdf.npos; ++at) {
    const std::size_t length = pdf.find("/Length ", at);
    const std::size_t begin = pdf.find(kBegin, length) + kBegin.size();
    const std::size_t size = number_at(pdf, length + 8);
    std::string stream(1 << 20, '\0');
    std::size_t written = 0;
    const bool whole =
        pdf.compare(begin + size, 11, "\nendstream\n") == 0 &&
        libdeflate_zlib_decompress(decompressor.get(), pdf.data() + begin, size, stream.data(),
                                   stream.size(), &written) == LIBDEFLATE_SUCCESS;
    stream.resize(written);
    all += whole ? stream : "BROKEN";
    at = begin + size;
  }
  return all;
}

TEST(Pdf, SamplesAreWhole) {
  for (const auto& [name, document] : test::sample_papers()) {
    const std::string pdf = to_pdf(document).value();
    EXPECT_THAT(pdf, StartsWith("%PDF-1.7\n%"));
    EXPECT_THAT(pdf, testing::EndsWith("%%EOF\n"));
    EXPECT_EQ(wrong_offsets(pdf), "") << name;
    EXPECT_THAT(unpacked(pdf), Not(HasSubstr("BROKEN"))) << name;
  }
}

TEST(Pdf, ALetterHasAtMost60Kilobytes) {
  for (const Document& letter : {test::apology(), test::receipt_slip(), test::congratulation(),
                                 test::condolence(), test::minority_names()}) {
    EXPECT_LE(to_pdf(letter).value().size(), 60'000u) << letter.title;
  }
}

TEST(Pdf, TheSameDocumentGivesTheSameOctets) {
  const std::vector<test::NamedPaper> papers = test::sample_papers();
  std::vector<std::string> once;
  for (const auto& [name, document] : papers) once.push_back(to_pdf(document).value());
  std::vector<std::thread> threads;
  std::vector<std::string> differs(4);
  for (std::string& difference : differs) {
    threads.emplace_back([&] {
      for (std::size_t i = 0; i != papers.size(); ++i) {
        if (to_pdf(papers[i].document).value() != once[i]) difference += papers[i].name;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_THAT(differs, testing::Each(std::string()));
}

TEST(Pdf, EveryDocumentHasItsOwnId) {
  const auto id = [](const Document& document) {
    const std::string pdf = to_pdf(document).value();
    const std::size_t at = pdf.rfind("/ID[<");
    return pdf.substr(at + 5, 32);
  };
  Document later = test::apology();
  later.created += std::chrono::seconds(1);
  EXPECT_EQ(id(test::apology()), id(test::apology()));
  EXPECT_NE(id(test::apology()), id(test::apology("Trần Văn Ân")));
  EXPECT_NE(id(test::apology()), id(later));
}

TEST(Pdf, SaysWhatItIs) {
  const std::string pdf = to_pdf(test::apology()).value();
  for (const char* part :
       {"<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>",
        "Phiếu xin lỗi và hẹn lại ngày trả kết quả</rdf:li>", "<rdf:li>UBND xã Đoàn Kết</rdf:li>",
        "<xmp:CreateDate>2026-11-26T09:30:00+07:00<", "/CreationDate(D:20261126093000+07'00')",
        "/Lang(vi)", "/DisplayDocTitle true", "/S/GTS_PDFA1", "/Count 2"}) {
    EXPECT_THAT(pdf, HasSubstr(part));
  }
  EXPECT_THAT(pdf, Not(HasSubstr("/MarkInfo")));
  EXPECT_THAT(unpacked(pdf), HasSubstr("acsp"));
}

TEST(Pdf, MarkupInAValueStaysText) {
  Document document = test::apology("<b>(An)\\</b> ) Tj /JS ]");
  document.title = "</rdf:li>&<x> endobj %";
  const std::string pdf = to_pdf(document).value();
  EXPECT_EQ(wrong_offsets(pdf), "");
  EXPECT_THAT(pdf, HasSubstr("&lt;/rdf:li&gt;&amp;&lt;x&gt; endobj %"));
  EXPECT_THAT(pdf, Not(HasSubstr("/JS")));
}

TEST(Pdf, OwnPartsOfFontsAreMadeForUnusualLettersOnly) {
  EXPECT_EQ(count(to_pdf(test::apology()).value(), "/BaseFont/MOTCUA+"), 2 * 4u);
  const std::string own = to_pdf(test::minority_names()).value();
  EXPECT_EQ(count(own, "/BaseFont/MOTCUA+"), 0u);
  EXPECT_EQ(count(own, "/Subtype/CIDFontType2"), 2u);
  // What a composed glyph does not spell by itself is told beside it.
  EXPECT_THAT(unpacked(own), HasSubstr("Ts"));
}

TEST(Pdf, FailuresOfMetadataNameThePart) {
  const auto refused = [](auto change) {
    Document document = test::apology();
    change(document);
    const Result<std::string> pdf = to_pdf(document);
    EXPECT_FALSE(pdf);
    return pdf ? Failure{} : pdf.error();
  };
  const Failure control = refused([](Document& d) { d.title = "a\x01"; });
  EXPECT_EQ(control.code, Errc::kUnprintableText);
  EXPECT_THAT(control.message, HasSubstr("title"));
  EXPECT_EQ(refused([](Document& d) { d.author = "\xFF"; }).code, Errc::kInvalidText);
  EXPECT_EQ(refused([](Document& d) { d.subject = "\uFFFF"; }).code, Errc::kUnprintableText);
  EXPECT_EQ(refused([](Document& d) { d.created = LocalTime(std::chrono::years(9000)); }).code,
            Errc::kInvalidDocument);
}

TEST(Pdf, ABookSharesFontsAndNumbersItsPages) {
  const std::vector<Document> documents = {test::apology(),        test::long_list(),
                                           test::congratulation(), test::condolence(),
                                           test::register_of(40),  test::blank("")};
  const std::string book = to_pdf_book(documents).value();
  for (const int threads : {0, 2, 7}) {
    EXPECT_EQ(to_pdf_book(documents, {}, threads).value(), book) << threads << " threads";
  }
  EXPECT_EQ(wrong_offsets(book), "");
  EXPECT_THAT(unpacked(book), Not(HasSubstr("BROKEN")));
  EXPECT_EQ(count(book, "/FontFile2"), 4u);
  EXPECT_EQ(count(book, "/Subtype/Form"), 2u);  // two frames
  EXPECT_EQ(count(book, "<</S/D>>"), documents.size());
  EXPECT_EQ(count(book, "/Type/Outlines"), 1u);
  std::size_t pages = 0;
  for (const Document& document : documents) {
    pages += papers_internal::make_pdf(document, {}).value().pages;
  }
  EXPECT_EQ(count(book, "/Type/Page/"), pages);
  EXPECT_THAT(book, HasSubstr("/Count " + std::to_string(pages) + ">>"));
  EXPECT_EQ(book, to_pdf_book(documents).value());
}

TEST(Pdf, ABookOfOneIsABook) {
  const std::vector<Document> one = {test::apology()};
  const std::string book = to_pdf_book(one).value();
  EXPECT_EQ(wrong_offsets(book), "");
  EXPECT_THAT(book, HasSubstr("/PageMode/UseOutlines"));
}

TEST(Pdf, ABookFailsWithTheDocumentsPlace) {
  std::vector<Document> documents = {test::apology(), test::apology()};
  documents[1].blocks.emplace_back(test::paragraph("nothing", ""));
  const Result<std::string> book = to_pdf_book(documents);
  ASSERT_FALSE(book);
  EXPECT_THAT(book.error().message, StartsWith("document 2: block 10 has the role"));
  EXPECT_EQ(to_pdf_book(documents, {}, 2).error().message, book.error().message);
  EXPECT_EQ(to_pdf_book({}).error().code, Errc::kInvalidDocument);
  EXPECT_EQ(to_pdf_book(documents, {}, -1).error().code, Errc::kInvalidDocument);
}

TEST(Pdf, NumbersAreShort) {
  const auto number = [](papers_internal::Length thousandths) {
    std::string text;
    papers_internal::append_number(text, thousandths);
    return text;
  };
  EXPECT_EQ(number(0), "0");
  EXPECT_EQ(number(14'000), "14");
  EXPECT_EQ(number(12'500), "12.5");
  EXPECT_EQ(number(595'276), "595.28");
  EXPECT_EQ(number(50), "0.05");
  EXPECT_EQ(number(-4), "0");
  EXPECT_EQ(number(-5), "-0.01");
  EXPECT_EQ(number(-1'234), "-1.23");
}

}  // namespace
}  // namespace motcua::papers
