/// Tables of motcua.refdata.v1.
#pragma once

#include <motcua/calendar/calendar_rows.hpp>
#include <motcua/calendar/day.hpp>
#include <motcua/exchange/refdata.hpp>
#include <motcua/regime/rules.hpp>
#include <motcua/units/agencies.hpp>
#include <motcua/units/unit.hpp>
#include <motcua/units/unit_rows.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

#include "exchange/message_internal.hpp"
#include "exchange/type_tables_internal.hpp"

namespace motcua::exchange_internal {

inline constexpr Rules kSource = plain(2000);
inline constexpr Rules kMostRows = at_most(100'000);

// ---- calendars ----------------------------------------------------------------------------------

template <>
struct EnumWire<Audience> : CountedFromOne<Audience, 2> {
  static constexpr bool kLeavesOut = true;
};
template <>
struct EnumWire<DayKind> : CountedFromOne<DayKind, 7> {};
template <>
struct EnumWire<DayStatus> : CountedFromOne<DayStatus, 3> {
  static constexpr std::optional<DayStatus> kAbsent = DayStatus::kPredicted;
  static constexpr std::optional<DayStatus> kUnknown = DayStatus::kPredicted;
};

template <>
struct Schema<DayRow> {
  static constexpr std::string_view kName = "motcua.refdata.v1.DayRow";
  using T = DayRow;
  using List =
      Fields<Field<1, "date", &T::date, needed()>,                                      //
             Field<2, "kind", &T::kind, needed()>, Field<3, "audience", &T::audience>,  //
             Field<4, "status", &T::status>, Field<5, "name", &T::name, needed(plain(500))>,
             Field<6, "name_en", &T::name_en, plain(500)>,  //
             Field<7, "pair", &T::pair>,                    //
             Field<8, "law", &T::law>,                      //
             Field<9, "source", &T::source, kSource>, Field<10, "confidence", &T::confidence>>;
};

/// What Weekdays is a set of; the domain knows its days by their places.
enum class Weekday : std::uint8_t {
  kMonday,
  kTuesday,
  kWednesday,
  kThursday,
  kFriday,
  kSaturday,
  kSunday
};
template <>
struct EnumWire<Weekday> : CountedFromOne<Weekday, 7> {};
template <>
struct Unwrapped<Weekdays> : Unwrapped<Weekday> {
  static constexpr bool kRepeated = true;
};
constexpr void insert(Weekdays& days, Weekday day) {
  days = Weekdays(static_cast<std::uint8_t>(days.bits() | 1u << static_cast<unsigned>(day)));
}

template <>
struct Schema<WeeklyRestRow> {
  static constexpr std::string_view kName = "motcua.refdata.v1.WeeklyRestRow";
  using T = WeeklyRestRow;
  using List =
      Fields<Field<1, "audience", &T::audience, needed()>,                                 //
             Field<2, "from_date", &T::from, needed()>,                                    //
             Field<3, "until_date", &T::until>,                                            //
             Field<4, "days", &T::days, ascending(at_most(7))>, Field<5, "law", &T::law>,  //
             Field<6, "source", &T::source, kSource>, Field<7, "confidence", &T::confidence>>;
};

template <>
struct Schema<Session> {
  static constexpr std::string_view kName = "motcua.refdata.v1.Session";
  using List = Fields<Field<1, "open", &Session::open, between(0, 1440)>,
                      Field<2, "close", &Session::close, needed(between(1, 1440))>>;
};

template <>
struct Schema<MonthDay> {
  static constexpr std::string_view kName = "motcua.refdata.v1.MonthDay";
  using List = Fields<Field<1, "month", &MonthDay::month, kMonths>,  //
                      Field<2, "day", &MonthDay::day, kDays>>;
};

template <>
struct Schema<OfficeHoursRow> {
  static constexpr std::string_view kName = "motcua.refdata.v1.OfficeHoursRow";
  using T = OfficeHoursRow;
  using List = Fields<Field<1, "from_date", &T::from, needed()>, Field<2, "until_date", &T::until>,
                      Field<3, "weekdays", &T::weekdays, ascending(at_least(1, at_most(7)))>,
                      Field<4, "season_from", &T::season_from>,  //
                      Field<5, "season_until", &T::season_until>,
                      Field<6, "sessions", &T::sessions, at_most(24)>,  //
                      Field<7, "counting", &T::counting>,               //
                      Field<8, "law", &T::law>, Field<9, "source", &T::source, kSource>,
                      Field<10, "confidence", &T::confidence>>;
};

template <>
struct Schema<CalendarRows> {
  static constexpr std::string_view kName = "motcua.refdata.v1.CalendarRows";
  using T = CalendarRows;
  using List = Fields<Field<1, "name", &T::name, plain(200)>,  //
                      Field<2, "first_day", &T::first_day>,    //
                      Field<3, "last_day", &T::last_day>,      //
                      Field<4, "last_decided_day", &T::last_decided_day>,
                      Field<5, "days", &T::days, kMostRows>,
                      Field<6, "weekly_rest", &T::weekly_rest, at_most(1000)>,
                      Field<7, "office_hours", &T::office_hours, at_most(10'000)>,
                      Field<8, "first_decided_day", &T::first_decided_day>>;
};

// ---- administrative units -----------------------------------------------------------------------

template <>
struct EnumWire<UnitKind> : CountedFromOne<UnitKind, 10> {};
template <>
struct EnumWire<LinkMatch> : CountedFromOne<LinkMatch, 4> {
  static constexpr std::optional<LinkMatch> kAbsent = LinkMatch::kNone;
  static constexpr std::optional<LinkMatch> kUnknown = LinkMatch::kNone;
};

constexpr Rules digits(std::uint32_t least, std::uint32_t most) {
  Rules rules = plain(most);
  rules.min_len = least;
  return rules;
}

template <>
struct Schema<AdministrativeUnit> {
  static constexpr std::string_view kName = "motcua.refdata.v1.AdministrativeUnit";
  using T = AdministrativeUnit;
  using List =
      Fields<Field<1, "code", &T::code, needed(digits(2, 5))>,  //
             Field<2, "kind", &T::kind, needed()>, Field<3, "name", &T::name, needed(plain(200))>,
             Field<4, "parent", &T::parent, digits(2, 3)>,  //
             Field<5, "from_date", &T::from>,               //
             Field<6, "until_date", &T::until>,             //
             Field<7, "law", &T::law>, Field<8, "source", &T::source, kSource>,
             Field<9, "confidence", &T::confidence>>;
};

template <>
struct Schema<UnitLink> {
  static constexpr std::string_view kName = "motcua.refdata.v1.UnitLink";
  using T = UnitLink;
  using List = Fields<
      Field<1, "date", &T::date, needed()>, Field<2, "to_code", &T::to, needed(digits(2, 5))>,
      Field<3, "from_code", &T::from, digits(2, 5)>, Field<4, "text", &T::text, plain(2000)>,  //
      Field<5, "partial", &T::partial>,                                                        //
      Field<6, "match", &T::match>,
      Field<7, "candidates", &T::candidates, ascending(at_most(200, digits(2, 5)))>,
      Field<8, "law", &T::law>, Field<9, "source", &T::source, kSource>,
      Field<10, "confidence", &T::confidence>>;
};

template <>
struct Schema<UnitRows> {
  static constexpr std::string_view kName = "motcua.refdata.v1.UnitRows";
  using T = UnitRows;
  using List =
      Fields<Field<1, "first_day", &T::first_day, needed()>,  //
             Field<2, "last_day", &T::last_day>,
             Field<3, "checked_date", &T::checked_date, needed()>,
             Field<4, "units", &T::units, kMostRows>, Field<5, "links", &T::links, kMostRows>>;
};

// ---- agencies -----------------------------------------------------------------------------------

template <>
struct EnumWire<AgencyKind> : CountedFromOne<AgencyKind, 3> {};

template <>
struct Schema<Agency> {
  static constexpr std::string_view kName = "motcua.refdata.v1.Agency";
  using T = Agency;
  using List =
      Fields<Field<1, "code", &T::code, needed(plain(35))>,  //
             Field<2, "kind", &T::kind, needed()>, Field<3, "name", &T::name, needed(plain(500))>,
             Field<4, "province", &T::province, exactly(2, plain(2))>,
             Field<5, "from_date", &T::from>,    //
             Field<6, "until_date", &T::until>,  //
             Field<7, "law", &T::law>, Field<8, "source", &T::source, kSource>,
             Field<9, "confidence", &T::confidence>>;
};
template <>
inline Agency blank<Agency>() {
  return {.code = *AgencyCode::parse("H01"),
          .kind = {},
          .name = {},
          .province = {},
          .from = {},
          .until = {},
          .law = {},
          .source = {},
          .confidence = {}};
}

template <>
struct Schema<AgencyRows> {
  static constexpr std::string_view kName = "motcua.refdata.v1.AgencyRows";
  using T = AgencyRows;
  using List = Fields<Field<1, "first_day", &T::first_day, needed()>,  //
                      Field<2, "last_day", &T::last_day>,
                      Field<3, "agencies", &T::agencies, at_most(10'000)>>;
};

// ---- rules --------------------------------------------------------------------------------------

template <>
struct EnumWire<RuleId> : CountedFromOne<RuleId, 26> {
  static constexpr bool kLeavesOut = true;
};
template <>
struct EnumWire<RuleUnit> : CountedFromOne<RuleUnit, 8> {};

template <>
struct Schema<RuleRow> {
  static constexpr std::string_view kName = "motcua.refdata.v1.RuleRow";
  using T = RuleRow;
  using List =
      Fields<Field<1, "id", &T::id, needed()>, Field<2, "regime", &T::regime, needed(plain(100))>,
             Field<3, "from_date", &T::from, needed()>, Field<4, "until_date", &T::until>,
             Field<5, "value", &T::value, between(0, 1'000'000)>,  //
             Field<6, "unit", &T::unit, needed()>, Field<7, "procedure", &T::procedure, plain(100)>,
             Field<8, "evidence", &T::evidence>>;
};

template <>
struct Schema<exchange::RuleRows> {
  static constexpr std::string_view kName = "motcua.refdata.v1.RuleRows";
  using List = Fields<Field<1, "rows", &exchange::RuleRows::rows, kMostRows>>;
};

}  // namespace motcua::exchange_internal
