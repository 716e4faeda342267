/// Procedures for properties: every part, every kind, text that CSV must quote, and nothing that
/// check_procedure refuses.
#pragma once

#include <motcua/base/law_ref.hpp>
#include <motcua/base/procedure_code.hpp>
#include <motcua/base/time.hpp>
#include <motcua/catalogue/limit_phrase.hpp>
#include <motcua/catalogue/procedure.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <rapidcheck.h>

#include "catalogue/catalogue_tables_internal.hpp"
#include "support/random_limit.hpp"

namespace motcua::test {

class RandomProcedureMaker {
 public:
  /// A procedure of `code`, in force in the span given.
  Procedure make(const ProcedureCode& code, std::optional<Date> from, std::optional<Date> until) {
    Procedure procedure{code, text()};
    procedure.valid_from = from;
    procedure.valid_until = until;
    make_record(procedure);
    make_cases(procedure);
    make_limits(procedure);
    make_papers(procedure);
    make_fees(procedure);
    for (int i = pick(0, 3); i > 0; --i) procedure.results.push_back({maybe(line()), text()});
    make_steps(procedure);
    make_links(procedure);
    return procedure;
  }

 private:
  /// A number in [min, max), each as likely whatever RapidCheck's size.
  static int pick(int min, int max) {
    return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange(min, max));
  }
  static bool one_in(int n) { return pick(0, n) == 0; }

  template <typename T, std::size_t n>
  static const T& any_of(const T (&values)[n]) {
    return values[static_cast<std::size_t>(pick(0, static_cast<int>(n)))];
  }
  template <typename Enum>
  static Enum any_of(std::initializer_list<Enum> values) {
    return *std::next(values.begin(), pick(0, static_cast<int>(values.size())));
  }
  template <typename Enum>
  static EnumSet<Enum> any_set(std::initializer_list<Enum> values) {
    EnumSet<Enum> set;
    for (const Enum value : values) {
      if (one_in(3)) set.insert(value);
    }
    return set;
  }
  template <typename T>
  static T maybe(T value) {
    return one_in(2) ? value : T{};
  }
  static std::optional<Date> maybe_date() {
    if (one_in(2)) return std::nullopt;
    return make_date(2020, 1, 1).value() + std::chrono::days{pick(0, 4000)};
  }

  /// One line of free text.
  static std::string line() {
    static constexpr const char* kWords[] = {"Đăng ký",
                                             "khai sinh",
                                             "\"đúng hạn\"",
                                             "a,b",
                                             "Tờ khai (theo mẫu);",
                                             "60/2014/QH13",
                                             "01 bản",
                                             "=SUM(A1)",
                                             "'",
                                             "\"",
                                             ",",
                                             "chứng thực",
                                             "quyền sử dụng đất",
                                             "ǅ",
                                             "🏛"};
    std::string text = any_of(kWords);
    for (int i = pick(0, 4); i > 0; --i) text.append(" ").append(any_of(kWords));
    return text;
  }
  /// Free text that may have several lines, and the "|" of lists.
  static std::string text() {
    std::string text = line();
    if (one_in(4)) text.append("\n").append(line());
    if (one_in(6)) text.append(" |").append(line());
    return text;
  }

  static Evidence any_evidence() {
    static constexpr const char* kLaws[] = {"khoản 1 Điều 15 Luật Hộ tịch số 60/2014/QH13",
                                            "Nghị định số 118/2025/NĐ-CP",
                                            "Phụ lục II Thông tư số 04/2020/TT-BTP"};
    Evidence evidence;
    if (!one_in(3)) evidence.law = LawRef::parse(any_of(kLaws)).value();
    if (!evidence.law || one_in(3)) evidence.source = line();
    evidence.confidence =
        any_of({Confidence::kVerified, Confidence::kSecondary, Confidence::kUnverified});
    return evidence;
  }

  static Term any_term(TimeUnit unit) {
    const bool half = one_in(6);
    return Term::make(half ? pick(0, 30) : pick(1, 120), unit, half).value();
  }
  static Term any_term() {
    return any_term(
        any_of({TimeUnit::kMinute, TimeUnit::kHour, TimeUnit::kWorkingHour, TimeUnit::kDay,
                TimeUnit::kWorkingDay, TimeUnit::kWeek, TimeUnit::kMonth, TimeUnit::kYear}));
  }

  std::string any_case() {
    if (case_count_ == 0 || one_in(2)) return {};
    return number(pick(1, case_count_ + 1));
  }
  static std::string number(int n) { return (n < 10 ? "0" : "") + std::to_string(n); }

