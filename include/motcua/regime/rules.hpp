/// The rules of the one-stop shop as dated rows: which decree, in force when, says what.
#pragma once

#include <motcua/base/evidence.hpp>
#include <motcua/base/law_ref.hpp>
#include <motcua/base/procedure_code.hpp>
#include <motcua/base/result.hpp>
#include <motcua/base/time.hpp>
#include <motcua/config.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

MOTCUA_BEGIN_NAMESPACE

namespace regime_internal {
class Rep;
struct NamedRows;
}  // namespace regime_internal

/// What a rule is about. A rule without a row in force does not bind. vi: quy định về.
/// \since 0.1 (stable)
enum class RuleId : std::uint8_t {
  kOfficerAlert,  ///< vi: hệ thống nhắc cán bộ trong thời hạn kể từ khi nộp trực tuyến
  kOnlineAnswer,  ///< vi: trả lời hồ sơ trực tuyến — accept or ask for correction
  kPaperTransferCutOff,  ///< vi: sau giờ này thì chuyển hồ sơ giấy vào đầu giờ ngày làm việc tiếp
                         ///< theo
  kOtherLevelTransfer,  ///< vi: chuyển hồ sơ giấy khác cấp
  kSupplementNotice,  ///< vi: thông báo bổ sung sau thẩm định, kể từ ngày tiếp nhận
  kSupplementRequests,  ///< vi: số lần yêu cầu bổ sung tối đa
  kSupplementWindow,    ///< vi: thời gian chờ bổ sung, hết thì đóng hồ sơ
  kSupplementRestart,   ///< vi: tính lại thời hạn từ đầu sau khi bổ sung đủ
  kApologyNotice,       ///< vi: gửi văn bản xin lỗi trước ngày hết hạn
  kReappointments,      ///< vi: số lần hẹn lại tối đa
  kCorrection,          ///< vi: đính chính sai sót của cơ quan
  kRefusalInLimit,  ///< vi: từ chối sau thẩm định phải trong thời hạn giải quyết
  kNonTerritorialStart,  ///< vi: hồ sơ không phụ thuộc địa giới tính từ khi cơ quan có thẩm quyền
                         ///< nhận
  kVisits,          ///< vi: số lần đi lại bổ sung tối đa
  kOverdueWarning,  ///< vi: cảnh báo sớm hồ sơ dự kiến quá hạn — a policy, not a law
  kResultNotice,    ///< vi: thông báo kết quả
  kOneStopShopOnly,  ///< vi: không giao dịch, yêu cầu bổ sung ngoài Bộ phận Một cửa
  kListedPapersOnly,  ///< vi: không yêu cầu giấy tờ ngoài quy định
  kListedFeesOnly,    ///< vi: không thu phí, lệ phí ngoài quy định
  kDatabasePapers,  ///< vi: không yêu cầu lại giấy tờ đã có trong cơ sở dữ liệu
  kStopNotice,      ///< vi: thông báo dừng giải quyết khi chấp nhận rút hồ sơ
  kChairApology,    ///< vi: Chủ tịch Ủy ban nhân dân xin lỗi khi có hành vi bị cấm
  kFeeRemittance,   ///< vi: nộp phí, lệ phí đã thu về cơ quan có thẩm quyền
  kHalfMonth,       ///< vi: nửa tháng — as a part of a time limit
  kHalfYear,        ///< vi: nửa năm — as a part of a time limit
  /// For limits that are counted from the minute. vi: độ dài một ngày làm việc
  kWorkingDayLength,
};

/// Return the word of the CSV table: "officer_alert", "online_answer", … Thread safety: safe.
/// \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT std::string_view to_string(RuleId id) noexcept;
/// Return the Vietnamese term. Thread safety: safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT std::string_view to_vietnamese(RuleId id) noexcept;

/// What a rule's value counts. vi: đơn vị của quy định. \since 0.1 (stable)
enum class RuleUnit : std::uint8_t {
  kHour,         ///< vi: giờ
  kWorkingHour,  ///< vi: giờ làm việc
  kDay,          ///< vi: ngày
  kWorkingDay,   ///< vi: ngày làm việc
  kTimes,        ///< vi: lần
  kMinuteOfDay,  ///< vi: phút trong ngày — 900 is 15 giờ
  kFlag,         ///< vi: có (1)
  kMonth,        ///< vi: tháng
};

/// Return "hour", "working_hour", "day", "working_day", "times", "minute_of_day", "flag" or
/// "month". Thread safety: safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT std::string_view to_string(RuleUnit unit) noexcept;
/// Return the Vietnamese term: "giờ", "ngày làm việc", … Thread safety: safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT std::string_view to_vietnamese(RuleUnit unit) noexcept;

