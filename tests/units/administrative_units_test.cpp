#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <motcua/units/administrative_units.hpp>

#include <algorithm>
#include <optional>
#include <ostream>
#include <string>

#include "support/units_rows.hpp"

namespace motcua {
namespace {

using test::day;
using test::described;
using testing::HasSubstr;

AdministrativeUnits small() {
  return AdministrativeUnits::from_rows(test::small_country()).value();
}

TEST(AdministrativeUnits, ACodeMeansTheUnitOfItsDay) {
  const AdministrativeUnits units = small();
  EXPECT_EQ(units.unit("00101", day("2025-06-30"))->full_name(), "Thị trấn Quan Hòa");
  EXPECT_EQ(units.unit("00101", day("2025-07-01"))->full_name(), "Xã Hoà Đông");
  EXPECT_EQ(units.unit("00101", day("2026-04-29"))->full_name(), "Xã Hoà Đông");
  EXPECT_EQ(units.unit("00101", day("2026-04-30"))->full_name(), "Phường Hoà Đông");
  EXPECT_EQ(described(units.versions("00101").value()),
            "00101 Thị trấn Quan Hòa; 00101 Xã Hoà Đông; 00101 Phường Hoà Đông");
}

TEST(AdministrativeUnits, GiveEverythingOfARow) {
  const AdministrativeUnit unit = small().unit("02", day("2030-01-01")).value();
  EXPECT_EQ(unit.kind, UnitKind::kProvince);
  EXPECT_EQ(unit.parent, "");
  EXPECT_EQ(unit.from, day("2025-07-01"));
  EXPECT_EQ(unit.until, std::nullopt);
  EXPECT_EQ(unit.law->to_vietnamese(), "Điều 1 Nghị định số 1/2020/NĐ-CP");
  EXPECT_EQ(unit.confidence, Confidence::kVerified);
  const AdministrativeUnit old = small().unit("00102", day("2025-03-01")).value();
  EXPECT_EQ(old.parent, "011");
  EXPECT_EQ(old.from, std::nullopt);
  EXPECT_EQ(old.until, day("2025-06-30"));
  EXPECT_EQ(old.source, "seen");
}

TEST(AdministrativeUnits, GiveBackTheirRows) {
  const AdministrativeUnits units = small();
  UnitRows rows = units.rows();
  EXPECT_EQ(AdministrativeUnits::from_rows(rows).value(), units);
  UnitRows given = test::small_country();
  EXPECT_TRUE(std::ranges::is_permutation(rows.units, given.units));
  EXPECT_TRUE(std::ranges::is_permutation(rows.links, given.links));
  std::ranges::reverse(given.units);
  std::ranges::reverse(given.links);
  EXPECT_EQ(AdministrativeUnits::from_rows(given).value(), units);
  given.links.back().confidence = Confidence::kUnverified;
  EXPECT_NE(AdministrativeUnits::from_rows(given).value(), units);
}

TEST(AdministrativeUnits, KnowNothingOutsideTheirDays) {
  UnitRows rows = test::small_country();
  rows.last_day = day("2026-12-31");
  const AdministrativeUnits units = AdministrativeUnits::from_rows(rows).value();
  for (const char* date : {"2025-02-28", "2027-01-01", "0001-01-01", "9999-12-31"}) {
    const auto unit = units.unit("02", day(date));
    ASSERT_FALSE(unit.has_value()) << date;
    EXPECT_EQ(unit.error().code, Errc::kOutOfUnitRange);
    EXPECT_THAT(unit.error().message, HasSubstr("2025-03-01 to 2026-12-31"));
    EXPECT_FALSE(units.provinces(day(date)).has_value());
    EXPECT_FALSE(units.named("Biển", day(date)).has_value());
    EXPECT_FALSE(units.search("bien", day(date)).has_value());
  }
  EXPECT_EQ(small().last_day(), std::nullopt);
  EXPECT_TRUE(small().unit("02", day("9999-12-31")).has_value());
  EXPECT_EQ(small().checked_date(), day("2026-08-02"));
}

TEST(AdministrativeUnits, SayWhenACodeHadAUnit) {
  const auto gone = small().unit("01", day("2025-07-01"));
  EXPECT_EQ(gone.error().code, Errc::kUnknownUnit);
  EXPECT_THAT(gone.error().message, HasSubstr("Tỉnh Sông Hoá to 2025-06-30"));
  EXPECT_THAT(gone.error().message, HasSubstr("links_from"));
  EXPECT_THAT(small().unit("00999", day("2025-07-01")).error().message,
              HasSubstr("nor has the list one on another day"));
  EXPECT_EQ(small().versions("99").error().code, Errc::kUnknownUnit);
  EXPECT_EQ(small().links_to("99").error().code, Errc::kUnknownUnit);
}

TEST(AdministrativeUnits, RefuseWhatIsNoCode) {
  for (const char* code : {"", "1", "1234", "123456", "1a", "-1", " 01", "0 1", "٠١"}) {
    EXPECT_EQ(small().unit(code, day("2025-07-01")).error().code, Errc::kInvalidUnitCode) << code;
    EXPECT_EQ(small().versions(code).error().code, Errc::kInvalidUnitCode) << code;
    EXPECT_EQ(small().links_from(code).error().code, Errc::kInvalidUnitCode) << code;
  }
}

TEST(AdministrativeUnits, StandInTheirHierarchy) {
  const AdministrativeUnits units = small();
  EXPECT_EQ(described(units.provinces(day("2025-06-30")).value()),
            "01 Tỉnh Sông Hoá; 02 Thành phố Biển");
  EXPECT_EQ(described(units.provinces(day("2025-07-01")).value()), "02 Tỉnh Sông Hoá");
  EXPECT_EQ(described(units.districts_of("02", day("2025-06-30")).value()), "021 Thành phố Biển");
  EXPECT_EQ(described(units.districts_of("02", day("2025-07-01")).value()), "");
  EXPECT_EQ(described(units.communes_of("02", day("2025-06-30")).value()),
            "00201 Phường 1; 00202 Xã Đông Hòa");
  EXPECT_EQ(described(units.communes_of("021", day("2025-06-30")).value()),
            "00201 Phường 1; 00202 Xã Đông Hòa");
  EXPECT_EQ(described(units.communes_of("02", day("2026-05-01")).value()),
            "00101 Phường Hoà Đông; 00103 Xã Tân Quan - Hòa Đông; 00201 Đặc khu Biển");
  EXPECT_EQ(units.province_of("00202", day("2025-06-30"))->name, "Biển");
  EXPECT_EQ(units.province_of("011", day("2025-06-30"))->code, "01");
  EXPECT_EQ(units.province_of("02", day("2025-07-01"))->code, "02");
  EXPECT_EQ(units.districts_of("011", day("2025-06-30")).error().code, Errc::kInvalidUnitCode);
  EXPECT_EQ(units.communes_of("00101", day("2025-06-30")).error().code, Errc::kInvalidUnitCode);
  EXPECT_EQ(units.communes_of("011", day("2025-07-01")).error().code, Errc::kUnknownUnit);
}

TEST(AdministrativeUnits, AreFoundByName) {
  const AdministrativeUnits units = small();
  const Date old = day("2025-06-30");
  EXPECT_EQ(described(units.named("đông hoà", old).value()),
            "00102 Xã Đông Hòa; 00202 Xã Đông Hòa");
  EXPECT_EQ(described(units.named("XÃ  ĐÔNG HÒA", old, "01").value()), "00102 Xã Đông Hòa");
  EXPECT_EQ(described(units.named("Đông Hòa", old, "021").value()), "00202 Xã Đông Hòa");
  EXPECT_EQ(described(units.named("Đông Hóa", old).value()), "");
  EXPECT_EQ(described(units.named("Đông", old).value()), "");
  EXPECT_EQ(described(units.named("Quan Hòa", old).value()),
            "011 Huyện Quan Hòa; 00101 Thị trấn Quan Hòa");
  EXPECT_EQ(described(units.named("thị trấn Quan Hòa", old).value()), "00101 Thị trấn Quan Hòa");
  EXPECT_EQ(described(units.named("phường Quan Hòa", old).value()), "");
  EXPECT_EQ(described(units.named("Thành phố Biển", old).value()),
            "02 Thành phố Biển; 021 Thành phố Biển");
  EXPECT_EQ(described(units.named("Biển", old, "02").value()), "021 Thành phố Biển");
  EXPECT_EQ(described(units.named("", old).value()), "");
  EXPECT_EQ(units.named("\xFF", old).error().code, Errc::kInvalidText);
  EXPECT_EQ(units.named("Biển", old, "03").error().code, Errc::kUnknownUnit);
  EXPECT_EQ(units.named("Biển", old, "x").error().code, Errc::kInvalidUnitCode);
}

TEST(AdministrativeUnits, AreSearchedWithoutDiacritics) {
  const AdministrativeUnits units = small();
  const Date old = day("2025-06-30");
  EXPECT_EQ(described(units.search("dong h", old).value()), "00102 Xã Đông Hòa; 00202 Xã Đông Hòa");
  EXPECT_EQ(described(units.search("quan", old).value()),
            "011 Huyện Quan Hòa; 00101 Thị trấn Quan Hòa; 00103 Xã Tân Quan");
  EXPECT_EQ(described(units.search("ong hoa", old).value()), "") << "within a word";
  EXPECT_EQ(described(units.search("thi tran q", old).value()), "00101 Thị trấn Quan Hòa");
  EXPECT_EQ(described(units.search("hoa dong", day("2026-05-01")).value()),
            "00101 Phường Hoà Đông; 00103 Xã Tân Quan - Hòa Đông");
  EXPECT_EQ(described(units.search("quan", old, "", 1).value()), "011 Huyện Quan Hòa");
  EXPECT_EQ(described(units.search("quan", old, "", 0).value()), "");
  EXPECT_EQ(described(units.search(" \t", old).value()), "");
  EXPECT_EQ(units.search("\xFF", old).error().code, Errc::kInvalidText);
}

TEST(AdministrativeUnits, ASearchPutsWhatIsSpelledAlikeFirst) {
  UnitRows rows = test::small_country();
  rows.units.push_back(rows.units.front());
  rows.units.back() = {"00100",
                       UnitKind::kCommune,
                       "Đồng Hoa",
                       "011",
                       std::nullopt,
                       day("2025-06-30"),
                       std::nullopt,
                       "seen",
                       Confidence::kSecondary};
  const AdministrativeUnits units = AdministrativeUnits::from_rows(rows).value();
  EXPECT_EQ(described(units.search("Đông Hoà", day("2025-06-30"), "01").value()),
            "00102 Xã Đông Hòa; 00100 Xã Đồng Hoa");
  EXPECT_EQ(described(units.search("dong hoa", day("2025-06-30"), "01").value()),
            "00100 Xã Đồng Hoa; 00102 Xã Đông Hòa");
}

TEST(AdministrativeUnits, LinksGoBothWaysAndSayHowSureTheyAre) {
  const AdministrativeUnits units = small();
  EXPECT_EQ(described(units.links_to("00101").value()),
            "00101<-00101 unique; 00101<-00102 partial same_district");
  EXPECT_EQ(described(units.links_from("00102").value()),
            "00101<-00102 partial same_district; 00103<-00102 partial same_district; "
            "00201<- ambiguous (xã Đông Hòa) 00102 00202");
  EXPECT_EQ(described(units.links_from("00202").value()),
            "00201<- ambiguous (xã Đông Hòa) 00102 00202");
  EXPECT_EQ(described(units.links_to("00201").value()),
            "00201<- partial none (bãi cát); 00201<- ambiguous (xã Đông Hòa) 00102 00202");
  EXPECT_EQ(described(units.links_from("00201").value()), "")
      << "not known, which is not unchanged";
  EXPECT_EQ(described(units.links_to("02").value()), "02<-01 unique; 02<-02 unique");
  EXPECT_EQ(units.links_to("02")->front().date, day("2025-07-01"));
}

// --- Faults -------------------------------------------------------------------------------------

/// One change of the small country's CSV, and what from_rows says of it.
struct Fault {
  const char* name;
  const char* before;
  const char* after;
  Errc code;
  const char* message;
};

void PrintTo(const Fault& fault, std::ostream* out) { *out << fault.name; }

constexpr Errc kBad = Errc::kInvalidUnitRow;
constexpr Errc kClash = Errc::kConflictingUnitRows;

const Fault kFaults[] = {
    {"level", "00201,,2025-06-30,ward", "00201,,2025-06-30,town", kBad,
     "code \"00201\" is not of the 3 digits that a town has"},
    {"duplicate", "00102,,2025", "00101,,2025", kClash,
     "unit 00101 since ever overlaps 00101 since ever"},
    {"overlap", "2025-07-01,2026-04-29", "2025-07-01,2026-04-30", kClash,
     "unit 00101 from 2026-04-30 overlaps 00101 from 2025-07-01"},
    {"province_parent", "Biển,,,seen", "Biển,01,,seen", kBad, "a province has no parent"},
    {"no_parent", "Quan Hòa,01,,seen", "Quan Hòa,,,seen", kBad, "parent \"\" is not the code of"},
    {"parent_level", "Đông Hòa,011,", "Đông Hòa,00101,", kBad, "parent \"00101\" is not the code"},
    {"unknown_parent", "Đông Hòa,011,", "Đông Hòa,012,", kClash,
     "parent \"012\" of unit 00102 since ever is not there on all of its days"},
    {"parent_ends", "00102,,2025-06-30", "00102,,2025-07-01", kClash, "parent \"011\" of unit"},
    {"parent_begins", "02,,2025-06-30", "02,2025-05-01,2025-06-30", kClash,
     "parent \"02\" of unit 021 since ever is not there"},
    {"link_to_nothing", "2025-07-01,02,01", "2025-07-01,03,01", kClash,
     "no unit \"03\" begins on 2025-07-01"},
    {"link_from_nothing", "2025-07-01,02,01", "2025-07-01,02,03", kClash,
     "no unit \"03\" ends the day before 2025-07-01"},
    {"link_date", "2025-07-01,02,01", "2025-07-02,02,01", kClash, "no unit \"02\" begins on 2025-"},
    {"link_level", "2025-07-01,02,01", "2025-07-01,02,011", kClash, "\"011\" is of another level"},
    {"link_twice", "2025-07-01,02,02", "2025-07-01,02,01", kClash, "is there twice"},
    {"link_whole", "00103,00102,,yes", "00103,00102,,no", kClash, "went to several units"},
    {"link_without_old", "00101,00101,", "00101,,", kBad, "from does not fit match"},
    {"link_with_old", "00201,,bãi cát", "00201,00202,bãi cát", kBad, "from does not fit match"},
    {"link_text", "00101,00101,", "00101,00101,x", kBad, "text is for links without a certain old"},
    {"link_no_text", "bãi cát", "", kBad, "text is for links without a certain old unit"},
    {"one_candidate", "00102 00202", "00102", kBad, "candidates do not fit match"},
    {"candidates", "none,", "none,00102 00202", kBad, "candidates do not fit match"},
    {"candidate_twice", "00102 00202", "00102 00102", kBad, "a candidate is named twice"},
    {"candidate_unknown", "00102 00202", "00102 00203", kClash, "no unit \"00203\" ends the day"},
};

class UnitRowsRefused : public testing::TestWithParam<Fault> {};

TEST_P(UnitRowsRefused, OneFault) {
  const Fault& fault = GetParam();
  std::string units = test::kUnitsCsv;
  std::string links = test::kLinksCsv;
  std::string& text = links.find(fault.before) == std::string::npos ? units : links;
  ASSERT_NE(text.find(fault.before), std::string::npos);
  text.replace(text.find(fault.before), std::string(fault.before).size(), fault.after);
  UnitRows rows = test::small_country();
  rows.units = read_units_csv("units.csv", units).value();
  rows.links = read_unit_links_csv("links.csv", links).value();
  const auto result = AdministrativeUnits::from_rows(rows);
  ASSERT_FALSE(result.has_value());
  EXPECT_EQ(result.error().code, fault.code) << result.error().message;
  EXPECT_THAT(result.error().message, HasSubstr(fault.message));
  EXPECT_THAT(result.error().message, HasSubstr(" row "));
}

INSTANTIATE_TEST_SUITE_P(Faults, UnitRowsRefused, testing::ValuesIn(kFaults),
                         [](const auto& param) { return std::string(param.param.name); });

TEST(UnitRowsRefusedInMemory, WhatCsvCannotSay) {
  const auto refuse = [](auto change, const char* message) {
    UnitRows rows = test::small_country();
    change(rows);
    const auto result = AdministrativeUnits::from_rows(rows);
    ASSERT_FALSE(result.has_value()) << message;
    EXPECT_EQ(result.error().code, Errc::kInvalidUnitRow);
    EXPECT_THAT(result.error().message, HasSubstr(message));
  };
  refuse([](UnitRows& rows) { rows.units[3].name = ""; }, "units row 4: name is empty");
  refuse([](UnitRows& rows) { rows.units[3].name = "Hoa\xCC\x80"; },
         "units row 4: name is empty or");
  refuse([](UnitRows& rows) { rows.units[3].name = "\xFF"; }, "units row 4: name is empty or not");
  refuse([](UnitRows& rows) { rows.units[3].name = "a\nb"; }, "units row 4: name is empty or not");
  refuse([](UnitRows& rows) { rows.units[3].source = ""; }, "units row 4: row has neither law");
  refuse([](UnitRows& rows) { rows.units[3].source = " x"; }, "units row 4: source is not clean");
  refuse([](UnitRows& rows) { rows.units[3].from = day("2026-01-01"); },
         "units row 4: until is bef");
  refuse([](UnitRows& rows) { rows.links[6].text = "\xFF"; },
         "links row 7: link of \"00201\": text");
  refuse([](UnitRows& rows) { rows.links[6].source = ""; }, "links row 7: row has neither law");
  refuse([](UnitRows& rows) { rows.last_day = day("2025-02-01"); }, "last_day is before first_day");
}

TEST(AdministrativeUnits, MayBeNone) {
  const AdministrativeUnits units =
      AdministrativeUnits::from_rows({day("2025-01-01"), std::nullopt, day("2025-01-01"), {}, {}})
          .value();
  EXPECT_TRUE(units.provinces(day("2025-01-01"))->empty());
  EXPECT_TRUE(units.search("a", day("2025-01-01"))->empty());
}

TEST(UnitWords, SpellKindsAndLevels) {
  EXPECT_EQ(to_string(UnitKind::kSpecialZone), "special_zone");
  EXPECT_EQ(to_vietnamese(UnitKind::kCentralCity), "thành phố");
  EXPECT_EQ(level_of(UnitKind::kProvincialCity), UnitLevel::kDistrict);
  EXPECT_EQ(to_string(UnitLevel::kDistrict), "district");
  EXPECT_EQ(to_vietnamese(UnitLevel::kCommune), "cấp xã");
  EXPECT_EQ(to_vietnamese(UnitLevel::kProvince), "cấp tỉnh");
  EXPECT_EQ(to_vietnamese(UnitLevel::kDistrict), "cấp huyện");
  EXPECT_EQ(to_string(UnitLevel::kProvince), "province");
  EXPECT_EQ(to_string(UnitLevel::kCommune), "commune");
}

}  // namespace
}  // namespace motcua
