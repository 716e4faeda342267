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
  Work to_json = {};
  Work from_json = {};
};

template <typename Decode, typename Encode, typename WriteJson, typename ReadJson>
Ways all_ways(Decode decode, Encode encode, WriteJson write_json, ReadJson read_json) {
  return {through(decode, encode), through(decode, write_json), through(read_json, encode)};
}

const std::map<std::string, Ways, std::less<>> kMessages{
    {"motcua.dossier.v1.Dossier",
     all_ways([](std::string_view octets) { return exchange::decode_dossier(octets); },
              [](const auto& dossier) { return exchange::encode_dossier(dossier); },
              [](const auto& dossier) { return exchange::encode_dossier_json(dossier); },
              [](std::string_view json) { return exchange::decode_dossier_json(json); })},
    {"motcua.dossier.v1.DossierEvent",
     all_ways([](std::string_view octets) { return exchange::decode_dossier_event(octets); },
              [](const auto& event) { return exchange::encode_dossier_event(event); },
              [](const auto& event) { return exchange::encode_dossier_event_json(event); },
              [](std::string_view json) { return exchange::decode_dossier_event_json(json); })},
    {"motcua.envelope.v1.Event",
     all_ways(
         exchange::decode_event, exchange::encode_event,
         [](const auto& event) { return exchange::encode_event_json(event); },
         [](std::string_view json) { return exchange::decode_event_json(json); })},
    {"motcua.envelope.v1.Record",
     all_ways(
         exchange::decode_record, exchange::encode_record,
         [](const auto& record) { return exchange::encode_record_json(record); },
         [](std::string_view json) { return exchange::decode_record_json(json); })},
    {"motcua.evaluation.v1.Question",
     {through([](std::string_view octets) { return exchange::decode_question(octets); },
              [](const auto& question) { return exchange::encode_question(question); })}},
    {"motcua.type.v1.Date", {through(exchange::decode_date, exchange::encode_date)}},
    {"motcua.type.v1.LawRef", {through(exchange::decode_law_ref, exchange::encode_law_ref)}},
    {"motcua.type.v1.Uuid", {through(exchange::decode_uuid, exchange::encode_uuid)}},
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
    if (line.octets && ways.to_json) cells[2] = ways.to_json(*line.octets).value_or("-");
    if (line.json && ways.from_json) answer(ways.from_json(*line.json), cells[3], cells[4]);
    if (line.as_of) {
      const auto dossier = exchange::decode_dossier(*line.octets).value().value;
      const auto evaluation =
          law.evaluate(dossier, motcua::parse_iso_local_time(*line.as_of).value()).value();
      cells[5] = motcua::test::hex_of(exchange::encode_evaluation(evaluation).value());
    }
    return cells;
  });
}
