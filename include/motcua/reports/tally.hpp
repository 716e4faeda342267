/// Dossiers sorted into what a report counts, so that each number can name the dossiers behind it.
#pragma once

#include <motcua/base/channel.hpp>
#include <motcua/base/enum_set.hpp>
#include <motcua/base/result.hpp>
#include <motcua/base/time.hpp>
#include <motcua/calendar/batch.hpp>
#include <motcua/calendar/work_calendar.hpp>
#include <motcua/catalogue/procedure.hpp>
#include <motcua/config.hpp>
#include <motcua/deadline/columns.hpp>
#include <motcua/deadline/deadline.hpp>
#include <motcua/dossier/dossier.hpp>
#include <motcua/letters/letter_rules.hpp>
#include <motcua/reports/period.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

MOTCUA_BEGIN_NAMESPACE

namespace reports_internal {
class Marking;
class TallyRep;
}  // namespace reports_internal

/// How a dossier came in, as the forms tell it apart. vi: hình thức tiếp nhận.
/// \since 0.1 (experimental)
enum class Reception : std::uint8_t {
  kOnlineEndToEnd,  ///< vi: trực tuyến toàn trình
  kOnlinePartial,   ///< vi: trực tuyến một phần
  kOnlineOther,     ///< vi: trực tuyến khác — the level of the service is not known
  kPublicPost,      ///< vi: bưu chính công ích
  kInPerson,        ///< vi: trực tiếp
};

/// Return the word of tables: "online_end_to_end", … Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT std::string_view to_string(Reception reception) noexcept;
/// Return the Vietnamese term. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT std::string_view to_vietnamese(Reception reception) noexcept;
/// How a dossier came in that was handed in by `channel`, of a procedure of this level. Thread
/// safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Reception reception_of(Channel channel,
                                                   std::optional<OnlineLevel> level) noexcept;

/// What a dossier is counted as. The dossiers of a period are those received in it and those
/// received before and not settled before it: each is one of the first six, and one of the nine
/// that say settled or pending. vi: chỉ tiêu. \since 0.1 (experimental)
enum class Measure : std::uint8_t {
  kReceivedOnlineEndToEnd,  ///< vi: tiếp nhận trực tuyến toàn trình
  kReceivedOnlinePartial,   ///< vi: tiếp nhận trực tuyến một phần
  kReceivedOnlineOther,     ///< vi: tiếp nhận trực tuyến khác
  kReceivedByPost,          ///< vi: tiếp nhận qua bưu chính công ích
  kReceivedInPerson,        ///< vi: tiếp nhận trực tiếp
  kCarriedOver,             ///< vi: từ kỳ trước chuyển qua
  kSettledEarly,            ///< vi: đã giải quyết trước hạn
  /// On the day it was due; or in time and without a result: refused, withdrawn, stopped or closed,
  /// as the form has it. vi: đã giải quyết đúng hạn
  kSettledOnTime,
  kSettledLateWithApology,  ///< vi: đã giải quyết quá hạn, đã có văn bản xin lỗi
  kSettledLateWithoutApology,  ///< vi: đã giải quyết quá hạn, chưa có văn bản xin lỗi
  kSettledUnknown,             ///< vi: đã giải quyết, không xác định được hạn
  /// Waiting for papers included. vi: đang giải quyết trong hạn
  kPendingInTime,
  kPendingLateWithApology,  ///< vi: đang giải quyết quá hạn, đã có văn bản xin lỗi
  kPendingLateWithoutApology,  ///< vi: đang giải quyết quá hạn, chưa có văn bản xin lỗi
  kPendingUnknown,             ///< vi: đang giải quyết, không xác định được hạn

  // By the clock of the national index, which every dossier of the period has one of.
  kIndexSettledOnTime,  ///< vi: theo chỉ số 2.1: đã giải quyết trước, đúng hạn
  kIndexSettledLate,    ///< vi: theo chỉ số 2.1: đã giải quyết quá hạn
  kIndexPendingInTime,  ///< vi: theo chỉ số 2.1: đang giải quyết trong hạn
  kIndexPendingLate,    ///< vi: theo chỉ số 2.1: đang giải quyết quá hạn
  kIndexUnknown,        ///< vi: theo chỉ số 2.1: không xác định được hạn

  // What befell dossiers of the period, until its close.
  kSupplemented,       ///< vi: có yêu cầu bổ sung
  kSupplementedAgain,  ///< more than once; vi: yêu cầu bổ sung quá một lần
  kReappointed,        ///< by a letter of apology; vi: xin lỗi và hẹn lại
  kReappointedAgain,   ///< more than once; vi: hẹn lại quá một lần
  kExtended,           ///< vi: gia hạn theo luật
  kRefused,            ///< vi: từ chối sau thẩm định
  kWithdrawn,          ///< vi: rút hồ sơ
  kStopped,            ///< vi: dừng giải quyết
  kClosed,             ///< vi: đóng hồ sơ vì không bổ sung

