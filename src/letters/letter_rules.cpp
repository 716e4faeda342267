#include <motcua/base/iso8601.hpp>
#include <motcua/letters/letter_rules.hpp>

#include <algorithm>
#include <string>
#include <tuple>
#include <utility>

#include "base/csv_rows_internal.hpp"
#include "base/dated_rows_internal.hpp"
#include "base/fingerprint_internal.hpp"
#include "base/rule_rows_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace letters_internal {

class RulesRep {
 public:
  LetterRuleRows rows;
  std::string fingerprint;
};

}  // namespace letters_internal

namespace {

using base_internal::CsvRow;
using letters_internal::RulesRep;

constexpr std::string_view kRuleColumns[] = {"procedure", "case", "kind",   "reason",    "from",
                                             "until",     "law",  "source", "confidence"};
constexpr std::string_view kSuppressorColumns[] = {"reason", "kind", "instead", "from",
                                                   "until",  "law",  "source",  "confidence"};
constexpr std::initializer_list<LetterKind> kKinds = {
    LetterKind::kBirthCongratulation,    LetterKind::kMarriageCongratulation,
    LetterKind::kAdoptionCongratulation, LetterKind::kCondolence,
    LetterKind::kApologyLetter,          LetterKind::kThanksLetter};
constexpr std::initializer_list<LetterReason> kReasons = {
    LetterReason::kAlreadyGiven,   LetterReason::kNoResult,         LetterReason::kStillbirth,
    LetterReason::kDeath,          LetterReason::kOptedOut,         LetterReason::kForeignLanguage,
    LetterReason::kReRegistration, LetterReason::kChange,           LetterReason::kExtract,
    LetterReason::kRecordedAbroad, LetterReason::kLateRegistration, LetterReason::kAdoption};

void read_rule(CsvRow& row, std::vector<LetterRule>& rules) {
  const Result<ProcedureCode> procedure = ProcedureCode::parse(row.text("procedure"));
  if (!procedure) return row.refuse(procedure.error().message);
  rules.push_back({.procedure = *procedure,
                   .case_number = row.text("case"),
                   .kind = row.optional_word("kind", kKinds),
                   .reason = row.optional_word("reason", kReasons),
                   .from = row.date("from"),
                   .until = row.optional_date("until"),
                   .evidence = row.evidence()});
}

void read_suppressor(CsvRow& row, std::vector<LetterSuppressor>& suppressors) {
  suppressors.push_back({.reason = row.word("reason", kReasons),
                         .kind = row.optional_word("kind", kKinds),
                         .instead = row.optional_word("instead", kKinds),
                         .from = row.date("from"),
                         .until = row.optional_date("until"),
                         .evidence = row.evidence()});
}

auto key(const LetterRule& row) {
  return std::tuple(std::string_view(row.procedure.text()), std::string_view(row.case_number),
                    row.from);
}

auto key(const LetterSuppressor& row) { return std::tuple(row.reason, row.kind, row.from); }

bool same_rule(const LetterRule& a, const LetterRule& b) {
  return a.procedure == b.procedure && a.case_number == b.case_number;
}

bool same_suppressor(const LetterSuppressor& a, const LetterSuppressor& b) {
  return a.reason == b.reason && a.kind == b.kind;
}

std::string name_of(const LetterRule& row) {
  std::string name = "letter rule of " + row.procedure.text();
  if (!row.case_number.empty()) name.append(" case ").append(row.case_number);
  return name;
}

std::string name_of(const LetterSuppressor& row) {
  std::string name = "suppressor \"" + std::string(to_string(row.reason)) + '"';
  if (row.kind) name.append(" of ").append(to_string(*row.kind));
  return name;
}

std::string_view fault_of(const LetterRule& row) {
  if (row.procedure.base() != row.procedure.text()) {
    return "the code has a case or a copy; name the procedure itself, and the case apart";
  }
  if (row.kind.has_value() == row.reason.has_value()) {
    return "it must have a kind, or a reason why there is none";
  }
  return {};
}

std::string_view fault_of(const LetterSuppressor& row) {
  if (!row.instead) return {};
  if (!row.kind) return "it names a kind to give instead of every kind; say instead of which";
  if (row.instead == row.kind) return "it gives the same kind instead";
  return {};
}

std::string fingerprint_of(const LetterRuleRows& rows) {
  base_internal::Fingerprint print;
  const auto add_optional = [&](const auto& value) {
    print.add(value ? static_cast<std::uint64_t>(*value) + 1 : std::uint64_t{0});
  };
  print.add(rows.rules.size());
  for (const LetterRule& row : rows.rules) {
    print.add(std::string_view(row.procedure.text()));
    print.add(std::string_view(row.case_number));
    add_optional(row.kind);
    add_optional(row.reason);
    base_internal::add_basis(print, row);
  }
  for (const LetterSuppressor& row : rows.suppressors) {
    print.add(static_cast<std::uint64_t>(row.reason));
    add_optional(row.kind);
    add_optional(row.instead);
    base_internal::add_basis(print, row);
  }
  return print.hex();
}

/// The row of a procedure on a day: that of the case before that of all cases.
const LetterRule* find_rule(const LetterRuleRows& rows, const DossierIdentity& identity,
                            Date date) {
  const std::string_view case_number = identity.case_number.empty()
                                           ? identity.procedure.case_number()
                                           : std::string_view(identity.case_number);
  const LetterRule* general = nullptr;
  for (const LetterRule& row : rows.rules) {
    if (row.procedure.text() != identity.procedure.base()) continue;
    if (!base_internal::in_force(row, date)) continue;
    if (row.case_number.empty()) {
      general = &row;
    } else if (row.case_number == case_number) {
      return &row;
    }
  }
  return general;
}

/// What the events say, beside what is told.
LetterFacts with_events(LetterFacts facts, const Dossier& dossier) {
  for (const DossierEvent& event : dossier.events) {
    switch (event.kind) {
      case EventKind::kLetterGiven:
        facts.insert(LetterReason::kAlreadyGiven);
        break;
      case EventKind::kRefusedAtCounter:
      case EventKind::kSupplementLapsed:
      case EventKind::kRefusedAfterAppraisal:
      case EventKind::kStopped:
      case EventKind::kWithdrawalAccepted:
        facts.insert(LetterReason::kNoResult);
        break;
      default:
        break;
    }
  }
  return facts;
}

/// The first row that acts on a kind: one that takes it away, or one that puts another in its
/// place.
const LetterSuppressor* find_suppressor(const LetterRuleRows& rows, LetterFacts facts,
                                        LetterKind kind, bool replaces, Date date) {
  for (const LetterSuppressor& row : rows.suppressors) {
    if (facts.contains(row.reason) && row.instead.has_value() == replaces &&
        (!row.kind || row.kind == kind) && base_internal::in_force(row, date)) {
      return &row;
    }
  }
  return nullptr;
}

struct Words {
  std::string_view none, no_rule, instead, source, opening, closing;
};

/// "<letter or none>: <why> (<source>; <confidence>)."
template <typename Term>
std::string sentence(const LetterChoice& choice, const Words& words, Term term) {
  std::string text(words.none);
  if (choice.kind) text = term(*choice.kind);
  if (!choice.rule) return text.append(": ").append(words.no_rule).append(".");
  if (choice.reason) {
    text.append(": ").append(choice.kind ? words.instead : "").append(term(*choice.reason));
  }
  const Evidence& evidence =
      choice.suppressor ? choice.suppressor->evidence : choice.rule->evidence;
  text.append(" (");
  if (evidence.law) text.append(evidence.law->to_vietnamese()).append("; ");
  if (!evidence.source.empty()) {
    text.append(words.source).append(words.opening).append(evidence.source);
    text.append(words.closing).append("; ");
  }
  return text.append(term(evidence.confidence)).append(").");
}

}  // namespace

