/// What the law says of reports, as dated rows: their periods, their forms, what each figure means.
#pragma once

#include <motcua/base/evidence.hpp>
#include <motcua/base/result.hpp>
#include <motcua/base/time.hpp>
#include <motcua/config.hpp>
#include <motcua/reports/period.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

MOTCUA_BEGIN_NAMESPACE

namespace reports_internal {
class RulesRep;
}

/// Forms of reports. vi: biểu mẫu báo cáo. \since 0.1 (experimental)
enum class ReportForm : std::uint8_t {
  k06aVpcp,  ///< vi: biểu số II.06a/VPCP/KSTT (Thông tư số 01/2020/TT-VPCP)
  k07aBtp,   ///< vi: biểu 07a/BTP (Thông tư số 09/2026/TT-BTP)
};

/// Return "06a_vpcp" or "07a_btp". Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT std::string_view to_string(ReportForm form) noexcept;
/// Return the Vietnamese name. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT std::string_view to_vietnamese(ReportForm form) noexcept;

/// What numbers of a report are about. vi: nhóm số liệu. \since 0.1 (experimental)
enum class Figure : std::uint8_t {
  kReceived,        ///< vi: tiếp nhận trong kỳ, kỳ trước chuyển qua
  kSettled,         ///< vi: đã giải quyết trước hạn, đúng hạn, quá hạn
  kPending,         ///< vi: đang giải quyết trong hạn, quá hạn
  kApology,         ///< vi: quá hạn đã có, chưa có văn bản xin lỗi
  kPunctuality,     ///< vi: chỉ số 2.1, hồ sơ xử lý trước và đúng hạn
  kProcessingTime,  ///< vi: thời gian giải quyết
  kLateness,        ///< vi: số ngày làm việc quá hạn
  kWeeks,           ///< vi: số hồ sơ theo tuần
  kSupplement,      ///< vi: yêu cầu bổ sung
  kReappointment,   ///< vi: xin lỗi và hẹn lại
  kExtension,       ///< vi: gia hạn theo luật
  kRefusal,         ///< vi: từ chối sau thẩm định
  kWithdrawal,      ///< vi: rút hồ sơ, dừng giải quyết
  kLetter,          ///< vi: thư chúc mừng, chia buồn
};

/// Return the word of tables: "received", "settled", … Thread safety: safe.
/// \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT std::string_view to_string(Figure figure) noexcept;
/// Return the Vietnamese term. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT std::string_view to_vietnamese(Figure figure) noexcept;

/// From which day to which a kind of period runs: from `first_day` of the month before it to
/// `last_day` of its last month. vi: dòng quy định kỳ báo cáo. Thread safety: a value.
/// \since 0.1 (experimental)
struct PeriodRow {
  PeriodKind kind;
  int first_day;                   ///< 1–28
  int last_day;                    ///< 1–28
  Date from;                       ///< first day in force
  std::optional<Date> until = {};  ///< last day in force, or open
  Evidence evidence;

  friend bool operator==(const PeriodRow&, const PeriodRow&) = default;
};

/// When a form is the one to fill. vi: dòng quy định biểu mẫu. Thread safety: a value.
/// \since 0.1 (experimental)
struct FormRow {
  ReportForm form;
  Date from;                       ///< first day in force
  std::optional<Date> until = {};  ///< last day in force, or open
  Evidence evidence;

  friend bool operator==(const FormRow&, const FormRow&) = default;
};

/// On what a figure rests. vi: dòng căn cứ số liệu. Thread safety: a value.
/// \since 0.1 (experimental)
struct FigureRow {
  Figure figure;
  /// The most points that it gives, 1–100, where it gives any; vi: điểm tối đa
  std::optional<int> points = {};
  Date from;                       ///< first day in force
  std::optional<Date> until = {};  ///< last day in force, or open
  Evidence evidence;

  friend bool operator==(const FigureRow&, const FigureRow&) = default;
};

/// The rows of the three tables. vi: các dòng quy định báo cáo. Thread safety: a value.
/// \since 0.1 (experimental)
struct ReportRuleRows {
  std::vector<PeriodRow> periods = {};
  std::vector<FormRow> forms = {};
  std::vector<FigureRow> figures = {};

  friend bool operator==(const ReportRuleRows&, const ReportRuleRows&) = default;
};

/// Read rows from CSV texts with the headers
/// `kind,first_day,last_day,from,until,law,source,confidence`,
/// `form,from,until,law,source,confidence` and `figure,points,from,until,law,source,confidence`; an
/// empty text has no rows.
///
/// Fails with Errc::kInvalidReportRule and "periods.csv:line: …", "forms.csv:line: …" or
/// "figures.csv:line: …". vi: đọc quy định báo cáo từ CSV. Thread safety: safe.
/// \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<ReportRuleRows> read_report_rules_csv(std::string_view periods,
                                                                         std::string_view forms,
                                                                         std::string_view figures);

/// Rules of reports.
///
/// vi: quy định báo cáo. Thread safety: immutable handle; share freely. \since 0.1 (experimental)
class MOTCUA_EXPORT ReportRules {
 public:
  /// Build from rows. Rows of one kind of period, those of one figure, and forms, must not overlap
  /// in time. Fails with Errc::kInvalidReportRule, naming the row.
  [[nodiscard]] static Result<ReportRules> from_rows(ReportRuleRows rows);

  /// A new set with rows on top: each takes the place of what is here from its first day on. Fails
  /// as from_rows. vi: quy định của địa phương
  [[nodiscard]] Result<ReportRules> with_rows(ReportRuleRows rows) const;

  /// The period of a report on a month, quarter, half, nine months or year, by the rule in force on
  /// the last day of its last month. `number` as ReportPeriod has it. Fails with
  /// Errc::kInvalidReportPeriod, and with Errc::kNoReportRule where no rule was in force. vi: kỳ
  /// báo cáo theo quy định
  [[nodiscard]] Result<ReportPeriod> period(PeriodKind kind, int year, int number = 1) const;
  /// The form in force on a day, or nullptr. Valid as long as this or a copy lives. vi: biểu mẫu
  /// tại ngày
  [[nodiscard]] const FormRow* form_at(Date date) const noexcept;
  /// What a figure rests on, on a day, or nullptr. Valid as long as this or a copy lives. vi: căn
  /// cứ số liệu tại ngày
  [[nodiscard]] const FigureRow* figure_at(Figure figure, Date date) const noexcept;

  [[nodiscard]] const ReportRuleRows& rows() const noexcept;
  /// 16 hex digits that change when any row does. vi: dấu vân tay của quy định
  [[nodiscard]] const std::string& fingerprint() const noexcept;

  friend bool operator==(const ReportRules& a, const ReportRules& b) noexcept {
    return a.fingerprint() == b.fingerprint();
  }

 private:
  explicit ReportRules(std::shared_ptr<const reports_internal::RulesRep> rep)
      : rep_(std::move(rep)) {}

  std::shared_ptr<const reports_internal::RulesRep> rep_;
};

MOTCUA_END_NAMESPACE
