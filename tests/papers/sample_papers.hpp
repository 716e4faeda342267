/// Papers as the templates make them, built by hand: what tests of layout and PDF set, and what the
/// benchmark prints.
#pragma once

#include <motcua/base/time.hpp>
#include <motcua/papers/document.hpp>

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace motcua::test {

using papers::Alignment;
using papers::Block;
using papers::Columns;
using papers::Design;
using papers::Document;
using papers::PageBreak;
using papers::PageFormat;
using papers::Paragraph;
using papers::Piece;
using papers::Rule;
using papers::Space;
using papers::Span;
using papers::Symbol;
using papers::SymbolKind;
using papers::Table;

inline Paragraph paragraph(std::string role, std::string text) {
  return {.role = std::move(role), .spans = {{.text = std::move(text)}}};
}

/// Two columns. (A Columns whose pieces are written in place lets g++ 12 warn of what is not
/// there.)
inline Columns side_by_side(double left_share, std::vector<Piece> left, std::vector<Piece> right) {
  Columns both;
  both.columns.resize(2);
  both.columns[0].share = left_share;
  both.columns[0].pieces = std::move(left);
  both.columns[1].share = 1 - left_share;
  both.columns[1].pieces = std::move(right);
  return both;
}

inline Document blank(std::string title, PageFormat page = PageFormat::kA4,
                      Design design = Design::kFormal) {
  return {.page = page,
          .design = design,
          .title = std::move(title),
          .author = "UBND xã Đoàn Kết",
          .subject = "H57.31-261126-0001",
          .created = make_local_time(make_date(2026, 11, 26).value(), 9, 30).value(),
          .blocks = {}};
}

inline Block letterhead(bool with_symbol = false) {
  std::vector<Piece> left = {paragraph("parent_agency", "Ủy ban nhân dân xã Đoàn Kết"),
                             paragraph("agency", "Trung tâm Phục vụ hành chính công"),
                             Rule{.width = 0.4}, paragraph("number", "Số: 07/PXL-TTPVHCC")};
  if (with_symbol) {
    left.emplace_back(Space{.height_mm = 2});
    left.emplace_back(
        Symbol{.kind = SymbolKind::kBarcode, .content = "H57.31-261126-0001", .width_mm = 45});
    left.emplace_back(paragraph("symbol_text", "H57.31-261126-0001"));
  }
  return side_by_side(0.42, std::move(left),
                      {paragraph("country", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
                       paragraph("motto", "Độc lập - Tự do - Hạnh phúc"), Rule{},
                       paragraph("place_date", "Đoàn Kết, ngày 26 tháng 11 năm 2026")});
}

inline Block signatures(std::string name = "Nguyễn Thị Thanh Thủy") {
  return side_by_side(
      0.45,
      {paragraph("recipients_title", "Nơi nhận:"),
       Paragraph{.role = "recipients", .spans = {{.text = "Như trên;"}}, .label = "-"},
       Paragraph{.role = "recipients",
                 .spans = {{.text = "Chủ tịch UBND xã (để báo cáo);"}},
                 .label = "-"},
       Paragraph{.role = "recipients", .spans = {{.text = "Lưu: VT, TTPVHCC."}}, .label = "-"}},
      {paragraph("signature_authority", "KT. Giám đốc"),
       paragraph("signature_authority", "Phó Giám đốc"), Space{.height_mm = 25},
       paragraph("signature_name", std::move(name))});
}

/// A letter of one page with letterhead.
inline Document apology(std::string name = "Trần Văn An") {
  Document document = blank("Phiếu xin lỗi và hẹn lại ngày trả kết quả");
  document.blocks = {
      letterhead(),
      Paragraph{.role = "title",
                .spans = {{.text = "Phiếu xin lỗi và hẹn lại ngày trả kết quả"}},
                .outline = 1},
      Paragraph{.role = "addressee",
                .spans = {{.text = "Kính gửi: "}, {.text = "Ông " + name, .bold = true}}},
      paragraph(
          "body",
          "Ngày 05 tháng 11 năm 2026, Trung tâm Phục vụ hành chính công xã Đoàn Kết tiếp nhận "
          "hồ sơ thủ tục “Đăng ký biến động quyền sử dụng đất, quyền sở hữu tài sản gắn liền "
          "với đất” của ông " +
              name +
              ", mã số hồ sơ H57.31-261105-0001, hẹn trả kết quả "
              "vào 16 giờ 30 phút, ngày 25 tháng 11 năm 2026."),
      Paragraph{
          .role = "body",
          .spans = {{.text = "Đến nay, kết quả giải quyết chưa có. "},
                    {.text = "Lý do: ", .bold = true},
                    {.text = "cơ quan đăng ký đất đai cần đo đạc lại ranh giới thửa đất do số "
                             "liệu hồ sơ địa chính cũ không khớp với hiện trạng sử dụng; số "
                             "lượng hồ sơ trong tháng tăng đột biến sau khi sắp xếp đơn vị hành "
                             "chính."}}},
      paragraph(
          "body",
          "Trung tâm Phục vụ hành chính công xã Đoàn Kết trân trọng xin lỗi ông vì sự chậm trễ "
          "này và mong nhận được sự thông cảm của ông. Việc chậm trả kết quả không làm phát "
          "sinh thêm phí, lệ phí hay giấy tờ nào đối với ông."),
      Paragraph{
          .role = "body",
          .spans = {{.text = "Thời gian hẹn trả kết quả lại: "},
                    {.text = "10 giờ 00 phút, ngày 02 tháng 12 năm 2026", .bold = true},
                    {.text = ". Nếu cần trao đổi thêm, xin liên hệ bà Lê Ngọc Ánh, điện thoại "
                             "0271 3640 123, hoặc đến trực tiếp quầy số 3."}}},
      paragraph("body",
                "Trong thời gian chờ, ông có thể theo dõi tiến độ giải quyết bằng mã số hồ sơ trên "
                "Cổng Dịch vụ công quốc gia."),
      signatures()};
  return document;
}

inline Document receipt_slip() {
  Document document = blank("Giấy tiếp nhận hồ sơ và hẹn trả kết quả", PageFormat::kA5);
  const auto line = [](std::string label, std::string value) {
    return Paragraph{
        .role = "body",
        .spans = {{.text = std::move(label)}, {.text = std::move(value), .bold = true}}};
  };
  document.blocks = {letterhead(true),
                     Paragraph{.role = "title",
                               .spans = {{.text = "Giấy tiếp nhận hồ sơ\nvà hẹn trả kết quả"}},
                               .outline = 1},
                     line("Mã hồ sơ: ", "H57.31-261126-0001"),
                     line("Tiếp nhận hồ sơ của: ", "Nguyễn Hoàng Thị Ngọc Bảo Trân Châu"),
                     line("Nội dung yêu cầu giải quyết: ",
                          "Đăng ký khai sinh kết hợp đăng ký thường trú, cấp thẻ bảo hiểm y tế cho "
                          "trẻ em dưới 6 tuổi"),
                     paragraph("body", "Thành phần hồ sơ nộp gồm:")};
  int number = 0;
  for (const char* name : {"Tờ khai đăng ký khai sinh theo mẫu", "Giấy chứng sinh (bản chính)",
                           "Giấy ủy quyền có chứng thực, trong trường hợp ủy quyền"}) {
    document.blocks.emplace_back(Paragraph{
        .role = "list", .spans = {{.text = name}}, .label = std::to_string(++number) + "."});
  }
  document.blocks.insert(
      document.blocks.end(),
      {line("Số lượng hồ sơ: ", "01 (bộ)"), line("Thời gian giải quyết: ", "03 ngày làm việc"),
       line("Thời gian nhận hồ sơ: ", "09 giờ 30 phút, ngày 26 tháng 11 năm 2026"),
       line("Thời gian trả kết quả: ", "16 giờ 30 phút, ngày 01 tháng 12 năm 2026"),
       line("Đăng ký nhận kết quả tại: ", "Trung tâm Phục vụ hành chính công xã Đoàn Kết"),
       side_by_side(0.5,
                    {paragraph("signature_authority", "Người nộp hồ sơ"),
                     paragraph("signature_note", "(Ký và ghi rõ họ tên)")},
                    {paragraph("signature_authority", "Người tiếp nhận hồ sơ"),
                     paragraph("signature_note", "(Ký và ghi rõ họ tên)"), Space{.height_mm = 14},
                     paragraph("signature_name", "Lê Ngọc Ánh")}),
       Symbol{.kind = SymbolKind::kQr, .content = "H57.31-261126-0001", .width_mm = 16}});
  return document;
}

inline Document congratulation() {
  Document document = blank("Thư chúc mừng khai sinh", PageFormat::kA4, Design::kFestive);
  document.blocks = {
      letterhead(),
      Paragraph{.role = "title", .spans = {{.text = "Thư chúc mừng"}}, .outline = 1},
      paragraph("slogan", "Chào mừng công dân mới của xã Đoàn Kết"),
      Paragraph{
          .role = "addressee",
          .spans = {{.text = "Thân gửi: "},
                    {.text = "Gia đình anh Phạm Quốc Bảo và chị Võ Thị Mỹ Hạnh", .bold = true}}},
      Paragraph{
          .role = "body",
          .spans = {{.text = "Trong niềm hân hoan chào đón một công dân nhỏ tuổi vừa cất tiếng "
                             "khóc chào đời, thay mặt Đảng ủy, Hội đồng nhân dân, Ủy ban nhân "
                             "dân xã Đoàn Kết, tôi trân trọng gửi tới gia đình lời chúc mừng tốt "
                             "đẹp nhất nhân dịp đăng ký khai sinh cho cháu "},
                    {.text = "Phạm Võ Ngọc Khánh An", .bold = true},
                    {.text = ", sinh ngày 12 tháng 11 năm 2026."}}},
      paragraph("body",
                "Chúc cháu luôn mạnh khỏe, hay ăn chóng lớn, ngoan ngoãn, lớn lên trong tình yêu "
                "thương của ông bà, cha mẹ và trở thành người công dân có ích cho quê hương, đất "
                "nước. Chúc gia đình luôn hạnh phúc, ấm no, tràn đầy tiếng cười trẻ thơ."),
      Paragraph{
          .role = "body",
          .spans = {{.text = "Xã luôn đồng hành cùng gia đình trong việc tiêm chủng, chăm sóc "
                             "sức khỏe và học tập của cháu.",
                     .italic = true}}},
      side_by_side(0.45, {},
                   {paragraph("signature_authority", "Chủ tịch"), Space{.height_mm = 28},
                    paragraph("signature_name", "Đặng Hữu Nghĩa")})};
  return document;
}

inline Document condolence() {
  Document document = blank("Thư chia buồn", PageFormat::kA4, Design::kMourning);
  document.blocks = {
      letterhead(),
      Paragraph{.role = "title", .spans = {{.text = "Thư chia buồn"}}, .outline = 1},
      Paragraph{
          .role = "addressee",
          .spans = {{.text = "Kính gửi: "}, {.text = "Gia quyến cụ Huỳnh Thị Sáu", .bold = true}}},
      paragraph(
          "body",
          "Được tin cụ Huỳnh Thị Sáu đã từ trần ngày 20 tháng 11 năm 2026, hưởng thọ 86 tuổi, "
          "Đảng ủy, Hội đồng nhân dân, Ủy ban nhân dân và Ủy ban Mặt trận Tổ quốc Việt Nam xã "
          "Đoàn Kết vô cùng thương tiếc và xin gửi tới gia quyến lời chia buồn sâu sắc nhất."),
      paragraph(
          "body",
          "Kính mong gia quyến nén đau thương, sớm vượt qua nỗi mất mát này. Kính cầu hương hồn "
          "cụ được an nghỉ nơi cõi vĩnh hằng."),
      side_by_side(0.45, {},
                   {paragraph("signature_authority", "TM. Ủy ban nhân dân"),
                    paragraph("signature_authority", "Chủ tịch"), Space{.height_mm = 28},
                    paragraph("signature_name", "Đặng Hữu Nghĩa")})};
  return document;
}

/// A list that goes over the page's edge.
inline Document long_list(int lines = 40) {
  Document document = blank("Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ");
  document.blocks = {letterhead(),
                     Paragraph{.role = "title",
                               .spans = {{.text = "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ"}},
                               .outline = 1}};
  for (int i = 1; i <= lines; ++i) {
    document.blocks.emplace_back(Paragraph{
        .role = "list",
        .spans = {{.text =
                       "Giấy tờ thứ " + std::to_string(i) +
                       (i % 3 == 0 ? ": bản sao có chứng thực giấy chứng nhận quyền sử dụng đất, "
                                     "quyền sở hữu nhà ở và tài sản khác gắn liền với đất;"
                                   : ": bản chính;")}},
        .label = std::to_string(i) + ".",
        .outline = i % 10 == 1 ? 2 : 0});
  }
  document.blocks.emplace_back(signatures());
  return document;
}

inline Document register_of(int rows) {
  Document document = blank("Sổ theo dõi hồ sơ", PageFormat::kA4Landscape);
  Table table{.columns = {{.share = 0.05, .alignment = Alignment::kCentre},
                          {.share = 0.17},
                          {.share = 0.23},
                          {.share = 0.18},
                          {.share = 0.12, .alignment = Alignment::kCentre},
                          {.share = 0.12, .alignment = Alignment::kCentre},
                          {.share = 0.13}},
              .head = {},
              .rows = {}};
  for (const char* name : {"TT", "Mã hồ sơ", "Tên thủ tục hành chính", "Tên tổ chức, cá nhân",
                           "Ngày nhận hồ sơ", "Ngày hẹn trả", "Ký nhận, ghi chú"}) {
    table.head.push_back(paragraph("table_head", name));
  }
  for (int i = 1; i <= rows; ++i) {
    const std::string number = std::to_string(i);
    std::vector<Paragraph> row;
    for (std::string text :
         {number, "H57.31-261126-" + std::string(4 - number.size(), '0') + number,
          std::string(i % 4 == 0 ? "Đăng ký biến động quyền sử dụng đất, quyền sở hữu tài sản gắn "
                                   "liền với đất do thay đổi thông tin"
                                 : "Đăng ký khai sinh"),
          std::string(i % 2 == 0 ? "Nguyễn Hoàng Thị Ngọc Bảo Trân Châu" : "Lý Văn Sử"),
          std::string("26/11/2026"), std::string("01/12/2026"), std::string()}) {
      row.push_back(paragraph("table_cell", std::move(text)));
    }
    table.rows.push_back(std::move(row));
  }
  document.blocks = {
      Paragraph{.role = "title", .spans = {{.text = "Sổ theo dõi hồ sơ"}}, .outline = 1},
      paragraph("subtitle", "Quyển số 02, năm 2026"), std::move(table)};
  return document;
}

/// Letters of the languages of the Central Highlands, in the Normalization Form C: some have marks
/// that no single character holds.
inline Document minority_names() {
  Document document = blank("Danh sách");
  for (const char* name :
       {"H'Blơ̆ Niê Kdăm, Y Wŭt Êban, Ê̆ ê̆ Ơ̆ ơ̆ Ô̆ ô̆ Ư̆ ư̆ (Ê Đê)",
        "Rơ Châm H'Ƀŭt, Kpă Čin, Siu H'Ñen (Jrai)", "Đinh Plĭnh, A Kơ̆m, Y B̆lưn (Bahnar)"}) {
    document.blocks.emplace_back(paragraph("body", name));
    document.blocks.emplace_back(
        Paragraph{.role = "body", .spans = {{.text = name, .bold = true, .italic = true}}});
  }
  return document;
}

inline Document endless_name() {
  std::string name;
  while (name.size() < 10'000) name += "Nguyễn";
  Document document = apology(name);
  document.blocks.emplace_back(signatures(name));
  Table table{.columns = {{.share = 0.2}, {.share = 0.8}},
              .head = {paragraph("table_head", "TT"), paragraph("table_head", "Tên")},
              .rows = {{paragraph("table_cell", "1"), paragraph("table_cell", name)},
                       {paragraph("table_cell", "2"), paragraph("table_cell", "Lý Văn Sử")}}};
  document.blocks.emplace_back(std::move(table));
  return document;
}

struct NamedPaper {
  std::string name;
  Document document;
};

inline std::vector<NamedPaper> sample_papers() {
  return {{"apology", apology()},
          {"receipt_slip", receipt_slip()},
          {"congratulation", congratulation()},
          {"condolence", condolence()},
          {"long_list", long_list()},
          {"register", register_of(30)},
          {"minority_names", minority_names()},
          {"endless_name", endless_name()},
          {"seven_words", apology("Nguyễn Hoàng Thị Ngọc Bảo Trân Châu")}};
}

}  // namespace motcua::test
