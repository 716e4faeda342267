#include <motcua/base/text.hpp>
#include <motcua/catalogue/procedure.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <iterator>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "base/message_internal.hpp"
#include "base/scan_internal.hpp"
#include "catalogue/catalogue_tables_internal.hpp"
#include "catalogue/limit_cells_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace {

using base_internal::quoted;

// --- words ---------------------------------------------------------------------------------------

struct Words {
  std::string_view data;
  std::string_view vietnamese;
};

// In the order of the enumerators.

constexpr Words kLevelWords[] = {
    {"ministry", "cấp bộ"}, {"province", "cấp tỉnh"},  {"district", "cấp huyện"},
    {"commune", "cấp xã"},  {"other", "cơ quan khác"},
};

constexpr Words kApplicantWords[] = {
    {"citizen", "công dân Việt Nam"},
    {"overseas_vietnamese", "người Việt Nam định cư ở nước ngoài"},
    {"foreigner", "người nước ngoài"},
    {"resident_foreigner", "người nước ngoài cư trú tại Việt Nam"},
    {"official", "cán bộ, công chức, viên chức"},
    {"enterprise", "doanh nghiệp"},
    {"vietnamese_enterprise", "doanh nghiệp Việt Nam"},
    {"foreign_invested_enterprise", "doanh nghiệp có vốn đầu tư nước ngoài"},
    {"cooperative", "hợp tác xã"},
    {"organisation", "tổ chức (không bao gồm doanh nghiệp, hợp tác xã)"},
    {"foreign_organisation", "tổ chức nước ngoài"},
    {"party_member", "đảng viên"},
    {"party_organisation", "tổ chức Đảng"},
};

constexpr Words kOnlineLevelWords[] = {
    {"partial", "một phần"},
    {"end_to_end", "toàn trình"},
};

constexpr Words kPaperUseWords[] = {
    {"submit", "nộp"},
    {"present", "xuất trình"},
    {"note", "lưu ý"},
};

constexpr Words kFeeKindWords[] = {
    {"fee", "phí"},
    {"charge", "lệ phí"},
    {"not_told", "không rõ phí hay lệ phí"},
};

constexpr Words kFeePerWords[] = {
    {"dossier", "hồ sơ"},
    {"document", "bản"},
    {"page", "trang"},
};

constexpr Words kRelationWords[] = {
    {"replaced_by", "được thay thế bởi"},
    {"replaces", "thay thế cho"},
};

constexpr Words kFindingWords[] = {
    {"unit_missing", "số không có đơn vị"},
    {"limit_missing", "không ghi thời hạn"},
    {"limit_differs_by_channel", "thời hạn khác nhau theo kênh"},
    {"limit_repeated", "một kênh ghi nhiều thời hạn"},
    {"limit_contradiction", "thời hạn mâu thuẫn"},
    {"one_limit_for_several_cases", "một thời hạn cho nhiều trường hợp khác nhau"},
    {"limit_not_understood", "không đọc được thời hạn"},
    {"fee_implausible", "mức thu vô lý"},
    {"fee_zero_not_free", "mức 0 không phải miễn phí"},
    {"fee_not_understood", "không đọc được mức thu"},
    {"two_currencies", "hai loại tiền"},
    {"mandatory_not_told", "không rõ giấy tờ nào bắt buộc"},
    {"level_doubtful", "cấp thực hiện đáng ngờ"},
    {"name_repeated", "trùng tên với thủ tục khác"},
    {"text_damaged", "nội dung bị hỏng, bị cắt"},
    {"code_replaced", "mã đã được thay"},
    {"other", "khác"},
};

template <typename Enum, std::size_t n>
const Words& of(const Words (&words)[n], Enum value) noexcept {
  return words[static_cast<std::size_t>(value)];
}

template <typename Enum, std::size_t n>
constexpr bool has_only(EnumSet<Enum> set, const Words (&)[n]) noexcept {
  return set.bits() >> n == 0;
}

// --- time_limit_of -------------------------------------------------------------------------------

using Limits = std::vector<const TimeLimit*>;

