/// Runs motcua_lawdata_gen on small data of its own: one sound set, and one fault at a time in it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <ostream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

namespace motcua {
namespace {

namespace fs = std::filesystem;

using Files = std::map<std::string, std::string>;

std::string contents(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

/// Small tables of the calendar, under laws of their own.
void add_calendar(Files& files) {
  const std::string basis = ",law,source,confidence\n";
  const std::string seen = ",,seen,secondary\n";
  const std::string law = ",Điều 1 Nghị định số 1/2020/NĐ-CP,,verified\n";
  files["calendar/coverage.csv"] = "rule,value" + basis + "first_decided_day,2026-01-01" + seen +
                                   "first_predicted_day,2020-01-01" + seen +
                                   "last_decided_day,2026-12-31" + seen +
                                   "last_predicted_day,2199-12-31" + seen;
  files["calendar/count_bases.csv"] = "rule,part,in_force_from" + basis + "roll,end,2020-01-01" +
                                      law + "roll,start,2020-01-01" + law;
  files["calendar/days.csv"] =
      "date,kind,audience,status,name,name_en,pair" + basis +
      "2026-04-26,public_holiday,all,decided,Hội,Feast," + law +
      "2026-04-27,substitute_holiday,civil_service,decided,Hội,Feast,2026-04-26" + law +
      "2026-08-22,make_up_working_day,civil_service,proposed,Hội,Feast,2026-08-31" + seen +
      "2026-08-31,swapped_day_off,civil_service,proposed,Hội,Feast,2026-08-22" + seen;
  files["calendar/holiday_precedents.csv"] = "rule,anchor_on,days_before,days_after" + basis +
                                             "feast-2021,Mon-Fri,1,0" + seen +
                                             "feast-2021,\"Sat,Sun\",0,1" + seen;
  files["calendar/holiday_rules.csv"] =
      "id,from,until,lunar,month,day,days_before,days_after,days_chosen,compensated,"
      "compensation_law,compensation_confidence,name,name_en" +
      basis + "feast-2020,2020-01-01,2020-12-31,no,4,26,0,0,0,,,,Hội,Feast" + law +
      "feast-2021,2021-01-01,,yes,3,10,0,0,1,yes,Điều 2 Nghị định số 1/2020/NĐ-CP,secondary,Hội,"
      "Feast" +
      law;
  files["calendar/office_hours.csv"] =
      "place,from,until,weekdays,season_from,season_until,sessions,counting" + basis +
      "Huế,2022-09-01,,Mon-Fri,04-16,10-15,07:30-11:30 13:00-17:00,yes" + seen;
  files["calendar/weekly_rest.csv"] = "audience,from,until,weekdays" + basis +
                                      "civil_service,2020-01-01,2020-12-31,Sun" + seen +
                                      "civil_service,2021-01-01,,\"Sat,Sun\"" + seen;
}

/// Two provinces that merged, and what became of their communes.
void add_units(Files& files) {
  files["units/bases.csv"] =
      "key,law,source,confidence\n"
      "guess,,recalled,unverified\n"
      "list,Điều 1 Nghị định số 1/2020/NĐ-CP,,verified\n";
  files["units/coverage.csv"] =
      "rule,value,law,source,confidence\n"
      "checked_date,2026-01-01,,seen,secondary\n"
      "first_day,2020-01-01,,seen,secondary\n";
  files["units/provinces.csv"] =
      "code,from,until,kind,name,basis\n"
      "01,,2025-06-30,province,Núi,list\n"
      "02,,2025-06-30,central_city,Biển,list\n"
      "02,2025-07-01,,central_city,Biển,list\n";
  files["units/districts.csv"] =
      "code,from,until,kind,name,parent,basis\n"
      "001,,2025-06-30,town,Núi,01,list\n";
  files["units/communes.csv"] =
      "code,from,until,kind,name,parent,basis\n"
      "00001,,2025-06-30,ward,1,001,list\n"
      "00002,,2025-06-30,ward,2,001,list\n"
      "00002,2025-07-01,,ward,Núi Biển,02,list\n";
  files["units/links.csv"] =
      "date,to,from,text,partial,match,candidates,basis\n"
      "2025-07-01,00002,,bãi cát,yes,none,,guess\n"
      "2025-07-01,00002,,phường Một,no,ambiguous,00001 00002,guess\n"
      "2025-07-01,00002,00002,,no,unique,,list\n";
  files["units/agencies.csv"] =
      "code,from,until,kind,name,province,basis\n"
      "G01,,,ministry,Bộ,,list\n"
      "H01,,2025-06-30,peoples_committee,Ủy ban,01,guess\n"
      "H01,2025-07-01,,peoples_committee,Ủy ban,02,guess\n";
}

/// One rule of letters, what keeps the letter back, and how two people are addressed.
void add_letters(Files& files) {
  const std::string tail = ",2020-01-01,,,seen,unverified\n";
  const std::string basis = ",from,until,law,source,confidence\n";
  files["letters/rules.csv"] = "procedure,case,kind,reason" + basis +
                               "1.000001,,birth_congratulation," + tail + "1.000002,,,extract" +
                               tail;
  files["letters/suppressors.csv"] =
      "reason,kind,instead" + basis + "death,birth_congratulation," + tail + "opted_out,," + tail;
  files["letters/address_forms.csv"] = "role,sex,age,title,mid_sentence" + basis +
                                       "child,,,Cháu,cháu" + tail + "child,male,18,Anh,anh" + tail;
  files["letters/age_words.csv"] = "age,word" + basis + "000," + tail + "060,hưởng thọ" + tail;
}

/// One kind of period, two forms and a figure.
void add_reports(Files& files) {
  const std::string tail = ",seen,unverified\n";
  const std::string basis = ",from,until,law,source,confidence\n";
  files["reports/periods.csv"] =
      "kind,first_day,last_day" + basis + "month,15,14,2020-01-01,," + tail;
  files["reports/forms.csv"] =
      "form" + basis + "06a_vpcp,2020-01-01,2020-12-31," + tail + "07a_btp,2021-01-01,," + tail;
  files["reports/figures.csv"] = "figure,points" + basis + "punctuality,20,2020-01-01,," + tail +
                                 "received,,2020-01-01,," + tail;
}

/// The lunar tables are too long to invent: the real ones, with the documents they cite.
void add_lunar_years(Files& files) {
  const fs::path data = MOTCUA_LAWDATA_DIR;
  for (const char* name : {"calendar/lunar_sensitive.csv", "calendar/lunar_years.csv"}) {
    files[name] = contents(data / name);
  }
  std::istringstream sources(contents(data / "SOURCES.md"));
  for (std::string line; std::getline(sources, line);) {
    const bool row = line.starts_with("| ") && !line.starts_with("| Number");
    if (row) files["SOURCES.md"] += line + '\n';
  }
}

/// The smallest data that the generator takes.
Files sound_data() {
  const std::string basis = ",in_force_from,law,source,confidence\n";
  const std::string seen = ",,,seen,secondary\n";
  const std::string law = ",2020-01-01,Điều 1 Nghị định số 1/2020/NĐ-CP,,verified\n";
  std::string centuries = "digit,sex,first_year" + basis;
  std::string weights = "position,weight" + basis;
  for (int digit = 0; digit < 10; ++digit) {
    centuries += std::to_string(digit) + (digit % 2 == 0 ? ",male," : ",female,") +
                 std::to_string(1900 + digit / 2 * 100) + law;
    if (digit > 0) weights += std::to_string(digit) + ",3" + seen;
  }
  Files files = {
      {"EDITION", "2026.11-1\n"},
      {"SOURCES.md",
       "| Number | Kind | Date | Title | What | Where | Who | Confidence |\n"
       "|---|---|---|---|---|---|---|---|\n"
       "| 1/2020/NĐ-CP | Nghị định | | | | | | verified |\n"},
      {"identifiers/agency_code.csv", "rule,value" + basis + "first_letter,A" + seen +
                                          "last_letter,Y" + seen + "level_one_digits,2" + seen +
                                          "max_characters,35" + seen},
      {"identifiers/birthplaces.csv", "first,last,province" + basis + "001,001,Hà Nội" + law +
                                          "002,002,Hà Giang" + law + "100,999," + law},
      {"identifiers/century_digits.csv", centuries},
      {"identifiers/dossier_code_forms.csv", "form,agency_order,date_digits,min_serial_digits" +
                                                 basis + "new,level_one_first,6,4" + law +
                                                 "old,level_one_last,6,4" + law},
      {"identifiers/personal_id.csv",
       "rule,value" + basis + "digits,12" + seen + "old_card_digits,9" + seen},
      {"identifiers/phone_prefixes.csv", "prefix,kind,national_digits" + basis + "1,old_mobile,10" +
                                             seen + "296,fixed,10" + seen + "91,mobile,9" + seen},
      {"identifiers/procedure_code.csv", "rule,value" + basis + "case_digits,2" + seen +
                                             "filler,000.00.00" + seen + "number_digits,6" + seen},
      {"identifiers/tax_check_digit.csv",
       "rule,value" + basis + "minuend,10" + seen + "modulus,11" + seen + "prefix_digits,2" + seen},
      {"identifiers/tax_code_forms.csv", "kind,main_digits,unit_digits" + basis +
                                             "dependent_unit,10,3" + law + "main,10,0" + law +
                                             "personal_id,12,0" + law},
      {"identifiers/tax_weights.csv", weights},
      {"papers/date_padding.csv",
       "rule,value" + basis + "day_below,10" + law + "month_below,3" + law},
      {"rules/rules.csv",
       "rule,regime,procedure,from,until,value,unit,law,source,confidence\n"
       "apology_notice,R,,2020-01-01,,1,day,Điều 1 Nghị định số 1/2020/NĐ-CP,,verified\n"
       "visits,R,,2020-01-01,,2,times,,seen,secondary\n"
       "visits,R,1.000001,2020-01-01,,3,times,,seen,secondary\n"},
      {"papers/overlays.csv", "rule,value" + basis + "papers_outside_list,refused" + law},
  };
  add_calendar(files);
  add_units(files);
  add_letters(files);
  add_reports(files);
  add_lunar_years(files);
  return files;
}

/// The smallest catalogue that the generator takes, with the rules that its codes are read by.
Files sound_catalogue() {
  Files files;
  for (const auto& [name, text] : sound_data()) {
    const bool needed = name == "SOURCES.md" || name == "identifiers/agency_code.csv" ||
                        name == "identifiers/procedure_code.csv";
    if (needed) files[name] = text;
  }
  const std::string seen = ",,seen,secondary\n";
  const std::string law = ",Điều 1 Nghị định số 1/2020/NĐ-CP,,verified\n";
  files["catalogue/procedures.csv"] =
      "code,valid_from,valid_until,observed,name,field,owner,decision,formality,levels,"
      "levels_before,applicants,channels,online_level,agency,legal_basis,page,law,source,"
      "confidence\n"
      "1.000001,,,2026-07-01,Khai sinh,Hộ tịch,,,,commune,,citizen,in_person,,,," +
      seen + "1.000002,2025-07-01,,,Khai tử,Hộ tịch,,,,commune,,citizen,in_person,,,," + law;
  files["catalogue/limits.csv"] =
      "code,valid_from,case,channels,area,limit,law,source,confidence\n"
      "1.000001,,,,,05 ngày làm việc" +
      seen + "1.000002,2025-07-01,,,,03 ngày" + law;
  std::string papers =
      "code,valid_from,case,row,group,name,use,originals,copies,mandatory,"
      "exempt_when_in_database,truncated,law,source,confidence\n";
  for (int row = 1; row <= 10; ++row) {
    papers += "1.000001,,," + std::to_string(row) + ",,Tờ khai,submit,1,0,,," + seen;
  }
  files["catalogue/papers.csv"] = papers;
  return files;
}

/// A folder of its own for each test, gone afterwards.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string pattern = (fs::temp_directory_path() / "motcua-lawdata-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary folder");
    path_ = pattern;
  }
  ~TemporaryFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

struct Outcome {
  bool succeeded = false;
  std::string errors;
  std::string output;
  std::vector<std::string> left_behind;  ///< files beside the data and the error log
};

Outcome generate(const Files& files, const std::string& old_output = "",
                 const std::string& arguments = "", const std::string& mode = "") {
  const TemporaryFolder folder;
  const fs::path data = folder.path() / "data";
  for (const auto& [name, text] : files) {
    fs::create_directories((data / name).parent_path());
    std::ofstream(data / name, std::ios::binary) << text;
  }
  const fs::path out = folder.path() / "out.cpp";
  const fs::path log = folder.path() / "log";
  if (!old_output.empty()) std::ofstream(out, std::ios::binary) << old_output;
  const std::string command = "'" MOTCUA_LAWDATA_GEN_PATH "' " + mode + " '" + data.string() +
                              "' '" + out.string() + "' " + arguments + " 2>'" + log.string() + "'";
  Outcome run;
  run.succeeded = std::system(command.c_str()) == 0;
  run.errors = contents(log);
  run.output = contents(out);
  for (const auto& entry : fs::directory_iterator(folder.path())) {
    const std::string name = entry.path().filename().string();
    if (name != "data" && name != "log") run.left_behind.push_back(name);
  }
  return run;
}

TEST(Generator, TakesSoundData) {
  const Outcome run = generate(sound_data());
  EXPECT_TRUE(run.succeeded) << run.errors;
  EXPECT_EQ(run.errors, "");
  EXPECT_THAT(run.output, testing::HasSubstr("2026.11-1"));
  EXPECT_THAT(run.output, testing::HasSubstr(std::string(64, '0')));
  EXPECT_THAT(run.left_behind, testing::ElementsAre("out.cpp"));
}

TEST(Generator, WritesTheSameTextForTheSameData) {
  EXPECT_EQ(generate(sound_data()).output, generate(sound_data()).output);
}

TEST(Generator, CarriesTheHashItIsGiven) {
  const std::string hash(64, 'a');
  EXPECT_THAT(generate(sound_data(), "", "--data-hash " + hash).output, testing::HasSubstr(hash));
  EXPECT_FALSE(generate(sound_data(), "", "--data-hash abc").succeeded);
  EXPECT_FALSE(generate(sound_data(), "", "--data-hash " + std::string(64, 'A')).succeeded);
}

TEST(Generator, LeavesTheOldOutputWhenDataIsBad) {
  Files files = sound_data();
  files["EDITION"] = "today\n";
  const Outcome run = generate(files, "// old");
  EXPECT_FALSE(run.succeeded);
  EXPECT_EQ(run.output, "// old");
  EXPECT_THAT(run.left_behind, testing::ElementsAre("out.cpp"));
}

TEST(Generator, ShowsAllErrorsAtOnce) {
  Files files = sound_data();
  files["EDITION"] = "today\n";
  files["papers/date_padding.csv"] = "";
  const Outcome run = generate(files);
  EXPECT_THAT(run.errors, testing::HasSubstr("EDITION:1: "));
  EXPECT_THAT(run.errors, testing::HasSubstr("date_padding.csv:1: "));
}

TEST(Generator, ReadsQuotedCells) {
  Files files = sound_data();
  std::string& text = files["identifiers/birthplaces.csv"];
  text.replace(text.find("Hà Nội"), std::string_view("Hà Nội").size(), "\"Hà \"\"x\"\", Nội\"");
  const Outcome run = generate(files);
  EXPECT_TRUE(run.succeeded) << run.errors;
  EXPECT_THAT(run.output, testing::HasSubstr(R"("Hà \"x\", Nội")"));
}

/// One fault: in `file` the first `text` becomes `replacement` (no `text`: the whole file does).
struct Fault {
  const char* name;
  const char* file;
  const char* text;
  const char* replacement;
  const char* error;  ///< "line: message", after the file's name
};

void PrintTo(const Fault& fault, std::ostream* out) { *out << fault.name; }

class GeneratorRefuses : public testing::TestWithParam<Fault> {};

/// Put the fault into sound files, and see that it is found.
void expect_refused(const Fault& fault, Files files, const std::string& mode) {
  std::string& text = files[fault.file];
  const std::string_view old(fault.text);
  if (old.empty()) {
    text = fault.replacement;
  } else {
    ASSERT_NE(text.find(old), std::string::npos) << "the fault has no place in the sound data";
    text.replace(text.find(old), old.size(), fault.replacement);
  }
  const Outcome run = generate(files, "", "", mode);
  EXPECT_FALSE(run.succeeded);
  EXPECT_THAT(run.errors, testing::HasSubstr(std::string(fault.file) + ":" + fault.error));
  EXPECT_THAT(run.left_behind, testing::IsEmpty());
}

TEST(Generator, RefusesReportRulesThatDoNotFitEachOther) {
  Files files = sound_data();
  std::string& forms = files["reports/forms.csv"];
  forms.replace(forms.find("2020-12-31"), 10, "2021-06-30");
  const Outcome run = generate(files);
  EXPECT_FALSE(run.succeeded);
  EXPECT_THAT(run.errors, testing::HasSubstr("reports/*.csv:1: form \"07a_btp\""));
}

TEST_P(GeneratorRefuses, OneFault) { expect_refused(GetParam(), sound_data(), ""); }

constexpr const char* kAgency = "identifiers/agency_code.csv";
constexpr const char* kAddressForms = "letters/address_forms.csv";
constexpr const char* kAgeWords = "letters/age_words.csv";
constexpr const char* kLetterRules = "letters/rules.csv";
constexpr const char* kSuppressors = "letters/suppressors.csv";
constexpr const char* kFigures = "reports/figures.csv";
constexpr const char* kPeriods = "reports/periods.csv";
constexpr const char* kReportForms = "reports/forms.csv";
constexpr const char* kBirthplaces = "identifiers/birthplaces.csv";
constexpr const char* kBases = "calendar/count_bases.csv";
constexpr const char* kCoverage = "calendar/coverage.csv";
constexpr const char* kDays = "calendar/days.csv";
constexpr const char* kHours = "calendar/office_hours.csv";
constexpr const char* kPrecedents = "calendar/holiday_precedents.csv";
constexpr const char* kRest = "calendar/weekly_rest.csv";
constexpr const char* kRules = "calendar/holiday_rules.csv";
constexpr const char* kCenturies = "identifiers/century_digits.csv";
constexpr const char* kForms = "identifiers/dossier_code_forms.csv";
constexpr const char* kOverlays = "papers/overlays.csv";
constexpr const char* kDossierRules = "rules/rules.csv";
constexpr const char* kPadding = "papers/date_padding.csv";
constexpr const char* kPersonal = "identifiers/personal_id.csv";
constexpr const char* kPhones = "identifiers/phone_prefixes.csv";
constexpr const char* kProcedure = "identifiers/procedure_code.csv";
constexpr const char* kTaxForms = "identifiers/tax_code_forms.csv";
constexpr const char* kTaxRule = "identifiers/tax_check_digit.csv";
constexpr const char* kWeights = "identifiers/tax_weights.csv";
constexpr const char* kAgencies = "units/agencies.csv";
constexpr const char* kCommunes = "units/communes.csv";
constexpr const char* kDistricts = "units/districts.csv";
constexpr const char* kLinks = "units/links.csv";
constexpr const char* kProvinces = "units/provinces.csv";
constexpr const char* kUnitBases = "units/bases.csv";
constexpr const char* kUnitCoverage = "units/coverage.csv";

const Fault kFaults[] = {
    // Text and CSV.
    {"not_utf8", kBirthplaces, "Hà Nội", "H\xE0 N", "2: text is not well-formed UTF-8"},
    {"not_nfc", kBirthplaces, "Hà Nội", "Ha\xCC\x80 Nội", "2: text is not in Unicode normal"},
    {"byte_order_mark", kBirthplaces, "first",
     "\xEF\xBB\xBF"
     "first",
     "1: byte order mark"},
    {"carriage_return", kBirthplaces, "confidence\n", "confidence\r\n", "1: control character"},
    {"tab", kBirthplaces, "Hà Nội", "Hà\tNội", "2: control character"},
    {"dossier_rule_unknown", kDossierRules, "apology_notice", "apology", "2: "},
    {"dossier_rule_unit", kDossierRules, "2,times", "2,day", "1: rule visits of R"},
    {"dossier_rule_law", kDossierRules, "1/2020", "2/2020",
     "2: document 2/2020/NĐ-CP is not registered"},
    {"dossier_rule_procedure", kDossierRules, "R,1.000001,", "R,1.00001,", "4: procedure code"},
    {"dossier_rule_order", kDossierRules, "apology_notice", "visits", "1: "},
    {"last_line_open", "EDITION", "2026.11-1\n", "2026.11-1", "1: last line does not end"},
    {"quote_inside", kBirthplaces, "Hà Nội", "Hà \"Nội\"", "2: quote inside a cell"},
    {"text_after_quote", kBirthplaces, "Hà Nội", "\"Hà\" Nội", "2: text after a closing quote"},
    {"quote_never_closed", kBirthplaces, "Hà Giang", "\"Hà Giang", "3: quoted cell is never"},
    // Every table.
    {"columns", kBirthplaces, "province", "place", "1: columns are not first,last,province,in_"},
    {"empty_file", kBirthplaces, "", "", "1: columns are not"},
    {"no_rows", kPadding, "", "rule,value,in_force_from,law,source,confidence\n",
     "1: table has no rows"},
    {"cell_missing", kBirthplaces, "002,002,", "002,", "3: row has 6 cells instead of 7"},
    {"cell_extra", kBirthplaces, "002,002,", "002,002,,", "3: row has 8 cells instead of 7"},
    {"empty_line", kBirthplaces, "002,", "\n002,", "3: row has 1 cells instead of 7"},
    {"space_in_cell", kBirthplaces, "Hà Nội", "Hà Nội ", "2: province \"Hà Nội \" begins or ends"},
    {"duplicate", kBirthplaces, "002,002", "001,002", "3: row has the same key"},
    {"unsorted", kBirthplaces, "001,001", "003,003", "3: row is out of order"},
    {"no_source", kAgency, ",seen,", ",,", "2: row has neither law nor source"},
    {"citation", kBirthplaces, "Nghị định số 1/2020/NĐ-CP", "Nghị định", "2: law \"Điều 1 Nghị"},
    {"unregistered", kBirthplaces, "1/2020/NĐ-CP", "2/2020/NĐ-CP",
     "2: document 2/2020/NĐ-CP is not registered in SOURCES.md"},
    {"confidence", kBirthplaces, "verified", "certain", "2: confidence \"certain\" is none of"},
    {"date", kBirthplaces, "2020-01-01", "2020-02-30", "2: in_force_from \"2020-02-30\" is not"},
    {"date_order", kBirthplaces, "2020-01-01", "01/01/2020", "2: in_force_from \"01/01/2020\""},
    {"unread_table", "identifiers/other.csv", "", "a\n1\n", "1: no part of the generator reads"},
    // Tables of rules.
    {"rule_missing", kPadding, "month_below,3,", "month_above,3,",
     "1: rule \"month_below\" is mis"},
    {"rule_unknown", kPadding, "month_below,3,", "month_above,3,",
     "3: unknown rule \"month_above\""},
    {"not_a_number", kPadding, "day_below,10", "day_below,ten", "2: value \"ten\" is not a number"},
    {"number_and_more", kPadding, "day_below,10", "day_below,10x", "2: value \"10x\" is not a num"},
    {"number_too_large", kPadding, "day_below,10", "day_below,33",
     "2: value \"33\" is not a number"},
    {"number_too_small", kPadding, "month_below,3", "month_below,0", "3: value \"0\" is not a num"},
    // EDITION and SOURCES.md.
    {"edition", "EDITION", "2026.11-1", "2026.13-1", "1: edition \"2026.13-1\" is not of the form"},
    {"edition_zero", "EDITION", "2026.11-1", "2026.11-0", "1: edition \"2026.11-0\""},
    {"source_cells", "SOURCES.md", "| | | | | |", "| |", "3: instrument row has 4 cells"},
    {"source_kind", "SOURCES.md", "| Nghị định |", "| Tập san |", "3: \"Tập san số 1/2020/NĐ-CP\""},
    {"source_twice", "SOURCES.md", "",
     "| 1/2020/NĐ-CP | Nghị định | | | | | | verified |\n"
     "| 1/2020/NĐ-CP | Nghị định | | | | | | verified |\n",
     "2: instrument 1/2020/NĐ-CP is registered twice"},
    {"source_confidence", "SOURCES.md", "| verified |", "| sure |", "3: confidence \"sure\""},
    // Agency, procedure and dossier codes.
    {"letters_swapped", kAgency, "first_letter,A", "first_letter,Z", "3: last_letter comes before"},
    {"letter", kAgency, "first_letter,A", "first_letter,a", "2: value \"a\" is not one letter"},
    {"filler", kProcedure, "000.00.00", "000-00", "3: value \"000-00\" is not groups of zeros"},
    {"agency_order", kForms, "level_one_first", "first", "2: agency_order \"first\" is none of"},
    {"date_digits", kForms, "first,6", "first,7", "2: date_digits 7 is neither"},
    // Personal numbers.
    {"personal_digits", kPersonal, "digits,12", "digits,13", "2: value \"13\" is not a number"},
    {"birthplace_law", kBirthplaces, "Điều 1 Nghị định số 1/2020/NĐ-CP,,", ",seen,",
     "2: this table's rows must cite the law"},
    {"birthplace_digits", kBirthplaces, "001,001", "001,1", "2: last has not three digits"},
    {"birthplace_backwards", kBirthplaces, "002,002", "002,001", "3: last is before first"},
    {"birthplaces_overlap", kBirthplaces, "001,001", "001,002", "3: range overlaps"},
    {"province_twice", kBirthplaces, "Hà Giang", "Hà Nội", "3: province Hà Nội has two rows"},
    {"century_digit", kCenturies, "\n1,female", "\n2,female", "3: digits are not 0, 1, 2"},
    {"century_year", kCenturies, "male,1900", "male,1950", "2: first_year does not begin a cent"},
    {"sex", kCenturies, "0,male", "0,man", "2: sex \"man\" is none of female, male"},
    // Tax codes.
    {"tax_kind", kTaxForms, "\nmain,", "\nmajor,", "1: kind main is missing"},
    {"tax_sizes", kTaxForms, "main,10,0", "main,13,0", "3: another kind has as many digits"},
    {"tax_unit", kTaxForms, "main,10,0", "main,10,1", "3: unit_digits are for dependent units"},
    {"tax_main", kTaxForms, "main,10,0", "main,9,0", "1: dependent_unit and main differ"},
    {"tax_personal", kTaxForms, "personal_id,12", "personal_id,11", "4: main_digits differ from"},
    {"weights_gap", kWeights, "\n2,3,", "\n22,3,", "3: position \"22\" is not a number"},
    {"weights_count", kWeights, "\n9,3,,,seen,secondary\n", "\n", "1: 8 weights for the 9 digits"},
    {"modulus", kTaxRule, "modulus,11", "modulus,1", "3: value \"1\" is not a number from 2"},
    // Telephone numbers.
    {"prefix_zero", kPhones, "\n1,", "\n01,", "2: prefix \"01\" is not digits that begin"},
    {"prefix_letters", kPhones, "\n1,", "\n1a,", "2: prefix \"1a\" is not digits"},
    {"prefix_collision", kPhones, "296,", "12,", "3: prefix 12 begins with the prefix 1"},
    {"phone_kind", kPhones, "mobile,9", "satellite,9", "4: kind \"satellite\" is none of"},
    // What overlays of the catalogue may not do.
    {"overlay_rule", kOverlays, "papers_outside_list", "fees", "2: unknown rule \"fees\""},
    {"overlay_value", kOverlays, "refused", "allowed", "2: value is not \"refused\""},
    {"overlay_law", kOverlays, "Điều 1 Nghị định số 1/2020/NĐ-CP,", ",seen",
     "2: this table's rows must cite the law"},
    // The calendar: what is decided, and the days.
    {"coverage_date", kCoverage, "2020-01-01", "2020", "3: value \"2020\" is not a date"},
    {"coverage_order", kCoverage, "2199-12-31", "2025-12-31", "5: last_predicted_day is before"},
    {"day_date", kDays, "2026-04-27", "2026-04-31", "3: date \"2026-04-31\" is not a date"},
    {"day_kind", kDays, "public_holiday", "holiday", "2: kind \"holiday\" is none of"},
    {"day_predicted", kDays, "all,decided", "all,predicted", "2: predictions are computed"},
    {"day_name", kDays, "Hội,Feast,,", "Hội,,,", "2: name or name_en is empty"},
    {"holiday_audience", kDays, ",all,", ",civil_service,", "2: the law's holidays are everybody"},
    {"holiday_pair", kDays, "Feast,,", "Feast,2026-04-27,", "2: a holiday has no pair"},
    {"holiday_undecided", kDays, "2026-04-26,public", "2025-04-26,public", "2: date is outside"},
    {"substitute_audience", kDays, "substitute_holiday,civil_service", "substitute_holiday,all",
     "3: substitutes depend on the weekly rest"},
    {"substitute_of_nothing", kDays, "Feast,2026-04-26", "Feast,2026-04-25",
     "3: pair is no holiday"},
    {"substitute_of_a_weekday", kDays, "2026-04-26,public", "2026-04-24,public",
     "3: pair is no holiday"},
    {"substitute_on_a_weekend", kDays, "2026-04-27", "2026-05-02", "3: a substitute is on no week"},
    {"swap_on_a_weekend", kDays, "2026-08-31,swapped", "2026-08-30,swapped",
     "5: a swapped day off is on no weekend"},
    {"make_up_on_a_weekday", kDays, "2026-08-22,make_up", "2026-08-21,make_up",
     "4: a make-up day is on a weekend"},
    {"swap_with_another", kDays, "Feast,2026-08-22", "Feast,2026-08-23", "5: pair is no row of"},
    {"swap_half_decided", kDays, "make_up_working_day,civil_service,proposed",
     "make_up_working_day,civil_service,decided", "5: pair is no row of the other kind"},
    {"swap_audience", kDays, "swapped_day_off,civil_service", "swapped_day_off,all",
     "5: swaps bind the civil service alone"},
    // The calendar: rules, rest and hours.
    {"count_rule", kBases, "roll,start", "slide,start", "3: rule \"slide\" is none of"},
    {"count_part", kBases, "roll,start", "roll,middle", "3: part \"middle\" is none of"},
    {"count_law", kBases, "roll,end,2020-01-01,Điều 1 Nghị định số 1/2020/NĐ-CP,",
     "roll,end,2020-01-01,,seen", "2: "},
    {"count_date", kBases, "roll,end,2020-01-01", "roll,end,",
     "2: in_force_from \"\" is not a date"},
    {"rest_gap", kRest, "2021-01-01", "2021-01-02", "3: days between this row and the one"},
    {"rest_overlap", kRest, "2020-12-31", "2021-01-01", "3: row overlaps the one of civil_service"},
    {"rest_backwards", kRest, "2020-12-31", "2019-12-31", "2: until is before from"},
    {"rest_weekdays", kRest, "\"Sat,Sun\"", "Weekend", "3: weekdays \"Weekend\" is not weekdays"},
    {"rule_overlap", kRules, "2020-12-31", "", "3: row overlaps the one of feast before it"},
    {"rule_month", kRules, "yes,3,10", "yes,13,10", "3: month \"13\" is not a number"},
    {"rule_lunar", kRules, "yes,3,10", "lunar,3,10", "3: lunar \"lunar\" is none of"},
    {"rule_compensation", kRules, "0,1,yes,", "0,1,no,", "3: compensation_law is of a holiday"},
    {"rule_unregistered", kRules, "Điều 2 Nghị định số 1/2020", "Điều 2 Nghị định số 9/2020",
     "3: document 9/2020/NĐ-CP is not registered"},
    {"rule_compensation_confidence", kRules, "NĐ-CP,secondary", "NĐ-CP,",
     "3: compensation_confidence \"\" is not how well"},
    {"precedent_rule", kPrecedents, "feast-2021,Mon", "feast-2020,Mon",
     "2: holiday_rules.csv leaves no days of feast-2020"},
    {"precedent_days", kPrecedents, "Mon-Fri,1,0", "Mon-Fri,1,1", "2: days_before and days_after"},
    {"precedent_overlap", kPrecedents, "\"Sat,Sun\"", "Tue-Sun", "3: weekday has two precedents"},
    {"precedent_missing", kPrecedents, "\"Sat,Sun\"", "Sun", "1: a weekday has no precedent"},
    {"hours_place", kHours, "Huế", "", "2: place is empty"},
    {"hours_season", kHours, "10-15", "", "2: a season needs both"},
    {"hours_sessions", kHours, "13:00", "11:30", "2: sessions \"07:30-11:30 11:30-17:00\" has"},
    {"hours_counting", kHours, ",yes,", ",maybe,", "2: counting \"maybe\" is none of no, yes"},
    // Units: shared bases.
    {"basis_missing", kCommunes, "ward,1,001,list", "ward,1,001,", "2: basis \"\" is no key of"},
    {"basis_unknown", kLinks, "no,unique,,list", "no,unique,,lost", "4: basis \"lost\" is no key"},
    {"basis_unused", kUnitBases, "guess,", "extra,,seen,secondary\nguess,",
     "2: no row names the basis \"extra\""},
    {"basis_twice", kUnitBases, "list,", "guess,", "3: row has the same key"},
    {"basis_of_nothing", kUnitBases, "recalled", "", "2: row has neither law nor source"},
    {"basis_unregistered", kUnitBases, "1/2020/NĐ-CP", "2/2020/NĐ-CP",
     "3: document 2/2020/NĐ-CP is not registered"},
    {"basis_column", kDistricts, "parent,basis", "parent,law", "1: columns are not code,from,unt"},
    // Units.
    {"unit_not_nfc", kCommunes, "Biển", "Bie\xCC\x82\xCC\x89n", "4: text is not in Unicode normal"},
    {"unit_twice", kCommunes, "00002,,", "00001,,", "3: row has the same key"},
    {"unit_unsorted", kCommunes, "00001,,", "00003,,", "3: row is out of order"},
    {"unit_overlap", kCommunes, "00002,,2025-06-30", "00002,,2025-07-01",
     "4: unit 00002 from 2025-07-01 overlaps 00002 since ever"},
    {"unit_code", kCommunes, "00001,,", "0001,,", "2: code \"0001\" is not of the 5 digits"},
    {"unit_kind", kCommunes, "ward,1", "hamlet,1", "2: kind \"hamlet\" is unknown"},
    {"unit_level", kCommunes, "ward,1", "town,1", "2: kind is of another level than this table"},
    {"unit_date", kCommunes, "00001,,2025-06-30", "00001,,2025-06-31",
     "2: until \"2025-06-31\" is"},
    {"unit_backwards", kCommunes, "00001,,2025-06-30", "00001,2025-07-01,2025-06-30",
     "2: until is before from"},
    {"unit_name", kCommunes, "ward,1,", "ward,,", "2: name is empty"},
    {"unit_parent", kCommunes, "1,001,", "1,002,", "2: parent \"002\" of unit 00001 since ever"},
    {"unit_parent_level", kDistricts, "Núi,01,", "Núi,00001,", "2: parent \"00001\" is not"},
    {"unit_parent_ends", kDistricts, "2025-06-30", "2025-07-01", "2: parent \"01\" of unit 001"},
    {"units_checked", kUnitCoverage, "2026-01-01", "2019-01-01", "2: checked_date is before first"},
    {"units_first_day", kUnitCoverage, "first_day", "first_date", "3: unknown rule \"first_date\""},
    // Links between units.
    {"link_to", kLinks, "00002,00002", "00003,00002", "4: no unit \"00003\" begins on 2025-07-01"},
    {"link_from", kLinks, "00002,00002", "00002,00003",
     "4: link of \"00002\": no unit \"00003\" end"},
    {"link_candidate", kLinks, "00001 00002", "00001 00004",
     "3: link of \"00002\": no unit \"00004\""},
    {"link_candidates", kLinks, "00001 00002", "00001", "3: link of \"00002\": candidates do not"},
    {"link_match", kLinks, "unique", "certain", "4: match \"certain\" is unknown"},
    {"link_partial", kLinks, "no,unique", "some,unique", "4: partial is neither yes nor no"},
    {"link_text", kLinks, "bãi cát", "", "2: link of \"00002\": text is for links without"},
    {"link_date", kLinks, "2025-07-01,00002,00002", "2025-07-02,00002,00002",
     "4: no unit \"00002\" begins on 2025-07-02"},
    {"link_whole", kLinks, "00002,00002,,no,unique,,list\n",
     "00002,00002,,no,unique,,list\n2025-07-01,02,01,,no,unique,,list\n2025-07-01,02,02,,yes,"
     "unique,,list\n2025-07-01,02,03,,yes,unique,,list\n",
     "7: link of \"02\": no unit \"03\" ends"},
    // Letters.
    {"letter_code", kLetterRules, "1.000001", "1.01", "2: procedure code, number"},
    {"letter_kind", kLetterRules, "birth_congratulation", "card", "2: kind \"card\" is none of"},
    {"letter_reason", kLetterRules, "extract", "copy", "3: reason \"copy\" is none of"},
    {"letter_unsorted", kLetterRules, "1.000001", "1.000003", "3: row is out of order"},
    {"letter_source", kLetterRules, "seen", "", "2: row has neither law nor source"},
    {"letter_law", kLetterRules, ",seen", "Điều 1 Nghị định số 2/2020/NĐ-CP,seen",
     "2: document 2/2020/NĐ-CP is not registered"},
    {"letter_column", kLetterRules, "procedure,case", "code,case", "1: columns are not procedure"},
    {"period_kind", kPeriods, "month", "week", "2: kind \"week\" is none of"},
    {"period_day", kPeriods, "15,14", "15,29", "2: last_day \"29\""},
    {"report_form", kReportForms, "07a_btp", "08_btp", "3: form \"08_btp\" is none of"},
    {"figure", kFigures, "received", "receipts", "3: figure \"receipts\" is none of"},
    {"figure_points", kFigures, "20,2020", "200,2020", "2: points \"200\""},
    {"figure_source", kFigures, "seen", "", "2: row has neither law nor source"},
    {"suppressor_reason", kSuppressors, "death", "grief", "2: reason \"grief\" is none of"},
    {"suppressor_instead", kSuppressors, "congratulation,,", "congratulation,card,",
     "2: instead \"card\" is none of"},
    {"address_role", kAddressForms, "child,,", "aunt,,", "2: role \"aunt\" is none of"},
    {"address_sex", kAddressForms, "male", "man", "3: sex \"man\" is none of"},
    {"address_title", kAddressForms, "Cháu", "", "2: title"},
    {"age_word_age", kAgeWords, "060", "old", "3: age \"old\" is not a number"},
    // Agencies.
    {"agency_code", kAgencies, "G01,", "G1,", "2: code \"G1\" is not of level one"},
    {"agency_kind", kAgencies, "ministry", "office", "2: kind \"office\" is none of ministry"},
    {"agency_letter", kAgencies, "2025-07-01,,peoples_committee", "2025-07-01,,peoples_council",
     "4: codes with this letter are of the kind peoples_committee"},
    {"agency_name", kAgencies, "Bộ", "", "2: name is empty"},
    {"agency_province", kAgencies, "Ủy ban,02", "Ủy ban,01", "4: province \"01\" is not there as"},
    {"agency_district", kAgencies, "Ủy ban,01", "Ủy ban,001", "3: province \"001\" is not there"},
    {"agency_no_province", kAgencies, "Ủy ban,01", "Ủy ban,", "3: committees and councils have"},
    {"ministry_province", kAgencies, "Bộ,", "Bộ,01", "2: committees and councils have a provi"},
    {"agency_overlap", kAgencies, "H01,,2025-06-30", "H01,,2025-07-01",
     "4: row overlaps the one of H01 before it"},
    {"agency_backwards", kAgencies, "H01,,2025-06-30", "H01,2025-07-01,2025-06-30",
     "3: until is before from"},
};

INSTANTIATE_TEST_SUITE_P(Faults, GeneratorRefuses, testing::ValuesIn(kFaults),
                         [](const auto& param) { return std::string(param.param.name); });

TEST(Generator, RefusesAMissingTable) {
  Files files = sound_data();
  files.erase(kPadding);
  const Outcome run = generate(files);
  EXPECT_FALSE(run.succeeded);
  EXPECT_THAT(run.errors, testing::HasSubstr("papers/date_padding.csv:1: file cannot be read"));
}

TEST(Generator, RefusesACenturyWithoutItsDigit) {
  Files files = sound_data();
  std::string& text = files[kCenturies];
  text.erase(text.find("9,female"));
  EXPECT_THAT(generate(files).errors,
              testing::HasSubstr("century_digits.csv:1: table has not one row for each digit"));
}

// --- The catalogue, which has a source of its own
// --------------------------------------------------

constexpr const char* kCatalogueMode = "--catalogue";

TEST(CatalogueGenerator, TakesSoundData) {
  const Outcome run = generate(sound_catalogue(), "", "", kCatalogueMode);
  EXPECT_TRUE(run.succeeded) << run.errors;
  EXPECT_EQ(run.errors, "");
  EXPECT_THAT(run.output, testing::HasSubstr("\"Khai sinh\""));
  EXPECT_EQ(run.output, generate(sound_catalogue(), "", "", kCatalogueMode).output);
}

TEST(CatalogueGenerator, EachModeAnswersForItsOwnTables) {
  Files files = sound_data();
  files.merge(sound_catalogue());
  EXPECT_TRUE(generate(files).succeeded);
  EXPECT_TRUE(generate(files, "", "", kCatalogueMode).succeeded);
  EXPECT_EQ(generate(files).output, generate(sound_data()).output);
}

TEST(CatalogueGenerator, ShowsUnregisteredDocumentsAndOrderAtOnce) {
  Files files = sound_catalogue();
  for (std::string* text : {&files["catalogue/limits.csv"], &files["catalogue/procedures.csv"]}) {
    text->replace(text->find("1/2020"), 6, "2/2020");
  }
  const Outcome run = generate(files, "", "", kCatalogueMode);
  EXPECT_THAT(run.errors, testing::HasSubstr("limits.csv:3: document 2/2020/NĐ-CP is not reg"));
  EXPECT_THAT(run.errors, testing::HasSubstr("procedures.csv:3: document 2/2020/NĐ-CP is not"));
}

TEST(CatalogueGenerator, TakesNoHash) {
  EXPECT_FALSE(
      generate(sound_catalogue(), "", "--data-hash " + std::string(64, 'a'), kCatalogueMode)
          .succeeded);
}

class CatalogueGeneratorRefuses : public testing::TestWithParam<Fault> {};

TEST_P(CatalogueGeneratorRefuses, OneFault) {
  expect_refused(GetParam(), sound_catalogue(), kCatalogueMode);
}

constexpr const char* kLimits = "catalogue/limits.csv";
constexpr const char* kPapers = "catalogue/papers.csv";
constexpr const char* kProcedures = "catalogue/procedures.csv";

const Fault kCatalogueFaults[] = {
    {"not_utf8", kProcedures, "Khai sinh", "Khai \xE0", "2: text is not well-formed UTF-8"},
    {"not_nfc", kProcedures, "Hộ tịch", "Hô\xCC\xA3 tịch", "2: text is not in Unicode normal"},
    {"tab", kProcedures, "Khai sinh", "Khai\tsinh", "2: control character"},
    {"last_line_open", kLimits, "03 ngày,Điều 1 Nghị định số 1/2020/NĐ-CP,,verified\n", "03 ngày",
     "3: last line does not end"},
    {"no_evidence", kLimits, ",seen,secondary", ",,secondary", "2: "},
    {"citation", kLimits, "Nghị định số 1/2020/NĐ-CP", "Nghị định", "3: "},
    {"unregistered", kProcedures, "1/2020/NĐ-CP", "2/2020/NĐ-CP",
     "3: document 2/2020/NĐ-CP is not registered in SOURCES.md"},
    {"code", kProcedures, "\n1.000001", "\n1.00001", "2: "},
    {"unsorted", kLimits, "1.000001,,,,,05 ngày làm việc", "1.000002,2025-07-01,01,,,02 ngày",
     "3: row is out of order"},
    {"rows_by_value", kPapers, "1.000001,,,2,", "1.000001,,,12,", "4: row is out of order"},
    {"duplicate", kPapers, "1.000001,,,2,", "1.000001,,,1,", "3: "},
    {"no_procedure", kLimits, "1.000001,,", "1.000000,,", "2: "},
    {"limit", kLimits, "05 ngày làm việc", "vài ngày", "2: "},
    {"level", kProcedures, "commune", "village", "2: "},
    {"name", kProcedures, "Khai sinh", "", "2: "},
    {"columns", kLimits, "area", "place", "1: "},
    {"unread_table", "catalogue/other.csv", "", "a\n1\n", "1: "},
    {"code_rules", "identifiers/procedure_code.csv", "filler,000.00.00", "filler,000-00",
     "3: value \"000-00\" is not groups of zeros"},
};

INSTANTIATE_TEST_SUITE_P(Faults, CatalogueGeneratorRefuses, testing::ValuesIn(kCatalogueFaults),
                         [](const auto& fault) { return std::string(fault.param.name); });

TEST(CatalogueGenerator, RefusesAProcedureWithoutLimit) {
  Files files = sound_catalogue();
  std::string& text = files["catalogue/limits.csv"];
  text.erase(text.find("1.000001"), text.find("1.000002") - text.find("1.000001"));
  EXPECT_THAT(generate(files, "", "", kCatalogueMode).errors,
              testing::HasSubstr("catalogue/procedures.csv:2: 1.000001: no time limit"));
}

TEST(CatalogueGenerator, RefusesVersionsThatOverlap) {
  Files files = sound_catalogue();
  for (std::string* text : {&files["catalogue/limits.csv"], &files["catalogue/procedures.csv"]}) {
    std::string last = text->substr(text->rfind("1.000002,"));
    last.replace(last.find("2025-07-01"), 10, "2026-07-01");
    *text += last;
  }
  EXPECT_THAT(generate(files, "", "", kCatalogueMode).errors,
              testing::HasSubstr("procedure 1.000002: its versions 2025-07-01.. and 2026-07-01.. "
                                 "overlap"));
}

}  // namespace
}  // namespace motcua
