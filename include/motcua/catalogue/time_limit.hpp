/// How long the competent agency has, as a procedure states it.
#pragma once

#include <motcua/base/channel.hpp>
#include <motcua/base/evidence.hpp>
#include <motcua/base/result.hpp>
#include <motcua/base/term.hpp>
#include <motcua/config.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

MOTCUA_BEGIN_NAMESPACE

/// What a procedure says about its time limit. vi: cách quy định thời hạn giải quyết.
/// \since 0.1 (stable)
enum class LimitKind : std::uint8_t {
  kTerm,     ///< vi: thời hạn có số và đơn vị
  kSameDay,  ///< vi: trong ngày tiếp nhận
  kAtOnce,   ///< vi: ngay khi nhận đủ hồ sơ
  kNotStipulated,  ///< vi: không quy định thời hạn, không hẹn ngày trả — the law says that there is
                   ///< none
  kUnitMissing,  ///< vi: nguồn chỉ ghi số, không ghi đơn vị — no date can be computed
  kMissing,      ///< vi: nguồn không ghi thời hạn — no date can be computed
};

/// Return "term", "same_day", "at_once", "not_stipulated", "unit_missing" or "missing". Thread
/// safety: safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT std::string_view to_string(LimitKind kind) noexcept;
/// Return the Vietnamese term. Thread safety: safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT std::string_view to_vietnamese(LimitKind kind) noexcept;

/// Whether a term is the time given or a maximum. Deadlines do not differ. vi: mức thời hạn.
/// \since 0.1 (stable)
enum class LimitBound : std::uint8_t {
  kExactly,  ///< vi: đúng thời hạn ("05 ngày làm việc")
  kAtMost,   ///< vi: không quá, trong thời hạn, chậm nhất, tối đa
};

/// Return "exactly" or "at_most". Thread safety: safe.
/// \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT std::string_view to_string(LimitBound bound) noexcept;

/// What the term is counted from. vi: thời điểm bắt đầu tính thời hạn. \since 0.1 (stable)
enum class LimitStart : std::uint8_t {
  kNotStated,        ///< vi: không ghi
  kCompleteDossier,  ///< vi: kể từ ngày nhận đủ hồ sơ hợp lệ
  kReceipt,          ///< vi: kể từ ngày nhận được (tiếp nhận) hồ sơ
  kOther,            ///< vi: kể từ sự kiện khác — see the text
};

/// Return "not_stated", "complete_dossier", "receipt" or "other". Thread safety: safe.
/// \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT std::string_view to_string(LimitStart start) noexcept;

/// Where a limit applies. vi: địa bàn áp dụng. \since 0.1 (stable)
enum class Area : std::uint8_t {
  kAny,  ///< vi: mọi địa bàn
  kDisadvantaged,  ///< vi: xã miền núi, biên giới, hải đảo, vùng khó khăn, đặc biệt khó khăn
};

/// Return "any" or "disadvantaged". Thread safety: safe.
/// \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT std::string_view to_string(Area area) noexcept;
/// Return the Vietnamese term. Thread safety: safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT std::string_view to_vietnamese(Area area) noexcept;

/// Why a limit may be longer. vi: lý do kéo dài thời hạn. \since 0.1 (stable)
enum class ExtensionGround : std::uint8_t {
  kVerification,       ///< vi: cần xác minh
  kConsultation,       ///< vi: cần lấy ý kiến
  kComplexity,         ///< vi: vụ việc phức tạp, số lượng lớn
  kDisadvantagedArea,  ///< vi: xã miền núi, hải đảo, vùng khó khăn
  kAgreement,          ///< vi: theo thỏa thuận bằng văn bản với người yêu cầu
  kOther,              ///< vi: lý do khác — see the condition
};

/// Return "verification", "consultation", "complexity", "disadvantaged_area", "agreement" or
/// "other". Thread safety: safe.
/// \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT std::string_view to_string(ExtensionGround ground) noexcept;
/// Return the Vietnamese term. Thread safety: safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT std::string_view to_vietnamese(ExtensionGround ground) noexcept;

/// What an extension's term measures. vi: cách kéo dài. \since 0.1 (stable)
enum class ExtensionEffect : std::uint8_t {
  kAdds,   ///< vi: kéo dài thêm không quá …
  kTotal,  ///< vi: tổng thời hạn không quá …
};

/// Return "adds" or "total". Thread safety: safe.
/// \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT std::string_view to_string(ExtensionEffect effect) noexcept;

/// A ground on which the limit may be longer, once.
///
/// vi: kéo dài thời hạn giải quyết. Thread safety: a value. \since 0.1 (stable)
struct LimitExtension {
  ExtensionGround ground;
  ExtensionEffect effect;
  Term term;
  std::string condition;  ///< when, in the words of the source; may be empty; vi: điều kiện
  Evidence evidence;

  friend bool operator==(const LimitExtension&, const LimitExtension&) = default;
};

/// A part of a limit that is composed of parts, one after the other: 15 + 15 + 10 + 05 days.
///
/// vi: giai đoạn giải quyết. Thread safety: a value. \since 0.1 (stable)
struct LimitStage {
  std::string name;  ///< what is done in it; vi: nội dung
  Term term;

  friend bool operator==(const LimitStage&, const LimitStage&) = default;
};

/// The time limit of a procedure, or of one of its cases, channels or areas.
///
/// `case_number`, `channels` and `area` say where it applies; a limit of a case, for some channels
/// or for disadvantaged areas goes before a general one. vi: thời hạn giải quyết. Thread safety: a
/// value. \since 0.1 (stable)
struct TimeLimit {
  std::string case_number = {};  ///< of the procedure's case ("01"); empty: every case
  LimitKind kind = LimitKind::kMissing;
  std::optional<Term> term = {};                ///< kTerm alone
  std::optional<int> number_without_unit = {};  ///< kUnitMissing alone: the number the source has
  LimitBound bound = LimitBound::kAtMost;       ///< of a kTerm
  LimitStart start = LimitStart::kNotStated;
  std::string start_text = {};  ///< kOther: the words after "kể từ"
  /// Minute of the day, 0–1439: what is received strictly later ("sau 15 giờ") is done the next
  /// working day. kSameDay and kAtOnce alone. vi: giờ chốt tiếp nhận
  std::optional<int> cut_off = {};
  /// When the limit applies, in the words of the source; may be empty. vi: trường hợp áp dụng
  std::string condition = {};
  Channels channels = {};  ///< empty: all; vi: kênh áp dụng
  Area area = Area::kAny;
  /// Empty, or what the term is composed of, in order. vi: các giai đoạn
  std::vector<LimitStage> stages = {};
  std::vector<LimitExtension> extensions = {};
  /// What is not counted ("thời gian lấy ý kiến …"), in the words of the source. vi: thời gian
  /// không tính
  std::vector<std::string> pauses = {};
  Evidence evidence = {};

  friend bool operator==(const TimeLimit&, const TimeLimit&) = default;
};

/// Write a limit in one Vietnamese line that parse_time_limit reads back, up to case, channels,
/// stages' names and evidence; texts as to_vietnamese(LimitPhrase) says. vi: viết thời hạn. Thread
/// safety: safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT std::string to_vietnamese(const TimeLimit& limit);
/// Write a limit in one English line, for a developer. Thread safety: safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT std::string to_english(const TimeLimit& limit);

MOTCUA_END_NAMESPACE