  // Letters that go with results: of any dossier.
  kLetterOwed,   ///< the result came in the period and calls for one; vi: phải gửi thư
  kLetterGiven,  ///< in the period; vi: đã gửi thư

  // Dossiers that are none of the period's.
  kNotReceived,        ///< refused at the counter in the period; vi: không được tiếp nhận
  kAwaitingReception,  ///< handed in until the close and not answered; vi: chờ tiếp nhận
  kUnreadable,         ///< events that cannot be read; vi: dữ liệu không đọc được
};

/// Return the word of tables: "received_online_end_to_end", … Thread safety: safe.
/// \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT std::string_view to_string(Measure measure) noexcept;
/// Return the Vietnamese term. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT std::string_view to_vietnamese(Measure measure) noexcept;

/// Room for all measures. vi: số bit của tập hợp chỉ tiêu. \since 0.1 (experimental)
template <>
struct EnumSetBits<Measure> {
  using type = std::uint64_t;
};

/// vi: các chỉ tiêu. \since 0.1 (experimental)
using Measures = EnumSet<Measure>;

/// vi: tiếp nhận trong kỳ. \since 0.1 (experimental)
inline constexpr Measures kReceivedInPeriod{
    Measure::kReceivedOnlineEndToEnd, Measure::kReceivedOnlinePartial,
    Measure::kReceivedOnlineOther, Measure::kReceivedByPost, Measure::kReceivedInPerson};
/// vi: đã giải quyết. \since 0.1 (experimental)
inline constexpr Measures kSettled{Measure::kSettledEarly, Measure::kSettledOnTime,
                                   Measure::kSettledLateWithApology,
                                   Measure::kSettledLateWithoutApology, Measure::kSettledUnknown};
/// vi: đang giải quyết. \since 0.1 (experimental)
inline constexpr Measures kPending{Measure::kPendingInTime, Measure::kPendingLateWithApology,
                                   Measure::kPendingLateWithoutApology, Measure::kPendingUnknown};

/// By what dossiers are grouped. vi: phân tổ. \since 0.1 (experimental)
enum class Dimension : std::uint8_t {
  kField,      ///< vi: lĩnh vực
  kOffice,     ///< vi: đơn vị
  kProcedure,  ///< vi: thủ tục
  kReception,  ///< vi: hình thức tiếp nhận
};

/// Return "field", "office", "procedure" or "reception". Thread safety: safe.
/// \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT std::string_view to_string(Dimension dimension) noexcept;
/// Return the Vietnamese term. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT std::string_view to_vietnamese(Dimension dimension) noexcept;

/// One field, office or procedure. vi: nhóm. Thread safety: a value. \since 0.1 (experimental)
struct Group {
  std::string name = {};
  std::string code = {};  ///< may be empty; vi: mã

  friend bool operator==(const Group&, const Group&) = default;
};

/// Fields, offices and procedures of a tally; a row's number is an index into them. vi: các nhóm.
/// Thread safety: a value. \since 0.1 (experimental)
struct Groups {
  std::vector<Group> fields = {};
  std::vector<Group> offices = {};
  std::vector<Group> procedures = {};

  friend bool operator==(const Groups&, const Groups&) = default;
};

/// In a column of groups: the row is of none. vi: không thuộc nhóm nào. \since 0.1 (experimental)
inline constexpr std::uint16_t kNoGroup = std::numeric_limits<std::uint16_t>::max();

/// One dossier as a report sees it: what it was at the close of the period, from its events until
/// then. The references must outlive the call. vi: hồ sơ được báo cáo. \since 0.1 (experimental)
struct ReportedDossier {
  const DossierView& view;
  const Deadline& deadline;
  Reception reception = Reception::kInPerson;
  Group field = {};                             ///< an empty name: of none
  Group office = {};                            ///< the same
  Group procedure = {};                         ///< the same
  std::optional<LetterKind> letter_owed = {};   ///< called for by its result, given or not
  std::optional<LetterKind> letter_given = {};  ///< until the close
};

/// Which dossiers; what is not said is not asked. vi: điều kiện lọc hồ sơ. Thread safety: a value.
/// \since 0.1 (experimental)
struct DossierFilter {
  Measures any = {};  ///< counted as one of these; empty: whatever it is counted as
  Measures all = {};  ///< counted as each of these
  std::optional<std::uint16_t> field = {};      ///< index, or kNoGroup
  std::optional<std::uint16_t> office = {};     ///< the same
  std::optional<std::uint16_t> procedure = {};  ///< the same
  std::optional<Reception> reception = {};
  /// A letter of this kind is owed or was given; `any` may say which of the two. vi: loại thư
  std::optional<LetterKind> letter = {};
  std::optional<int> working_days_late = {};
  std::optional<Date> received_week = {};  ///< its Monday
  std::optional<Date> settled_week = {};   ///< its Monday

