/// Papers built by hand, one for every page and design, for looking at what the formats make of
/// them.
#pragma once

#include <motcua/base/time.hpp>
#include <motcua/papers/document.hpp>

#include <chrono>
#include <string>
#include <utility>
#include <vector>

namespace motcua::test {

inline papers::Paragraph line(std::string role, std::string text, std::string label = {},
                              int outline = 0) {
  return {.role = std::move(role),
          .spans = {{.text = std::move(text)}},
          .label = std::move(label),
          .outline = outline};
}

inline papers::Document blank_document() {
  papers::Document document;
  document.made_by.kind = papers::PaperKind::kReceiptSlip;
  document.title = "Giấy tiếp nhận hồ sơ và hẹn trả kết quả";
  document.author = "Ủy ban nhân dân phường Phú Mỹ";
  document.subject = "H57.31-260305-0001";
  document.created = make_local_time(make_date(2026, 3, 5).value(), 8, 30).value();
  return document;
}

/// Agency on the left, country on the right (Nghị định số 30/2020/NĐ-CP, Phụ lục I).
inline papers::Columns letterhead() {
  using namespace papers;
  return {.columns = {{.share = 0.42,
                       .pieces = {line("parent_agency", "Ủy ban nhân dân thành phố Hồ Chí Minh"),
                                  line("agency", "Ủy ban nhân dân phường Phú Mỹ"),
                                  Rule{.width = 0.4}, line("number", "Số: 07/TNHS")}},
                      {.share = 0.58,
                       .pieces = {line("country", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
                                  line("motto", "Độc lập - Tự do - Hạnh phúc"), Rule{},
                                  line("place_date", "Phú Mỹ, ngày 05 tháng 3 năm 2026")}}}};
}

inline papers::Columns signatures(std::string title, std::string name) {
  using namespace papers;
  return {.columns = {
              {.share = 0.5,
               .pieces = {line("recipients_title", "Nơi nhận:"), line("recipients", "- Như trên;"),
                          line("recipients", "- Lưu: VT, MC.")}},
              {.share = 0.5,
               .pieces = {line("signature_authority", std::move(title)),
                          line("signature_note", "(Ký và ghi rõ họ tên)"), Space{.height_mm = 22},
                          line("signature_name", std::move(name))}}}};
}

inline papers::Document slip(papers::PageFormat page) {
  using namespace papers;
  Document document = blank_document();
  document.page = page;
  document.blocks = {
      letterhead(),
      line("title", "Giấy tiếp nhận hồ sơ và hẹn trả kết quả", {}, 1),
      Columns{.columns = {{.share = 0.7,
                           .pieces = {line("symbol_text", "Mã hồ sơ: H57.31-260305-0001"),
                                      Symbol{.kind = SymbolKind::kBarcode,
                                             .content = "H57.31-260305-0001",
                                             .width_mm = 60}}},
                          {.share = 0.3,
                           .pieces = {Symbol{.kind = SymbolKind::kQr,
                                             .content = "H57.31-260305-0001",
                                             .width_mm = 18}}}}},
      line("body",
           "Bộ phận Một cửa Ủy ban nhân dân phường Phú Mỹ tiếp nhận hồ sơ của: "
           "ông Nguyễn Phước Bảo Quốc Thiên Ân Khoa"),
      line("body", "Nội dung yêu cầu giải quyết: Đăng ký khai sinh"),
      line("body", "Thành phần hồ sơ nộp gồm:"),
      line("list",
           "Tờ khai đăng ký khai sinh theo mẫu, có đầy đủ chữ ký của người yêu cầu và ghi rõ "
           "nơi sinh của trẻ",
           "1."),
      line("list", "Giấy chứng sinh (bản chính)", "2."),
      line("list", "Giấy chứng nhận kết hôn của cha mẹ (bản sao)", "10."),
      Paragraph{.role = "body",
                .spans = {{.text = "Thời gian trả kết quả: "},
                          {.text = "08 giờ 00 phút, ngày 06 tháng 3 năm 2026", .bold = true},
                          {.text = " "},
                          {.text = "tại quầy số 3", .italic = true},
                          {.text = "; "},
                          {.text = "mang theo giấy này", .underline = true},
                          {.text = "."}}},
      line("note", "Ghi chú: Giấy này được lập thành hai liên."),
      signatures("Người tiếp nhận hồ sơ", "Trần Thị Ngọc Ánh")};
  return document;
}

inline papers::Document festive_letter() {
  using namespace papers;
  Document document = blank_document();
  document.made_by.kind = PaperKind::kBirthCongratulation;
  document.title = "Thư chúc mừng";
  document.design = Design::kFestive;
  document.blocks = {
      letterhead(),
      line("title", "Thư chúc mừng", {}, 1),
      line("slogan", "Mừng công dân mới"),
      line("addressee", "Kính gửi: Gia đình ông Nguyễn Văn Hòa và bà Lê Thị Thủy"),
      line("body",
           "Trong niềm hân hoan chào đón một công dân mới của phường Phú Mỹ, thay mặt lãnh đạo "
           "và nhân dân trong phường, tôi trân trọng gửi tới gia đình lời chúc mừng tốt đẹp "
           "nhất nhân dịp cháu Nguyễn Minh Khôi chào đời ngày 28 tháng 02 năm 2026."),
      line("body",
           "Kính chúc cháu hay ăn, chóng lớn, ngoan hiền; chúc gia đình luôn mạnh khỏe, ấm no, "
           "hạnh phúc, nuôi dạy cháu nên người có ích cho quê hương, đất nước."),
      line("body", "Trân trọng./."),
      signatures("Chủ tịch", "Phạm Quỳnh Hương")};
  return document;
}

inline papers::Document mourning_letter() {
  using namespace papers;
  Document document = festive_letter();
  document.made_by.kind = PaperKind::kCondolence;
  document.title = "Thư chia buồn";
  document.design = Design::kMourning;
  document.blocks = {
      letterhead(), line("title", "Thư chia buồn", {}, 1),
      line("addressee", "Kính gửi: Gia quyến cụ Đặng Thị Ngỡ"),
      line("body",
           "Được tin cụ Đặng Thị Ngỡ từ trần ngày 01 tháng 3 năm 2026, hưởng thọ 92 tuổi, "
           "chúng tôi vô cùng thương tiếc và xin gửi tới gia quyến lời chia buồn sâu sắc nhất."),
      signatures("Chủ tịch", "Phạm Quỳnh Hương")};
  return document;
}

inline papers::Document register_book(int entries) {
  using namespace papers;
  Document document = blank_document();
  document.made_by.kind = PaperKind::kRegister;
  document.title = "Sổ theo dõi hồ sơ";
  document.page = PageFormat::kA4Landscape;
  Table table{.columns = {{.share = 0.06, .alignment = Alignment::kCentre},
                          {.share = 0.16},
                          {.share = 0.28},
                          {.share = 0.2},
                          {.share = 0.12, .alignment = Alignment::kCentre},
                          {.share = 0.18, .alignment = Alignment::kJustified}},
              .head = {},
              .rows = {}};
  for (const char* head :
       {"STT", "Mã hồ sơ", "Tên thủ tục hành chính", "Tổ chức, cá nhân", "Ngày nhận", "Ghi chú"}) {
    table.head.push_back(line("table_head", head));
  }
  for (int i = 1; i <= entries; ++i) {
    const std::string number = std::to_string(i);
    table.rows.push_back(
        {line("table_cell", number),
         line("table_cell", "H57.31-260305-" + std::to_string(1000 + i)),
         line("table_cell", "Đăng ký khai sinh kết hợp đăng ký nhận cha, mẹ, con"),
         line("table_cell", "Nguyễn Thị Thùy Dương " + number), line("table_cell", "05/3/2026"),
         line("table_cell", i % 3 == 0 ? "Nhận qua dịch vụ bưu chính công ích" : "")});
  }
  document.blocks = {letterhead(), line("title", "Sổ theo dõi hồ sơ", {}, 1), std::move(table),
                     PageBreak{}, line("body", "Sổ này có hai trang và được đóng dấu giáp lai.")};
  return document;
}

struct Sample {
  std::string name;
  papers::Document document;
};
inline std::vector<Sample> sample_documents() {
  return {{"slip_a4", slip(papers::PageFormat::kA4)},
          {"slip_a5", slip(papers::PageFormat::kA5)},
          {"slip_a5_landscape", slip(papers::PageFormat::kA5Landscape)},
          {"festive", festive_letter()},
          {"mourning", mourning_letter()},
          {"register", register_book(40)}};
}

}  // namespace motcua::test
