#include <motcua/base/iso8601.hpp>
#include <motcua/lawbook/reports.hpp>
#include <motcua/reports/report_rules.hpp>

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace motcua {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

const std::string kPeriods = "kind,first_day,last_day,from,until,law,source,confidence\n";
const std::string kForms = "form,from,until,law,source,confidence\n";
const std::string kFigures = "figure,points,from,until,law,source,confidence\n";

Date on(const std::string& text) { return parse_iso_date(text).value(); }

ReportRules rules_of(const std::string& periods, const std::string& forms = "",
                     const std::string& figures = "") {
  return ReportRules::from_rows(read_report_rules_csv(periods.empty() ? "" : kPeriods + periods,
                                                      forms.empty() ? "" : kForms + forms,
                                                      figures.empty() ? "" : kFigures + figures)
                                    .value())
      .value();
}

TEST(ReportRules, AreReadFromTables) {
  const ReportRules rules =
      rules_of("month,10,9,2020-01-01,,,a test,unverified\n",
               "06a_vpcp,2020-01-01,2025-12-31,,a test,unverified\n",
               "punctuality,20,2022-06-23,,Quyết định số 766/QĐ-TTg,,secondary\n");
  EXPECT_EQ(to_iso(rules.period(PeriodKind::kMonth, 2021, 3).value().first), "2021-02-10");
  EXPECT_EQ(to_iso(rules.period(PeriodKind::kMonth, 2021, 3).value().last), "2021-03-09");
  ASSERT_NE(rules.form_at(on("2025-12-31")), nullptr);
  EXPECT_EQ(rules.form_at(on("2025-12-31"))->form, ReportForm::k06aVpcp);
  EXPECT_EQ(rules.form_at(on("2026-01-01")), nullptr);
  EXPECT_EQ(rules.form_at(on("2019-12-31")), nullptr);
  ASSERT_NE(rules.figure_at(Figure::kPunctuality, on("2024-01-01")), nullptr);
  EXPECT_EQ(rules.figure_at(Figure::kPunctuality, on("2024-01-01"))->points, 20);
  EXPECT_EQ(rules.figure_at(Figure::kPunctuality, on("2022-06-22")), nullptr);
  EXPECT_EQ(rules.figure_at(Figure::kSettled, on("2024-01-01")), nullptr);
}

TEST(ReportRules, RefuseRowsThatCannotBe) {
  const auto why = [](const std::string& periods, const std::string& forms,
                      const std::string& figures) {
    const Result<ReportRuleRows> rows = read_report_rules_csv(periods, forms, figures);
    EXPECT_FALSE(rows);
    EXPECT_EQ(rows.error().code, Errc::kInvalidReportRule);
    return rows.error().message;
  };
  EXPECT_THAT(why(kPeriods + "month,0,14,2020-01-01,,,a test,unverified\n", "", ""),
              StartsWith("periods.csv:2: "));
  EXPECT_THAT(why(kPeriods + "month,15,29,2020-01-01,,,a test,unverified\n", "", ""),
              HasSubstr("last_day"));
  EXPECT_THAT(why(kPeriods + "days,15,14,2020-01-01,,,a test,unverified\n", "", ""),
              HasSubstr("kind"));
  EXPECT_THAT(why("", kForms + "06b,2020-01-01,,,a test,unverified\n", ""),
              StartsWith("forms.csv:2: "));
  EXPECT_THAT(why("", "", kFigures + "punctuality,0,2020-01-01,,,a test,unverified\n"),
              StartsWith("figures.csv:2: "));
  EXPECT_THAT(why("", "", kFigures + "punctuality,x,2020-01-01,,,a test,unverified\n"),
              HasSubstr("points"));
}

TEST(ReportRules, RefuseRowsThatOverlapOrRestOnNothing) {
  const auto why = [](ReportRuleRows rows) {
    const Result<ReportRules> rules = ReportRules::from_rows(std::move(rows));
    EXPECT_FALSE(rules);
    EXPECT_EQ(rules.error().code, Errc::kInvalidReportRule);
    return rules.error().message;
  };
  const Evidence evidence{.source = "a test"};
  const PeriodRow month{.kind = PeriodKind::kMonth,
                        .first_day = 15,
                        .last_day = 14,
                        .from = on("2020-01-01"),
                        .until = on("2021-12-31"),
                        .evidence = evidence};
  PeriodRow later = month;
  later.from = on("2021-12-31");
  EXPECT_THAT(why({.periods = {month, later}}), HasSubstr("overlaps"));
  later.kind = PeriodKind::kYear;
  EXPECT_TRUE(ReportRules::from_rows({.periods = {month, later}}));
  PeriodRow wrong = month;
  wrong.first_day = 29;
  EXPECT_THAT(why({.periods = {wrong}}), HasSubstr("1 to 28"));
  wrong = month;
  wrong.kind = PeriodKind::kDays;
  EXPECT_THAT(why({.periods = {wrong}}), HasSubstr("days"));
  wrong = month;
  wrong.evidence = {};
  EXPECT_THAT(why({.periods = {wrong}}), HasSubstr("neither law nor source"));
  const FormRow old_form{ReportForm::k06aVpcp, on("2020-01-01"), on("2021-12-31"), evidence};
  const FormRow new_form{ReportForm::k07aBtp, on("2021-01-01"), {}, evidence};
  EXPECT_THAT(why({.forms = {old_form, new_form}}), HasSubstr("07a_btp"));
  FigureRow figure{.figure = Figure::kPunctuality,
                   .points = 101,
                   .from = on("2020-01-01"),
                   .evidence = evidence};
  EXPECT_THAT(why({.figures = {figure}}), HasSubstr("1 to 100"));
}

TEST(ReportRules, GiveWayToWhatIsLaidOverThem) {
  const ReportRules base = rules_of("month,15,14,2020-01-01,,,a test,unverified\n",
                                    "06a_vpcp,2020-01-01,,,a test,unverified\n");
  const ReportRules local =
      base.with_rows(
              read_report_rules_csv(kPeriods + "month,1,28,2024-01-01,,,a province,unverified\n",
                                    kForms + "07a_btp,2024-01-01,,,a province,unverified\n", "")
                  .value())
          .value();
  EXPECT_EQ(to_iso(local.period(PeriodKind::kMonth, 2023, 12).value().first), "2023-11-15");
  EXPECT_EQ(to_iso(local.period(PeriodKind::kMonth, 2024, 1).value().first), "2023-12-01");
  EXPECT_EQ(local.form_at(on("2023-12-31"))->form, ReportForm::k06aVpcp);
  EXPECT_EQ(local.form_at(on("2024-01-01"))->form, ReportForm::k07aBtp);
  EXPECT_NE(local.fingerprint(), base.fingerprint());
  EXPECT_FALSE(local == base);
  EXPECT_TRUE(base == base.with_rows({}).value());
}

TEST(ReportRules, ThatComeWithTheLibraryNameTheirLaw) {
  const ReportRules& rules = embedded_report_rules();
  EXPECT_EQ(rules.form_at(on("2024-12-14"))->form, ReportForm::k06aVpcp);
  EXPECT_EQ(rules.form_at(on("2026-07-31"))->form, ReportForm::k06aVpcp);
  EXPECT_EQ(rules.form_at(on("2026-08-01"))->form, ReportForm::k07aBtp);
  EXPECT_EQ(rules.figure_at(Figure::kPunctuality, on("2024-12-14"))->points, 20);
  EXPECT_EQ(rules.figure_at(Figure::kPunctuality, on("2024-12-14"))->evidence.law->number(),
            "766/QĐ-TTg");
  EXPECT_EQ(rules.figure_at(Figure::kApology, on("2025-06-30"))->evidence.law->number(),
            "61/2018/NĐ-CP");
  EXPECT_EQ(rules.figure_at(Figure::kApology, on("2025-07-01"))->evidence.law->number(),
            "118/2025/NĐ-CP");
  for (const PeriodRow& row : rules.rows().periods) {
    EXPECT_EQ(row.evidence.law->number(), "09/2019/NĐ-CP");
    EXPECT_NE(row.evidence.confidence, Confidence::kVerified);
  }
}

}  // namespace
}  // namespace motcua
