#include <motcua/exchange/evaluation.hpp>
#include <motcua/exchange/redaction.hpp>
#include <motcua/lawbook/calendars.hpp>
#include <motcua/lawbook/law_book.hpp>

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <google/protobuf/stubs/logging.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "motcua/evaluation/v1/evaluation.pb.h"
#include "support/dossiers_on_the_wire.hpp"
#include "support/random_dossier.hpp"

namespace motcua::exchange {
namespace {

using testing::HasSubstr;
namespace pb = evaluation::v1;

const LawBook& book() {
  static const LawBook value = LawBook::embedded().with_calendar(
      civil_service_calendar().value().with_overlay(office_hours_of("Nghệ An").value()).value());
  return value;
}

/// A dossier with a supplement, an apology, an extension and a late end, so that lists are not
/// empty.
Dossier long_dossier() {
  Dossier dossier{.identity = test::full_identity()};
  const auto add = [&](EventKind kind, LocalTime time) -> DossierEvent& {
    dossier.events.push_back({.kind = kind, .time = time});
    return dossier.events.back();
  };
  add(EventKind::kReceived, test::moment(2026, 3, 2, 8, 15)).due = test::moment(2026, 3, 6, 17);
  add(EventKind::kTransferred, test::moment(2026, 3, 2, 10));
  DossierEvent& request = add(EventKind::kSupplementRequested, test::moment(2026, 3, 3, 9));
  request.reason = "thiếu giấy tờ";
  request.papers = {"Giấy chứng sinh"};
  add(EventKind::kSupplementCompleted, test::moment(2026, 3, 5, 9));
  DossierEvent& apology = add(EventKind::kApologyIssued, test::moment(2026, 3, 20, 9));
  apology.due = test::moment(2026, 3, 25, 17);
  apology.reason = "cần xác minh";
  DossierEvent& suspended = add(EventKind::kSuspended, test::moment(2026, 3, 21, 9));
  suspended.law = LawRef::parse("Điều 1 Luật số 60/2014/QH13").value();
  add(EventKind::kResumed, test::moment(2026, 3, 23, 9));
  add(EventKind::kDirectDealing, test::moment(2026, 3, 24, 9));
  add(EventKind::kDecided, test::moment(2026, 4, 28, 9));
  add(EventKind::kReturned, test::moment(2026, 5, 4, 9));
  return dossier;
}

void expect_round_trip(const Evaluation& evaluation) {
  const auto octets = encode_evaluation(evaluation);
  ASSERT_TRUE(octets) << octets.error().message;
  pb::Evaluation parsed;
  ASSERT_TRUE(parsed.ParseFromString(*octets));
  EXPECT_EQ(parsed.SerializeAsString(), *octets);
  const auto decoded = decode_evaluation(*octets);
  ASSERT_TRUE(decoded) << decoded.error().message;
  EXPECT_TRUE(decoded->unknown.empty());
  EXPECT_EQ(decoded->value.limit, evaluation.limit);
  EXPECT_EQ(decoded->value.limit_failure, evaluation.limit_failure);
  EXPECT_EQ(decoded->value.view, evaluation.view);
  EXPECT_EQ(decoded->value.violations, evaluation.violations);
  EXPECT_EQ(decoded->value.deadline.decree, evaluation.deadline.decree);
  EXPECT_EQ(decoded->value.deadline.steps.size(), evaluation.deadline.steps.size());
  EXPECT_EQ(decoded->value.obligations, evaluation.obligations);
  EXPECT_EQ(decoded->value.receipt, evaluation.receipt);
  EXPECT_EQ(encode_evaluation(*decoded), octets);
}

TEST(EvaluationOctets, AreTheAnswersOfTheLawBook) {
  const Dossier dossier = long_dossier();
  for (const bool explain : {true, false}) {
    const auto evaluation =
        book().evaluate(dossier, test::moment(2026, 11, 25), {.explain = explain});
    ASSERT_TRUE(evaluation) << evaluation.error().message;
    expect_round_trip(*evaluation);
  }
  // The state at every step of the way.
  for (std::size_t events = 1; events <= dossier.events.size(); ++events) {
    Dossier part = dossier;
    part.events.resize(events);
    const auto evaluation = book().evaluate(part, part.events.back().time);
    ASSERT_TRUE(evaluation) << evaluation.error().message;
    expect_round_trip(*evaluation);
  }
  // A procedure that nobody knows: no limit, and why.
  Dossier unknown = dossier;
  unknown.identity.procedure = ProcedureCode::parse("9.999999").value();
  const auto evaluation = book().evaluate(unknown, test::moment(2026, 11, 25));
  ASSERT_TRUE(evaluation);
  ASSERT_TRUE(evaluation->limit_failure);
  expect_round_trip(*evaluation);
}

TEST(EvaluationOctets, SpeakForThemselves) {
  const auto evaluation = book().evaluate(long_dossier(), test::moment(2026, 11, 25)).value();
  pb::Evaluation parsed;
  ASSERT_TRUE(parsed.ParseFromString(encode_evaluation(evaluation).value()));
  EXPECT_EQ(parsed.deadline_vietnamese(), to_vietnamese(evaluation.deadline));
  EXPECT_EQ(parsed.deadline_english(), to_english(evaluation.deadline));
  EXPECT_EQ(parsed.regime(), "118/2025/NĐ-CP");
  EXPECT_EQ(parsed.view().state(), dossier::v1::DOSSIER_STATE_RETURNED);
  EXPECT_EQ(parsed.view().reappointments_size(), 1);
  EXPECT_EQ(parsed.violations_size(), static_cast<int>(evaluation.violations.size()));
  EXPECT_GT(parsed.violations_size(), 0);
  EXPECT_GT(parsed.obligations_size(), 0);
  EXPECT_GT(parsed.deadline().steps_size(), 0);
  EXPECT_EQ(parsed.receipt().library(), evaluation.receipt.library);
}

TEST(EvaluationOctets, WithEverythingThatALimitCanHave) {
  Evaluation evaluation = book().evaluate(long_dossier(), test::moment(2026, 11, 25)).value();
  const LawRef law = LawRef::parse("Điều 19 Nghị định số 118/2025/NĐ-CP").value();
  const Evidence evidence{law, "đọc trên cổng", Confidence::kSecondary};
  const Term term = Term::make(3, TimeUnit::kWorkingDay, true).value();
  evaluation.limit = {.case_number = "01",
                      .kind = LimitKind::kTerm,
                      .term = term,
                      .number_without_unit = 0,
                      .bound = LimitBound::kExactly,
                      .start = LimitStart::kOther,
                      .start_text = "ngày ký",
                      .cut_off = 0,
                      .condition = "nếu có",
                      .channels = {Channel::kInPerson, Channel::kPublicPost},
                      .area = Area::kDisadvantaged,
                      .stages = {{"thẩm định", term}},
                      .extensions = {{ExtensionGround::kComplexity, ExtensionEffect::kTotal, term,
                                      "phức tạp", evidence}},
                      .pauses = {"thời gian lấy ý kiến"},
                      .evidence = evidence};
  expect_round_trip(evaluation);
}

TEST(EvaluationOctets, ListsOfEnumsComePackedOrNot) {
  const Evaluation evaluation = book().evaluate(long_dossier(), test::moment(2026, 11, 25)).value();
  pb::Evaluation parsed;
  ASSERT_TRUE(parsed.ParseFromString(encode_evaluation(evaluation).value()));
  const auto with_limit = [&](const std::string& channels) {
    pb::Evaluation sent = parsed;
    sent.clear_limit();
    const std::string limit = std::string("\x10\x06", 2) + channels;
    return decode_evaluation(sent.SerializeAsString() + "\x12" +
                             std::string(1, static_cast<char>(limit.size())) + limit);
  };
  const Channels expected{Channel::kInPerson, Channel::kPublicPost};
  EXPECT_EQ(with_limit("\x52\x02\x01\x03").value().value.limit.channels, expected);
  EXPECT_EQ(with_limit("\x50\x01\x50\x03").value().value.limit.channels, expected);
  EXPECT_EQ(with_limit("\x50\x01\x52\x01\x03").value().value.limit.channels, expected);
  EXPECT_THAT(with_limit("\x50\x03\x50\x01").error().message,
              HasSubstr("limit.channels: does not"));
  EXPECT_THAT(with_limit("\x50\x01\x50\x01").error().message,
              HasSubstr("limit.channels: does not"));
  EXPECT_THAT(with_limit(std::string("\x50\x00", 2)).error().message, HasSubstr("limit.channels"));
  EXPECT_THAT(with_limit("\x50\x04").error().message, HasSubstr("limit.channels: 4 is none"));
}

TEST(EvaluationOctets, UnknownFieldsSurvive) {
  const auto octets =
      encode_evaluation(book().evaluate(long_dossier(), test::moment(2026, 11, 25)).value());
  pb::Evaluation parsed;
  ASSERT_TRUE(parsed.ParseFromString(octets.value()));
  const auto add = [](google::protobuf::Message& message) {
    message.GetReflection()->MutableUnknownFields(&message)->AddVarint(800, 7);
  };
  add(parsed);
  add(*parsed.mutable_limit()->mutable_evidence());
  add(*parsed.mutable_deadline()->mutable_steps(1));
  add(*parsed.mutable_obligations(0)->mutable_arose());
  const std::string sent = parsed.SerializeAsString();
  const auto received = decode_evaluation(sent);
  ASSERT_TRUE(received) << received.error().message;
  EXPECT_EQ(encode_evaluation(*received).value(), sent);
}

TEST(EvaluationOctets, RefuseWhatTheTypesCannotHold) {
  const auto octets =
      encode_evaluation(book().evaluate(long_dossier(), test::moment(2026, 11, 25)).value());
  const auto refused = [&](const auto& change) {
    pb::Evaluation parsed;
    EXPECT_TRUE(parsed.ParseFromString(octets.value()));
    change(parsed);
    const auto decoded = decode_evaluation(parsed.SerializeAsString());
    return decoded ? std::string("was accepted") : decoded.error().message;
  };
  EXPECT_THAT(refused([](pb::Evaluation& e) { e.clear_view(); }), HasSubstr("view.state: missing"));
  EXPECT_THAT(refused([](pb::Evaluation& e) { e.mutable_view()->clear_state(); }),
              HasSubstr("view.state: missing"));
  EXPECT_THAT(refused([](pb::Evaluation& e) { e.clear_limit(); }), HasSubstr("limit: missing"));
  EXPECT_THAT(refused([](pb::Evaluation& e) {
                e.mutable_deadline()->mutable_steps(0)->set_kind(static_cast<pb::StepKind>(99));
              }),
              HasSubstr("deadline.steps[0].kind: 99 is none"));
  EXPECT_THAT(refused([](pb::Evaluation& e) {
                e.mutable_limit()->mutable_term()->set_unit(type::v1::TIME_UNIT_DAY);
                e.mutable_limit()->mutable_term()->set_quantity_milli(750);
              }),
              HasSubstr("limit.term: quantity_milli 750"));
}

TEST(EvaluationOctets, RedactedTheyHaveNoWordsOfPeople) {
  const auto octets =
      encode_evaluation(book().evaluate(long_dossier(), test::moment(2026, 11, 25)).value());
  pb::Evaluation redacted;
  ASSERT_TRUE(redacted.ParseFromString(redact_evaluation(octets.value()).value()));
  EXPECT_EQ(redacted.view().reappointments(0).reason(), "");
  EXPECT_EQ(redacted.deadline_vietnamese(), "");
  EXPECT_EQ(redacted.regime(), "118/2025/NĐ-CP");
  EXPECT_GT(redacted.deadline().steps_size(), 0);
}

RC_GTEST_PROP(EvaluationOctets, ChangedOctetsAreAnswered, ()) {
  static const std::string octets =
      encode_evaluation(book().evaluate(long_dossier(), test::moment(2026, 11, 25)).value())
          .value();
  std::string changed = octets;
  changed[*rc::gen::inRange<std::size_t>(0, changed.size())] = *rc::gen::arbitrary<char>();
  const auto decoded = decode_evaluation(changed);
  const google::protobuf::LogSilencer silence;
  pb::Evaluation parsed;
  const bool parses = parsed.ParseFromString(changed);
  if (!decoded) {
    RC_ASSERT(!parses || decoded.error().code != Errc::kMalformedWire);
    return;
  }
  RC_ASSERT(parses);
  const auto again = encode_evaluation(*decoded);
  RC_ASSERT(again.has_value());
  RC_ASSERT(encode_evaluation(decode_evaluation(*again).value()) == again);
}

}  // namespace
}  // namespace motcua::exchange
