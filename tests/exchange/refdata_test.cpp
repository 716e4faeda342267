#include <motcua/exchange/refdata.hpp>
#include <motcua/lawbook/calendars.hpp>
#include <motcua/lawbook/rules.hpp>
#include <motcua/lawbook/units.hpp>

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <google/protobuf/stubs/logging.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "motcua/refdata/v1/refdata.pb.h"
#include "support/messages_on_the_wire.hpp"
#include "support/random_calendar.hpp"
#include "support/units_rows.hpp"

namespace motcua::exchange {
namespace {

using test::day;
using testing::HasSubstr;
namespace pb = refdata::v1;

LawRef law() { return LawRef::parse("Điều 112 Bộ luật Lao động số 45/2019/QH14").value(); }

// ---- with every member set ----------------------------------------------------------------------

CalendarRows full_calendar() {
  return {.name = "An Giang",
          .first_day = day("2025-01-01"),
          .last_day = day("2027-12-31"),
          .last_decided_day = day("2026-12-31"),
          .days = {{.date = day("2026-04-26"),
                    .kind = DayKind::kPublicHoliday,
                    .audience = Audience::kPrivateEmployers,
                    .status = DayStatus::kProposed,
                    .name = "Giỗ Tổ Hùng Vương",
                    .name_en = "Hung Kings",
                    .pair = day("2026-04-27"),
                    .law = law(),
                    .source = "thông báo",
                    .confidence = Confidence::kSecondary}},
          .weekly_rest = {{.audience = Audience::kCivilService,
                           .from = day("1999-10-02"),
                           .until = day("2030-01-01"),
                           .days = Weekdays::saturday_and_sunday(),
                           .law = law(),
                           .source = "công báo",
                           .confidence = Confidence::kVerified}},
          .office_hours = {{.from = day("2025-07-01"),
                            .until = day("2029-01-01"),
                            .weekdays = Weekdays(0x41),
                            .season_from = MonthDay{4, 16},
                            .season_until = MonthDay{10, 15},
                            .sessions = {{0, 720}, {780, 1440}},
                            .counting = true,
                            .law = law(),
                            .source = "quyết định",
                            .confidence = Confidence::kUnverified}},
          .first_decided_day = day("2025-02-01")};
}

UnitRows full_units() {
  return {.first_day = day("2025-03-01"),
          .last_day = day("2026-12-31"),
          .checked_date = day("2026-08-02"),
          .units = {{.code = "00101",
                     .kind = UnitKind::kSpecialZone,
                     .name = "Phú Quốc",
                     .parent = "91",
                     .from = day("2025-07-01"),
                     .until = day("2026-01-01"),
                     .law = law(),
                     .source = "danh mục",
                     .confidence = Confidence::kVerified}},
          .links = {{.date = day("2025-07-01"),
                     .to = "00101",
                     .from = "00102",
                     .text = "xã Đông Hòa",
                     .partial = true,
                     .match = LinkMatch::kAmbiguous,
                     .candidates = {"00102", "00202"},
                     .law = law(),
                     .source = "nghị quyết",
                     .confidence = Confidence::kSecondary}}};
}

AgencyRows full_agencies() {
  return {.first_day = day("2025-03-01"),
          .last_day = day("2026-12-31"),
          .agencies = {{.code = AgencyCode::parse("H01").value(),
                        .kind = AgencyKind::kPeoplesCommittee,
                        .name = "Ủy ban nhân dân tỉnh An Giang",
                        .province = "91",
                        .from = day("2025-07-01"),
                        .until = day("2026-01-01"),
                        .law = law(),
                        .source = "quyết định",
                        .confidence = Confidence::kVerified}}};
}

RuleRows full_rules() {
  return {{{.id = RuleId::kWorkingDayLength,
            .regime = "118/2025/NĐ-CP",
            .from = day("2025-07-01"),
            .until = day("2026-12-31"),
            .value = 8,
            .unit = RuleUnit::kWorkingHour,
            .procedure = ProcedureCode::parse("1.001193").value(),
            .evidence = {law(), "đọc", Confidence::kSecondary}}}};
}

const auto encode_calendar = [](const auto& rows) { return encode_calendar_rows(rows); };
const auto decode_calendar = [](std::string_view octets) { return decode_calendar_rows(octets); };
const auto encode_units = [](const auto& rows) { return encode_unit_rows(rows); };
const auto decode_units = [](std::string_view octets) { return decode_unit_rows(octets); };
const auto encode_agencies = [](const auto& rows) { return encode_agency_rows(rows); };
const auto decode_agencies = [](std::string_view octets) { return decode_agency_rows(octets); };
const auto encode_rules = [](const auto& rows) { return encode_rule_rows(rows); };
const auto decode_rules = [](std::string_view octets) { return decode_rule_rows(octets); };

TEST(RefdataOctets, EveryFieldOfACalendarIsWhereTheContractHasIt) {
  EXPECT_EQ(test::text_of<pb::CalendarRows>(encode_calendar_rows(full_calendar()).value()),
            R"(name: "An Giang"
first_day {
  year: 2025
  month: 1
  day: 1
}
last_day {
  year: 2027
  month: 12
  day: 31
}
last_decided_day {
  year: 2026
  month: 12
  day: 31
}
days {
  date {
    year: 2026
    month: 4
    day: 26
  }
  kind: DAY_KIND_PUBLIC_HOLIDAY
  audience: AUDIENCE_PRIVATE_EMPLOYERS
  status: DAY_STATUS_PROPOSED
  name: "Giỗ Tổ Hùng Vương"
  name_en: "Hung Kings"
  pair {
    year: 2026
    month: 4
    day: 27
  }
  law {
    kind: LAW_DOCUMENT_KIND_CODE
    title: "Lao động"
    number: "45/2019/QH14"
    article: "112"
  }
  source: "thông báo"
  confidence: CONFIDENCE_SECONDARY
}
weekly_rest {
  audience: AUDIENCE_CIVIL_SERVICE
  from_date {
    year: 1999
    month: 10
    day: 2
  }
  until_date {
    year: 2030
    month: 1
    day: 1
  }
  days: WEEKDAY_SATURDAY
  days: WEEKDAY_SUNDAY
  law {
    kind: LAW_DOCUMENT_KIND_CODE
    title: "Lao động"
    number: "45/2019/QH14"
    article: "112"
  }
  source: "công báo"
  confidence: CONFIDENCE_VERIFIED
}
office_hours {
  from_date {
    year: 2025
    month: 7
    day: 1
  }
  until_date {
    year: 2029
    month: 1
    day: 1
  }
  weekdays: WEEKDAY_MONDAY
  weekdays: WEEKDAY_SUNDAY
  season_from {
    month: 4
    day: 16
  }
  season_until {
    month: 10
    day: 15
  }
  sessions {
    close: 720
  }
  sessions {
    open: 780
    close: 1440
  }
  counting: true
  law {
    kind: LAW_DOCUMENT_KIND_CODE
    title: "Lao động"
    number: "45/2019/QH14"
    article: "112"
  }
  source: "quyết định"
  confidence: CONFIDENCE_UNVERIFIED
}
first_decided_day {
  year: 2025
  month: 2
  day: 1
}
)");
}
TEST(RefdataOctets, EveryFieldOfUnitsIsWhereTheContractHasIt) {
  EXPECT_EQ(test::text_of<pb::UnitRows>(encode_unit_rows(full_units()).value()), R"(first_day {
  year: 2025
  month: 3
  day: 1
}
last_day {
  year: 2026
  month: 12
  day: 31
}
checked_date {
  year: 2026
  month: 8
  day: 2
}
units {
  code: "00101"
  kind: UNIT_KIND_SPECIAL_ZONE
  name: "Phú Quốc"
  parent: "91"
  from_date {
    year: 2025
    month: 7
    day: 1
  }
  until_date {
    year: 2026
    month: 1
    day: 1
  }
  law {
    kind: LAW_DOCUMENT_KIND_CODE
    title: "Lao động"
    number: "45/2019/QH14"
    article: "112"
  }
  source: "danh mục"
  confidence: CONFIDENCE_VERIFIED
}
links {
  date {
    year: 2025
    month: 7
    day: 1
  }
  to_code: "00101"
  from_code: "00102"
  text: "xã Đông Hòa"
  partial: true
  match: LINK_MATCH_AMBIGUOUS
  candidates: "00102"
  candidates: "00202"
  law {
    kind: LAW_DOCUMENT_KIND_CODE
    title: "Lao động"
    number: "45/2019/QH14"
    article: "112"
  }
  source: "nghị quyết"
  confidence: CONFIDENCE_SECONDARY
}
)");
}
TEST(RefdataOctets, EveryFieldOfAgenciesIsWhereTheContractHasIt) {
  EXPECT_EQ(test::text_of<pb::AgencyRows>(encode_agency_rows(full_agencies()).value()),
            R"(first_day {
  year: 2025
  month: 3
  day: 1
}
last_day {
  year: 2026
  month: 12
  day: 31
}
agencies {
  code: "H01"
  kind: AGENCY_KIND_PEOPLES_COMMITTEE
  name: "Ủy ban nhân dân tỉnh An Giang"
  province: "91"
  from_date {
    year: 2025
    month: 7
    day: 1
  }
  until_date {
    year: 2026
    month: 1
    day: 1
  }
  law {
    kind: LAW_DOCUMENT_KIND_CODE
    title: "Lao động"
    number: "45/2019/QH14"
    article: "112"
  }
  source: "quyết định"
  confidence: CONFIDENCE_VERIFIED
}
)");
}
TEST(RefdataOctets, EveryFieldOfRulesIsWhereTheContractHasIt) {
  EXPECT_EQ(test::text_of<pb::RuleRows>(encode_rule_rows(full_rules()).value()), R"(rows {
  id: RULE_ID_WORKING_DAY_LENGTH
  regime: "118/2025/NĐ-CP"
  from_date {
    year: 2025
    month: 7
    day: 1
  }
  until_date {
    year: 2026
    month: 12
    day: 31
  }
  value: 8
  unit: RULE_UNIT_WORKING_HOUR
  procedure: "1.001193"
  evidence {
    law {
      kind: LAW_DOCUMENT_KIND_CODE
      title: "Lao động"
      number: "45/2019/QH14"
      article: "112"
    }
    source: "đọc"
    confidence: CONFIDENCE_SECONDARY
  }
}
)");
}

