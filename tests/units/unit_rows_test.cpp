#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <motcua/units/agencies.hpp>
#include <motcua/units/unit_rows.hpp>

#include <string>

#include "support/units_rows.hpp"

namespace motcua {
namespace {

using test::day;

const std::string kHeader = "code,from,until,kind,name,parent,law,source,confidence\n";
const std::string kLinkHeader =
    "date,to,from,text,partial,match,candidates,law,source,confidence\n";
const std::string kAgencyHeader = "code,from,until,kind,name,province,law,source,confidence\n";

TEST(UnitsCsv, ReadsARow) {
  const auto units = read_units_csv(
      "u.csv", "\xEF\xBB\xBF" + kHeader +
                   "30406,2025-07-01,,commune,Phu\xCC\x81 Tân,91,19/2025/QĐ-TTg,,verified\r\n");
  ASSERT_TRUE(units.has_value()) << units.error().message;
  ASSERT_EQ(units->size(), 1U);
  const AdministrativeUnit& unit = units->front();
  EXPECT_EQ(unit.full_name(), "Xã Phú Tân");
  EXPECT_EQ(unit.parent, "91");
  EXPECT_EQ(unit.from, day("2025-07-01"));
  EXPECT_EQ(unit.law->number(), "19/2025/QĐ-TTg");
}

template <typename Read>
void expect_refusal(Read read, const std::string& text, const std::string& message) {
  const auto rows = read("x.csv", text);
  ASSERT_FALSE(rows.has_value()) << text;
  EXPECT_EQ(rows.error().code, Errc::kInvalidUnitRow);
  EXPECT_THAT(rows.error().message, testing::HasSubstr(message));
}

TEST(UnitsCsv, NamesThePlaceOfAFault) {
  const auto refuse = [](const std::string& row, const std::string& message) {
    expect_refusal(read_units_csv, kHeader + "01,,,province,A,,,seen,secondary\n" + row,
                   "x.csv:3: " + message);
  };
  refuse("1,,,commune,A,91,,seen,secondary\n", "code \"1\" is not a code of 2, 3 or 5 digits");
  refuse("00001,x,,commune,A,91,,seen,secondary\n", "from \"x\" is not a date YYYY-MM-DD");
  refuse("00001,2025-01-02,2025-01-01,commune,A,91,,seen,secondary\n", "until is before from");
  refuse("00001,,,village,A,91,,seen,secondary\n", "kind \"village\" is none of central_city, pro");
  refuse("00001,,,commune,,91,,seen,secondary\n", "name is empty");
  refuse("00001,,,commune, A,91,,seen,secondary\n", "name \" A\" begins or ends with a space");
  refuse("00001,,,commune,\"A\tB\",91,,seen,secondary\n", "name has a control character");
  refuse("00001,,,commune,A,9x,,seen,secondary\n", "parent \"9x\" is not a code");
  refuse("00001,,,commune,A,91,,,secondary\n", "row has neither law nor source");
  refuse("00001,,,commune,A,91,no law,seen,secondary\n", "law is not a citation");
  refuse("00001,,,commune,A,91,,seen,sure\n", "confidence \"sure\" is none of");
  refuse("00001,,,commune,A,91,,seen\n", "row has 8 cells instead of 9");
  refuse("00001,,,commune,\"A\",91,,\"seen,secondary\n", "quoted cell is never closed");
  refuse("00001,,,commune,\xFF,91,,seen,secondary\n", "text is not well-formed UTF-8");
  expect_refusal(read_units_csv, "", "x.csv:1: columns are not code,from,until,kind,name,parent");
  expect_refusal(read_units_csv, "code\n", "x.csv:1: columns are not code");
  EXPECT_TRUE(read_units_csv("x.csv", kHeader)->empty());
}

TEST(LinksCsv, NamesThePlaceOfAFault) {
  const auto refuse = [](const std::string& row, const std::string& message) {
    expect_refusal(read_unit_links_csv, kLinkHeader + row, "x.csv:2: " + message);
  };
  refuse(",00001,00002,,no,unique,,,seen,secondary\n", "date \"\" is not a date");
  refuse("2025-07-01,,00002,,no,unique,,,seen,secondary\n", "to \"\" is not a code");
  refuse("2025-07-01,00001,2,,no,unique,,,seen,secondary\n", "from \"2\" is not a code");
  refuse("2025-07-01,00001,00002,,1,unique,,,seen,secondary\n",
         "partial \"1\" is neither yes nor no");
  refuse("2025-07-01,00001,00002,,no,sure,,,seen,secondary\n", "match \"sure\" is none of unique");
  refuse("2025-07-01,00001,,x,no,ambiguous,00001  00002,,seen,secondary\n",
         "candidates \"00001  00002\" are not codes with single spaces between");
}

TEST(AgenciesCsv, ReadsRowsAndNamesThePlaceOfAFault) {
  const auto agencies = read_agencies_csv(
      "a.csv", kAgencyHeader + "H01,,2025-06-30,peoples_committee,Ủy ban,89,,seen,unverified\n");
  ASSERT_TRUE(agencies.has_value()) << agencies.error().message;
  EXPECT_EQ(agencies->front().code.text(), "H01");
  EXPECT_EQ(agencies->front().kind, AgencyKind::kPeoplesCommittee);
  const auto refuse = [](const std::string& row, const std::string& message) {
    expect_refusal(read_agencies_csv, kAgencyHeader + row, "x.csv:2: " + message);
  };
  refuse("H1,,,ministry,A,,,seen,secondary\n",
         "code \"H1\" is not a code of level one, such as H01");
  refuse("H01.15,,,ministry,A,,,seen,secondary\n", "code \"H01.15\" is not a code of level one");
  refuse("H01,,,office,A,,,seen,secondary\n", "kind \"office\" is none of ministry");
  refuse("H01,,,ministry,,,,seen,secondary\n", "name is empty");
  refuse("H01,,,ministry,A,x,,seen,secondary\n", "province \"x\" is not a code");
}

}  // namespace
}  // namespace motcua
