#include <motcua/exchange/evaluation.hpp>
#include <motcua/lawbook/calendars.hpp>

#include <functional>
#include <string>
#include <string_view>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "motcua/evaluation/v1/evaluation.pb.h"
#include "support/dossiers_on_the_wire.hpp"
#include "support/messages_on_the_wire.hpp"
#include "support/random_dossier.hpp"
#include "support/random_limit.hpp"

namespace motcua::exchange {
namespace {

using testing::HasSubstr;
namespace pb = evaluation::v1;

EvaluationOptions full_options() {
  return {.deadline = {.reading = DayReading::kFromTheMinute, .minutes_of_working_day = 480},
          .regime = "118/2025/NĐ-CP",
          .limit = TimeLimit{.kind = LimitKind::kTerm,
                             .term = Term::make(3, TimeUnit::kWorkingDay).value()},
          .explain = false,
          .courtesy_letters = 2};
}
Question full_question() {
  return {test::full_dossier(), test::moment(2026, 11, 26, 17), full_options()};
}

const auto encode = [](const auto& question) { return encode_question(question); };
const auto decode = [](std::string_view octets) { return decode_question(octets); };

TEST(QuestionOctets, EveryOptionIsWhereTheContractHasIt) {
  pb::Question parsed;
  ASSERT_TRUE(parsed.ParseFromString(encode_question(full_question()).value()));
  EXPECT_EQ(test::text_of<pb::EvaluationOptions>(parsed.options().SerializeAsString()),
            R"(deadline {
  reading: DAY_READING_FROM_THE_MINUTE
  minutes_of_working_day: 480
}
regime: "118/2025/NĐ-CP"
limit {
  kind: LIMIT_KIND_TERM
  term {
    unit: TIME_UNIT_WORKING_DAY
    quantity_milli: 3000
  }
  bound: LIMIT_BOUND_AT_MOST
  start: LIMIT_START_NOT_STATED
  area: AREA_ANY
  evidence {
    confidence: CONFIDENCE_UNVERIFIED
  }
}
explain: false
courtesy_letters: 2
)");
  EXPECT_EQ(parsed.as_of().hours(), 17);
  EXPECT_EQ(parsed.dossier().events_size(), 2);
}

TEST(QuestionOctets, WithEverything) {
  test::expect_round_trip<pb::Question>(full_question(), encode, decode, std::equal_to<>());
}

RC_GTEST_PROP(QuestionOctets, RoundTrip, ()) {
  Question question{.dossier = test::any_dossier(), .as_of = test::moment(2026, 11, 26)};
  if (test::any_flag()) question.options.deadline.reading = DayReading::kFromTheMinute;
  if (test::any_flag()) {
    question.options.deadline.minutes_of_working_day = *rc::gen::inRange(1, 1441);
  }
  if (test::any_flag()) question.options.regime = "61/2018/NĐ-CP";
  if (test::any_flag()) question.options.limit = *test::arbitrary_limit();
  question.options.explain = test::any_flag();
  question.options.courtesy_letters = *rc::gen::inRange(0, 4);
  const auto octets = encode_question(question);
  if (!octets) RC_FAIL(octets.error().message);
  const auto decoded = decode_question(*octets);
  if (!decoded) RC_FAIL(decoded.error().message);
  RC_ASSERT(decoded->value == question);
  RC_ASSERT(encode_question(*decoded) == octets);
}

TEST(QuestionOctets, OptionsThatAreNotSentAreThoseThatTheyBeginWith) {
  const Question plain{.dossier = test::full_dossier(), .as_of = test::moment(2026, 11, 26)};
  pb::Question message;
  ASSERT_TRUE(message.ParseFromString(encode_question(plain).value()));
  message.clear_options();
  EXPECT_EQ(decode_question(message.SerializeAsString()).value().value, plain);
  message.mutable_options()->set_explain(true);
  message.mutable_options()->mutable_deadline();
  EXPECT_EQ(decode_question(message.SerializeAsString()).value().value, plain);
}

TEST(QuestionOctets, EveryRuleIsHeld) {
  const auto refused = [](const auto& change) {
    pb::Question message;
    EXPECT_TRUE(message.ParseFromString(encode_question(full_question()).value()));
    change(message);
    const auto decoded = decode_question(message.SerializeAsString());
    return decoded ? std::string("was accepted") : decoded.error().message;
  };
  const std::string p = "motcua.evaluation.v1.Question.";
  using M = pb::Question;
  EXPECT_THAT(refused([](M& m) { m.clear_dossier(); }), HasSubstr(p + "dossier: missing"));
  EXPECT_THAT(refused([](M& m) { m.clear_as_of(); }), HasSubstr(p + "as_of: missing"));
  EXPECT_THAT(refused([](M& m) { m.mutable_dossier()->mutable_events(0)->clear_time(); }),
              HasSubstr(p + "dossier.events[0].time: missing"));
  EXPECT_THAT(
      refused([](M& m) {
        m.mutable_options()->mutable_deadline()->set_reading(static_cast<pb::DayReading>(3));
      }),
      HasSubstr(p + "options.deadline.reading: 3 is none"));
  EXPECT_THAT(
      refused([](M& m) { m.mutable_options()->mutable_deadline()->set_minutes_of_working_day(0); }),
      HasSubstr(p + "options.deadline.minutes_of_working_day: 0 is not in 1 to 1440"));
  EXPECT_THAT(refused([](M& m) { m.mutable_options()->set_courtesy_letters(1001); }),
              HasSubstr(p + "options.courtesy_letters: 1001"));
  EXPECT_THAT(refused([](M& m) { m.mutable_options()->mutable_limit()->clear_kind(); }),
              HasSubstr(p + "options.limit.kind: missing"));
}

// ---- explanations of counts ---------------------------------------------------------------------

TEST(ExplanationOctets, AreThoseOfTheCalendar) {
  const WorkCalendar calendar = civil_service_calendar().value();
  const auto explained =
      calendar.explain_add_working_days(make_date(2026, 4, 24).value(), 5).value();
  ASSERT_FALSE(explained.why.notes.empty());
  Explanation why = explained.why;
  why.unrolled = test::moment(2026, 5, 1);
  why.provisional = true;
  if (why.bases.empty()) {
    why.bases = {
        {LawRef::parse("Điều 147 Bộ luật Dân sự số 91/2015/QH13").value(), Confidence::kVerified}};
  }
  const auto same = [](const Explanation& a, const Explanation& b) {
    return a.rule == b.rule && a.from == b.from && a.to == b.to && a.amount == b.amount &&
           a.unrolled == b.unrolled && a.provisional == b.provisional && a.bases == b.bases &&
           a.notes == b.notes;
  };
  test::expect_round_trip<pb::Explanation>(
      why, [](const auto& explanation) { return encode_explanation(explanation); },
      [](std::string_view octets) { return decode_explanation(octets); }, same);

  pb::Explanation message;
  ASSERT_TRUE(message.ParseFromString(encode_explanation(why).value()));
  EXPECT_EQ(message.rule(), pb::COUNT_RULE_WORKING_DAYS);
  EXPECT_EQ(message.amount(), 5);
  EXPECT_EQ(message.from_time().day(), 24);
  EXPECT_EQ(message.unrolled().month(), 5);
  message.set_rule(static_cast<pb::CountRule>(10));
  EXPECT_EQ(decode_explanation(message.SerializeAsString())
                .error()
                .message.find("motcua.evaluation.v1.Explanation.rule: 10 is none"),
            0u);
}

}  // namespace
}  // namespace motcua::exchange