std::string_view to_string(LetterKind kind) noexcept {
  switch (kind) {
    case LetterKind::kBirthCongratulation:
      return "birth_congratulation";
    case LetterKind::kMarriageCongratulation:
      return "marriage_congratulation";
    case LetterKind::kAdoptionCongratulation:
      return "adoption_congratulation";
    case LetterKind::kCondolence:
      return "condolence";
    case LetterKind::kApologyLetter:
      return "apology_letter";
    case LetterKind::kThanksLetter:
      return "thanks_letter";
  }
  return "unknown";
}

std::string_view to_vietnamese(LetterKind kind) noexcept {
  switch (kind) {
    case LetterKind::kBirthCongratulation:
      return "thư chúc mừng khai sinh";
    case LetterKind::kMarriageCongratulation:
      return "thư chúc mừng kết hôn";
    case LetterKind::kAdoptionCongratulation:
      return "thư chúc mừng nhận con nuôi";
    case LetterKind::kCondolence:
      return "thư chia buồn";
    case LetterKind::kApologyLetter:
      return "thư xin lỗi";
    case LetterKind::kThanksLetter:
      return "thư cảm ơn";
  }
  return "không rõ";
}

std::string_view to_string(LetterReason reason) noexcept {
  switch (reason) {
    case LetterReason::kAlreadyGiven:
      return "already_given";
    case LetterReason::kNoResult:
      return "no_result";
    case LetterReason::kStillbirth:
      return "stillbirth";
    case LetterReason::kDeath:
      return "death";
    case LetterReason::kOptedOut:
      return "opted_out";
    case LetterReason::kForeignLanguage:
      return "foreign_language";
    case LetterReason::kReRegistration:
      return "re_registration";
    case LetterReason::kChange:
      return "change";
    case LetterReason::kExtract:
      return "extract";
    case LetterReason::kRecordedAbroad:
      return "recorded_abroad";
    case LetterReason::kLateRegistration:
      return "late_registration";
    case LetterReason::kAdoption:
      return "adoption";
  }
  return "unknown";
}

