/// What an office reports of a period: numbers, each with the rule it rests on.
#pragma once

#include <motcua/base/evidence.hpp>
#include <motcua/base/result.hpp>
#include <motcua/base/time.hpp>
#include <motcua/config.hpp>
#include <motcua/letters/letter_rules.hpp>
#include <motcua/reports/period.hpp>
#include <motcua/reports/report_rules.hpp>
#include <motcua/reports/tally.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

MOTCUA_BEGIN_NAMESPACE

/// One line of the forms. What was received or carried over is settled or pending. vi: dòng tổng
/// hợp giải quyết thủ tục hành chính. Thread safety: a value. \since 0.1 (experimental)
struct SettlementRow {
  Group group = {};  ///< an empty name: dossiers of no group, or the total
  std::uint32_t received_online_end_to_end = 0;  ///< vi: trực tuyến toàn trình
  std::uint32_t received_online_partial = 0;     ///< vi: trực tuyến một phần
  std::uint32_t received_online_other = 0;       ///< vi: trực tuyến khác
  std::uint32_t received_by_post = 0;            ///< vi: bưu chính công ích
  std::uint32_t received_in_person = 0;          ///< vi: trực tiếp
  std::uint32_t carried_over = 0;                ///< vi: từ kỳ trước chuyển qua
  std::uint32_t settled_early = 0;               ///< vi: đã giải quyết trước hạn
  std::uint32_t settled_on_time = 0;             ///< vi: đã giải quyết đúng hạn
  std::uint32_t settled_late_with_apology = 0;   ///< vi: quá hạn, đã có văn bản xin lỗi
  std::uint32_t settled_late_without_apology = 0;  ///< vi: quá hạn, chưa có văn bản xin lỗi
  std::uint32_t settled_unknown = 0;               ///< vi: không xác định được hạn
  std::uint32_t pending_in_time = 0;               ///< vi: đang giải quyết trong hạn
  std::uint32_t pending_late_with_apology = 0;  ///< vi: quá hạn, đã có văn bản xin lỗi
  std::uint32_t pending_late_without_apology = 0;  ///< vi: quá hạn, chưa có văn bản xin lỗi
  std::uint32_t pending_unknown = 0;               ///< vi: không xác định được hạn

  /// In the period. vi: tiếp nhận trong kỳ
  [[nodiscard]] MOTCUA_EXPORT std::uint32_t received() const noexcept;
  /// vi: đã giải quyết quá hạn
  [[nodiscard]] std::uint32_t settled_late() const noexcept {
    return settled_late_with_apology + settled_late_without_apology;
  }
  /// vi: đã giải quyết
  [[nodiscard]] MOTCUA_EXPORT std::uint32_t settled() const noexcept;
  /// vi: đang giải quyết quá hạn
  [[nodiscard]] std::uint32_t pending_late() const noexcept {
    return pending_late_with_apology + pending_late_without_apology;
  }
  /// vi: đang giải quyết
  [[nodiscard]] MOTCUA_EXPORT std::uint32_t pending() const noexcept;
  /// Received and carried over; settled and pending are as many. vi: tổng số
  [[nodiscard]] std::uint32_t total() const noexcept { return received() + carried_over; }

  friend bool operator==(const SettlementRow&, const SettlementRow&) = default;
};

/// Component 2.1 of the national index (Quyết định số 766/QĐ-TTg): dossiers settled early or on
/// time, or pending in time, of all. vi: chỉ số 2.1. Thread safety: a value.
/// \since 0.1 (experimental)
struct PunctualityIndex {
  std::uint32_t settled_on_time = 0;  ///< vi: đã giải quyết trước, đúng hạn
  std::uint32_t settled_late = 0;     ///< vi: đã giải quyết quá hạn
  std::uint32_t pending_in_time = 0;  ///< vi: đang giải quyết trong hạn
  std::uint32_t pending_late = 0;     ///< vi: đang giải quyết quá hạn
  std::uint32_t unknown = 0;          ///< left out; vi: không xác định được hạn
  /// In hundredths, rounded; nothing: no dossiers, or no rule that gives points. vi: điểm, phần
  /// trăm điểm
  std::optional<std::uint32_t> centipoints = {};

  /// On time of all that can be judged, 0 to 1; nothing when there are none. vi: tỷ lệ
  [[nodiscard]] MOTCUA_EXPORT std::optional<double> share() const noexcept;

  friend bool operator==(const PunctualityIndex&, const PunctualityIndex&) = default;
};

/// Letters of one kind. vi: số thư theo loại. Thread safety: a value. \since 0.1 (experimental)
struct LetterCount {
  LetterKind kind;
  std::uint32_t given = 0;  ///< dossiers with one in the period; vi: số thư đã gửi
  std::uint32_t owed = 0;   ///< called for by results of the period; vi: số thư phải gửi

  friend bool operator==(const LetterCount&, const LetterCount&) = default;
};

/// Dossiers that were as many working days late: 0 is late on the day itself or the rest days after
/// it. vi: số hồ sơ theo số ngày làm việc quá hạn. Thread safety: a value. \since 0.1
/// (experimental)
struct LatenessCount {
  int working_days = 0;
  std::uint32_t settled = 0;  ///< vi: đã giải quyết
  std::uint32_t pending = 0;  ///< at the close; vi: đang giải quyết

  friend bool operator==(const LatenessCount&, const LatenessCount&) = default;
};

/// One week from Monday to Sunday (ISO 8601), or what of it is in the period. vi: số hồ sơ theo
/// tuần. Thread safety: a value. \since 0.1 (experimental)
struct WeekCount {
  Date monday;                 ///< vi: thứ Hai
  int year = 0;                ///< of the week, by ISO 8601; vi: năm
  int week = 0;                ///< 1–53; vi: tuần thứ
  std::uint32_t received = 0;  ///< vi: tiếp nhận
  std::uint32_t settled = 0;   ///< vi: giải quyết