TEST(RefdataOctets, WithEverything) {
  using Same = std::equal_to<>;
  test::expect_round_trip<pb::CalendarRows>(full_calendar(), encode_calendar, decode_calendar,
                                            Same());
  test::expect_round_trip<pb::UnitRows>(full_units(), encode_units, decode_units, Same());
  test::expect_round_trip<pb::AgencyRows>(full_agencies(), encode_agencies, decode_agencies,
                                          Same());
  test::expect_round_trip<pb::RuleRows>(full_rules(), encode_rules, decode_rules, Same());
}

// ---- the law's own rows -------------------------------------------------------------------------

template <typename T, typename Encode, typename Decode>
void expect_read_back(const T& rows, Encode encode, Decode decode) {
  const auto octets = encode(rows);
  ASSERT_TRUE(octets) << octets.error().message;
  const auto decoded = decode(*octets);
  ASSERT_TRUE(decoded) << decoded.error().message;
  EXPECT_TRUE(decoded->value == rows);
}

TEST(RefdataOctets, AllThatIsEmbedded) {
  expect_read_back(embedded_calendar_rows(), encode_calendar, decode_calendar);
  expect_read_back(office_hours_of("Nghệ An").value(), encode_calendar, decode_calendar);
  expect_read_back(embedded_units().rows(), encode_units, decode_units);
  expect_read_back(embedded_agencies().rows(), encode_agencies, decode_agencies);
  const auto rules = embedded_rules().rows();
  const RuleRows rows{{rules.begin(), rules.end()}};
  expect_read_back(rows, encode_rules, decode_rules);
  const auto received = decode_rule_rows(encode_rule_rows(rows).value()).value();
  EXPECT_EQ(RuleSet::from_rows(received.value.rows).value(), embedded_rules());
  expect_read_back(test::small_country(), encode_units, decode_units);
}

