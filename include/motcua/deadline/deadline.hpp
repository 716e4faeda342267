/// When a dossier is due, and why.
#pragma once

#include <motcua/base/evidence.hpp>
#include <motcua/base/result.hpp>
#include <motcua/base/time.hpp>
#include <motcua/calendar/work_calendar.hpp>
#include <motcua/catalogue/procedure.hpp>
#include <motcua/catalogue/time_limit.hpp>
#include <motcua/config.hpp>
#include <motcua/dossier/dossier.hpp>
#include <motcua/regime/rules.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

MOTCUA_BEGIN_NAMESPACE

/// How terms in days begin and end. The decrees do not say; both readings are in use and named.
/// vi: cách hiểu ngày đầu, ngày cuối. \since 0.1 (stable)
enum class DayReading : std::uint8_t {
  /// vi: không tính ngày tiếp nhận, hết hạn vào cuối giờ làm việc của ngày cuối (BLDS Điều 147,
  /// 148)
  kDayExcluded,
  /// From the minute, as software does
  /// whose slip has an hour and a minute; terms in working days only. vi: tính từ phút tiếp nhận,
  /// 01 ngày làm việc bằng 08 giờ làm việc
  kFromTheMinute,
};

/// Return "day_excluded" or "from_the_minute". Thread safety: safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT std::string_view to_string(DayReading reading) noexcept;

/// How the answer of a computation is to be read. vi: cách tính. \since 0.1 (stable)
struct DeadlineOptions {
  DayReading reading = DayReading::kDayExcluded;
  /// For kFromTheMinute: working minutes of a working day, 1–1440; nothing: as the regime's
  /// RuleId::kWorkingDayLength has it. vi: số phút một ngày làm việc
  std::optional<int> minutes_of_working_day = {};

  friend bool operator==(const DeadlineOptions&, const DeadlineOptions&) = default;
};

/// What a step of the reasoning does. vi: bước lập luận. \since 0.1 (stable)
enum class StepKind : std::uint8_t {
  kRegime,     ///< vi: chọn chế độ pháp lý
  kLimit,      ///< vi: chọn thời hạn của thủ tục
  kStart,      ///< vi: bắt đầu tính thời hạn
  kCutOff,     ///< vi: nhận sau giờ chốt
  kCount,      ///< vi: cộng thời hạn
  kStage,      ///< vi: hết một giai đoạn
  kRoll,       ///< vi: ngày cuối là ngày nghỉ, chuyển sang ngày làm việc tiếp theo
  kRestart,    ///< vi: tính lại từ đầu sau khi bổ sung
  kSubtract,   ///< vi: trừ thời gian chờ bổ sung
  kWait,       ///< vi: đang chờ, đồng hồ dừng
  kSuspend,    ///< vi: tạm dừng
  kResume,     ///< vi: tiếp tục phần thời hạn còn lại
  kExtension,  ///< vi: gia hạn
  kReappointment,  ///< vi: hẹn lại — the due date stays
  kAppointment,    ///< vi: ngày hẹn trả trên giấy hẹn
  kNoLimit,        ///< vi: không tính được hạn
  kMeasure,        ///< vi: độ dài của một phần thời hạn — half a month, a working day
  kSpecialRule,    ///< vi: quy định riêng của thủ tục, thay quy định chung
};

/// Return the word of tables and JSON. Thread safety: safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT std::string_view to_string(StepKind kind) noexcept;

/// One step of the reasoning. vi: bước giải trình. Thread safety: a value. \since 0.1 (stable)
struct DeadlineStep {
  StepKind kind;
  std::optional<LocalTime> before = {};  ///< where the reasoning stood
  std::optional<LocalTime> after = {};   ///< and where it stands now
  std::string rule = {};                 ///< identifier of the rule or limit used
  std::string value = {};  ///< what the rule says, in Vietnamese ("03 ngày làm việc")
  Evidence evidence = {};
  /// Days of the calendar that a count skipped or added, with their rows.
  std::vector<DayNote> days = {};
};

/// On time or not. vi: tình trạng đúng hạn. \since 0.1 (stable)
enum class Timeliness : std::uint8_t {
  kUnknown,      ///< vi: không xác định — there is no due date
  kNotCounted,   ///< vi: không tính — never received
  kPending,      ///< vi: đang giải quyết, trong hạn
  kPendingLate,  ///< vi: đang giải quyết, quá hạn
  kEarly,        ///< vi: trước hạn
  kOnTime,       ///< vi: đúng hạn
  kLate,         ///< vi: quá hạn
};

