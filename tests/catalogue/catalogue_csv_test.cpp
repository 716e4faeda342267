#include <motcua/base/iso8601.hpp>
#include <motcua/catalogue/catalogue_csv.hpp>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "catalogue/catalogue_csv_internal.hpp"
#include "catalogue/catalogue_tables_internal.hpp"
#include "support/case_table.hpp"
#include "support/random_procedure.hpp"

namespace motcua {
namespace {

Date date(const char* iso) { return parse_iso_date(iso).value(); }
ProcedureCode code(const char* text) { return ProcedureCode::parse(text).value(); }

std::string header(std::string_view table) {
  const auto* shape =
      std::ranges::find(catalogue_internal::kTables, table, &catalogue_internal::TableShape::name);
  std::string text;
  for (const std::string_view column : shape->columns) {
    text.append(text.empty() ? "" : ",").append(column);
  }
  return text + "\n";
}

using Tables = std::map<std::string, std::string>;

/// A procedure with a case, a limit, a paper and a fee.
Tables sound_tables() {
  return {
      {"procedures.csv",
       header("procedures.csv") + "1.001193,,,,Đăng ký khai sinh,,,,,commune,,,,,,,,,x,verified\n"},
      {"cases.csv", header("cases.csv") + "1.001193,,01,a,,x,verified\n"},
      {"limits.csv", header("limits.csv") + "1.001193,,,,,03 ngày làm việc,,x,verified\n"},
      {"papers.csv", header("papers.csv") + "1.001193,,,1,,a,,,,,,,,x,verified\n"},
      {"fees.csv", header("fees.csv") + "1.001193,,,1,charge,,0,,,,,,,,,,,x,verified\n"},
  };
}

std::vector<CsvFile> files_of(const Tables& tables) {
  std::vector<CsvFile> files;
  for (const auto& [name, text] : tables) files.push_back({name, text});
  return files;
}

Result<std::vector<Procedure>> read(const Tables& tables) {
  return read_procedures_csv(files_of(tables));
}

std::string refusal(const Tables& tables) {
  const auto procedures = read(tables);
  if (procedures) return {};
  EXPECT_EQ(procedures.error().code, Errc::kInvalidCatalogueRow);
  return procedures.error().message;
}

TEST(ProceduresCsv, EveryCase) {
  for (const auto& row : test::load_cases("catalogue_csv.csv")) {
    SCOPED_TRACE(row["table"] + ": " + row["case"]);
    Tables tables = sound_tables();
    std::string& table = tables.try_emplace(row["table"], header(row["table"])).first->second;
    const auto line = std::ranges::count(table, '\n') + 1;
    table += row["row"] + "\n";
    const auto procedures = read(tables);
    std::string expected = row["error"];
    if (expected.empty()) {
      EXPECT_TRUE(procedures) << procedures.error().message;
      continue;
    }
    ASSERT_FALSE(procedures);
    expected = row["table"] + ":" + std::to_string(line) + ": " + expected;
    if (expected.ends_with('*')) {
      expected.pop_back();
      EXPECT_EQ(procedures.error().message.substr(0, expected.size()), expected);
    } else {
      EXPECT_EQ(procedures.error().message, expected);
    }
  }
}

TEST(ProceduresCsv, EveryColumnIsRead) {
  Tables tables = sound_tables();
  tables["procedures.csv"] =
      header("procedures.csv") +
      "1.001193,2025-07-01,2026-12-31,2026-03-04,Đăng ký khai sinh,Hộ tịch,BTP,"
      "2228/QĐ-BTP,TTHC không được luật giao,commune|district,commune,citizen|foreigner,"
      "in_person|online,end_to_end,UBND cấp xã,60/2014/QH13|123/2015/NĐ-CP,5b3f,"
      "Điều 15 Luật Hộ tịch số 60/2014/QH13,dichvucong,secondary\n";
  tables["confidences.csv"] =
      header("confidences.csv") + "1.001193,2025-07-01,levels_before,,x,unverified\n";
  tables["cases.csv"] = header("cases.csv") + "1.001193,2025-07-01,01,Trong nước,,x,verified\n";
  tables["limits.csv"] = header("limits.csv") +
                         "1.001193,2025-07-01,01,online,disadvantaged,"
                         "03 ngày làm việc,,x,verified\n";
  tables["stages.csv"] = header("stages.csv") +
                         "1.001193,2025-07-01,01,online,disadvantaged,2,Ký,02 ngày làm việc,,y,"
                         "unverified\n"
                         "1.001193,2025-07-01,01,online,disadvantaged,1,Xem,01 ngày làm việc,,y,"
                         "unverified\n";
  tables["extensions.csv"] = header("extensions.csv") +
                             "1.001193,2025-07-01,01,online,disadvantaged,verification,total,"
                             "05 ngày làm việc,cần xác minh,,y,unverified\n";
  tables["papers.csv"] = header("papers.csv") +
                         "1.001193,2025-07-01,,20,,b,,,,,,,,x,verified\n"
                         "1.001193,2025-07-01,01,3,Bao gồm,Giấy chứng sinh,present,1,2,yes,yes,yes,"
                         ",x,verified\n";
  tables["fees.csv"] = header("fees.csv") +
                       "1.001193,2025-07-01,01,4,fee,Phí,1.50,USD,page,3,20.00,,online,2025-07-01,"
                       "2026-01-01,quá hạn,,x,verified\n"
                       "1.001193,2025-07-01,,2,,,,,,,,yes,,,,,,x,verified\n";
  tables["exemptions.csv"] = header("exemptions.csv") +
                             "1.001193,2025-07-01,4,1,Hộ nghèo,50,2025-07-01,2025-12-31,,y,"
                             "secondary\n";
  tables["results.csv"] =
      header("results.csv") + "1.001193,2025-07-01,1,KQ.1,Giấy khai sinh,,x,verified\n";
  tables["steps.csv"] = header("steps.csv") +
                        "1.001193,2025-07-01,01,1,Một cửa,Tiếp nhận,04 giờ làm việc,,x,verified\n";
  tables["stages_linked.csv"] =
      header("stages_linked.csv") +
      "1.001193,2025-07-01,1,1.004227,Thường trú,Công an,02 ngày,yes,,x,verified\n";
  tables["links.csv"] =
      header("links.csv") + "1.001193,2025-07-01,replaces,1.000001,2020-01-01,,x,verified\n";
  tables["findings.csv"] =
      header("findings.csv") + "1.001193,2025-07-01,1,unit_missing,channel 2,,x,verified\n";

  const Evidence x{std::nullopt, "x", Confidence::kVerified};
  const Evidence y{std::nullopt, "y", Confidence::kUnverified};
  Procedure expected{code("1.001193"), "Đăng ký khai sinh"};
  expected.field = "Hộ tịch";
  expected.owner = "BTP";
  expected.decision = "2228/QĐ-BTP";
  expected.formality = "TTHC không được luật giao";
  expected.agency = "UBND cấp xã";
  expected.levels = {Level::kDistrict, Level::kCommune};
  expected.levels_before = {Level::kCommune};
  expected.applicants = {ApplicantKind::kCitizen, ApplicantKind::kForeigner};
  expected.channels = {Channel::kInPerson, Channel::kOnline};
  expected.online_level = OnlineLevel::kEndToEnd;
  expected.valid_from = date("2025-07-01");
  expected.valid_until = date("2026-12-31");
  expected.observed = date("2026-03-04");
  expected.cases = {{"01", "Trong nước", x}};
  TimeLimit limit;
  limit.case_number = "01";
  limit.kind = LimitKind::kTerm;
  limit.term = Term::make(3, TimeUnit::kWorkingDay).value();
  limit.bound = LimitBound::kExactly;
  limit.channels = {Channel::kOnline};
  limit.area = Area::kDisadvantaged;
  limit.stages = {{"Xem", Term::make(1, TimeUnit::kWorkingDay).value()},
                  {"Ký", Term::make(2, TimeUnit::kWorkingDay).value()}};
  limit.extensions = {{ExtensionGround::kVerification, ExtensionEffect::kTotal,
                       Term::make(5, TimeUnit::kWorkingDay).value(), "cần xác minh", y}};
  limit.evidence = x;
  expected.limits = {limit};
  PaperRequirement paper;
  paper.case_number = "01";
  paper.group = "Bao gồm";
  paper.name = "Giấy chứng sinh";
  paper.use = PaperUse::kPresent;
  paper.originals = 1;
  paper.copies = 2;
  paper.mandatory = true;
  paper.exempt_when_in_database = true;
  paper.truncated = true;
  paper.evidence = x;
  PaperRequirement other_paper;
  other_paper.name = "b";
  other_paper.evidence = x;
  expected.papers = {paper, other_paper};
  Fee by_province;
  by_province.set_by_province = true;
  by_province.evidence = x;
  Fee fee;
  fee.case_number = "01";
  fee.kind = FeeKind::kFee;
  fee.name = "Phí";
  fee.amount = Money{150, Currency::kUsd};
  fee.per = FeePer::kPage;
  fee.from_unit = 3;
  fee.cap = Money{2000, Currency::kUsd};
  fee.channels = {Channel::kOnline};
  fee.from = date("2025-07-01");
  fee.until = date("2026-01-01");
  fee.condition = "quá hạn";
  fee.exemptions = {{"Hộ nghèo", 50, date("2025-07-01"), date("2025-12-31"),
                     Evidence{std::nullopt, "y", Confidence::kSecondary}}};
  fee.evidence = x;
  expected.fees = {by_province, fee};
  expected.results = {{"KQ.1", "Giấy khai sinh"}};
  expected.legal_basis = {"60/2014/QH13", "123/2015/NĐ-CP"};
  expected.steps = {
      {"01", "Một cửa", "Tiếp nhận", Term::make(4, TimeUnit::kWorkingHour).value(), x}};
  expected.linked_stages = {
      {code("1.004227"), "Thường trú", "Công an", Term::make(2, TimeUnit::kDay).value(), true, x}};
  expected.links = {{CodeRelation::kReplaces, code("1.000001"), date("2020-01-01"), x}};
  expected.findings = {{FindingKind::kUnitMissing, "channel 2"}};
  for (const auto& part : catalogue_internal::kConfidenceParts) {
    expected.confidence.*part.member = Confidence::kSecondary;
  }
  expected.confidence.levels_before = Confidence::kUnverified;
  expected.evidence = {LawRef::parse("Điều 15 Luật Hộ tịch số 60/2014/QH13").value(), "dichvucong",
                       Confidence::kSecondary};
  expected.page = "5b3f";

  const auto procedures = read(tables);
  ASSERT_TRUE(procedures) << procedures.error().message;
  EXPECT_EQ(*procedures, std::vector<Procedure>{expected});
  // The whole of it, compared once more through the writer, which names every field.
  EXPECT_EQ(write_procedures_csv(*procedures),
            write_procedures_csv(std::vector<Procedure>{expected}));
}

TEST(ProceduresCsv, SpreadsheetsMayWriteAByteOrderMarkAndCarriageReturns) {
  Tables tables = sound_tables();
  tables["papers.csv"] = header("papers.csv") + "1.001193,,,1,,\"một\nhai\",,,,,,,,x,verified\n";
  const auto plain = read(tables);
  ASSERT_TRUE(plain) << plain.error().message;
  for (auto& [name, text] : tables) {
    std::string spreadsheet = "\xEF\xBB\xBF";
    for (const char c : text) spreadsheet.append(c == '\n' ? "\r\n" : std::string(1, c));
    text = spreadsheet;
  }
  EXPECT_EQ(read(tables), plain);
}

TEST(ProceduresCsv, TextBecomesNfc) {
  Tables tables = sound_tables();
  tables["cases.csv"] = header("cases.csv") + "1.001193,,01,Nga\xCC\x80y,,x,verified\n";
  const auto procedures = read(tables);
  ASSERT_TRUE(procedures);
  EXPECT_EQ(procedures->front().cases.front().name, "Ngày");
}

TEST(ProceduresCsv, InvalidUtf8IsRefusedWithItsLine) {
  Tables tables = sound_tables();
  tables["papers.csv"] += "1.001193,,,2,,\xC3(,,,,,,,,x,verified\n";
  EXPECT_EQ(refusal(tables), "papers.csv:3: text is not well-formed UTF-8");
}

TEST(ProceduresCsv, BrokenCsvIsRefusedWithItsLine) {
  Tables tables = sound_tables();
  tables["papers.csv"] += "1.001193,,,2,,\"a\n,x\n";
  EXPECT_EQ(refusal(tables), "papers.csv:3: quoted cell is never closed");
}

TEST(ProceduresCsv, TheHeaderIsTheContract) {
  for (const auto& shape : catalogue_internal::kTables) {
    Tables tables = sound_tables();
    const std::string name(shape.name);
    std::string columns = header(name);
    columns.pop_back();
    for (const std::string& text : {std::string(), "x," + columns, columns + ",more\n"}) {
      tables[name] = text;
      EXPECT_EQ(refusal(tables), name + ":1: columns are not " + columns);
    }
  }
}

TEST(ProceduresCsv, AFileIsKnownByTheLastPartOfItsName) {
  Tables tables = sound_tables();
  Tables moved;
  for (const auto& [name, text] : tables) moved["an-giang/" + name] = text;
  EXPECT_EQ(read(moved), read(tables));
  tables["limit.csv"] = "";
  EXPECT_EQ(refusal(tables),
            "limit.csv:1: file is none of procedures.csv, confidences.csv, cases.csv, limits.csv, "
            "stages.csv, extensions.csv, papers.csv, fees.csv, exemptions.csv, results.csv, "
            "steps.csv, stages_linked.csv, links.csv, findings.csv");
}

TEST(ProceduresCsv, ATableMayComeInSeveralFiles) {
  Tables tables = sound_tables();
  tables["z/procedures.csv"] =
      header("procedures.csv") + "1.000656,,,,Khai tử,,,,,,,,,,,,,,x,verified\n";
  tables["z/limits.csv"] = header("limits.csv") + "1.000656,,,,,03 ngày làm việc,,x,verified\n";
  const auto procedures = read(tables);
  ASSERT_TRUE(procedures) << procedures.error().message;
  ASSERT_EQ(procedures->size(), 2U);
  EXPECT_EQ(procedures->front().code, code("1.000656"));
  tables["z/limits.csv"] += "1.001193,,,,,03 ngày làm việc,,x,verified\n";
  EXPECT_EQ(refusal(tables),
            "z/limits.csv:3: code, valid_from, case, channels, area, limit are those of "
            "limits.csv:2");
}

TEST(ProceduresCsv, ProceduresCsvMustBeThere) {
  Tables tables = sound_tables();
  tables.erase("procedures.csv");
  EXPECT_EQ(refusal(tables), "none of the 4 files is procedures.csv");
  EXPECT_EQ(refusal({}), "none of the 0 files is procedures.csv");
}

TEST(ProceduresCsv, OrderOfFilesAndLinesIsNoOrderOfProcedures) {
  Tables tables = sound_tables();
  tables["procedures.csv"] +=
      "1.001193,2026-07-01,,,b,,,,,,,,,,,,,,x,verified\n"
      "1.000656,,,,a,,,,,,,,,,,,,,x,verified\n"
      "1.001193,2026-01-01,,,b,,,,,,,,,,,,,,x,verified\n";
  tables["limits.csv"] +=
      "1.001193,2026-07-01,,,,03 ngày,,x,verified\n"
      "1.000656,,,,,02 ngày,,x,verified\n"
      "1.001193,2026-01-01,,,,01 ngày,,x,verified\n";
  const auto procedures = read(tables);
  ASSERT_TRUE(procedures) << procedures.error().message;
  std::vector<std::string> order;
  for (const Procedure& one : *procedures) {
    order.push_back(one.code.text() + (one.valid_from ? " " + to_iso(*one.valid_from) : ""));
  }
  EXPECT_EQ(order, (std::vector<std::string>{"1.000656", "1.001193", "1.001193 2026-01-01",
                                             "1.001193 2026-07-01"}));
  std::vector<CsvFile> backwards = files_of(tables);
  std::ranges::reverse(backwards);
  EXPECT_EQ(read_procedures_csv(backwards), procedures);
}

TEST(ProceduresCsv, WhatIsWrongWithTheWholeIsToldAtItsRow) {
  Tables tables = sound_tables();
  tables["stages.csv"] = header("stages.csv") + "1.001193,,,,,1,a,01 ngày làm việc,,x,verified\n";
  const auto procedures = read(tables);
  ASSERT_FALSE(procedures);
  EXPECT_EQ(procedures.error().code, Errc::kInvalidProcedure);
  EXPECT_EQ(procedures.error().message,
            "procedures.csv:2: 1.001193: limit 1: stages do not make up the limit's term");
}

TEST(ProceduresCsv, StagesBelongToOneLimit) {
  Tables tables = sound_tables();
  const std::string stage = "1.001193,,,,,1,a,03 ngày làm việc,,x,verified\n";
  tables["stages.csv"] = header("stages.csv") + stage + stage;
  EXPECT_EQ(refusal(tables),
            "stages.csv:3: code, valid_from, case, channels, area, stage are those of "
            "stages.csv:2");
  tables["stages.csv"] = header("stages.csv") + stage;
  tables["limits.csv"] += "1.001193,,,,,04 ngày làm việc,,x,verified\n";
  EXPECT_EQ(refusal(tables),
            "stages.csv:2: limits.csv has several rows of this case, channels and area; say what "
            "belongs to one of them in its own words");
}

TEST(ProceduresCsv, StagesOfTheTableAreThoseOfTheWords) {
  Tables tables = sound_tables();
  tables["limits.csv"] =
      header("limits.csv") + "1.001193,,,,,25 ngày = 15 ngày + 10 ngày,,x,verified\n";
  tables["stages.csv"] = header("stages.csv") +
                         "1.001193,,,,,1,a,15 ngày,,x,verified\n"
                         "1.001193,,,,,2,b,10 ngày,,x,verified\n";
  const auto procedures = read(tables);
  ASSERT_TRUE(procedures) << procedures.error().message;
  ASSERT_EQ(procedures->front().limits.front().stages.size(), 2U);
  EXPECT_EQ(procedures->front().limits.front().stages.back().name, "b");
  tables["stages.csv"] = header("stages.csv") +
                         "1.001193,,,,,1,a,10 ngày,,x,verified\n"
                         "1.001193,,,,,2,b,15 ngày,,x,verified\n";
  EXPECT_EQ(refusal(tables), "stages.csv:3: stages are not those in the words of the limit");
}

TEST(ProceduresCsv, ExtensionsStandOnce) {
  Tables tables = sound_tables();
  const std::string extension = "1.001193,,,,,other,adds,02 ngày,a,,x,verified\n";
  tables["extensions.csv"] = header("extensions.csv") + extension + extension;
  EXPECT_EQ(refusal(tables), "extensions.csv:3: the limit has this extension already");
}

// --- rows without their procedure ----------------------------------------------------------------

TEST(VersionRows, ChildRowsNeedNoProcedure) {
  const std::vector<CsvFile> files = {
      {"xa/steps.csv", header("steps.csv") + "1.001193,,02,2,b,,,,x,verified\n"
                                             "1.001193,,,1,a,,04 giờ làm việc,,x,verified\n"},
      {"xa/fees.csv", header("fees.csv") + "1.000656,2026-01-01,,1,,,5000,,,,,,,,,,,x,verified\n"},
      {"xa/exemptions.csv",
       header("exemptions.csv") + "1.000656,2026-01-01,1,1,Hộ nghèo,,,,,x,verified\n"},
  };
  const auto versions = catalogue_internal::read_version_rows(files);
  ASSERT_TRUE(versions) << versions.error().message;
  ASSERT_EQ(versions->size(), 2U);
  const auto& fees = versions->front();
  EXPECT_EQ(fees.code, code("1.000656"));
  EXPECT_EQ(fees.valid_from, date("2026-01-01"));
  EXPECT_FALSE(fees.record);
  ASSERT_EQ(fees.fees.size(), 1U);
  EXPECT_EQ(fees.fees.front().value.exemptions.size(), 1U);
  const auto& steps = versions->back();
  EXPECT_EQ(steps.first_row.file, "xa/steps.csv");
  EXPECT_EQ(steps.first_row.line, 2U);
  ASSERT_EQ(steps.steps.size(), 2U);
  EXPECT_EQ(steps.steps.front().value.unit, "a");
  EXPECT_EQ(steps.steps.front().row, 1);
  EXPECT_EQ(steps.steps.front().place.line, 3U);

  const std::vector<ProcedureCase> cases = {{"02", "b", {}}};
  EXPECT_TRUE(catalogue_internal::check_cases(steps, cases));
  const auto unknown = catalogue_internal::check_cases(steps);
  ASSERT_FALSE(unknown);
  EXPECT_EQ(unknown.error().message, "xa/steps.csv:2: case \"02\" of 1.001193 is not in cases.csv");
}

// --- writing -------------------------------------------------------------------------------------

RC_GTEST_PROP(ProceduresCsv, WhatIsWrittenReadsBackEqual, ()) {
  const std::vector<Procedure> procedures = *test::random_procedures();
  for (const Procedure& one : procedures) {
    const auto checked = check_procedure(one);
    if (!checked) RC_FAIL(checked.error().message);
  }
  const std::vector<CsvFile> files = write_procedures_csv(procedures);
  const auto again = read_procedures_csv(files);
  if (!again) RC_FAIL(again.error().message);
  RC_ASSERT(*again == procedures);
  RC_ASSERT(write_procedures_csv(*again) == files);
}

RC_GTEST_PROP(ProceduresCsv, TheOrderGivenPlaysNoPartInWriting, ()) {
  std::vector<Procedure> procedures = *test::random_procedures();
  const std::vector<CsvFile> files = write_procedures_csv(procedures);
  std::ranges::reverse(procedures);
  RC_ASSERT(write_procedures_csv(procedures) == files);
}

TEST(ProceduresCsv, NothingIsATableWithoutRows) {
  const std::vector<CsvFile> files = write_procedures_csv({});
  ASSERT_EQ(files.size(), 1U);
  EXPECT_EQ(files.front(), (CsvFile{"procedures.csv", header("procedures.csv")}));
  const auto procedures = read_procedures_csv(files);
  ASSERT_TRUE(procedures);
  EXPECT_TRUE(procedures->empty());
}

TEST(ProceduresCsv, AWholeCatalogueReadsInWellUnderASecond) {
  std::vector<CsvFile> files;
  Tables tables = sound_tables();
  for (auto& [name, text] : tables) text = header(name);
  tables["steps.csv"] = header("steps.csv");
  for (int i = 0; i < 3000; ++i) {
    const std::string key = "1." + std::to_string(100000 + i) + ",2026-01-01";
    tables["procedures.csv"] +=
        key + ",,2026-03-04,Cấp giấy chứng nhận số " + std::to_string(i) +
        ",Đất đai,BNNMT,2304/QĐ-BNNMT,,commune|province,commune,citizen|organisation,"
        "in_person|online|public_post,partial,UBND cấp xã,31/2024/QH15|151/2025/NĐ-CP,,"
        "khoản 2 Điều 17 Nghị định số 151/2025/NĐ-CP,dichvucong,secondary\n";
    tables["limits.csv"] += key + ",,,," + std::to_string(10 + i % 40) +
                            " ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ,"
                            "khoản 2 Điều 17 Nghị định số 151/2025/NĐ-CP,,secondary\n";
    for (int row = 1; row <= 4; ++row) {
      tables["papers.csv"] += key + ",," + std::to_string(row) +
                              ",Bao gồm,\"Đơn đăng ký theo mẫu số " + std::to_string(row) +
                              ", có xác nhận\",submit,1,0,,,,,dichvucong,secondary\n";
    }
    tables["fees.csv"] +=
        key + ",,1,charge,Lệ phí,20000,VND,dossier,1,,,,,,,,dichvucong,secondary\n";
    tables["steps.csv"] += key + ",,1,Một cửa,Tiếp nhận,04 giờ làm việc,,x,unverified\n";
  }
  const auto start = std::chrono::steady_clock::now();
  const auto procedures = read(tables);
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
  ASSERT_TRUE(procedures) << procedures.error().message;
  EXPECT_EQ(procedures->size(), 3000U);
  RecordProperty("seconds", std::to_string(took.count()));
  // Machines differ; ten times what ours needs tells a quadratic reader all the same.
  EXPECT_LT(took.count(), 10.0);
}

}  // namespace
}  // namespace motcua