std::string_view to_vietnamese(LetterReason reason) noexcept {
  switch (reason) {
    case LetterReason::kAlreadyGiven:
      return "đã gửi thư";
    case LetterReason::kNoResult:
      return "hồ sơ không có kết quả được giải quyết";
    case LetterReason::kStillbirth:
      return "trẻ mất khi sinh";
    case LetterReason::kDeath:
      return "gia đình có người mất trong cùng sự kiện";
    case LetterReason::kOptedOut:
      return "người dân không muốn nhận thư";
    case LetterReason::kForeignLanguage:
      return "cần thư bằng ngôn ngữ khác";
    case LetterReason::kReRegistration:
      return "đăng ký lại";
    case LetterReason::kChange:
      return "thay đổi, cải chính, bổ sung thông tin";
    case LetterReason::kExtract:
      return "cấp trích lục, bản sao, xác nhận";
    case LetterReason::kRecordedAbroad:
      return "ghi vào sổ việc đã giải quyết ở nước ngoài";
    case LetterReason::kLateRegistration:
      return "đăng ký sau sự kiện quá lâu";
    case LetterReason::kAdoption:
      return "nhận con nuôi";
  }
  return "không rõ";
}

Result<LetterRuleRows> read_letter_rules_csv(std::string_view rules, std::string_view suppressors) {
  LetterRuleRows rows;
  const Result<void> read_rules = base_internal::read_rows(
      "rules.csv", rules, {Errc::kInvalidLetterRule, kRuleColumns}, read_rule, rows.rules);
  if (!read_rules) return read_rules.error();
  const Result<void> read_suppressors = base_internal::read_rows(
      "suppressors.csv", suppressors, {Errc::kInvalidLetterRule, kSuppressorColumns},
      read_suppressor, rows.suppressors);
  if (!read_suppressors) return read_suppressors.error();
  return rows;
}

