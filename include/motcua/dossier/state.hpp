/// Where a dossier stands: the national codes, our own finer states, and two machines beside them.
#pragma once

#include <motcua/base/law_ref.hpp>
#include <motcua/base/time.hpp>
#include <motcua/config.hpp>
#include <motcua/dossier/event.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

MOTCUA_BEGIN_NAMESPACE

/// The ten states that systems send to the national portal, by their numbers there. vi: trạng thái
/// hồ sơ (Cổng Dịch vụ công quốc gia). \since 0.1 (stable)
enum class NationalState : std::uint8_t {
  kRegistered = 1,           ///< vi: mới đăng ký
  kReceived = 2,             ///< vi: được tiếp nhận
  kNotReceived = 3,          ///< vi: không được tiếp nhận
  kProcessing = 4,           ///< vi: đang xử lý
  kAwaitingSupplement = 5,   ///< vi: yêu cầu bổ sung giấy tờ
  kAwaitingPayment = 6,      ///< vi: yêu cầu thực hiện nghĩa vụ tài chính
  kWithdrawalRequested = 7,  ///< vi: công dân yêu cầu rút hồ sơ
  kStopped = 8,              ///< vi: dừng xử lý
  kResolved = 9,             ///< vi: đã xử lý xong
  kReturned = 10,            ///< vi: đã trả kết quả
};

/// Return the Vietnamese term of the portal. Thread safety: safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT std::string_view to_vietnamese(NationalState state) noexcept;

/// Where a dossier stands, finer than the national codes. Finished states are past participles.
/// vi: trạng thái xử lý. \since 0.1 (stable)
enum class DossierState : std::uint8_t {
  kDraft,                 ///< vi: chưa nộp — no event yet
  kSubmitted,             ///< vi: đã nộp, chờ tiếp nhận
  kCorrectingSubmission,  ///< vi: chờ sửa hồ sơ đã nộp trực tuyến, chưa tiếp nhận
  kNotReceived,           ///< vi: bị từ chối tiếp nhận — final
  kReceived,              ///< vi: đã tiếp nhận
  kProcessing,            ///< vi: đang xử lý
  kAwaitingSupplement,    ///< vi: chờ bổ sung sau thẩm định
  kAwaitingOpinion,       ///< vi: chờ ý kiến
  kAwaitingPayment,       ///< vi: chờ nộp phí, lệ phí
  kSuspended,             ///< vi: tạm dừng theo luật
  kWithdrawalRequested,  ///< vi: đã xin rút
  kClosed,               ///< vi: đóng hồ sơ vì không bổ sung — final
  kWithdrawn,            ///< vi: đã rút — final
  kStopped,              ///< vi: dừng giải quyết — final
  kRefused,              ///< vi: từ chối sau thẩm định, chờ trả
  kResolved,             ///< vi: đã có quyết định, kết quả
  kReturned,             ///< vi: đã trả kết quả — final but for corrections
};

/// Return the word of tables and JSON. Thread safety: safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT std::string_view to_string(DossierState state) noexcept;
/// Return the Vietnamese term. Thread safety: safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT std::string_view to_vietnamese(DossierState state) noexcept;
/// The national code of a state. Closed dossiers have none of their own and are kStopped. Thread
/// safety: safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT NationalState national_state(DossierState state) noexcept;
/// True when nothing more is owed but corrections. Thread safety: safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT bool is_final(DossierState state) noexcept;

/// Where the result is. vi: trạng thái trả kết quả. \since 0.1 (stable)
enum class DeliveryState : std::uint8_t {
  kNone,          ///< vi: chưa có kết quả
  kReady,         ///< vi: đã có kết quả, chưa nhận
  kNotified,      ///< vi: đã thông báo
  kNotCollected,  ///< vi: quá hẹn chưa nhận
  kDelivered,     ///< vi: đã nhận
};

/// Return the word of tables and JSON. Thread safety: safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT std::string_view to_string(DeliveryState state) noexcept;
/// Return the Vietnamese term. Thread safety: safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT std::string_view to_vietnamese(DeliveryState state) noexcept;

/// A request for papers and what became of it. vi: lần yêu cầu bổ sung. Thread safety: a value.
/// \since 0.1 (stable)
struct SupplementRound {
  LocalTime requested;
  std::optional<LocalTime> completed = {};
  std::optional<LocalTime> lapsed = {};
  bool after_reception = true;  ///< false: asked before the dossier was received

