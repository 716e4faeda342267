// Any octets are answered; what a decoder accepts, it reads the same again from its own encoding,
// with what it does not know; the scan into columns and the redactor agree with it.
#include <motcua/exchange/columns.hpp>
#include <motcua/exchange/dossier.hpp>
#include <motcua/exchange/evaluation.hpp>
#include <motcua/exchange/redaction.hpp>
#include <motcua/exchange/report.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "support/dossier_columns.hpp"

namespace {

using namespace motcua;

void require(bool holds) {
  if (!holds) __builtin_trap();
}

/// The failure, if there is one, is of the exchange band.
template <typename Received>
bool is_read(const Result<Received>& received) {
  if (received) return true;
  require(static_cast<int>(received.error().code) >= 800 && !received.error().message.empty());
  return false;
}

void check_dossier(std::string_view octets) {
  const auto received = exchange::decode_dossier(octets);
  const auto redacted = exchange::redact_dossier(octets);
  if (!is_read(received)) return;
  const auto again = exchange::encode_dossier(*received);
  require(again.has_value() && exchange::decode_dossier(*again) == received);
  // Equal values have equal octets.
  require(exchange::encode_dossier(exchange::decode_dossier(*again).value()) == again);
  // The procedure is named whatever else was known of people.
  require(redacted.has_value());
  const auto shown = exchange::decode_dossier(*redacted);
  require(shown.has_value() && shown->unknown.empty());
  require(shown->value.identity.procedure == received->value.identity.procedure);
  require(shown->value.identity.applicant == Party{});
  require(exchange::redact_dossier(*redacted) == redacted);
}

void check_event(std::string_view octets) {
  const auto received = exchange::decode_dossier_event(octets);
  (void)exchange::redact_dossier_event(octets);
  if (!is_read(received)) return;
  const auto again = exchange::encode_dossier_event(*received);
  require(again.has_value() && exchange::decode_dossier_event(*again) == received);
}

void check_evaluation(std::string_view octets) {
  const auto received = exchange::decode_evaluation(octets);
  (void)exchange::redact_evaluation(octets);
  if (!is_read(received)) return;
  const auto again = exchange::encode_evaluation(*received);
  // Reasons that are written out may be longer than a message may be.
  if (!again) return require(again.error().code == Errc::kWireTooLarge);
  require(exchange::encode_evaluation(exchange::decode_evaluation(*again).value()) == again);
}

void check_report(std::string_view octets) {
  const auto received = exchange::decode_report(octets);
  if (!is_read(received)) return;
  const auto again = exchange::encode_report(*received);
  require(again.has_value() && exchange::decode_report(*again) == received);
}

void check_stream(std::string_view octets) {
  const exchange::DossierScan scan =
      exchange::scan_dossiers(octets, [](const exchange::ScannedIdentity&) { return 0; });
  require(scan.octets <= octets.size());
  require(scan.failure.has_value() == (scan.octets < octets.size()));
  require(scan.rows.offsets.size() == scan.rows.size() + 1);
  require(scan.rows.offsets.back() == static_cast<std::int64_t>(scan.rows.kinds.size()));
}

/// The same dossier as a stream of one.
void check_columns(std::string_view octets) {
  const auto received = exchange::decode_dossier(octets);
  if (!received || octets.size() >= 0x80) return;
  const std::string stream = static_cast<char>(octets.size()) + std::string(octets);
  const exchange::DossierScan scan =
      exchange::scan_dossiers(stream, [](const exchange::ScannedIdentity&) { return 0; });
  constexpr int kLastYearOfColumns = 6052;
  test::OwnedDossiers expected;
  expected.add(received->value.events, 0, received->value.identity.non_territorial);
  const LocalTime end =
      make_local_time(make_date(kLastYearOfColumns, 12, 31).value(), 0, 0).value();
  for (const DossierEvent& event : received->value.events) {
    if (event.time > end || event.due.value_or(LocalTime{}) > end) return;
  }
  require(scan.rows.kinds == expected.kinds && scan.rows.times == expected.times &&
          scan.rows.dues == expected.dues && scan.rows.amounts == expected.amounts &&
          scan.rows.flags == expected.flags);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view octets(reinterpret_cast<const char*>(data), size);
  check_dossier(octets);
  check_event(octets);
  check_evaluation(octets);
  check_report(octets);
  check_stream(octets);
  check_columns(octets);
  return 0;
}