RC_GTEST_PROP(RefdataOctets, RoundTrip, ()) {
  for (const CalendarRows& rows : test::RandomCalendarMaker().make().layers) {
    const auto octets = encode_calendar_rows(rows);
    if (!octets) RC_FAIL(octets.error().message);
    pb::CalendarRows message;
    RC_ASSERT(message.ParseFromString(*octets));
    RC_ASSERT(message.SerializeAsString() == *octets);
    const auto decoded = decode_calendar_rows(*octets);
    if (!decoded) RC_FAIL(decoded.error().message);
    RC_ASSERT(decoded->value == rows);
    RC_ASSERT(encode_calendar_rows(*decoded) == octets);
  }
}

template <typename Published, typename Encode, typename Decode>
void check_changed(std::string octets, Encode encode, Decode decode) {
  octets[*rc::gen::inRange<std::size_t>(0, octets.size())] = *rc::gen::arbitrary<char>();
  const auto decoded = decode(octets);
  const google::protobuf::LogSilencer silence;
  Published message;
  const bool parses = message.ParseFromString(octets);
  if (!decoded) {
    RC_ASSERT(!parses || decoded.error().code != Errc::kMalformedWire);
    return;
  }
  RC_ASSERT(parses);
  const auto again = encode(*decoded);
  RC_ASSERT(again.has_value());
  RC_ASSERT(decode(*again) == decoded);
}

