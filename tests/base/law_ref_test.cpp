#include <motcua/base/law_ref.hpp>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <set>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "support/case_table.hpp"

namespace motcua {
namespace {

constexpr std::string_view kKindNames[] = {
    "Code",     "Law",      "Ordinance",     "Resolution", "Decree",
    "Decision", "Circular", "JointCircular", "Directive",  "ConsolidatedText"};
constexpr std::size_t kKindCount = std::size(kKindNames);

class LawRefCase : public testing::TestWithParam<test::Case> {};

TEST_P(LawRefCase, IsReadOrRefused) {
  const test::Case& row = GetParam();
  const Result<LawRef> ref = LawRef::parse(row["text"]);
  if (!row["message"].empty()) {
    ASSERT_FALSE(ref) << ref->to_vietnamese();
    EXPECT_EQ(ref.error().code, Errc::kInvalidLawRef);
    EXPECT_NE(ref.error().message.find(row["message"]), std::string::npos) << ref.error().message;
    return;
  }
  ASSERT_TRUE(ref) << ref.error().message;
  EXPECT_EQ(kKindNames[static_cast<std::size_t>(ref->kind())], row["kind"]);
  EXPECT_EQ(ref->title(), row["title"]);
  EXPECT_EQ(ref->number(), row["number"]);
  EXPECT_EQ(ref->article(), row["article"]);
  EXPECT_EQ(ref->clause(), row["clause"]);
  EXPECT_EQ(ref->point(), row["point"]);
  EXPECT_EQ(ref->annex(), row["annex"]);
  EXPECT_EQ(ref->to_vietnamese(), row["vietnamese"]);
  EXPECT_EQ(ref->to_english(), row["english"]);
  EXPECT_EQ(LawRef::parse(ref->to_vietnamese()), ref);
  EXPECT_EQ(LawRef::make(ref->kind(), ref->title(), ref->number(), ref->article(), ref->clause(),
                         ref->point(), ref->annex()),
            ref);
}

INSTANTIATE_TEST_SUITE_P(Table, LawRefCase, testing::ValuesIn(test::load_cases("law_refs.csv")),
                         [](const auto& row) { return row.param["case"]; });

// --- Building from parts ------------------------------------------------------------------------

struct Refused {
  LawDocumentKind kind;
  std::string title;
  std::string number;
  std::string article;
  std::string clause;
  std::string point;
  std::string annex;
  std::string message;
};

TEST(LawRefMake, RefusesWhatIsNotWrittenAsTheLawWritesIt) {
  const LawDocumentKind decree = LawDocumentKind::kDecree;
  const LawDocumentKind law = LawDocumentKind::kLaw;
  const std::string number = "118/2025/NĐ-CP";
  const std::vector<Refused> rows = {
      {decree, "", "", "", "", "", "", "missing"},
      {decree, "", " " + number, "", "", "", "", "document number"},
      {decree, "", number + " ", "", "", "", "", "suffix"},
      {decree, "", number, "17A", "", "", "", "article"},
      {decree, "", number, "Điều 17", "", "", "", "article"},
      {decree, "", number, "17", "2", "C", "", "point"},
      {decree, "", number, "17", "2", "a0", "", "point"},
      {decree, "", number, "17", "2", "1", "", "point"},
      {decree, "", number, "", "", "", "Phụ lục ", "appendix"},
      {decree, "", number, "", "", "", "phụ lục II", "annex"},
      {decree, "", number, "", "", "", "Phụ lục  II", "appendix"},
      {decree, "", number, "", "", "", "Phụ lục II.", "appendix"},
      {decree, "", number, "", "", "", "Phụ lụcII", "appendix"},
      {decree, "", number, "", "", "", "Mẫu 04", "annex"},
      {decree, "", number, "", "", "", "Mẫu số", "form"},
      {decree, "", number, "", "", "", "Mẫu số 04 ", "annex"},
      {decree, "", number, "", "", "", "Mẫu số 04/", "form"},
      {decree, "", number, "", "", "", "Mẫu số 04 Phụ lục x", "appendix"},
      {decree, "", number, "17", "", "", "Phụ lục II", "article's place"},
      {law, "Hộ tịch ", "60/2014/QH13", "", "", "", "", "space"},
      {law, " Hộ tịch", "60/2014/QH13", "", "", "", "", "space"},
      {law, "Hộ  tịch", "60/2014/QH13", "", "", "", "", "space"},
      {law, "Phòng,chống ma túy", "60/2014/QH13", "", "", "", "", "comma"},
      {law, "Hộ tịch,", "60/2014/QH13", "", "", "", "", "comma"},
      {law, ", Hộ tịch", "60/2014/QH13", "", "", "", "", "comma"},
      {law, " ", "60/2014/QH13", "", "", "", "", "space"},
      {law, "Hộ tịch 1/2", "60/2014/QH13", "", "", "", "", "title"},
      {law, "Hộ tịch 12-CP", "60/2014/QH13", "", "", "", "", "read as the document's number"},
      {law, "Ho\u0323\u0302 tịch", "60/2014/QH13", "", "", "", "", "NFC"},
      {law, "H\xC3", "60/2014/QH13", "", "", "", "", "title"},
      {law, "\u00D0ất đai", "60/2014/QH13", "", "", "", "", "title"},
      {law, std::string(301, 'a'), "60/2014/QH13", "", "", "", "", "longer"},
      {LawDocumentKind::kCircular, "liên tịch", "01/CP", "", "", "", "", "Joint Circular"},
      {LawDocumentKind::kCircular, "LIÊN TỊCH về đất", "01/CP", "", "", "", "", "Joint Circular"},
      {static_cast<LawDocumentKind>(kKindCount), "", number, "", "", "", "", "kind"},
  };
  for (const Refused& row : rows) {
    const Result<LawRef> ref = LawRef::make(row.kind, row.title, row.number, row.article,
                                            row.clause, row.point, row.annex);
    ASSERT_FALSE(ref) << ref->to_vietnamese();
    EXPECT_EQ(ref.error().code, Errc::kInvalidLawRef);
    EXPECT_NE(ref.error().message.find(row.message), std::string::npos) << ref.error().message;
  }
}

TEST(LawRefMake, MessagesDoNotEchoFreeText) {
  for (const char* text :
       {"Nguyễn Văn An 001090123456", "Điều 001090123456 Nghị định số 118/2025/NĐ-CP",
        "118/2025/ND-001090123456", "Luật Nguyễn 001090123456"}) {
    const Result<LawRef> ref = LawRef::parse(text);
    ASSERT_FALSE(ref);
    EXPECT_EQ(ref.error().message.find("001090123456"), std::string::npos) << ref.error().message;
    EXPECT_EQ(ref.error().message.find("Nguyễn"), std::string::npos) << ref.error().message;
  }
}

// --- Value semantics ----------------------------------------------------------------------------

TEST(LawRef, IsAValue) {
  const LawRef whole = LawRef::parse("118/2025/NĐ-CP").value();
  const LawRef article = LawRef::parse("Điều 17 Nghị định số 118/2025/NĐ-CP").value();
  LawRef copy = article;
  EXPECT_EQ(copy, article);
  EXPECT_NE(copy, whole);
  EXPECT_LT(whole, article);
  copy = whole;
  EXPECT_EQ(copy, whole);
  EXPECT_EQ(std::set<LawRef>({whole, article, copy}).size(), 2U);
  EXPECT_EQ(std::unordered_set<LawRef>({whole, article, copy}).size(), 2U);
}

TEST(LawRef, HashTellsPartsApart) {
  const std::hash<LawRef> hash;
  const auto clause = LawRef::parse("khoản 3 Điều 2 Nghị định số 118/2025/NĐ-CP").value();
  const auto swapped = LawRef::parse("khoản 2 Điều 3 Nghị định số 118/2025/NĐ-CP").value();
  EXPECT_NE(hash(clause), hash(swapped));
  EXPECT_EQ(hash(clause), hash(LawRef::parse(clause.to_vietnamese()).value()));
}

// --- Properties ---------------------------------------------------------------------------------

const std::vector<std::string> kPoints = {"",  "a", "b", "c", "d", "đ", "e",  "g", "h",
                                          "i", "k", "l", "m", "n", "o", "p",  "q", "r",
                                          "s", "t", "u", "v", "x", "y", "a1", "đ2"};
const std::vector<std::string> kAnnexes = {
    "",           "Phụ lục",       "Phụ lục II",  "Mẫu số 04",
    "Phụ lục 2a", "Mẫu số 01/TCD", "Phụ lục I.1", "Mẫu số 02-PLI Phụ lục IV"};
const std::vector<std::string> kTitles = {"",
                                          "Dân sự",
                                          "Chuyển đổi số",
                                          "số",
                                          "sửa đổi, bổ sung một số điều của Luật Nhà ở",
                                          "Điều 5 khoản 2",
                                          "Phòng, chống ma túy (sửa đổi)",
                                          "liên tịch"};
/// For each kind, in order, numbers that it may have.
const std::vector<std::vector<std::string>> kNumbers = {
    {"91/2015/QH13"},
    {"60/2014/QH13", "03/2026/QH16"},
    {"02/2020/UBTVQH14", "34/2007/PL-UBTVQH11"},
    {"190/2025/QH15", "22/2026/NQ-CP", "12/NQ-HĐND"},
    {"118/2025/NĐ-CP", "24/CP"},
    {"766/QĐ-TTg", "9354/QĐ-BCA-C06"},
    {"03/2025/TT-VPCP"},
    {"23/2014/TTLT-BTNMT-BTP", "11/1998/TT-LT-BTP"},
    {"08/CT-TTg"},
    {"6050/2026/VBHN-NĐ-BTP"}};

std::string numbered(int number, const std::string& letter) {
  return number == 0 ? "" : std::to_string(number) + letter;
}

rc::Gen<Result<LawRef>> any_parts() {
  return rc::gen::exec([] {
    const auto kind = *rc::gen::inRange<std::size_t>(0, kKindCount);
    const std::vector<std::string> letters = {"", "", "a", "đ", "y"};
    return LawRef::make(static_cast<LawDocumentKind>(kind), *rc::gen::elementOf(kTitles),
                        *rc::gen::elementOf(kNumbers[kind]),
                        numbered(*rc::gen::inRange(0, 10000), *rc::gen::elementOf(letters)),
                        numbered(*rc::gen::inRange(0, 30), *rc::gen::elementOf(letters)),
                        *rc::gen::elementOf(kPoints),
                        *rc::gen::weightedElement<std::string>(
                            {{20, ""}, {1, kAnnexes[1]}, {1, kAnnexes[2]}, {1, kAnnexes[7]}}));
  });
}

RC_GTEST_PROP(LawRefProperty, WhatIsPrintedIsReadBack, ()) {
  const Result<LawRef> ref = *any_parts();
  RC_PRE(ref.has_value());
  RC_ASSERT(LawRef::parse(ref->to_vietnamese()) == ref);
}

RC_GTEST_PROP(LawRefProperty, EqualExactlyWhenPrintedAlike, ()) {
  const Result<LawRef> a = *any_parts();
  const Result<LawRef> b = *any_parts();
  RC_PRE(a && b);
  RC_ASSERT((*a == *b) == (a->to_vietnamese() == b->to_vietnamese()));
  RC_ASSERT((*a == *b) == (a->to_english() == b->to_english()));
  RC_ASSERT((*a <=> *b == 0) == (*a == *b));
}

RC_GTEST_PROP(LawRefProperty, IndexOrderIsTheSameCitation, ()) {
  const Result<LawRef> ref = *any_parts();
  RC_PRE(ref.has_value());
  std::string index =
      LawRef::make(ref->kind(), ref->title(), ref->number()).value().to_vietnamese();
  if (!ref->annex().empty()) index += ", " + ref->annex();
  if (!ref->article().empty()) index += ", Điều " + ref->article();
  if (!ref->clause().empty()) index += ", khoản " + ref->clause();
  if (!ref->point().empty()) index += ", điểm " + ref->point();
  RC_ASSERT(LawRef::parse(index) == ref);
}

RC_GTEST_PROP(LawRefProperty, WordsInAnyOrderAreReadCanonicallyOrRefused, ()) {
  const std::vector<std::string> words = {
      "Điều", "khoản", "điểm",           "17",   "a",           "đ",   ",",   "Nghị",
      "định", "số",    "118/2025/NĐ-CP", "Luật", "Phụ",         "lục", "Mẫu", "II",
      "của",  "Bộ",    "luật",           "04",   "60/2014/QH13"};
  std::string text;
  for (const std::string& word :
       *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(words))) {
    text += word + ' ';
  }
  const Result<LawRef> ref = LawRef::parse(text);
  if (ref) {
    RC_ASSERT(LawRef::parse(ref->to_vietnamese()) == ref);
  } else {
    RC_ASSERT(ref.error().code == Errc::kInvalidLawRef);
    RC_ASSERT(!ref.error().message.empty());
  }
}

TEST(LawRefExhaustive, EveryAnnexGoesRound) {
  for (const std::string& annex : kAnnexes) {
    const Result<LawRef> ref =
        LawRef::make(LawDocumentKind::kDecree, "", "118/2025/NĐ-CP", "", "", "", annex);
    ASSERT_TRUE(ref) << ref.error().message;
    EXPECT_EQ(LawRef::parse(ref->to_vietnamese()), ref);
  }
}

}  // namespace
}  // namespace motcua
