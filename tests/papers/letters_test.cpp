/// The letters that come with the library: chosen words, and the values they take.
#include <motcua/base/iso8601.hpp>
#include <motcua/lawbook/catalogue.hpp>
#include <motcua/lawbook/letters.hpp>
#include <motcua/papers/letter.hpp>
#include <motcua/papers/render.hpp>
#include <motcua/papers/template.hpp>

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace motcua::papers {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr PaperKind kLetters[] = {
    PaperKind::kBirthCongratulation,    PaperKind::kMarriageCongratulation,
    PaperKind::kAdoptionCongratulation, PaperKind::kCondolence,
    PaperKind::kApologyLetter,          PaperKind::kThanksLetter};

Date on(const char* text) { return parse_iso_date(text).value(); }
LocalTime at(const char* text) { return parse_iso_local_time(text).value(); }

const Office kOffice = {.name = "Ủy ban nhân dân xã Phú Tân",
                        .place = "Phú Tân",
                        .symbol = "UBND",
                        .signer_authority = "TM. Ủy ban nhân dân",
                        .signer_title = "Chủ tịch",
                        .signer_name = "Trần Quốc Đạt"};
const LetterPerson kFather = {"Nguyễn Văn An", Sex::kMale, on("1995-02-03")};
const LetterPerson kMother = {"Trần Thị Bình", Sex::kFemale, on("1997-02-03")};

/// A dossier whose result is late, and what a form needs to know of it.
struct Late {
  Dossier dossier{.identity = {.code = DossierCode::parse("H01.15.30-261104-0007").value(),
                               .procedure = ProcedureCode::parse("1.001193").value(),
                               .applicant = {.name = "Trần Thị Bình"}},
                  .events = {{.kind = EventKind::kReceived,
                              .time = at("2026-11-04T08:15:00"),
                              .due = at("2026-11-09T16:30:00")},
                             {.kind = EventKind::kApologyIssued,
                              .time = at("2026-11-06T09:00:00"),
                              .due = at("2026-11-12T16:30:00"),
                              .reason = "hệ thống bị gián đoạn"}}};
  Procedure procedure = embedded_catalogue().find(dossier.identity.procedure).value();
  Deadline deadline = {};
  FormSource source{dossier, procedure, deadline, kOffice, {.time = at("2026-11-12T09:00:00")}};
};

/// A source that every kind can be made from, at its longest.
LetterSource source_of(PaperKind kind, const Late& late) {
  LetterSource source{.office = kOffice, .issue = {.time = at("2026-11-12T09:00:00")}};
  source.recipients = {kFather, kMother};
  source.subject = LetterPerson{"Nguyễn Ngọc Bảo Châu", Sex::kFemale, on("2026-11-01")};
  source.event_date = on("2026-11-08");
  source.late = &late.source;
  source.dossier_state = "đang giải quyết";
  source.thanks_reason = "đã hiến 120 m² đất để mở rộng đường liên ấp";
  if (kind == PaperKind::kCondolence) {
    source.recipients.clear();
    source.subject = LetterPerson{"Lê Thị Út", Sex::kFemale, on("1944-05-01")};
  }
  return source;
}

Result<Fields> fields_of(PaperKind kind, const LetterSource& source) {
  return letter_fields(kind, source, embedded_address_rules());
}

std::string text_of(const Template& letter, const LetterSource& source) {
  const Fields fields = fields_of(letter.id().kind, source).value();
  return to_text(letter.fill(fields, source.issue.time).value()).value();
}

std::vector<Template> letters(PaperKind kind) {
  std::vector<Template> found;
  for (const Template& each : TemplateSet::embedded().templates()) {
    if (each.id().kind == kind) found.push_back(each);
  }
  return found;
}

TEST(EmbeddedTemplates, EachDayHasItsEditionOfTheForms) {
  const TemplateSet& set = TemplateSet::embedded();
  for (const PaperKind kind :
       {PaperKind::kReceiptSlip, PaperKind::kSupplementRequest, PaperKind::kRefusalSlip,
        PaperKind::kApologySlip, PaperKind::kControlSlip, PaperKind::kRegister}) {
    EXPECT_EQ(set.find(kind, on("2019-01-06")).value().id().edition, "01/2018/TT-VPCP");
    EXPECT_EQ(set.find(kind, on("2025-09-14")).value().id().edition, "01/2018/TT-VPCP");
    EXPECT_EQ(set.find(kind, on("2025-09-15")).value().id().edition, "03/2025/TT-VPCP");
    EXPECT_EQ(set.find(kind, on("2019-01-05")).error().code, Errc::kNoTemplate);
  }
  EXPECT_EQ(set.find(PaperKind::kStopNotice, on("2025-09-14")).error().code, Errc::kNoTemplate)
      << "the circular of 2018 had none";
  EXPECT_EQ(set.find(PaperKind::kStopNotice, on("2025-09-15")).value().evidence().confidence,
            Confidence::kUnverified);
}

TEST(EmbeddedTemplates, AFormIsKnownByItsKindAndNotItsNumber) {
  const std::map<PaperKind, std::pair<std::string, std::string>> numbers = {
      {PaperKind::kReceiptSlip, {"01", "01"}}, {PaperKind::kSupplementRequest, {"02", "02"}},
      {PaperKind::kRefusalSlip, {"03", "03"}}, {PaperKind::kApologySlip, {"04", "04"}},
      {PaperKind::kControlSlip, {"05", "06"}}, {PaperKind::kRegister, {"06", "07"}}};
  for (const auto& [kind, number] : numbers) {
    EXPECT_EQ(TemplateSet::embedded().find(kind, on("2020-01-01")).value().form(), number.first);
    EXPECT_EQ(TemplateSet::embedded().find(kind, on("2026-01-01")).value().form(), number.second);
  }
}

TEST(EmbeddedTemplates, TheOldFormsHaveNoPersonalNumber) {
  for (const Template& each : TemplateSet::embedded().templates()) {
    if (each.id().edition != "01/2018/TT-VPCP") continue;
    EXPECT_THAT(each.placeholders(), Not(testing::Contains("applicant.id"))) << each.title();
  }
}

TEST(Letters, EachKindHasSeveralWordings) {
  for (const PaperKind kind : kLetters) {
    std::set<std::string> wordings;
    for (const Template& letter : letters(kind)) wordings.insert(letter.id().wording);
    EXPECT_GE(wordings.size(), 3U) << to_string(kind);
    EXPECT_TRUE(wordings.contains("chung")) << to_string(kind);
  }
}

TEST(Letters, EveryWordingTakesTheFieldsOfItsKind) {
  const Late late;
  for (const PaperKind kind : kLetters) {
    for (const Template& letter : letters(kind)) {
      SCOPED_TRACE(std::string(to_string(kind)) + ' ' + letter.id().wording);
      const std::string text = text_of(letter, source_of(kind, late));
      EXPECT_THAT(text, HasSubstr("Trần Quốc Đạt"));
      EXPECT_THAT(text, HasSubstr("ngày 12 tháng 11 năm 2026"));
      EXPECT_THAT(text, Not(HasSubstr("{{")));
    }
  }
}

TEST(Letters, ACondolenceHasNothingFestive) {
  const Late late;
  for (const Template& letter : letters(PaperKind::kCondolence)) {
    SCOPED_TRACE(letter.id().wording);
    const LetterSource source = source_of(PaperKind::kCondolence, late);
    const Fields fields = fields_of(PaperKind::kCondolence, source).value();
    EXPECT_EQ(letter.fill(fields, source.issue.time).value().design, Design::kMourning);
    const std::string text = text_of(letter, source);
    EXPECT_THAT(text, Not(HasSubstr("!")));
    EXPECT_THAT(text, Not(HasSubstr("chúc")));
    EXPECT_THAT(text, HasSubstr("thượng thọ 82 tuổi"));
    EXPECT_THAT(text, HasSubstr("Gia quyến cụ Lê Thị Út"));
  }
}

TEST(Letters, ACondolenceForAChildSaysNothingOfAge) {
  const Late late;
  LetterSource source = source_of(PaperKind::kCondolence, late);
  source.subject->birth_date = on("2017-03-02");
  for (const Template& letter : letters(PaperKind::kCondolence)) {
    SCOPED_TRACE(letter.id().wording);
    const std::string text = text_of(letter, source);
    EXPECT_THAT(text, HasSubstr("cháu Lê Thị Út"));
    EXPECT_THAT(text, Not(HasSubstr("hưởng")));
    EXPECT_THAT(text, Not(HasSubstr("tuổi")));
    EXPECT_THAT(text, Not(HasSubstr("gia quyến")));
  }
  source.subject->birth_date = on("1990-03-02");
  EXPECT_THAT(text_of(letters(PaperKind::kCondolence).front(), source),
              HasSubstr("hưởng dương 36 tuổi"));
  source.subject->birth_date.reset();
  EXPECT_THAT(text_of(letters(PaperKind::kCondolence).front(), source), Not(HasSubstr("tuổi")));
  source.age = 61;
  EXPECT_THAT(text_of(letters(PaperKind::kCondolence).front(), source),
              HasSubstr("hưởng thọ 61 tuổi"));
}

TEST(Letters, TheLetterOnAnAdoptionNeverNamesIt) {
  const Late late;
  for (const Template& letter : letters(PaperKind::kAdoptionCongratulation)) {
    SCOPED_TRACE(letter.id().wording);
    const LetterSource source = source_of(PaperKind::kAdoptionCongratulation, late);
    const Fields fields = fields_of(PaperKind::kAdoptionCongratulation, source).value();
    const Document document = letter.fill(fields, source.issue.time).value();
    for (const std::string& text : {text_of(letter, source), document.title, document.subject}) {
      EXPECT_THAT(text, Not(HasSubstr("nuôi")));
      EXPECT_THAT(text, Not(HasSubstr("chào đời")));
    }
  }
}

TEST(Letters, AnApologyHasWhatTheCityAsksFor) {
  const Late late;
  for (const Template& letter : letters(PaperKind::kApologyLetter)) {
    SCOPED_TRACE(letter.id().wording);
    LetterSource source = source_of(PaperKind::kApologyLetter, late);
    source.recipients = {kMother};
    std::string text = text_of(letter, source);
    for (char& c : text) c = c == '\n' ? ' ' : c;
    for (const char* part :
         {"Trần Thị Bình", "đăng ký khai sinh", "H01.15.30-261104-0007", "đang giải quyết",
          "hệ thống bị gián đoạn", "ngày 12 tháng 11 năm 2026", "xin lỗi"}) {
      EXPECT_THAT(text, HasSubstr(part));
    }
  }
}

TEST(LetterFields, AddressEachInTheirRole) {
  const Late late;
  LetterSource source = source_of(PaperKind::kMarriageCongratulation, late);
  const auto value = [&](PaperKind kind, const char* name) {
    return fields_of(kind, source).value().values.at(name);
  };
  constexpr PaperKind kMarriage = PaperKind::kMarriageCongratulation;
  EXPECT_EQ(value(kMarriage, "recipient.title"), "Anh");
  EXPECT_EQ(value(kMarriage, "recipient.name"), "Nguyễn Văn An và chị Trần Thị Bình");
  EXPECT_EQ(value(kMarriage, "recipient.address_form"), "anh chị");
  EXPECT_EQ(value(kMarriage, "spouses.second_title"), "chị");
  EXPECT_EQ(value(kMarriage, "sender.self"), "tôi");
  source.recipients = {kMother, kFather};
  EXPECT_EQ(value(kMarriage, "recipient.address_form"), "anh chị") << "said in one order";
  source.recipients[0].birth_date = on("1960-01-01");
  EXPECT_EQ(value(kMarriage, "recipient.address_form"), "bà và anh");
  source.recipients = {{"A"}, {"B"}};
  EXPECT_EQ(value(kMarriage, "recipient.address_form"), "ông (bà)");
  source.recipients = {kFather, {"Lê Minh", Sex::kMale, on("1996-01-01")}};
  EXPECT_EQ(value(kMarriage, "recipient.address_form"), "các anh");

  source.recipients = {{"Bà Ngô Thị Chín", Sex::kFemale, on("1960-01-01")}};
  EXPECT_EQ(value(PaperKind::kThanksLetter, "recipient.name"), "Ngô Thị Chín");
  source.recipients[0].address = AddressForm{"Cô", "cô"};
  EXPECT_EQ(value(PaperKind::kThanksLetter, "recipient.title"), "Cô");
  source.recipients = {kFather, kMother, {"Lê Minh"}};
  EXPECT_EQ(value(PaperKind::kThanksLetter, "recipient.name"),
            "Nguyễn Văn An, chị Trần Thị Bình và ông (bà) Lê Minh");

  LetterSource condolence = source_of(PaperKind::kCondolence, late);
  condolence.recipients = {kFather};
  EXPECT_EQ(fields_of(PaperKind::kCondolence, condolence).value().values.at("recipient.name"),
            "Nguyễn Văn An và gia quyến");
}

TEST(LetterFields, NameEverythingThatIsMissing) {
  const LetterSource empty{.office = kOffice, .issue = {.time = at("2026-11-12T09:00:00")}};
  const auto message = [&](PaperKind kind, const LetterSource& source) {
    const Result<Fields> fields = fields_of(kind, source);
    EXPECT_EQ(fields.error().code, Errc::kMissingFields);
    return fields.error().message;
  };
  EXPECT_EQ(message(PaperKind::kBirthCongratulation, empty),
            "a birth_congratulation is made from, and has not: recipients, the name of the child, "
            "the child's day of birth");
  EXPECT_EQ(message(PaperKind::kMarriageCongratulation, empty),
            "a marriage_congratulation is made from, and has not: recipients, both spouses, and "
            "nobody else, as recipients, the day of the marriage");
  EXPECT_THAT(message(PaperKind::kAdoptionCongratulation, empty), Not(HasSubstr("day of birth")));
  EXPECT_EQ(message(PaperKind::kCondolence, empty),
            "a condolence is made from, and has not: the name of who died, the day of the death");
  EXPECT_THAT(message(PaperKind::kApologyLetter, empty),
              HasSubstr("recipients, the late dossier, the dossier's state"));
  EXPECT_THAT(message(PaperKind::kThanksLetter, empty), HasSubstr("what thanks are given for"));
  LetterSource nameless = empty;
  nameless.recipients = {kFather, {}};
  EXPECT_THAT(message(PaperKind::kThanksLetter, nameless), HasSubstr("the name of recipient 2"));
  EXPECT_EQ(fields_of(PaperKind::kReceiptSlip, empty).error().code, Errc::kInvalidDocument);
  const Late late;
  LetterSource backwards = source_of(PaperKind::kCondolence, late);
  backwards.event_date = on("1944-04-30");
  EXPECT_EQ(fields_of(PaperKind::kCondolence, backwards).error().code, Errc::kInvalidDocument);
}

TEST(LetterFields, ALateDossierThatHasNoApologyIsRefused) {
  Late late;
  late.dossier.events.pop_back();
  EXPECT_EQ(
      fields_of(PaperKind::kApologyLetter, source_of(PaperKind::kApologyLetter, late)).error().code,
      Errc::kMissingEvent);
}

TEST(LetterKinds, ArePapersOfTheSameName) {
  for (int number = 0; number <= static_cast<int>(LetterKind::kThanksLetter); ++number) {
    const auto kind = static_cast<LetterKind>(number);
    EXPECT_EQ(to_string(paper_kind(kind)), to_string(kind));
    EXPECT_EQ(to_vietnamese(paper_kind(kind)), to_vietnamese(kind));
  }
}

}  // namespace
}  // namespace motcua::papers
