/// Which letter goes with the result of a dossier, as dated rows.
#pragma once

#include <motcua/base/enum_set.hpp>
#include <motcua/base/evidence.hpp>
#include <motcua/base/procedure_code.hpp>
#include <motcua/base/result.hpp>
#include <motcua/base/time.hpp>
#include <motcua/config.hpp>
#include <motcua/dossier/dossier.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

MOTCUA_BEGIN_NAMESPACE

namespace letters_internal {
class RulesRep;
}

/// Kinds of letters. vi: loại thư. \since 0.1 (experimental)
enum class LetterKind : std::uint8_t {
  kBirthCongratulation,     ///< vi: thư chúc mừng khai sinh
  kMarriageCongratulation,  ///< vi: thư chúc mừng kết hôn
  kAdoptionCongratulation,  ///< vi: thư chúc mừng nhận con nuôi
  kCondolence,              ///< vi: thư chia buồn
  kApologyLetter,           ///< vi: thư xin lỗi
  kThanksLetter,            ///< vi: thư cảm ơn
};

/// Return the word of tables, of papers::PaperKind and of an event's `to`: "birth_congratulation",
/// … Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT std::string_view to_string(LetterKind kind) noexcept;
/// Return the Vietnamese term. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT std::string_view to_vietnamese(LetterKind kind) noexcept;

/// Why a letter is not given, or another one is. The first two follow from the dossier's events,
/// the others are told. Where several apply, the first in this order is named. vi: lý do không gửi
/// thư. \since 0.1 (experimental)
enum class LetterReason : std::uint8_t {
  kAlreadyGiven,      ///< vi: đã gửi thư
  kNoResult,          ///< vi: hồ sơ không có kết quả được giải quyết
  kStillbirth,        ///< vi: trẻ mất khi sinh
  kDeath,             ///< vi: gia đình có người mất trong cùng sự kiện
  kOptedOut,          ///< vi: người dân không muốn nhận thư
  kForeignLanguage,   ///< vi: cần thư bằng ngôn ngữ khác
  kReRegistration,    ///< vi: đăng ký lại
  kChange,            ///< vi: thay đổi, cải chính, bổ sung thông tin
  kExtract,           ///< vi: cấp trích lục, bản sao, xác nhận
  kRecordedAbroad,    ///< vi: ghi vào sổ việc đã giải quyết ở nước ngoài
  kLateRegistration,  ///< vi: đăng ký sau sự kiện quá lâu
  kAdoption,          ///< vi: nhận con nuôi
};

/// Return the word of tables: "already_given", "no_result", … Thread safety: safe.
/// \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT std::string_view to_string(LetterReason reason) noexcept;
/// Return the Vietnamese term. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT std::string_view to_vietnamese(LetterReason reason) noexcept;

/// What a person or a system tells of a family or a dossier beside its events. vi: điều cần biết
/// khi chọn thư. \since 0.1 (experimental)
using LetterFacts = EnumSet<LetterReason>;

/// One procedure's letter, or why it has none: either `kind` or `reason` is there. vi: quy tắc chọn
/// thư. Thread safety: a value. \since 0.1 (experimental)
struct LetterRule {
  ProcedureCode procedure;       ///< without case and copy
  std::string case_number = {};  ///< empty: every case that has no row of its own; vi: trường hợp
  std::optional<LetterKind> kind = {};
  std::optional<LetterReason> reason = {};
  Date from;                       ///< first day in force
  std::optional<Date> until = {};  ///< last day in force, or open
  Evidence evidence;

  friend bool operator==(const LetterRule&, const LetterRule&) = default;
};

/// A reason that keeps a kind of letter from being given, or puts another kind in its place. vi:
/// quy tắc không gửi thư. Thread safety: a value. \since 0.1 (experimental)
struct LetterSuppressor {
  LetterReason reason;
  std::optional<LetterKind> kind = {};     ///< nothing: every kind
  std::optional<LetterKind> instead = {};  ///< the kind that is given in its place; needs `kind`
  Date from;                               ///< first day in force
  std::optional<Date> until = {};          ///< last day in force, or open
  Evidence evidence;

  friend bool operator==(const LetterSuppressor&, const LetterSuppressor&) = default;
};

/// The rows of both tables. vi: các dòng quy tắc chọn thư. Thread safety: a value.
/// \since 0.1 (experimental)
struct LetterRuleRows {
  std::vector<LetterRule> rules = {};
  std::vector<LetterSuppressor> suppressors = {};

  friend bool operator==(const LetterRuleRows&, const LetterRuleRows&) = default;
};

