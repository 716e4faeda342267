// motcua: a reader that checks the contract's rules, and evaluates.
#include <motcua/base/iso8601.hpp>
#include <motcua/base/result.hpp>
#include <motcua/calendar/calendar_rows.hpp>
#include <motcua/exchange/dossier.hpp>
#include <motcua/exchange/envelope.hpp>
#include <motcua/exchange/evaluation.hpp>
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

/// Decode and encode again.
using Again = std::function<Result<std::string>(std::string_view)>;

template <typename Decode, typename Encode>
Again again(Decode decode, Encode encode) {
  return [=](std::string_view octets) -> Result<std::string> {
    const auto decoded = decode(octets);
    if (!decoded) return decoded.error();
    return encode(*decoded);
  };
}

const std::map<std::string, Again, std::less<>> kMessages{
    {"motcua.dossier.v1.Dossier",
     again([](auto octets) { return exchange::decode_dossier(octets); },
           [](const auto& dossier) { return exchange::encode_dossier(dossier); })},
    {"motcua.dossier.v1.DossierEvent",
     again([](auto octets) { return exchange::decode_dossier_event(octets); },
           [](const auto& event) { return exchange::encode_dossier_event(event); })},
    {"motcua.envelope.v1.Event", again(exchange::decode_event, exchange::encode_event)},
    {"motcua.envelope.v1.Record", again(exchange::decode_record, exchange::encode_record)},
    {"motcua.type.v1.Date", again(exchange::decode_date, exchange::encode_date)},
    {"motcua.type.v1.LawRef", again(exchange::decode_law_ref, exchange::encode_law_ref)},
    {"motcua.type.v1.Uuid", again(exchange::decode_uuid, exchange::encode_uuid)},
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
    if (line.octets) {
      const auto encoded = kMessages.at(line.message)(*line.octets);
      cells[0] = encoded ? "accept" : refusal(encoded.error());
      if (encoded) cells[1] = motcua::test::hex_digest(*encoded);
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
