#include <motcua/exchange/json.hpp>
#include <motcua/exchange/report.hpp>
#include <motcua/lawbook/reports.hpp>

#include <string>

#include <gmock/gmock.h>
#include <google/protobuf/util/json_util.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "motcua/report/v1/report.pb.h"
#include "support/reported_office.hpp"

namespace motcua::exchange {
namespace {

using testing::HasSubstr;
namespace pb = report::v1;

SentReport any_report() {
  const test::RandomCalendar random = test::RandomCalendarMaker().make();
  const test::Office office = test::any_office(random, 60);
  const DossierTally tally =
      office.by_columns(test::any_period(random), test::any_time(random)).value();
  return {.report = summarise(tally, embedded_report_rules(),
                              {.agency = {"Ủy ban nhân dân xã Phú Tân", "H02.15"},
                               .dimension = static_cast<Dimension>(test::pick(0, 4))})};
}

RC_GTEST_PROP(ReportOctets, ComeBack, ()) {
  const SentReport sent = any_report();
  const std::string octets = encode_report(sent).value();
  pb::Report parsed;
  RC_ASSERT(parsed.ParseFromString(octets));
  RC_ASSERT(parsed.SerializeAsString() == octets);
  const auto decoded = decode_report(octets);
  RC_ASSERT(decoded.has_value());
  RC_ASSERT(decoded->unknown.empty());
  RC_ASSERT(decoded->value.report == sent.report);
  RC_ASSERT(!decoded->value.receipt);
  RC_ASSERT(encode_report(decoded->value).value() == octets);

  const auto json = encode_report_json(sent);
  RC_ASSERT(json.has_value());
  RC_ASSERT(google::protobuf::util::JsonStringToMessage(*json, &parsed).ok());
  RC_ASSERT(parsed.SerializeAsString() == octets);
  const auto read = decode_report_json(*json);
  RC_ASSERT(read.has_value());
  RC_ASSERT(encode_report(*read).value() == octets);
}

SentReport small_report() {
  SentReport sent;
  Report& report = sent.report;
  report.agency = {"Ủy ban nhân dân xã Phú Tân", "H02.15"};
  report.period = embedded_report_rules().period(PeriodKind::kMonth, 2026, 5).value();
  report.close = LocalTime(report.period.last) + std::chrono::hours{17};
  report.form = ReportForm::k06aVpcp;
  report.total = {.settled_late_with_apology = 2, .settled_late_without_apology = 3};
  report.letters = {{LetterKind::kBirthCongratulation, 24, 25}, {LetterKind::kThanksLetter, 0, 1}};
  report.basis = {
      {Figure::kSettled,
       embedded_report_rules().figure_at(Figure::kSettled, report.period.last)->evidence}};
  sent.receipt = EvaluationReceipt{.library = "0.1.0",
                                   .law_edition = "2026.11-5",
                                   .law_data_hash = std::string(64, '0'),
                                   .calendar = std::string(16, '1'),
                                   .catalogue = std::string(16, '2'),
                                   .rules = std::string(16, '3'),
                                   .input = std::string(16, '4')};
  return sent;
}

TEST(ReportOctets, SayWhatTheContractSays) {
  const SentReport sent = small_report();
  const std::string octets = encode_report(sent).value();
  pb::Report parsed;
  ASSERT_TRUE(parsed.ParseFromString(octets));
  EXPECT_EQ(parsed.form(), pb::REPORT_FORM_06A_VPCP);
  EXPECT_EQ(parsed.agency(), "H02.15");
  EXPECT_EQ(parsed.from_date().month(), 4);
  EXPECT_EQ(parsed.from_date().day(), 15);
  EXPECT_EQ(parsed.period_kind(), pb::PERIOD_KIND_MONTH);
  EXPECT_EQ(parsed.period_evidence().law().number(), "09/2019/NĐ-CP");
  EXPECT_EQ(parsed.total().settled_late(), 5U);
  EXPECT_EQ(parsed.total().settled_late_with_apology(), 2U);
  EXPECT_EQ(parsed.letters(0).kind(), paper::v1::PAPER_KIND_BIRTH_CONGRATULATION);
  EXPECT_EQ(parsed.letters(1).kind(), paper::v1::PAPER_KIND_THANKS_LETTER);
  EXPECT_EQ(parsed.evidence().law().number(), "01/2020/TT-VPCP");
  const auto decoded = decode_report(octets);
  ASSERT_TRUE(decoded) << decoded.error().message;
  EXPECT_EQ(decoded->value.report, sent.report);
  EXPECT_EQ(decoded->value.receipt, sent.receipt);
}

TEST(ReportOctets, ThatCannotBeAreRefused) {
  pb::Report whole;
  ASSERT_TRUE(whole.ParseFromString(encode_report(small_report()).value()));
  const auto why = [&](auto change) {
    pb::Report sent = whole;
    change(sent);
    const auto decoded = decode_report(sent.SerializeAsString());
    EXPECT_FALSE(decoded);
    EXPECT_EQ(decoded.error().code, Errc::kInvalidWireValue);
    return decoded.error().message;
  };
  EXPECT_THAT(why([](pb::Report& sent) { sent.clear_agency(); }), HasSubstr("agency"));
  EXPECT_THAT(why([](pb::Report& sent) { sent.clear_as_of(); }), HasSubstr("as_of"));
  EXPECT_THAT(why([](pb::Report& sent) {
                *sent.mutable_until_date() = sent.from_date();
                sent.mutable_until_date()->set_day(14);
              }),
              HasSubstr("until_date"));
  EXPECT_THAT(why([](pb::Report& sent) { sent.mutable_total()->set_settled_late(1); }),
              HasSubstr("apology"));
  EXPECT_THAT(why([](pb::Report& sent) {
                sent.mutable_letters(0)->set_kind(paper::v1::PAPER_KIND_APOLOGY_SLIP);
              }),
              HasSubstr("kind"));
  EXPECT_THAT(why([](pb::Report& sent) {
                *sent.add_weeks()->mutable_monday() = sent.from_date();  // a Wednesday
              }),
              HasSubstr("monday"));
  EXPECT_THAT(why([](pb::Report& sent) { sent.mutable_punctuality()->set_centipoints(2001); }),
              HasSubstr("centipoints"));
  SentReport nameless = small_report();
  nameless.report.agency.code.clear();
  const auto encoded = encode_report(nameless);
  ASSERT_FALSE(encoded);
  EXPECT_EQ(encoded.error().code, Errc::kInvalidWireValue);
}

TEST(ReportOctets, KeepWhatANewerSenderAdds) {
  const std::string octets = encode_report(small_report()).value();
  const std::string newer = octets + std::string("\xBA\x3F\x02\x08\x01", 5);  // field 1015
  const auto decoded = decode_report(newer);
  ASSERT_TRUE(decoded) << decoded.error().message;
  EXPECT_FALSE(decoded->unknown.empty());
  EXPECT_EQ(decoded->value.report, small_report().report);
  EXPECT_EQ(encode_report(*decoded).value(), newer);
}

}  // namespace
}  // namespace motcua::exchange