/// Add the limits that govern when case, channel and area are all told; an empty case is none of
/// those that the procedure distinguishes. False when there are none.
bool add_governing(const Procedure& procedure, std::string_view case_number, Channel channel,
                   Area area, Limits& found) {
  // Whether it is of the case, for the area, for the channel: false means that it is general.
  using Fit = std::tuple<bool, bool, bool>;
  const std::size_t before = found.size();
  Fit best;
  for (const TimeLimit& limit : procedure.limits) {
    const Fit fit{!limit.case_number.empty(), limit.area != Area::kAny, !limit.channels.empty()};
    const auto [of_case, for_area, for_channel] = fit;
    if ((of_case && limit.case_number != case_number) || (for_area && limit.area != area) ||
        (for_channel && !limit.channels.contains(channel))) {
      continue;
    }
    if (found.size() > before && fit < best) continue;
    if (found.size() > before && best < fit) found.resize(before);
    best = fit;
    found.push_back(&limit);
  }
  return found.size() > before;
}

/// The limits that may govern, in their order, each once: for each channel and case that the
/// question leaves open, its own.
Limits may_govern(const Procedure& procedure, const LimitQuestion& question) {
  Limits found;
  for (const Channel channel : catalogue_internal::kChannels) {
    if (question.channel && *question.channel != channel) continue;
    if (add_governing(procedure, question.case_number, channel, question.area, found)) continue;
    if (!question.case_number.empty()) continue;
    for (const TimeLimit& limit : procedure.limits) {
      add_governing(procedure, limit.case_number, channel, question.area, found);
    }
  }
  std::ranges::sort(found);
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

std::string list_of(Channels channels) {
  std::string list;
  for (const Channel channel : catalogue_internal::kChannels) {
    if (!channels.contains(channel)) continue;
    list.append(list.empty() ? "" : "|").append(to_string(channel));
  }
  return list;
}

std::string applicability_of(const TimeLimit& limit) {
  std::string text = to_english(limit);
  if (!limit.case_number.empty()) text.append(", case ").append(limit.case_number);
  if (!limit.channels.empty()) text.append(", ").append(list_of(limit.channels));
  if (limit.area != Area::kAny) text.append(", ").append(to_string(limit.area));
  return text;
}

Failure unknown_case(const Procedure& procedure, std::string_view number) {
  std::string message = procedure.code.text() + " has no case " + quoted(number) + "; ";
  if (procedure.cases.empty()) {
    message += "it distinguishes none";
  } else {
    message += "it has";
    for (const ProcedureCase& one : procedure.cases) message.append(" ").append(one.number);
  }
  return {Errc::kUnknownCase, std::move(message)};
}

// --- check_procedure -----------------------------------------------------------------------------

constexpr Date kFirstDate{std::chrono::local_days{std::chrono::year{kFirstYear} / 1 / 1}};
constexpr Date kLastDate{std::chrono::local_days{std::chrono::year{kLastYear} / 12 / 31}};

enum class Lines { kOne, kSeveral };

class Checker {
 public:
  explicit Checker(const Procedure& procedure) : procedure_(procedure) {}

  Result<void> check() {
    check_record();
    check_cases();
    check_limits();
    check_papers();
    check_fees();
    check_results_and_findings();
    check_steps();
    check_linked_stages();
    check_links();
    if (failure_) return *failure_;
    return {};
  }

 private:
  void refuse(std::string_view why) {
    if (failure_) return;
    std::string message = procedure_.code.text();
    message.append(": ").append(part_).append(part_.empty() ? "" : ": ").append(why);
    failure_ = Failure{Errc::kInvalidProcedure, std::move(message)};
  }
  void require(bool holds, std::string_view why) {
    if (!holds) refuse(why);
  }

  /// Part `index`, from 0, of those called `kind`.
  void enter(std::string_view kind, std::size_t index) {
    part_ = kind;
    part_.append(" ").append(std::to_string(index + 1));
  }

  void text(std::string_view what, std::string_view text, Lines lines = Lines::kOne) {
    const bool clean = std::none_of(text.begin(), text.end(), [=](char c) {
      const bool feed = c == '\n' && lines == Lines::kSeveral;
      return (c >= '\0' && c < ' ' && !feed) || c == '\x7F';
    });
    const auto is_space = [](char c) { return c == ' ' || c == '\n'; };
    if (!clean) {
      refuse(std::string(what) + " has a control character");
    } else if (!text.empty() && (is_space(text.front()) || is_space(text.back()))) {
      refuse(std::string(what) + " begins or ends with white space");
    } else if (!is_nfc(text)) {
      refuse(std::string(what) + " is not UTF-8 in NFC");
    }
  }
  void name(std::string_view what, std::string_view words) {
    if (words.empty()) refuse(std::string(what) + " is empty");
    text(what, words, Lines::kSeveral);
  }

  void dates(std::optional<Date> from, std::optional<Date> until) {
    for (const auto& date : {from, until}) {
      require(!date || (*date >= kFirstDate && *date <= kLastDate), "date is outside years 1–9999");
    }
    require(!from || !until || *from <= *until, "last day is before first day");
  }

  void evidence(const Evidence& evidence) {
    require(evidence.law || !evidence.source.empty(), "evidence is empty; say where it was read");
    text("source", evidence.source);
  }

  void known_case(std::string_view number) {
    const auto& cases = procedure_.cases;
    const bool known =
        number.empty() || std::ranges::find(cases, number, &ProcedureCase::number) != cases.end();
    if (!known) refuse("case " + quoted(number) + " is none of the procedure's");
  }

  void channels(Channels channels) {
    require(channels.bits() >> catalogue_internal::kChannels.size() == 0,
            "channels has an unknown member");
  }

  void check_record() {
    name("name", procedure_.name);
    text("field", procedure_.field);
    text("owner", procedure_.owner);
    text("decision", procedure_.decision);
    text("formality", procedure_.formality);
    text("agency", procedure_.agency, Lines::kSeveral);
    text("page", procedure_.page);
    require(has_only(procedure_.levels, kLevelWords), "levels has an unknown member");
    require(has_only(procedure_.levels_before, kLevelWords), "levels_before has an unknown member");
    require(has_only(procedure_.applicants, kApplicantWords), "applicants has an unknown member");
    channels(procedure_.channels);
    dates(procedure_.valid_from, procedure_.valid_until);
    dates(procedure_.observed, std::nullopt);
    std::set<std::string_view> numbers;
    for (const std::string& number : procedure_.legal_basis) {
      text("legal_basis", number);
      require(!number.empty() && number.find('|') == std::string::npos,
              "legal_basis has an empty number, or one with a \"|\"");
      require(numbers.insert(number).second, "legal_basis has a number twice");
    }
    evidence(procedure_.evidence);
  }

  void check_cases() {
    std::set<std::string_view> numbers;
    for (std::size_t i = 0; i < procedure_.cases.size(); ++i) {
      const ProcedureCase& one = procedure_.cases[i];
      enter("case", i);
      require(one.number.size() == 2 && base_internal::all_digits(one.number),
              "number is not two digits");
      require(numbers.insert(one.number).second, "number stands twice");
      name("name", one.name);
      evidence(one.evidence);
    }
    part_.clear();
  }

  void check_limits() {
    require(!procedure_.limits.empty(),
            "no time limit; one that the source does not tell is of kind missing");
    std::set<std::tuple<std::string, std::uint32_t, Area, std::string>> words;
    for (std::size_t i = 0; i < procedure_.limits.size() && !failure_; ++i) {
      const TimeLimit& limit = procedure_.limits[i];
      enter("limit", i);
      known_case(limit.case_number);
      channels(limit.channels);
      check_limit(limit);
      if (failure_) return;
      const auto cells = catalogue_internal::limit_cells(limit);
      if (!cells) {
        return refuse("no words say it that parse_time_limit reads back; see to_vietnamese");
      }
      require(
          words.emplace(limit.case_number, limit.channels.bits(), limit.area, cells->words).second,
          "another limit of this case, channels and area says the same");
      const bool is_told = cells->extensions == limit.extensions.size() &&
                           (cells->tells_stages || limit.stages.empty());
      require(is_told || is_alone(limit),
              "stages with names, and extensions with an evidence of their own, need a limit that "
              "is the only one of its case, channels and area");
    }
    part_.clear();
  }

  [[nodiscard]] bool is_alone(const TimeLimit& limit) const {
    return std::ranges::count_if(procedure_.limits, [&](const TimeLimit& other) {
             return std::tie(limit.case_number, limit.area) ==
                        std::tie(other.case_number, other.area) &&
                    limit.channels == other.channels;
           }) == 1;
  }

  void check_limit(const TimeLimit& limit) {
    constexpr int kMinutesOfDay = 24 * 60;
    require(limit.term.has_value() == (limit.kind == LimitKind::kTerm),
            "a limit has a term exactly when its kind is term");
    require(limit.number_without_unit.has_value() == (limit.kind == LimitKind::kUnitMissing),
            "a limit has a number without unit exactly when its kind is unit_missing");
    require(limit.start_text.empty() || limit.start == LimitStart::kOther,
            "words of another start stand beside a known one");
    text("start", limit.start_text);
    if (limit.cut_off) {
      require(limit.kind == LimitKind::kSameDay || limit.kind == LimitKind::kAtOnce,
              "only limits of the same day or at once have a cut-off");
      require(*limit.cut_off >= 0 && *limit.cut_off < kMinutesOfDay,
              "cut-off is no minute of the day, 0–1439");
    }
    text("condition", limit.condition);
    for (const std::string& pause : limit.pauses) text("pause", pause);
    check_stages(limit);
    for (std::size_t i = 0; i < limit.extensions.size(); ++i) {
      const LimitExtension& extension = limit.extensions[i];
      text("condition of an extension", extension.condition, Lines::kSeveral);
      evidence(extension.evidence);
      const auto first = std::ranges::find_if(limit.extensions, [&](const LimitExtension& other) {
        return std::tie(extension.ground, extension.effect, extension.term, extension.condition) ==
               std::tie(other.ground, other.effect, other.term, other.condition);
      });
      require(first == limit.extensions.begin() + static_cast<std::ptrdiff_t>(i),
              "an extension stands twice");
    }
    evidence(limit.evidence);
  }

  void check_stages(const TimeLimit& limit) {
    if (limit.stages.empty()) return;
    if (!limit.term) return refuse("stages stand in a limit without a term");
    int halves = 0;
    for (const LimitStage& stage : limit.stages) {
      text("stage", stage.name, Lines::kSeveral);
      require(stage.term.unit() == limit.term->unit(), "a stage has another unit than the limit");
      halves += stage.term.halves();
      if (halves > limit.term->halves()) break;
    }
    require(halves == limit.term->halves(), "stages do not make up the limit's term");
  }

  void check_papers() {
    const auto is_count = [](int count) {
      return count >= 0 && count <= catalogue_internal::kMostSheets;
    };
    for (std::size_t i = 0; i < procedure_.papers.size(); ++i) {
      const PaperRequirement& paper = procedure_.papers[i];
      enter("paper", i);
      known_case(paper.case_number);
      text("group", paper.group, Lines::kSeveral);
      name("name", paper.name);
      require(is_count(paper.originals) && is_count(paper.copies),
              "originals or copies are not from 0 to 9999");
      evidence(paper.evidence);
    }
    part_.clear();
  }

  void amount(const std::optional<Money>& money) {
    require(!money || (money->units >= 0 && money->units <= catalogue_internal::kMostMoney),
            "amount or cap is negative or has more than 15 digits");
  }

  void check_fees() {
    for (std::size_t i = 0; i < procedure_.fees.size(); ++i) {
      const Fee& fee = procedure_.fees[i];
      enter("fee", i);
      known_case(fee.case_number);
      text("name", fee.name, Lines::kSeveral);
      amount(fee.amount);
      amount(fee.cap);
      require(!fee.amount || !fee.cap || fee.amount->currency == fee.cap->currency,
              "amount and cap are in two currencies");
      require(!fee.set_by_province || !fee.amount, "amount stands beside set_by_province");
      require(fee.from_unit >= 1 && fee.from_unit <= catalogue_internal::kMostUnits,
              "from_unit is not from 1 to 999999");
      channels(fee.channels);
      dates(fee.from, fee.until);
      text("condition", fee.condition, Lines::kSeveral);
      evidence(fee.evidence);
      for (const FeeExemption& exemption : fee.exemptions) {
        name("who of an exemption", exemption.who);
        require(exemption.percent_off >= 1 && exemption.percent_off <= 100,
                "percent_off is not from 1 to 100");
        dates(exemption.from, exemption.until);
        evidence(exemption.evidence);
      }
    }
    part_.clear();
  }

  void check_results_and_findings() {
    for (std::size_t i = 0; i < procedure_.results.size(); ++i) {
      enter("result", i);
      text("code", procedure_.results[i].code);
      name("name", procedure_.results[i].name);
    }
    for (std::size_t i = 0; i < procedure_.findings.size(); ++i) {
      enter("finding", i);
      text("detail", procedure_.findings[i].detail, Lines::kSeveral);
    }
    part_.clear();
  }

  void check_steps() {
    for (std::size_t i = 0; i < procedure_.steps.size(); ++i) {
      const InternalStep& step = procedure_.steps[i];
      enter("step", i);
      known_case(step.case_number);
      require(!step.unit.empty() || !step.action.empty(), "unit and action are empty");
      text("unit", step.unit, Lines::kSeveral);
      text("action", step.action, Lines::kSeveral);
      evidence(step.evidence);
    }
    part_.clear();
  }

  void check_linked_stages() {
    for (std::size_t i = 0; i < procedure_.linked_stages.size(); ++i) {
      const LinkedStage& stage = procedure_.linked_stages[i];
      enter("linked stage", i);
      require(stage.procedure || !stage.name.empty(), "procedure and name are empty");
      text("name", stage.name, Lines::kSeveral);
      text("agency", stage.agency, Lines::kSeveral);
      evidence(stage.evidence);
    }
    part_.clear();
  }

  void check_links() {
    std::set<std::pair<CodeRelation, std::string_view>> known;
    for (std::size_t i = 0; i < procedure_.links.size(); ++i) {
      const CodeLink& link = procedure_.links[i];
      enter("link", i);
      require(link.other != procedure_.code, "it leads to the procedure itself");
      require(known.emplace(link.relation, link.other.text()).second, "it stands twice");
      dates(link.from, std::nullopt);
      evidence(link.evidence);
    }
    part_.clear();
  }

  const Procedure& procedure_;
  std::string part_;
  std::optional<Failure> failure_;
};

}  // namespace

