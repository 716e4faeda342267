/// What the office owes the citizen at a moment, and what it has failed to do.
#pragma once

#include <motcua/base/evidence.hpp>
#include <motcua/base/result.hpp>
#include <motcua/base/time.hpp>
#include <motcua/catalogue/procedure.hpp>
#include <motcua/config.hpp>
#include <motcua/deadline/deadline.hpp>
#include <motcua/dossier/dossier.hpp>

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

MOTCUA_BEGIN_NAMESPACE

/// What is owed. vi: nghĩa vụ. \since 0.1 (stable)
enum class ObligationKind : std::uint8_t {
  kAlertOfficer,      ///< vi: nhắc cán bộ về hồ sơ trực tuyến
  kAnswerSubmission,  ///< vi: trả lời hồ sơ trực tuyến
  kTransfer,          ///< vi: chuyển hồ sơ đến cơ quan giải quyết — of the same level or another
  kSupplementNotice,  ///< vi: thông báo bổ sung trong thời hạn — of a request made
  kCloseDossier,      ///< vi: đóng hồ sơ hết thời gian bổ sung
  kEarlyWarning,      ///< vi: cảnh báo sớm dự kiến quá hạn
  kApology,           ///< vi: văn bản xin lỗi và hẹn lại, trước khi hết hạn
  kResolve,           ///< vi: giải quyết trong thời hạn — unless refused: see kRefusal
  kResultNotice,      ///< vi: thông báo kết quả
  kReturnResult,      ///< vi: trả kết quả đúng hẹn
  kStopNotice,        ///< vi: thông báo dừng giải quyết
  kChairApology,      ///< vi: Chủ tịch Ủy ban nhân dân xin lỗi
  kCorrection,        ///< vi: đính chính sai sót
  kFeeRemittance,     ///< vi: nộp phí, lệ phí đã thu
  kCourtesyLetter,    ///< vi: thư kèm theo kết quả
  /// In the place of kResolve when the result is a refusal after appraisal: the written reply is
  /// owed inside the limit too (khoản 3 Điều 19 Nghị định số 118/2025/NĐ-CP). vi: từ chối bằng văn
  /// bản trong thời hạn
  kRefusal,
};

/// Return the word of tables and JSON. Thread safety: safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT std::string_view to_string(ObligationKind kind) noexcept;
/// Return the Vietnamese term. Thread safety: safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT std::string_view to_vietnamese(ObligationKind kind) noexcept;

/// How an obligation stands. vi: tình trạng nghĩa vụ. \since 0.1 (stable)
enum class ObligationState : std::uint8_t {
  kOwed,           ///< vi: còn phải thực hiện, trong hạn
  kMissed,         ///< vi: quá hạn chưa thực hiện
  kSatisfied,      ///< vi: đã thực hiện đúng hạn
  kSatisfiedLate,  ///< vi: đã thực hiện, trễ hạn
};

/// Return the word of tables and JSON. Thread safety: safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT std::string_view to_string(ObligationState state) noexcept;

/// One thing owed. vi: nghĩa vụ phải thực hiện. Thread safety: a value. \since 0.1 (stable)
struct Obligation {
  ObligationKind kind;
  ObligationState state;
  ActorRole role;                       ///< who owes it
  std::optional<LocalTime> arose = {};  ///< since when
  std::optional<LocalTime> by = {};     ///< until when; nothing: no limit is known
  EventKind satisfied_by;               ///< the event that settles it
  std::optional<LocalTime> satisfied = {};
  std::int64_t late_minutes = 0;  ///< by the clock, when missed or late
  Evidence ground = {};           ///< on what ground

  friend bool operator==(const Obligation&, const Obligation&) = default;
};

/// What the office owes at the question's `as_of`, in the order in which it must be done; what was
/// done and what was missed too.
///
/// A rule that is not in force creates nothing; a refusal that no rule limits is owed as any
/// result. Paper for an agency of another level (DossierIdentity::other_level) goes by
/// RuleId::kOtherLevelTransfer where that binds; data goes at once, and no number says how soon.
/// `courtesy_letters`: how many letters the result calls for (the rules of letters decide). Fails as
/// the calendar does. vi: các nghĩa vụ tại thời điểm. Thread safety: safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT Result<std::vector<Obligation>> evaluate_obligations(
    const DeadlineQuestion& question, const Deadline& deadline, int courtesy_letters = 0);

/// What a request or demand asks beyond the published procedure.
///
/// Papers outside the list (compared by spelling key with the names of its papers, notes left out),
/// papers that a national database has, fees beyond the list, each as a Violation with the
/// provision (Nghị định 118/2025/NĐ-CP Điều 5; 63/2010/NĐ-CP Điều 18). Amounts set by the province
/// are compared only when an overlay gives them. vi: kiểm tra yêu cầu ngoài quy định. Thread
/// safety: safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT std::vector<Violation> check_against_procedure(
    const Dossier& dossier, const Procedure& procedure, const Regime& regime);

/// Which refusals after appraisal came when the date by law had passed, each as a Violation with
/// the provision (Nghị định 118/2025/NĐ-CP Điều 19.3, 61/2018/NĐ-CP Điều 19.8). vi: kiểm tra từ
/// chối trong thời hạn. Thread safety: safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT std::vector<Violation> check_against_deadline(const Dossier& dossier,
                                                                          const Deadline& deadline,
                                                                          const Regime& regime);

MOTCUA_END_NAMESPACE
