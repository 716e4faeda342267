#include <motcua/base/iso8601.hpp>
#include <motcua/base/text.hpp>
#include <motcua/papers/template.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "papers/clean_text_internal.hpp"

namespace motcua::papers {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

constexpr char kFront[] =
    "---\n"
    "kind: receipt_slip\n"
    "edition: 03/2025/TT-VPCP\n"
    "form: 01\n"
    "wording: chung\n"
    "version: 2\n"
    "title: Giấy tiếp nhận\n"
    "page: A5\n"
    "design: formal\n"
    "from: 2025-07-01\n"
    "until:\n"
    "law: Mẫu số 01 Thông tư số 03/2025/TT-VPCP\n"
    "source: một bản in\n"
    "confidence: secondary\n"
    "needs:\n"
    "---\n";

/// The front matter with a line of a key put in the place of its own.
std::string front_with(const std::string& key, const std::string& line) {
  std::string front = kFront;
  const std::size_t begin = front.find('\n' + key + ':') + 1;
  return front.replace(begin, front.find('\n', begin) + 1 - begin, line.empty() ? "" : line + '\n');
}

Template compiled(const std::string& body) { return Template::compile(kFront + body).value(); }

Document filled(const std::string& body, const Fields& fields) {
  return compiled(body).fill(fields, {}).value();
}

/// Why a text is refused.
std::string refusal(const std::string& text, Errc code = Errc::kInvalidTemplate) {
  const Result<Template> made = Template::compile(text);
  if (made) return "it was not refused";
  EXPECT_EQ(made.error().code, code);
  return made.error().message;
}

/// The text of a paragraph, with the faces of its spans as marks.
std::string marked(const Paragraph& paragraph) {
  std::string text = paragraph.label.empty() ? "" : paragraph.label + ' ';
  for (const Span& span : paragraph.spans) {
    const std::string marks =
        std::string(span.bold ? "B" : "") + (span.italic ? "I" : "") + (span.underline ? "U" : "");
    text += marks.empty() ? span.text : '<' + marks + ':' + span.text + '>';
  }
  return text;
}

template <typename Any>
std::string described(const Any& any) {
  return std::visit(
      [](const auto& one) -> std::string {
        using One = std::remove_cvref_t<decltype(one)>;
        if constexpr (std::is_same_v<One, Paragraph>) {
          return one.role + ": " + marked(one);
        } else if constexpr (std::is_same_v<One, Rule>) {
          return "rule " + std::to_string(static_cast<int>(one.width * 100));
        } else if constexpr (std::is_same_v<One, Space>) {
          return "space " + std::to_string(static_cast<int>(one.height_mm));
        } else if constexpr (std::is_same_v<One, Symbol>) {
          return (one.kind == SymbolKind::kQr ? "qr " : "barcode ") + one.content + ' ' +
                 std::to_string(static_cast<int>(one.width_mm));
        } else if constexpr (std::is_same_v<One, PageBreak>) {
          return "page break";
        } else if constexpr (std::is_same_v<One, Columns>) {
          std::string text = "columns";
          for (const Columns::Column& column : one.columns) {
            text += " [" + std::to_string(static_cast<int>(column.share * 100 + 0.5));
            for (const Piece& piece : column.pieces) text += " {" + described(piece) + '}';
            text += ']';
          }
          return text;
        } else {
          std::string text = "table";
          for (const Table::Column& column : one.columns) {
            text += ' ' + std::string(to_string(column.alignment)) + '-' +
                    std::to_string(static_cast<int>(column.share * 100 + 0.5));
          }
          const auto add = [&](const std::vector<Paragraph>& row) {
            text += " |";
            for (const Paragraph& cell : row) text += marked(cell) + '|';
          };
          add(one.head);
          for (const auto& row : one.rows) add(row);
          return text;
        }
      },
      any);
}

std::vector<std::string> described(const Document& document) {
  std::vector<std::string> blocks;
  for (const Block& block : document.blocks) blocks.push_back(described(block));
  return blocks;
}

// --- TextTemplate
// ---------------------------------------------------------------------------------

std::string sms(const std::string& text, const Fields& fields) {
  return TextTemplate::compile(text).value().fill(fields).value();
}

TEST(TextTemplate, PutsValuesInAndKeepsAllElse) {
  const std::string text = "Kính gửi {{title}} {{name}},\r\n\t* hồ sơ \\{{code}} }}\n";
  EXPECT_EQ(sms(text, {.values = {{"title", "bà"}, {"name", "Trần Thị Hồng"}, {"code", "H57"}}}),
            "Kính gửi bà Trần Thị Hồng,\r\n\t* hồ sơ \\H57 }}\n");
  EXPECT_THAT(TextTemplate::compile(text).value().placeholders(),
              ElementsAre("title", "name", "code"));
  EXPECT_EQ(sms("", {}), "");
  EXPECT_EQ(sms("không có gì", {}), "không có gì");
}

TEST(TextTemplate, EmptyValuesAreLeftOutOrSaidInWords) {
  const std::string text = "Điện thoại: {{phone?}} {{email?}}\nLý do: {{reason|không ghi}}\nHết";
  EXPECT_EQ(sms(text, {}), "Lý do: không ghi\nHết");
  EXPECT_EQ(sms(text, {.values = {{"phone", ""}, {"email", "a@b.vn"}, {"reason", "thiếu"}}}),
            "Điện thoại:  a@b.vn\nLý do: thiếu\nHết");
  // A line with words for an empty value always has something to say.
  EXPECT_EQ(sms("{{a?}}{{b|không}}", {}), "không");
}

TEST(TextTemplate, LinesOfAListAreRepeated) {
  const std::string text = "{{who}} nộp:\n{{papers.index}}) {{papers.name}} của {{who}}\nHết\n";
  const Fields two{.values = {{"who", "An"}},
                   .lists = {{"papers", {{{"name", "Tờ khai"}}, {{"name", "Căn cước"}}}}}};
  EXPECT_EQ(sms(text, two), "An nộp:\n1) Tờ khai của An\n2) Căn cước của An\nHết\n");
  EXPECT_EQ(sms(text, {.values = {{"who", "An"}}, .lists = {{"papers", {}}}}), "An nộp:\nHết\n");
  EXPECT_EQ(sms("{{own.children.name}}\n",
                {.lists = {{"own.children", {{{"name", "A"}}, {{"name", "B"}}}}}}),
            "A\nB\n");
  EXPECT_EQ(sms("- {{papers.name}}{{papers.note?}}\n- {{papers.note?}}\n",
                {.lists = {{"papers", {{{"name", "A"}, {"note", "!"}}, {{"name", "B"}}}}}}),
            "- A!\n- B\n- !\n");
}

TEST(TextTemplate, NamesEverythingThatIsMissing) {
  const TextTemplate text =
      TextTemplate::compile(
          "{{zeta}} {{alpha}} {{beta}} {{beta?}}\n{{papers.name}}\n{{steps.to}}\n")
          .value();
  const Result<std::string> none =
      text.fill({.values = {{"beta", ""}}, .lists = {{"papers", {{{"name", "x"}}, {}, {}}}}});
  ASSERT_FALSE(none);
  EXPECT_EQ(none.error().code, Errc::kMissingFields);
  EXPECT_EQ(
      none.error().message,
      "the text template cannot be filled; missing: alpha, steps (a list), zeta; empty: beta, "
      "papers.name (entry 2 and 1 more)");
}

TEST(TextTemplate, RefusesWithLineAndColumn) {
  const auto why = [](const std::string& text) {
    const Result<TextTemplate> made = TextTemplate::compile(text);
    EXPECT_FALSE(made);
    return made ? "" : made.error().message;
  };
  EXPECT_EQ(why("ắ\nắắ {{name"), "line 2, column 4: \"{{\" has no \"}}\" in its line");
  EXPECT_THAT(why("{{}}"), StartsWith("line 1, column 1: this is no name"));
  EXPECT_THAT(why("{{Tên}}"), HasSubstr("this is no name"));
  EXPECT_THAT(why("{{a..b}}"), HasSubstr("this is no name"));
  EXPECT_THAT(why("{{a.}}"), HasSubstr("this is no name"));
  EXPECT_THAT(why("{{" + std::string(65, 'a') + "}}"), HasSubstr("this is no name"));
  EXPECT_THAT(why("{{a|}}"), HasSubstr("no words stand behind"));
  EXPECT_THAT(why("{{papers.name}} {{steps.to}}"),
              HasSubstr("column 17: placeholders of two lists"));
  EXPECT_THAT(why("a\x01"), HasSubstr("line 1, column 2: the character U+0001"));
  EXPECT_THAT(why("x\n\xE2\x80\xAE"), HasSubstr("line 2, column 1: the character U+202E"));
  EXPECT_THAT(why("a\xFF"), HasSubstr("no UTF-8 at byte 1"));
  EXPECT_THAT(why(std::string(256 * 1024 + 1, 'a')), HasSubstr("262145 bytes, at most 262144"));
  EXPECT_THAT(why(std::string(10'000, '\n')), HasSubstr("10001 lines, at most 10000"));
  std::string names;
  for (int i = 0; i <= 1000; ++i) names += "{{n" + std::to_string(i) + "}}";
  EXPECT_THAT(why(names), HasSubstr("more than 1000 names"));
}

TEST(TextTemplate, TextIsPutInNfc) {
  EXPECT_EQ(sms("e{{a}}", {.values = {{"a", "\u0302"}}}), "ê");
  EXPECT_EQ(sms("{{a}}\u0302", {.values = {{"a", "e"}}}), "ê");
  EXPECT_EQ(marked(std::get<Paragraph>(
                filled("e{{own.a}}\n", {.values = {{"own.a", "\u0302"}}}).blocks[0])),
            "ê");
  EXPECT_EQ(sms("e\u0302\u0301 {{a}}", {.values = {{"a", "o\u0302\u0301"}}}), "ế ố");
}

// --- Template: front matter
// -----------------------------------------------------------------------

TEST(Template, FrontMatterIsRead) {
  const std::string text = std::string(kFront) + "# Giấy\n";
  const Template made = Template::compile(text).value();
  EXPECT_EQ(made.id().kind, PaperKind::kReceiptSlip);
  EXPECT_EQ(made.id().edition, "03/2025/TT-VPCP");
  EXPECT_EQ(made.id().wording, "chung");
  EXPECT_EQ(made.id().version, 2);
  EXPECT_EQ(made.form(), "01");
  EXPECT_EQ(made.title(), "Giấy tiếp nhận");
  EXPECT_EQ(made.from(), parse_iso_date("2025-07-01").value());
  EXPECT_EQ(made.until(), std::nullopt);
  EXPECT_EQ(made.evidence().law->to_vietnamese(), "Mẫu số 01 Thông tư số 03/2025/TT-VPCP");
  EXPECT_EQ(made.evidence().source, "một bản in");
  EXPECT_EQ(made.evidence().confidence, Confidence::kSecondary);
}

TEST(Template, FingerprintIsSha256OfItsOctets) {
  // sha256sum of the text.
  const std::string text =
      "---\nkind: condolence\nedition: thu\nversion: 1\ntitle: T\nfrom: 2025-07-01\nsource: s\n"
      "confidence: unverified\n---\nx\n";
  EXPECT_EQ(Template::compile(text).value().id().fingerprint,
            "7099ac30ade097aaa3243cc78de36a8621d4fd40854abb6dc5e266c7c8c656e1");
  EXPECT_NE(Template::compile(text + '\n').value().id().fingerprint,
            Template::compile(text).value().id().fingerprint);
}

TEST(Template, FrontMatterMayBeShort) {
  const Template made =
      Template::compile(
          "\xEF\xBB\xBF---\r\nkind: condolence\r\nedition: thu\r\nversion: 1\r\ntitle: Thư chia "
          "buồn\r\nfrom: 2025-07-01\r\nuntil: 2026-12-31\r\nsource: s\r\nconfidence: "
          "unverified\r\n---\r\nx\r\n")
          .value();
  EXPECT_EQ(made.id().wording, "chung");
  EXPECT_EQ(made.until(), parse_iso_date("2026-12-31").value());
  const Document document = made.fill({}, {}).value();
  EXPECT_EQ(document.page, PageFormat::kA4);
  EXPECT_EQ(document.design, Design::kFormal);
  EXPECT_THAT(described(document), ElementsAre("body: x"));
}

TEST(Template, FrontMatterIsRefusedWithItsPlace) {
  EXPECT_EQ(refusal("# x"), "line 1, column 1: a template begins with the line \"---\"");
  EXPECT_EQ(refusal(""), "line 0, column 1: a template begins with the line \"---\"");
  EXPECT_THAT(refusal("---\nkind: receipt_slip\n"), HasSubstr("has no second line \"---\""));
  EXPECT_EQ(refusal(front_with("kind", "kind: slip")).substr(0, 57),
            "line 2, column 7: kind is none of receipt_slip, supplemen");
  EXPECT_THAT(refusal(front_with("kind", "")), HasSubstr("the front matter has no kind"));
  EXPECT_THAT(refusal(front_with("title", "title:")), HasSubstr("the front matter has no title"));
  EXPECT_THAT(refusal(front_with("page", "page: A3")), HasSubstr("line 8, column 7: page is none"));
  EXPECT_THAT(refusal(front_with("page", "pages: A4")),
              HasSubstr("line 8, column 1: the key is none of kind, edition"));
  EXPECT_THAT(refusal(front_with("page", "form: 02")),
              HasSubstr("line 8, column 1: the key stands here twice"));
  EXPECT_THAT(refusal(front_with("page", "A5")), HasSubstr("line 8, column 1: this is no \"key"));
  EXPECT_THAT(refusal(front_with("version", "version: 0")), HasSubstr("from 1 to 9999"));
  EXPECT_THAT(refusal(front_with("version", "version: 1.5")), HasSubstr("from 1 to 9999"));
  EXPECT_THAT(refusal(front_with("from", "from: 01/7/2025")), HasSubstr("from is no date"));
  EXPECT_THAT(refusal(front_with("until", "until: 2025-06-30")), HasSubstr("until is before from"));
  EXPECT_THAT(refusal(front_with("law", "law: Thông tư 3")), HasSubstr("law is no citation"));
  EXPECT_THAT(refusal(front_with("confidence", "confidence: sure")),
              HasSubstr("confidence is none of verified, secondary, unverified"));
  EXPECT_THAT(refusal(front_with("needs", "needs: dossier.code, dossier.cod")),
              HasSubstr("line 15, column 22: needs has a name"));
  std::string front = front_with("law", "law:");
  front.replace(front.find("source: một bản in"), std::string("source: một bản in").size(),
                "source:");
  EXPECT_THAT(refusal(front), HasSubstr("neither law nor source"));
}

TEST(Template, NeedsMustBeUsed) {
  EXPECT_EQ(refusal(front_with("needs", "needs: signer.name, dossier.code, applicant.name") +
                        "{{dossier.code}}\n",
                    Errc::kUnusedFields),
            "the template does not use what it needs: applicant.name, signer.name");
}

// --- Template: mark-up
// ----------------------------------------------------------------------------

TEST(Template, LinesAreBlocks) {
  EXPECT_THAT(described(filled("# Giấy\n## về việc\n\nMột dòng\n  lùi vào\n- gạch\n1. một\n12. "
                               "mười hai\n@note ghi chú\n@rule 40\n@rule\n@space 12.5\n@qr H57-1 "
                               "20\n@barcode H57-1 60\n@pagebreak\n# Phụ lục\n",
                               {})),
              ElementsAre("title: Giấy", "subtitle: về việc", "body: Một dòng", "body: lùi vào",
                          "list: - gạch", "list: 1. một", "list: 12. mười hai", "note: ghi chú",
                          "rule 40", "rule 0", "space 12", "qr H57-1 20", "barcode H57-1 60",
                          "page break", "title: Phụ lục"));
}

TEST(Template, ATitleBehindAPageBreakIsABookmark) {
  const Document document = filled("# A\n@pagebreak\n# B\n", {});
  EXPECT_EQ(std::get<Paragraph>(document.blocks[0]).outline, 0);
  EXPECT_EQ(std::get<Paragraph>(document.blocks[2]).outline, 1);
}

TEST(Template, FacesAndEscapes) {
  EXPECT_THAT(described(filled("a **b *c*** __d__ *e*\n", {})),
              ElementsAre("body: a <B:b ><BI:c> <U:d> <I:e>"));
  EXPECT_THAT(described(filled("\\# a\\*b\\_\\_c \\{\\{d\\}\\} \\\\ \\ắ\n", {})),
              ElementsAre("body: # a*b__c {{d}} \\ ắ"));
  EXPECT_THAT(described(filled("**Ông {{applicant.name}}**, {{applicant.name}}\n",
                               {.values = {{"applicant.name", "An"}}})),
              ElementsAre("body: <B:Ông An>, An"));
}

TEST(Template, ColumnsHoldPieces) {
  EXPECT_THAT(
      described(filled("::: columns 45 55\n@agency {{office.name}}\n@rule 30\n+++\n@country CỘNG "
                       "HÒA\n@qr {{dossier.code}} 20\n{{own.x?}}\n:::\n",
                       {.values = {{"office.name", "UBND"}, {"dossier.code", "H57"}}})),
      ElementsAre("columns [45 {agency: UBND} {rule 30}] [55 {country: CỘNG HÒA} {qr H57 20}]"));
}

TEST(Template, TablesHaveAlignmentAndWidths) {
  const Fields fields{.lists = {{"papers", {{{"name", "Tờ|khai"}}, {{"name", "Căn cước"}}}}}};
  EXPECT_THAT(
      described(filled("| Số | Tên \\| gì | Chú |\n|---:|:-6-:|---|\n| {{papers.index}} | "
                       "**{{papers.name}}** | {{own.note|không | có}} |\n| | hết | |\n",
                       fields)),
      ElementsAre("table right-25 centre-50 left-25 |Số|Tên | gì|Chú| |1|<B:Tờ|khai>|không | có| "
                  "|2|<B:Căn cước>|không | có| ||hết||"));
  // An empty line ends a table.
  EXPECT_THAT(described(filled("|a|\n|-|\n|b|\n\n|c|\n|-|\n", {})),
              ElementsAre("table left-100 |a| |b|", "table left-100 |c|"));
}

TEST(Template, RowsThatAreEmptyAreLeftOut) {
  EXPECT_THAT(described(filled("|a|b|\n|-|-|\n|x {{own.a?}}|{{own.b?}}|\n|{{own.a?}}|{{own.c}}|\n",
                               {.values = {{"own.c", "c"}}})),
              ElementsAre("table left-50 left-50 |a|b| ||c|"));
}

TEST(Template, RepeatedListsCount) {
  const Fields fields{
      .lists = {{"papers", {{{"name", "A"}}, {{"name", "B"}}}}, {"supplements", {}}}};
  EXPECT_THAT(described(filled("1. {{papers.name}}\n3. C\n- {{papers.index}}/{{papers.name}}\n- "
                               "{{supplements.name}}\n",
                               fields)),
              ElementsAre("list: 1. A", "list: 2. B", "list: 3. C", "list: - 1/A", "list: - 2/B"));
}

TEST(Template, MarkUpIsRefusedWithItsPlace) {
  const auto why = [](const std::string& body) { return refusal(kFront + body); };
  EXPECT_EQ(why("x\nắ **đậm\n"),
            "line 18, column 3: this mark has no end in its line or cell; write \\* or \\_ for the "
            "sign");
  EXPECT_THAT(why("Số: ____\n"), HasSubstr("line 17, column 7: nothing stands between"));
  EXPECT_THAT(why("### x\n"), HasSubstr("column 1: there are titles"));
  EXPECT_THAT(why("#x\n"), HasSubstr("there are titles"));
  EXPECT_THAT(why("{{dossier.cod}}\n"), HasSubstr("column 1: there is no field \"dossier.cod\""));
  EXPECT_THAT(why("{{papers}}\n"), HasSubstr("there is no field \"papers\""));
  EXPECT_THAT(why("{{dossier.index}}\n"), HasSubstr("there is no field"));
  EXPECT_THAT(why("ab {{own.a\n"), HasSubstr("column 4: \"{{\" has no"));
  EXPECT_THAT(why("ab }}\n"), HasSubstr("column 4: \"}}\" ends no placeholder"));
  EXPECT_THAT(why("ab \\\n"), HasSubstr("column 4: no character stands behind"));
  EXPECT_THAT(why("@nosuch x\n"), HasSubstr("column 1: \"@\" is followed by"));
  EXPECT_THAT(why("@note\n"), HasSubstr("no text stands behind the role"));
  EXPECT_THAT(why("@rule 101\n"), HasSubstr("column 7: the width of a rule"));
  EXPECT_THAT(why("@space\n"), HasSubstr("millimetres from 0.1 to 300"));
  EXPECT_THAT(why("@space nan\n"), HasSubstr("millimetres from 0.1 to 300"));
  EXPECT_THAT(why("@qr x\n"), HasSubstr("write \"@qr\""));
  EXPECT_THAT(why("@barcode x 5\n"), HasSubstr("write \"@barcode\""));
  EXPECT_THAT(why("@pagebreak x\n"), HasSubstr("nothing may stand behind"));
  EXPECT_THAT(why("::: columns 1 1\n@pagebreak\n"), HasSubstr("cannot break between columns"));
  EXPECT_THAT(why("::: columns 1 1\n|a|\n"), HasSubstr("a table cannot stand within columns"));
  EXPECT_THAT(why("::: columns 1 1\n::: columns 1 1\n"), HasSubstr("columns stand within columns"));
  EXPECT_THAT(why("::: columns 1 1\na\n+++\nb\n+++\n"),
              HasSubstr("line 21, column 1: there are more"));
  EXPECT_THAT(why("::: columns 1 1\na\n:::\n"), HasSubstr("there are fewer columns"));
  EXPECT_THAT(why("::: columns 1 1\na\n+++\nb\n"), HasSubstr("line 17, column 1: these columns"));
  EXPECT_THAT(why("::: columns 0\n"), HasSubstr("numbers from 1 to 1000"));
  EXPECT_THAT(why("::: columns \n"), HasSubstr("columns begin with"));
  EXPECT_THAT(why(":::\n"), HasSubstr("did not begin"));
  EXPECT_THAT(why("+++\n"), HasSubstr("stands between columns"));
  EXPECT_THAT(why("| a |\nb\n"), HasSubstr("line 17, column 1: a table has a line of dashes"));
  EXPECT_THAT(why("| a |\n| b |\n"), HasSubstr("line 18, column 3: behind a table's head"));
  EXPECT_THAT(why("| a |\n|---|---|\n"), HasSubstr("has 2 cells, its head has 1"));
  EXPECT_THAT(why("| a\n"), HasSubstr("ends with \"|\""));
  EXPECT_THAT(why("| {{a |\n"), HasSubstr("column 3: \"{{\" has no"));
  EXPECT_THAT(why("| {{papers.name}} |\n|-|\n"), HasSubstr("is not repeated for a list"));
  EXPECT_THAT(why("| {{papers.name}} | {{steps.to}} |\n"), HasSubstr("two lists"));
}

TEST(Template, ARoleMustBeOfTheTemplatesOwnPageAndDesign) {
  // Every role of the embedded sheet, so that templates can rely on them.
  for (const char* role :
       {"country", "motto", "agency", "number", "place_date", "addressee", "body", "list", "centre",
        "note", "signature_authority", "signature_name"}) {
    EXPECT_TRUE(Template::compile(std::string(kFront) + '@' + role + " x\n")) << role;
  }
}

// --- Template: filling
// ----------------------------------------------------------------------------

TEST(Template, NamesAllThatIsMissingAndUnused) {
  const Template made = compiled("{{signer.name}} {{dossier.code}} {{applicant.name}} {{own.b}}\n");
  const Result<Document> document = made.fill(
      {.values = {{"applicant.name", ""}, {"own.a", "1"}, {"own.z", "2"}, {"office.name", ""}},
       .lists = {{"own.list", {{{"x", "1"}}}}}},
      {});
  ASSERT_FALSE(document);
  EXPECT_EQ(document.error().code, Errc::kMissingFields);
  EXPECT_EQ(document.error().message,
            "the template receipt_slip 03/2025/TT-VPCP cannot be filled; missing: dossier.code, "
            "own.b, signer.name; empty: applicant.name; not used by it: own.a, own.list, own.z");
}

TEST(Template, UnusedOwnFieldsAreRefusedAndOthersAreNot) {
  const Template made = compiled("{{own.a?}}\n{{own.c.x?}}\n");
  EXPECT_TRUE(made.fill({.values = {{"dossier.code", "H57"}, {"own.a", "1"}}}, {}));
  const Result<Document> unused =
      made.fill({.lists = {{"own.c", {{{"x", "1"}}, {{"y", "2"}}, {{"y", ""}}}}}}, {});
  ASSERT_FALSE(unused);
  EXPECT_EQ(unused.error().code, Errc::kUnusedFields);
  EXPECT_THAT(unused.error().message, HasSubstr("; not used by it: own.c.y"));
}

TEST(Template, TheDocumentKnowsWhereItComesFrom) {
  const Template made = compiled("x\n");
  const LocalTime created = parse_iso_local_time("2026-11-26T08:30:00").value();
  const Document document =
      made.fill({.values = {{"office.name", "Trung tâm\nPhú Tân"}, {"dossier.code", "H57-1"}}},
                created)
          .value();
  EXPECT_EQ(document.made_by, made.id());
  EXPECT_EQ(document.title, "Giấy tiếp nhận");
  EXPECT_EQ(document.author, "Trung tâm Phú Tân");
  EXPECT_EQ(document.subject, "H57-1");
  EXPECT_EQ(document.created, created);
  EXPECT_EQ(document.page, PageFormat::kA5);
  EXPECT_THAT(document.notes, IsEmpty());
}

TEST(Template, HostileValuesStayInert) {
  const std::string hostile =
      "**đậm** __x__ {{dossier.code}} | \\ <b>&amp;</b> @pagebreak\n# không phải tiêu đề";
  const Document document = filled("{{applicant.name}}\n|a|\n|-|\n|{{applicant.name}}|\n",
                                   {.values = {{"applicant.name", hostile}}});
  ASSERT_EQ(document.blocks.size(), 2u);
  const auto& paragraph = std::get<Paragraph>(document.blocks[0]);
  EXPECT_EQ(paragraph.role, "body");
  EXPECT_THAT(paragraph.spans, ElementsAre(Span{hostile}));
  EXPECT_THAT(std::get<Table>(document.blocks[1]).rows[0][0].spans, ElementsAre(Span{hostile}));
}

TEST(Template, WhatNobodySeesIsTakenOutAndNoted) {
  const Document document = filled(
      "{{applicant.name}}\n- {{papers.name}}\n",
      {.values = {{"applicant.name", "A\u202En\x07\u202E Bi\u0300nh\tx\r\ny\rz\u2028t\u200B"}},
       .lists = {{"papers", {{{"name", "Tờ"}}, {{"name", "Đơn\uFEFF\uFFFF\U000E0041"}}}}}});
  EXPECT_EQ(marked(std::get<Paragraph>(document.blocks[0])), "An Bình x\ny\nz\nt");
  EXPECT_EQ(marked(std::get<Paragraph>(document.blocks[2])), "- Đơn");
  EXPECT_THAT(document.notes,
              ElementsAre("applicant.name: 4 characters were taken out (U+202E, U+0007, U+200B)",
                          "papers.name of entry 2: 3 characters were taken out (U+FEFF, U+FFFF, "
                          "U+E0041)"));
  // Joiners belong to scripts; nothing else is touched.
  EXPECT_THAT(
      filled("{{own.a}}\n", {.values = {{"own.a", "क्‍ष 漢 😀 \u00A0½"}}}).notes,
      IsEmpty());
}

TEST(Template, AValueThatIsNothingButWhatIsTakenOutIsEmpty) {
  const Result<Document> document =
      compiled("{{applicant.name}}\n").fill({.values = {{"applicant.name", "\u202E\u202C"}}}, {});
  ASSERT_FALSE(document);
  EXPECT_THAT(document.error().message, HasSubstr("; empty: applicant.name"));
}

TEST(Template, ValuesThatAreNoTextAreRefused) {
  const auto why = [](std::string value) {
    const Result<Document> document =
        compiled("{{applicant.name}}\n- {{papers.name}}\n")
            .fill({.values = {{"applicant.name", "x"}},
                   .lists = {{"papers", {{{"name", "x"}}, {{"name", std::move(value)}}}}}},
                  {});
    EXPECT_FALSE(document);
    if (document) return std::string();
    EXPECT_EQ(document.error().code, Errc::kInvalidText);
    return document.error().message;
  };
  EXPECT_EQ(why("ab\xC3"), "papers.name of entry 2 is no UTF-8 at byte 2");
  EXPECT_EQ(why("\xED\xA0\x80"), "papers.name of entry 2 is no UTF-8 at byte 0");
  EXPECT_EQ(why(std::string(1024 * 1024 + 1, 'a')),
            "papers.name of entry 2 has 1048577 bytes; a value has at most 1048576");
  const Result<Document> author = compiled("x\n").fill({.values = {{"office.name", "\xFF"}}}, {});
  ASSERT_FALSE(author);
  EXPECT_EQ(author.error().message, "office.name is no UTF-8 at byte 0");
}

TEST(Template, ANameOfTenThousandCharactersIsAName) {
  std::string name;
  for (int i = 0; i < 10'000; ++i) name += "ậ";
  EXPECT_EQ(marked(std::get<Paragraph>(
                filled("{{applicant.name}}\n", {.values = {{"applicant.name", name}}}).blocks[0])),
            name);
}

TEST(Template, WhatWouldFillTheMemoryIsRefused) {
  std::string body;
  for (int i = 0; i < 300; ++i) body += "{{own.a}}\n";
  const Fields fields{.values = {{"own.a", std::string(1024 * 1024, 'a')}}};
  const Result<Document> document = compiled(body).fill(fields, {});
  ASSERT_FALSE(document);
  EXPECT_EQ(document.error().code, Errc::kInvalidText);
  EXPECT_THAT(document.error().message, HasSubstr("at most 268435456 are written"));
  const Result<std::string> text = TextTemplate::compile(body).value().fill(fields);
  ASSERT_FALSE(text);
  EXPECT_EQ(text.error().code, Errc::kInvalidText);
}

// --- TemplateSet
// ----------------------------------------------------------------------------------

std::string edition(const std::string& name, const std::string& from, const std::string& until = "",
                    const std::string& wording = "chung", const std::string& text = "x") {
  return "---\nkind: receipt_slip\nedition: " + name + "\nwording: " + wording +
         "\nversion: 1\ntitle: T\nfrom: " + from + "\nuntil: " + until +
         "\nsource: s\nconfidence: unverified\n---\n" + text + "\n";
}

TemplateSet set_of(const std::vector<std::string>& texts) {
  return TemplateSet::from_texts(std::vector<std::string_view>(texts.begin(), texts.end())).value();
}

std::string found(const TemplateSet& set, std::string_view day,
                  std::string_view wording = "chung") {
  const Result<Template> made =
      set.find(PaperKind::kReceiptSlip, parse_iso_date(day).value(), wording);
  if (made) return made->id().edition;
  EXPECT_EQ(made.error().code, Errc::kNoTemplate);
  return made.error().message;
}

TEST(TemplateSet, FindsTheEditionInForce) {
  const TemplateSet set = set_of({edition("tt03", "2025-07-01"), edition("tt01", "2018-06-21"),
                                  edition("cu", "2010-01-01", "2018-06-20")});
  EXPECT_EQ(found(set, "2018-06-20"), "cu");
  EXPECT_EQ(found(set, "2018-06-21"), "tt01");
  EXPECT_EQ(found(set, "2025-06-30"), "tt01");
  EXPECT_EQ(found(set, "2025-07-01"), "tt03");  // both are in force: the later one governs
  EXPECT_EQ(found(set, "2009-12-31"),
            "no template of receipt_slip in the wording \"chung\" is in force on 2009-12-31; there "
            "are: cu, wording chung, from 2010-01-01 until 2018-06-20; tt01, wording chung, from "
            "2018-06-21; tt03, wording chung, from 2025-07-01");
  EXPECT_THAT(found(set, "2026-01-01", "am_ap"), HasSubstr("in the wording \"am_ap\""));
  const Result<Template> other = set.find(PaperKind::kCondolence, {});
  EXPECT_THAT(other.error().message, HasSubstr("there are: none"));
}

TEST(TemplateSet, ACommunesOwnComeOnTop) {
  const TemplateSet base = set_of({edition("tt03", "2025-07-01"), edition("tt01", "2018-06-21")});
  const std::string own = edition("tt03", "2025-07-01", "", "chung", "của xã");
  const std::string more = edition("tt03", "2025-07-01", "", "am_ap");
  const TemplateSet set = base.with(std::vector<std::string_view>{own, more}).value();
  ASSERT_EQ(set.templates().size(), 3u);
  EXPECT_EQ(set.templates()[0].id().edition, "tt01");
  EXPECT_EQ(set.templates()[1].id().wording, "am_ap");
  EXPECT_THAT(described(set.templates()[2].fill({}, {}).value()), ElementsAre("body: của xã"));
  EXPECT_EQ(base.templates().size(), 2u);
  EXPECT_EQ(found(set, "2026-01-01", "am_ap"), "tt03");
}

TEST(TemplateSet, SaysWhichTextIsRefused) {
  const std::string good = edition("tt03", "2025-07-01");
  const auto why = [&](std::string_view second) {
    const auto set = TemplateSet::from_texts(std::vector<std::string_view>{good, second});
    EXPECT_FALSE(set);
    return set ? std::string() : set.error().message;
  };
  EXPECT_EQ(why("x"), "text 2: line 1, column 1: a template begins with the line \"---\"");
  EXPECT_EQ(why(good), "text 2: kind, edition and wording are those of text 1");
}

TEST(TemplateSet, EmbeddedTemplatesCompile) {
  for (const Template& made : TemplateSet::embedded().templates()) {
    EXPECT_EQ(made.id().fingerprint.size(), 64u);
  }
}

// --- Properties
// -----------------------------------------------------------------------------------

/// Text of all sorts: Vietnamese, marks of the language, other scripts.
rc::Gen<std::string> any_text() {
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
                          "a", "Nguyễn", " ", "đ", "e\u0301", "**", "*", "__", "{{", "}}", "|",
                          "\\", "#", "@qr", "<", "&", "漢", "😀", "\n", ":::", "ậ", "%", "\"")),
                      [](const std::vector<std::string>& parts) {
                        std::string text = "x";
                        for (const std::string& part : parts) text += part;
                        return text;
                      });
}

RC_GTEST_PROP(TemplateProperty, EveryValueAppearsWhole, ()) {
  const std::string a = *any_text();
  const std::string b = *any_text();
  const Fields fields{.values = {{"own.a", a}, {"own.b", b}}};
  const std::string nfc_a = to_nfc(a).value();
  const std::string nfc_b = to_nfc(b).value();
  RC_ASSERT(TextTemplate::compile("1{{own.a}}2{{own.b}}3").value().fill(fields).value() ==
            '1' + nfc_a + '2' + nfc_b + '3');
  const Document document = filled("**{{own.a}}**{{own.b}}\n", fields);
  const auto& spans = std::get<Paragraph>(document.blocks.at(0)).spans;
  RC_ASSERT(spans.size() == 2u);
  RC_ASSERT(spans[0] == (Span{.text = nfc_a, .bold = true}));
  RC_ASSERT(spans[1] == Span{nfc_b});
}

RC_GTEST_PROP(TemplateProperty, WhatIsFilledIsCleanAndStaysSo,
              (const std::vector<char32_t>& some)) {
  std::string value = "x";
  for (const char32_t c : some) {
    const char32_t scalar = c % 0x110000;
    if (scalar >= 0xD800 && scalar <= 0xDFFF) continue;
    papers_internal::append(value, scalar);
  }
  const TextTemplate text = TextTemplate::compile("{{own.a}}").value();
  const std::string once = text.fill({.values = {{"own.a", value}}}).value();
  RC_ASSERT(is_nfc(once));
  RC_ASSERT(text.fill({.values = {{"own.a", once}}}).value() == once);
  for (std::size_t at = 0; at != once.size();) {
    const char32_t c = papers_internal::next_character(once, at);
    RC_ASSERT(c == '\n' || papers_internal::treatment_of(c) == papers_internal::Treatment::kKeep);
  }
}

RC_GTEST_PROP(TemplateProperty, ThePlainPathIsNoOtherThanTheSlowOne, ()) {
  const std::string value = *any_text();
  if (papers_internal::is_plain(value)) {
    RC_ASSERT(papers_internal::clean(value, "x").value().text == value);
  }
}

RC_GTEST_PROP(TemplateProperty, EveryMissingNameIsNamed, ()) {
  const auto present = *rc::gen::container<std::vector<bool>>(8, rc::gen::arbitrary<bool>());
  std::string body;
  Fields fields;
  for (std::size_t i = 0; i != present.size(); ++i) {
    const std::string name = "own.n" + std::to_string(i);
    body += "{{" + name + "}}";
    if (present[i]) fields.values[name] = "v";
  }
  const Result<Document> document = compiled(body + '\n').fill(fields, {});
  for (std::size_t i = 0; i != present.size(); ++i) {
    const bool named = !document && document.error().message.find("own.n" + std::to_string(i)) !=
                                        std::string::npos;
    RC_ASSERT(named == !present[i]);
  }
}

RC_GTEST_PROP(TemplateProperty, AnyOctetsAreCompiledOrRefused, (const std::string& octets)) {
  // RC_ASSERT knows no short circuit.
  const auto sound = [](const auto& made) {
    return made || made.error().code == Errc::kInvalidTemplate;
  };
  RC_ASSERT(sound(TextTemplate::compile(octets)));
  RC_ASSERT(sound(Template::compile(kFront + octets)));
}

}  // namespace
}  // namespace motcua::papers