/// One rule of one regime. vi: dòng quy định. Thread safety: a value. \since 0.1 (stable)
struct RuleRow {
  RuleId id;
  std::string regime;  ///< "61/2018/NĐ-CP", "118/2025/NĐ-CP"; vi: chế độ pháp lý
  Date from;           ///< first day in force
  std::optional<Date> until = {};  ///< last day in force, or open
  int value;                       ///< in `unit`; 0 or more
  RuleUnit unit;
  /// Only for this procedure: a special law or a province's rule goes before the general one.
  std::optional<ProcedureCode> procedure = {};
  Evidence evidence;

  friend bool operator==(const RuleRow&, const RuleRow&) = default;
};

/// The rules that govern a dossier: those of one regime, on one day, for one procedure.
///
/// vi: chế độ pháp lý áp dụng. Thread safety: immutable handle; share freely. \since 0.1 (stable)
class MOTCUA_EXPORT Regime {
 public:
  /// "118/2025/NĐ-CP". vi: tên chế độ
  [[nodiscard]] std::string_view name() const noexcept { return name_; }
  /// The document that the regime is called after, or nullptr when its name is none. Valid as long
  /// as this or a copy lives. vi: văn bản của chế độ
  [[nodiscard]] const LawRef* law() const noexcept { return law_; }
  /// The row that binds, or nullptr. Valid as long as this or a copy lives.
  [[nodiscard]] const RuleRow* rule(RuleId id) const noexcept {
    return rows_[static_cast<std::size_t>(id)];
  }
  /// The rows that bind because they are for this procedure: a special law's or a province's, in
  /// place of the general ones. Valid as long as this or a copy lives. vi: quy định riêng của thủ
  /// tục
  [[nodiscard]] std::vector<const RuleRow*> special_rules() const;

 private:
  friend class RuleSet;
  static constexpr std::size_t kRules = static_cast<std::size_t>(RuleId::kWorkingDayLength) + 1;

  std::shared_ptr<const regime_internal::Rep> rep_;
  std::string_view name_;
  const LawRef* law_ = nullptr;
  const RuleRow* rows_[kRules] = {};
};

/// All regimes, past and present.
///
/// Which regime governs is decided by a date, normally that of reception (Nghị định 118/2025/NĐ-CP
/// has no transitional clause for pending dossiers; choosing by reception is an inference), or by
/// name. vi: hệ thống quy định. Thread safety: immutable handle; share freely. \since 0.1 (stable)
class MOTCUA_EXPORT RuleSet {
 public:
  /// Build from rows. Rows of one rule, regime and procedure must not overlap in time. Fails with
  /// Errc::kInvalidRule, naming the rule.
  [[nodiscard]] static Result<RuleSet> from_rows(std::vector<RuleRow> rows);

  /// A new set with rows added; one of the same rule, regime, procedure and `from` takes the place
  /// of the one that is here. Fails as from_rows. vi: quy định của địa phương
  [[nodiscard]] Result<RuleSet> with_rows(std::vector<RuleRow> rows) const;

  /// The regime in force on `date`, with the rules of `procedure` before the general ones. Fails
  /// with Errc::kNoRegime before the first regime. vi: chế độ pháp lý tại ngày
  [[nodiscard]] Result<Regime> at(Date date, const ProcedureCode* procedure = nullptr) const;
  /// The rules of the regime called `name` as they stood on `date`, whatever was in force then.
  /// Fails with Errc::kNoRegime, listing the names. vi: chế độ pháp lý theo tên
  [[nodiscard]] Result<Regime> named(std::string_view name, Date date,
                                     const ProcedureCode* procedure = nullptr) const;

  [[nodiscard]] std::span<const RuleRow> rows() const noexcept;
  /// 16 hex digits that change when any row does. vi: dấu vân tay của quy định
  [[nodiscard]] const std::string& fingerprint() const noexcept;

  friend bool operator==(const RuleSet& a, const RuleSet& b) noexcept {
    return a.fingerprint() == b.fingerprint();
  }

 private:
  explicit RuleSet(std::shared_ptr<const regime_internal::Rep> rep) : rep_(std::move(rep)) {}
  [[nodiscard]] Regime regime_of(const regime_internal::NamedRows& named, Date date,
                                 const ProcedureCode* procedure) const;

  std::shared_ptr<const regime_internal::Rep> rep_;
};

/// Read rows from CSV text with the header
/// `rule,regime,procedure,from,until,value,unit,law,source,confidence`.
///
/// procedure and until may be empty. Fails with Errc::kInvalidRule and "file:line: …". vi: đọc quy
/// định từ CSV. Thread safety: safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT Result<std::vector<RuleRow>> read_rules_csv(std::string_view file,
                                                                        std::string_view text);

MOTCUA_END_NAMESPACE