std::string_view to_string(Level level) noexcept { return of(kLevelWords, level).data; }
std::string_view to_vietnamese(Level level) noexcept { return of(kLevelWords, level).vietnamese; }

std::string_view to_string(ApplicantKind kind) noexcept { return of(kApplicantWords, kind).data; }
std::string_view to_vietnamese(ApplicantKind kind) noexcept {
  return of(kApplicantWords, kind).vietnamese;
}

std::string_view to_string(OnlineLevel level) noexcept { return of(kOnlineLevelWords, level).data; }
std::string_view to_vietnamese(OnlineLevel level) noexcept {
  return of(kOnlineLevelWords, level).vietnamese;
}

std::string_view to_string(PaperUse use) noexcept { return of(kPaperUseWords, use).data; }
std::string_view to_vietnamese(PaperUse use) noexcept { return of(kPaperUseWords, use).vietnamese; }

std::string_view to_string(FeeKind kind) noexcept { return of(kFeeKindWords, kind).data; }
std::string_view to_vietnamese(FeeKind kind) noexcept { return of(kFeeKindWords, kind).vietnamese; }

std::string_view to_string(FeePer per) noexcept { return of(kFeePerWords, per).data; }
std::string_view to_vietnamese(FeePer per) noexcept { return of(kFeePerWords, per).vietnamese; }

