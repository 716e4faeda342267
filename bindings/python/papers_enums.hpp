/// The enums of papers in Python. Part of enums.hpp, which includes it.
#pragma once

#include <motcua/papers/document.hpp>
#include <motcua/papers/paper.hpp>

#include "enums.hpp"

namespace motcua::python {

template <>
struct EnumMirror<papers::PaperKind> {
  static constexpr char kName[] = "PaperKind";
  static constexpr const char* kDoc =
      "Kinds of papers. A form is named by its kind: its number differs between editions. vi: loại "
      "giấy tờ";
  static constexpr EnumMember kMembers[] = {
      member("RECEIPT_SLIP", papers::PaperKind::kReceiptSlip),
      member("SUPPLEMENT_REQUEST", papers::PaperKind::kSupplementRequest),
      member("REFUSAL_SLIP", papers::PaperKind::kRefusalSlip),
      member("APOLOGY_SLIP", papers::PaperKind::kApologySlip),
      member("STOP_NOTICE", papers::PaperKind::kStopNotice),
      member("CONTROL_SLIP", papers::PaperKind::kControlSlip),
      member("REGISTER", papers::PaperKind::kRegister),
      member("BIRTH_CONGRATULATION", papers::PaperKind::kBirthCongratulation),
      member("MARRIAGE_CONGRATULATION", papers::PaperKind::kMarriageCongratulation),
      member("ADOPTION_CONGRATULATION", papers::PaperKind::kAdoptionCongratulation),
      member("CONDOLENCE", papers::PaperKind::kCondolence),
      member("APOLOGY_LETTER", papers::PaperKind::kApologyLetter),
      member("THANKS_LETTER", papers::PaperKind::kThanksLetter),
  };
};

template <>
struct EnumMirror<papers::PaperFormat> {
  static constexpr char kName[] = "PaperFormat";
  static constexpr const char* kDoc = "In what form a paper is given. vi: định dạng";
  static constexpr EnumMember kMembers[] = {
      member("TEXT", papers::PaperFormat::kText),
      member("HTML", papers::PaperFormat::kHtml),
      member("PDF", papers::PaperFormat::kPdf),
      member("DOCX", papers::PaperFormat::kDocx),
  };
};

template <>
struct EnumMirror<papers::PageFormat> {
  static constexpr char kName[] = "PageFormat";
  static constexpr const char* kDoc = "The size of a page. vi: khổ giấy";
  static constexpr EnumMember kMembers[] = {
      member("A4", papers::PageFormat::kA4),
      member("A4_LANDSCAPE", papers::PageFormat::kA4Landscape),
      member("A5", papers::PageFormat::kA5),
      member("A5_LANDSCAPE", papers::PageFormat::kA5Landscape),
  };
};

template <>
struct EnumMirror<papers::Design> {
  static constexpr char kName[] = "Design";
  static constexpr const char* kDoc = "How a page is adorned. vi: kiểu trang trí";
  static constexpr EnumMember kMembers[] = {
      member("FORMAL", papers::Design::kFormal),
      member("FESTIVE", papers::Design::kFestive),
      member("MOURNING", papers::Design::kMourning),
  };
};

}  // namespace motcua::python