  friend bool operator==(const SupplementRound&, const SupplementRound&) = default;
};

/// A stretch in which the clock stands, under a law that says so. vi: khoảng tạm dừng. Thread
/// safety: a value. \since 0.1 (stable)
struct Suspension {
  LocalTime from;
  std::optional<LocalTime> until = {};

  friend bool operator==(const Suspension&, const Suspension&) = default;
};

/// A new appointment: one link in the chain of ngày hẹn trả. vi: lần hẹn lại. Thread safety: a
/// value. \since 0.1 (stable)
struct Reappointment {
  LocalTime issued;        ///< vi: thời điểm văn bản xin lỗi
  LocalTime previous_due;  ///< vi: ngày hẹn trả trước
  LocalTime new_due;       ///< vi: ngày hẹn trả mới
  bool by_law = false;     ///< an extension that a law allows, not an apology
  /// As its event has it. May hold personal data: never in messages. vi: lý do
  std::string reason = {};
  /// By law: the provision that the event names, which nobody verified. By apology: that of
  /// RuleId::kReappointments (Nghị định 118/2025/NĐ-CP Điều 19.6, 61/2018/NĐ-CP Điều 19.9), also
  /// for one more than it allows; nothing where that rule does not bind. vi: căn cứ
  std::optional<LegalBasis> ground = {};
  std::string document_number = {};  ///< of the letter; may be empty; vi: số, ký hiệu văn bản
  int count = 1;  ///< its place in the chain, by law or by apology, from 1; vi: lần hẹn lại thứ mấy

  friend bool operator==(const Reappointment&, const Reappointment&) = default;
};

/// What the events say, folded in order. Nothing here is stored: it is derived, and derived again.
///
/// vi: tình trạng hồ sơ. Thread safety: a value. \since 0.1 (stable)
struct DossierView {
  DossierState state = DossierState::kDraft;
  DeliveryState delivery = DeliveryState::kNone;
  std::optional<LocalTime> last_event = {};          ///< when anything happened last
  std::optional<LocalTime> submitted = {};           ///< vi: nộp
  std::optional<LocalTime> alerted = {};             ///< vi: nhắc cán bộ
  std::optional<LocalTime> received = {};            ///< as on the receipt; vi: tiếp nhận
  std::optional<LocalTime> received_by_agency = {};  ///< vi: cơ quan có thẩm quyền nhận
  std::optional<LocalTime> transferred = {};         ///< the first time; vi: chuyển
  std::optional<LocalTime> appointment =
      {};  ///< the first one, never overwritten; vi: ngày hẹn trả
  std::optional<LocalTime> decided = {};   ///< decision or refusal after appraisal
  std::optional<LocalTime> refused = {};   ///< after appraisal; vi: từ chối sau thẩm định
  std::optional<LocalTime> ready = {};     ///< vi: có kết quả
  std::optional<LocalTime> notified = {};  ///< vi: thông báo kết quả
  std::optional<LocalTime> returned = {};  ///< vi: trả kết quả
  std::optional<LocalTime> ended = {};     ///< refused, closed, withdrawn, stopped, returned
  std::optional<LocalTime> stopped = {};   ///< the stop notice; vi: thông báo dừng
  std::optional<LocalTime> withdrawal_asked = {};
  std::optional<LocalTime> error_reported = {};
  std::optional<LocalTime> error_corrected = {};
  std::optional<LocalTime> conduct = {};  ///< prohibited conduct; vi: hành vi bị cấm
  std::optional<LocalTime> chair_apologised = {};
  std::vector<SupplementRound> supplements = {};
  std::vector<Suspension> suspensions = {};
  std::vector<Reappointment> reappointments = {};
  std::int64_t fee_demanded = 0;  ///< đồng
  std::int64_t fee_paid = 0;
  std::int64_t fee_remitted = 0;
  std::optional<LocalTime> fee_paid_time = {};      ///< the last payment
  std::optional<LocalTime> fee_remitted_time = {};  ///< the last remittance
  int visits = 0;
  int letters = 0;
  std::optional<LocalTime> letter_given = {};  ///< the last one
  int opinions_open = 0;
  std::optional<int> step_open = {};
  std::optional<int> rating = {};
  /// The state to go back to from an opinion, payment, suspension or withdrawal that ends.
  DossierState resume_to = DossierState::kProcessing;

  friend bool operator==(const DossierView&, const DossierView&) = default;
};

MOTCUA_END_NAMESPACE
