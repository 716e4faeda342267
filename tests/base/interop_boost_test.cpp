#include <motcua/interop/boost.hpp>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <boost/date_time/gregorian/gregorian.hpp>
#include <boost/uuid/string_generator.hpp>
#include <boost/uuid/uuid_io.hpp>

#include <chrono>
#include <string>

namespace motcua {
namespace {

using boost::gregorian::date;
using std::chrono::days;

TEST(InteropBoost, DatesAtTheEndsOfBoostsRange) {
  EXPECT_EQ(interop::to_boost(parse_iso_date("1400-01-01").value()).value(), date(1400, 1, 1));
  EXPECT_EQ(interop::to_boost(parse_iso_date("9999-12-31").value()).value(), date(9999, 12, 31));
  EXPECT_EQ(interop::to_boost(parse_iso_date("1970-01-01").value()).value(), date(1970, 1, 1));
  for (const Date outside :
       {parse_iso_date("1399-12-31").value(), parse_iso_date("9999-12-31").value() + days{1},
        Date::min(), Date::max()}) {
    const auto result = interop::to_boost(outside);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, Errc::kInvalidDate);
    EXPECT_NE(result.error().message.find(to_iso(outside)), std::string::npos);
  }
}

TEST(InteropBoost, SpecialValuesAreNoDays) {
  for (const date special :
       {date(boost::date_time::not_a_date_time), date(boost::date_time::pos_infin),
        date(boost::date_time::neg_infin)}) {
    const auto result = interop::from_boost(special);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, Errc::kInvalidDate);
  }
}

TEST(InteropBoost, EveryMonthAgrees) {
  for (int year = 1400; year <= 9999; ++year) {
    for (int month = 1; month <= 12; ++month) {
      const Date ours = make_date(year, month, 28).value();
      const date theirs(static_cast<unsigned short>(year), static_cast<unsigned short>(month), 28);
      ASSERT_EQ(interop::to_boost(ours).value(), theirs);
      ASSERT_EQ(interop::from_boost(theirs).value(), ours);
    }
  }
}

RC_GTEST_PROP(InteropBoostProperty, DatesGoRoundAndAreWrittenAlike, ()) {
  const Date ours{days{*rc::gen::inRange(-208188, 2932897)}};
  const date theirs = interop::to_boost(ours).value();
  RC_ASSERT(interop::from_boost(theirs) == Result<Date>(ours));
  RC_ASSERT(boost::gregorian::to_iso_extended_string(theirs) == to_iso(ours));
}

RC_GTEST_PROP(InteropBoostProperty, UuidsGoRoundAndAreWrittenAlike, (std::string name)) {
  const Uuid ours = Uuid::named(Uuid(), name);
  const boost::uuids::uuid theirs = interop::to_boost(ours);
  RC_ASSERT(interop::from_boost(theirs) == ours);
  RC_ASSERT(boost::uuids::to_string(theirs) == ours.to_string());
  RC_ASSERT(boost::uuids::string_generator()(ours.to_string()) == theirs);
}

}  // namespace
}  // namespace motcua
