/// The reader over every phrase about time gathered from the national portal, against the committed
/// table that people review; see time_limit_phrases/README.md.
#include <motcua/catalogue/limit_phrase.hpp>

#include <gtest/gtest.h>

#include <array>
#include <cstddef>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/scan_internal.hpp"
#include "support/case_table.hpp"

namespace motcua {
namespace {

constexpr const char* kTable = "../lawdata/time_limit_phrases/expected.csv";

/// Outcome and result of one phrase, as the table has them.
std::array<std::string, 2> outcome_of(const std::string& phrase) {
  const Result<LimitPhrase> read = parse_limit_phrase(phrase);
  if (read) return {"understood", to_vietnamese(*read)};
  const bool ambiguous = read.error().code == Errc::kLimitAmbiguous;
  return {ambiguous ? "ambiguous" : "refused", read.error().message};
}

std::string quoted_cell(const std::string& cell) {
  if (cell.find_first_of(",\"") == cell.npos) return cell;
  std::string out = "\"";
  for (const char c : cell) out += c == '"' ? std::string("\"\"") : std::string(1, c);
  return out + '"';
}

TEST(TimeLimitPhrases, AreReadAsTheReviewedTableSays) {
  const std::vector<test::Case> rows = test::load_cases(kTable);
  ASSERT_EQ(rows.size(), 3150U);
  const std::string got_path = testing::TempDir() + "time_limit_phrases.csv";
  std::ofstream got(got_path, std::ios::binary);
  got << "phrase,count,kind,outcome,result\n";
  for (const test::Case& row : rows) {
    const auto [outcome, result] = outcome_of(row["phrase"]);
    EXPECT_EQ(outcome + ": " + result, row["outcome"] + ": " + row["result"])
        << "line " << row.line << " of " << kTable << ": " << row["phrase"]
        << "\nWhat the reader gives for all phrases is in " << got_path
        << "; read the difference before it becomes the table.";
    for (const std::string& cell : {row["phrase"], row["count"], row["kind"], outcome}) {
      got << quoted_cell(cell) << ',';
    }
    got << quoted_cell(result) << '\n';
  }
}

TEST(TimeLimitPhrases, WrittenAndReadAreTheSame) {
  for (const test::Case& row : test::load_cases(kTable)) {
    if (row["outcome"] != "understood") continue;
    const Result<LimitPhrase> read = parse_limit_phrase(row["phrase"]);
    EXPECT_EQ(parse_limit_phrase(row["result"]), read) << row["phrase"];
  }
}

std::string with_thousands(int number) {
  std::string text = std::to_string(number);
  for (std::size_t end = text.size(); end > 3; end -= 3) text.insert(end - 3, 1, ',');
  return text;
}

TEST(TimeLimitPhrases, AreCountedInTheReadme) {
  std::map<std::string, std::array<int, 2>> counts;  // phrases and occurrences
  for (const test::Case& row : test::load_cases(kTable)) {
    for (const std::string& key : {row["outcome"], row["kind"] + ", " + row["outcome"]}) {
      counts[key][0] += 1;
      counts[key][1] += base_internal::to_number(row["count"]);
    }
  }
  std::ifstream file(std::string(MOTCUA_TEST_CASES_DIR) +
                     "/../lawdata/time_limit_phrases/README.md");
  const std::string readme{std::istreambuf_iterator<char>(file), {}};
  for (const auto& [key, count] : counts) {
    const std::string line =
        "| " + key + " | " + with_thousands(count[0]) + " | " + with_thousands(count[1]) + " |";
    EXPECT_NE(readme.find(line), std::string::npos) << line;
  }
}

}  // namespace
}  // namespace motcua
