#include <motcua/catalogue/limit_phrase.hpp>
#include <motcua/base/term.hpp>
#include <motcua/catalogue/time_limit.hpp>

#include <gtest/gtest.h>

#include <optional>
#include <string>

#include "catalogue/limit_cells_internal.hpp"

namespace motcua {
namespace {

using catalogue_internal::limit_cells;
using catalogue_internal::read_term;

const Evidence kSource{std::nullopt, "made up", Confidence::kVerified};

Term days(int amount) { return Term::make(amount, TimeUnit::kDay).value(); }

TEST(ReadTerm, EveryTermOfEveryUnitThatIsWritten) {
  for (const TimeUnit unit :
       {TimeUnit::kMinute, TimeUnit::kHour, TimeUnit::kWorkingHour, TimeUnit::kDay,
        TimeUnit::kWorkingDay, TimeUnit::kWeek, TimeUnit::kMonth, TimeUnit::kYear}) {
    for (int halves = 1; halves <= 2 * Term::kMost + 1; halves += halves < 300 ? 1 : 97) {
      const Term term = Term::make(halves / 2, unit, halves % 2 != 0).value();
      ASSERT_EQ(read_term(to_vietnamese(term)), term) << to_vietnamese(term);
    }
    EXPECT_EQ(read_term(to_vietnamese(Term::make(Term::kMost, unit, true).value()))->amount(),
              Term::kMost);
  }
}

TEST(ReadTerm, NothingButATerm) {
  for (const char* cell :
       {"", "3", "ngày", "không quá 03 ngày", "03 ngày kể từ ngày nhận đủ hồ sơ hợp lệ",
        "03 ngày; 05 ngày", "trong ngày", "03 ngày đối với xã miền núi", "-3 ngày",
        "thời hạn giải quyết 03 ngày", "25 ngày = 15 ngày + 10 ngày", "00 ngày", "10000 ngày"}) {
    EXPECT_EQ(read_term(cell), std::nullopt) << cell;
  }
}

TimeLimit limit_of_25_days() {
  TimeLimit limit;
  limit.kind = LimitKind::kTerm;
  limit.term = days(25);
  limit.evidence = kSource;
  return limit;
}

TEST(LimitCells, WordsTellWhatTheyCan) {
  TimeLimit limit = limit_of_25_days();
  limit.stages = {{"", days(15)}, {"", days(10)}};
  const LimitExtension extension{ExtensionGround::kVerification, ExtensionEffect::kAdds, days(3),
                                 "", kSource};
  limit.extensions = {extension};
  const auto cells = limit_cells(limit);
  ASSERT_TRUE(cells);
  EXPECT_TRUE(cells->tells_stages);
  EXPECT_EQ(cells->extensions, 1U);
  EXPECT_EQ(cells->words, to_vietnamese(limit));
}

TEST(LimitCells, NamesAndOtherEvidenceStandInTables) {
  TimeLimit limit = limit_of_25_days();
  limit.stages = {{"Thẩm định", days(15)}, {"", days(10)}};
  LimitExtension extension{ExtensionGround::kVerification, ExtensionEffect::kAdds, days(3), "",
                           kSource};
  limit.extensions = {extension};
  extension.ground = ExtensionGround::kConsultation;
  extension.evidence.source = "elsewhere";
  limit.extensions.push_back(extension);
  const auto cells = limit_cells(limit);
  ASSERT_TRUE(cells);
  EXPECT_FALSE(cells->tells_stages);
  EXPECT_EQ(cells->extensions, 1U);
  EXPECT_EQ(parse_time_limit(cells->words)->term, days(25));
}

TEST(LimitCells, TheAreaIsToldByItsColumn) {
  TimeLimit limit = limit_of_25_days();
  limit.area = Area::kDisadvantaged;
  const auto cells = limit_cells(limit);
  ASSERT_TRUE(cells);
  EXPECT_EQ(parse_time_limit(cells->words)->area, Area::kAny);
}

TEST(LimitCells, WhatCannotBeReadBackHasNoWords) {
  TimeLimit limit = limit_of_25_days();
  limit.condition = "; 05 ngày; ";
  EXPECT_FALSE(limit_cells(limit));
}

}  // namespace
}  // namespace motcua
