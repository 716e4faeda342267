#include <motcua/dossier/state.hpp>

MOTCUA_BEGIN_NAMESPACE

std::string_view to_vietnamese(NationalState state) noexcept {
  switch (state) {
    case NationalState::kRegistered:
      return "mới đăng ký";
    case NationalState::kReceived:
      return "được tiếp nhận";
    case NationalState::kNotReceived:
      return "không được tiếp nhận";
    case NationalState::kProcessing:
      return "đang xử lý";
    case NationalState::kAwaitingSupplement:
      return "yêu cầu bổ sung giấy tờ";
    case NationalState::kAwaitingPayment:
      return "yêu cầu thực hiện nghĩa vụ tài chính";
    case NationalState::kWithdrawalRequested:
      return "công dân yêu cầu rút hồ sơ";
    case NationalState::kStopped:
      return "dừng xử lý";
    case NationalState::kResolved:
      return "đã xử lý xong";
    case NationalState::kReturned:
      return "đã trả kết quả";
  }
  return "không rõ";
}

std::string_view to_string(DossierState state) noexcept {
  switch (state) {
    case DossierState::kDraft:
      return "draft";
    case DossierState::kSubmitted:
      return "submitted";
    case DossierState::kCorrectingSubmission:
      return "correcting_submission";
    case DossierState::kNotReceived:
      return "not_received";
    case DossierState::kReceived:
      return "received";
    case DossierState::kProcessing:
      return "processing";
    case DossierState::kAwaitingSupplement:
      return "awaiting_supplement";
    case DossierState::kAwaitingOpinion:
      return "awaiting_opinion";
    case DossierState::kAwaitingPayment:
      return "awaiting_payment";
    case DossierState::kSuspended:
      return "suspended";
    case DossierState::kWithdrawalRequested:
      return "withdrawal_requested";
    case DossierState::kClosed:
      return "closed";
    case DossierState::kWithdrawn:
      return "withdrawn";
    case DossierState::kStopped:
      return "stopped";
    case DossierState::kRefused:
      return "refused";
    case DossierState::kResolved:
      return "resolved";
    case DossierState::kReturned:
      return "returned";
  }
  return "unknown";
}

std::string_view to_vietnamese(DossierState state) noexcept {
  switch (state) {
    case DossierState::kDraft:
      return "chưa nộp";
    case DossierState::kSubmitted:
      return "đã nộp, chờ tiếp nhận";
    case DossierState::kCorrectingSubmission:
      return "chờ sửa hồ sơ đã nộp trực tuyến, chưa tiếp nhận";
    case DossierState::kNotReceived:
      return "bị từ chối tiếp nhận";
    case DossierState::kReceived:
      return "đã tiếp nhận";
    case DossierState::kProcessing:
      return "đang xử lý";
    case DossierState::kAwaitingSupplement:
      return "chờ bổ sung sau thẩm định";
    case DossierState::kAwaitingOpinion:
      return "chờ ý kiến";
    case DossierState::kAwaitingPayment:
      return "chờ nộp phí, lệ phí";
    case DossierState::kSuspended:
      return "tạm dừng theo luật";
    case DossierState::kWithdrawalRequested:
      return "đã xin rút";
    case DossierState::kClosed:
      return "đóng hồ sơ vì không bổ sung";
    case DossierState::kWithdrawn:
      return "đã rút";
    case DossierState::kStopped:
      return "dừng giải quyết";
    case DossierState::kRefused:
      return "từ chối sau thẩm định, chờ trả";
    case DossierState::kResolved:
      return "đã có quyết định, kết quả";
    case DossierState::kReturned:
      return "đã trả kết quả";
  }
  return "không rõ";
}

std::string_view to_string(DeliveryState state) noexcept {
  switch (state) {
    case DeliveryState::kNone:
      return "none";
    case DeliveryState::kReady:
      return "ready";
    case DeliveryState::kNotified:
      return "notified";
    case DeliveryState::kNotCollected:
      return "not_collected";
    case DeliveryState::kDelivered:
      return "delivered";
  }
  return "unknown";
}

std::string_view to_vietnamese(DeliveryState state) noexcept {
  switch (state) {
    case DeliveryState::kNone:
      return "chưa có kết quả";
    case DeliveryState::kReady:
      return "đã có kết quả, chưa nhận";
    case DeliveryState::kNotified:
      return "đã thông báo";
    case DeliveryState::kNotCollected:
      return "quá hẹn chưa nhận";
    case DeliveryState::kDelivered:
      return "đã nhận";
  }
  return "không rõ";
}

NationalState national_state(DossierState state) noexcept {
  switch (state) {
    case DossierState::kDraft:
    case DossierState::kSubmitted:
      return NationalState::kRegistered;
    case DossierState::kNotReceived:
      return NationalState::kNotReceived;
    case DossierState::kReceived:
      return NationalState::kReceived;
    case DossierState::kCorrectingSubmission:
    case DossierState::kAwaitingSupplement:
      return NationalState::kAwaitingSupplement;
    case DossierState::kAwaitingPayment:
      return NationalState::kAwaitingPayment;
    case DossierState::kWithdrawalRequested:
      return NationalState::kWithdrawalRequested;
    case DossierState::kClosed:
    case DossierState::kWithdrawn:
    case DossierState::kStopped:
      return NationalState::kStopped;
    case DossierState::kRefused:
    case DossierState::kResolved:
      return NationalState::kResolved;
    case DossierState::kReturned:
      return NationalState::kReturned;
    case DossierState::kProcessing:
    case DossierState::kAwaitingOpinion:
    case DossierState::kSuspended:
      break;
  }
  return NationalState::kProcessing;
}

bool is_final(DossierState state) noexcept {
  switch (state) {
    case DossierState::kNotReceived:
    case DossierState::kClosed:
    case DossierState::kWithdrawn:
    case DossierState::kStopped:
    case DossierState::kReturned:
      return true;
    default:
      return false;
  }
}

MOTCUA_END_NAMESPACE
