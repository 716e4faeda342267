/// What happens to a dossier, one fact at a time.
#pragma once

#include <motcua/base/channel.hpp>
#include <motcua/base/law_ref.hpp>
#include <motcua/base/time.hpp>
#include <motcua/config.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

MOTCUA_BEGIN_NAMESPACE

/// Who did it. vi: vai trò. \since 0.1 (stable)
enum class ActorRole : std::uint8_t {
  kSystem,            ///< vi: hệ thống
  kApplicant,         ///< vi: người nộp
  kAgent,             ///< vi: người được ủy quyền
  kReceptionOfficer,  ///< vi: cán bộ Bộ phận Một cửa
  kHandlingOfficer,   ///< vi: công chức thụ lý
  kAgencyHead,        ///< vi: thủ trưởng cơ quan có thẩm quyền
  kCommitteeChair,    ///< vi: Chủ tịch Ủy ban nhân dân
  kConsultedAgency,   ///< vi: cơ quan được lấy ý kiến
  kPostalService,     ///< vi: nhân viên bưu chính
  kOther,             ///< vi: khác
};

/// Return "system", "applicant", … Thread safety: safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT std::string_view to_string(ActorRole role) noexcept;
/// Return the Vietnamese term. Thread safety: safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT std::string_view to_vietnamese(ActorRole role) noexcept;

/// Kinds of events. The numbers are on the wire and in columns: never reused. vi: loại sự kiện.
/// \since 0.1 (stable)
enum class EventKind : std::uint8_t {
  kSubmitted = 1,               ///< vi: nộp hồ sơ
  kOfficerAlerted = 2,          ///< vi: hệ thống nhắc cán bộ
  kReceived = 3,                ///< vi: tiếp nhận, cấp giấy hẹn
  kReceivedByAgency = 4,        ///< vi: cơ quan có thẩm quyền nhận hồ sơ
  kRefusedAtCounter = 5,        ///< vi: từ chối tiếp nhận
  kSupplementRequested = 6,     ///< vi: yêu cầu bổ sung, hoàn thiện hồ sơ
  kSupplementCompleted = 7,     ///< vi: bổ sung đầy đủ
  kSupplementLapsed = 8,        ///< vi: hết thời gian bổ sung, đóng hồ sơ
  kFeeDemanded = 9,             ///< vi: yêu cầu nộp phí, lệ phí
  kFeePaid = 10,                ///< vi: đã nộp phí, lệ phí
  kFeeRemitted = 11,            ///< vi: nộp phí, lệ phí về cơ quan có thẩm quyền
  kTransferred = 12,            ///< vi: chuyển hồ sơ
  kStepStarted = 13,            ///< vi: bắt đầu bước xử lý
  kStepFinished = 14,           ///< vi: kết thúc bước xử lý
  kOpinionRequested = 15,       ///< vi: lấy ý kiến
  kOpinionGiven = 16,           ///< vi: trả lời ý kiến
  kSuspended = 17,              ///< vi: tạm dừng tính thời hạn theo luật
  kResumed = 18,                ///< vi: tiếp tục tính thời hạn
  kApologyIssued = 19,          ///< vi: văn bản xin lỗi và hẹn lại
  kExtended = 20,               ///< vi: gia hạn theo luật
  kDecided = 21,                ///< vi: ban hành quyết định, kết quả
  kRefusedAfterAppraisal = 22,  ///< vi: từ chối giải quyết sau thẩm định
  kStopped = 23,                ///< vi: thông báo dừng giải quyết hồ sơ
  kWithdrawalAsked = 24,        ///< vi: xin rút hồ sơ
  kWithdrawalAccepted = 25,     ///< vi: chấp nhận rút hồ sơ
  kWithdrawalRefused = 26,      ///< vi: không chấp nhận rút hồ sơ
  kResultReady = 27,            ///< vi: đã có kết quả tại Bộ phận Một cửa
  kResultNotified = 28,         ///< vi: thông báo kết quả cho người nộp
  kReturned = 29,               ///< vi: trả kết quả
  kNotCollected = 30,           ///< vi: quá hẹn chưa nhận kết quả
  kErrorReported = 31,          ///< vi: phát hiện sai sót của cơ quan
  kErrorCorrected = 32,         ///< vi: đã đính chính sai sót
  kLetterGiven = 33,            ///< vi: gửi thư chúc mừng, chia buồn, cảm ơn
  kChairApologised = 34,        ///< vi: Chủ tịch Ủy ban nhân dân xin lỗi
  kVisited = 35,                ///< vi: người nộp đến làm việc
  kDirectDealing = 36,          ///< vi: giao dịch ngoài Bộ phận Một cửa
  kProhibitedConduct = 37,      ///< vi: hành vi bị cấm gây phiền hà
  kRated = 38,                  ///< vi: đánh giá
  kFeedbackGiven = 39,          ///< vi: phản ánh, kiến nghị
};

/// Return the enumerator in the words of tables and JSON: "submitted", "officer_alerted", …
/// Thread safety: safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT std::string_view to_string(EventKind kind) noexcept;
/// Return the Vietnamese term. Thread safety: safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT std::string_view to_vietnamese(EventKind kind) noexcept;

/// One event. What its kind does not speak of stays as it is by default; check_event says what a
/// kind needs.
///
/// One struct and no variant: files, columns and messages have the same fields, and an importer
/// need not know forty types. vi: sự kiện của hồ sơ. Thread safety: a value. \since 0.1 (stable)
struct DossierEvent {
  EventKind kind;
  LocalTime time;  ///< when it happened, on the clock in Viet Nam; vi: thời điểm
  ActorRole role = ActorRole::kSystem;
  std::string office = {};  ///< code of the office that acted; may be empty; vi: cơ quan, đơn vị

  /// kReceived: the appointment on the slip (ngày hẹn trả). kApologyIssued, kExtended: the new one.
  /// kOpinionRequested: by when. vi: thời điểm hẹn
  std::optional<LocalTime> due = {};
  /// Why: kSupplementRequested, kRefused…, kApologyIssued, kSuspended, kExtended, kStopped. May
  /// hold personal data: never in messages. vi: lý do
  std::string reason = {};
  /// On what provision: kSuspended and kExtended need it. vi: căn cứ
  std::optional<LawRef> law = {};
  /// kReceived: papers handed in. kSupplementRequested: papers asked for. vi: giấy tờ
  std::vector<std::string> papers = {};
  /// kReceived: papers that were not handed in because a database has them. vi: giấy tờ đã có dữ
  /// liệu
  std::vector<std::string> papers_in_database = {};
  /// kFeeDemanded, kFeePaid, kFeeRemitted: đồng. vi: số tiền
  std::optional<std::int64_t> amount = {};
  /// kSubmitted, kTransferred, kReturned: by which channel. vi: cách thức
  std::optional<Channel> channel = {};
  /// kStepStarted, kStepFinished: which step of the internal process, from 1. kRated: 1–5.
  std::optional<int> number = {};
  /// kTransferred, kOpinionRequested: to whom. kLetterGiven: which kind of letter. vi: nơi nhận
  std::string to = {};
  /// kApologyIssued, kExtended: number and symbol of the paper, "15/PXL-UBND"; may be empty. vi:
  /// số, ký hiệu văn bản
  std::string document_number = {};
  /// Not through the one-stop shop (Nghị định 118/2025/NĐ-CP Điều 5): kSupplementRequested alone.
  bool outside_one_stop_shop = false;

  friend bool operator==(const DossierEvent&, const DossierEvent&) = default;
};

MOTCUA_END_NAMESPACE
