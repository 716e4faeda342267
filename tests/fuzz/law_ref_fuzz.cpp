/// LawRef::parse: any bytes in; what is read is printed and read alike, also part by part.
#include <motcua/base/law_ref.hpp>
#include <motcua/base/text.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace {

void require(bool condition) {
  if (!condition) __builtin_trap();
}

/// Make from parts whatever the bytes say, cut at line ends.
void make_from(std::string_view text) {
  std::string_view parts[6];
  for (std::string_view& part : parts) {
    const std::size_t end = text.find('\n');
    part = text.substr(0, end);
    text.remove_prefix(end == text.npos ? text.size() : end + 1);
  }
  for (int kind = 0; kind < 11; ++kind) {
    const auto ref = motcua::LawRef::make(static_cast<motcua::LawDocumentKind>(kind), parts[0],
                                          parts[1], parts[2], parts[3], parts[4], parts[5]);
    if (ref) require(motcua::LawRef::parse(ref->to_vietnamese()) == ref);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto ref = motcua::LawRef::parse(text);
  if (ref) {
    require(motcua::LawRef::parse(ref->to_vietnamese()) == ref);
    require(motcua::is_nfc(ref->to_vietnamese()));
    require(ref->to_english().ends_with(ref->number()));
  } else {
    require(ref.error().code == motcua::Errc::kInvalidLawRef);
    require(!motcua::find_invalid_utf8(ref.error().message));
  }
  make_from(text);
  return 0;
}
