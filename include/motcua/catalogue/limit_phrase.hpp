/// Time limits as officials write them, read into structure or refused.
#pragma once

#include <motcua/base/result.hpp>
#include <motcua/base/term.hpp>
#include <motcua/catalogue/time_limit.hpp>
#include <motcua/config.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

MOTCUA_BEGIN_NAMESPACE

/// What one phrase about time says. vi: loại cụm từ về thời hạn. \since 0.1 (stable)
enum class PhraseKind : std::uint8_t {
  kTerm,       ///< vi: thời hạn có số — "Không quá 17 ngày làm việc kể từ …"
  kSameDay,    ///< vi: trong ngày — "ngay trong ngày tiếp nhận hồ sơ"
  kAtOnce,     ///< vi: ngay — "ngay khi nhận đủ hồ sơ"
  kCutOff,     ///< vi: giờ chốt — "sau 15 giờ thì … trong ngày làm việc tiếp theo"
  kExtension,  ///< vi: kéo dài — "kéo dài thêm nhưng không quá 05 ngày làm việc"
  kPause,      ///< vi: thời gian không tính — "không tính thời gian lấy ý kiến …"
  kNotStipulated,  ///< vi: không quy định thời hạn giải quyết
};

/// Return "term", "same_day", "at_once", "cut_off", "extension", "pause" or "not_stipulated".
/// Thread safety: safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT std::string_view to_string(PhraseKind kind) noexcept;

/// One phrase, read. Fields that its kind does not speak of are as they are by default.
///
/// vi: cụm từ thời hạn đã đọc. Thread safety: a value. \since 0.1 (stable)
struct LimitPhrase {
  PhraseKind kind;
  std::optional<Term> term = {};           ///< kTerm, kExtension
  LimitBound bound = LimitBound::kAtMost;  ///< kTerm
  LimitStart start = LimitStart::kNotStated;
  std::string start_text = {};  ///< LimitStart::kOther: the words after "kể từ", in NFC
  /// kCutOff, and kSameDay whose phrase has one: minute of the day, strictly later.
  std::optional<int> cut_off = {};
  std::optional<ExtensionGround> ground = {};  ///< kExtension
  std::optional<ExtensionEffect> effect = {};  ///< kExtension
  Area area = Area::kAny;
  /// When it applies ("đối với …", "trường hợp …"), in the words of the source, in NFC.
  std::string condition = {};
  /// What is not counted, in the words of the source: of a kPause, and of another kind whose phrase
  /// adds it ("30 ngày … (không bao gồm thời gian lấy ý kiến)").
  std::string pause = {};

  friend bool operator==(const LimitPhrase&, const LimitPhrase&) = default;
};

/// Read one phrase as officials write it, in any case, NFC or NFD.
///
/// Numbers may be in digits ("05", "1/2", "1,5"), in words ("mười lăm") or both ("02 (hai)"; the
/// two must agree). Never a guess: what is not understood whole fails. Fails with
/// Errc::kLimitNotUnderstood ("not understood: …", naming the words) when the words are no limit
/// this reader knows, are cut off in the middle, or speak of something else (a minimum, a period
/// looked back on, a validity); with Errc::kLimitAmbiguous when they can be read in two ways (a
/// number without unit, two terms for two cases, an extension that may be a total or an addition).
/// vi: đọc cụm từ thời hạn. Thread safety: safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT Result<LimitPhrase> parse_limit_phrase(std::string_view text);

/// Write a phrase in the one way this library writes it; parse_limit_phrase of it gives an equal
/// value. That holds of what parse_limit_phrase gave, and of a phrase made by hand whose texts
/// begin as the reader's do (start_text with "ngày", "khi", "thời điểm" or "lúc", condition with
/// "đối với", "trường hợp" or "nếu", pause with "thời gian" or "thời hạn") and hold no other part.
/// vi: viết cụm từ thời hạn. Thread safety: safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT std::string to_vietnamese(const LimitPhrase& phrase);

/// Read a limit of one or more phrases joined by "; ": the limit first, then its cut-off, its
/// extensions, what is not counted — "trong ngày tiếp nhận; sau 15 giờ thì trong ngày làm việc tiếp
/// theo; kéo dài thêm không quá 03 ngày làm việc trường hợp phải xác minh".
///
/// A term may be composed: "45 ngày = 15 ngày + 15 ngày + 10 ngày + 05 ngày"; the parts have the
/// unit of the whole and its sum. "không có thông tin" is LimitKind::kMissing and "1 (không ghi đơn
/// vị)" LimitKind::kUnitMissing: what sources leave open is kept open. Case, channels and evidence
/// are left empty. Fails as parse_limit_phrase, or with Errc::kLimitNotUnderstood when the phrases
/// make no limit together. vi: đọc thời hạn giải quyết. Thread safety: safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT Result<TimeLimit> parse_time_limit(std::string_view text);

MOTCUA_END_NAMESPACE
