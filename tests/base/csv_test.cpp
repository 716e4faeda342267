#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cstddef>
#include <string>
#include <vector>

#include "base/csv_internal.hpp"

namespace motcua::base_internal {
namespace {

using Cells = std::vector<std::string>;

std::vector<CsvRecord> records(const std::string& text) {
  const Csv csv = parse_csv(text);
  EXPECT_TRUE(csv.errors.empty()) << csv.errors.front().why;
  return csv.records;
}

TEST(Csv, CellsAndLines) {
  EXPECT_EQ(records(""), (std::vector<CsvRecord>{}));
  EXPECT_EQ(records("a,b\nc,d\n"), (std::vector<CsvRecord>{{1, {"a", "b"}}, {2, {"c", "d"}}}));
  EXPECT_EQ(records("a"), (std::vector<CsvRecord>{{1, {"a"}}}));
  EXPECT_EQ(records("a,\n"), (std::vector<CsvRecord>{{1, {"a", ""}}}));
  EXPECT_EQ(records("\n\n"), (std::vector<CsvRecord>{{1, {""}}, {2, {""}}}));
}

TEST(Csv, LinesMayEndInCarriageReturnAndLineFeed) {
  EXPECT_EQ(records("a,b\r\n\"c\"\r\n"), (std::vector<CsvRecord>{{1, {"a", "b"}}, {2, {"c"}}}));
}

TEST(Csv, QuotedCellsHoldCommasQuotesAndLines) {
  EXPECT_EQ(
      records("\"a,b\",\"say \"\"no\"\"\"\n\"two\nlines\",c\nd\n"),
      (std::vector<CsvRecord>{{1, {"a,b", "say \"no\""}}, {2, {"two\nlines", "c"}}, {4, {"d"}}}));
}

struct Refusal {
  std::string text;
  CsvError error;
  std::vector<CsvRecord> kept;
};

TEST(Csv, RefusesWithTheLineAndKeepsTheOtherRecords) {
  const Refusal refusals[] = {
      {"a\nb\"c\nd\n",
       {2, "quote inside a cell that does not begin with one"},
       {{1, {"a"}}, {3, {"d"}}}},
      {"\"a\"b,c\nd\n", {1, "text after a closing quote"}, {{2, {"d"}}}},
      {"a\n\"b\nc\n", {2, "quoted cell is never closed"}, {{1, {"a"}}}},
      {"a\rb\nc\n", {1, "carriage return without line feed"}, {{2, {"c"}}}},
      {"a\r", {1, "carriage return without line feed"}, {}},
  };
  for (const Refusal& refusal : refusals) {
    SCOPED_TRACE(refusal.text);
    const Csv csv = parse_csv(refusal.text);
    EXPECT_EQ(csv.errors, std::vector<CsvError>{refusal.error});
    EXPECT_EQ(csv.records, refusal.kept);
  }
}

std::string written(const std::vector<Cells>& table) {
  std::string text;
  for (const Cells& cells : table) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
      text += i == 0 ? "\"" : ",\"";
      for (const char c : cells[i]) text += c == '"' ? "\"\"" : std::string(1, c);
      text += '"';
    }
    text += '\n';
  }
  return text;
}

RC_GTEST_PROP(CsvProperty, WhatIsQuotedIsReadBack, ()) {
  const auto cell = rc::gen::container<std::string>(rc::gen::elementOf(std::string("a\",\r\n ;")));
  const auto table =
      *rc::gen::container<std::vector<Cells>>(rc::gen::nonEmpty(rc::gen::container<Cells>(cell)));
  const Csv csv = parse_csv(written(table));
  RC_ASSERT(csv.errors.empty());
  RC_ASSERT(csv.records.size() == table.size());
  for (std::size_t i = 0; i < table.size(); ++i) RC_ASSERT(csv.records[i].cells == table[i]);
}

RC_GTEST_PROP(CsvProperty, EveryTextGivesRecordsOrErrorsInOrderOfLines, ()) {
  const auto text = *rc::gen::container<std::string>(rc::gen::elementOf(std::string("a\",\r\n")));
  const Csv csv = parse_csv(text);
  RC_ASSERT(text.empty() == (csv.records.empty() && csv.errors.empty()));
  for (std::size_t i = 1; i < csv.records.size(); ++i) {
    RC_ASSERT(csv.records[i - 1].line < csv.records[i].line);
  }
  for (const CsvRecord& record : csv.records) RC_ASSERT(!record.cells.empty());
}

}  // namespace
}  // namespace motcua::base_internal