std::string_view to_string(CodeRelation relation) noexcept {
  return of(kRelationWords, relation).data;
}
std::string_view to_vietnamese(CodeRelation relation) noexcept {
  return of(kRelationWords, relation).vietnamese;
}

std::string_view to_string(FindingKind kind) noexcept { return of(kFindingWords, kind).data; }
std::string_view to_vietnamese(FindingKind kind) noexcept {
  return of(kFindingWords, kind).vietnamese;
}

Result<TimeLimit> time_limit_of(const Procedure& procedure, const LimitQuestion& question) {
  const auto& cases = procedure.cases;
  if (!question.case_number.empty() &&
      std::ranges::find(cases, question.case_number, &ProcedureCase::number) == cases.end()) {
    return unknown_case(procedure, question.case_number);
  }
  const Limits found = may_govern(procedure, question);
  if (found.empty()) {
    return Failure{Errc::kNoTimeLimit,
                   procedure.code.text() +
                       " has no time limit for this case, channel and area; its " +
                       std::to_string(procedure.limits.size()) + " limits are of others"};
  }
  if (found.size() > 1) {
    std::string message = procedure.code.text() + " has " + std::to_string(found.size()) +
                          " time limits that apply alike; tell the case or channel, or choose by "
                          "the condition:";
    for (const TimeLimit* limit : found)
      message.append(" [").append(applicability_of(*limit)).append("]");
    return Failure{Errc::kSeveralTimeLimits, std::move(message)};
  }
  return *found.front();
}

bool validity_is_known(const Procedure& procedure, Date date) {
  if (procedure.observed == date) return true;
  return procedure.valid_from && *procedure.valid_from <= date &&
         (!procedure.valid_until || date <= *procedure.valid_until);
}

Result<void> check_procedure(const Procedure& procedure) { return Checker(procedure).check(); }

MOTCUA_END_NAMESPACE
