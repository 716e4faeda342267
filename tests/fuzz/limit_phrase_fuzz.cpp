/// Readers of phrases about time: any bytes in; what is read is written and read alike, what is
/// refused says why in a short message of valid UTF-8.
#include <motcua/base/text.hpp>
#include <motcua/catalogue/limit_phrase.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace {

void require(bool condition) {
  if (!condition) __builtin_trap();
}

void require_failure(const motcua::Failure& failure) {
  constexpr std::size_t kLongest = 400;
  require(failure.code == motcua::Errc::kLimitNotUnderstood ||
          failure.code == motcua::Errc::kLimitAmbiguous);
  require(!failure.message.empty() && failure.message.size() <= kLongest);
  require(!motcua::find_invalid_utf8(failure.message));
}

template <typename T>
void require_round_trip(const motcua::Result<T>& read,
                        motcua::Result<T> (*parse)(std::string_view)) {
  if (!read) return require_failure(read.error());
  const std::string written = motcua::to_vietnamese(*read);
  require(motcua::is_nfc(written));
  require(parse(written) == read);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  require_round_trip(motcua::parse_limit_phrase(text), motcua::parse_limit_phrase);
  const auto limit = motcua::parse_time_limit(text);
  require_round_trip(limit, motcua::parse_time_limit);
  if (limit) require(!motcua::find_invalid_utf8(motcua::to_english(*limit)));
  return 0;
}
