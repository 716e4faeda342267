#include <motcua/base/iso8601.hpp>
#include <motcua/catalogue/builder.hpp>

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <vector>

#include "catalogue/catalogue_tables_internal.hpp"

namespace motcua {
namespace {

const Evidence kOffice{std::nullopt, "UBND xã Phú Tân", Confidence::kVerified};
const Evidence kPortal{std::nullopt, "dichvucong", Confidence::kSecondary};

ProcedureBuilder residence() {
  ProcedureBuilder builder("9.000001", "Xác nhận cư trú");
  builder.evidence(kOffice).limit("03 ngày làm việc");
  return builder;
}

std::string refusal(const ProcedureBuilder& builder) {
  const auto procedure = builder.build();
  return procedure ? std::string() : procedure.error().message;
}

TEST(ProcedureBuilder, TheExampleOfTheHeader) {
  const auto procedure =
      ProcedureBuilder("9.000001", "Xác nhận cư trú")
          .evidence({.source = "UBND xã Phú Tân", .confidence = Confidence::kVerified})
          .field("Cư trú")
          .levels({Level::kCommune})
          .channels({Channel::kInPerson})
          .limit("03 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ")
          .paper("Tờ khai", 1, 0)
          .fee(FeeKind::kCharge, {10'000})
          .step("Bộ phận Một cửa", "Tiếp nhận", "04 giờ làm việc")
          .build();
  ASSERT_TRUE(procedure) << procedure.error().message;

  Procedure expected{ProcedureCode::parse("9.000001").value(), "Xác nhận cư trú"};
  expected.field = "Cư trú";
  expected.levels = {Level::kCommune};
  expected.channels = {Channel::kInPerson};
  TimeLimit limit;
  limit.kind = LimitKind::kTerm;
  limit.term = Term::make(3, TimeUnit::kWorkingDay).value();
  limit.bound = LimitBound::kExactly;
  limit.start = LimitStart::kCompleteDossier;
  limit.evidence = kOffice;
  expected.limits = {limit};
  PaperRequirement paper;
  paper.name = "Tờ khai";
  paper.originals = 1;
  paper.evidence = kOffice;
  expected.papers = {paper};
  Fee fee;
  fee.kind = FeeKind::kCharge;
  fee.amount = Money{10'000};
  fee.evidence = kOffice;
  expected.fees = {fee};
  expected.steps = {
      {"", "Bộ phận Một cửa", "Tiếp nhận", Term::make(4, TimeUnit::kWorkingHour).value(), kOffice}};
  expected.evidence = kOffice;
  for (const auto& part : catalogue_internal::kConfidenceParts) {
    expected.confidence.*part.member = Confidence::kVerified;
  }
  EXPECT_EQ(*procedure, expected);
}

TEST(ProcedureBuilder, EveryCallTellsItsPart) {
  const auto procedure = residence()
                             .agency("UBND cấp xã")
                             .levels_before({Level::kCommune, Level::kDistrict})
                             .applicants({ApplicantKind::kCitizen})
                             .online_level(OnlineLevel::kPartial)
                             .valid(make_date(2025, 7, 1).value(), make_date(2026, 6, 30).value())
                             .legal_basis("68/2020/QH14")
                             .legal_basis("154/2024/NĐ-CP")
                             .result("Giấy xác nhận", "KQ.1")
                             .linked_stage({.name = "Công an xác minh"})
                             .replaced_by("9.000002", make_date(2026, 7, 1).value())
                             .build();
  ASSERT_TRUE(procedure) << procedure.error().message;
  EXPECT_EQ(procedure->agency, "UBND cấp xã");
  EXPECT_EQ(procedure->levels_before, (Levels{Level::kCommune, Level::kDistrict}));
  EXPECT_EQ(procedure->applicants, ApplicantKinds{ApplicantKind::kCitizen});
  EXPECT_EQ(procedure->online_level, OnlineLevel::kPartial);
  EXPECT_EQ(procedure->valid_from, make_date(2025, 7, 1).value());
  EXPECT_EQ(procedure->valid_until, make_date(2026, 6, 30).value());
  EXPECT_EQ(procedure->legal_basis, (std::vector<std::string>{"68/2020/QH14", "154/2024/NĐ-CP"}));
  EXPECT_EQ(procedure->results, (std::vector<ProcedureResult>{{"KQ.1", "Giấy xác nhận"}}));
  ASSERT_EQ(procedure->linked_stages.size(), 1U);
  EXPECT_EQ(procedure->linked_stages.front().evidence, kOffice);
  const CodeLink link{CodeRelation::kReplacedBy, ProcedureCode::parse("9.000002").value(),
                      make_date(2026, 7, 1).value(), kOffice};
  EXPECT_EQ(procedure->links, std::vector<CodeLink>{link});
}

TEST(ProcedureBuilder, PartsRestOnWhatWasGivenLast) {
  PaperRequirement own;
  own.name = "b";
  own.evidence = {std::nullopt, "sổ", Confidence::kUnverified};
  const auto procedure =
      residence().evidence(kPortal).paper("a", 1, 0).paper(own).agency("UBND").build();
  ASSERT_TRUE(procedure) << procedure.error().message;
  EXPECT_EQ(procedure->evidence, kOffice) << "the first one is the record's";
  EXPECT_EQ(procedure->limits.front().evidence, kOffice);
  EXPECT_EQ(procedure->papers[0].evidence, kPortal);
  EXPECT_EQ(procedure->papers[1].evidence, own.evidence);
  EXPECT_EQ(procedure->confidence.agency, Confidence::kSecondary);
  EXPECT_EQ(procedure->confidence.name, Confidence::kVerified);
}

TEST(ProcedureBuilder, CasesHaveTheirOwnParts) {
  Fee fee;
  fee.amount = Money{5'000};
  fee.exemptions = {{"Hộ nghèo"}};
  TimeLimit limit;
  limit.kind = LimitKind::kTerm;
  limit.term = Term::make(5, TimeUnit::kDay).value();
  limit.extensions = {
      {ExtensionGround::kVerification, ExtensionEffect::kAdds, *limit.term, "", {}}};
  const auto procedure = residence()
                             .in_case("01", "Trong nước")
                             .paper("a", 1, 0)
                             .in_case("02", "Nước ngoài")
                             .limit(limit)
                             .fee(fee)
                             .in_case("01")
                             .step("Một cửa", "Tiếp nhận")
                             .in_case("")
                             .paper("b", 0, 1, PaperUse::kPresent)
                             .build();
  ASSERT_TRUE(procedure) << procedure.error().message;
  EXPECT_EQ(procedure->cases, (std::vector<ProcedureCase>{{"01", "Trong nước", kOffice},
                                                          {"02", "Nước ngoài", kOffice}}));
  EXPECT_EQ(procedure->papers[0].case_number, "01");
  EXPECT_EQ(procedure->papers[1].case_number, "");
  EXPECT_EQ(procedure->papers[1].use, PaperUse::kPresent);
  EXPECT_EQ(procedure->limits[0].case_number, "");
  EXPECT_EQ(procedure->limits[1].case_number, "02");
  EXPECT_EQ(procedure->limits[1].extensions.front().evidence, kOffice);
  EXPECT_EQ(procedure->fees.front().case_number, "02");
  EXPECT_EQ(procedure->fees.front().exemptions.front().evidence, kOffice);
  EXPECT_EQ(procedure->steps.front().case_number, "01");
  EXPECT_EQ(procedure->steps.front().term, std::nullopt);
}

TEST(ProcedureBuilder, LimitsOfChannelsAndAreas) {
  const auto procedure = residence()
                             .limit("02 ngày làm việc", {Channel::kOnline})
                             .limit("05 ngày làm việc", {}, Area::kDisadvantaged)
                             .build();
  ASSERT_TRUE(procedure) << procedure.error().message;
  EXPECT_EQ(procedure->limits[1].channels, Channels{Channel::kOnline});
  EXPECT_EQ(procedure->limits[2].area, Area::kDisadvantaged);
}

TEST(ProcedureBuilder, TheFirstFailureIsTold) {
  EXPECT_EQ(ProcedureBuilder("9.1", "a")
                .evidence(kOffice)
                .field("b")
                .in_case("01", "c")
                .limit("03 ngày")
                .paper("d", 1, 0)
                .fee(FeeKind::kFee, {1})
                .result("e")
                .step("f", "g", "gì đó")
                .linked_stage({})
                .replaced_by("h")
                .build()
                .error(),
            ProcedureCode::parse("9.1").error());
  EXPECT_EQ(refusal(residence().step("a", "b", "nhanh").limit("chậm")),
            "9.000001: step: \"nhanh\" is not a term alone, such as 04 giờ làm việc");
  EXPECT_EQ(residence().step("a", "b", "nhanh").build().error().code, Errc::kInvalidTerm);
  const auto slow = residence().limit("chậm").step("a", "b", "nhanh").build();
  ASSERT_FALSE(slow);
  EXPECT_EQ(slow.error().code, Errc::kLimitNotUnderstood);
  EXPECT_TRUE(slow.error().message.starts_with("9.000001: limit: ")) << slow.error().message;
  EXPECT_TRUE(refusal(residence().replaced_by("9.2")).starts_with("9.000001: replaced_by: "));
}

TEST(ProcedureBuilder, WhatIsBuiltIsChecked) {
  EXPECT_EQ(refusal(ProcedureBuilder("9.000001", "a").evidence(kOffice)),
            "9.000001: no time limit; one that the source does not tell is of kind missing");
  EXPECT_EQ(refusal(ProcedureBuilder("9.000001", "a").limit("03 ngày").evidence(kOffice)),
            "9.000001: limit 1: evidence is empty; say where it was read");
  EXPECT_EQ(refusal(ProcedureBuilder("9.000001", "a").limit("03 ngày")),
            "9.000001: evidence is empty; say where it was read");
  EXPECT_EQ(refusal(residence().in_case("01")), "9.000001: case 1: name is empty");
  EXPECT_EQ(refusal(residence().in_case("01", "a").in_case("01", "b")),
            "9.000001: case 2: number stands twice");
}

TEST(ProcedureBuilder, ABuilderMayBuildTwiceAndGoOn) {
  ProcedureBuilder builder = residence();
  const auto first = builder.build();
  ASSERT_TRUE(first);
  EXPECT_EQ(builder.build(), first);
  EXPECT_EQ(builder.paper("a", 1, 0).build()->papers.size(), 1U);
  EXPECT_TRUE(first->papers.empty());
}

TEST(CatalogueBuilder, CollectsProceduresAndBuilders) {
  CatalogueBuilder builder;
  builder.add(residence())
      .add(ProcedureBuilder("9.000002", "Xác nhận khác")
               .evidence(kOffice)
               .limit("05 ngày")
               .build()
               .value());
  const auto catalogue = builder.build();
  ASSERT_TRUE(catalogue) << catalogue.error().message;
  EXPECT_EQ(catalogue->size(), 2U);
  const ProcedureCode code = ProcedureCode::parse("9.000001").value();
  EXPECT_EQ(catalogue->find(code).value(), residence().build().value());
  EXPECT_EQ(*catalogue, builder.build().value()) << "a builder may build twice";
  EXPECT_EQ(*catalogue, Catalogue::from_procedures(
                            {residence().build().value(),
                             catalogue->find(ProcedureCode::parse("9.000002").value()).value()})
                            .value());
}

TEST(CatalogueBuilder, TheFirstFailureIsTold) {
  CatalogueBuilder builder;
  builder.add(residence())
      .add(ProcedureBuilder("9.000002", "").evidence(kOffice).limit("05 ngày"))
      .add(ProcedureBuilder("9.000003", "a").evidence(kOffice));
  const auto catalogue = builder.build();
  ASSERT_FALSE(catalogue);
  EXPECT_EQ(catalogue.error().code, Errc::kInvalidProcedure);
  EXPECT_EQ(catalogue.error().message, "9.000002: name is empty");
}

TEST(CatalogueBuilder, WhatDoesNotFitTogetherFailsAsFromProcedures) {
  CatalogueBuilder builder;
  builder.add(residence()).add(residence());
  const auto catalogue = builder.build();
  ASSERT_FALSE(catalogue);
  EXPECT_EQ(catalogue.error().code, Errc::kConflictingProcedures);
  Procedure unsound = residence().build().value();
  unsound.limits.clear();
  CatalogueBuilder other;
  other.add(unsound);
  EXPECT_EQ(other.build().error().code, Errc::kInvalidProcedure);
}

}  // namespace
}  // namespace motcua
