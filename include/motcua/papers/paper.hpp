/// What papers there are, and what is given back when one is rendered.
#pragma once

#include <motcua/base/evidence.hpp>
#include <motcua/base/time.hpp>
#include <motcua/config.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

MOTCUA_BEGIN_NAMESPACE
namespace papers {

/// Kinds of papers. A form is named by its kind, never by its number: numbers differ between
/// editions. vi: loại giấy tờ. \since 0.1 (experimental)
enum class PaperKind : std::uint8_t {
  kReceiptSlip,        ///< vi: Giấy tiếp nhận hồ sơ và hẹn trả kết quả
  kSupplementRequest,  ///< vi: Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ
  kRefusalSlip,        ///< vi: Phiếu từ chối tiếp nhận giải quyết hồ sơ
  kApologySlip,  ///< vi: Phiếu xin lỗi và hẹn lại ngày trả kết quả, đề nghị gia hạn
  kStopNotice,              ///< vi: Thông báo dừng giải quyết hồ sơ
  kControlSlip,             ///< vi: Phiếu kiểm soát quá trình giải quyết hồ sơ
  kRegister,                ///< vi: Sổ theo dõi hồ sơ
  kBirthCongratulation,     ///< vi: thư chúc mừng khai sinh
  kMarriageCongratulation,  ///< vi: thư chúc mừng kết hôn
  kAdoptionCongratulation,  ///< vi: thư chúc mừng nhận con nuôi
  kCondolence,              ///< vi: thư chia buồn
  kApologyLetter,           ///< vi: thư xin lỗi
  kThanksLetter,            ///< vi: thư cảm ơn
};

/// Return the word of templates, tables and JSON: "receipt_slip", …. Thread safety: safe.
/// \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT std::string_view to_string(PaperKind kind) noexcept;
/// Return the Vietnamese term. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT std::string_view to_vietnamese(PaperKind kind) noexcept;

/// In what form a paper is given. vi: định dạng. \since 0.1 (experimental)
enum class PaperFormat : std::uint8_t {
  kText,  ///< vi: văn bản thuần — UTF-8, lines of at most 80 columns
  kHtml,  ///< vi: trang HTML — one file, printable
  kPdf,   ///< vi: tệp PDF
  kDocx,  ///< vi: tệp Word (OOXML)
};

/// Return "text", "html", "pdf" or "docx". Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT std::string_view to_string(PaperFormat format) noexcept;
/// Return the usual file extension with its dot: ".txt", …. Thread safety: safe.
/// \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT std::string_view file_extension(PaperFormat format) noexcept;

/// Which template made a paper, so that the same paper can be made again.
///
/// vi: mẫu đã dùng. Thread safety: a value. \since 0.1 (experimental)
struct TemplateId {
  PaperKind kind = PaperKind::kReceiptSlip;
  std::string edition = {};  ///< "03/2025/TT-VPCP"; of letters "thu"; vi: văn bản ban hành mẫu
  std::string wording = {};      ///< "chung" (the usual one), …; vi: lời văn
  int version = 1;               ///< of the template's text
  std::string fingerprint = {};  ///< SHA-256 of the template's text, 64 hexadecimal digits

  friend bool operator==(const TemplateId&, const TemplateId&) = default;
};

/// A rendered paper. vi: giấy tờ đã lập. Thread safety: a value. \since 0.1 (experimental)
struct RenderedPaper {
  std::string octets;  ///< the file's content
  PaperFormat format = PaperFormat::kText;
  TemplateId made_by = {};
  std::size_t pages = 0;  ///< of a PDF; 0: the format has none
  /// What was changed on the way, without personal data: control characters taken out of a field.
  std::vector<std::string> notes = {};
};

}  // namespace papers
MOTCUA_END_NAMESPACE
