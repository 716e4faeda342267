#include <motcua/catalogue/catalogue_csv.hpp>
#include <motcua/interop/csv_folder.hpp>

#include <gtest/gtest.h>

#include <cstddef>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace motcua {
namespace {

/// An empty folder, gone with the test.
class CsvFolder : public testing::Test {
 protected:
  CsvFolder()
      : path_(std::filesystem::temp_directory_path() /
              ("motcua-csv-folder-" + std::to_string(reinterpret_cast<std::size_t>(this)) + "-" +
               testing::UnitTest::GetInstance()->current_test_info()->name())) {
    std::filesystem::create_directories(path_);
  }
  ~CsvFolder() override { std::filesystem::remove_all(path_); }

  void write(const std::string& name, const std::string& text) const {
    std::ofstream(path_ / name, std::ios::binary) << text;
  }
  [[nodiscard]] std::string at(const std::string& name) const {
    return (path_ / name).generic_string();
  }
  [[nodiscard]] Result<std::vector<CsvFile>> read() const {
    return interop::read_csv_folder(path_.string());
  }

  std::filesystem::path path_;
};

TEST_F(CsvFolder, EveryCsvFileInTheOrderOfNames) {
  const std::string bytes = std::string("\xEF\xBB\xBF") + "a\r\n\0" + std::string(10'000, 'x');
  write("steps.csv", bytes);
  write("limits.csv", "");
  write("README.md", "not a table");
  write("steps.csv.bak", "not a table");
  std::filesystem::create_directories(path_ / "old.csv");
  std::filesystem::create_directories(path_ / "other");
  write("other/fees.csv", "of a folder below");
  const auto files = read();
  ASSERT_TRUE(files) << files.error().message;
  EXPECT_EQ(*files, (std::vector<CsvFile>{{at("limits.csv"), ""}, {at("steps.csv"), bytes}}));
}

TEST_F(CsvFolder, AnEmptyFolderIsNoFiles) {
  const auto files = read();
  ASSERT_TRUE(files);
  EXPECT_TRUE(files->empty());
}

TEST_F(CsvFolder, NoFolderIsNamed) {
  const auto files = interop::read_csv_folder(at("nowhere"));
  ASSERT_FALSE(files);
  EXPECT_EQ(files.error().code, Errc::kUnreadableFile);
  EXPECT_EQ(files.error().message, "cannot read " + at("nowhere") + ": No such file or directory");
  write("limits.csv", "");
  EXPECT_EQ(interop::read_csv_folder(at("limits.csv")).error().code, Errc::kUnreadableFile);
}

TEST_F(CsvFolder, AFileThatDoesNotOpenIsNamed) {
  std::filesystem::create_symlink("nowhere", path_ / "limits.csv");
  const auto files = read();
  ASSERT_FALSE(files);
  EXPECT_EQ(files.error().code, Errc::kUnreadableFile);
  EXPECT_EQ(files.error().message, "cannot read " + at("limits.csv") + ": it does not open");
}

TEST_F(CsvFolder, WhatWasWrittenIsReadFromThere) {
  Procedure procedure{ProcedureCode::parse("1.001193").value(), "Đăng ký khai sinh"};
  procedure.evidence.source = "made up";
  TimeLimit limit;
  limit.evidence = procedure.evidence;
  procedure.limits = {limit};
  for (const CsvFile& file : write_procedures_csv(std::vector{procedure})) {
    write(file.name, file.text);
  }
  const auto files = read();
  ASSERT_TRUE(files);
  EXPECT_EQ(files->size(), std::size_t{2});
  const auto again = read_procedures_csv(*files);
  ASSERT_TRUE(again) << again.error().message;
}

}  // namespace
}  // namespace motcua
