// Any text is answered; what a reader of JSON accepts has octets, and both lead to the same value
// and back to one text.
#include <motcua/exchange/json.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace {

using namespace motcua;
using namespace motcua::exchange;

void require(bool holds) {
  if (!holds) __builtin_trap();
}

/// `kind` has the functions of one message.
template <typename Kind>
void check(std::string_view json) {
  const auto read = Kind::read(json, UnknownNames::kRefuse);
  const auto lenient = Kind::read(json, UnknownNames::kIgnore);
  if (!read) {
    require(static_cast<int>(read.error().code) >= 800 && !read.error().message.empty());
    return;
  }
  const auto octets = Kind::encode(*read);
  // Reasons that are written out may be longer than a message may be.
  if (!octets) return require(octets.error().code == Errc::kWireTooLarge);
  require(Kind::encode(lenient.value()) == octets);
  require(Kind::encode(Kind::decode(*octets).value()) == octets);
  const auto text = Kind::write(*read, {});
  // Numbers of a newer sender's kinds may be kept: they have no place in JSON.
  if (!text) return require(!read->unknown.empty());
  for (const bool indented : {false, true}) {
    const auto again =
        Kind::read(Kind::write(*read, {.indented = indented}).value(), UnknownNames::kRefuse);
    require(again.has_value() && Kind::write(*again, {}) == text);
    require(Kind::encode(*again) == octets);
  }
  require(Kind::write(*read, {.redacted = true}).has_value());
}

struct OfDossier {
  static auto read(std::string_view json, UnknownNames unknown) {
    return decode_dossier_json(json, {}, unknown);
  }
  static auto write(const Received<Dossier>& value, const JsonStyle& style) {
    return encode_dossier_json(value, style);
  }
  static auto decode(std::string_view octets) { return decode_dossier(octets); }
  static auto encode(const Received<Dossier>& value) { return encode_dossier(value); }
};
struct OfEvent {
  static auto read(std::string_view json, UnknownNames unknown) {
    return decode_dossier_event_json(json, kEventLimits, unknown);
  }
  static auto write(const Received<DossierEvent>& value, const JsonStyle& style) {
    return encode_dossier_event_json(value, style);
  }
  static auto decode(std::string_view octets) { return decode_dossier_event(octets); }
  static auto encode(const Received<DossierEvent>& value) { return encode_dossier_event(value); }
};
struct OfEvaluation {
  static auto read(std::string_view json, UnknownNames unknown) {
    return decode_evaluation_json(json, kEvaluationLimits, unknown);
  }
  static auto write(const Received<Evaluation>& value, const JsonStyle& style) {
    return encode_evaluation_json(value, style);
  }
  static auto decode(std::string_view octets) { return decode_evaluation(octets); }
  static auto encode(const Received<Evaluation>& value) { return encode_evaluation(value); }
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view json(reinterpret_cast<const char*>(data), size);
  check<OfDossier>(json);
  check<OfEvent>(json);
  check<OfEvaluation>(json);
  return 0;
}
