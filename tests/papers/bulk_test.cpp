#include <motcua/papers/bulk.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

namespace motcua::papers {
namespace {

namespace fs = std::filesystem;

using testing::HasSubstr;

Document letter(const std::string& name) {
  return {.title = "Thư", .blocks = {Paragraph{.role = "body", .spans = {{.text = name}}}}};
}

std::vector<BulkPaper> letters(int count) {
  std::vector<BulkPaper> papers;
  for (int i = 0; i != count; ++i) {
    papers.push_back({"thu-" + std::to_string(i),
                      [i] { return Result<Document>(letter("Nguyễn Văn " + std::to_string(i))); }});
  }
  return papers;
}

std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return std::string(std::istreambuf_iterator<char>(file), {});
}

std::map<std::string, std::string> files_of(const fs::path& folder) {
  std::map<std::string, std::string> files;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
    if (entry.is_regular_file()) files[entry.path().filename().string()] = read(entry.path());
  }
  return files;
}

class BulkTest : public testing::Test {
 protected:
  void SetUp() override {
    const auto* test = testing::UnitTest::GetInstance()->current_test_info();
    folder_ = fs::path(testing::TempDir()) /
              ("motcua-bulk-" + std::string(test->name()) + std::to_string(::getpid()));
    fs::remove_all(folder_);
  }
  void TearDown() override { fs::remove_all(folder_); }

  fs::path folder_;
  const BulkOptions html_{.format = PaperFormat::kHtml};
};

TEST_F(BulkTest, TheFolderIsTheSameForAnyNumberOfThreads) {
  std::map<std::string, std::string> expected;
  for (const int threads : {1, 2, 7}) {
    fs::remove_all(folder_);
    BulkOptions options = html_;
    options.threads = threads;
    EXPECT_EQ(save_papers(folder_ / "deep" / "er", letters(200), options).value(),
              (BulkReport{.written = 200}));
    const std::map<std::string, std::string> files = files_of(folder_ / "deep" / "er");
    EXPECT_EQ(files.size(), 201u);  // and the manifest
    EXPECT_THAT(files.at("thu-7.html"), HasSubstr("Nguyễn Văn 7"));
    if (expected.empty()) expected = files;
    EXPECT_EQ(files, expected) << threads << " threads";
  }
}

TEST_F(BulkTest, AStoppedRunGoesOnWhereItWas) {
  BulkOptions options = html_;
  options.threads = 1;
  options.progress = [](std::size_t done, std::size_t) { return done < 128; };
  const BulkReport stopped = save_papers(folder_, letters(300), options).value();
  EXPECT_TRUE(stopped.stopped);
  EXPECT_EQ(stopped.written, 128u);

  // One file is not what it should be: half of it, as another program might leave it.
  std::ofstream(folder_ / "thu-5.html", std::ios::trunc) << "<html>";
  const BulkReport rest = save_papers(folder_, letters(300), html_).value();
  EXPECT_EQ(rest, (BulkReport{.written = 300 - 128 + 1, .kept = 127}));
  EXPECT_THAT(read(folder_ / "thu-5.html"), HasSubstr("Nguyễn Văn 5"));
}

TEST_F(BulkTest, TheManifestNamesEveryFileWithItsHash) {
  std::vector<BulkPaper> papers = letters(2);
  papers.push_back({"thu-x", [] {
                      return Result<Document>(Failure{Errc::kMissingFields, "child.name"});
                    }});
  const BulkReport report = save_papers(folder_, papers, html_).value();
  EXPECT_EQ(report.written, 2u);
  ASSERT_EQ(report.failures.size(), 1u);
  EXPECT_EQ(report.failures[0].index, 2u);
  EXPECT_EQ(report.failures[0].failure.code, Errc::kMissingFields);
  const std::string manifest = read(folder_ / std::string(kManifestName));
  EXPECT_THAT(manifest, HasSubstr("\"file\": \"thu-0.html\", \"sha256\": \""));
  EXPECT_THAT(manifest, HasSubstr("\"file\": \"thu-1.html\""));
  EXPECT_EQ(manifest.find("thu-x"), manifest.npos);
}

TEST_F(BulkTest, ProgressIsToldToTheEnd) {
  BulkOptions options = html_;
  std::size_t last = 0;
  options.progress = [&](std::size_t done, std::size_t all) {
    EXPECT_EQ(all, 150u);
    EXPECT_LE(done, all);
    last = done;
    return true;
  };
  EXPECT_EQ(save_papers(folder_, letters(150), options).value().written, 150u);
  EXPECT_EQ(last, 150u);
}

TEST_F(BulkTest, ABadNameIsRefusedBeforeAnythingIsWritten) {
  for (const std::string& name :
       {std::string(), std::string("../thu"), std::string("a/b"), std::string(".thu"),
        std::string("thư"), std::string("a\0b", 3), std::string(121, 'a'), std::string("thu-1")}) {
    std::vector<BulkPaper> papers = letters(3);
    papers.push_back({name, [] { return Result<Document>(letter("x")); }});
    const Result<BulkReport> report = save_papers(folder_, papers, html_);
    ASSERT_FALSE(report) << name;
    EXPECT_EQ(report.error().code, Errc::kInvalidDocument);
    EXPECT_THAT(report.error().message, HasSubstr("the name of paper 3"));
    EXPECT_FALSE(fs::exists(folder_));
  }
  BulkOptions options = html_;
  options.threads = 257;
  EXPECT_EQ(save_papers(folder_, letters(1), options).error().code, Errc::kInvalidDocument);
}

TEST_F(BulkTest, WhatCannotBeWrittenIsToldAndLeavesNothingHalf) {
  fs::create_directories(folder_);
  fs::create_directories(folder_ / "thu-1.html");  // a folder in the way of a file
  const Result<BulkReport> report = save_papers(folder_, letters(2), html_);
  ASSERT_FALSE(report);
  EXPECT_EQ(report.error().code, Errc::kUnwritableFile);
  EXPECT_THAT(report.error().message, HasSubstr("thu-1.html"));
  for (const auto& [name, octets] : files_of(folder_)) EXPECT_EQ(name.find(".part"), name.npos);

  std::ofstream(folder_ / "file") << "x";
  EXPECT_EQ(save_papers(folder_ / "file" / "below", letters(1), html_).error().code,
            Errc::kUnwritableFile);
}

TEST_F(BulkTest, WhatTheHostThrowsReachesTheHost) {
  std::vector<BulkPaper> papers = letters(20);
  papers[10].make = []() -> Result<Document> { throw std::runtime_error("of the host"); };
  BulkOptions options = html_;
  options.threads = 4;
  EXPECT_THROW((void)save_papers(folder_, papers, options), std::runtime_error);
}

}  // namespace
}  // namespace motcua::papers
