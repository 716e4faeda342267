#include <motcua/exchange/paper.hpp>

#include <cstddef>
#include <string>
#include <string_view>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "motcua/paper/v1/paper.pb.h"
#include "support/messages_on_the_wire.hpp"

namespace motcua::exchange {
namespace {

using papers::PaperFormat;
using papers::PaperKind;
using papers::RenderedPaper;
using papers::TemplateId;
using testing::HasSubstr;
namespace pb = paper::v1;

RenderedPaper full_paper() {
  return {.octets = std::string("%PDF-1.7\n\0\xFF", 11),
          .format = PaperFormat::kPdf,
          .made_by = {.kind = PaperKind::kThanksLetter,
                      .edition = "thu",
                      .wording = "chung",
                      .version = 3,
                      .fingerprint = std::string(64, 'a')},
          .pages = 2,
          .notes = {"a symbol was left out"}};
}

const auto encode = [](const auto& paper) { return encode_paper(paper); };
const auto decode = [](std::string_view octets) { return decode_paper(octets); };
const auto same = [](const RenderedPaper& a, const RenderedPaper& b) {
  return a.octets == b.octets && a.format == b.format && a.made_by == b.made_by &&
         a.pages == b.pages && a.notes == b.notes;
};

TEST(PaperOctets, EveryFieldIsWhereTheContractHasIt) {
  EXPECT_EQ(test::text_of<pb::RenderedPaper>(encode_paper(full_paper()).value()),
            R"(octets: "%PDF-1.7\n\000\377"
format: PAPER_FORMAT_PDF
made_by {
  kind: PAPER_KIND_THANKS_LETTER
  edition: "thu"
  wording: "chung"
  version: 3
  fingerprint: "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
}
pages: 2
notes: "a symbol was left out"
)");
}

TEST(PaperOctets, WithEverything) {
  test::expect_round_trip<pb::RenderedPaper>(full_paper(), encode, decode, same);
}

TEST(PaperOctets, WithoutATemplate) {
  RenderedPaper paper = full_paper();
  paper.made_by = {};
  pb::RenderedPaper parsed;
  ASSERT_TRUE(parsed.ParseFromString(encode_paper(paper).value()));
  EXPECT_FALSE(parsed.has_made_by());
  EXPECT_EQ(decode_paper(encode_paper(paper).value()).value().value.made_by, TemplateId{});
}

TEST(PaperOctets, OfTheMostOctets) {
  RenderedPaper paper = full_paper();
  paper.octets.assign(std::size_t{32} << 20, 'a');
  EXPECT_TRUE(same(decode_paper(encode_paper(paper).value()).value().value, paper));
  paper.octets += 'a';
  EXPECT_THAT(encode_paper(paper).error().message, HasSubstr("octets: 33554433 octets, at most"));
}

TEST(PaperOctets, EveryRuleIsHeld) {
  const auto refused = [](const auto& change) {
    pb::RenderedPaper message;
    EXPECT_TRUE(message.ParseFromString(encode_paper(full_paper()).value()));
    change(message);
    const auto decoded = decode_paper(message.SerializeAsString());
    return decoded ? std::string("was accepted") : decoded.error().message;
  };
  const std::string p = "motcua.paper.v1.RenderedPaper.";
  using P = pb::RenderedPaper;
  EXPECT_THAT(refused([](P& m) { m.clear_octets(); }), HasSubstr(p + "octets: missing"));
  EXPECT_THAT(refused([](P& m) { m.clear_format(); }), HasSubstr(p + "format: missing"));
  EXPECT_THAT(refused([](P& m) { m.set_format(static_cast<pb::PaperFormat>(5)); }),
              HasSubstr(p + "format: 5 is none"));
  EXPECT_THAT(refused([](P& m) { m.set_pages(100'001); }), HasSubstr(p + "pages: 100001"));
  EXPECT_THAT(refused([](P& m) { m.mutable_made_by()->clear_kind(); }),
              HasSubstr(p + "made_by.kind: missing"));
  EXPECT_THAT(refused([](P& m) { m.mutable_made_by()->set_kind(static_cast<pb::PaperKind>(14)); }),
              HasSubstr(p + "made_by.kind: 14 is none"));
  EXPECT_THAT(refused([](P& m) { m.mutable_made_by()->clear_version(); }),
              HasSubstr(p + "made_by.version: missing"));
  EXPECT_THAT(refused([](P& m) { m.mutable_made_by()->set_fingerprint("ab"); }),
              HasSubstr(p + "made_by.fingerprint: 2 characters, at least 64"));
  EXPECT_THAT(refused([](P& m) { m.set_notes(0, std::string(2001, 'a')); }),
              HasSubstr(p + "notes: 2001 characters, at most 2000"));
}

TEST(PaperOctets, EncodersRefuseWhatDecodersWould) {
  const auto refused = [](const auto& change) {
    RenderedPaper paper = full_paper();
    change(paper);
    const auto octets = encode_paper(paper);
    return octets ? std::string("was accepted") : octets.error().message;
  };
  EXPECT_THAT(refused([](RenderedPaper& p) { p.octets.clear(); }), HasSubstr("octets: missing"));
  EXPECT_THAT(refused([](RenderedPaper& p) { p.pages = std::size_t{1} << 32; }),
              HasSubstr("pages: 2147483647"));
  EXPECT_THAT(refused([](RenderedPaper& p) { p.format = PaperFormat{4}; }),
              HasSubstr("format: 5 is none"));
  EXPECT_THAT(refused([](RenderedPaper& p) { p.made_by.version = 0; }),
              HasSubstr("made_by.version: missing"));
}

}  // namespace
}  // namespace motcua::exchange