/// Read rows from CSV texts with the headers
/// `procedure,case,kind,reason,from,until,law,source,confidence` and
/// `reason,kind,instead,from,until,law,source,confidence`; an empty text has no rows.
///
/// Fails with Errc::kInvalidLetterRule and "rules.csv:line: …" or "suppressors.csv:line: …". vi:
/// đọc quy tắc chọn thư từ CSV. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<LetterRuleRows> read_letter_rules_csv(
    std::string_view rules, std::string_view suppressors);

/// Rules of letters. Sending them is the practice of communes and no law: rows say how well they
/// are established.
///
/// vi: bộ quy tắc chọn thư. Thread safety: immutable handle; share freely. \since 0.1
/// (experimental)
class MOTCUA_EXPORT LetterRules {
 public:
  /// Build from rows. Rows of one procedure and case, and those of one reason and kind, must not
  /// overlap in time. Fails with Errc::kInvalidLetterRule, naming the row.
  [[nodiscard]] static Result<LetterRules> from_rows(LetterRuleRows rows);
  /// As read_letter_rules_csv and from_rows.
  [[nodiscard]] static Result<LetterRules> from_csv(std::string_view rules,
                                                    std::string_view suppressors);

  /// A new set with a commune's rows on top; a row of the same procedure and case, or reason and
  /// kind, takes the place of what is here from its first day on. Fails as from_rows. vi: quy tắc
  /// của địa phương
  [[nodiscard]] Result<LetterRules> with_rows(LetterRuleRows rows) const;

  [[nodiscard]] const LetterRuleRows& rows() const noexcept;
  /// 16 hex digits that change when any row does. vi: dấu vân tay của quy tắc
  [[nodiscard]] const std::string& fingerprint() const noexcept;

  friend bool operator==(const LetterRules& a, const LetterRules& b) noexcept {
    return a.fingerprint() == b.fingerprint();
  }

 private:
  explicit LetterRules(std::shared_ptr<const letters_internal::RulesRep> rep)
      : rep_(std::move(rep)) {}

  std::shared_ptr<const letters_internal::RulesRep> rep_;
};

/// One letter or none, and why. vi: thư được chọn. Thread safety: a value. \since 0.1
/// (experimental)
struct LetterChoice {
  std::optional<LetterKind> kind = {};      ///< nothing: no letter
  std::optional<LetterReason> reason = {};  ///< why none, or why another kind than the rule's
  std::optional<LetterRule> rule = {};      ///< nothing: the procedure has no row on that day
  std::optional<LetterSuppressor> suppressor = {};  ///< the row that `reason` comes from, if one

  friend bool operator==(const LetterChoice&, const LetterChoice&) = default;
};

/// Choose the letter that goes with a dossier's result: at most one.
///
/// `facts` are what is told beside the events; `date` says which rows are in force, usually that of
/// the result. A dossier to which a letter was given gets none. vi: chọn thư gửi kèm kết quả.
/// Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT LetterChoice select_letter(const LetterRules& rules,
                                                       const Dossier& dossier, LetterFacts facts,
                                                       Date date);

/// Return how many letters the result calls for, given or not: 1 or 0. It is what
/// evaluate_obligations() and EvaluationOptions::courtesy_letters ask for. vi: số thư kèm kết quả.
/// Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT int courtesy_letters(const LetterChoice& choice) noexcept;

/// One sentence that says the choice, its reason and how well that is established. Thread safety:
/// safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT std::string to_vietnamese(const LetterChoice& choice);
/// The same in English. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT std::string to_english(const LetterChoice& choice);

/// How many letters of each kind, and how many were not given for each reason: for the report. vi:
/// thống kê thư. Thread safety: a value. \since 0.1 (experimental)
struct LetterCounts {
  std::array<int, static_cast<std::size_t>(LetterKind::kThanksLetter) + 1> chosen = {};
  std::array<int, static_cast<std::size_t>(LetterReason::kAdoption) + 1> not_given = {};
  int without_rule = 0;  ///< dossiers of procedures that have no row

  /// Count one choice. A kind in another's place counts as chosen alone.
  MOTCUA_EXPORT void add(const LetterChoice& choice) noexcept;
  [[nodiscard]] int of(LetterKind kind) const noexcept {
    return chosen[static_cast<std::size_t>(kind)];
  }
  [[nodiscard]] int of(LetterReason reason) const noexcept {
    return not_given[static_cast<std::size_t>(reason)];
  }

  friend bool operator==(const LetterCounts&, const LetterCounts&) = default;
};

MOTCUA_END_NAMESPACE
