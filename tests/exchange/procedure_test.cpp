#include <motcua/exchange/procedure.hpp>
#include <motcua/lawbook/catalogue.hpp>

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <google/protobuf/stubs/logging.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "motcua/procedure/v1/procedure.pb.h"
#include "support/messages_on_the_wire.hpp"
#include "support/random_procedure.hpp"

namespace motcua::exchange {
namespace {

using test::chunk_field;
using test::number_field;
using testing::HasSubstr;
namespace pb = procedure::v1;

/// Every member set, which no real procedure has.
Procedure full_procedure() {
  const LawRef law = LawRef::parse("Điều 15 Luật Hộ tịch số 60/2014/QH13").value();
  const Evidence evidence{law, "trang thủ tục", Confidence::kSecondary};
  const Term term = Term::make(3, TimeUnit::kWorkingDay, true).value();
  const Date from = make_date(2025, 7, 1).value();
  const Date until = make_date(2026, 12, 31).value();
  return {.code = ProcedureCode::parse("1.001193").value(),
          .name = "Đăng ký khai sinh",
          .field = "Hộ tịch",
          .owner = "Bộ Tư pháp",
          .decision = "2228/QĐ-BTP",
          .formality = "TTHC được luật giao quy định chi tiết",
          .agency = "Ủy ban nhân dân cấp xã",
          .levels = {Level::kCommune, Level::kOther},
          .levels_before = {Level::kDistrict},
          .applicants = {ApplicantKind::kCitizen, ApplicantKind::kPartyOrganisation},
          .channels = {Channel::kInPerson, Channel::kPublicPost},
          .online_level = OnlineLevel::kEndToEnd,
          .valid_from = from,
          .valid_until = until,
          .observed = from,
          .cases = {{"01", "đúng hạn", evidence}},
          .limits = {{.case_number = "01",
                      .kind = LimitKind::kTerm,
                      .term = term,
                      .number_without_unit = 0,
                      .bound = LimitBound::kExactly,
                      .start = LimitStart::kOther,
                      .start_text = "ngày ký",
                      .cut_off = 0,
                      .condition = "nếu có",
                      .channels = {Channel::kOnline},
                      .area = Area::kDisadvantaged,
                      .stages = {{"thẩm định", term}},
                      .extensions = {{ExtensionGround::kComplexity, ExtensionEffect::kTotal, term,
                                      "phức tạp", evidence}},
                      .pauses = {"lấy ý kiến"},
                      .evidence = evidence}},
          .papers = {{.case_number = "01",
                      .group = "Giấy tờ phải nộp",
                      .name = "Tờ khai",
                      .use = PaperUse::kPresent,
                      .originals = 1,
                      .copies = 9999,
                      .mandatory = false,
                      .exempt_when_in_database = true,
                      .truncated = true,
                      .evidence = evidence}},
          .fees = {{.case_number = "01",
                    .kind = FeeKind::kCharge,
                    .name = "lệ phí",
                    .amount = Money{1'205, Currency::kUsd},
                    .per = FeePer::kPage,
                    .from_unit = 999'999,
                    .cap = Money{50'000, Currency::kVnd},
                    .set_by_province = true,
                    .channels = {Channel::kInPerson},
                    .from = from,
                    .until = until,
                    .condition = "nộp trực tiếp",
                    .exemptions = {{"người có công", 50, from, until, evidence}},
                    .evidence = evidence}},
          .results = {{"KQ.G15.000021", "Giấy khai sinh"}},
          .legal_basis = {"60/2014/QH13", "123/2015/NĐ-CP"},
          .steps = {{"01", "Bộ phận Một cửa", "tiếp nhận", term, evidence}},
          .linked_stages = {{ProcedureCode::parse("1.004227").value(), "cấp thẻ", "Bảo hiểm xã hội",
                             term, true, evidence}},
          .links = {{CodeRelation::kReplaces, ProcedureCode::parse("1.000001").value(), from,
                     evidence}},
          .findings = {{FindingKind::kOther, "words cut off"}},
          .confidence = {.name = Confidence::kVerified,
                         .levels = Confidence::kSecondary,
                         .levels_before = Confidence::kUnverified,
                         .applicants = Confidence::kVerified,
                         .channels = Confidence::kSecondary,
                         .agency = Confidence::kUnverified,
                         .results = Confidence::kVerified,
                         .legal_basis = Confidence::kSecondary,
                         .validity = Confidence::kUnverified},
          .evidence = evidence,
          .page = "426102"};
}

const auto encode = [](const auto& procedure) { return encode_procedure(procedure); };
const auto decode = [](std::string_view octets) { return decode_procedure(octets); };

pb::Procedure parsed(const Procedure& procedure) {
  pb::Procedure message;
  EXPECT_TRUE(message.ParseFromString(encode_procedure(procedure).value()));
  return message;
}

TEST(ProcedureOctets, EveryFieldIsWhereTheContractHasIt) {
  EXPECT_EQ(test::text_of<pb::Procedure>(encode_procedure(full_procedure()).value()),
            R"(code: "1.001193"
name: "Đăng ký khai sinh"
field: "Hộ tịch"
owner: "Bộ Tư pháp"
decision: "2228/QĐ-BTP"
formality: "TTHC được luật giao quy định chi tiết"
agency: "Ủy ban nhân dân cấp xã"
levels: LEVEL_COMMUNE
levels: LEVEL_OTHER
levels_before: LEVEL_DISTRICT
applicants: APPLICANT_KIND_CITIZEN
applicants: APPLICANT_KIND_PARTY_ORGANISATION
channels: CHANNEL_IN_PERSON
channels: CHANNEL_PUBLIC_POST
online_level: ONLINE_LEVEL_END_TO_END
valid_from {
  year: 2025
  month: 7
  day: 1
}
valid_until {
  year: 2026
  month: 12
  day: 31
}
observed {
  year: 2025
  month: 7
  day: 1
}
cases {
  number: "01"
  name: "đúng hạn"
  evidence {
    law {
      kind: LAW_DOCUMENT_KIND_LAW
      title: "Hộ tịch"
      number: "60/2014/QH13"
      article: "15"
    }
    source: "trang thủ tục"
    confidence: CONFIDENCE_SECONDARY
  }
}
limits {
  case_number: "01"
  kind: LIMIT_KIND_TERM
  term {
    unit: TIME_UNIT_WORKING_DAY
    quantity_milli: 3500
  }
  number_without_unit: 0
  bound: LIMIT_BOUND_EXACTLY
  start: LIMIT_START_OTHER
  start_text: "ngày ký"
  cut_off: 0
  condition: "nếu có"
  channels: CHANNEL_ONLINE
  area: AREA_DISADVANTAGED
  stages {
    name: "thẩm định"
    term {
      unit: TIME_UNIT_WORKING_DAY
      quantity_milli: 3500
    }
  }
  extensions {
    ground: EXTENSION_GROUND_COMPLEXITY
    effect: EXTENSION_EFFECT_TOTAL
    term {
      unit: TIME_UNIT_WORKING_DAY
      quantity_milli: 3500
    }
    condition: "phức tạp"
    evidence {
      law {
        kind: LAW_DOCUMENT_KIND_LAW
        title: "Hộ tịch"
        number: "60/2014/QH13"
        article: "15"
      }
      source: "trang thủ tục"
      confidence: CONFIDENCE_SECONDARY
    }
  }
  pauses: "lấy ý kiến"
  evidence {
    law {
      kind: LAW_DOCUMENT_KIND_LAW
      title: "Hộ tịch"
      number: "60/2014/QH13"
      article: "15"
    }
    source: "trang thủ tục"
    confidence: CONFIDENCE_SECONDARY
  }
}
papers {
  case_number: "01"
  group: "Giấy tờ phải nộp"
  name: "Tờ khai"
  use: PAPER_USE_PRESENT
  originals: 1
  copies: 9999
  mandatory: false
  exempt_when_in_database: true
  truncated: true
  evidence {
    law {
      kind: LAW_DOCUMENT_KIND_LAW
      title: "Hộ tịch"
      number: "60/2014/QH13"
      article: "15"
    }
    source: "trang thủ tục"
    confidence: CONFIDENCE_SECONDARY
  }
}
fees {
  case_number: "01"
  kind: FEE_KIND_CHARGE
  name: "lệ phí"
  amount {
    currency_code: "USD"
    units: 12
    nanos: 50000000
  }
  per: FEE_PER_PAGE
  from_unit: 999999
  cap {
    currency_code: "VND"
    units: 50000
  }
  set_by_province: true
  channels: CHANNEL_IN_PERSON
  from_date {
    year: 2025
    month: 7
    day: 1
  }
  until_date {
    year: 2026
    month: 12
    day: 31
  }
  condition: "nộp trực tiếp"
  exemptions {
    who: "người có công"
    percent_off: 50
    from_date {
      year: 2025
      month: 7
      day: 1
    }
    until_date {
      year: 2026
      month: 12
      day: 31
    }
    evidence {
      law {
        kind: LAW_DOCUMENT_KIND_LAW
        title: "Hộ tịch"
        number: "60/2014/QH13"
        article: "15"
      }
      source: "trang thủ tục"
      confidence: CONFIDENCE_SECONDARY
    }
  }
  evidence {
    law {
      kind: LAW_DOCUMENT_KIND_LAW
      title: "Hộ tịch"
      number: "60/2014/QH13"
      article: "15"
    }
    source: "trang thủ tục"
    confidence: CONFIDENCE_SECONDARY
  }
}
results {
  code: "KQ.G15.000021"
  name: "Giấy khai sinh"
}
legal_basis: "60/2014/QH13"
legal_basis: "123/2015/NĐ-CP"
steps {
  case_number: "01"
  unit: "Bộ phận Một cửa"
  action: "tiếp nhận"
  term {
    unit: TIME_UNIT_WORKING_DAY
    quantity_milli: 3500
  }
  evidence {
    law {
      kind: LAW_DOCUMENT_KIND_LAW
      title: "Hộ tịch"
      number: "60/2014/QH13"
      article: "15"
    }
    source: "trang thủ tục"
    confidence: CONFIDENCE_SECONDARY
  }
}
linked_stages {
  procedure: "1.004227"
  name: "cấp thẻ"
  agency: "Bảo hiểm xã hội"
  term {
    unit: TIME_UNIT_WORKING_DAY
    quantity_milli: 3500
  }
  parallel: true
  evidence {
    law {
      kind: LAW_DOCUMENT_KIND_LAW
      title: "Hộ tịch"
      number: "60/2014/QH13"
      article: "15"
    }
    source: "trang thủ tục"
    confidence: CONFIDENCE_SECONDARY
  }
}
links {
  relation: CODE_RELATION_REPLACES
  other: "1.000001"
  from_date {
    year: 2025
    month: 7
    day: 1
  }
  evidence {
    law {
      kind: LAW_DOCUMENT_KIND_LAW
      title: "Hộ tịch"
      number: "60/2014/QH13"
      article: "15"
    }
    source: "trang thủ tục"
    confidence: CONFIDENCE_SECONDARY
  }
}
findings {
  kind: FINDING_KIND_OTHER
  detail: "words cut off"
}
confidence {
  name: CONFIDENCE_VERIFIED
  levels: CONFIDENCE_SECONDARY
  levels_before: CONFIDENCE_UNVERIFIED
  applicants: CONFIDENCE_VERIFIED
  channels: CONFIDENCE_SECONDARY
  agency: CONFIDENCE_UNVERIFIED
  results: CONFIDENCE_VERIFIED
  legal_basis: CONFIDENCE_SECONDARY
  validity: CONFIDENCE_UNVERIFIED
}
evidence {
  law {
    kind: LAW_DOCUMENT_KIND_LAW
    title: "Hộ tịch"
    number: "60/2014/QH13"
    article: "15"
  }
  source: "trang thủ tục"
  confidence: CONFIDENCE_SECONDARY
}
page: "426102"
)");
}

TEST(ProcedureOctets, WithEverything) {
  test::expect_round_trip<pb::Procedure>(full_procedure(), encode, decode, std::equal_to<>());
}

RC_GTEST_PROP(ProcedureOctets, RoundTrip, ()) {
  for (const Procedure& procedure : *test::random_procedures(2)) {
    const auto octets = encode_procedure(procedure);
    if (!octets) RC_FAIL(octets.error().message);
    pb::Procedure message;
    RC_ASSERT(message.ParseFromString(*octets));
    RC_ASSERT(message.SerializeAsString() == *octets);
    const auto decoded = decode_procedure(*octets);
    if (!decoded) RC_FAIL(decoded.error().message);
    RC_ASSERT(decoded->value == procedure);
    RC_ASSERT(decoded->unknown.empty());
    RC_ASSERT(encode_procedure(*decoded) == octets);
  }
}

TEST(ProcedureOctets, TheWholeCatalogue) {
  const Catalogue& catalogue = embedded_catalogue();
  std::size_t count = 0;
  for (const ProcedureCode& code : catalogue.codes()) {
    for (const Procedure& procedure : catalogue.versions(code).value()) {
      const auto octets = encode_procedure(procedure);
      ASSERT_TRUE(octets) << octets.error().message;
      const auto decoded = decode_procedure(*octets);
      ASSERT_TRUE(decoded) << decoded.error().message;
      ASSERT_EQ(decoded->value, procedure) << code.text();
      ++count;
    }
  }
  EXPECT_GE(count, 2'894u);
}

RC_GTEST_PROP(ProcedureOctets, ChangedOctetsAreAnswered, ()) {
  static const std::string octets = encode_procedure(full_procedure()).value();
  std::string changed = octets;
  changed[*rc::gen::inRange<std::size_t>(0, changed.size())] = *rc::gen::arbitrary<char>();
  const auto decoded = decode_procedure(changed);
  const google::protobuf::LogSilencer silence;
  pb::Procedure message;
  const bool parses = message.ParseFromString(changed);
  if (!decoded) {
    RC_ASSERT(!parses || decoded.error().code != Errc::kMalformedWire);
    return;
  }
  RC_ASSERT(parses);
  const auto again = encode_procedure(*decoded);
  RC_ASSERT(again.has_value());
  RC_ASSERT(decode_procedure(*again) == decoded);
}

// ---- what a newer sender has --------------------------------------------------------------------

TEST(ProcedureOctets, NewerKindsAreWhatTheContractSays) {
  pb::Procedure message = parsed(full_procedure());
  message.mutable_levels()->Add(static_cast<pb::Level>(7));
  message.mutable_papers(0)->set_use(static_cast<pb::PaperUse>(9));
  message.mutable_limits(0)->set_kind(static_cast<pb::LimitKind>(9));
  message.mutable_findings(0)->set_kind(static_cast<pb::FindingKind>(99));
  const auto received = decode_procedure(message.SerializeAsString());
  ASSERT_TRUE(received) << received.error().message;
  EXPECT_EQ(received->value.levels, full_procedure().levels);
  EXPECT_EQ(received->value.papers[0].use, PaperUse::kNote);
  EXPECT_EQ(received->value.limits[0].kind, LimitKind::kMissing);
  EXPECT_EQ(received->value.findings[0].kind, FindingKind::kOther);
  EXPECT_TRUE(received->unknown.empty());
}

TEST(ProcedureOctets, NewerApplicantsAndLinksAreLeftOutAndKept) {
  pb::Procedure message = parsed(full_procedure());
  message.mutable_applicants()->Add(static_cast<pb::ApplicantKind>(14));
  message.mutable_applicants()->Add(static_cast<pb::ApplicantKind>(15));
  pb::CodeLink link = message.links(0);
  link.set_relation(static_cast<pb::CodeRelation>(3));
  link.mutable_evidence()
      ->GetReflection()
      ->MutableUnknownFields(link.mutable_evidence())
      ->AddVarint(900, 1);
  *message.add_links() = link;
  message.add_links()->CopyFrom(message.links(0));
  const auto received = decode_procedure(message.SerializeAsString());
  ASSERT_TRUE(received) << received.error().message;
  Procedure expected = full_procedure();
  expected.links.push_back(expected.links[0]);
  EXPECT_EQ(received->value, expected);
  EXPECT_FALSE(received->unknown.empty()) << "which says that something was left out";
  pb::Procedure again;
  ASSERT_TRUE(again.ParseFromString(encode_procedure(*received).value()));
  EXPECT_EQ(again.applicants_size(), 4);
  ASSERT_EQ(again.links_size(), 3);
  EXPECT_EQ(again.links(2).SerializeAsString(), link.SerializeAsString());
  EXPECT_EQ(decode_procedure(again.SerializeAsString()).value().value, expected);
}

TEST(ProcedureOctets, WhatIsLeftOutCountsForTheLimits) {
  const std::string base = encode_procedure(full_procedure()).value();
  const std::string link = chunk_field(24, number_field(1, 3));
  std::string octets = base;
  for (int i = 0; i < 9'000; ++i) octets += link;
  EXPECT_EQ(decode_procedure(octets).error().code, Errc::kWireTooLarge);
  std::string applicants;
  for (int i = 0; i < 20'000; ++i) applicants += "\x7F";
  EXPECT_TRUE(decode_procedure(base + chunk_field(10, applicants)))
      << "a packed field is one message's worth";
}

// ---- what is refused ----------------------------------------------------------------------------

TEST(ProcedureOctets, EveryRuleIsHeld) {
  const auto refused = [](const auto& change) {
    pb::Procedure message = parsed(full_procedure());
    change(message);
    const auto decoded = decode_procedure(message.SerializeAsString());
    return decoded ? std::string("was accepted") : decoded.error().message;
  };
  const std::string p = "motcua.procedure.v1.Procedure.";
  using P = pb::Procedure;
  EXPECT_EQ(refused([](P& m) { m.clear_code(); }), p + "code: missing; the contract requires it");
  EXPECT_THAT(refused([](P& m) { m.set_code("x"); }), HasSubstr(p + "code: procedure code"));
  EXPECT_THAT(refused([](P& m) { m.clear_name(); }), HasSubstr(p + "name: missing"));
  EXPECT_THAT(refused([](P& m) { m.set_name(std::string(4001, 'a')); }),
              HasSubstr(p + "name: 4001 characters, at most 4000"));
  EXPECT_EQ(refused([](P& m) { m.clear_limits(); }),
            p + "limits: fewer elements than the contract requires, which is 1");
  EXPECT_THAT(refused([](P& m) { m.mutable_levels()->Add(pb::LEVEL_MINISTRY); }),
              HasSubstr(p + "levels: does not ascend"));
  EXPECT_THAT(refused([](P& m) { m.mutable_applicants()->Add(pb::APPLICANT_KIND_UNSPECIFIED); }),
              HasSubstr(p + "applicants: 0 is none"));
  EXPECT_THAT(refused([](P& m) { m.mutable_channels()->Add(static_cast<type::v1::Channel>(4)); }),
              HasSubstr(p + "channels: 4 is none"));
  EXPECT_THAT(refused([](P& m) { m.set_online_level(static_cast<pb::OnlineLevel>(3)); }),
              HasSubstr(p + "online_level: 3 is none"));
  EXPECT_THAT(refused([](P& m) {
                m.mutable_valid_from()->set_day(31), m.mutable_valid_from()->set_month(6);
              }),
              HasSubstr(p + "valid_from: day 31 is not in month 6"));
  EXPECT_THAT(refused([](P& m) { m.mutable_cases(0)->set_number("1"); }),
              HasSubstr(p + "cases[0].number: 1 characters, at least 2"));
  EXPECT_THAT(refused([](P& m) { m.mutable_cases(0)->clear_name(); }),
              HasSubstr(p + "cases[0].name: missing"));
  EXPECT_THAT(refused([](P& m) { m.mutable_limits(0)->clear_kind(); }),
              HasSubstr(p + "limits[0].kind: missing"));
  EXPECT_THAT(refused([](P& m) { m.mutable_limits(0)->set_cut_off(1440); }),
              HasSubstr(p + "limits[0].cut_off: 1440 is not in 0 to 1439"));
  EXPECT_THAT(refused([](P& m) { m.mutable_limits(0)->mutable_stages(0)->clear_term(); }),
              HasSubstr(p + "limits[0].stages[0].term: missing"));
  EXPECT_THAT(refused([](P& m) { m.mutable_limits(0)->mutable_extensions(0)->clear_ground(); }),
              HasSubstr(p + "limits[0].extensions[0].ground: missing"));
  EXPECT_THAT(refused([](P& m) { m.mutable_papers(0)->clear_name(); }),
              HasSubstr(p + "papers[0].name: missing"));
  EXPECT_THAT(refused([](P& m) { m.mutable_papers(0)->set_copies(10'000); }),
              HasSubstr(p + "papers[0].copies: 10000 is not in 0 to 9999"));
  EXPECT_THAT(refused([](P& m) { m.mutable_papers(0)->set_originals(-1); }),
              HasSubstr(p + "papers[0].originals: -1"));
  EXPECT_THAT(refused([](P& m) { m.mutable_fees(0)->clear_from_unit(); }),
              HasSubstr(p + "fees[0].from_unit: missing"));
  EXPECT_THAT(refused([](P& m) { m.mutable_fees(0)->set_kind(static_cast<pb::FeeKind>(4)); }),
              HasSubstr(p + "fees[0].kind: 4 is none"));
  EXPECT_THAT(refused([](P& m) { m.mutable_fees(0)->set_per(static_cast<pb::FeePer>(4)); }),
              HasSubstr(p + "fees[0].per: 4 is none"));
  EXPECT_THAT(refused([](P& m) { m.mutable_fees(0)->mutable_exemptions(0)->set_percent_off(101); }),
              HasSubstr(p + "fees[0].exemptions[0].percent_off: 101"));
  EXPECT_THAT(refused([](P& m) { m.mutable_fees(0)->mutable_exemptions(0)->clear_who(); }),
              HasSubstr(p + "fees[0].exemptions[0].who: missing"));
  EXPECT_THAT(refused([](P& m) { m.mutable_links(0)->clear_relation(); }),
              HasSubstr(p + "links[0].relation: missing"));
  EXPECT_THAT(refused([](P& m) { m.mutable_links(0)->clear_other(); }),
              HasSubstr(p + "links[0].other: missing"));
  EXPECT_THAT(refused([](P& m) { m.mutable_findings(0)->clear_kind(); }),
              HasSubstr(p + "findings[0].kind: missing"));
  EXPECT_THAT(refused([](P& m) { m.mutable_evidence()->mutable_law()->clear_number(); }),
              HasSubstr(p + "evidence.law.number: missing"));
  EXPECT_THAT(refused([](P& m) {
                for (int i = 0; i < 100; ++i) m.add_cases()->CopyFrom(m.cases(0));
              }),
              HasSubstr(p + "cases: more than 100 elements"));
}

TEST(ProcedureOctets, MoneyIsDongsOrCents) {
  const auto with_amount = [](const std::string& currency, std::int64_t units, std::int32_t nanos) {
    pb::Procedure message = parsed(full_procedure());
    auto& amount = *message.mutable_fees(0)->mutable_amount();
    amount.set_currency_code(currency);
    amount.set_units(units);
    amount.set_nanos(nanos);
    return decode_procedure(message.SerializeAsString());
  };
  constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
  EXPECT_EQ(with_amount("USD", 1, 50'000'000).value().value.fees[0].amount,
            (Money{105, Currency::kUsd}));
  EXPECT_EQ(with_amount("USD", 0, -50'000'000).value().value.fees[0].amount,
            (Money{-5, Currency::kUsd}));
  EXPECT_EQ(with_amount("VND", -7, 0).value().value.fees[0].amount, (Money{-7, Currency::kVnd}));
  for (const std::int64_t cents : {kMost, -kMost - 1, std::int64_t{0}, std::int64_t{-199}}) {
    Procedure procedure = full_procedure();
    procedure.fees[0].amount = Money{cents, Currency::kUsd};
    EXPECT_EQ(decode_procedure(encode_procedure(procedure).value()).value().value, procedure);
  }
  const auto why = [](const auto& result) {
    return result ? std::string("was accepted") : result.error().message;
  };
  const std::string field = "motcua.procedure.v1.Procedure.fees[0].amount";
  EXPECT_EQ(why(with_amount("EUR", 1, 0)), field + ": currency_code is neither VND nor USD");
  EXPECT_EQ(why(with_amount("VND", 1, 10'000'000)), field + ": nanos 10000000 of a đồng");
  EXPECT_EQ(why(with_amount("USD", 1, 5)), field + ": nanos 5 are not whole cents");
  EXPECT_EQ(why(with_amount("USD", -1, 10'000'000)),
            field + ": units and nanos have different signs");
  EXPECT_EQ(why(with_amount("USD", kMost / 100, 80'000'000)),
            field + ": units 92233720368547758 are too many to count in cents");
  EXPECT_THAT(why(with_amount("USD", 1, 990'000'001)), HasSubstr(field + ".nanos: 990000001"));
  EXPECT_THAT(why(with_amount("", 1, 0)), HasSubstr(field + ".currency_code: missing"));
}

TEST(ProcedureOctets, EncodersRefuseWhatDecodersWould) {
  const auto refused = [](const auto& change) {
    Procedure procedure = full_procedure();
    change(procedure);
    const auto octets = encode_procedure(procedure);
    return octets ? std::string("was accepted") : octets.error().message;
  };
  using P = Procedure;
  EXPECT_THAT(refused([](P& p) { p.limits.clear(); }), HasSubstr("limits: fewer elements"));
  EXPECT_THAT(refused([](P& p) { p.name.clear(); }), HasSubstr("name: missing"));
  EXPECT_THAT(refused([](P& p) { p.papers[0].copies = 10'000; }), HasSubstr("papers[0].copies"));
  EXPECT_THAT(refused([](P& p) { p.fees[0].from_unit = 0; }), HasSubstr("fees[0].from_unit"));
  EXPECT_THAT(refused([](P& p) { p.fees[0].kind = FeeKind{3}; }), HasSubstr("fees[0].kind: 4 is"));
  EXPECT_THAT(refused([](P& p) { p.levels = Levels::from_bits(1u << 9); }),
              HasSubstr("levels: 10"));
  EXPECT_THAT(refused([](P& p) { p.legal_basis.resize(501, "1/2020/NĐ-CP"); }),
              HasSubstr("legal_basis: more than 500"));
  EXPECT_THAT(refused([](P& p) { p.papers.resize(60, {.name = std::string(20'000, 'a')}); }),
              HasSubstr("octets, at most 1048576"));
}

}  // namespace
}  // namespace motcua::exchange