Result<LetterRules> LetterRules::from_rows(LetterRuleRows rows) {
  const auto order = [](const auto& a, const auto& b) { return key(a) < key(b); };
  const auto name = [](const auto& row) { return name_of(row); };
  const auto fault = [](const auto& row) { return fault_of(row); };
  if (auto failure = base_internal::settle(Errc::kInvalidLetterRule, rows.rules, order, same_rule,
                                           name, fault)) {
    return *std::move(failure);
  }
  if (auto failure = base_internal::settle(Errc::kInvalidLetterRule, rows.suppressors, order,
                                           same_suppressor, name, fault)) {
    return *std::move(failure);
  }
  auto rep = std::make_shared<RulesRep>();
  rep->fingerprint = fingerprint_of(rows);
  rep->rows = std::move(rows);
  return LetterRules(std::move(rep));
}

Result<LetterRules> LetterRules::from_csv(std::string_view rules, std::string_view suppressors) {
  Result<LetterRuleRows> rows = read_letter_rules_csv(rules, suppressors);
  if (!rows) return rows.error();
  return from_rows(*std::move(rows));
}

Result<LetterRules> LetterRules::with_rows(LetterRuleRows rows) const {
  using base_internal::lay_over;
  return from_rows(
      {lay_over(std::span(rep_->rows.rules), std::move(rows.rules), same_rule),
       lay_over(std::span(rep_->rows.suppressors), std::move(rows.suppressors), same_suppressor)});
}

const LetterRuleRows& LetterRules::rows() const noexcept { return rep_->rows; }

const std::string& LetterRules::fingerprint() const noexcept { return rep_->fingerprint; }

LetterChoice select_letter(const LetterRules& rules, const Dossier& dossier, LetterFacts facts,
                           Date date) {
  LetterChoice choice;
  const LetterRule* rule = find_rule(rules.rows(), dossier.identity, date);
  if (rule == nullptr) return choice;
  choice.rule = *rule;
  choice.kind = rule->kind;
  choice.reason = rule->reason;
  facts = with_events(facts, dossier);
  const auto find = [&](bool replaces) {
    return choice.kind ? find_suppressor(rules.rows(), facts, *choice.kind, replaces, date)
                       : nullptr;
  };
  const auto apply = [&](const LetterSuppressor* row) {
    if (row == nullptr) return;
    choice.suppressor = *row;
    choice.reason = row->reason;
    choice.kind = row->instead;
  };
  apply(find(false));
  apply(find(true));
  // What stands in another's place may be taken away too.
  apply(find(false));
  return choice;
}

int courtesy_letters(const LetterChoice& choice) noexcept {
  return choice.kind || choice.reason == LetterReason::kAlreadyGiven ? 1 : 0;
}

std::string to_vietnamese(const LetterChoice& choice) {
  return sentence(choice,
                  {.none = "không gửi thư",
                   .no_rule = "thủ tục không có quy tắc nào vào ngày này",
                   .instead = "thay cho thư thường gửi, vì ",
                   .source = "nguồn: ",
                   .opening = "“",
                   .closing = "”"},
                  [](auto value) { return to_vietnamese(value); });
}

std::string to_english(const LetterChoice& choice) {
  return sentence(choice,
                  {.none = "no letter",
                   .no_rule = "the procedure has no rule on that day",
                   .instead = "in place of the usual one, because of ",
                   .source = "source: ",
                   .opening = "\"",
                   .closing = "\""},
                  [](auto value) {
                    std::string words(to_string(value));
                    std::ranges::replace(words, '_', ' ');
                    return words;
                  });
}

void LetterCounts::add(const LetterChoice& choice) noexcept {
  if (choice.kind) {
    ++chosen[static_cast<std::size_t>(*choice.kind)];
  } else if (choice.reason) {
    ++not_given[static_cast<std::size_t>(*choice.reason)];
  } else {
    ++without_rule;
  }
}

MOTCUA_END_NAMESPACE
