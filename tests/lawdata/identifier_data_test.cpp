/// What the embedded tables say, beside what is known of the law: facts, not logic.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <motcua/base/agency_code.hpp>
#include <motcua/base/dossier_code.hpp>
#include <motcua/base/law_ref.hpp>
#include <motcua/base/personal_id.hpp>
#include <motcua/base/tax_code.hpp>
#include <motcua/lawbook/edition.hpp>

#include <algorithm>
#include <iterator>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/identifier_tables_internal.hpp"
#include "support/case_table.hpp"

namespace motcua {
namespace {

using base_internal::RowBasis;

std::vector<RowBasis> all_bases() {
  std::vector<RowBasis> bases;
  const auto add = [&](const auto& rows) {
    for (const auto& row : rows) bases.push_back(row.basis);
  };
  add(base_internal::birthplaces());
  add(base_internal::century_digits());
  add(base_internal::dossier_code_forms());
  add(base_internal::tax_code_forms());
  return bases;
}

TEST(LawData, EveryEmbeddedCitationIsRead) {
  for (const RowBasis& basis : all_bases()) {
    if (basis.law.empty()) {
      EXPECT_FALSE(basis.source.empty());
      continue;
    }
    const auto ref = LawRef::parse(basis.law);
    ASSERT_TRUE(ref.has_value()) << ref.error().message;
    EXPECT_EQ(ref->to_vietnamese(), basis.law) << "citations are written as the law writes them";
  }
}

TEST(LawData, WhatIsRecalledIsMarkedSo) {
  for (const RowBasis& basis : all_bases()) {
    if (basis.source.find("recalled") != std::string_view::npos ||
        basis.source.find("inferred") != std::string_view::npos ||
        basis.source.find("not seen") != std::string_view::npos) {
      EXPECT_EQ(basis.confidence, Confidence::kUnverified) << basis.source;
    }
  }
}

TEST(LawData, EditionIsAMonthAndACount) {
  EXPECT_THAT(std::string(law_edition()), testing::MatchesRegex("20[0-9][0-9].[01][0-9]-[0-9]+"));
  EXPECT_EQ(law_edition(), "2026.11-5");
}

TEST(LawData, HashIsASha256) {
  EXPECT_EQ(law_data_hash().size(), 64U);
  EXPECT_EQ(law_data_hash().find_first_not_of("0123456789abcdef"), std::string_view::npos);
}

TEST(LawData, ThereAre63ProvincesAndTheCountries) {
  std::set<std::string_view> provinces;
  int countries = 0;
  for (const auto& row : base_internal::birthplaces()) {
    if (row.province.empty()) {
      ++countries;
      EXPECT_EQ(row.first, 100);
      EXPECT_EQ(row.last, 999);
      EXPECT_EQ(row.basis.confidence, Confidence::kUnverified);
    } else {
      EXPECT_EQ(row.first, row.last);
      EXPECT_LE(row.last, 96);
      provinces.insert(row.province);
    }
  }
  EXPECT_EQ(provinces.size(), 63U);
  EXPECT_EQ(countries, 1);
}

TEST(LawData, MergedProvincesKeepTheirOldCodes) {
  const auto province = [](const char* id) {
    return std::string(PersonalId::parse(id).value().province());
  };
  EXPECT_EQ(province("089200000001"), "An Giang");
  EXPECT_EQ(province("091200000001"), "Kiên Giang");
  EXPECT_EQ(province("001200000001"), "Hà Nội");
  EXPECT_EQ(province("079200000001"), "Hồ Chí Minh");
  EXPECT_EQ(province("096200000001"), "Cà Mau");
}

TEST(LawData, TheHundredAndSixtyOneRealTaxCodesPass) {
  int real = 0;
  for (const test::Case& row : test::load_cases("tax_codes.csv")) {
    if (!row["case"].starts_with("real_")) continue;
    ++real;
    EXPECT_TRUE(TaxCode::parse(row["text"]).has_value()) << row["case"];
  }
  EXPECT_EQ(real, 161);
}

TEST(LawData, TaxWeightsAreThePublishedOnes) {
  const auto rule = base_internal::tax_check_rule();
  EXPECT_THAT(std::vector<int>(rule.weights.begin(), rule.weights.end()),
              testing::ElementsAre(31, 29, 23, 19, 17, 13, 7, 5, 3));
  EXPECT_EQ(rule.modulus, 11);
  EXPECT_EQ(rule.minuend, 10);
}

TEST(LawData, PapersPadDaysBelowTenAndTheFirstTwoMonths) {
  EXPECT_EQ(base_internal::date_padding().day_below, 10);
  EXPECT_EQ(base_internal::date_padding().month_below, 3);
}

TEST(LawData, AgencyCodesHave35Characters) {
  EXPECT_EQ(base_internal::agency_code_rules().max_characters, 35);
  EXPECT_EQ(base_internal::agency_code_rules().first_letter, 'A');
  EXPECT_EQ(base_internal::agency_code_rules().last_letter, 'Y');
}

TEST(LawData, TheCircularsOnDossierCodesAreCited) {
  std::set<std::string> documents;
  for (const auto& form : base_internal::dossier_code_forms()) {
    EXPECT_GE(form.min_serial_digits, 4);
    if (!form.basis.law.empty()) {
      documents.insert(LawRef::parse(form.basis.law).value().number());
    }
  }
  EXPECT_THAT(documents,
              testing::ElementsAre("01/2018/TT-VPCP", "03/2025/TT-VPCP", "4/2025/TT-VPCP"));
}

TEST(LawData, PhonePrefixesAscendAndNoneBeginsAnother) {
  const auto rows = base_internal::phone_prefixes();
  for (auto row = rows.begin(); std::next(row) != rows.end(); ++row) {
    EXPECT_LT(row->prefix, std::next(row)->prefix);
    EXPECT_FALSE(std::next(row)->prefix.starts_with(row->prefix));
  }
}

}  // namespace
}  // namespace motcua