RC_GTEST_PROP(RefdataOctets, ChangedOctetsAreAnswered, ()) {
  check_changed<pb::CalendarRows>(encode_calendar_rows(full_calendar()).value(), encode_calendar,
                                  decode_calendar);
  check_changed<pb::UnitRows>(encode_unit_rows(full_units()).value(), encode_units, decode_units);
  check_changed<pb::AgencyRows>(encode_agency_rows(full_agencies()).value(), encode_agencies,
                                decode_agencies);
  check_changed<pb::RuleRows>(encode_rule_rows(full_rules()).value(), encode_rules, decode_rules);
}

// ---- what a newer sender has --------------------------------------------------------------------

template <typename Published, typename Rows, typename Encode>
Published parsed(const Rows& rows, Encode encode) {
  Published message;
  EXPECT_TRUE(message.ParseFromString(encode(rows).value()));
  return message;
}

TEST(RefdataOctets, RowsOfNewerRulesAreLeftOutAndKept) {
  auto message = parsed<pb::RuleRows>(full_rules(), encode_rules);
  pb::RuleRow newer = message.rows(0);
  newer.set_id(static_cast<pb::RuleId>(27));
  newer.mutable_evidence()->set_source("mới");
  *message.add_rows() = newer;
  message.add_rows()->CopyFrom(message.rows(0));
  const auto received = decode_rule_rows(message.SerializeAsString());
  ASSERT_TRUE(received) << received.error().message;
  EXPECT_EQ(received->value.rows,
            std::vector<RuleRow>({full_rules().rows[0], full_rules().rows[0]}));
  EXPECT_FALSE(received->unknown.empty()) << "which says so";
  pb::RuleRows again;
  ASSERT_TRUE(again.ParseFromString(encode_rule_rows(*received).value()));
  ASSERT_EQ(again.rows_size(), 3);
  EXPECT_EQ(again.rows(2).SerializeAsString(), newer.SerializeAsString());

  // A row that is wrong is wrong all the same.
  message.mutable_rows(1)->clear_id();
  EXPECT_EQ(decode_rule_rows(message.SerializeAsString()).error().message,
            "motcua.refdata.v1.RuleRows.rows[1].id: missing; the contract requires it");
}

TEST(RefdataOctets, RowsForNewerAudiencesAreLeftOutAndKept) {
  auto message = parsed<pb::CalendarRows>(full_calendar(), encode_calendar);
  message.add_days()->CopyFrom(message.days(0));
  message.mutable_days(1)->set_audience(static_cast<pb::Audience>(3));
  message.add_weekly_rest()->CopyFrom(message.weekly_rest(0));
  message.mutable_weekly_rest(1)->set_audience(static_cast<pb::Audience>(4));
  const auto received = decode_calendar_rows(message.SerializeAsString());
  ASSERT_TRUE(received) << received.error().message;
  EXPECT_EQ(received->value, full_calendar());
  pb::CalendarRows again;
  ASSERT_TRUE(again.ParseFromString(encode_calendar_rows(*received).value()));
  EXPECT_EQ(again.SerializeAsString(), message.SerializeAsString());
  message.mutable_days(0)->clear_audience();
  EXPECT_EQ(decode_calendar_rows(message.SerializeAsString()).value().value.days[0].audience,
            std::nullopt);
}

TEST(RefdataOctets, NewerMatchesAreNone) {
  auto message = parsed<pb::UnitRows>(full_units(), encode_units);
  message.mutable_links(0)->set_match(static_cast<pb::LinkMatch>(7));
  EXPECT_EQ(decode_unit_rows(message.SerializeAsString()).value().value.links[0].match,
            LinkMatch::kNone);
}

