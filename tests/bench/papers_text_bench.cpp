/// Nanoseconds to fill one letter of about two kilobytes with fifteen values. The peer is
/// ctemplate.
#include <benchmark/benchmark.h>
#include <ctemplate/template.h>
#include <motcua/papers/template.hpp>

#include <cstddef>
#include <string>

namespace {

using motcua::papers::Fields;
using motcua::papers::TextTemplate;

constexpr char kLetter[] =
    "ỦY BAN NHÂN DÂN {{office.parent}}\n{{office.name}}\n\n{{office.place}}, {{paper.date}}\n\n"
    "THƯ XIN LỖI\n\nKính gửi: {{applicant.title}} {{applicant.name}}\n"
    "Địa chỉ: {{applicant.address}}\n\n"
    "Ngày {{dossier.received_date}}, {{office.name}} đã tiếp nhận hồ sơ mã số {{dossier.code}} của "
    "{{applicant.address_form}} về việc {{procedure.name}}. Theo giấy hẹn, kết quả được trả vào "
    "{{apology.previous_due}}. Đến nay chúng tôi chưa trả được kết quả đúng như đã hẹn vì "
    "{{apology.reason}}.\n\n"
    "Việc chậm trễ này đã gây phiền hà, tốn kém thời gian và công sức cho "
    "{{applicant.address_form}}. Thay mặt tập thể công chức, tôi chân thành xin lỗi "
    "{{applicant.address_form}} và xin nhận trách nhiệm về sự chậm trễ nói trên. Chúng tôi đã "
    "rà soát lại từng bước trong quy trình giải quyết, phân công người theo dõi riêng hồ sơ này và "
    "cam kết không để xảy ra việc tương tự.\n\n"
    "Kết quả sẽ được trả vào {{apology.new_date}} tại {{office.name}}. Nếu không tiện đến nhận, "
    "{{applicant.address_form}} có thể đăng ký nhận kết quả tại nhà qua dịch vụ bưu chính công "
    "ích; "
    "chi phí của lần trả này do chúng tôi chịu. {{applicant.title}} cũng có thể theo dõi tiến độ "
    "xử "
    "lý trên Cổng Dịch vụ công quốc gia bằng mã số hồ sơ nói trên, hoặc gọi số điện thoại ghi trên "
    "giấy hẹn trong giờ làm việc để được trả lời ngay.\n\n"
    "Rất mong nhận được sự thông cảm và mọi ý kiến góp ý của {{applicant.address_form}} để chúng "
    "tôi phục vụ người dân ngày một tốt hơn. Ý kiến xin gửi về hộp thư góp ý đặt tại nơi tiếp nhận "
    "hồ sơ hoặc phản ánh trực tiếp với Chủ tịch Ủy ban nhân dân vào ngày tiếp công dân hằng "
    "tuần.\n\n"
    "Trân trọng.\n\n{{signer.title}}\n\n\n{{signer.name}}\n";

const Fields& fields() {
  static const Fields kFields{
      .values = {{"office.parent", "XÃ PHÚ TÂN"},
                 {"office.name", "Trung tâm Phục vụ hành chính công xã Phú Tân"},
                 {"office.place", "Phú Tân"},
                 {"paper.date", "ngày 26 tháng 11 năm 2026"},
                 {"applicant.title", "Bà"},
                 {"applicant.address_form", "bà"},
                 {"applicant.name", "Nguyễn Thị Hồng Nhung"},
                 {"applicant.address", "Ấp 3, xã Phú Tân, tỉnh Cà Mau"},
                 {"dossier.received_date", "ngày 16 tháng 11 năm 2026"},
                 {"dossier.code", "H12.31-261116-0007"},
                 {"procedure.name", "đăng ký lại khai sinh"},
                 {"apology.previous_due", "17 giờ 00 phút, ngày 23 tháng 11 năm 2026"},
                 {"apology.reason", "phải chờ kết quả xác minh của cơ quan nơi đăng ký trước đây"},
                 {"apology.new_date", "ngày 30 tháng 11 năm 2026"},
                 {"signer.title", "CHỦ TỊCH"},
                 {"signer.name", "Trần Văn Bình"}}};
  return kFields;
}

/// ctemplate's names have no dots.
ctemplate::Template* peer() {
  std::string text = kLetter;
  for (std::size_t open = text.find("{{"); open != text.npos; open = text.find("{{", open + 1)) {
    const std::size_t close = text.find("}}", open);
    for (std::size_t at = open; at != close; ++at) {
      if (text[at] == '.') text[at] = '_';
    }
  }
  return ctemplate::Template::StringToTemplate(text, ctemplate::DO_NOT_STRIP);
}

void set_peer_values(ctemplate::TemplateDictionary& dictionary) {
  for (const auto& [name, value] : fields().values) {
    std::string plain = name;
    for (char& c : plain) {
      if (c == '.') c = '_';
    }
    dictionary.SetValue(plain, value);
  }
}

void fill_letter(benchmark::State& state) {
  const TextTemplate letter = TextTemplate::compile(kLetter).value();
  std::string filled;
  for (auto _ : state) {
    filled = letter.fill(fields()).value();
    benchmark::DoNotOptimize(filled.data());
  }
  state.counters["octets"] = static_cast<double>(filled.size());
}
BENCHMARK(fill_letter);

void fill_letter_with_fields(benchmark::State& state) {
  const TextTemplate letter = TextTemplate::compile(kLetter).value();
  for (auto _ : state) {
    const Fields own = fields();
    std::string filled = letter.fill(own).value();
    benchmark::DoNotOptimize(filled.data());
  }
}
BENCHMARK(fill_letter_with_fields);

/// The letter alone, its dictionary being there.
void fill_letter_ctemplate(benchmark::State& state) {
  ctemplate::Template* letter = peer();
  ctemplate::TemplateDictionary dictionary("letter");
  set_peer_values(dictionary);
  std::string filled;
  for (auto _ : state) {
    filled.clear();
    letter->Expand(&filled, &dictionary);
    benchmark::DoNotOptimize(filled.data());
  }
  if (filled != TextTemplate::compile(kLetter).value().fill(fields()).value()) {
    state.SkipWithError("the peer's letter is another one");
  }
  delete letter;
}
BENCHMARK(fill_letter_ctemplate);

/// With its dictionary, as each letter has values of its own.
void fill_letter_ctemplate_with_dictionary(benchmark::State& state) {
  ctemplate::Template* letter = peer();
  for (auto _ : state) {
    ctemplate::TemplateDictionary dictionary("letter");
    set_peer_values(dictionary);
    std::string filled;
    letter->Expand(&filled, &dictionary);
    benchmark::DoNotOptimize(filled.data());
  }
  delete letter;
}
BENCHMARK(fill_letter_ctemplate_with_dictionary);

}  // namespace
