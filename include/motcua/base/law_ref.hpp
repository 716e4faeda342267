/// Citations of legal texts, down to article, clause and point.
#pragma once

#include <motcua/base/confidence.hpp>
#include <motcua/config.hpp>

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace motcua::base_internal {
struct LawRefParts;
}

MOTCUA_BEGIN_NAMESPACE

template <typename T>
class Result;

/// Kind of a Vietnamese legal document.
///
/// vi: loại văn bản (Luật Ban hành văn bản quy phạm pháp luật). \since 0.1 (stable)
enum class LawDocumentKind : std::uint8_t {
  kCode,              ///< vi: Bộ luật
  kLaw,               ///< vi: Luật
  kOrdinance,         ///< vi: Pháp lệnh
  kResolution,        ///< vi: Nghị quyết
  kDecree,            ///< vi: Nghị định
  kDecision,          ///< vi: Quyết định
  kCircular,          ///< vi: Thông tư
  kJointCircular,     ///< vi: Thông tư liên tịch
  kDirective,         ///< vi: Chỉ thị
  kConsolidatedText,  ///< vi: Văn bản hợp nhất
};

/// A citation: a document and, optionally, the article, clause and point inside it.
///
/// Always valid: a point has its clause or article, a clause has its article, and every part is
/// written as the law writes it. Letters of points are those of Vietnamese lists (a, b, c, d, đ, e,
/// g, …); inserted parts keep their suffix ("Điều 17a", "khoản 2a").
/// An annex ("Phụ lục II") or a form ("Mẫu số 04", "Mẫu số 04 Phụ lục II") may take the article's
/// place.
///
/// A number is kept as it is written: "4/2025/TT-VPCP" and "04/2025/TT-VPCP" are two citations. Its
/// suffix and the kind must agree as far as the suffix tells the kind or the issuer.
///
/// vi: căn cứ pháp lý, viện dẫn. Thread safety: a value; as std::string. \since 0.1 (stable)
class MOTCUA_EXPORT LawRef {
 public:
  /// Read a citation as officials write it.
  ///
  /// Accepts the order of the law ("điểm c khoản 2 Điều 17 Nghị định số 118/2025/NĐ-CP"), the
  /// order of indexes ("Nghị định số 118/2025/NĐ-CP, Điều 17, khoản 2, điểm c"), titled documents
  /// ("Điều 148 Bộ luật Dân sự số 91/2015/QH13") and a bare number whose kind its suffix tells
  /// ("118/2025/NĐ-CP"). Words may be in any case and in NFC or NFD, but the suffix is in capitals;
  /// "số" may be left out, and "của" or "ban hành kèm theo" may stand before the document. Dates,
  /// issuers, lists of several parts and abbreviated kinds ("NĐ 118/2025/NĐ-CP") are refused.
  /// Fails with Errc::kInvalidLawRef, naming the part that could not be read.
  [[nodiscard]] static Result<LawRef> parse(std::string_view text);

  /// Build a citation from its parts; an empty part is absent.
  ///
  /// `number` is the document's own number ("118/2025/NĐ-CP"); `title` is what stands between the
  /// kind and "số" ("Dân sự" in "Bộ luật Dân sự"), usually empty except for codes, laws and
  /// ordinances. `annex` is "Phụ lục…", "Mẫu số …" or the latter inside the former and excludes
  /// `article`.
  /// Fails with Errc::kInvalidLawRef.
  [[nodiscard]] static Result<LawRef> make(LawDocumentKind kind, std::string_view title,
                                           std::string_view number, std::string_view article = {},
                                           std::string_view clause = {},
                                           std::string_view point = {},
                                           std::string_view annex = {});

  /// vi: loại văn bản
  [[nodiscard]] LawDocumentKind kind() const noexcept { return kind_; }
  /// Title between kind and number, e.g. "Dân sự"; often empty. vi: tên văn bản
  [[nodiscard]] const std::string& title() const noexcept { return title_; }
  /// The document's number, e.g. "118/2025/NĐ-CP". vi: số, ký hiệu
  [[nodiscard]] const std::string& number() const noexcept { return number_; }
  /// e.g. "17", "17a"; empty when the whole document is cited. vi: điều
  [[nodiscard]] const std::string& article() const noexcept { return article_; }
  /// e.g. "2"; may be empty. vi: khoản
  [[nodiscard]] const std::string& clause() const noexcept { return clause_; }
  /// e.g. "c", "đ"; may be empty. vi: điểm
  [[nodiscard]] const std::string& point() const noexcept { return point_; }
  /// e.g. "Phụ lục II", "Mẫu số 04"; may be empty. vi: phụ lục, mẫu
  [[nodiscard]] const std::string& annex() const noexcept { return annex_; }

  /// Return the citation as Vietnamese law writes it; `parse` of it gives an equal LawRef.
  [[nodiscard]] std::string to_vietnamese() const;
  /// Return it for an English reader: "point c, clause 2, Article 17, Decree No. 118/2025/NĐ-CP".
  [[nodiscard]] std::string to_english() const;

  friend bool operator==(const LawRef&, const LawRef&) = default;
  /// Order by the text of the parts; it has no legal meaning.
  friend std::strong_ordering operator<=>(const LawRef&, const LawRef&) = default;

 private:
  friend struct base_internal::LawRefParts;
  LawRef() = default;

  LawDocumentKind kind_ = LawDocumentKind::kDecree;
  std::string title_;
  std::string number_;
  std::string article_;
  std::string clause_;
  std::string point_;
  std::string annex_;
};

/// A citation together with how well the fact it supports is established.
///
/// vi: căn cứ pháp lý và độ tin cậy. Thread safety: a value. \since 0.1 (stable)
struct LegalBasis {
  LawRef law;             ///< vi: căn cứ
  Confidence confidence;  ///< vi: độ tin cậy

  friend bool operator==(const LegalBasis&, const LegalBasis&) = default;
};

MOTCUA_END_NAMESPACE

template <>
struct std::hash<motcua::LawRef> {
  MOTCUA_EXPORT std::size_t operator()(const motcua::LawRef& ref) const noexcept;
};

// Result needs Failure, and Failure holds a LawRef: whoever calls parse() needs all three.
#include <motcua/base/result.hpp>  // IWYU pragma: export
