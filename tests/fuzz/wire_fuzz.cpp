// Any octets are answered; what a decoder accepts, it reads the same again from its own encoding.
#include <motcua/exchange/wire.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace {

template <typename Decode, typename Encode>
void check(std::string_view octets, Decode decode, Encode encode) {
  const auto value = decode(octets);
  if (!value) {
    if (static_cast<int>(value.error().code) < 800 || value.error().message.empty()) {
      __builtin_trap();
    }
    return;
  }
  const auto again = decode(encode(*value).value());
  if (again != value) __builtin_trap();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  namespace exchange = motcua::exchange;
  const std::string_view octets(reinterpret_cast<const char*>(data), size);
  check(octets, exchange::decode_date, exchange::encode_date);
  check(octets, exchange::decode_law_ref, exchange::encode_law_ref);
  check(octets, exchange::decode_uuid, exchange::encode_uuid);
  return 0;
}
