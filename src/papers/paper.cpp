#include <motcua/papers/document.hpp>
#include <motcua/papers/paper.hpp>

#include <string_view>

MOTCUA_BEGIN_NAMESPACE
namespace papers {

std::string_view to_string(PaperKind kind) noexcept {
  switch (kind) {
    case PaperKind::kReceiptSlip:
      return "receipt_slip";
    case PaperKind::kSupplementRequest:
      return "supplement_request";
    case PaperKind::kRefusalSlip:
      return "refusal_slip";
    case PaperKind::kApologySlip:
      return "apology_slip";
    case PaperKind::kStopNotice:
      return "stop_notice";
    case PaperKind::kControlSlip:
      return "control_slip";
    case PaperKind::kRegister:
      return "register";
    case PaperKind::kBirthCongratulation:
      return "birth_congratulation";
    case PaperKind::kMarriageCongratulation:
      return "marriage_congratulation";
    case PaperKind::kAdoptionCongratulation:
      return "adoption_congratulation";
    case PaperKind::kCondolence:
      return "condolence";
    case PaperKind::kApologyLetter:
      return "apology_letter";
    case PaperKind::kThanksLetter:
      break;
  }
  return "thanks_letter";
}

std::string_view to_vietnamese(PaperKind kind) noexcept {
  switch (kind) {
    case PaperKind::kReceiptSlip:
      return "giấy tiếp nhận hồ sơ và hẹn trả kết quả";
    case PaperKind::kSupplementRequest:
      return "phiếu yêu cầu bổ sung, hoàn thiện hồ sơ";
    case PaperKind::kRefusalSlip:
      return "phiếu từ chối tiếp nhận giải quyết hồ sơ";
    case PaperKind::kApologySlip:
      return "phiếu xin lỗi và hẹn lại ngày trả kết quả";
    case PaperKind::kStopNotice:
      return "thông báo dừng giải quyết hồ sơ";
    case PaperKind::kControlSlip:
      return "phiếu kiểm soát quá trình giải quyết hồ sơ";
    case PaperKind::kRegister:
      return "sổ theo dõi hồ sơ";
    case PaperKind::kBirthCongratulation:
      return "thư chúc mừng khai sinh";
    case PaperKind::kMarriageCongratulation:
      return "thư chúc mừng kết hôn";
    case PaperKind::kAdoptionCongratulation:
      return "thư chúc mừng nhận con nuôi";
    case PaperKind::kCondolence:
      return "thư chia buồn";
    case PaperKind::kApologyLetter:
      return "thư xin lỗi";
    case PaperKind::kThanksLetter:
      break;
  }
  return "thư cảm ơn";
}

std::string_view to_string(PaperFormat format) noexcept {
  switch (format) {
    case PaperFormat::kText:
      return "text";
    case PaperFormat::kHtml:
      return "html";
    case PaperFormat::kPdf:
      return "pdf";
    case PaperFormat::kDocx:
      break;
  }
  return "docx";
}

std::string_view file_extension(PaperFormat format) noexcept {
  switch (format) {
    case PaperFormat::kText:
      return ".txt";
    case PaperFormat::kHtml:
      return ".html";
    case PaperFormat::kPdf:
      return ".pdf";
    case PaperFormat::kDocx:
      break;
  }
  return ".docx";
}

std::string_view to_string(PageFormat format) noexcept {
  switch (format) {
    case PageFormat::kA4:
      return "A4";
    case PageFormat::kA4Landscape:
      return "A4-landscape";
    case PageFormat::kA5:
      return "A5";
    case PageFormat::kA5Landscape:
      break;
  }
  return "A5-landscape";
}

std::string_view to_string(Design design) noexcept {
  switch (design) {
    case Design::kFormal:
      return "formal";
    case Design::kFestive:
      return "festive";
    case Design::kMourning:
      break;
  }
  return "mourning";
}

std::string_view to_string(Alignment alignment) noexcept {
  switch (alignment) {
    case Alignment::kLeft:
      return "left";
    case Alignment::kCentre:
      return "centre";
    case Alignment::kRight:
      return "right";
    case Alignment::kJustified:
      break;
  }
  return "justified";
}

}  // namespace papers
MOTCUA_END_NAMESPACE
