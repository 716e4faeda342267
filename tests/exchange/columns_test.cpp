#include <motcua/catalogue/limit_phrase.hpp>
#include <motcua/exchange/columns.hpp>
#include <motcua/exchange/dossier.hpp>
#include <motcua/lawbook/calendars.hpp>
#include <motcua/lawbook/rules.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "support/dossier_columns.hpp"
#include "support/dossiers_on_the_wire.hpp"
#include "support/random_dossier.hpp"

namespace motcua::exchange {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::string delimited(std::string_view octets) {
  std::string stream;
  for (std::size_t size = octets.size();; size >>= 7) {
    stream += static_cast<char>(size < 0x80 ? size : size | 0x80);
    if (size < 0x80) break;
  }
  return stream + std::string(octets);
}
std::string delimited(const Dossier& dossier) { return delimited(encode_dossier(dossier).value()); }

std::uint16_t choose(const ScannedIdentity& identity) {
  return static_cast<std::uint16_t>(identity.case_number.size() +
                                    10 * (identity.procedure == "1.001193"));
}

/// Minutes of int32 end in the year 6053.
bool fits(const Dossier& dossier) {
  const LocalTime end = test::moment(6053, 1, 1);
  for (const DossierEvent& event : dossier.events) {
    if (event.time >= end || event.due.value_or(LocalTime{}) >= end) return false;
  }
  return true;
}

RC_GTEST_PROP(Columns, AreWhatDecodingGives, ()) {
  std::string stream;
  test::OwnedDossiers expected;
  const int rows = *rc::gen::inRange(0, 6);
  for (int i = 0; i < rows; ++i) {
    const Dossier dossier = test::any_dossier();
    if (!fits(dossier)) continue;
    stream += delimited(dossier);
    expected.add(dossier.events,
                 choose({.procedure = dossier.identity.procedure.text(),
                         .case_number = dossier.identity.case_number}),
                 dossier.identity.non_territorial);
  }
  const DossierScan scan = scan_dossiers(stream, choose);
  RC_ASSERT(!scan.failure);
  RC_ASSERT(scan.octets == stream.size());
  RC_ASSERT(scan.rows.size() == expected.size());
  RC_ASSERT(scan.rows.kinds == expected.kinds);
  RC_ASSERT(scan.rows.times == expected.times);
  RC_ASSERT(scan.rows.dues == expected.dues);
  RC_ASSERT(scan.rows.amounts == expected.amounts);
  RC_ASSERT(scan.rows.offsets == expected.offsets);
  RC_ASSERT(scan.rows.limits == expected.limits);
  RC_ASSERT(scan.rows.flags == expected.flags);
}

/// What a decoder takes, the scan takes too, and finds the same.
RC_GTEST_PROP(Columns, OfChangedOctets, ()) {
  std::string octets = encode_dossier(test::any_dossier()).value();
  octets[*rc::gen::inRange<std::size_t>(0, octets.size())] = *rc::gen::arbitrary<char>();
  const DossierScan scan = scan_dossiers(delimited(octets), choose);
  RC_ASSERT(!scan.failure);
  RC_ASSERT(scan.rows.size() == 1);
  const auto decoded = decode_dossier(octets);
  if (!decoded || !fits(decoded->value)) return;
  test::OwnedDossiers expected;
  expected.add(decoded->value.events, scan.rows.limits[0], decoded->value.identity.non_territorial);
  RC_ASSERT(scan.rows.kinds == expected.kinds);
  RC_ASSERT(scan.rows.times == expected.times);
  RC_ASSERT(scan.rows.dues == expected.dues);
  RC_ASSERT(scan.rows.amounts == expected.amounts);
  RC_ASSERT(scan.rows.flags == expected.flags);
}

TEST(Columns, TheChooserSeesWhatLimitsAreChosenBy) {
  std::vector<ScannedIdentity> seen;
  const std::string stream = delimited(test::full_dossier());
  const DossierScan scan = scan_dossiers(stream, [&](const ScannedIdentity& identity) {
    seen.push_back(identity);
    return std::uint16_t{7};
  });
  ASSERT_EQ(seen.size(), 1u);
  EXPECT_EQ(seen[0].code, "H01.15-261123-0001");
  EXPECT_EQ(seen[0].procedure, "1.001193");
  EXPECT_EQ(seen[0].case_number, "01");
  EXPECT_EQ(seen[0].channel, Channel::kOnline);
  EXPECT_TRUE(seen[0].disadvantaged_area);
  EXPECT_THAT(scan.rows.limits, ElementsAre(7));
  EXPECT_THAT(scan.rows.flags, ElementsAre(batch::kNonTerritorial));
}

TEST(Columns, TheChooserIsToldTheRow) {
  const std::string good = delimited(test::full_dossier());
  std::vector<std::size_t> rows;
  (void)scan_dossiers(good + delimited("\x0A") + good, [&](const ScannedIdentity& identity) {
    rows.push_back(identity.row);
    return std::uint16_t{0};
  });
  EXPECT_THAT(rows, ElementsAre(0, 2));  // a row that is spoilt has no limit to choose
}

TEST(Columns, ABadDossierSpoilsItsRowAlone) {
  Dossier good = test::full_dossier();
  good.events.pop_back();
  const std::string octets = encode_dossier(good).value();
  std::string stream = delimited(good);
  stream += delimited("\x0A");                               // malformed
  stream += delimited(std::string("\x12\x02\x08\x7F", 4));   // an event of an unknown kind
  stream += delimited(octets + std::string("\x12\x00", 2));  // an event without anything
  stream += delimited("");                                   // no event: a row without any
  stream += delimited(good);
  const DossierScan scan = scan_dossiers(stream, [](const ScannedIdentity&) { return 0; });
  EXPECT_FALSE(scan.failure);
  ASSERT_EQ(scan.rows.size(), 6u);
  EXPECT_THAT(scan.rows.kinds, ElementsAre(3, 0, 0, 0, 3));
  EXPECT_THAT(scan.rows.offsets, ElementsAre(0, 1, 2, 3, 4, 4, 5));

  const std::vector<TimeLimit> limits{parse_time_limit("05 ngày làm việc").value()};
  const auto plan = batch::DeadlinePlan::make(limits, embedded_rules()).value();
  test::OwnedDeadlines results(6);
  const WorkCalendar calendar =
      civil_service_calendar().value().with_overlay(office_hours_of("Nghệ An").value()).value();
  ASSERT_TRUE(batch::compute_deadlines(plan, calendar, scan.rows.columns(),
                                       test::moment(2026, 11, 25), results.columns()));
  const auto invalid = static_cast<std::int16_t>(Errc::kInvalidEvent);
  EXPECT_THAT(results.codes,
              ElementsAre(results.codes[0], invalid, invalid, invalid, 0, results.codes[0]));
  EXPECT_NE(results.codes[0], invalid);
}

TEST(Columns, StopAtATornStream) {
  const std::string one = delimited(test::full_dossier());
  const std::string stream = one + one + one;
  for (std::size_t size = 0; size <= stream.size(); ++size) {
    const DossierScan scan = scan_dossiers(stream.substr(0, size), choose);
    EXPECT_EQ(scan.rows.size(), size / one.size());
    EXPECT_EQ(scan.octets, size / one.size() * one.size());
    EXPECT_EQ(scan.failure.has_value(), size % one.size() != 0);
  }
  const DossierScan torn = scan_dossiers(stream.substr(0, stream.size() - 1), choose);
  EXPECT_EQ(torn.failure->code, Errc::kMalformedWire);
  EXPECT_THAT(torn.failure->message,
              HasSubstr("dossier 2 at octet " + std::to_string(2 * one.size())));
}

TEST(Columns, LimitsAreThoseOfADossier) {
  const std::string one = delimited(test::full_dossier());
  const DossierScan large = scan_dossiers(one, choose, {.octets = 9});
  EXPECT_EQ(large.failure.value().code, Errc::kWireTooLarge);
  EXPECT_EQ(large.octets, 0u);
  EXPECT_EQ(scan_dossiers("\xFF\xFF\xFF\xFF\x0F", choose).failure.value().code,
            Errc::kWireTooLarge);
  EXPECT_THAT(scan_dossiers(one, choose, {.messages = 4}).rows.kinds, ElementsAre(0));
  EXPECT_THAT(scan_dossiers(one, choose, {.elements = 1}).rows.kinds, ElementsAre(0));
  std::string bomb;
  while (bomb.size() < 4'000'000) bomb += std::string("\x12\x00", 2);
  const DossierScan scan = scan_dossiers(delimited(bomb), choose);
  EXPECT_THAT(scan.rows.kinds, ElementsAre(0));
}

}  // namespace
}  // namespace motcua::exchange
