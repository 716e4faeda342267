#include <motcua/motcua_c.h>
#include <motcua/base/iso8601.hpp>
#include <motcua/base/result.hpp>
#include <motcua/exchange/dossier.hpp>
#include <motcua/exchange/envelope.hpp>
#include <motcua/exchange/evaluation.hpp>
#include <motcua/exchange/inbox.hpp>
#include <motcua/exchange/json.hpp>
#include <motcua/exchange/redaction.hpp>
#include <motcua/exchange/wire.hpp>
#include <motcua/lawbook/calendars.hpp>
#include <motcua/lawbook/edition.hpp>
#include <motcua/lawbook/law_book.hpp>
#include <motcua/version.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include <rapidcheck/gtest.h>

#include "support/dossiers_on_the_wire.hpp"
#include "support/random_dossier.hpp"

namespace motcua {
namespace {

using testing::EndsWith;
using testing::HasSubstr;
using testing::StartsWith;

/// What a call gave, in C++.
struct Said {
  std::int32_t code;
  std::string text;
};

template <typename Call>
Said said(Call&& call) {
  motcua_buffer buffer = {nullptr, 77};
  const std::int32_t code = call(&buffer);
  EXPECT_NE(buffer.data, nullptr);
  EXPECT_EQ(buffer.data[buffer.size], '\0');
  Said result{code, std::string(buffer.data, buffer.size)};
  EXPECT_EQ(call(nullptr), code) << "without a place for the answer";
  motcua_buffer_free(&buffer);
  EXPECT_EQ(buffer.data, nullptr);
  EXPECT_EQ(buffer.size, 0u);
  motcua_buffer_free(&buffer);
  return result;
}

struct FreeLaw {
  void operator()(motcua_law* law) const { motcua_law_free(law); }
};
using Law = std::unique_ptr<motcua_law, FreeLaw>;

Law made(std::int32_t code, motcua_law* law) {
  EXPECT_EQ(code, MOTCUA_OK);
  EXPECT_NE(law, nullptr);
  return Law(law);
}

Law embedded() {
  motcua_law* law = nullptr;
  const std::int32_t code = motcua_law_embedded(&law, nullptr);
  return made(code, law);
}

Law with_office_hours(const Law& base, const char* place) {
  motcua_law* law = nullptr;
  const std::int32_t code = motcua_law_with_office_hours(base.get(), place, &law, nullptr);
  return made(code, law);
}

Said with_files(const Law& base, std::span<const motcua_file> files, Law& overlaid) {
  motcua_law* law = nullptr;
  motcua_buffer message = {};
  const Said result{motcua_law_with_files(base.get(), files.data(), files.size(), &law, &message),
                    std::string(message.data, message.size)};
  motcua_buffer_free(&message);
  overlaid.reset(law);
  EXPECT_EQ(law != nullptr, result.code == MOTCUA_OK);
  return result;
}

motcua_file file(const char* name, std::string_view text) {
  return {name, text.data(), text.size()};
}

Said due(const Law& law, const char* procedure, const char* received, std::int32_t channel = 0,
         std::int32_t disadvantaged = 0, const char* case_number = nullptr) {
  return said([&](motcua_buffer* out) {
    return motcua_due(law.get(), procedure, case_number, channel, disadvantaged, received, out);
  });
}

Said evaluate(const Law& law, std::string_view dossier, const char* as_of) {
  return said([&](motcua_buffer* out) {
    return motcua_evaluate(law.get(), dossier.data(), dossier.size(), as_of, out);
  });
}

Said check(const char* name, std::string_view octets) {
  return said(
      [&](motcua_buffer* out) { return motcua_check(name, octets.data(), octets.size(), out); });
}

Said redact(const char* name, std::string_view octets) {
  return said(
      [&](motcua_buffer* out) { return motcua_redact(name, octets.data(), octets.size(), out); });
}

Said to_json(const char* name, std::string_view octets) {
  return said(
      [&](motcua_buffer* out) { return motcua_to_json(name, octets.data(), octets.size(), out); });
}

Said from_json(const char* name, std::string_view json) {
  return said(
      [&](motcua_buffer* out) { return motcua_from_json(name, json.data(), json.size(), out); });
}

std::int32_t number(Errc code) { return static_cast<std::int32_t>(code); }

TEST(CInterface, SaysWhatItIs) {
  EXPECT_EQ(motcua_c_abi_version(), MOTCUA_C_ABI_VERSION);
  EXPECT_EQ(motcua_version(), version());
  EXPECT_EQ(motcua_law_edition(), law_edition());
  EXPECT_EQ(motcua_law_data_hash(), law_data_hash());
  EXPECT_EQ(std::string_view(motcua_law_data_hash()).size(), 64u);
}

TEST(CInterface, NamesWhatFunctionsReturn) {
  EXPECT_STREQ(motcua_code_name(MOTCUA_OK), "Ok");
  EXPECT_STREQ(motcua_code_name(MOTCUA_BAD_ARGUMENT), "BadArgument");
  EXPECT_STREQ(motcua_code_name(MOTCUA_OUT_OF_MEMORY), "OutOfMemory");
  EXPECT_STREQ(motcua_code_name(MOTCUA_UNEXPECTED), "Unexpected");
  EXPECT_STREQ(motcua_code_name(number(Errc::kInvalidWireValue)), "InvalidWireValue");
  for (std::int32_t code = 1; code < 1000; ++code) {
    EXPECT_EQ(motcua_code_name(code), to_string(static_cast<Errc>(code)));
  }
  for (const std::int32_t foreign : {-4, 999, 0x10000 + 1, INT32_MAX, INT32_MIN}) {
    EXPECT_STREQ(motcua_code_name(foreign), "Unknown") << foreign;
  }
}

TEST(CInterface, HasTheLawOfTheLibrary) {
  const Law law = embedded();
  const LawBook book = LawBook::embedded();
  const WorkCalendar& calendar = book.calendar();
  const Said days = said([&](motcua_buffer* out) { return motcua_law_known_days(law.get(), out); });
  EXPECT_EQ(days.code, MOTCUA_OK);
  EXPECT_EQ(days.text, to_iso(calendar.first_day()) + "/" + to_iso(calendar.last_day()));
}

TEST(CInterface, SaysWhenAProcedureIsDue) {
  const Law law = with_office_hours(embedded(), "Nghệ An");
  // Three working days: 31/8/2026 was swapped off, 1 and 2/9 are National Day.
  const Said over_national_day = due(law, "1.004873", "2026-08-26T09:00:00");
  EXPECT_EQ(over_national_day.code, MOTCUA_OK);
  EXPECT_THAT(over_national_day.text, StartsWith("2026-09-03T"));
  // On the day; after 15 giờ the next working day.
  EXPECT_THAT(due(law, "1.001193", "2026-06-12T15:00:00").text, StartsWith("2026-06-12T"));
  EXPECT_THAT(due(law, "1.001193", "2026-06-12T15:00:01", 2, 1).text, StartsWith("2026-06-15T"));

  EXPECT_EQ(due(law, "9.999999", "2026-06-12T15:00:00").code, number(Errc::kUnknownProcedure));
  EXPECT_EQ(due(law, "x", "2026-06-12T15:00:00").code, number(Errc::kInvalidProcedureCode));
  EXPECT_EQ(due(law, "1.001193", "2026-06-12").code, number(Errc::kInvalidTime));
  EXPECT_EQ(due(law, "1.001193", "1999-01-01T08:00:00").code, number(Errc::kNoRegime));
  EXPECT_EQ(due(law, "1.000005", "2026-06-12T08:00:00").code, number(Errc::kNoTimeLimit));
  EXPECT_EQ(due(law, "1.000045", "2026-06-12T08:00:00").code, number(Errc::kSeveralTimeLimits));
  EXPECT_EQ(due(law, "1.000045", "2026-06-12T08:00:00", 0, 0, "91").code, MOTCUA_OK);
  EXPECT_EQ(due(law, "1.000045", "2026-06-12T08:00:00", 0, 0, "07").code,
            number(Errc::kUnknownCase));
  for (const std::int32_t channel : {-1, 4}) {
    EXPECT_EQ(due(law, "1.001193", "2026-06-12T08:00:00", channel).code, MOTCUA_BAD_ARGUMENT);
  }
  EXPECT_EQ(due(law, "1.001193", "2026-06-12T08:00:00", 0, 2).code, MOTCUA_BAD_ARGUMENT);
}

RC_GTEST_PROP(CInterface, AnswersAsTheLawBook, ()) {
  static const Law law = with_office_hours(embedded(), "Nghệ An");
  static const LawBook book = LawBook::embedded().with_calendar(
      civil_service_calendar().value().with_overlay(office_hours_of("Nghệ An").value()).value());
  const Dossier dossier = test::any_dossier();
  const LocalTime as_of = test::any_moment();
  const std::string octets = exchange::encode_dossier(dossier).value();
  const Said answer = evaluate(law, octets, to_iso(as_of).c_str());
  const auto expected = book.evaluate(dossier, as_of).and_then([](const Evaluation& evaluation) {
    return exchange::encode_evaluation(evaluation);
  });
  if (expected) {
    RC_ASSERT(answer.code == MOTCUA_OK);
    RC_ASSERT(answer.text == *expected);
  } else {
    RC_ASSERT(answer.code == number(expected.error().code));
    RC_ASSERT(answer.text == expected.error().message);
  }
}

TEST(CInterface, EvaluatesNothingThatIsNoDossier) {
  const Law law = embedded();
  const std::string octets = exchange::encode_dossier(test::full_dossier()).value();
  EXPECT_EQ(evaluate(law, octets, "2026-11-25T10:00:00").code, MOTCUA_OK);
  EXPECT_EQ(evaluate(law, octets, "hôm nay").code, number(Errc::kInvalidDate));
  EXPECT_EQ(evaluate(law, octets.substr(0, 40), "2026-11-25T10:00:00").code,
            number(Errc::kMalformedWire));
  const Said empty = evaluate(law, "", "2026-11-25T10:00:00");
  EXPECT_EQ(empty.code, number(Errc::kInvalidWireValue));
  EXPECT_EQ(empty.text, "motcua.dossier.v1.Dossier.identity: missing; the contract requires it");
}

TEST(CInterface, LaysTablesOverTheLaw) {
  const Law law = embedded();
  const motcua_file files[] = {
      file("tỉnh/days.csv",
           "date,kind,audience,status,name,name_en,pair,law,source,confidence\n"
           "2026-06-15,local_day_off,civil_service,decided,Ngày thành lập tỉnh,,,,Quyết định của "
           "UBND tỉnh,secondary\n"),
      file("office_hours.csv",
           "from,until,weekdays,season_from,season_until,sessions,counting,law,source,confidence\n"
           "2022-09-01,,Mon-Fri,,,07:00-11:00 13:00-16:30,yes,,Quyết định của UBND "
           "tỉnh,secondary\n"),
      file("rules.csv",
           "rule,regime,procedure,from,until,value,unit,law,source,confidence\n"
           "apology_notice,118/2025/NĐ-CP,1.004873,2026-01-01,,2,day,,Quyết định của UBND "
           "tỉnh,secondary\n"),
      file("limits.csv",
           "code,valid_from,case,channels,area,limit,law,source,confidence\n"
           "1.004873,,,,,02 ngày làm việc,,Quyết định của UBND tỉnh,secondary\n"),
  };
  Law overlaid;
  const Said success = with_files(law, files, overlaid);
  EXPECT_EQ(success.code, MOTCUA_OK) << success.text;
  EXPECT_EQ(success.text, "");
  // Two days from Thursday 11/6/2026 on, Monday off, by the tables' office hours.
  EXPECT_EQ(due(overlaid, "1.004873", "2026-06-11T09:00:00").text, "2026-06-16T16:30:00");
  EXPECT_EQ(due(law, "1.004873", "2026-06-11T09:00:00").text, "2026-06-16T23:59:59");

  // Each answer's receipt names other calendar, catalogue and rules.
  const std::string octets = exchange::encode_dossier(test::full_dossier()).value();
  const auto receipt = [&](const Law& of) {
    return exchange::decode_evaluation(evaluate(of, octets, "2026-11-25T10:00:00").text)
        .value()
        .value.receipt;
  };
  EXPECT_NE(receipt(law).calendar, receipt(overlaid).calendar);
  EXPECT_NE(receipt(law).catalogue, receipt(overlaid).catalogue);
  EXPECT_NE(receipt(law).rules, receipt(overlaid).rules);

  Law none;
  EXPECT_EQ(with_files(law, {}, none).code, MOTCUA_OK);
  EXPECT_EQ(receipt(none), receipt(law));
}

TEST(CInterface, TakesAllTablesOrNone) {
  const Law law = embedded();
  const std::string_view good =
      "date,kind,audience,status,name,name_en,pair,law,source,confidence\n";
  Law overlaid;
  for (const auto& [name, code] : std::initializer_list<std::pair<const char*, Errc>>{
           {"days.csv", Errc::kInvalidCalendarRow},
           {"x/office_hours.csv", Errc::kInvalidCalendarRow},
           {"x/rules.csv", Errc::kInvalidRule},
           {"x/fees.csv", Errc::kInvalidCatalogueRow},
           {"x/telepathy.csv", Errc::kInvalidCatalogueRow}}) {
    const motcua_file files[] = {file("days.csv", good), file(name, "a,b\n")};
    const Said refused = with_files(law, files, overlaid);
    EXPECT_EQ(refused.code, number(code)) << name;
    EXPECT_THAT(refused.text, StartsWith(name));
  }
  // A rule of the library's own, as the library says it: the limit may not become longer.
  const motcua_file longer[] = {
      file("limits.csv",
           "code,valid_from,case,channels,area,limit,law,source,confidence\n"
           "1.004873,,,,,30 ngày làm việc,,x,secondary\n")};
  EXPECT_EQ(with_files(law, longer, overlaid).code, number(Errc::kOverlayRefused));

  motcua_law* nowhere = nullptr;
  const Said place = said([&](motcua_buffer* out) {
    return motcua_law_with_office_hours(law.get(), "Atlantis", &nowhere, out);
  });
  EXPECT_EQ(place.code, number(Errc::kUnknownPlace));
  EXPECT_THAT(place.text, HasSubstr("Nghệ An"));
  EXPECT_EQ(nowhere, nullptr);
}

TEST(CInterface, ChecksMessagesByName) {
  const Dossier dossier = test::full_dossier();
  const std::string octets = exchange::encode_dossier(dossier).value();
  const std::string evaluation =
      exchange::encode_evaluation(
          LawBook::embedded().evaluate(dossier, test::moment(2026, 11, 25)).value())
          .value();
  const std::string event = exchange::encode_dossier_event(test::full_event()).value();
  const auto redacted = redact("motcua.dossier.v1.Dossier", octets);
  EXPECT_EQ(redacted.code, MOTCUA_OK);
  EXPECT_EQ(redacted.text, exchange::redact_dossier(octets).value());
  EXPECT_EQ(redact("motcua.dossier.v1.DossierEvent", event).text,
            exchange::redact_dossier_event(event).value());
  EXPECT_EQ(redact("motcua.evaluation.v1.Evaluation", evaluation).text,
            exchange::redact_evaluation(evaluation).value());

  const std::pair<const char*, std::string> messages[] = {
      {"motcua.dossier.v1.Dossier", octets},
      {"motcua.dossier.v1.DossierEvent", event},
      {"motcua.evaluation.v1.Evaluation", evaluation},
      {"motcua.type.v1.Date", exchange::encode_date(make_date(2026, 11, 23).value()).value()},
      {"motcua.type.v1.LawRef",
       exchange::encode_law_ref(LawRef::parse("Điều 1 Luật số 60/2014/QH13").value()).value()},
      {"motcua.type.v1.Uuid", exchange::encode_uuid(dossier.identity.uuid).value()},
  };
  for (const auto& [name, good] : messages) {
    const Said taken = check(name, good);
    EXPECT_EQ(taken.code, MOTCUA_OK) << name << ": " << taken.text;
    EXPECT_EQ(taken.text, "");
    const Said refused = check(name, "\xff");
    EXPECT_EQ(refused.code, number(Errc::kMalformedWire)) << name;
    EXPECT_THAT(refused.text, StartsWith(name));
  }
  // Taken apart elsewhere; here only that the name leads to the right reader.
  for (const char* name : {"motcua.envelope.v1.Event", "motcua.envelope.v1.Record",
                           "motcua.envelope.v1.BatchHeader"}) {
    EXPECT_THAT(check(name, "\xff").text, StartsWith(name));
  }
  for (const char* name : {"motcua.dossier.v1.Nothing", "", "Dossier"}) {
    const Said unknown = check(name, "");
    EXPECT_EQ(unknown.code, MOTCUA_BAD_ARGUMENT);
    EXPECT_THAT(unknown.text, HasSubstr("motcua.envelope.v1.Record, motcua.evaluation.v1."));
  }
  // A reader alone: the name is known, and nothing else can be done.
  const std::string of_dossiers = "motcua.dossier.v1.Dossier, motcua.dossier.v1.DossierEvent, ";
  const std::string of_envelopes =
      "motcua.envelope.v1.BatchHeader, motcua.envelope.v1.Event, motcua.envelope.v1.Receipt, "
      "motcua.envelope.v1.Record, ";
  const std::string of_evaluations = "motcua.evaluation.v1.Evaluation";
  for (const auto& [work, names] : std::initializer_list<std::pair<decltype(&check), std::string>>{
           {redact, of_dossiers + of_evaluations},
           {to_json, of_dossiers + of_envelopes + of_evaluations},
           {from_json, of_dossiers + of_envelopes + of_evaluations}}) {
    const Said unknown = work("motcua.type.v1.Date", "");
    EXPECT_EQ(unknown.code, MOTCUA_BAD_ARGUMENT);
    EXPECT_THAT(unknown.text, EndsWith(": " + names));
  }
}

TEST(CInterface, TurnsMessagesIntoJsonAndBack) {
  const Dossier dossier = test::full_dossier();
  const Evaluation evaluation =
      LawBook::embedded().evaluate(dossier, test::moment(2026, 11, 25)).value();
  struct Pair {
    const char* name;
    std::string octets;
    std::string json;
  };
  const Instant time = parse_iso_instant("2026-11-23T08:15:03+07:00").value();
  exchange::Event event{};
  event.event_id = dossier.identity.uuid;
  event.payload_type = "motcua.dossier.v1.Dossier";
  event.payload = exchange::encode_dossier(dossier).value();
  event.source = "H01.15/vidu";
  event.create_time = time;
  event.schema_release = "0.1.0";
  exchange::LogHead log = exchange::empty_log("H01.15/vidu/2026");
  const exchange::Record record =
      exchange::append_to_log(log, exchange::encode_event(event).value());
  exchange::BatchHeader header{};
  header.batch_id = event.event_id;
  header.schema_release = event.schema_release;
  header.source = event.source;
  header.create_time = time;
  header.idempotency_key = "1";
  exchange::Receipt receipt{};
  receipt.batch_id = event.event_id;
  receipt.receiver = "H01/truc";
  receipt.receive_time = time;
  receipt.schema_release = event.schema_release;
  const Pair pairs[] = {
      {"motcua.dossier.v1.Dossier", exchange::encode_dossier(dossier).value(),
       exchange::encode_dossier_json(dossier).value()},
      {"motcua.dossier.v1.DossierEvent", exchange::encode_dossier_event(test::full_event()).value(),
       exchange::encode_dossier_event_json(test::full_event()).value()},
      {"motcua.envelope.v1.BatchHeader", exchange::encode_batch_header(header).value(),
       exchange::encode_batch_header_json(header).value()},
      {"motcua.envelope.v1.Event", exchange::encode_event(event).value(),
       exchange::encode_event_json(event).value()},
      {"motcua.envelope.v1.Receipt", exchange::encode_receipt(receipt),
       exchange::encode_receipt_json(receipt).value()},
      {"motcua.envelope.v1.Record", exchange::encode_record(record).value(),
       exchange::encode_record_json(record).value()},
      {"motcua.evaluation.v1.Evaluation", exchange::encode_evaluation(evaluation).value(),
       exchange::encode_evaluation_json(evaluation).value()},
  };
  for (const auto& [name, octets, json] : pairs) {
    const Said written = to_json(name, octets);
    EXPECT_EQ(written.code, MOTCUA_OK) << written.text;
    EXPECT_EQ(written.text, json);
    const Said read = from_json(name, json);
    EXPECT_EQ(read.code, MOTCUA_OK) << read.text;
    EXPECT_EQ(read.text, octets);
    EXPECT_EQ(from_json(name, "{").code, number(Errc::kMalformedWire));
    EXPECT_EQ(to_json(name, "\xff").code, number(Errc::kMalformedWire));
  }
  // JSON has no place for what a newer sender adds.
  EXPECT_EQ(to_json(pairs[0].name, pairs[0].octets + "\xa2\x38\x01x").code,
            number(Errc::kInvalidWireValue));
}

TEST(CInterface, AnswersQuestions) {
  const Law law = embedded();
  exchange::Question question{test::full_dossier(), test::moment(2026, 11, 25, 10)};
  const auto answer = [&] {
    const std::string octets = exchange::encode_question(question).value();
    return said([&](motcua_buffer* out) {
      return motcua_answer(law.get(), octets.data(), octets.size(), out);
    });
  };
  EXPECT_EQ(answer().text,
            evaluate(law, exchange::encode_dossier(question.dossier).value(), "2026-11-25T10:00:00")
                .text);
  question.options.regime = "61/2018/NĐ-CP";
  question.options.explain = false;
  const Said old = answer();
  EXPECT_EQ(old.code, MOTCUA_OK) << old.text;
  const auto evaluation = exchange::decode_evaluation(old.text).value().value;
  EXPECT_EQ(evaluation.regime, "61/2018/NĐ-CP");
  EXPECT_TRUE(evaluation.deadline.steps.empty());
  question.options.regime = "1/1975";
  EXPECT_EQ(answer().code, number(Errc::kNoRegime));
  question.dossier.events.clear();
  EXPECT_EQ(answer().code, number(Errc::kInvalidEvent));
  EXPECT_EQ(said([&](motcua_buffer* out) { return motcua_answer(law.get(), "\xff", 1, out); }).code,
            number(Errc::kMalformedWire));
}

TEST(CInterface, BearsNullEverywhere) {
  const Law law = embedded();
  motcua_buffer* const nobody = nullptr;
  motcua_law* none = nullptr;
  motcua_buffer_free(nullptr);
  motcua_law_free(nullptr);
  EXPECT_EQ(motcua_law_embedded(nullptr, nobody), MOTCUA_BAD_ARGUMENT);
  EXPECT_EQ(motcua_law_with_office_hours(nullptr, "Nghệ An", &none, nobody), MOTCUA_BAD_ARGUMENT);
  EXPECT_EQ(motcua_law_with_office_hours(law.get(), nullptr, &none, nobody), MOTCUA_BAD_ARGUMENT);
  EXPECT_EQ(motcua_law_with_office_hours(law.get(), "Nghệ An", nullptr, nobody),
            MOTCUA_BAD_ARGUMENT);
  const motcua_file nameless = {nullptr, "", 0};
  const motcua_file textless = {"days.csv", nullptr, 1};
  EXPECT_EQ(motcua_law_with_files(nullptr, nullptr, 0, &none, nobody), MOTCUA_BAD_ARGUMENT);
  EXPECT_EQ(motcua_law_with_files(law.get(), nullptr, 1, &none, nobody), MOTCUA_BAD_ARGUMENT);
  EXPECT_EQ(motcua_law_with_files(law.get(), &nameless, 1, &none, nobody), MOTCUA_BAD_ARGUMENT);
  EXPECT_EQ(motcua_law_with_files(law.get(), &textless, 1, &none, nobody), MOTCUA_BAD_ARGUMENT);
  EXPECT_EQ(motcua_law_with_files(law.get(), nullptr, 0, nullptr, nobody), MOTCUA_BAD_ARGUMENT);
  EXPECT_EQ(none, nullptr);
  EXPECT_EQ(motcua_law_known_days(nullptr, nobody), MOTCUA_BAD_ARGUMENT);
  const char* const moment = "2026-06-12T15:00:00";
  EXPECT_EQ(motcua_due(nullptr, "1.001193", nullptr, 0, 0, moment, nobody), MOTCUA_BAD_ARGUMENT);
  EXPECT_EQ(motcua_due(law.get(), nullptr, nullptr, 0, 0, moment, nobody), MOTCUA_BAD_ARGUMENT);
  EXPECT_EQ(motcua_due(law.get(), "1.001193", nullptr, 0, 0, nullptr, nobody), MOTCUA_BAD_ARGUMENT);
  EXPECT_EQ(motcua_evaluate(nullptr, "", 0, moment, nobody), MOTCUA_BAD_ARGUMENT);
  EXPECT_EQ(motcua_evaluate(law.get(), nullptr, 1, moment, nobody), MOTCUA_BAD_ARGUMENT);
  EXPECT_EQ(motcua_evaluate(law.get(), nullptr, 0, nullptr, nobody), MOTCUA_BAD_ARGUMENT);
  EXPECT_EQ(motcua_evaluate(law.get(), nullptr, 0, moment, nobody),
            number(Errc::kInvalidWireValue));
  EXPECT_EQ(motcua_answer(nullptr, "", 0, nobody), MOTCUA_BAD_ARGUMENT);
  EXPECT_EQ(motcua_answer(law.get(), nullptr, 1, nobody), MOTCUA_BAD_ARGUMENT);
  EXPECT_EQ(motcua_answer(law.get(), nullptr, 0, nobody), number(Errc::kInvalidWireValue));
  for (const auto by_name : {motcua_check, motcua_redact, motcua_to_json}) {
    EXPECT_EQ(by_name(nullptr, "", 0, nobody), MOTCUA_BAD_ARGUMENT);
    EXPECT_EQ(by_name("motcua.dossier.v1.Dossier", nullptr, 1, nobody), MOTCUA_BAD_ARGUMENT);
  }
  EXPECT_EQ(motcua_from_json(nullptr, "", 0, nobody), MOTCUA_BAD_ARGUMENT);
  EXPECT_EQ(motcua_from_json("motcua.dossier.v1.Dossier", nullptr, 1, nobody), MOTCUA_BAD_ARGUMENT);
  EXPECT_EQ(motcua_from_json("motcua.dossier.v1.Dossier", nullptr, 0, nobody),
            number(Errc::kMalformedWire));
}

TEST(CInterface, AnswersManyThreadsFromOneLaw) {
  const Law law = embedded();
  const std::string octets = exchange::encode_dossier(test::full_dossier()).value();
  std::vector<std::string> answers(4);
  std::vector<std::thread> threads;
  for (std::string& answer : answers) {
    threads.emplace_back([&law, &octets, &answer] {
      motcua_buffer buffer = {};
      motcua_evaluate(law.get(), octets.data(), octets.size(), "2026-11-25T10:00:00", &buffer);
      answer.assign(buffer.data, buffer.size);
      motcua_buffer_free(&buffer);
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_THAT(answers, testing::Each(evaluate(law, octets, "2026-11-25T10:00:00").text));
}

}  // namespace
}  // namespace motcua