// ---- what is refused ----------------------------------------------------------------------------

template <typename Message, typename Rows, typename Encode, typename Decode>
auto refuser(const Rows& rows, Encode encode, Decode decode) {
  return [=](const auto& change) {
    auto message = parsed<Message>(rows, encode);
    change(message);
    const auto decoded = decode(message.SerializeAsString());
    return decoded ? std::string("was accepted") : decoded.error().message;
  };
}

TEST(RefdataOctets, EveryRuleOfCalendarsIsHeld) {
  const auto refused = refuser<pb::CalendarRows>(full_calendar(), encode_calendar, decode_calendar);
  const std::string p = "motcua.refdata.v1.CalendarRows.";
  using M = pb::CalendarRows;
  EXPECT_THAT(refused([](M& m) { m.set_name(std::string(201, 'a')); }), HasSubstr(p + "name: 201"));
  EXPECT_THAT(refused([](M& m) { m.mutable_days(0)->clear_date(); }),
              HasSubstr(p + "days[0].date: missing"));
  EXPECT_THAT(refused([](M& m) { m.mutable_days(0)->clear_kind(); }),
              HasSubstr(p + "days[0].kind: missing"));
  EXPECT_THAT(refused([](M& m) { m.mutable_days(0)->set_kind(static_cast<pb::DayKind>(8)); }),
              HasSubstr(p + "days[0].kind: 8 is none"));
  EXPECT_THAT(refused([](M& m) { m.mutable_days(0)->clear_name(); }),
              HasSubstr(p + "days[0].name: missing"));
  EXPECT_THAT(refused([](M& m) { m.mutable_weekly_rest(0)->clear_audience(); }),
              HasSubstr(p + "weekly_rest[0].audience: missing"));
  EXPECT_THAT(refused([](M& m) { m.mutable_weekly_rest(0)->clear_from_date(); }),
              HasSubstr(p + "weekly_rest[0].from_date: missing"));
  EXPECT_THAT(refused([](M& m) { m.mutable_weekly_rest(0)->add_days(pb::WEEKDAY_MONDAY); }),
              HasSubstr(p + "weekly_rest[0].days: does not ascend"));
  EXPECT_THAT(refused([](M& m) { m.mutable_office_hours(0)->clear_weekdays(); }),
              HasSubstr(p + "office_hours[0].weekdays: fewer elements than the contract requires, "
                            "which is 1"));
  EXPECT_THAT(
      refused([](M& m) { m.mutable_office_hours(0)->add_weekdays(static_cast<pb::Weekday>(8)); }),
      HasSubstr(p + "office_hours[0].weekdays: 8 is none"));
  EXPECT_THAT(
      refused([](M& m) { m.mutable_office_hours(0)->mutable_season_from()->set_month(13); }),
      HasSubstr(p + "office_hours[0].season_from.month: 13"));
  EXPECT_THAT(refused([](M& m) { m.mutable_office_hours(0)->mutable_sessions(0)->clear_close(); }),
              HasSubstr(p + "office_hours[0].sessions[0].close: missing"));
  EXPECT_THAT(refused([](M& m) { m.mutable_office_hours(0)->mutable_sessions(1)->set_open(1441); }),
              HasSubstr(p + "office_hours[0].sessions[1].open: 1441"));
}

TEST(RefdataOctets, EveryRuleOfUnitsIsHeld) {
  const auto refused = refuser<pb::UnitRows>(full_units(), encode_units, decode_units);
  const std::string p = "motcua.refdata.v1.UnitRows.";
  using M = pb::UnitRows;
  EXPECT_THAT(refused([](M& m) { m.clear_first_day(); }), HasSubstr(p + "first_day: missing"));
  EXPECT_THAT(refused([](M& m) { m.clear_checked_date(); }),
              HasSubstr(p + "checked_date: missing"));
  EXPECT_THAT(refused([](M& m) { m.mutable_units(0)->set_code("1"); }),
              HasSubstr(p + "units[0].code: 1 characters, at least 2"));
  EXPECT_THAT(refused([](M& m) { m.mutable_units(0)->set_code("123456"); }),
              HasSubstr(p + "units[0].code: 6 characters, at most 5"));
  EXPECT_THAT(refused([](M& m) { m.mutable_units(0)->set_kind(static_cast<pb::UnitKind>(11)); }),
              HasSubstr(p + "units[0].kind: 11 is none"));
  EXPECT_THAT(refused([](M& m) { m.mutable_units(0)->clear_name(); }),
              HasSubstr(p + "units[0].name: missing"));
  EXPECT_THAT(refused([](M& m) { m.mutable_links(0)->clear_date(); }),
              HasSubstr(p + "links[0].date: missing"));
  EXPECT_THAT(refused([](M& m) { m.mutable_links(0)->clear_to_code(); }),
              HasSubstr(p + "links[0].to_code: missing"));
  EXPECT_THAT(refused([](M& m) { m.mutable_links(0)->add_candidates("00202"); }),
              HasSubstr(p + "links[0].candidates: does not ascend"));
}

