#include <motcua/base/iso8601.hpp>
#include <motcua/catalogue/procedure.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <functional>
#include <initializer_list>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "catalogue/catalogue_tables_internal.hpp"
#include "support/case_table.hpp"

namespace motcua {
namespace {

const Evidence kSource{std::nullopt, "made up", Confidence::kVerified};

Date date(const char* iso) { return parse_iso_date(iso).value(); }

TimeLimit days(int amount) {
  TimeLimit limit;
  limit.kind = LimitKind::kTerm;
  limit.term = Term::make(amount, TimeUnit::kDay).value();
  limit.evidence = kSource;
  return limit;
}

Procedure sound() {
  Procedure procedure{ProcedureCode::parse("1.001193").value(), "Đăng ký khai sinh"};
  procedure.cases = {{"01", "a", kSource}, {"02", "b", kSource}};
  procedure.limits = {days(3)};
  procedure.evidence = kSource;
  return procedure;
}

// --- words ---------------------------------------------------------------------------------------

template <typename Enum>
void expect_words(std::initializer_list<Enum> all) {
  std::set<std::string_view> words;
  std::set<std::string_view> vietnamese;
  for (const Enum value : all) {
    EXPECT_TRUE(words.insert(to_string(value)).second) << to_string(value);
    EXPECT_TRUE(vietnamese.insert(to_vietnamese(value)).second) << to_vietnamese(value);
    EXPECT_EQ(to_string(value).find_first_not_of("abcdefghijklmnopqrstuvwxyz_"),
              std::string_view::npos);
    EXPECT_FALSE(to_vietnamese(value).empty());
  }
}

TEST(Procedure, EveryEnumeratorHasItsOwnWords) {
  expect_words(catalogue_internal::kLevels);
  expect_words(catalogue_internal::kApplicantKinds);
  expect_words(catalogue_internal::kFindingKinds);
  expect_words({OnlineLevel::kPartial, OnlineLevel::kEndToEnd});
  expect_words({PaperUse::kSubmit, PaperUse::kPresent, PaperUse::kNote});
  expect_words({FeeKind::kFee, FeeKind::kCharge, FeeKind::kNotTold});
  expect_words({FeePer::kDossier, FeePer::kDocument, FeePer::kPage});
  expect_words({CodeRelation::kReplacedBy, CodeRelation::kReplaces});
}

TEST(Procedure, WordsAreThoseOfTheHeader) {
  EXPECT_EQ(to_string(Level::kCommune), "commune");
  EXPECT_EQ(to_vietnamese(Level::kOther), "cơ quan khác");
  EXPECT_EQ(to_string(ApplicantKind::kForeignInvestedEnterprise), "foreign_invested_enterprise");
  EXPECT_EQ(to_vietnamese(ApplicantKind::kPartyOrganisation), "tổ chức Đảng");
  EXPECT_EQ(to_string(OnlineLevel::kEndToEnd), "end_to_end");
  EXPECT_EQ(to_vietnamese(OnlineLevel::kEndToEnd), "toàn trình");
  EXPECT_EQ(to_string(PaperUse::kNote), "note");
  EXPECT_EQ(to_vietnamese(PaperUse::kPresent), "xuất trình");
  EXPECT_EQ(to_string(FeeKind::kCharge), "charge");
  EXPECT_EQ(to_vietnamese(FeeKind::kCharge), "lệ phí");
  EXPECT_EQ(to_string(FeePer::kPage), "page");
  EXPECT_EQ(to_vietnamese(FeePer::kPage), "trang");
  EXPECT_EQ(to_string(CodeRelation::kReplacedBy), "replaced_by");
  EXPECT_EQ(to_vietnamese(CodeRelation::kReplaces), "thay thế cho");
  EXPECT_EQ(to_string(FindingKind::kOther), "other");
  EXPECT_EQ(to_string(FindingKind::kUnitMissing), "unit_missing");
}

// --- time_limit_of -------------------------------------------------------------------------------

std::vector<std::string> split(const std::string& text, char separator) {
  std::vector<std::string> parts(1);
  for (const char c : text) {
    if (c == separator) {
      parts.emplace_back();
    } else {
      parts.back() += c;
    }
  }
  return parts;
}

std::optional<Channel> channel_of(const std::string& word) {
  for (const Channel channel : catalogue_internal::kChannels) {
    if (word == to_string(channel)) return channel;
  }
  return std::nullopt;
}

Area area_of(const std::string& word) { return word.empty() ? Area::kAny : Area::kDisadvantaged; }

/// "01/online|in_person/disadvantaged", as a limit of `number` days.
TimeLimit limit_of(const std::string& words, int number) {
  const std::vector<std::string> parts = split(words, '/');
  TimeLimit limit = days(number);
  limit.case_number = parts.at(0);
  for (const std::string& word : split(parts.at(1), '|')) {
    if (const auto channel = channel_of(word)) limit.channels.insert(*channel);
  }
  limit.area = area_of(parts.at(2));
  return limit;
}

TEST(TimeLimitOf, EveryCase) {
  for (const auto& row : test::load_cases("limit_selection.csv")) {
    SCOPED_TRACE(row["case"]);
    Procedure procedure = sound();
    procedure.limits.clear();
    int number = 0;
    for (const std::string& words : split(row["limits"], ' ')) {
      procedure.limits.push_back(limit_of(words, ++number));
    }
    const auto limit = time_limit_of(
        procedure,
        {row["asked_case"], channel_of(row["asked_channel"]), area_of(row["asked_area"])});
    if (limit) {
      EXPECT_EQ(std::to_string(limit->term->amount()), row["limit"]);
    } else if (row["limit"] == "none") {
      EXPECT_EQ(limit.error().code, Errc::kNoTimeLimit);
    } else if (row["limit"] == "several") {
      EXPECT_EQ(limit.error().code, Errc::kSeveralTimeLimits);
    } else {
      EXPECT_EQ(row["limit"], "unknown");
      EXPECT_EQ(limit.error().code, Errc::kUnknownCase);
    }
  }
}

TEST(TimeLimitOf, MessagesListWhatThereIs) {
  Procedure procedure = sound();
  procedure.limits = {limit_of("01//", 3), limit_of("02/online|in_person/", 5)};
  EXPECT_EQ(time_limit_of(procedure, {.case_number = "09"}).error().message,
            "1.001193 has no case \"09\"; it has 01 02");
  const std::string several = time_limit_of(procedure).error().message;
  EXPECT_NE(several.find("[" + to_english(procedure.limits[0]) + ", case 01]"), std::string::npos)
      << several;
  EXPECT_NE(several.find(", case 02, in_person|online]"), std::string::npos) << several;
  EXPECT_EQ(
      time_limit_of(procedure, {.case_number = "02", .channel = Channel::kPublicPost})
          .error()
          .message,
      "1.001193 has no time limit for this case, channel and area; its 2 limits are of others");
  procedure.cases.clear();
  EXPECT_EQ(time_limit_of(procedure, {.case_number = "01"}).error().message,
            "1.001193 has no case \"01\"; it distinguishes none");
}

TEST(TimeLimitOf, AMissingLimitIsReturnedAsItStands) {
  Procedure procedure = sound();
  for (const LimitKind kind : {LimitKind::kMissing, LimitKind::kUnitMissing}) {
    procedure.limits = {TimeLimit{}};
    procedure.limits.front().kind = kind;
    EXPECT_EQ(time_limit_of(procedure).value(), procedure.limits.front());
  }
}

/// The rule told anew, of a question that leaves nothing open: of the limits that apply, keep the
/// best by case; of those the best by area; of those the best by channel.
std::set<int> governing(std::vector<TimeLimit> limits, const std::string& case_number,
                        Channel channel, Area area) {
  const auto keep = [&](const auto& applies) {
    std::erase_if(limits, [&](const TimeLimit& limit) { return !applies(limit); });
  };
  const auto prefer = [&](const auto& better) {
    if (std::ranges::any_of(limits, better)) keep(better);
  };
  const auto is_case = [&](const TimeLimit& limit) { return limit.case_number == case_number; };
  const auto is_area = [&](const TimeLimit& limit) { return limit.area == area; };
  const auto is_channel = [&](const TimeLimit& limit) { return limit.channels.contains(channel); };
  keep([&](const TimeLimit& limit) {
    return (is_case(limit) || limit.case_number.empty()) &&
           (is_area(limit) || limit.area == Area::kAny) &&
           (is_channel(limit) || limit.channels.empty());
  });
  prefer(is_case);
  prefer(is_area);
  prefer(is_channel);
  std::set<int> numbers;
  for (const TimeLimit& limit : limits) numbers.insert(limit.term->amount());
  return numbers;
}

std::set<int> may_govern(const std::vector<TimeLimit>& limits, const LimitQuestion& question) {
  std::set<int> numbers;
  for (const Channel channel : {Channel::kInPerson, Channel::kOnline, Channel::kPublicPost}) {
    if (question.channel.value_or(channel) != channel) continue;
    std::set<int> one = governing(limits, question.case_number, channel, question.area);
    if (one.empty() && question.case_number.empty()) {
      one.merge(governing(limits, "01", channel, question.area));
      one.merge(governing(limits, "02", channel, question.area));
    }
    numbers.merge(one);
  }
  return numbers;
}

TEST(TimeLimitOf, EveryThreeLimitsAndEveryQuestion) {
  std::vector<TimeLimit> limits;
  for (const char* case_number : {"", "01", "02"}) {
    for (const char* channels : {"", "online", "in_person|online"}) {
      for (const char* area : {"", "disadvantaged"}) {
        limits.push_back(limit_of(std::string(case_number) + "/" + channels + "/" + area,
                                  static_cast<int>(limits.size()) + 1));
      }
    }
  }
  std::vector<LimitQuestion> questions;
  for (const char* case_number : {"", "01", "02"}) {
    for (const auto& channel :
         {std::optional<Channel>(), std::optional(Channel::kInPerson),
          std::optional(Channel::kOnline), std::optional(Channel::kPublicPost)}) {
      for (const Area area : {Area::kAny, Area::kDisadvantaged}) {
        questions.push_back({case_number, channel, area});
      }
    }
  }
  std::size_t answered = 0;
  const std::size_t n = limits.size();
  Procedure procedure = sound();
  for (std::size_t a = 0; a < n; ++a) {
    for (std::size_t b = a; b < n; ++b) {
      for (std::size_t c = b; c < n; ++c) {
        procedure.limits = {limits[a]};
        if (b != a) procedure.limits.push_back(limits[b]);
        if (c != b) procedure.limits.push_back(limits[c]);
        for (const LimitQuestion& question : questions) {
          const std::set<int> expected = may_govern(procedure.limits, question);
          const auto limit = time_limit_of(procedure, question);
          if (expected.size() == 1) {
            ASSERT_TRUE(limit);
            ASSERT_EQ(limit->term->amount(), *expected.begin());
            ++answered;
          } else {
            ASSERT_FALSE(limit);
            ASSERT_EQ(limit.error().code,
                      expected.empty() ? Errc::kNoTimeLimit : Errc::kSeveralTimeLimits);
          }
        }
      }
    }
  }
  EXPECT_GT(answered, 1000U);
}

// --- validity ------------------------------------------------------------------------------------

TEST(ValidityIsKnown, InTheValidityOrOnTheDayItWasObserved) {
  Procedure procedure = sound();
  EXPECT_FALSE(validity_is_known(procedure, date("2026-03-04")));
  procedure.observed = date("2026-03-04");
  EXPECT_TRUE(validity_is_known(procedure, date("2026-03-04")));
  EXPECT_FALSE(validity_is_known(procedure, date("2026-03-05")));
  procedure.valid_until = date("2026-12-31");
  EXPECT_FALSE(validity_is_known(procedure, date("2026-03-05"))) << "nobody knows since when";
  procedure.valid_from = date("2026-03-05");
  EXPECT_TRUE(validity_is_known(procedure, date("2026-03-04")));
  EXPECT_FALSE(validity_is_known(procedure, date("2026-03-03")));
  EXPECT_TRUE(validity_is_known(procedure, date("2026-03-05")));
  EXPECT_TRUE(validity_is_known(procedure, date("2026-12-31")));
  EXPECT_FALSE(validity_is_known(procedure, date("2027-01-01")));
  procedure.valid_until.reset();
  EXPECT_TRUE(validity_is_known(procedure, date("2027-01-01")));
}

// --- check_procedure -----------------------------------------------------------------------------

struct Fault {
  const char* message;  ///< behind "1.001193: "
  std::function<void(Procedure&)> make;
};

Fee free_of_charge() {
  Fee fee;
  fee.amount = Money{0};
  fee.evidence = kSource;
  return fee;
}
PaperRequirement paper(const char* name) {
  PaperRequirement paper;
  paper.name = name;
  paper.evidence = kSource;
  return paper;
}
LimitExtension extension(Evidence evidence = kSource) {
  return {ExtensionGround::kVerification, ExtensionEffect::kAdds,
          Term::make(2, TimeUnit::kDay).value(), "", std::move(evidence)};
}
InternalStep step() { return {"", "Một cửa", "Tiếp nhận", std::nullopt, kSource}; }
LinkedStage linked() {
  LinkedStage stage;
  stage.name = "a";
  stage.evidence = kSource;
  return stage;
}
CodeLink link(const char* code) {
  return {CodeRelation::kReplacedBy, ProcedureCode::parse(code).value(), std::nullopt, kSource};
}
LimitStage stage(int amount, TimeUnit unit = TimeUnit::kDay) {
  return {"", Term::make(amount, unit).value()};
}

const Fault kFaults[] = {
    {"name is empty", [](Procedure& p) { p.name.clear(); }},
    {"name is not UTF-8 in NFC", [](Procedure& p) { p.name = "Nga\xCC\x80y"; }},
    {"name is not UTF-8 in NFC", [](Procedure& p) { p.name = "\xC3("; }},
    {"name has a control character", [](Procedure& p) { p.name = "a\tb"; }},
    {"name has a control character", [](Procedure& p) { p.name = std::string("a\0b", 3); }},
    {"name begins or ends with white space", [](Procedure& p) { p.name = "a\n"; }},
    {"field has a control character", [](Procedure& p) { p.field = "a\nb"; }},
    {"owner begins or ends with white space", [](Procedure& p) { p.owner = " "; }},
    {"decision has a control character", [](Procedure& p) { p.decision = "\x7F"; }},
    {"formality has a control character", [](Procedure& p) { p.formality = "\r"; }},
    {"agency has a control character", [](Procedure& p) { p.agency = "\r\n"; }},
    {"page has a control character", [](Procedure& p) { p.page = "a\nb"; }},
    {"levels has an unknown member", [](Procedure& p) { p.levels = Levels::from_bits(32); }},
    {"levels_before has an unknown member",
     [](Procedure& p) { p.levels_before = Levels::from_bits(32); }},
    {"applicants has an unknown member",
     [](Procedure& p) { p.applicants = ApplicantKinds::from_bits(1U << 13); }},
    {"channels has an unknown member", [](Procedure& p) { p.channels = Channels::from_bits(8); }},
    {"last day is before first day",
     [](Procedure& p) {
       p.valid_from = date("2026-01-02");
       p.valid_until = date("2026-01-01");
     }},
    {"date is outside years 1–9999", [](Procedure& p) { p.valid_from = Date::max(); }},
    {"date is outside years 1–9999", [](Procedure& p) { p.valid_until = Date::min(); }},
    {"date is outside years 1–9999", [](Procedure& p) { p.observed = Date::min(); }},
    {"legal_basis has an empty number, or one with a \"|\"",
     [](Procedure& p) { p.legal_basis = {""}; }},
    {"legal_basis has an empty number, or one with a \"|\"",
     [](Procedure& p) { p.legal_basis = {"1|2"}; }},
    {"legal_basis has a number twice",
     [](Procedure& p) {
       p.legal_basis = {"60/2014/QH13", "60/2014/QH13"};
     }},
    {"evidence is empty; say where it was read", [](Procedure& p) { p.evidence = {}; }},
    {"source has a control character", [](Procedure& p) { p.evidence.source = "a\nb"; }},
    {"case 1: number is not two digits", [](Procedure& p) { p.cases[0].number = "1"; }},
    {"case 2: number stands twice", [](Procedure& p) { p.cases[1].number = "01"; }},
    {"case 1: name is empty", [](Procedure& p) { p.cases[0].name.clear(); }},
    {"case 1: evidence is empty; say where it was read",
     [](Procedure& p) { p.cases[0].evidence = {}; }},
    {"no time limit; one that the source does not tell is of kind missing",
     [](Procedure& p) { p.limits.clear(); }},
    {"limit 1: case \"03\" is none of the procedure's",
     [](Procedure& p) { p.limits[0].case_number = "03"; }},
    {"limit 1: channels has an unknown member",
     [](Procedure& p) { p.limits[0].channels = Channels::from_bits(8); }},
    {"limit 1: a limit has a term exactly when its kind is term",
     [](Procedure& p) { p.limits[0].kind = LimitKind::kSameDay; }},
    {"limit 1: a limit has a term exactly when its kind is term",
     [](Procedure& p) { p.limits[0].term.reset(); }},
    {"limit 1: a limit has a number without unit exactly when its kind is unit_missing",
     [](Procedure& p) { p.limits[0].number_without_unit = 1; }},
    {"limit 1: words of another start stand beside a known one",
     [](Procedure& p) { p.limits[0].start_text = "ngày mai"; }},
    {"limit 1: only limits of the same day or at once have a cut-off",
     [](Procedure& p) { p.limits[0].cut_off = 900; }},
    {"limit 1: cut-off is no minute of the day, 0–1439",
     [](Procedure& p) {
       p.limits[0].kind = LimitKind::kSameDay;
       p.limits[0].term.reset();
       p.limits[0].cut_off = 1440;
     }},
    {"limit 1: condition has a control character",
     [](Procedure& p) { p.limits[0].condition = "a\nb"; }},
    {"limit 1: pause begins or ends with white space",
     [](Procedure& p) { p.limits[0].pauses = {" a"}; }},
    {"limit 1: evidence is empty; say where it was read",
     [](Procedure& p) { p.limits[0].evidence = {}; }},
    {"limit 1: stages stand in a limit without a term",
     [](Procedure& p) {
       p.limits[0].kind = LimitKind::kMissing;
       p.limits[0].term.reset();
       p.limits[0].stages = {stage(1)};
     }},
    {"limit 1: stages do not make up the limit's term",
     [](Procedure& p) {
       p.limits[0].stages = {stage(1), stage(1)};
     }},
    {"limit 1: stages do not make up the limit's term",
     [](Procedure& p) {
       p.limits[0].stages = {stage(2), stage(2)};
     }},
    {"limit 1: a stage has another unit than the limit",
     [](Procedure& p) {
       p.limits[0].stages = {stage(1), stage(2, TimeUnit::kWorkingDay)};
     }},
    {"limit 1: evidence is empty; say where it was read",
     [](Procedure& p) { p.limits[0].extensions = {extension({})}; }},
    {"limit 1: an extension stands twice",
     [](Procedure& p) {
       p.limits[0].extensions = {extension(), extension()};
     }},
    {"limit 1: condition of an extension has a control character",
     [](Procedure& p) {
       p.limits[0].extensions = {extension()};
       p.limits[0].extensions[0].condition = "\x01";
     }},
    {"limit 1: no words say it that parse_time_limit reads back; see to_vietnamese",
     [](Procedure& p) { p.limits[0].condition = "; ; 05 ngày"; }},
    {"limit 2: another limit of this case, channels and area says the same",
     [](Procedure& p) { p.limits.push_back(p.limits[0]); }},
    {"limit 2: stages with names, and extensions with an evidence of their own, need a limit that "
     "is the only one of its case, channels and area",
     [](Procedure& p) {
       p.limits.push_back(days(5));
       p.limits[1].extensions = {extension({std::nullopt, "elsewhere", Confidence::kVerified})};
     }},
    {"paper 1: case \"03\" is none of the procedure's",
     [](Procedure& p) {
       p.papers = {paper("a")};
       p.papers[0].case_number = "03";
     }},
    {"paper 2: name is empty",
     [](Procedure& p) {
       p.papers = {paper("a"), paper("")};
     }},
    {"paper 1: group has a control character",
     [](Procedure& p) {
       p.papers = {paper("a")};
       p.papers[0].group = "\t";
     }},
    {"paper 1: originals or copies are not from 0 to 9999",
     [](Procedure& p) {
       p.papers = {paper("a")};
       p.papers[0].originals = -1;
     }},
    {"paper 1: originals or copies are not from 0 to 9999",
     [](Procedure& p) {
       p.papers = {paper("a")};
       p.papers[0].copies = 10'000;
     }},
    {"paper 1: evidence is empty; say where it was read",
     [](Procedure& p) {
       p.papers = {paper("a")};
       p.papers[0].evidence = {};
     }},
    {"fee 1: case \"03\" is none of the procedure's",
     [](Procedure& p) {
       p.fees = {free_of_charge()};
       p.fees[0].case_number = "03";
     }},
    {"fee 1: amount or cap is negative or has more than 15 digits",
     [](Procedure& p) {
       p.fees = {free_of_charge()};
       p.fees[0].amount = Money{-1};
     }},
    {"fee 1: amount or cap is negative or has more than 15 digits",
     [](Procedure& p) {
       p.fees = {free_of_charge()};
       p.fees[0].cap = Money{1'000'000'000'000'000};
     }},
    {"fee 1: amount and cap are in two currencies",
     [](Procedure& p) {
       p.fees = {free_of_charge()};
       p.fees[0].cap = Money{1, Currency::kUsd};
     }},
    {"fee 1: amount stands beside set_by_province",
     [](Procedure& p) {
       p.fees = {free_of_charge()};
       p.fees[0].set_by_province = true;
     }},
    {"fee 1: from_unit is not from 1 to 999999",
     [](Procedure& p) {
       p.fees = {free_of_charge()};
       p.fees[0].from_unit = 0;
     }},
    {"fee 1: channels has an unknown member",
     [](Procedure& p) {
       p.fees = {free_of_charge()};
       p.fees[0].channels = Channels::from_bits(9);
     }},
    {"fee 1: last day is before first day",
     [](Procedure& p) {
       p.fees = {free_of_charge()};
       p.fees[0].from = date("2026-01-02");
       p.fees[0].until = date("2026-01-01");
     }},
    {"fee 1: condition has a control character",
     [](Procedure& p) {
       p.fees = {free_of_charge()};
       p.fees[0].condition = "\t";
     }},
    {"fee 1: evidence is empty; say where it was read",
     [](Procedure& p) {
       p.fees = {free_of_charge()};
       p.fees[0].evidence = {};
     }},
    {"fee 1: who of an exemption is empty",
     [](Procedure& p) {
       p.fees = {free_of_charge()};
       p.fees[0].exemptions = {{"", 100, {}, {}, kSource}};
     }},
    {"fee 1: percent_off is not from 1 to 100",
     [](Procedure& p) {
       p.fees = {free_of_charge()};
       p.fees[0].exemptions = {{"a", 0, {}, {}, kSource}};
     }},
    {"fee 1: last day is before first day",
     [](Procedure& p) {
       p.fees = {free_of_charge()};
       p.fees[0].exemptions = {{"a", 1, date("2026-01-02"), date("2026-01-01"), kSource}};
     }},
    {"fee 1: evidence is empty; say where it was read",
     [](Procedure& p) {
       p.fees = {free_of_charge()};
       p.fees[0].exemptions = {{"a", 1, {}, {}, {}}};
     }},
    {"result 1: name is empty",
     [](Procedure& p) {
       p.results = {{"KQ.1", ""}};
     }},
    {"result 1: code has a control character",
     [](Procedure& p) {
       p.results = {{"K\nQ", "a"}};
     }},
    {"finding 1: detail has a control character",
     [](Procedure& p) {
       p.findings = {{FindingKind::kOther, "\t"}};
     }},
    {"step 1: unit and action are empty",
     [](Procedure& p) {
       p.steps = {step()};
       p.steps[0].unit.clear();
       p.steps[0].action.clear();
     }},
    {"step 1: case \"03\" is none of the procedure's",
     [](Procedure& p) {
       p.steps = {step()};
       p.steps[0].case_number = "03";
     }},
    {"step 1: evidence is empty; say where it was read",
     [](Procedure& p) {
       p.steps = {step()};
       p.steps[0].evidence = {};
     }},
    {"linked stage 1: procedure and name are empty",
     [](Procedure& p) {
       p.linked_stages = {linked()};
       p.linked_stages[0].name.clear();
     }},
    {"linked stage 1: agency begins or ends with white space",
     [](Procedure& p) {
       p.linked_stages = {linked()};
       p.linked_stages[0].agency = "a ";
     }},
    {"linked stage 1: evidence is empty; say where it was read",
     [](Procedure& p) {
       p.linked_stages = {linked()};
       p.linked_stages[0].evidence = {};
     }},
    {"link 1: it leads to the procedure itself",
     [](Procedure& p) { p.links = {link("1.001193")}; }},
    {"link 2: it stands twice",
     [](Procedure& p) {
       p.links = {link("1.001194"), link("1.001194")};
     }},
    {"link 1: evidence is empty; say where it was read",
     [](Procedure& p) {
       p.links = {link("1.001194")};
       p.links[0].evidence = {};
     }},
    {"link 1: date is outside years 1–9999",
     [](Procedure& p) {
       p.links = {link("1.001194")};
       p.links[0].from = Date::max();
     }},
};

TEST(CheckProcedure, ASoundOneIsAccepted) {
  const auto checked = check_procedure(sound());
  EXPECT_TRUE(checked) << checked.error().message;
  Procedure full = sound();
  full.papers = {paper("một\nhai")};
  full.fees = {free_of_charge()};
  full.steps = {step()};
  full.linked_stages = {linked()};
  full.links = {link("1.001194")};
  full.limits.push_back(days(5));
  full.limits[1].extensions = {extension()};
  const auto checked_full = check_procedure(full);
  EXPECT_TRUE(checked_full) << checked_full.error().message;
}

TEST(CheckProcedure, EveryFaultIsNamed) {
  for (const Fault& fault : kFaults) {
    Procedure procedure = sound();
    fault.make(procedure);
    const auto checked = check_procedure(procedure);
    ASSERT_FALSE(checked) << fault.message;
    EXPECT_EQ(checked.error().code, Errc::kInvalidProcedure);
    EXPECT_EQ(checked.error().message, std::string("1.001193: ") + fault.message);
  }
}

TEST(CheckProcedure, TheFirstFaultIsTold) {
  Procedure procedure = sound();
  procedure.name.clear();
  procedure.limits.clear();
  EXPECT_EQ(check_procedure(procedure).error().message, "1.001193: name is empty");
}

}  // namespace
}  // namespace motcua
