#include <motcua/base/iso8601.hpp>
#include <motcua/catalogue/limit_phrase.hpp>
#include <motcua/deadline/deadline.hpp>
#include <motcua/lawbook/calendars.hpp>
#include <motcua/lawbook/rules.hpp>

#include <optional>
#include <string>

#include <gtest/gtest.h>

#include "support/case_table.hpp"
#include "support/event_words.hpp"

namespace motcua {
namespace {

using test::Case;
using test::moment;

const WorkCalendar& office() {
  static const WorkCalendar calendar =
      civil_service_calendar().value().with_overlay(office_hours_of("Nghệ An").value()).value();
  return calendar;
}

std::string text_of(const std::optional<LocalTime>& time) {
  if (!time) return "";
  const std::string text = to_iso(*time);
  return text.ends_with(":00") ? text.substr(0, text.size() - 3) : text;
}

/// Everything a question refers to.
struct Asked {
  DossierIdentity identity{.procedure = ProcedureCode::parse("1.001193").value()};
  DossierView view;
  TimeLimit limit;
  Regime regime;
  LocalTime as_of;
  DeadlineOptions options;

  [[nodiscard]] DeadlineQuestion question() const {
    return {identity, view, limit, regime, office(), as_of, options};
  }
};

Asked ask(const Case& row) {
  Asked asked;
  const std::vector<DossierEvent> events = test::read_events(row["events"]);
  asked.regime = embedded_rules().named(row["regime"], to_date(events.front().time)).value();
  asked.view = validate(events, asked.regime).view;
  asked.limit = parse_time_limit(row["limit"]).value();
  asked.limit.evidence.source = "a case table";
  asked.as_of = moment(row["as_of"]);
  if (row["options"] == "from_the_minute") asked.options.reading = DayReading::kFromTheMinute;
  return asked;
}

class Deadlines : public testing::TestWithParam<Case> {};

TEST_P(Deadlines, AreAsTheTableSays) {
  const Case& row = GetParam();
  const Asked asked = ask(row);
  const Result<Deadline> deadline = compute_deadline(asked.question());
  if (!row["error"].empty()) {
    ASSERT_FALSE(deadline) << row["case"];
    EXPECT_EQ(to_string(deadline.error().code), row["error"]);
    return;
  }
  ASSERT_TRUE(deadline) << row["case"] << ": " << deadline.error().message;
  EXPECT_EQ(text_of(deadline->start), row["start"]) << row["case"];
  EXPECT_EQ(text_of(deadline->statutory), row["statutory"]) << row["case"];
  EXPECT_EQ(text_of(deadline->rolled), row["rolled"]) << row["case"];
  EXPECT_EQ(std::to_string(deadline->restarts), row["restarts"]) << row["case"];
  EXPECT_EQ(deadline->running ? "yes" : "no", row["running"]) << row["case"];
  EXPECT_EQ(to_string(deadline->decree.timeliness), row["decree"]) << row["case"];
  EXPECT_EQ(to_string(deadline->index.timeliness), row["index"]) << row["case"];
  EXPECT_EQ(to_string(deadline->promise.timeliness), row["promise"]) << row["case"];
}

TEST_P(Deadlines, ExplainWhatTheyAre) {
  const Case& row = GetParam();
  const Asked asked = ask(row);
  const Result<Deadline> plain = compute_deadline(asked.question());
  const Result<Deadline> explained = explain_deadline(asked.question());
  ASSERT_EQ(plain.has_value(), explained.has_value());
  if (!plain) return;
  EXPECT_EQ(plain->statutory, explained->statutory);
  EXPECT_EQ(plain->rolled, explained->rolled);
  EXPECT_EQ(plain->decree, explained->decree);
  EXPECT_EQ(plain->index, explained->index);
  EXPECT_EQ(plain->promise, explained->promise);
  EXPECT_TRUE(plain->steps.empty());
  ASSERT_FALSE(explained->steps.empty());
  EXPECT_EQ(explained->steps.front().kind, StepKind::kRegime);
  EXPECT_EQ(explained->steps.front().value, row["regime"]);
  const std::string vietnamese = to_vietnamese(*explained);
  EXPECT_NE(vietnamese.find("chưa kiểm chứng"), std::string::npos) << "the choice of the regime";
  EXPECT_NE(to_english(*explained).find("(unverified)"), std::string::npos);
}

INSTANTIATE_TEST_SUITE_P(Table, Deadlines, testing::ValuesIn(test::load_cases("deadlines.csv")));

TEST(Deadline, NonTerritorialDossiersStartWithTheCompetentAgencySinceAugust2026) {
  Asked asked;
  asked.identity.non_territorial = true;
  asked.limit = parse_time_limit("03 ngày làm việc").value();
  asked.as_of = moment("2026-08-20T08:00");
  for (const auto& [received, start] : {std::pair("2026-08-04T09:00", "2026-08-04T09:00"),
                                        std::pair("2026-08-05T09:00", "2026-08-06T10:00")}) {
    asked.regime = embedded_rules().at(to_date(moment(received))).value();
    asked.view = validate(test::read_events("received@" + std::string(received) +
                                            " received_by_agency@2026-08-06T10:00"),
                          asked.regime)
                     .view;
    EXPECT_EQ(text_of(compute_deadline(asked.question()).value().start), start);
  }
  asked.view.received_by_agency.reset();
  const Deadline waiting = compute_deadline(asked.question()).value();
  EXPECT_FALSE(waiting.running);
  EXPECT_FALSE(waiting.rolled);
}

TEST(Deadline, StagesAreCountedFromTheDateByLaw) {
  Asked asked;
  asked.limit = parse_time_limit("45 ngày = 15 ngày + 15 ngày + 10 ngày + 05 ngày").value();
  asked.limit.evidence.source = "a test";
  asked.regime = embedded_rules().at(make_date(2026, 3, 2).value()).value();
  asked.view = validate(test::read_events("received@2026-03-02T09:00"), asked.regime).view;
  asked.as_of = moment("2026-03-03T08:00");
  const Deadline deadline = explain_deadline(asked.question()).value();
  std::vector<std::string> ends;
  for (const DeadlineStep& step : deadline.steps) {
    if (step.kind == StepKind::kStage) ends.push_back(text_of(step.after));
  }
  EXPECT_EQ(ends, (std::vector<std::string>{"2026-03-17T17:00", "2026-04-01T17:00",
                                            "2026-04-11T23:59:59", "2026-04-16T17:00"}));
  EXPECT_EQ(text_of(deadline.rolled), "2026-04-16T17:00");
}

TEST(Deadline, LatenessInWorkingTimeAndByTheClock) {
  Asked asked;
  asked.limit = parse_time_limit("03 ngày làm việc").value();
  asked.regime = embedded_rules().at(make_date(2026, 3, 2).value()).value();
  asked.view =
      validate(test::read_events("received@2026-03-02T08:00>2026-03-05T17:00"), asked.regime).view;
  asked.as_of = moment("2026-03-09T08:30");  // Monday
  const Deadline deadline = compute_deadline(asked.question()).value();
  EXPECT_EQ(deadline.decree.late_minutes, 3 * 1440 + 15 * 60 + 30);
  EXPECT_EQ(deadline.decree.late_working_minutes, 480 + 60);
}

/// The steps that say how long a part of the limit is.
std::vector<DeadlineStep> measures(Asked asked, const char* limit) {
  asked.limit = parse_time_limit(limit).value();
  asked.view = validate(test::read_events("received@2026-03-02T09:00"), asked.regime).view;
  asked.as_of = moment("2026-03-03T08:00");
  std::vector<DeadlineStep> found;
  for (const DeadlineStep& step : explain_deadline(asked.question()).value().steps) {
    if (step.kind == StepKind::kMeasure) found.push_back(step);
  }
  return found;
}

TEST(Deadline, LengthsAreRulesAndAreShown) {
  Asked asked;
  asked.regime = embedded_rules().at(make_date(2026, 3, 2).value()).value();
  const auto half = measures(asked, "1,5 tháng");
  ASSERT_EQ(half.size(), 1U);
  EXPECT_EQ(half[0].rule, "half_month");
  EXPECT_EQ(half[0].value, "nửa tháng 15 ngày");
  EXPECT_EQ(half[0].evidence.law->article(), "146");
  EXPECT_EQ(half[0].evidence.confidence, Confidence::kUnverified);
  EXPECT_EQ(measures(asked, "thời hạn giải quyết 1/2 năm").at(0).value, "nửa năm 06 tháng");
  EXPECT_TRUE(measures(asked, "01 tháng").empty());
  EXPECT_TRUE(measures(asked, "1/2 ngày làm việc").empty());
  EXPECT_TRUE(measures(asked, "03 ngày làm việc").empty());
  asked.options.reading = DayReading::kFromTheMinute;
  const auto day = measures(asked, "03 ngày làm việc");
  ASSERT_EQ(day.size(), 1U);
  EXPECT_EQ(day[0].value, "độ dài một ngày làm việc 08 giờ làm việc");
  EXPECT_FALSE(day[0].evidence.law);
  asked.options.minutes_of_working_day = 450;
  const auto told = measures(asked, "03 ngày làm việc");
  ASSERT_EQ(told.size(), 1U);
  EXPECT_EQ(told[0].value, "độ dài một ngày làm việc 450 phút");
  EXPECT_EQ(told[0].evidence.source, "do người dùng chỉ định");
}

TEST(Deadline, WithoutARuleOfLengthNothingIsCounted) {
  const RuleSet rules = RuleSet::from_rows({{.id = RuleId::kListedPapersOnly,
                                             .regime = "of ours",
                                             .from = make_date(2026, 1, 1).value(),
                                             .value = 1,
                                             .unit = RuleUnit::kFlag,
                                             .evidence = {std::nullopt, "a test", {}}}})
                            .value();
  Asked asked;
  asked.regime = rules.at(make_date(2026, 3, 2).value()).value();
  asked.view = validate(test::read_events("received@2026-03-02T09:00"), asked.regime).view;
  asked.as_of = moment("2026-03-03T08:00");
  const auto why = [&](const char* limit) {
    asked.limit = parse_time_limit(limit).value();
    const auto deadline = compute_deadline(asked.question());
    EXPECT_FALSE(deadline) << limit;
    if (deadline) return std::string();
    EXPECT_EQ(deadline.error().code, Errc::kNoTimeLimit);
    return deadline.error().message;
  };
  EXPECT_NE(why("1,5 tháng").find("no rule half_month"), std::string::npos);
  EXPECT_NE(why("thời hạn giải quyết 1/2 năm").find("no rule half_year"), std::string::npos);
  asked.options.reading = DayReading::kFromTheMinute;
  EXPECT_NE(why("03 ngày làm việc").find("no rule working_day_length"), std::string::npos);
  asked.options.minutes_of_working_day = 480;
  EXPECT_TRUE(compute_deadline(asked.question()));
}

TEST(Deadline, OptionsAreChecked) {
  Asked asked;
  asked.limit = parse_time_limit("03 ngày làm việc").value();
  asked.regime = embedded_rules().at(make_date(2026, 3, 2).value()).value();
  for (const int wrong : {0, -1, 1441}) {
    asked.options.minutes_of_working_day = wrong;
    const auto deadline = compute_deadline(asked.question());
    ASSERT_FALSE(deadline);
    EXPECT_EQ(deadline.error().code, Errc::kInvalidDeadlineOptions);
  }
}

}  // namespace
}  // namespace motcua
