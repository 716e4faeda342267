#include <motcua/base/text.hpp>
#include <motcua/papers/render.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "papers/capitals_internal.hpp"
#include "papers/clean_text_internal.hpp"

namespace motcua::papers {
namespace {

using papers_internal::count_characters;
using testing::HasSubstr;

Paragraph line(std::string text, std::string role = "body", std::string label = {}) {
  return {.role = std::move(role), .spans = {{std::move(text)}}, .label = std::move(label)};
}

std::string text_of(std::vector<Block> blocks, PageFormat page = PageFormat::kA4) {
  return to_text({.page = page, .blocks = std::move(blocks)}).value();
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string one; std::getline(stream, one);) lines.push_back(one);
  return lines;
}

TEST(PapersText, ALetterIsSetAsItsRolesSay) {
  Columns head;
  head.columns = {{.share = 0.45,
                   .pieces = {line("Ủy ban nhân dân xã Phú Tân", "parent_agency"),
                              line("Trung tâm Phục vụ hành chính công", "agency"), Rule{0.4},
                              line("Số: 07/PXL", "number")}},
                  {.share = 0.55,
                   .pieces = {line("Cộng hòa xã hội chủ nghĩa Việt Nam", "country"),
                              line("Độc lập - Tự do - Hạnh phúc", "motto"), Rule{},
                              line("Phú Tân, ngày 26 tháng 11 năm 2026", "place_date")}}};
  Columns foot;
  foot.columns = {{.share = 0.5,
                   .pieces = {line("Nơi nhận:", "recipients_title"),
                              line("- Như trên;", "recipients"), line("- Lưu: VT.", "recipients")}},
                  {.share = 0.5,
                   .pieces = {line("Chủ tịch", "signature_authority"), Space{18},
                              line("Trần Văn Bình", "signature_name")}}};
  const std::string text = text_of(
      {head, line("Phiếu xin lỗi", "title"), line("về việc chậm trả kết quả", "subtitle"),
       line("Kính gửi: bà Nguyễn Thị Hồng Nhung", "addressee"),
       line("Ngày 16 tháng 11 năm 2026, chúng tôi đã tiếp nhận hồ sơ mã số H12.31-261116-0007 của "
            "bà về việc đăng ký lại khai sinh. Lý do chậm trễ:"),
       line("phải chờ kết quả xác minh của cơ quan đã đăng ký khai sinh trước đây, nay đã sáp nhập "
            "và chuyển địa chỉ",
            "list", "1."),
       line("sổ gốc bị hỏng", "list", "2."),
       Symbol{.kind = SymbolKind::kQr, .content = "H12.31-261116-0007", .width_mm = 20},
       PageBreak{}, foot});
  EXPECT_EQ(text, R"(    ỦY BAN NHÂN DÂN XÃ PHÚ TÂN           CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
 TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG           Độc lập - Tự do - Hạnh phúc
          --------------                     ---------------------------
            Số: 07/PXL                   Phú Tân, ngày 26 tháng 11 năm 2026

                                 PHIẾU XIN LỖI
                            về việc chậm trả kết quả

                       Kính gửi: bà Nguyễn Thị Hồng Nhung

     Ngày 16 tháng 11 năm 2026, chúng tôi đã tiếp nhận hồ sơ mã số
H12.31-261116-0007 của bà về việc đăng ký lại khai sinh. Lý do chậm trễ:

      1. phải chờ kết quả xác minh của cơ quan đã đăng ký khai sinh trước đây,
         nay đã sáp nhập và chuyển địa chỉ
      2. sổ gốc bị hỏng
                               H12.31-261116-0007

Nơi nhận:                                               CHỦ TỊCH
- Như trên;
- Lưu: VT.

                                                      Trần Văn Bình
)");
}

TEST(PapersText, ATableHasColumnsInTheirWidths) {
  Table table{.columns = {{0.1, Alignment::kRight}, {0.6}, {0.3, Alignment::kCentre}},
              .head = {line("STT", "table_head"), line("Tên giấy tờ", "table_head"),
                       line("Ghi chú", "table_head")}};
  const auto row = [](const std::string& number, const std::string& name, const std::string& note) {
    return std::vector<Paragraph>{line(number, "table_cell"), line(name, "table_cell"),
                                  line(note, "table_cell")};
  };
  table.rows = {row("1", "Tờ khai đăng ký lại khai sinh theo mẫu, có chữ ký của người yêu cầu", ""),
                row("2", "Căn cước", "xuất trình\nbản chính")};
  EXPECT_EQ(text_of({line("Giấy tờ đã nộp:"), table, line("Hết.")}), R"(     Giấy tờ đã nộp:

  STT                     Tên giấy tờ                            Ghi chú
-------  ----------------------------------------------  -----------------------
      1  Tờ khai đăng ký lại khai sinh theo mẫu, có chữ
         ký của người yêu cầu
      2  Căn cước                                              xuất trình
                                                                bản chính

     Hết.
)");
}

TEST(PapersText, ATableThatIsTooWideIsWrittenRowByRow) {
  Table table;
  std::vector<Paragraph> row;
  for (int i = 1; i <= 12; ++i) {
    table.columns.push_back({1.0 / 12});
    table.head.push_back(line("Cột" + std::to_string(i), "table_head"));
    row.push_back(line("GiátrịSố" + std::to_string(i), "table_cell"));
  }
  table.rows = {row, row};
  const std::string text = text_of({table});
  EXPECT_THAT(text, HasSubstr("Cột1: GiátrịSố1\nCột2: GiátrịSố2\n"));
  EXPECT_THAT(text, HasSubstr("Cột12: GiátrịSố12\n\nCột1: GiátrịSố1\n"));
}

TEST(PapersText, LongWordsAreBrokenAndNothingIsLost) {
  std::string word;
  for (int i = 0; i < 200; ++i) word += "ậ";
  const std::vector<std::string> lines =
      lines_of(text_of({line("a " + word + " b", "recipients")}));
  ASSERT_EQ(lines.size(), 4u);
  EXPECT_EQ(lines[0], "a");
  EXPECT_EQ(count_characters(lines[1]), 80u);
  EXPECT_EQ(lines[1] + lines[2] + lines[3], word + " b");
}

TEST(PapersText, LineFeedsAndSpacesStay) {
  EXPECT_EQ(text_of({line("một   hai\n  ba\n\nbốn", "recipients")}), "một   hai\n  ba\n\nbốn\n");
}

TEST(PapersText, ALabelWithoutRoomIsText) {
  const std::string label(100, 'L');
  EXPECT_EQ(text_of({line("x", "list", label)}),
            "         " + std::string(71, 'L') + "\n         " + std::string(29, 'L') + " x\n");
}

TEST(PapersText, DocumentsMadeByHandAreChecked) {
  const auto why = [](std::vector<Block> blocks) {
    const Result<std::string> text = to_text({.blocks = std::move(blocks)});
    EXPECT_FALSE(text);
    if (text) return std::string();
    EXPECT_EQ(text.error().code, Errc::kInvalidDocument);
    return text.error().message;
  };
  EXPECT_EQ(why({line("x", "nosuch")}),
            "the style sheet has no role \"nosuch\" on a page A4 in the design formal");
  EXPECT_THAT(why({line("x\xC3")}), HasSubstr("no UTF-8 at byte 1"));
  EXPECT_THAT(why({Symbol{.kind = SymbolKind::kQr, .content = "\xFF"}}), HasSubstr("no UTF-8"));
  EXPECT_THAT(why({Table{}}), HasSubstr("a table has 0 columns"));
  EXPECT_THAT(why({Table{.columns = {{1}}, .head = {}}}), HasSubstr("a table has 1 columns"));
  EXPECT_THAT(why({Table{.columns = {{1}}, .head = {line("a", "table_head")}, .rows = {{}}}}),
              HasSubstr("another number of cells"));
  EXPECT_THAT(why({Columns{std::vector<Columns::Column>(81)}}), HasSubstr("do not fit"));
}

TEST(PapersText, MeasuresThatAreNoNumbersDoNoHarm) {
  const double nan = std::nan("");
  Columns columns;
  columns.columns = {{nan, {line("a", "recipients")}}, {nan, {line("b", "recipients")}}};
  EXPECT_THAT(text_of({Rule{nan}, Rule{-1}, Rule{1e300}, Space{nan}, Space{1e300}, columns}),
              HasSubstr("a"));
}

TEST(PapersText, CapitalsOfVietnamese) {
  EXPECT_EQ(papers_internal::to_capitals("aăâbcdđeêghiklmnoôơpqrstuưvxy"),
            "AĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXY");
  EXPECT_EQ(papers_internal::to_capitals("àảãáạ ằẳẵắặ ầẩẫấậ ỳỷỹýỵ ờởỡớợ ừửữứự"),
            "ÀẢÃÁẠ ẰẲẴẮẶ ẦẨẪẤẬ ỲỶỸÝỴ ỜỞỠỚỢ ỪỬỮỨỰ");
  EXPECT_EQ(papers_internal::to_capitals("ỦY BAN 123 ÷ ß ñ ÿ ł ž 漢 😀"),
            "ỦY BAN 123 ÷ ß Ñ Ÿ Ł Ž 漢 😀");
}

/// Paragraphs of words of all lengths.
rc::Gen<std::string> any_words() {
  return rc::gen::map(rc::gen::container<std::vector<std::pair<int, std::string>>>(rc::gen::pair(
                          rc::gen::inRange(1, 120),
                          rc::gen::element<std::string>("a", "ậ", "ễn", "漢", "x-", "9"))),
                      [](const std::vector<std::pair<int, std::string>>& words) {
                        std::string text = "đầu";
                        for (const auto& [times, part] : words) {
                          text += ' ';
                          for (int i = 0; i < times; ++i) text += part;
                        }
                        return text;
                      });
}

std::string without_spaces(std::string text) {
  std::erase_if(text, [](char c) { return c == ' ' || c == '\n'; });
  return text;
}

RC_GTEST_PROP(PapersTextProperty, NoLineIsLongerThanEightyColumnsAndNoWordIsLost, ()) {
  const std::string words = *any_words();
  const auto role = *rc::gen::element<std::string>("body", "list", "place_date", "centre", "note");
  const auto label = *rc::gen::element<std::string>("", "-", "12.");
  const auto page = *rc::gen::element(PageFormat::kA4, PageFormat::kA5, PageFormat::kA4Landscape);
  const std::string text = text_of({line(words, role, label)}, page);
  for (const std::string& one : lines_of(text)) RC_ASSERT(count_characters(one) <= 80u);
  RC_ASSERT(without_spaces(text) == without_spaces(label + words));
}

RC_GTEST_PROP(PapersTextProperty, ColumnsAndTablesHoldTheirWidth, ()) {
  const auto cells = *rc::gen::container<std::vector<std::string>>(3, any_words());
  Table table;
  Columns columns;
  std::string all = "abc";
  table.rows.emplace_back();
  for (std::size_t i = 0; i != cells.size(); ++i) {
    const double share = *rc::gen::inRange(1, 60) / 100.0;
    table.columns.push_back({share});
    table.head.push_back(line(std::string(1, static_cast<char>('a' + i)), "table_head"));
    table.rows[0].push_back(line(cells[i], "table_cell"));
    columns.columns.push_back({share, {line(cells[i], "recipients")}});
    all += cells[i] + cells[i];
  }
  const std::string text = text_of({columns, table});
  for (const std::string& one : lines_of(text)) RC_ASSERT(count_characters(one) <= 80u);
  // Columns mix their lines: the letters must all be there, in some order.
  const auto letters = [](std::string some) {
    std::erase_if(some, [](char c) { return c == ' ' || c == '\n' || c == '-'; });
    std::sort(some.begin(), some.end());
    return some;
  };
  RC_ASSERT(letters(text) == letters(all));
}

}  // namespace
}  // namespace motcua::papers