TEST(RefdataOctets, EveryRuleOfAgenciesIsHeld) {
  const auto refused = refuser<pb::AgencyRows>(full_agencies(), encode_agencies, decode_agencies);
  const std::string p = "motcua.refdata.v1.AgencyRows.";
  using M = pb::AgencyRows;
  EXPECT_THAT(refused([](M& m) { m.clear_first_day(); }), HasSubstr(p + "first_day: missing"));
  EXPECT_THAT(refused([](M& m) { m.mutable_agencies(0)->clear_code(); }),
              HasSubstr(p + "agencies[0].code: missing"));
  EXPECT_THAT(refused([](M& m) { m.mutable_agencies(0)->set_code("?"); }),
              HasSubstr(p + "agencies[0].code: agency code"));
  EXPECT_THAT(refused([](M& m) { m.mutable_agencies(0)->clear_kind(); }),
              HasSubstr(p + "agencies[0].kind: missing"));
  EXPECT_THAT(refused([](M& m) { m.mutable_agencies(0)->set_province("9"); }),
              HasSubstr(p + "agencies[0].province: 1 characters, at least 2"));
}

TEST(RefdataOctets, EveryRuleOfRulesIsHeld) {
  const auto refused = refuser<pb::RuleRows>(full_rules(), encode_rules, decode_rules);
  const std::string p = "motcua.refdata.v1.RuleRows.rows[0].";
  using M = pb::RuleRows;
  EXPECT_THAT(refused([](M& m) { m.mutable_rows(0)->clear_regime(); }),
              HasSubstr(p + "regime: missing"));
  EXPECT_THAT(refused([](M& m) { m.mutable_rows(0)->clear_from_date(); }),
              HasSubstr(p + "from_date: missing"));
  EXPECT_THAT(refused([](M& m) { m.mutable_rows(0)->set_value(1'000'001); }),
              HasSubstr(p + "value: 1000001 is not in 0 to 1000000"));
  EXPECT_THAT(refused([](M& m) { m.mutable_rows(0)->clear_unit(); }),
              HasSubstr(p + "unit: missing"));
  EXPECT_THAT(refused([](M& m) { m.mutable_rows(0)->set_unit(static_cast<pb::RuleUnit>(9)); }),
              HasSubstr(p + "unit: 9 is none"));
  EXPECT_THAT(refused([](M& m) { m.mutable_rows(0)->set_procedure("?"); }),
              HasSubstr(p + "procedure: procedure code"));
}

TEST(RefdataOctets, EncodersRefuseWhatDecodersWould) {
  CalendarRows calendar = full_calendar();
  calendar.office_hours[0].weekdays = {};
  EXPECT_THAT(encode_calendar_rows(calendar).error().message,
              HasSubstr("office_hours[0].weekdays: fewer"));
  UnitRows units = full_units();
  std::swap(units.links[0].candidates[0], units.links[0].candidates[1]);
  EXPECT_THAT(encode_unit_rows(units).error().message,
              HasSubstr("links[0].candidates: does not ascend"));
  units = full_units();
  units.units.resize(100'001, units.units[0]);
  EXPECT_THAT(encode_unit_rows(units).error().message, HasSubstr("units: more than 100000"));
  AgencyRows agencies = full_agencies();
  agencies.agencies[0].name.clear();
  EXPECT_THAT(encode_agency_rows(agencies).error().message, HasSubstr("agencies[0].name: missing"));
  RuleRows rules = full_rules();
  rules.rows[0].value = -1;
  EXPECT_THAT(encode_rule_rows(rules).error().message, HasSubstr("rows[0].value: -1"));
}

}  // namespace
}  // namespace motcua::exchange
