/// Calendar, catalogue and rules in one, and the whole evaluation of a dossier under them.
#pragma once

#include <motcua/base/result.hpp>
#include <motcua/calendar/work_calendar.hpp>
#include <motcua/catalogue/catalogue.hpp>
#include <motcua/config.hpp>
#include <motcua/deadline/deadline.hpp>
#include <motcua/dossier/dossier.hpp>
#include <motcua/obligations/obligations.hpp>
#include <motcua/regime/rules.hpp>

#include <optional>
#include <string>
#include <vector>

MOTCUA_BEGIN_NAMESPACE

/// What an answer was computed from: whoever has the same seven gets the same answer, years later.
///
/// vi: dấu vết tính toán. Thread safety: a value. \since 0.1 (stable)
struct EvaluationReceipt {
  std::string library;        ///< version of motcua; vi: phiên bản thư viện
  std::string law_edition;    ///< vi: ấn bản dữ liệu pháp luật
  std::string law_data_hash;  ///< SHA-256 of the embedded data
  std::string calendar;       ///< fingerprint of the calendar
  std::string catalogue;      ///< fingerprint of the catalogue
  std::string rules;          ///< fingerprint of the rules
  std::string input;          ///< fingerprint of the dossier, as_of and options

  friend bool operator==(const EvaluationReceipt&, const EvaluationReceipt&) = default;
};

/// How a dossier is to be evaluated. vi: lựa chọn khi đánh giá hồ sơ. \since 0.1 (stable)
struct EvaluationOptions {
  DeadlineOptions deadline = {};
  std::optional<std::string> regime = {};  ///< by name; nothing: by the date of reception
  std::optional<TimeLimit> limit = {};     ///< nothing: the catalogue's
  bool explain = true;                     ///< whether the deadline has its steps
  /// Letters that the result calls for: courtesy_letters(select_letter(embedded_letter_rules(),
  /// dossier, facts, date)), of <motcua/lawbook/letters.hpp>.
  int courtesy_letters = 0;

  friend bool operator==(const EvaluationOptions&, const EvaluationOptions&) = default;
};

/// Everything that follows from a dossier's events at a moment. vi: đánh giá hồ sơ. Thread safety:
/// a value. \since 0.1 (stable)
struct Evaluation {
  std::string regime;  ///< the one that governs
  TimeLimit limit;     ///< the one that governs
  /// Why no limit of the catalogue governs (LimitKind::kMissing is then used): the procedure is not
  /// known, or its case must be told.
  std::optional<Failure> limit_failure = {};
  bool validity_assumed = false;  ///< the catalogue's record is not known to be of that day
  DossierView view;
  std::vector<Violation> violations;  ///< of the history, the published procedure and the limit
  Deadline deadline;
  std::vector<Obligation> obligations;
  EvaluationReceipt receipt;
};

/// Law as it stood and stands: what days work, what procedures demand, what offices owe.
///
/// vi: bộ dữ liệu pháp luật. Thread safety: immutable handle; share freely. \since 0.1 (stable)
class MOTCUA_EXPORT LawBook {
 public:
  LawBook(WorkCalendar calendar, Catalogue catalogue, RuleSet rules)
      : calendar_(std::move(calendar)),
        catalogue_(std::move(catalogue)),
        rules_(std::move(rules)) {}

  /// The embedded catalogue and rules, and the civil service's decided calendar. Office hours
  /// differ by province: with_calendar adds them. vi: bộ dữ liệu đi kèm
  [[nodiscard]] static LawBook embedded();

  [[nodiscard]] LawBook with_calendar(WorkCalendar calendar) const;
  [[nodiscard]] LawBook with_catalogue(Catalogue catalogue) const;
  [[nodiscard]] LawBook with_rules(RuleSet rules) const;

  /// vi: lịch làm việc
  [[nodiscard]] const WorkCalendar& calendar() const noexcept { return calendar_; }
  /// vi: danh mục thủ tục
  [[nodiscard]] const Catalogue& catalogue() const noexcept { return catalogue_; }
  /// vi: quy định
  [[nodiscard]] const RuleSet& rules() const noexcept { return rules_; }

  /// State, deadline, obligations and violations of a dossier at `as_of`, with the receipt.
  ///
  /// The regime and the procedure's version are those of the day of reception, before it those of
  /// the first event. Fails as RuleSet, compute_deadline and evaluate_obligations do, and with
  /// Errc::kInvalidEvent for a dossier without events. vi: đánh giá hồ sơ tại thời điểm
  [[nodiscard]] Result<Evaluation> evaluate(const Dossier& dossier, LocalTime as_of,
                                            const EvaluationOptions& options = {}) const;

 private:
  WorkCalendar calendar_;
  Catalogue catalogue_;
  RuleSet rules_;
};

MOTCUA_END_NAMESPACE
