/// Runs motcua_lawdata_gen on the real data with one slip at a time in the lunar tables.
#include <array>
#include <cstddef>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <ostream>
#include <stdexcept>
#include <string>
#include <system_error>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace motcua {
namespace {

namespace fs = std::filesystem;

using testing::HasSubstr;

const std::string kYears = "calendar/lunar_years.csv";
const std::string kSensitive = "calendar/lunar_sensitive.csv";

std::string contents(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

/// A copy of the data in a folder of its own, gone afterwards.
class DataCopy {
 public:
  DataCopy() {
    std::string pattern = (fs::temp_directory_path() / "motcua-lunar-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary folder");
    folder_ = pattern;
    fs::copy(MOTCUA_LAWDATA_DIR, data(), fs::copy_options::recursive);
  }
  ~DataCopy() {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
  }
  DataCopy(const DataCopy&) = delete;
  DataCopy& operator=(const DataCopy&) = delete;

  void replace(const std::string& file, const std::string& before, const std::string& after) {
    std::string text = contents(data() / file);
    const std::size_t at = text.find(before);
    if (at == std::string::npos) throw std::runtime_error(file + " does not have " + before);
    std::ofstream(data() / file, std::ios::binary) << text.replace(at, before.size(), after);
  }

  /// What the generator complains of; empty when it is content.
  std::string complaints() const {
    const std::string command = "'" MOTCUA_LAWDATA_GEN_PATH "' '" + data().string() + "' '" +
                                (folder_ / "out.cpp").string() + "' 2>'" +
                                (folder_ / "log").string() + "'";
    const bool succeeded = std::system(command.c_str()) == 0;
    const std::string log = contents(folder_ / "log");
    EXPECT_EQ(succeeded, log.empty()) << log;
    return log;
  }

 private:
  fs::path data() const { return folder_ / "data"; }

  fs::path folder_;
};

TEST(LunarGenerator, TakesTheDataAsItIs) { EXPECT_EQ(DataCopy().complaints(), ""); }

struct Slip {
  const char* name;
  const std::string& file;
  std::string before;
  std::string after;
  std::string complaint;

  friend void PrintTo(const Slip& slip, std::ostream* out) { *out << slip.name; }
};

class LunarGeneratorSlip : public testing::TestWithParam<Slip> {};

TEST_P(LunarGeneratorSlip, IsReportedWithItsPlace) {
  const Slip& slip = GetParam();
  DataCopy data;
  data.replace(slip.file, slip.before, slip.after);
  const std::string complaints = data.complaints();
  EXPECT_THAT(complaints, HasSubstr(slip.file + ":"));
  EXPECT_THAT(complaints, HasSubstr(slip.complaint));
}

const Slip kSlips[] = {
    {"MonthTooShort", kYears, "2026-02-17,101001001110,", "2026-02-17,101001001100,",
     "year 2026 of vietnam ends on 2027-02-04, and the next begins on 2027-02-06"},
    {"NewYearMoved", kYears, "2026,2026-02-17,", "2026,2026-02-18,",
     "year 2025 of vietnam ends on 2026-02-16, and the next begins on 2026-02-18"},
    {"NewYearInMarch", kYears, "2026,2026-02-17,", "2026,2026-03-17,",
     "first_day 2026-03-17 is no New Year's day of 2026"},
    {"NoDate", kYears, "2026,2026-02-17,", "2026,2026-02-30,",
     "first_day \"2026-02-30\" is not a date YYYY-MM-DD"},
    {"MonthMissing", kYears, "2026-02-17,101001001110,", "2026-02-17,10100100111,",
     "is not a 0 or 1 for each month"},
    {"MonthTooMany", kYears, "2026-02-17,101001001110,", "2026-02-17,1010010011101,",
     "is not a 0 or 1 for each month"},
    {"NoLength", kYears, "2026-02-17,101001001110,", "2026-02-17,101001001112,",
     "is not a 0 or 1 for each month"},
    {"LeapMonthLost", kYears, "2025-01-29,1010010101110,6,", "2025-01-29,1010010101110,,",
     "is not a 0 or 1 for each month"},
    {"LeapMonthThirteen", kYears, "2025-01-29,1010010101110,6,", "2025-01-29,1010010101110,13,",
     "leap_month \"13\" is not a number from 1 to 12"},
    {"ShortMonthsInARow", kYears, "2026-02-17,101001001110,", "2026-02-17,110000111010,",
     "has too many equal months in a row"},
    {"LongMonthsInARow", kYears, "2026-02-17,101001001110,", "2026-02-17,011111000100,",
     "has too many equal months in a row"},
    {"YearTooLong", kYears, "2026-02-17,101001001110,", "2026-02-17,111011101110,",
     "the year has 357 days"},
    {"UnknownReckoning", kYears, "civil_north,1902,", "civil_middle,1902,",
     "reckoning \"civil_middle\" is none of civil_north, civil_south, vietnam"},
    {"YearBeforeTheTable", kYears, "vietnam,1900,", "vietnam,1899,",
     "year \"1899\" is not a number from 1900 to 2199"},
    {"YearGone", kYears, "\nvietnam,2000,", "\nvietnam,1999,",
     "row has the same key as the one before it"},
    {"LeadingZero", kYears, "civil_north,1902,1902-02-08,101001010111,",
     "civil_north,01900,1900-01-31,0100101101101,8",
     "the year is the same in the reckoning that stands in for this one"},
    {"NewMoonOnAnotherDay", kSensitive, "vietnam,2175-01-23T", "vietnam,2175-01-22T",
     "month 2175-01 begins on 2175-01-23 and not on the day of its new moon"},
    {"NoSuchLeapMonth", kSensitive, ",2090-08L,", ",2090-07L,",
     "there is no month 2090-07L of vietnam"},
    {"NoSuchMonth", kSensitive, ",2099-08,", ",2099-13,",
     "row has no known reckoning, no instant or no month YYYY-MM"},
    {"NoInstant", kSensitive, "vietnam,2099-09-14T23:52:19", "vietnam,2099-09-14",
     "row has no known reckoning, no instant or no month YYYY-MM"},
};
INSTANTIATE_TEST_SUITE_P(All, LunarGeneratorSlip, testing::ValuesIn(kSlips),
                         [](const auto& slip) { return std::string(slip.param.name); });

}  // namespace
}  // namespace motcua
