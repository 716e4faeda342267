// The embedded units and agencies, as the documents and the lists give them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <motcua/lawbook/units.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "support/case_table.hpp"
#include "support/units_rows.hpp"

namespace motcua {
namespace {

using test::day;
using test::described;

std::string described(const AdministrativeUnit& unit) {
  return test::described(std::vector<AdministrativeUnit>{unit});
}
std::string described(const std::vector<Agency>& agencies) {
  std::string text;
  for (const Agency& agency : agencies) {
    text +=
        (text.empty() ? "" : "; ") + agency.code.text() + " " + agency.name + " " + agency.province;
  }
  return text;
}
std::string described(const Agency& agency) { return described(std::vector<Agency>{agency}); }

template <typename T>
void expect_answer(const Result<T>& result, const test::Case& row) {
  if (!row["error"].empty()) {
    ASSERT_FALSE(result.has_value()) << described(*result);
    EXPECT_EQ(to_string(result.error().code), row["error"]);
    return;
  }
  ASSERT_TRUE(result.has_value()) << result.error().message;
  EXPECT_EQ(described(*result), row["answer"]);
}

TEST(EmbeddedUnits, AnswerTheCaseTable) {
  const AdministrativeUnits& units = embedded_units();
  const Agencies& agencies = embedded_agencies();
  for (const test::Case& row : test::load_cases("units.csv")) {
    SCOPED_TRACE(row["case"]);
    const std::string& ask = row["ask"];
    const std::string& text = row["text"];
    const Date date = row["date"].empty() ? Date{} : day(row["date"].c_str());
    if (ask == "unit") {
      expect_answer(units.unit(text, date), row);
    } else if (ask == "province_of") {
      expect_answer(units.province_of(text, date), row);
    } else if (ask == "versions") {
      expect_answer(units.versions(text), row);
    } else if (ask == "communes_of") {
      expect_answer(units.communes_of(text, date), row);
    } else if (ask == "districts_of") {
      expect_answer(units.districts_of(text, date), row);
    } else if (ask == "named") {
      expect_answer(units.named(text, date, row["within"]), row);
    } else if (ask == "search") {
      expect_answer(units.search(text, date, row["within"]), row);
    } else if (ask == "links_to") {
      expect_answer(units.links_to(text), row);
    } else if (ask == "links_from") {
      expect_answer(units.links_from(text), row);
    } else if (ask == "agency") {
      expect_answer(agencies.agency(AgencyCode::parse(text).value(), date), row);
    } else {
      ASSERT_EQ(ask, "agencies_of");
      expect_answer(agencies.agencies_of(text, date), row);
    }
  }
}

/// Communes of the whole country, through its provinces.
std::vector<AdministrativeUnit> all_communes(Date date) {
  std::vector<AdministrativeUnit> communes;
  const auto provinces = embedded_units().provinces(date).value();
  for (const AdministrativeUnit& province : provinces) {
    const auto found = embedded_units().communes_of(province.code, date).value();
    communes.insert(communes.end(), found.begin(), found.end());
  }
  return communes;
}

std::size_t count_of(const std::vector<AdministrativeUnit>& units, UnitKind kind) {
  return static_cast<std::size_t>(std::ranges::count(units, kind, &AdministrativeUnit::kind));
}

TEST(EmbeddedUnits, AreAsManyAsTheListsSay) {
  const AdministrativeUnits& units = embedded_units();
  EXPECT_EQ(units.first_day(), day("2025-03-01"));
  EXPECT_EQ(units.checked_date(), day("2026-08-02"));
  EXPECT_EQ(units.provinces(day("2025-06-30"))->size(), 63U);
  EXPECT_EQ(units.provinces(day("2025-07-01"))->size(), 34U);
  std::size_t districts = 0;
  const auto provinces = units.provinces(day("2025-06-30")).value();
  for (const AdministrativeUnit& province : provinces) {
    districts += units.districts_of(province.code, day("2025-06-30"))->size();
  }
  EXPECT_EQ(districts, 696U);
  EXPECT_EQ(all_communes(day("2025-06-30")).size(), 10'035U);
  EXPECT_EQ(all_communes(day("2025-07-01")).size(), 3'321U);
}

TEST(EmbeddedUnits, HaveTheKindsOfTheirDays) {
  const auto before = all_communes(day("2026-04-29"));
  EXPECT_EQ(count_of(before, UnitKind::kCommune), 2'621U);
  EXPECT_EQ(count_of(before, UnitKind::kWard), 687U);
  const auto after = all_communes(day("2026-04-30"));
  EXPECT_EQ(count_of(after, UnitKind::kCommune), 2'611U);
  EXPECT_EQ(count_of(after, UnitKind::kWard), 697U);
  EXPECT_EQ(count_of(after, UnitKind::kSpecialZone), 13U);
  std::set<std::string> changed;
  for (std::size_t i = 0; i < after.size(); ++i) {
    EXPECT_EQ(after[i].code, before[i].code);
    EXPECT_EQ(after[i].name, before[i].name);
    EXPECT_EQ(after[i].parent, before[i].parent);
    if (after[i].kind != before[i].kind) changed.insert(after[i].parent + ":" + after[i].code);
  }
  EXPECT_EQ(changed.size(), 10U);
  EXPECT_TRUE(std::ranges::all_of(changed, [](const auto& c) { return c.starts_with("75:"); }));
  const auto provinces = embedded_units().provinces(day("2026-04-30")).value();
  EXPECT_EQ(count_of(provinces, UnitKind::kCentralCity), 7U);
}

TEST(EmbeddedUnits, SevenProvincesChangedTheirCode) {
  std::map<std::string, std::string> codes;
  const auto before = embedded_units().provinces(day("2025-06-30")).value();
  for (const AdministrativeUnit& province : before) codes[province.name] = province.code;
  std::map<std::string, std::pair<std::string, std::string>> changed;
  const auto after = embedded_units().provinces(day("2025-07-01")).value();
  for (const AdministrativeUnit& province : after) {
    ASSERT_TRUE(codes.contains(province.name)) << province.name;
    const std::string& old = codes[province.name];
    if (old != province.code) changed[province.name] = {old, province.code};
  }
  const std::map<std::string, std::pair<std::string, std::string>> expected = {
      {"An Giang", {"89", "91"}}, {"Bắc Ninh", {"27", "24"}}, {"Đồng Tháp", {"87", "82"}},
      {"Gia Lai", {"64", "52"}},  {"Lào Cai", {"10", "15"}},  {"Quảng Trị", {"45", "44"}},
      {"Tây Ninh", {"72", "80"}}};
  EXPECT_EQ(changed, expected);
}

TEST(EmbeddedUnits, AreAllReadableOneByOne) {
  const AdministrativeUnits& units = embedded_units();
  const UnitRows rows = units.rows();
  EXPECT_EQ(rows.units.size(), 63U + 696U + 10'035U + 34U + 3'321U + 11U);
  for (const AdministrativeUnit& row : rows.units) {
    const Date date = row.from ? *row.from : units.first_day();
    ASSERT_EQ(units.unit(row.code, date).value(), row) << row.code;
    ASSERT_TRUE(row.law || !row.source.empty()) << row.code;
    const auto named = units.named(row.full_name(), date).value();
    ASSERT_EQ(std::ranges::count(named, row), 1) << row.full_name();
    const AdministrativeUnit province = units.province_of(row.code, date).value();
    ASSERT_EQ(level_of(province.kind), UnitLevel::kProvince) << row.code;
    if (level_of(row.kind) == UnitLevel::kCommune) {
      ASSERT_EQ(units.unit(row.parent, date)->parent.empty(), row.from.has_value()) << row.code;
    }
  }
  EXPECT_EQ(AdministrativeUnits::from_rows(rows).value(), units);
}

TEST(EmbeddedUnits, LinksAreAllReadableFromBothEnds) {
  const AdministrativeUnits& units = embedded_units();
  const UnitRows rows = units.rows();
  EXPECT_EQ(rows.links.size(), 10'617U);
  std::map<LinkMatch, std::size_t> matches;
  std::map<std::string, std::set<std::string>> went_to;
  for (const UnitLink& link : rows.links) {
    ++matches[link.match];
    EXPECT_EQ(link.date, day("2025-07-01"));
    const auto to = units.links_to(link.to).value();
    ASSERT_EQ(std::ranges::count(to, link), 1) << link.to;
    std::vector<std::string> olds = link.candidates;
    if (!link.from.empty()) olds.push_back(link.from);
    for (const std::string& old : olds) {
      const auto from = units.links_from(old).value();
      ASSERT_EQ(std::ranges::count(from, link), 1) << old;
      ASSERT_TRUE(units.unit(old, link.date - std::chrono::days{1}).has_value()) << old;
    }
    if (link.from.size() == 5) went_to[link.from].insert(link.to);
    // What is inferred or open is never shown as more than that.
    const bool sure = link.match == LinkMatch::kUnique && link.to != "07147";
    ASSERT_EQ(link.confidence, sure ? Confidence::kSecondary : Confidence::kUnverified);
  }
  EXPECT_EQ(matches[LinkMatch::kUnique], 9'954U + 63U);
  EXPECT_EQ(matches[LinkMatch::kSameDistrict], 166U);
  EXPECT_EQ(matches[LinkMatch::kAmbiguous], 41U);
  EXPECT_EQ(matches[LinkMatch::kNone], 393U);
  EXPECT_EQ(went_to.size(), 9'702U);
  EXPECT_EQ(std::ranges::count_if(went_to, [](const auto& e) { return e.second.size() > 1; }), 364);
}

TEST(EmbeddedUnits, EveryNewUnitSaysWhatItWasFormedFrom) {
  const auto communes = all_communes(day("2025-07-01"));
  for (const AdministrativeUnit& commune : communes) {
    ASSERT_FALSE(embedded_units().links_to(commune.code)->empty()) << commune.full_name();
  }
  const auto old_provinces = embedded_units().provinces(day("2025-06-30")).value();
  for (const AdministrativeUnit& province : old_provinces) {
    const auto links = embedded_units().links_from(province.code).value();
    const auto of_the_old = [](const UnitLink& link) { return link.date == day("2025-07-01"); };
    ASSERT_EQ(std::ranges::count_if(links, of_the_old), 1) << province.name;
  }
}

TEST(EmbeddedAgencies, AreThoseOfTheirDays) {
  const Agencies& agencies = embedded_agencies();
  const auto kinds_on = [&](const char* date) {
    std::map<AgencyKind, int> kinds;
    const auto found = agencies.agencies(day(date)).value();
    for (const Agency& agency : found) ++kinds[agency.kind];
    return kinds;
  };
  using Kinds = std::map<AgencyKind, int>;
  EXPECT_EQ(kinds_on("2025-06-30"), (Kinds{{AgencyKind::kMinistry, 25},
                                           {AgencyKind::kPeoplesCommittee, 63},
                                           {AgencyKind::kPeoplesCouncil, 63}}));
  EXPECT_EQ(kinds_on("2025-07-01"), (Kinds{{AgencyKind::kMinistry, 25},
                                           {AgencyKind::kPeoplesCommittee, 34},
                                           {AgencyKind::kPeoplesCouncil, 34}}));
}

TEST(EmbeddedAgencies, EachProvinceHasOneOfEach) {
  for (const char* date : {"2025-03-01", "2025-06-30", "2025-07-01", "2026-04-30", "2030-01-01"}) {
    const auto provinces = embedded_units().provinces(day(date)).value();
    for (const AdministrativeUnit& province : provinces) {
      const auto found = embedded_agencies().agencies_of(province.code, day(date)).value();
      ASSERT_EQ(found.size(), 2U) << province.full_name();
      EXPECT_THAT(found.front().name, testing::EndsWith(" " + province.name));
      EXPECT_EQ(found.front().code.text().substr(1), found.back().code.text().substr(1));
    }
  }
}

TEST(EmbeddedAgencies, SayHowWellTheyAreKnown) {
  std::set<std::string> known;
  for (const Agency& agency : embedded_agencies().rows().agencies) {
    EXPECT_NE(agency.confidence, Confidence::kVerified);
    if (agency.confidence == Confidence::kSecondary && agency.kind != AgencyKind::kMinistry) {
      known.insert(agency.code.text());
    }
  }
  EXPECT_THAT(known,
              testing::ElementsAre("H19", "H21", "H22", "H26", "H29", "H41", "H49", "H57", "K57"));
}

}  // namespace
}  // namespace motcua
