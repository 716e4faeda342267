// motcua: a reader that checks the contract's rules, and evaluates.
#include <motcua/base/iso8601.hpp>
#include <motcua/base/result.hpp>
#include <motcua/calendar/calendar_rows.hpp>
#include <motcua/exchange/dossier.hpp>
#include <motcua/exchange/envelope.hpp>
#include <motcua/exchange/evaluation.hpp>
#include <motcua/exchange/json.hpp>
#include <motcua/exchange/wire.hpp>
#include <motcua/lawbook/law_book.hpp>

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "support/conformance_lines.hpp"
#include "support/hex.hpp"

namespace {

using motcua::Result;
namespace exchange = motcua::exchange;

/// What one message is decoded and read to, and encoded and written from.
struct Message {
  std::function<Result<std::string>(std::string_view)> again;  // octets to octets
  std::function<Result<std::string>(std::string_view)> shown;  // octets to JSON
  std::function<Result<std::string>(std::string_view)> read;   // JSON to octets
};

template <typename First, typename Then>
std::function<Result<std::string>(std::string_view)> after(First first, Then then) {
  return [=](std::string_view input) -> Result<std::string> {
    const auto value = first(input);
    if (!value) return value.error();
    return then(*value);
  };
}

#define MOTCUA_MESSAGE(name)                                                            \
  Message {                                                                             \
    after([](auto octets) { return exchange::decode_##name(octets); },                  \
          [](const auto& value) { return exchange::encode_##name(value); }),            \
        after([](auto octets) { return exchange::decode_##name(octets); },              \
              [](const auto& value) { return exchange::encode_##name##_json(value); }), \
        after([](auto json) { return exchange::decode_##name##_json(json); },           \
              [](const auto& value) { return exchange::encode_##name(value); })         \
  }

const std::map<std::string, Message, std::less<>> kMessages{
    {"motcua.dossier.v1.Dossier", MOTCUA_MESSAGE(dossier)},
    {"motcua.dossier.v1.DossierEvent", MOTCUA_MESSAGE(dossier_event)},
    {"motcua.envelope.v1.Event", MOTCUA_MESSAGE(event)},
    {"motcua.envelope.v1.Record", MOTCUA_MESSAGE(record)},
    {"motcua.type.v1.Date", MOTCUA_MESSAGE(date)},
    {"motcua.type.v1.LawRef", MOTCUA_MESSAGE(law_ref)},
    {"motcua.type.v1.Uuid", MOTCUA_MESSAGE(uuid)},
};

std::string refusal(const motcua::Failure& failure) {
  return "refuse " + std::string(to_string(failure.code)) + " " + failure.message;
}

motcua::LawBook law_with_hours(const char* path) {
  motcua::CalendarRows hours;
  hours.office_hours =
      motcua::read_office_hours_csv("office_hours.csv", motcua::test::read_file(path)).value();
  const motcua::LawBook law = motcua::LawBook::embedded();
  return law.with_calendar(law.calendar().with_overlay(std::move(hours)).value());
}

}  // namespace

int main(int, char** arguments) {
  const motcua::LawBook law = law_with_hours(arguments[1]);
  motcua::test::for_each_vector(arguments[2], [&](const motcua::test::ConformanceLine& line) {
    motcua::test::Cells cells(6, "-");
    const Message& message = kMessages.at(line.message);
    if (line.octets) {
      const auto encoded = message.again(*line.octets);
      cells[0] = encoded ? "accept" : refusal(encoded.error());
      if (encoded) cells[1] = motcua::test::hex_digest(*encoded);
      // Fields that are not known have no place in JSON.
      if (const auto json = message.shown(*line.octets)) cells[2] = *json;
    }
    if (line.json) {
      const auto encoded = message.read(*line.json);
      cells[3] = encoded ? "accept" : refusal(encoded.error());
      if (encoded) cells[4] = motcua::test::hex_digest(*encoded);
    }
    if (line.as_of) {
      const auto dossier = exchange::decode_dossier(*line.octets).value().value;
      const auto evaluation =
          law.evaluate(dossier, motcua::parse_iso_local_time(*line.as_of).value()).value();
      cells[5] = motcua::test::hex_of(exchange::encode_evaluation(evaluation).value());
    }
    return cells;
  });
}
