#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <motcua/units/agencies.hpp>

#include <optional>
#include <string>
#include <vector>

#include "support/units_rows.hpp"

namespace motcua {
namespace {

using test::day;
using testing::HasSubstr;

AgencyRows small_rows() {
  const std::string csv =
      "code,from,until,kind,name,province,law,source,confidence\n"
      "H02,,2025-06-30,peoples_committee,Ủy ban nhân dân thành phố Biển,02,,seen,secondary\n"
      "H01,2025-07-01,,peoples_committee,Ủy ban nhân dân tỉnh Sông Hoá,02,,seen,secondary\n"
      "G01,,,ministry,Bộ Một,,,seen,secondary\n"
      "H01,,2025-06-30,peoples_committee,Ủy ban nhân dân tỉnh Sông Hoá,01,,seen,secondary\n"
      "K01,,,peoples_council,Hội đồng nhân dân tỉnh Sông Hoá,02,,seen,unverified\n";
  return {day("2025-03-01"), std::nullopt, read_agencies_csv("a.csv", csv).value()};
}

Agencies small() { return Agencies::from_rows(small_rows()).value(); }

AgencyCode code(const char* text) { return AgencyCode::parse(text).value(); }

std::string codes(const std::vector<Agency>& agencies) {
  std::string text;
  for (const Agency& agency : agencies) text += agency.code.text() + " ";
  return text;
}

TEST(Agencies, ACodeBelongsToTheProvinceOfItsDay) {
  for (const char* text : {"H01", "000.00.15.H01", "H01.15.02"}) {
    EXPECT_EQ(small().agency(code(text), day("2025-06-30"))->province, "01") << text;
    EXPECT_EQ(small().agency(code(text), day("2025-07-01"))->province, "02") << text;
  }
  EXPECT_EQ(small().versions(code("H01"))->size(), 2U);
}

TEST(Agencies, SayWhenACodeWasClosed) {
  const auto closed = small().agency(code("H02"), day("2025-07-01"));
  EXPECT_EQ(closed.error().code, Errc::kUnknownAgency);
  EXPECT_THAT(closed.error().message, HasSubstr("Ủy ban nhân dân thành phố Biển to 2025-06-30"));
  EXPECT_EQ(small().agency(code("H03"), day("2025-07-01")).error().code, Errc::kUnknownAgency);
  EXPECT_EQ(small().versions(code("H03")).error().code, Errc::kUnknownAgency);
  EXPECT_EQ(small().agency(code("H02"), day("2025-02-28")).error().code, Errc::kOutOfUnitRange);
}

TEST(Agencies, AreListedByProvinceAndDay) {
  EXPECT_EQ(codes(small().agencies_of("02", day("2025-06-30")).value()), "H02 K01 ");
  EXPECT_EQ(codes(small().agencies_of("02", day("2025-07-01")).value()), "H01 K01 ");
  EXPECT_EQ(codes(small().agencies_of("01", day("2025-07-01")).value()), "");
  EXPECT_EQ(codes(small().agencies(day("2025-06-30")).value()), "G01 H01 H02 K01 ");
  EXPECT_EQ(small().agencies_of("", day("2025-07-01")).error().code, Errc::kInvalidUnitCode);
  EXPECT_EQ(small().agencies(day("2025-01-01")).error().code, Errc::kOutOfUnitRange);
}

TEST(Agencies, RefuseRowsThatAreNone) {
  const auto refuse = [](auto change, Errc errc, const char* message) {
    AgencyRows rows = small_rows();
    change(rows.agencies);
    const auto result = Agencies::from_rows(rows);
    ASSERT_FALSE(result.has_value()) << message;
    EXPECT_EQ(result.error().code, errc);
    EXPECT_THAT(result.error().message, HasSubstr(message));
  };
  using Rows = std::vector<Agency>;
  constexpr Errc kBad = Errc::kInvalidUnitRow;
  refuse([](Rows& rows) { rows[0].code = code("H02.01"); }, kBad, "row 1: H02.01: code is not of");
  refuse([](Rows& rows) { rows[0].name = ""; }, kBad, "row 1: H02: name is empty");
  refuse([](Rows& rows) { rows[0].province = ""; }, kBad, "row 1: H02: province does not fit");
  refuse([](Rows& rows) { rows[0].province = "021"; }, kBad, "row 1: H02: province does not fit");
  refuse([](Rows& rows) { rows[2].province = "01"; }, kBad, "row 3: G01: province does not fit");
  refuse([](Rows& rows) { rows[0].source = ""; }, kBad, "row 1: H02: row has neither law nor");
  refuse([](Rows& rows) { rows[0].source = "\xFF"; }, kBad, "row 1: H02: source is not text");
  refuse([](Rows& rows) { rows[0].from = day("2026-01-01"); }, kBad, "until is before from");
  refuse([](Rows& rows) { rows[3].until = std::nullopt; }, Errc::kConflictingUnitRows, "overlaps");
  refuse([](Rows& rows) { rows[1].from = std::nullopt; }, Errc::kConflictingUnitRows, "overlaps");
}

TEST(Agencies, AreEqualWithEqualRows) {
  EXPECT_EQ(small(), small());
  EXPECT_EQ(small(), Agencies::from_rows(small().rows()).value());
  AgencyRows rows = small_rows();
  rows.agencies.pop_back();
  EXPECT_FALSE(small() == Agencies::from_rows(rows).value());
}

TEST(Agencies, SpellTheirKinds) {
  EXPECT_EQ(to_string(AgencyKind::kMinistry), "ministry");
  EXPECT_EQ(to_string(AgencyKind::kPeoplesCommittee), "peoples_committee");
  EXPECT_EQ(to_string(AgencyKind::kPeoplesCouncil), "peoples_council");
  EXPECT_EQ(to_vietnamese(AgencyKind::kMinistry), "bộ, cơ quan trung ương");
  EXPECT_EQ(to_vietnamese(AgencyKind::kPeoplesCommittee), "Ủy ban nhân dân cấp tỉnh");
  EXPECT_EQ(to_vietnamese(AgencyKind::kPeoplesCouncil), "Hội đồng nhân dân cấp tỉnh");
}

}  // namespace
}  // namespace motcua