  static void make_record(Procedure& procedure) {
    using namespace catalogue_internal;
    procedure.field = maybe(line());
    procedure.owner = maybe(line());
    procedure.decision = maybe(line());
    procedure.formality = maybe(line());
    procedure.agency = maybe(text());
    procedure.levels = any_set(kLevels);
    procedure.levels_before = any_set(kLevels);
    procedure.applicants = any_set(kApplicantKinds);
    procedure.channels = any_set(kChannels);
    if (one_in(2)) {
      procedure.online_level = any_of({OnlineLevel::kPartial, OnlineLevel::kEndToEnd});
    }
    procedure.observed = maybe_date();
    static constexpr const char* kBasis[] = {"60/2014/QH13", "123/2015/NĐ-CP", "04/2020/TT-BTP"};
    for (const char* number : kBasis) {
      if (one_in(2)) procedure.legal_basis.emplace_back(number);
    }
    procedure.evidence = any_evidence();
    for (const ConfidencePart& part : kConfidenceParts) {
      procedure.confidence.*part.member =
          one_in(4)
              ? any_of({Confidence::kVerified, Confidence::kSecondary, Confidence::kUnverified})
              : procedure.evidence.confidence;
    }
    procedure.page = maybe(line());
    for (int i = pick(0, 3); i > 0; --i) {
      procedure.findings.push_back({any_of(kFindingKinds), maybe(text())});
    }
  }

  void make_cases(Procedure& procedure) {
    case_count_ = one_in(2) ? 0 : pick(1, 4);
    for (int i = 1; i <= case_count_; ++i) {
      procedure.cases.push_back({number(i), text(), any_evidence()});
    }
  }

  static void make_term(TimeLimit& limit) {
    limit.kind = LimitKind::kTerm;
    limit.term = any_term();
    limit.bound = any_of({LimitBound::kExactly, LimitBound::kAtMost});
    limit.start =
        any_of({LimitStart::kNotStated, LimitStart::kCompleteDossier, LimitStart::kReceipt});
    if (!one_in(3)) return;
    limit.term = Term::make(pick(10, 60), limit.term->unit()).value();
    const int first = pick(1, limit.term->amount());
    const bool named = one_in(2);
    for (const int amount : {first, limit.term->amount() - first}) {
      limit.stages.push_back({named ? text() : "", Term::make(amount, limit.term->unit()).value()});
    }
  }

  static LimitExtension any_extension(const TimeLimit& limit) {
    // What no words tell stands in a table.
    return {any_of({ExtensionGround::kVerification, ExtensionGround::kConsultation,
                    ExtensionGround::kComplexity, ExtensionGround::kDisadvantagedArea,
                    ExtensionGround::kAgreement, ExtensionGround::kOther}),
            any_of({ExtensionEffect::kAdds, ExtensionEffect::kTotal}), any_term(), maybe(text()),
            one_in(2) ? limit.evidence : any_evidence()};
  }

  static TimeLimit any_limit() {
    TimeLimit limit;
    limit.evidence = any_evidence();
    switch (pick(0, 8)) {
      case 0:
        limit.kind = LimitKind::kSameDay;
        break;
      case 1:
        limit.kind = LimitKind::kAtOnce;
        break;
      case 2:
        limit.kind = LimitKind::kNotStipulated;
        break;
      case 3:
        limit.kind = LimitKind::kUnitMissing;
        limit.number_without_unit = pick(1, 100);
        break;
      case 4:
        limit.kind = LimitKind::kMissing;
        break;
      default:
        make_term(limit);
    }
    if (limit.kind == LimitKind::kSameDay && one_in(2)) limit.cut_off = 60 * pick(8, 18);
    if (limit.kind == LimitKind::kTerm && one_in(3)) {
      limit.condition = "trường hợp phải niêm yết công khai";
    }
    if (limit.kind == LimitKind::kTerm && one_in(4)) limit.pauses = {"thời gian lấy ý kiến"};
    for (int i = one_in(2) ? pick(1, 4) : 0; i > 0 && limit.kind == LimitKind::kTerm; --i) {
      const LimitExtension extension = any_extension(limit);
      const bool known = std::ranges::any_of(limit.extensions, [&](const LimitExtension& other) {
        return extension.ground == other.ground && extension.effect == other.effect &&
               extension.term == other.term && extension.condition == other.condition;
      });
      if (!known) limit.extensions.push_back(extension);
    }
    return limit;
  }

  /// Limits made here, each of another case, set of channels or area, are all sound; of those that
  /// may be anything, what check_procedure refuses is left out.
  void make_limits(Procedure& procedure) {
    const int count = pick(1, 5);
    for (int i = 0; i < count; ++i) {
      const bool is_sound = one_in(2);
      TimeLimit limit = is_sound ? any_limit() : *arbitrary_limit();
      if (limit.evidence == Evidence{}) limit.evidence = any_evidence();
      for (LimitExtension& extension : limit.extensions) {
        if (extension.evidence == Evidence{}) extension.evidence = limit.evidence;
      }
      limit.case_number = any_case();
      if (one_in(3)) limit.channels = any_set(catalogue_internal::kChannels);
      if (one_in(4)) limit.area = Area::kDisadvantaged;
      const bool is_taken = std::ranges::any_of(procedure.limits, [&](const TimeLimit& other) {
        return limit.case_number == other.case_number && limit.channels == other.channels &&
               limit.area == other.area;
      });
      procedure.limits.push_back(std::move(limit));
      if ((!is_sound || is_taken) && !check_procedure(procedure)) procedure.limits.pop_back();
    }
    if (procedure.limits.empty()) {
      TimeLimit missing;
      missing.evidence = any_evidence();
      procedure.limits.push_back(std::move(missing));
    }
  }

