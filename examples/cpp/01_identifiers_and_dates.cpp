// What the first window of a one-stop shop does: read what is on the papers, and say exactly what
// is wrong when it cannot be read.
#include <motcua/motcua.hpp>

#include <iostream>
#include <string_view>

namespace {

void read_receipt(std::string_view text) {
  const auto code = motcua::DossierCode::parse(text);
  if (!code) {
    std::cout << "  " << motcua::to_string(code.error().code) << ": " << code.error().message
              << '\n';
    return;
  }
  std::cout << "  received by " << code->agency().canonical() << ", "
            << motcua::to_vietnamese(code->date()) << ", number " << code->serial() << '\n';
}

}  // namespace

int main() {
  std::cout << "1. Dossier codes, both grammars, and one with a misprint\n";
  read_receipt("000.00.15.H01-241105-0001");
  read_receipt("G09.20-20260609-0092637");
  read_receipt("000.00.15.H01-241325-0001");

  std::cout << "2. A personal number is shown masked\n";
  const auto id = motcua::PersonalId::parse("001204000123").value();
  std::cout << "  " << id.masked() << ", " << id.province() << ", born " << id.birth_year() << '\n';

  std::cout << "3. Failures explain themselves without giving the number away\n";
  const auto old_card = motcua::PersonalId::parse("012345678");
  std::cout << "  " << motcua::to_string(old_card.error().code) << ": " << old_card.error().message
            << '\n';

  std::cout << "4. Dates as official papers write them\n";
  const auto due = motcua::parse_iso_local_time("2026-02-05T08:30:00").value();
  std::cout << "  " << motcua::to_vietnamese(due) << '\n';
  const auto day = motcua::parse_vietnamese_date("05/3/2026").value();
  std::cout << "  " << motcua::to_iso(day) << " is "
            << motcua::to_vietnamese(day, motcua::VietnameseDateStyle::kLong) << '\n';

  std::cout << "5. One citation, two readers\n";
  const auto law = motcua::LawRef::parse("Nghị định số 118/2025/NĐ-CP, Điều 17, khoản 2, điểm c");
  std::cout << "  " << law.value().to_vietnamese() << '\n';
  std::cout << "  " << law.value().to_english() << '\n';

  std::cout << "6. Two spellings of one word, and a search without diacritics\n";
  const bool same =
      motcua::spelling_key("Thanh Hoá").value() == motcua::spelling_key("THANH HÓA").value();
  std::cout << "  Thanh Hoá and THANH HÓA are " << (same ? "the same" : "different") << '\n';
  std::cout << "  " << motcua::search_key("Đăng ký khai sinh").value() << '\n';
}
