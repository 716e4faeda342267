#include <motcua/dossier/event.hpp>

MOTCUA_BEGIN_NAMESPACE

std::string_view to_string(ActorRole role) noexcept {
  switch (role) {
    case ActorRole::kSystem:
      return "system";
    case ActorRole::kApplicant:
      return "applicant";
    case ActorRole::kAgent:
      return "agent";
    case ActorRole::kReceptionOfficer:
      return "reception_officer";
    case ActorRole::kHandlingOfficer:
      return "handling_officer";
    case ActorRole::kAgencyHead:
      return "agency_head";
    case ActorRole::kCommitteeChair:
      return "committee_chair";
    case ActorRole::kConsultedAgency:
      return "consulted_agency";
    case ActorRole::kPostalService:
      return "postal_service";
    case ActorRole::kOther:
      return "other";
  }
  return "unknown";
}

std::string_view to_vietnamese(ActorRole role) noexcept {
  switch (role) {
    case ActorRole::kSystem:
      return "hệ thống";
    case ActorRole::kApplicant:
      return "người nộp";
    case ActorRole::kAgent:
      return "người được ủy quyền";
    case ActorRole::kReceptionOfficer:
      return "cán bộ Bộ phận Một cửa";
    case ActorRole::kHandlingOfficer:
      return "công chức thụ lý";
    case ActorRole::kAgencyHead:
      return "thủ trưởng cơ quan có thẩm quyền";
    case ActorRole::kCommitteeChair:
      return "Chủ tịch Ủy ban nhân dân";
    case ActorRole::kConsultedAgency:
      return "cơ quan được lấy ý kiến";
    case ActorRole::kPostalService:
      return "nhân viên bưu chính";
    case ActorRole::kOther:
      return "khác";
  }
  return "không rõ";
}

std::string_view to_string(EventKind kind) noexcept {
  switch (kind) {
    case EventKind::kSubmitted:
      return "submitted";
    case EventKind::kOfficerAlerted:
      return "officer_alerted";
    case EventKind::kReceived:
      return "received";
    case EventKind::kReceivedByAgency:
      return "received_by_agency";
    case EventKind::kRefusedAtCounter:
      return "refused_at_counter";
    case EventKind::kSupplementRequested:
      return "supplement_requested";
    case EventKind::kSupplementCompleted:
      return "supplement_completed";
    case EventKind::kSupplementLapsed:
      return "supplement_lapsed";
    case EventKind::kFeeDemanded:
      return "fee_demanded";
    case EventKind::kFeePaid:
      return "fee_paid";
    case EventKind::kFeeRemitted:
      return "fee_remitted";
    case EventKind::kTransferred:
      return "transferred";
    case EventKind::kStepStarted:
      return "step_started";
    case EventKind::kStepFinished:
      return "step_finished";
    case EventKind::kOpinionRequested:
      return "opinion_requested";
    case EventKind::kOpinionGiven:
      return "opinion_given";
    case EventKind::kSuspended:
      return "suspended";
    case EventKind::kResumed:
      return "resumed";
    case EventKind::kApologyIssued:
      return "apology_issued";
    case EventKind::kExtended:
      return "extended";
    case EventKind::kDecided:
      return "decided";
    case EventKind::kRefusedAfterAppraisal:
      return "refused_after_appraisal";
    case EventKind::kStopped:
      return "stopped";
    case EventKind::kWithdrawalAsked:
      return "withdrawal_asked";
    case EventKind::kWithdrawalAccepted:
      return "withdrawal_accepted";
    case EventKind::kWithdrawalRefused:
      return "withdrawal_refused";
    case EventKind::kResultReady:
      return "result_ready";
    case EventKind::kResultNotified:
      return "result_notified";
    case EventKind::kReturned:
      return "returned";
    case EventKind::kNotCollected:
      return "not_collected";
    case EventKind::kErrorReported:
      return "error_reported";
    case EventKind::kErrorCorrected:
      return "error_corrected";
    case EventKind::kLetterGiven:
      return "letter_given";
    case EventKind::kChairApologised:
      return "chair_apologised";
    case EventKind::kVisited:
      return "visited";
    case EventKind::kDirectDealing:
      return "direct_dealing";
    case EventKind::kProhibitedConduct:
      return "prohibited_conduct";
    case EventKind::kRated:
      return "rated";
    case EventKind::kFeedbackGiven:
      return "feedback_given";
  }
  return "unknown";
}

