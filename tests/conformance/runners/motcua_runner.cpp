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

using Work = std::function<Result<std::string>(std::string_view)>;

/// What is read, written otherwise.
template <typename Read, typename Write>
Work through(Read read, Write write) {
  return [=](std::string_view input) { return read(input).and_then(write); };
}

/// The ways of a message: octets to octets, octets to JSON, JSON to octets.
struct Ways {
  Work again;
  Work to_json;
  Work from_json;
};

template <typename Decode, typename Encode, typename WriteJson, typename ReadJson>
Ways ways(Decode decode, Encode encode, WriteJson write_json, ReadJson read_json) {
  return {through(decode, encode), through(decode, write_json), through(read_json, encode)};
}

// The functions of a message are called after it.
#define WAYS_OF(name)                                                           \
  ways([](std::string_view octets) { return exchange::decode_##name(octets); }, \
       [](const auto& value) { return exchange::encode_##name(value); },        \
       [](const auto& value) { return exchange::encode_##name##_json(value); }, \
       [](std::string_view json) { return exchange::decode_##name##_json(json); })

const std::map<std::string, Ways, std::less<>> kMessages{
    {"motcua.dossier.v1.Dossier", WAYS_OF(dossier)},
    {"motcua.dossier.v1.DossierEvent", WAYS_OF(dossier_event)},
    {"motcua.envelope.v1.Event", WAYS_OF(event)},
    {"motcua.envelope.v1.Record", WAYS_OF(record)},
    {"motcua.evaluation.v1.Question", WAYS_OF(question)},
    {"motcua.type.v1.Date", WAYS_OF(date)},
    {"motcua.type.v1.LawRef", WAYS_OF(law_ref)},
    {"motcua.type.v1.Uuid", WAYS_OF(uuid)},
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
    const Ways& ways = kMessages.at(line.message);
    const auto answer = [](const Result<std::string>& octets, std::string& verdict,
                           std::string& digest) {
      verdict = octets ? "accept" : refusal(octets.error());
      if (octets) digest = motcua::test::hex_digest(*octets);
    };
    if (line.octets) answer(ways.again(*line.octets), cells[0], cells[1]);
    if (line.octets) cells[2] = ways.to_json(*line.octets).value_or("-");
    if (line.json) answer(ways.from_json(*line.json), cells[3], cells[4]);
    if (line.as_of) {
      const auto dossier = exchange::decode_dossier(*line.octets).value().value;
      const auto evaluation =
          law.evaluate(dossier, motcua::parse_iso_local_time(*line.as_of).value()).value();
      cells[5] = motcua::test::hex_of(exchange::encode_evaluation(evaluation).value());
    }
    return cells;
  });
}
