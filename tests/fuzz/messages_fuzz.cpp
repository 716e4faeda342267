// Any octets are answered by every decoder of whole messages; what one accepts, it reads the same
// again from its own encoding, with what it does not know. The first octet picks the decoder.
#include <motcua/exchange/batch_message.hpp>
#include <motcua/exchange/evaluation.hpp>
#include <motcua/exchange/paper.hpp>
#include <motcua/exchange/procedure.hpp>
#include <motcua/exchange/refdata.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace {

using namespace motcua;

void require(bool holds) {
  if (!holds) __builtin_trap();
}

template <typename Decode, typename Encode>
void check(std::string_view octets, Decode decode, Encode encode) {
  const auto received = decode(octets);
  if (!received) {
    return require(static_cast<int>(received.error().code) >= 800 &&
                   !received.error().message.empty());
  }
  const auto again = encode(*received);
  require(again.has_value());
  const auto read_again = decode(*again);
  require(read_again.has_value() && encode(*read_again) == again);
  require(read_again->unknown == received->unknown);
}

void check_batch(std::string_view octets) {
  const auto received = exchange::split_batch(octets);
  if (!received) return require(static_cast<int>(received.error().code) >= 800);
  // Header and records are the host's to read; joining does.
  const auto again = exchange::join_batch(*received);
  if (again) require(exchange::split_batch(*again) == received);
}

void check_picked(int which, std::string_view octets) {
  switch (which) {
    case 0:
      return check(
          octets, [](std::string_view each) { return exchange::decode_procedure(each); },
          [](const auto& each) { return exchange::encode_procedure(each); });
    case 1:
      return check(
          octets, [](std::string_view each) { return exchange::decode_calendar_rows(each); },
          [](const auto& each) { return exchange::encode_calendar_rows(each); });
    case 2:
      return check(
          octets, [](std::string_view each) { return exchange::decode_unit_rows(each); },
          [](const auto& each) { return exchange::encode_unit_rows(each); });
    case 3:
      return check(
          octets, [](std::string_view each) { return exchange::decode_agency_rows(each); },
          [](const auto& each) { return exchange::encode_agency_rows(each); });
    case 4:
      return check(
          octets, [](std::string_view each) { return exchange::decode_rule_rows(each); },
          [](const auto& each) { return exchange::encode_rule_rows(each); });
    case 5:
      return check(
          octets, [](std::string_view each) { return exchange::decode_paper(each); },
          [](const auto& each) { return exchange::encode_paper(each); });
    case 6:
      return check(
          octets, [](std::string_view each) { return exchange::decode_question(each); },
          [](const auto& each) { return exchange::encode_question(each); });
    case 7:
      return check(
          octets, [](std::string_view each) { return exchange::decode_explanation(each); },
          [](const auto& each) { return exchange::encode_explanation(each); });
    default:
      return check_batch(octets);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  constexpr int kDecoders = 9;
  const std::string_view octets(reinterpret_cast<const char*>(data), size);
  check_picked(data[0] % kDecoders, octets.substr(1));
  return 0;
}