std::string_view to_vietnamese(EventKind kind) noexcept {
  switch (kind) {
    case EventKind::kSubmitted:
      return "nộp hồ sơ";
    case EventKind::kOfficerAlerted:
      return "hệ thống nhắc cán bộ";
    case EventKind::kReceived:
      return "tiếp nhận, cấp giấy hẹn";
    case EventKind::kReceivedByAgency:
      return "cơ quan có thẩm quyền nhận hồ sơ";
    case EventKind::kRefusedAtCounter:
      return "từ chối tiếp nhận";
    case EventKind::kSupplementRequested:
      return "yêu cầu bổ sung, hoàn thiện hồ sơ";
    case EventKind::kSupplementCompleted:
      return "bổ sung đầy đủ";
    case EventKind::kSupplementLapsed:
      return "hết thời gian bổ sung, đóng hồ sơ";
    case EventKind::kFeeDemanded:
      return "yêu cầu nộp phí, lệ phí";
    case EventKind::kFeePaid:
      return "đã nộp phí, lệ phí";
    case EventKind::kFeeRemitted:
      return "nộp phí, lệ phí về cơ quan có thẩm quyền";
    case EventKind::kTransferred:
      return "chuyển hồ sơ";
    case EventKind::kStepStarted:
      return "bắt đầu bước xử lý";
    case EventKind::kStepFinished:
      return "kết thúc bước xử lý";
    case EventKind::kOpinionRequested:
      return "lấy ý kiến";
    case EventKind::kOpinionGiven:
      return "trả lời ý kiến";
    case EventKind::kSuspended:
      return "tạm dừng tính thời hạn theo luật";
    case EventKind::kResumed:
      return "tiếp tục tính thời hạn";
    case EventKind::kApologyIssued:
      return "văn bản xin lỗi và hẹn lại";
    case EventKind::kExtended:
      return "gia hạn theo luật";
    case EventKind::kDecided:
      return "ban hành quyết định, kết quả";
    case EventKind::kRefusedAfterAppraisal:
      return "từ chối giải quyết sau thẩm định";
    case EventKind::kStopped:
      return "thông báo dừng giải quyết hồ sơ";
    case EventKind::kWithdrawalAsked:
      return "xin rút hồ sơ";
    case EventKind::kWithdrawalAccepted:
      return "chấp nhận rút hồ sơ";
    case EventKind::kWithdrawalRefused:
      return "không chấp nhận rút hồ sơ";
    case EventKind::kResultReady:
      return "đã có kết quả tại Bộ phận Một cửa";
    case EventKind::kResultNotified:
      return "thông báo kết quả cho người nộp";
    case EventKind::kReturned:
      return "trả kết quả";
    case EventKind::kNotCollected:
      return "quá hẹn chưa nhận kết quả";
    case EventKind::kErrorReported:
      return "phát hiện sai sót của cơ quan";
    case EventKind::kErrorCorrected:
      return "đã đính chính sai sót";
    case EventKind::kLetterGiven:
      return "gửi thư chúc mừng, chia buồn, cảm ơn";
    case EventKind::kChairApologised:
      return "Chủ tịch Ủy ban nhân dân xin lỗi";
    case EventKind::kVisited:
      return "người nộp đến làm việc";
    case EventKind::kDirectDealing:
      return "giao dịch ngoài Bộ phận Một cửa";
    case EventKind::kProhibitedConduct:
      return "hành vi bị cấm gây phiền hà";
    case EventKind::kRated:
      return "đánh giá";
    case EventKind::kFeedbackGiven:
      return "phản ánh, kiến nghị";
  }
  return "không rõ";
}

MOTCUA_END_NAMESPACE
