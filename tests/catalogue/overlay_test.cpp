#include <motcua/catalogue/catalogue.hpp>
#include <motcua/catalogue/catalogue_csv.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <rapidcheck/gtest.h>

#include "catalogue/overlay_internal.hpp"
#include "support/random_procedure.hpp"
#include "support/simple_procedure.hpp"

namespace motcua {
namespace {

using test::catalogue_of;
using test::code;
using test::day;
using test::limit;
using test::seen;
using test::simple;
using testing::ElementsAre;

/// A procedure with everything that an overlay may touch.
Procedure whole() {
  Procedure procedure = simple("1.000001", "Chứng thực", "2025-07-01");
  procedure.cases = {{"01", "Bản sao", seen()}, {"02", "Chữ ký", seen()}};
  procedure.limits = {limit("05 ngày làm việc"), limit("03 ngày", "01"),
                      limit("10 ngày làm việc", "", {}, Area::kDisadvantaged)};
  procedure.papers = {{.name = "Tờ khai", .originals = 1, .evidence = seen()}};
  procedure.fees = {{.kind = FeeKind::kFee, .amount = Money{2'000}, .evidence = seen()},
                    {.kind = FeeKind::kCharge, .amount = Money{8'000}, .evidence = seen()}};
  procedure.steps = {{.unit = "Một cửa", .action = "Tiếp nhận", .evidence = seen()}};
  return procedure;
}

Catalogue law() { return catalogue_of({whole(), simple("1.000002", "Cư trú")}); }

CsvFile table(std::string_view name, const std::string& rows) {
  std::string columns;
  if (name == "limits.csv") columns = "case,channels,area,limit";
  if (name == "papers.csv") {
    columns =
        "case,row,group,name,use,originals,copies,mandatory,exempt_when_in_database,truncated";
  }
  if (name == "fees.csv") {
    columns =
        "case,row,kind,name,amount,currency,per,from_unit,cap,set_by_province,channels,from,until,"
        "condition";
  }
  if (name == "steps.csv") columns = "case,row,unit,action,term";
  if (name == "cases.csv") columns = "case,name";
  if (name == "procedures.csv") {
    columns =
        "valid_until,observed,name,field,owner,decision,formality,levels,levels_before,applicants,"
        "channels,online_level,agency,legal_basis,page";
  }
  return {"an-giang/" + std::string(name),
          "code,valid_from," + columns + ",law,source,confidence\n" + rows};
}

constexpr const char* kSeen = ",,NQ tỉnh,secondary\n";

Procedure changed(const std::vector<CsvFile>& files) {
  return law().with_overlay(files).value().find(code("1.000001")).value();
}

Failure refused(const std::vector<CsvFile>& files) {
  const auto catalogue = law().with_overlay(files);
  if (catalogue) return {Errc::kInvalidText, "it was not refused"};
  return catalogue.error();
}

std::vector<std::string> words(const std::vector<TimeLimit>& limits) {
  std::vector<std::string> words;
  for (const TimeLimit& limit : limits) {
    words.push_back(limit.case_number + "|" + std::string(to_string(limit.area)) + "|" +
                    (limit.term ? to_vietnamese(*limit.term) : std::string(to_string(limit.kind))));
  }
  return words;
}

TEST(Overlay, WithoutRowsChangesNothing) { EXPECT_EQ(law().with_overlay({}).value(), law()); }

TEST(Overlay, ShortensALimit) {
  const Procedure procedure =
      changed({table("limits.csv", std::string("1.000001,2025-07-01,,,,04 ngày làm việc") + kSeen +
                                       "1.000001,2025-07-01,01,,,trong ngày tiếp nhận" + kSeen)});
  EXPECT_THAT(words(procedure.limits), ElementsAre("|any|04 ngày làm việc", "01|any|same_day",
                                                   "|disadvantaged|10 ngày làm việc"));
  EXPECT_EQ(procedure.limits[0].evidence.source, "NQ tỉnh");
  EXPECT_EQ(procedure.papers, whole().papers);
  EXPECT_EQ(procedure.fees, whole().fees);
  EXPECT_EQ(procedure.steps, whole().steps);
}

TEST(Overlay, AddsALimitWithinAWiderOne) {
  const Procedure procedure = changed({table(
      "limits.csv", std::string("1.000001,2025-07-01,02,online,,02 ngày làm việc") + kSeen)});
  ASSERT_EQ(procedure.limits.size(), 4U);
  EXPECT_EQ(procedure.limits.back().channels, Channels{Channel::kOnline});
  EXPECT_EQ(
      time_limit_of(procedure, {.case_number = "02", .channel = Channel::kOnline}).value().term,
      Term::make(2, TimeUnit::kWorkingDay).value());
}

TEST(Overlay, ReplacesFeesOfAKindAndAllSteps) {
  const Procedure procedure = changed(
      {table("fees.csv",
             std::string("1.000001,2025-07-01,,1,charge,Lệ phí,5000,VND,dossier,1,,,,,,") + kSeen +
                 "1.000001,2025-07-01,02,2,charge,,0,VND,dossier,1,,,,,," + kSeen),
       table("steps.csv", std::string("1.000001,2025-07-01,,1,Công chức A,Thụ lý,08 giờ làm việc") +
                              kSeen + "1.000001,2025-07-01,,2,Lãnh đạo,Ký," + kSeen)});
  ASSERT_EQ(procedure.fees.size(), 3U);
  EXPECT_EQ(procedure.fees[0], whole().fees[0]);
  EXPECT_EQ(procedure.fees[1].amount, Money{5'000});
  EXPECT_EQ(procedure.fees[2].case_number, "02");
  ASSERT_EQ(procedure.steps.size(), 2U);
  EXPECT_EQ(procedure.steps[0].unit, "Công chức A");
  EXPECT_EQ(procedure.steps[1].action, "Ký");
}

TEST(Overlay, AddsProcedures) {
  const std::vector<CsvFile> files = {
      table("procedures.csv",
            std::string("9.000001,,,,Xác nhận đặc thù,Cư trú,,,,commune,,citizen,in_person,,,,") +
                kSeen),
      table("limits.csv", std::string("9.000001,,,,,02 ngày làm việc") + kSeen),
      table("papers.csv", std::string("9.000001,,,1,,Đơn,submit,1,0,,,") + kSeen)};
  const Catalogue catalogue = law().with_overlay(files).value();
  EXPECT_EQ(catalogue.size(), 3U);
  const Procedure procedure = catalogue.find(code("9.000001")).value();
  EXPECT_EQ(procedure.name, "Xác nhận đặc thù");
  EXPECT_EQ(procedure.papers.size(), 1U);
  EXPECT_EQ(catalogue.search("dac thu").value().size(), 1U);
  EXPECT_NE(catalogue, law());
}

TEST(Overlay, LiesOnAnOverlay) {
  const CsvFile first = table("limits.csv", std::string("1.000002,,,,,04 ngày làm việc") + kSeen);
  const CsvFile second = table("limits.csv", std::string("1.000002,,,,,03 ngày làm việc") + kSeen);
  const Catalogue province = law().with_overlay(std::vector{first}).value();
  const Catalogue commune = province.with_overlay(std::vector{second}).value();
  EXPECT_THAT(words(commune.find(code("1.000002")).value().limits),
              ElementsAre("|any|03 ngày làm việc"));
  EXPECT_FALSE(commune.with_overlay(std::vector{first})) << "a commune may not lengthen it again";
}

// --- What is refused ----------------------------------------------------------------------------

TEST(Overlay, CannotAskForPapers) {
  const Failure failure = refused({table(
      "papers.csv", std::string("1.000001,2025-07-01,,2,,Giấy khác,submit,1,0,,,") + kSeen)});
  EXPECT_EQ(failure.code, Errc::kOverlayRefused);
  EXPECT_EQ(failure.message,
            "an-giang/papers.csv:2: papers cannot be added to a procedure that is here; take the "
            "row out, or publish a procedure of its own");
  EXPECT_EQ(failure.law,
            LawRef::parse("điểm đ khoản 1 Điều 5 Nghị định số 118/2025/NĐ-CP").value());
}

struct Refusal {
  const char* name;
  const char* table;
  const char* row;
  Errc code;
  const char* message;
};

void PrintTo(const Refusal& refusal, std::ostream* out) { *out << refusal.name; }

class OverlayRefuses : public testing::TestWithParam<Refusal> {};

TEST_P(OverlayRefuses, OneRow) {
  const Refusal& refusal = GetParam();
  const Failure failure = refused({table(refusal.table, std::string(refusal.row) + kSeen)});
  EXPECT_EQ(failure.code, refusal.code);
  EXPECT_EQ(failure.message, "an-giang/" + std::string(refusal.table) + refusal.message);
}

const Refusal kRefusals[] = {
    {"longer", "limits.csv", "1.000001,2025-07-01,,,,06 ngày làm việc", Errc::kOverlayRefused,
     ":2: procedure 1.000001: the limit \"06 ngày làm việc\" is longer than the \"05 ngày làm "
     "việc\" "
     "of the law"},
    {"unit", "limits.csv", "1.000001,2025-07-01,,,,05 ngày", Errc::kOverlayRefused,
     ":2: procedure 1.000001: the limit \"05 ngày\" is not in the unit of the \"05 ngày làm việc\" "
     "of "
     "the law"},
    {"narrower_longer", "limits.csv", "1.000001,2025-07-01,01,online,,04 ngày",
     Errc::kOverlayRefused,
     ":2: procedure 1.000001: the limit \"04 ngày\" is longer than the \"03 ngày\" of the law"},
    {"taken_away", "limits.csv", "1.000001,2025-07-01,,,,không quy định thời hạn giải quyết",
     Errc::kOverlayRefused,
     ":2: procedure 1.000001: the law has a limit, \"05 ngày làm việc\"; it cannot be taken away"},
    {"missing", "limits.csv", "1.000001,2025-07-01,,,,không có thông tin", Errc::kOverlayRefused,
     ":2: procedure 1.000001: the limit does not say how long; leave the row out"},
    {"unknown_code", "limits.csv", "1.000003,,,,,05 ngày", Errc::kOverlayRefused,
     ":2: procedure 1.000003 is not in this catalogue; add it with a row in procedures.csv"},
    {"unknown_version", "limits.csv", "1.000001,,,,,05 ngày", Errc::kOverlayRefused,
     ":2: procedure 1.000001 has no version with an empty valid_from; it has one with valid_from "
     "2025-07-01"},
    {"known_procedure", "procedures.csv",
     "1.000002,2027-01-01,,,Tên,Cư trú,,,,commune,,citizen,in_person,,,,", Errc::kOverlayRefused,
     ":2: procedure 1.000002 is in this catalogue already; leave it out of procedures.csv and give "
     "only the limits, fees and steps that differ"},
    {"new_case", "cases.csv", "1.000001,2025-07-01,03,Khác", Errc::kOverlayRefused,
     ":2: an overlay changes only limits, fees and steps of a procedure that is here"},
};

INSTANTIATE_TEST_SUITE_P(Rows, OverlayRefuses, testing::ValuesIn(kRefusals),
                         [](const auto& test) { return std::string(test.param.name); });

TEST(Overlay, RefusesWhatItsReaderRefuses) {
  const Failure unreadable =
      refused({table("limits.csv", std::string("1.000002,,,,,chừng vài hôm") + kSeen)});
  EXPECT_EQ(unreadable.code, Errc::kInvalidCatalogueRow);
  EXPECT_THAT(unreadable.message, testing::StartsWith("an-giang/limits.csv:2: "));
  const Failure no_case = refused({table(
      "fees.csv", std::string("1.000001,2025-07-01,07,1,fee,,1000,VND,dossier,1,,,,,,") + kSeen)});
  EXPECT_EQ(no_case.code, Errc::kInvalidCatalogueRow);
  EXPECT_THAT(no_case.message, testing::StartsWith("an-giang/fees.csv:2: "));
  const Failure no_limit = refused(
      {table("procedures.csv",
             std::string("9.000001,,,,Tên,Cư trú,,,,commune,,citizen,in_person,,,,") + kSeen)});
  EXPECT_EQ(no_limit.code, Errc::kInvalidProcedure);
  EXPECT_THAT(no_limit.message, testing::StartsWith("an-giang/procedures.csv:2: "));
}

TEST(Overlay, NeedsTheConditionOfOneOfSeveralLimits) {
  Procedure procedure = simple("1.000001");
  procedure.limits = {limit("05 ngày làm việc"), limit("10 ngày làm việc")};
  procedure.limits[0].condition = "trường hợp thường";
  procedure.limits[1].condition = "trường hợp phức tạp";
  const CsvFile file = table("limits.csv", std::string("1.000001,,,,,04 ngày làm việc") + kSeen);
  EXPECT_EQ(catalogue_of({procedure}).with_overlay(std::vector{file}).error().message,
            "an-giang/limits.csv:2: procedure 1.000001: the procedure has 2 limits of this case, "
            "channels and area; give the condition of one");
}

TEST(Overlay, CannotGiveALimitWhereTheLawHasNone) {
  Procedure procedure = simple("1.000001");
  procedure.cases = {{"01", "Một", seen()}};
  procedure.limits = {limit("05 ngày làm việc", "01")};
  const CsvFile file = table("limits.csv", std::string("1.000001,,,,,04 ngày làm việc") + kSeen);
  EXPECT_EQ(
      catalogue_of({procedure}).with_overlay(std::vector{file}).error().message,
      "an-giang/limits.csv:2: procedure 1.000001: the law has no limit for this case, channels "
      "and area that it could shorten");
}

// --- Shorter and longer -------------------------------------------------------------------------

std::string compared(const TimeLimit& local, const TimeLimit& law) {
  return catalogue_internal::why_longer(local, law).value_or("not longer");
}
std::string compared(std::string_view local, std::string_view law) {
  return compared(limit(local), limit(law));
}

TEST(OverlayLimits, OfOneUnitAreCompared) {
  EXPECT_EQ(compared("05 ngày làm việc", "05 ngày làm việc"), "not longer");
  EXPECT_EQ(compared("04 ngày làm việc", "không quá 05 ngày làm việc"), "not longer");
  EXPECT_EQ(compared("1/2 ngày làm việc", "01 ngày làm việc"), "not longer");
  EXPECT_NE(compared("1,5 ngày làm việc", "01 ngày làm việc"), "not longer");
  EXPECT_NE(compared("01 ngày", "01 tháng"), "not longer") << "units are never converted";
  EXPECT_NE(compared("08 giờ làm việc", "01 ngày làm việc"), "not longer");
}

TEST(OverlayLimits, WithinTheDay) {
  EXPECT_EQ(compared("trong ngày tiếp nhận", "01 ngày làm việc"), "not longer");
  EXPECT_NE(compared("trong ngày tiếp nhận", "1/2 ngày làm việc"), "not longer");
  EXPECT_NE(compared("trong ngày tiếp nhận", "04 giờ làm việc"), "not longer");
  EXPECT_NE(compared("01 ngày làm việc", "trong ngày tiếp nhận"), "not longer");
  TimeLimit same_day = limit("trong ngày tiếp nhận");
  TimeLimit at_once = same_day;
  at_once.kind = LimitKind::kAtOnce;
  EXPECT_EQ(compared(at_once, same_day), "not longer");
  EXPECT_NE(compared(same_day, at_once), "not longer");
}

TEST(OverlayLimits, AnEarlierCutOffIsLonger) {
  TimeLimit law = limit("trong ngày tiếp nhận");
  TimeLimit local = law;
  local.cut_off = 15 * 60;
  EXPECT_NE(compared(local, law), "not longer");
  law.cut_off = 15 * 60;
  EXPECT_EQ(compared(local, law), "not longer");
  local.cut_off = 14 * 60;
  EXPECT_EQ(compared(local, law), "the cut-off is earlier than that of the law");
  local.cut_off = 16 * 60;
  EXPECT_EQ(compared(local, law), "not longer");
  local.cut_off = std::nullopt;
  EXPECT_EQ(compared(local, law), "not longer");
}

TEST(OverlayLimits, StartNoLater) {
  const auto with = [](LimitStart start, std::string text = {}) {
    TimeLimit started = limit("05 ngày làm việc");
    started.start = start;
    started.start_text = std::move(text);
    return started;
  };
  const TimeLimit complete = with(LimitStart::kCompleteDossier);
  const TimeLimit receipt = with(LimitStart::kReceipt);
  const TimeLimit other = with(LimitStart::kOther, "ngày niêm yết");
  EXPECT_EQ(compared(receipt, complete), "not longer");
  EXPECT_EQ(compared(complete, receipt),
            "the limit is counted from another event than that of the law");
  EXPECT_EQ(compared(other, other), "not longer");
  EXPECT_NE(compared(with(LimitStart::kOther, "ngày ký"), other), "not longer");
  EXPECT_NE(compared(receipt, other), "not longer");
  EXPECT_EQ(compared(with(LimitStart::kNotStated), other), "not longer");
  EXPECT_EQ(compared(complete, with(LimitStart::kNotStated)), "not longer");
  EXPECT_NE(compared(other, with(LimitStart::kNotStated)), "not longer");
}

TEST(OverlayLimits, NoStageExtensionOrPauseIsLonger) {
  const Term five = Term::make(5, TimeUnit::kWorkingDay).value();
  const Term three = Term::make(3, TimeUnit::kWorkingDay).value();
  TimeLimit law = limit("08 ngày làm việc");
  law.stages = {{"Thẩm định", five}, {"Ký", three}};
  law.extensions = {{ExtensionGround::kVerification, ExtensionEffect::kAdds, three, "", seen()}};
  law.pauses = {"thời gian niêm yết"};
  TimeLimit local = law;
  EXPECT_EQ(compared(local, law), "not longer");
  local.stages = {{"Thẩm định", three}, {"Ký", five}};
  EXPECT_EQ(
      compared(local, law),
      "the stage \"Ký\" of \"05 ngày làm việc\" is longer than the \"03 ngày làm việc\" of the "
      "law");
  local.stages.clear();
  local.extensions[0].term = five;
  EXPECT_EQ(
      compared(local, law),
      "the extension of \"05 ngày làm việc\" is longer than the \"03 ngày làm việc\" of the law");
  local.extensions[0] = {ExtensionGround::kComplexity, ExtensionEffect::kAdds, three, "", seen()};
  EXPECT_NE(compared(local, law), "not longer");
  local.extensions.clear();
  EXPECT_EQ(compared(local, law), "not longer");
  local.pauses = {"thời gian nghỉ"};
  EXPECT_EQ(compared(local, law),
            "the law counts the time that the limit does not: \"thời gian nghỉ\"");
  local.pauses.clear();
  EXPECT_EQ(compared(local, law), "not longer");
}

TEST(OverlayLimits, AnyIsShorterThanNone) {
  for (const char* law :
       {"không quy định thời hạn giải quyết", "không có thông tin", "3 (không ghi đơn vị)"}) {
    EXPECT_EQ(compared("05 ngày làm việc", law), "not longer") << law;
    EXPECT_EQ(compared("trong ngày tiếp nhận", law), "not longer") << law;
  }
  EXPECT_EQ(compared("không quy định thời hạn giải quyết", "không quy định thời hạn giải quyết"),
            "not longer");
}

RC_GTEST_PROP(OverlayLimits, NoLimitIsLongerThanItself, ()) {
  test::RandomProcedureMaker maker;
  const Procedure procedure = maker.make(code("1.000001"), std::nullopt, std::nullopt);
  for (const TimeLimit& limit : procedure.limits) {
    const bool says_how_long =
        limit.kind != LimitKind::kMissing && limit.kind != LimitKind::kUnitMissing;
    RC_ASSERT(catalogue_internal::why_longer(limit, limit).has_value() != says_how_long);
  }
}

}  // namespace
}  // namespace motcua
