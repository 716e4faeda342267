/// Every embedded procedure, read through the public interface.
#include <motcua/catalogue/catalogue.hpp>
#include <motcua/catalogue/catalogue_csv.hpp>
#include <motcua/catalogue/limit_phrase.hpp>
#include <motcua/lawbook/catalogue.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "lawdata/lawdata_catalogue_internal.hpp"

namespace motcua {
namespace {

namespace fs = std::filesystem;

ProcedureCode code(std::string_view text) { return ProcedureCode::parse(text).value(); }

/// All versions of all codes.
const std::vector<Procedure>& procedures() {
  static const std::vector<Procedure> all = [] {
    std::vector<Procedure> procedures;
    const std::vector<ProcedureCode> codes = embedded_catalogue().codes();
    for (const ProcedureCode& known : codes) {
      std::vector<Procedure> versions = embedded_catalogue().versions(known).value();
      std::ranges::move(versions, std::back_inserter(procedures));
    }
    return procedures;
  }();
  return all;
}

TEST(CatalogueData, HasTheProceduresThatWereGathered) {
  EXPECT_GE(embedded_catalogue().size(), 2'832U);
  for (const char* known : {"1.001193", "1.000656", "1.000894", "2.000815"}) {
    EXPECT_TRUE(embedded_catalogue().contains(code(known))) << known;
  }
}

TEST(CatalogueData, IsWhatTheTablesSay) {
  std::vector<CsvFile> files;
  for (const auto& entry : fs::directory_iterator(fs::path(MOTCUA_LAWDATA_DIR) / "catalogue")) {
    std::ifstream stream(entry.path(), std::ios::binary);
    files.push_back({entry.path().filename().string(),
                     {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()}});
  }
  const std::vector<Procedure> read = read_procedures_csv(files).value();
  EXPECT_EQ(read.size(), procedures().size());
  const Catalogue catalogue = Catalogue::from_procedures(read).value();
  EXPECT_EQ(catalogue, embedded_catalogue()) << "same records, same fingerprint";
  EXPECT_EQ(catalogue.codes(), embedded_catalogue().codes());
  for (const Procedure& procedure : read) {
    const auto found = std::ranges::find_if(procedures(), [&procedure](const Procedure& other) {
      return other.code == procedure.code && other.valid_from == procedure.valid_from;
    });
    ASSERT_NE(found, procedures().end()) << procedure.code.text();
    EXPECT_EQ(*found, procedure) << procedure.code.text();
  }
}

TEST(CatalogueData, HasNoProcedureThatCheckRefuses) {
  for (const Procedure& procedure : procedures()) {
    const Result<void> checked = check_procedure(procedure);
    EXPECT_TRUE(checked) << checked.error().message;
    EXPECT_FALSE(procedure.levels.empty() && procedure.levels_before.empty())
        << procedure.code.text();
  }
}

TEST(CatalogueData, HasLimitsThatCanBeWrittenAndReadAgain) {
  for (const Procedure& procedure : procedures()) {
    for (TimeLimit limit : procedure.limits) {
      // In whatever words extensions.csv has them.
      for (LimitExtension& extension : limit.extensions) extension.condition.clear();
      const Result<TimeLimit> read = parse_time_limit(to_vietnamese(limit));
      ASSERT_TRUE(read) << procedure.code.text() << ": " << read.error().message;
      EXPECT_EQ(read->kind, limit.kind) << procedure.code.text();
      EXPECT_EQ(read->term, limit.term) << procedure.code.text();
      EXPECT_EQ(read->cut_off, limit.cut_off) << procedure.code.text();
      EXPECT_EQ(read->extensions.size(), limit.extensions.size()) << procedure.code.text();
    }
  }
}

TEST(CatalogueData, HasLinksThatLeadSomewhere) {
  for (const Procedure& procedure : procedures()) {
    for (const CodeLink& link : procedure.links) {
      const bool known = embedded_catalogue().contains(link.other);
      // The other end may be a code that came after the sources were read; then a message names it.
      if (known || link.relation == CodeRelation::kReplacedBy) continue;
      EXPECT_THAT(embedded_catalogue().find(link.other).error().message,
                  testing::HasSubstr(procedure.code.text()));
    }
    for (const LinkedStage& stage : procedure.linked_stages) {
      if (stage.procedure) {
        EXPECT_TRUE(embedded_catalogue().contains(*stage.procedure)) << procedure.code.text();
      }
    }
    const auto successors = embedded_catalogue().successors(procedure.code);
    EXPECT_TRUE(successors.has_value());
  }
}

TEST(CatalogueData, IsFoundByItsOwnNames) {
  for (const Procedure& procedure : procedures()) {
    const auto hits = embedded_catalogue().search(procedure.name, {.most = 10'000});
    ASSERT_TRUE(hits) << procedure.code.text();
    const auto found = std::ranges::find(*hits, procedure.code, &SearchHit::code);
    ASSERT_NE(found, hits->end()) << procedure.code.text();
    EXPECT_EQ(found->score, hits->front().score) << procedure.code.text();
  }
}

TEST(CatalogueData, IsFoundAsPeopleType) {
  const auto best = [](std::string_view words) {
    return embedded_catalogue().search(words, {.levels = {Level::kCommune}}).value().front().code;
  };
  EXPECT_EQ(best("dang ky khai sinh"), code("1.001193"));
  EXPECT_EQ(best("đăng ký khai tử"), code("1.000656"));
  EXPECT_EQ(best("dang ky ket hon"), code("1.000894"));
  EXPECT_EQ(best("1.001193.000.00.00.H01"), code("1.001193"));
}

TEST(CatalogueData, TakesLessThanThreeMebibytes) {
  const auto& tables = lawdata_internal::catalogue_tables();
  const std::size_t size = tables.pool.size() + tables.records.size() + tables.ends.size_bytes() +
                           tables.entries.size_bytes() + tables.codes.size_bytes() +
                           tables.evidences.size_bytes() + tables.successions.size_bytes() +
                           tables.name_words.size_bytes();
  EXPECT_LT(size, std::size_t{3} << 20);
}

}  // namespace
}  // namespace motcua