  void make_papers(Procedure& procedure) {
    for (int i = pick(0, 5); i > 0; --i) {
      PaperRequirement paper;
      paper.case_number = any_case();
      paper.group = maybe(text());
      paper.name = text();
      paper.use = any_of({PaperUse::kSubmit, PaperUse::kPresent, PaperUse::kNote});
      paper.originals = pick(0, 3);
      paper.copies = one_in(20) ? 9'999 : pick(0, 3);
      if (!one_in(3)) paper.mandatory = one_in(2);
      paper.exempt_when_in_database = one_in(4);
      paper.truncated = one_in(4);
      paper.evidence = any_evidence();
      procedure.papers.push_back(std::move(paper));
    }
  }

  void make_fees(Procedure& procedure) {
    for (int i = pick(0, 4); i > 0; --i) {
      Fee fee;
      const Currency currency = one_in(4) ? Currency::kUsd : Currency::kVnd;
      const auto any_money = [&] {
        const bool huge = one_in(20);
        return Money{huge ? catalogue_internal::kMostMoney : std::int64_t{pick(0, 2'000'000)},
                     currency};
      };
      fee.case_number = any_case();
      fee.kind = any_of({FeeKind::kFee, FeeKind::kCharge, FeeKind::kNotTold});
      fee.name = maybe(text());
      fee.set_by_province = one_in(4);
      if (!fee.set_by_province && !one_in(3)) fee.amount = any_money();
      fee.per = any_of({FeePer::kDossier, FeePer::kDocument, FeePer::kPage});
      fee.from_unit = pick(1, 4);
      if (one_in(4)) fee.cap = any_money();
      if (one_in(3)) fee.channels = any_set(catalogue_internal::kChannels);
      fee.from = maybe_date();
      if (fee.from && one_in(2)) fee.until = *fee.from + std::chrono::days{pick(0, 900)};
      fee.condition = maybe(text());
      fee.evidence = any_evidence();
      for (int j = one_in(2) ? pick(0, 3) : 0; j > 0; --j) {
        FeeExemption exemption{text(), pick(1, 101)};
        exemption.until = maybe_date();
        exemption.evidence = any_evidence();
        fee.exemptions.push_back(std::move(exemption));
      }
      procedure.fees.push_back(std::move(fee));
    }
  }

  void make_steps(Procedure& procedure) {
    for (int i = pick(0, 4); i > 0; --i) {
      InternalStep step;
      step.case_number = any_case();
      step.unit = text();
      step.action = maybe(text());
      if (!one_in(3)) step.term = any_term();
      step.evidence = any_evidence();
      procedure.steps.push_back(std::move(step));
    }
    for (int i = one_in(2) ? pick(0, 3) : 0; i > 0; --i) {
      LinkedStage stage;
      if (one_in(2)) stage.procedure = ProcedureCode::parse("1.004227").value();
      stage.name = text();
      stage.agency = maybe(text());
      if (one_in(2)) stage.term = any_term();
      stage.parallel = one_in(2);
      stage.evidence = any_evidence();
      procedure.linked_stages.push_back(std::move(stage));
    }
  }

  static void make_links(Procedure& procedure) {
    static constexpr const char* kOthers[] = {"8.000001", "8.000002", "8.000003"};
    for (const char* other : kOthers) {
      if (!one_in(3)) continue;
      procedure.links.push_back({any_of({CodeRelation::kReplacedBy, CodeRelation::kReplaces}),
                                 ProcedureCode::parse(other).value(), maybe_date(),
                                 any_evidence()});
    }
  }

  int case_count_ = 0;
};

/// Procedures as read_procedures_csv orders them: up to `most` codes, some with several versions
/// that do not overlap.
inline rc::Gen<std::vector<Procedure>> random_procedures(int most = 4) {
  return rc::gen::exec([most] {
    const auto pick = [](int min, int max) {
      return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange(min, max));
    };
    RandomProcedureMaker maker;
    std::vector<Procedure> procedures;
    const int count = pick(0, most + 1);
    for (int i = 0; i < count; ++i) {
      const ProcedureCode code =
          ProcedureCode::parse("1.00" + std::to_string(1000 + 7 * i)).value();
      const int versions = pick(0, 3) == 0 ? pick(2, 4) : 1;
      Date from = make_date(2019, 1, 1).value() + std::chrono::days{pick(0, 900)};
      for (int v = 1; v <= versions; ++v) {
        const Date until = from + std::chrono::days{pick(0, 400)};
        const bool is_last = v == versions;
        procedures.push_back(
            maker.make(code, v == 1 && pick(0, 2) == 0 ? std::nullopt : std::optional(from),
                       is_last && pick(0, 2) == 0 ? std::nullopt : std::optional(until)));
        from = until + std::chrono::days{pick(1, 100)};
      }
    }
    return procedures;
  });
}

inline rc::Gen<Procedure> random_procedure() {
  return rc::gen::exec([] {
    return RandomProcedureMaker().make(ProcedureCode::parse("1.001193").value(), std::nullopt,
                                       std::nullopt);
  });
}

}  // namespace motcua::test