  friend bool operator==(const DossierFilter&, const DossierFilter&) = default;
};

/// Dossiers and what each is counted as. 20 to 29 octets a dossier.
///
/// vi: bảng đếm hồ sơ. Thread safety: immutable handle; share freely. \since 0.1 (experimental)
class MOTCUA_EXPORT DossierTally {
 public:
  /// Of dossiers one by one. `calendar` counts working days; those of a dossier that go beyond it
  /// are left out. Groups are numbered as they are met. vi: đếm hồ sơ
  [[nodiscard]] static DossierTally of(std::span<const ReportedDossier> dossiers,
                                       const WorkCalendar& calendar, const ReportPeriod& period,
                                       LocalTime as_of);

  /// Tallies of parts of the rows, in order, as one. Fails with Errc::kInvalidColumn when their
  /// periods, moments, groups or columns differ, or when there are none. vi: ghép
  [[nodiscard]] static Result<DossierTally> join(std::span<const DossierTally> parts);

  /// Number of dossiers, those of other periods included.
  [[nodiscard]] std::size_t size() const noexcept;
  [[nodiscard]] const ReportPeriod& period() const noexcept;
  /// close_of() the period. vi: thời điểm chốt số liệu
  [[nodiscard]] LocalTime close() const noexcept;
  [[nodiscard]] const Groups& groups() const noexcept;
  /// What the dossier of this row is counted as. Precondition: row < size().
  [[nodiscard]] Measures measures(std::size_t row) const noexcept;

  /// Rows of the dossiers that are meant, ascending. vi: các hồ sơ của một con số
  [[nodiscard]] std::vector<std::int64_t> rows(const DossierFilter& filter) const;
  /// How many they are. vi: số hồ sơ
  [[nodiscard]] std::size_t count(const DossierFilter& filter) const noexcept;

  /// For the library's own use.
  [[nodiscard]] const reports_internal::TallyRep& inside() const noexcept { return *rep_; }

 private:
  friend class reports_internal::Marking;
  explicit DossierTally(std::shared_ptr<const reports_internal::TallyRep> rep)
      : rep_(std::move(rep)) {}

  std::shared_ptr<const reports_internal::TallyRep> rep_;
};

namespace batch {

/// No letter, in a column of kinds of letters. vi: không có thư. \since 0.1 (experimental)
inline constexpr std::uint8_t kNoLetter = std::numeric_limits<std::uint8_t>::max();

/// Dossiers with what reports group them by. Columns have an entry a dossier or may be empty. vi:
/// cột hồ sơ được báo cáo. Thread safety: as DossierColumns. \since 0.1 (experimental)
struct ReportedColumns {
  DossierColumns dossiers;
  std::span<const std::uint8_t> receptions = {};     ///< Reception; empty: all in person
  std::span<const std::uint16_t> fields = {};        ///< index into Groups::fields, or kNoGroup
  std::span<const std::uint16_t> offices = {};       ///< the same of offices
  std::span<const std::uint16_t> procedures = {};    ///< the same of procedures
  std::span<const std::uint8_t> letters_owed = {};   ///< LetterKind that its result calls for, or
                                                     ///< kNoLetter
  std::span<const std::uint8_t> letters_given = {};  ///< LetterKind of its kLetterGiven, or
                                                     ///< kNoLetter

  /// Rows [begin, begin + size). Precondition: the rows are there. vi: một phần các dòng
  [[nodiscard]] MOTCUA_EXPORT ReportedColumns part(std::size_t begin,
                                                   std::size_t size) const noexcept;
};

/// The tally of dossiers in columns, at the minute. Each row is counted as DossierTally::of counts
/// the same events until the close, seconds apart; a row that compute_deadlines() cannot read is
/// kUnreadable, and one whose deadline it cannot tell is judged unknown.
///
/// Fails with Errc::kInvalidColumn when columns have different lengths or a number stands for no
/// Reception, group or letter, and as the calendars do. Scratch memory does not grow with rows. vi:
/// đếm hồ sơ theo cột. Thread safety: safe; split rows over threads as you like and join() them.
/// \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<DossierTally> tally_dossiers(
    const DeadlinePlan& plan, Calendars calendars, const ReportedColumns& columns,
    const Groups& groups, const ReportPeriod& period, LocalTime as_of);

}  // namespace batch
MOTCUA_END_NAMESPACE
