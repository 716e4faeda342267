/// Every form and letter, word for word, as tests/papers/golden has them. After a wanted change:
/// MOTCUA_GOLDEN=write motcua_papers_test --gtest_filter='Golden.*', then read the difference.
#include <motcua/papers/render.hpp>

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <string_view>

#include "papers/filled_templates.hpp"

namespace motcua::papers {
namespace {

namespace fs = std::filesystem;

const fs::path kFolder = fs::path(MOTCUA_TEST_CASES_DIR).parent_path() / "papers" / "golden";

std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return std::string(std::istreambuf_iterator<char>(file), {});
}

TEST(Golden, EveryPaperSaysWhatItAlwaysSaid) {
  const char* const asked = std::getenv("MOTCUA_GOLDEN");
  const bool write = asked != nullptr && std::string_view(asked) == "write";
  std::set<std::string> names;
  for (const test::Length length : {test::Length::kOrdinary, test::Length::kLong}) {
    for (const auto& [name, document] : test::FilledTemplates(length).all()) {
      const std::string text = to_text(document).value();
      EXPECT_TRUE(names.insert(name + ".txt").second) << name << " twice";
      if (write) std::ofstream(kFolder / (name + ".txt"), std::ios::binary) << text;
      EXPECT_EQ(text, read(kFolder / (name + ".txt"))) << name;
    }
  }
  for (const fs::directory_entry& entry : fs::directory_iterator(kFolder)) {
    EXPECT_EQ(names.count(entry.path().filename().string()), 1u)
        << entry.path() << " is of no template";
  }
}

}  // namespace
}  // namespace motcua::papers
