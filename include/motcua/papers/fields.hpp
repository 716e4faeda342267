/// The values that a template's placeholders take, and where they come from.
#pragma once

#include <motcua/base/result.hpp>
#include <motcua/base/time.hpp>
#include <motcua/catalogue/procedure.hpp>
#include <motcua/config.hpp>
#include <motcua/deadline/deadline.hpp>
#include <motcua/dossier/dossier.hpp>
#include <motcua/papers/paper.hpp>

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

MOTCUA_BEGIN_NAMESPACE
namespace papers {

/// Values by name: "applicant.name", and lists whose entries have values of their own: "papers"
/// with "name". A value may be empty; that is not the same as a field that is not there.
///
/// Values may hold personal data: never in messages. vi: các trường của giấy tờ. Thread safety: a
/// value. \since 0.1 (experimental)
struct Fields {
  using Values = std::map<std::string, std::string, std::less<>>;

  Values values = {};
  std::map<std::string, std::vector<Values>, std::less<>> lists = {};

  friend bool operator==(const Fields&, const Fields&) = default;
};

/// Who issues a paper. vi: cơ quan, đơn vị ban hành. Thread safety: a value.
/// \since 0.1 (experimental)
struct Office {
  std::string name = {};    ///< "Trung tâm Phục vụ hành chính công xã Phú Tân"
  std::string parent = {};  ///< "ỦY BAN NHÂN DÂN XÃ PHÚ TÂN"; vi: cơ quan chủ quản
  std::string place = {};   ///< of place and date: "Phú Tân"; vi: địa danh
  std::string address = {};
  std::string phone = {};
  std::string email = {};
  std::string symbol = {};            ///< after the number: "TTPVHCC"; vi: ký hiệu
  std::string signer_authority = {};  ///< "TM. ỦY BAN NHÂN DÂN"; may be empty; vi: quyền hạn
  std::string signer_title = {};      ///< "CHỦ TỊCH"; vi: chức vụ
  std::string signer_name = {};
  std::string officer_name = {};  ///< who receives, guides, answers; vi: người tiếp nhận
  std::string officer_phone = {};

  friend bool operator==(const Office&, const Office&) = default;
};

/// A paper's own marks. vi: số, ngày của giấy tờ. Thread safety: a value. \since 0.1 (experimental)
struct Issue {
  int number = 0;       ///< within the year, from 1; 0: none was given; vi: số
  LocalTime time = {};  ///< of issue; vi: thời điểm lập
  std::optional<int> register_volume = {};  ///< vi: quyển số
  std::optional<int> register_number = {};  ///< vi: số thứ tự

  friend bool operator==(const Issue&, const Issue&) = default;
};

/// What a form is filled from. The references must outlive the call. vi: nguồn dữ liệu của biểu
/// mẫu. \since 0.1 (experimental)
struct FormSource {
  const Dossier& dossier;
  const Procedure& procedure;
  const Deadline& deadline;
  const Office& office;
  Issue issue;
  /// Names to print for the codes of offices in events; a code without one is printed itself.
  std::map<std::string, std::string, std::less<>> office_names = {};
};

/// The fields of a form of that kind, from nothing but its source.
///
/// Fails with Errc::kMissingEvent when the dossier has not come to that paper (a supplement request
/// without a request), and with Errc::kInvalidDocument for a kind that is no form of one dossier
/// (kRegister, the letters). vi: lấy dữ liệu cho biểu mẫu. Thread safety: safe.
/// \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<Fields> form_fields(PaperKind kind, const FormSource& source);

/// The fields of a register over many dossiers, in their order. vi: dữ liệu sổ theo dõi. Thread
/// safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<Fields> register_fields(std::span<const FormSource> sources,
                                                           const Office& office,
                                                           const Issue& issue);

/// One name that templates may use. vi: tên trường. \since 0.1 (experimental)
struct FieldName {
  std::string_view name;          ///< "papers.name"
  bool list = false;              ///< belongs to the entries of a list
  std::string_view meaning = {};  ///< in Vietnamese, for the clerk who edits a template
};
/// All names that templates may use; others must begin with "own.". Thread safety: safe.
/// \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT std::span<const FieldName> field_names() noexcept;

}  // namespace papers
MOTCUA_END_NAMESPACE