/// Return the word of tables and JSON. Thread safety: safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT std::string_view to_string(Timeliness timeliness) noexcept;
/// Return the Vietnamese term. Thread safety: safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT std::string_view to_vietnamese(Timeliness timeliness) noexcept;

/// What one clock says at a moment. vi: kết luận theo một cách tính. \since 0.1 (stable)
struct Verdict {
  Timeliness timeliness = Timeliness::kUnknown;
  std::optional<LocalTime> due = {};  ///< what it was measured against
  std::optional<LocalTime> end = {};  ///< the end that was measured; nothing: as_of
  std::int64_t late_minutes = 0;      ///< by the clock; negative: before due; vi: số phút trễ
  std::optional<std::int64_t> late_working_minutes = {};  ///< nothing: no office hours known

  friend bool operator==(const Verdict&, const Verdict&) = default;
};

/// When a dossier is due. The three dates are never mixed; overdue is derived.
///
/// vi: thời hạn giải quyết của hồ sơ. Thread safety: a value. \since 0.1 (stable)
struct Deadline {
  std::optional<LocalTime> start = {};        ///< where the clock (last) started
  std::optional<LocalTime> statutory = {};    ///< by law, before moving off a rest day
  std::optional<LocalTime> rolled = {};       ///< and after
  std::optional<LocalTime> appointment = {};  ///< on the slip, the first; vi: ngày hẹn trả
  std::optional<LocalTime> current_appointment = {};  ///< after new appointments and extensions
  bool running = false;      ///< the clock runs: received, not ended, not waiting, not suspended
  bool provisional = false;  ///< rests on days that are not decided
  int restarts = 0;          ///< how often a full supplement started it again
  Verdict decree = {};       ///< the decree's clock: restarted by a supplement
  /// Against the first appointment, whatever was arranged later; while the citizen is asked for
  /// papers, as of the request.
  Verdict promise = {};
  Verdict index = {};  ///< the national index's (Quyết định 766/QĐ-TTg): waiting subtracted
  std::vector<DeadlineStep> steps = {};  ///< empty unless explained
};

/// What is needed to say when a dossier is due. The references must outlive the call. vi: dữ kiện
/// tính hạn. \since 0.1 (stable)
struct DeadlineQuestion {
  const DossierIdentity& identity;
  const DossierView& view;
  const TimeLimit& limit;
  const Regime& regime;
  const WorkCalendar& calendar;
  LocalTime as_of;
  DeadlineOptions options = {};
};

/// When a dossier is due, and whether it is late at `as_of`, without the reasoning.
///
/// Decree's clock: from reception as on the receipt (or by the competent agency, where the regime
/// says so for non-territorial dossiers); from zero again at a full supplement where the regime
/// says so, else with the waiting left out; a suspension leaves what remains of the term in its own
/// unit (the day of suspension is counted, the day of resumption is not; what remains of months and
/// years is counted in days). A due date that was missed stays missed: nothing that comes after it
/// restarts, suspends or extends the clock. Terms in days end with the office hours of their last
/// day, or with its last second when no hours are known; terms in months, weeks and calendar days
/// roll off rest days. Half a day ends in the middle of the office hours, or at noon.
///
/// Index's clock: against the current appointment, or without one the limit; the end is that of QĐ
/// 766 (resolved, else returned, else stopped or refused; withdrawn only if it was received),
/// waiting for supplements subtracted by the clock, a second request late. Limits of kind kMissing,
/// kUnitMissing and kNotStipulated give no date: the appointment alone speaks.
///
/// Half a month and half a year, and a working day that is counted from the minute, are as long as
/// the regime's rules say (RuleId::kHalfMonth, kHalfYear, kWorkingDayLength).
///
/// Fails as the calendar does outside its range or without the office hours it needs, with
/// Errc::kInvalidDeadlineOptions, and with Errc::kNoTimeLimit for a term that cannot be counted
/// (half a week, or half a month under a regime without that rule). vi: tính thời hạn giải quyết.
/// Thread safety: safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT Result<Deadline> compute_deadline(const DeadlineQuestion& question);
/// The same with its steps. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT Result<Deadline> explain_deadline(const DeadlineQuestion& question);

/// The reasoning for the citizen, line by line, in Vietnamese; what is not verified is marked
/// "(chưa kiểm chứng)". Thread safety: safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT std::string to_vietnamese(const Deadline& deadline);
/// The same for a developer, in English. Thread safety: safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT std::string to_english(const Deadline& deadline);

MOTCUA_END_NAMESPACE