  friend bool operator==(const WeekCount&, const WeekCount&) = default;
};

/// From reception to the end, of the dossiers that were settled. Working days are those after the
/// day of reception. Percentiles are of the nearest rank. vi: thời gian giải quyết. Thread safety:
/// a value. \since 0.1 (experimental)
struct ProcessingTime {
  std::uint32_t dossiers = 0;
  std::int64_t total_working_days = 0;  ///< of all of them together; vi: tổng số ngày
  int median_working_days = 0;          ///< vi: trung vị
  int percentile90_working_days = 0;    ///< vi: bách phân vị 90
  int most_working_days = 0;            ///< vi: nhiều nhất
  std::int64_t median_minutes = 0;      ///< by the clock; vi: số phút trung vị

  /// Nothing when there are no dossiers. vi: số ngày làm việc trung bình
  [[nodiscard]] MOTCUA_EXPORT std::optional<double> mean_working_days() const noexcept;

  friend bool operator==(const ProcessingTime&, const ProcessingTime&) = default;
};

/// Dossiers to which something happened. vi: số hồ sơ có sự kiện. Thread safety: a value.
/// \since 0.1 (experimental)
struct IncidentCounts {
  std::uint32_t supplemented = 0;        ///< Measure::kSupplemented
  std::uint32_t supplemented_again = 0;  ///< Measure::kSupplementedAgain
  std::uint32_t reappointed = 0;         ///< Measure::kReappointed
  std::uint32_t reappointed_again = 0;   ///< Measure::kReappointedAgain
  std::uint32_t extended = 0;            ///< Measure::kExtended
  std::uint32_t refused = 0;             ///< Measure::kRefused
  std::uint32_t withdrawn = 0;           ///< Measure::kWithdrawn
  std::uint32_t stopped = 0;             ///< Measure::kStopped
  std::uint32_t closed = 0;              ///< Measure::kClosed
  std::uint32_t not_received = 0;        ///< Measure::kNotReceived
  std::uint32_t awaiting_reception = 0;  ///< Measure::kAwaitingReception
  std::uint32_t unreadable = 0;          ///< Measure::kUnreadable
  /// Dossiers with a letter in the period that is of no known kind. vi: thư không rõ loại
  std::uint32_t letters_of_unknown_kind = 0;

  friend bool operator==(const IncidentCounts&, const IncidentCounts&) = default;
};

/// On what the numbers of a figure rest. vi: căn cứ số liệu. Thread safety: a value.
/// \since 0.1 (experimental)
struct FigureBasis {
  Figure figure;
  /// Nothing: no rule asks for it; the library counts it all the same. vi: căn cứ và nguồn
  std::optional<Evidence> evidence = {};

  friend bool operator==(const FigureBasis&, const FigureBasis&) = default;
};

/// "tiếp nhận trong kỳ, kỳ trước chuyển qua: … (căn cứ; độ tin cậy)": what the numbers mean and on
/// what they rest. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT std::string to_vietnamese(const FigureBasis& basis);
/// The same in English. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT std::string to_english(const FigureBasis& basis);

/// What an office reports of a period: numbers alone, no dossiers. vi: báo cáo kỳ. Thread safety: a
/// value. \since 0.1 (experimental)
struct Report {
  /// Whose report it is; may be empty. vi: cơ quan báo cáo
  Group agency = {};
  ReportPeriod period = {};
  LocalTime close = {};                     ///< vi: thời điểm chốt số liệu
  std::optional<ReportForm> form = {};      ///< in force at the end of the period; vi: biểu mẫu
  Dimension dimension = Dimension::kField;  ///< what the rows are; vi: phân tổ
  /// Groups that have a dossier of the period, in the order of the tally's groups; those of no
  /// group come last. vi: các dòng
  std::vector<SettlementRow> rows = {};
  SettlementRow total = {};  ///< vi: tổng số
  PunctualityIndex punctuality = {};
  std::vector<LetterCount> letters = {};     ///< ascending by kind
  std::vector<LatenessCount> lateness = {};  ///< ascending; days that no dossier has are left out
  std::vector<WeekCount> weeks = {};         ///< every week of the period, in order
  ProcessingTime processing = {};
  IncidentCounts incidents = {};
  std::vector<FigureBasis> basis = {};  ///< of each figure, in order; vi: căn cứ số liệu

  friend bool operator==(const Report&, const Report&) = default;
};

/// What else a report needs to be told. vi: lựa chọn khi lập báo cáo. \since 0.1 (experimental)
struct ReportOptions {
  Group agency = {};
  Dimension dimension = Dimension::kField;
  /// The other numbers are of these dossiers alone: one office's, one procedure's.
  DossierFilter only = {};

  friend bool operator==(const ReportOptions&, const ReportOptions&) = default;
};

/// Add up a tally. `rules` are those in force on the last day of the period. vi: lập báo cáo.
/// Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Report summarise(const DossierTally& tally, const ReportRules& rules,
                                             const ReportOptions& options = {});

/// The form as text in CSV (RFC 4180, UTF-8 without BOM, CR LF), with Vietnamese headings: the rows
/// and their total. vi: ghi biểu tổng hợp ra CSV. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT std::string settlement_csv(const Report& report);
/// Everything else in three columns: nhóm số liệu, chỉ tiêu, giá trị; last the legal bases. vi: ghi
/// các số liệu khác ra CSV. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT std::string figures_csv(const Report& report);

MOTCUA_END_NAMESPACE
