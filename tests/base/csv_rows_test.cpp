#include <motcua/base/channel.hpp>

#include <gtest/gtest.h>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/csv_rows_internal.hpp"

namespace motcua {
namespace {

using base_internal::CsvRow;
using base_internal::CsvTable;

constexpr std::string_view kColumns[] = {"cell", "note", "law", "source", "confidence"};
constexpr std::string_view kFree[] = {"note"};
constexpr CsvTable kTable{Errc::kInvalidCalendarRow, kColumns, kFree};

const std::string kHeader = "cell,note,law,source,confidence\n";

/// The message that reading one row with `read` ends in; empty when there is none.
std::string refusal(const std::string& row, const std::function<void(CsvRow&)>& read) {
  const auto rows = base_internal::for_each_row("t.csv", kHeader + row + "\n", kTable, read);
  if (rows) return {};
  EXPECT_EQ(rows.error().code, Errc::kInvalidCalendarRow);
  return rows.error().message;
}

TEST(CsvRows, Numbers) {
  const auto read = [](CsvRow& row) {
    const int number = row.number("cell", 2, 40);
    EXPECT_TRUE(row.failure() || number == 2 || number == 40);
  };
  for (const char* good : {"2", "40", "040"})
    EXPECT_EQ(refusal(good + std::string(",,,x,verified"), read), "");
  for (const char* bad : {"", "1", "41", "-2", "+2", "2.0", "2 ", "0x2", "9999999999"}) {
    EXPECT_NE(refusal(bad + std::string(",,,x,verified"), read), "") << bad;
  }
  EXPECT_EQ(refusal("41,,,x,verified", read), "t.csv:2: cell \"41\" is not a number from 2 to 40");
}

TEST(CsvRows, ListsOfWords) {
  Channels channels;
  const auto read = [&](CsvRow& row) {
    channels = row.words("cell", {Channel::kInPerson, Channel::kOnline});
  };
  EXPECT_EQ(refusal(",,,x,verified", read), "");
  EXPECT_TRUE(channels.empty());
  EXPECT_EQ(refusal("online|in_person,,,x,verified", read), "");
  EXPECT_EQ(channels, (Channels{Channel::kInPerson, Channel::kOnline}));
  EXPECT_EQ(refusal("online|online,,,x,verified", read),
            "t.csv:2: cell \"online\" stands twice in the list");
  EXPECT_EQ(refusal("public_post,,,x,verified", read),
            "t.csv:2: cell \"public_post\" is none of in_person, online");
}

TEST(CsvRows, YesOrNothing) {
  const auto strict = [](CsvRow& row) { row.yes_or_no("cell"); };
  const auto loose = [](CsvRow& row) { row.yes_or_empty("cell"); };
  EXPECT_EQ(refusal("yes,,,x,verified", strict), "");
  EXPECT_EQ(refusal("no,,,x,verified", strict), "");
  EXPECT_EQ(refusal(",,,x,verified", strict), "t.csv:2: cell \"\" is neither yes nor no");
  EXPECT_EQ(refusal("yes,,,x,verified", loose), "");
  EXPECT_EQ(refusal(",,,x,verified", loose), "");
  EXPECT_EQ(refusal("no,,,x,verified", loose), "t.csv:2: cell \"no\" is neither yes nor empty");
}

TEST(CsvRows, EvidenceIsLawOrSource) {
  Evidence evidence;
  const auto read = [&](CsvRow& row) { evidence = row.evidence(); };
  EXPECT_EQ(refusal("a,,Nghị định số 118/2025/NĐ-CP,x,secondary", read), "");
  EXPECT_EQ(evidence,
            (Evidence{LawRef::parse("118/2025/NĐ-CP").value(), "x", Confidence::kSecondary}));
  EXPECT_EQ(refusal("a,,,,verified", read),
            "t.csv:2: row has neither law nor source; say where it was read");
  EXPECT_EQ(refusal("a,,,x,", read),
            "t.csv:2: confidence \"\" is none of verified, secondary, unverified");
}

TEST(CsvRows, LinesStandInFreeTextAlone) {
  std::string note;
  const auto read = [&](CsvRow& row) { note = row.text("note"); };
  EXPECT_EQ(refusal("a,\"b\r\nc\nd\",,x,verified", read), "");
  EXPECT_EQ(note, "b\nc\nd");
  EXPECT_EQ(refusal("\"a\nb\",,,x,verified", read),
            "t.csv:2: cell has a control character, such as a tab or a line break");
  for (const char* bad : {"\"\nb\"", "\"b\n\"", "b\tc", "\"b\rc\"", "b\x7F"}) {
    EXPECT_EQ(refusal(std::string("a,") + bad + ",,x,verified", read),
              "t.csv:2: note has a control character, such as a tab, or begins or ends with a line "
              "break");
  }
}

TEST(CsvRows, TheFirstRefusalIsKept) {
  EXPECT_EQ(refusal("a,,,x,verified",
                    [](CsvRow& row) {
                      row.refuse("first");
                      row.refuse("second");
                    }),
            "t.csv:2: first");
  EXPECT_EQ(refusal("a,,,x,verified", [](CsvRow& row) { row.required_text("note"); }),
            "t.csv:2: note is empty");
}

TEST(CsvRows, NoRowIsReadAfterOneThatWasRefused) {
  int calls = 0;
  const auto rows = base_internal::for_each_row(
      "t.csv", kHeader + "a,,,x,verified\nb,,,x,verified\n", kTable, [&](CsvRow& row) {
        ++calls;
        row.refuse("no");
      });
  EXPECT_FALSE(rows);
  EXPECT_EQ(calls, 1);
}

TEST(CsvRows, Splitting) {
  using Parts = std::vector<std::string_view>;
  EXPECT_EQ(base_internal::split("", '|'), Parts{""});
  EXPECT_EQ(base_internal::split("a", '|'), Parts{"a"});
  EXPECT_EQ(base_internal::split("|a||", '|'), (Parts{"", "a", "", ""}));
}

}  // namespace
}  // namespace motcua
