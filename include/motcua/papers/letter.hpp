/// The values that the templates of letters take: who is addressed how, and what happened.
#pragma once

#include <motcua/base/personal_id.hpp>
#include <motcua/base/result.hpp>
#include <motcua/base/time.hpp>
#include <motcua/config.hpp>
#include <motcua/letters/address.hpp>
#include <motcua/letters/letter_rules.hpp>
#include <motcua/papers/fields.hpp>
#include <motcua/papers/paper.hpp>

#include <optional>
#include <string>
#include <vector>

MOTCUA_BEGIN_NAMESPACE
namespace papers {

/// Return the paper that a chosen letter is. vi: loại giấy tờ của thư. Thread safety: safe.
/// \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT PaperKind paper_kind(LetterKind kind) noexcept;

/// Somebody in a letter. Personal data. vi: người trong thư. Thread safety: a value.
/// \since 0.1 (experimental)
struct LetterPerson {
  std::string name = {};                    ///< printed as it is; vi: họ tên
  std::optional<Sex> sex = {};              ///< nothing: not known, "ông (bà)"; vi: giới tính
  std::optional<Date> birth_date = {};      ///< nothing: the age is not known; vi: ngày sinh
  std::optional<AddressForm> address = {};  ///< goes before what sex and age say; vi: danh xưng

  friend bool operator==(const LetterPerson&, const LetterPerson&) = default;
};

/// What a letter is filled from. References and pointers must outlive the call. vi: nguồn dữ liệu
/// của thư. \since 0.1 (experimental)
struct LetterSource {
  const Office& office;
  Issue issue;
  /// Who gets it: parents; both spouses; relatives, or nobody in a condolence, which then goes to
  /// the family; who waited; who is thanked. vi: người nhận thư
  std::vector<LetterPerson> recipients = {};
  std::optional<LetterPerson> subject = {};  ///< the child, or who died; vi: người được nhắc tới
  std::optional<Date> event_date = {};  ///< of the marriage or the death; vi: ngày sự kiện
  /// Of who died, as the family counts it; nothing: in full years. vi: tuổi hưởng
  std::optional<int> age = {};
  std::string recipient_address = {};  ///< may be empty; vi: địa chỉ người nhận
  std::string sender_self = "tôi";     ///< "tôi", "chúng tôi"; vi: cách xưng
  /// Of an apology: the dossier whose result is late, with its new appointment. vi: hồ sơ trễ hạn
  const FormSource* late = nullptr;
  std::string dossier_state = {};  ///< of an apology: where the dossier is; vi: tình trạng hồ sơ
  std::string thanks_reason = {};  ///< of thanks: "đã hiến 120 m² đất mở đường"; vi: việc cảm ơn
};

/// The fields of a letter of that kind.
///
/// Fails with Errc::kMissingFields, naming everything that the kind needs and the source lacks (a
/// name, a date, the second spouse), with Errc::kInvalidDocument for a kind that is no letter or a
/// death before birth, and as form_fields does for the late dossier. vi: lấy dữ liệu cho thư.
/// Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<Fields> letter_fields(PaperKind kind, const LetterSource& source,
                                                         const AddressRules& address);

}  // namespace papers
MOTCUA_END_NAMESPACE
