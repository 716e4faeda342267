#include <motcua/base/iso8601.hpp>
#include <motcua/base/vietnamese_date.hpp>
#include <motcua/deadline/deadline.hpp>

#include <string>

MOTCUA_BEGIN_NAMESPACE
namespace {

constexpr std::string_view step_in_vietnamese(StepKind kind) {
  switch (kind) {
    case StepKind::kRegime:
      return "Chế độ pháp lý áp dụng";
    case StepKind::kLimit:
      return "Thời hạn của thủ tục";
    case StepKind::kStart:
      return "Bắt đầu tính thời hạn";
    case StepKind::kCutOff:
      return "Xét giờ chốt tiếp nhận";
    case StepKind::kCount:
      return "Cộng thời hạn";
    case StepKind::kStage:
      return "Hết một giai đoạn";
    case StepKind::kRoll:
      return "Ngày cuối là ngày nghỉ, chuyển sang ngày làm việc tiếp theo";
    case StepKind::kRestart:
      return "Tính lại thời hạn từ đầu sau khi bổ sung đủ";
    case StepKind::kSubtract:
      return "Trừ thời gian chờ bổ sung";
    case StepKind::kWait:
      return "Đang chờ bổ sung, chưa tính thời hạn";
    case StepKind::kSuspend:
      return "Tạm dừng tính thời hạn";
    case StepKind::kResume:
      return "Tiếp tục tính phần thời hạn còn lại";
    case StepKind::kExtension:
      return "Gia hạn theo luật";
    case StepKind::kReappointment:
      return "Hẹn lại; hạn theo quy định không đổi";
    case StepKind::kAppointment:
      return "Ngày hẹn trả trên giấy hẹn";
    case StepKind::kNoLimit:
      return "Không tính được hạn";
    case StepKind::kMeasure:
      return "Độ dài được tính";
    case StepKind::kSpecialRule:
      return "Quy định riêng của thủ tục, thay quy định chung";
  }
  return "";
}

void add_evidence(std::string& line, const Evidence& evidence, bool vietnamese) {
  const bool nothing = !evidence.law && evidence.source.empty();
  if (nothing) return;
  line += vietnamese ? " — căn cứ: " : " - basis: ";
  if (evidence.law) {
    line += vietnamese ? evidence.law->to_vietnamese() : evidence.law->to_english();
    if (!evidence.source.empty()) line += "; ";
  }
  line += evidence.source;
  if (evidence.confidence == Confidence::kUnverified) {
    line += vietnamese ? " (chưa kiểm chứng)" : " (unverified)";
  } else if (evidence.confidence == Confidence::kSecondary) {
    line += vietnamese ? " (nguồn thứ cấp)" : " (secondary source)";
  }
}

void add_days(std::string& text, const DeadlineStep& step, bool vietnamese) {
  for (const DayNote& note : step.days) {
    // Saturdays and Sundays that are only that need no line of their own.
    if (note.day.rows.empty()) continue;
    const DayRow& row = note.day.rows.front();
    text += "\n    - ";
    text += vietnamese ? to_vietnamese(note.day.date, VietnameseDateStyle::kShort)
                       : to_iso(note.day.date);
    text += ": ";
    text += vietnamese || row.name_en.empty() ? row.name : row.name_en;
    text += note.counted ? (vietnamese ? ", được tính" : ", counted")
                         : (vietnamese ? ", không tính" : ", skipped");
    add_evidence(text, {row.law, row.source, row.confidence}, vietnamese);
  }
}

std::string render(const Deadline& deadline, bool vietnamese) {
  std::string text;
  int number = 0;
  for (const DeadlineStep& step : deadline.steps) {
    if (!text.empty()) text += '\n';
    text += std::to_string(++number) + ". ";
    text += vietnamese ? step_in_vietnamese(step.kind) : to_string(step.kind);
    if (!step.value.empty()) text += ": " + step.value;
    if (step.before && step.after) {
      const auto time = [&](LocalTime at) { return vietnamese ? to_vietnamese(at) : to_iso(at); };
      text += vietnamese ? ", từ " : ", from ";
      text += time(*step.before);
      text += vietnamese ? " đến " : " to ";
      text += time(*step.after);
    } else if (step.after) {
      text += vietnamese ? ", " + to_vietnamese(*step.after) : ", " + to_iso(*step.after);
    }
    add_evidence(text, step.evidence, vietnamese);
    add_days(text, step, vietnamese);
  }
  if (deadline.provisional) {
    text += vietnamese ? "\nKết quả tạm tính: có ngày nghỉ chưa được quyết định."
                       : "\nProvisional: rests on days that are not decided.";
  }
  return text;
}

}  // namespace

std::string_view to_string(DayReading reading) noexcept {
  return reading == DayReading::kDayExcluded ? "day_excluded" : "from_the_minute";
}

std::string_view to_string(StepKind kind) noexcept {
  switch (kind) {
    case StepKind::kRegime:
      return "regime";
    case StepKind::kLimit:
      return "limit";
    case StepKind::kStart:
      return "start";
    case StepKind::kCutOff:
      return "cut_off";
    case StepKind::kCount:
      return "count";
    case StepKind::kStage:
      return "stage";
    case StepKind::kRoll:
      return "roll";
    case StepKind::kRestart:
      return "restart";
    case StepKind::kSubtract:
      return "subtract";
    case StepKind::kWait:
      return "wait";
    case StepKind::kSuspend:
      return "suspend";
    case StepKind::kResume:
      return "resume";
    case StepKind::kExtension:
      return "extension";
    case StepKind::kReappointment:
      return "reappointment";
    case StepKind::kAppointment:
      return "appointment";
    case StepKind::kNoLimit:
      return "no_limit";
    case StepKind::kMeasure:
      return "measure";
    case StepKind::kSpecialRule:
      break;
  }
  return "special_rule";
}

std::string_view to_string(Timeliness timeliness) noexcept {
  switch (timeliness) {
    case Timeliness::kUnknown:
      return "unknown";
    case Timeliness::kNotCounted:
      return "not_counted";
    case Timeliness::kPending:
      return "pending";
    case Timeliness::kPendingLate:
      return "pending_late";
    case Timeliness::kEarly:
      return "early";
    case Timeliness::kOnTime:
      return "on_time";
    case Timeliness::kLate:
      break;
  }
  return "late";
}

std::string_view to_vietnamese(Timeliness timeliness) noexcept {
  switch (timeliness) {
    case Timeliness::kUnknown:
      return "không xác định";
    case Timeliness::kNotCounted:
      return "không tính";
    case Timeliness::kPending:
      return "đang giải quyết, trong hạn";
    case Timeliness::kPendingLate:
      return "đang giải quyết, quá hạn";
    case Timeliness::kEarly:
      return "trước hạn";
    case Timeliness::kOnTime:
      return "đúng hạn";
    case Timeliness::kLate:
      break;
  }
  return "quá hạn";
}

std::string to_vietnamese(const Deadline& deadline) { return render(deadline, true); }

std::string to_english(const Deadline& deadline) { return render(deadline, false); }

MOTCUA_END_NAMESPACE
