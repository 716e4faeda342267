// Any bytes are answered; keys are keys of themselves and see neither normal form nor spelling.
#include <motcua/base/text.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace {

void require(bool holds) {
  if (!holds) __builtin_trap();
}

void check_malformed(std::string_view text, std::size_t offset) {
  require(offset < text.size());
  require(!motcua::find_invalid_utf8(text.substr(0, offset)));
  require(!motcua::is_nfc(text));
  for (const auto& result : {motcua::to_nfc(text), motcua::spelling_key(text),
                             motcua::search_key(text), motcua::name_sort_key(text)}) {
    require(!result && result.error().code == motcua::Errc::kInvalidText);
  }
}

void check_well_formed(std::string_view text) {
  const std::string composed = motcua::to_nfc(text).value();
  const std::string spelling = motcua::spelling_key(text).value();
  const std::string search = motcua::search_key(text).value();
  const std::string order = motcua::name_sort_key(text).value();
  require(motcua::is_nfc(text) == (composed == text));
  for (const std::string& answer : {composed, spelling, search}) require(motcua::is_nfc(answer));
  for (const std::string_view same : {std::string_view(composed), std::string_view(spelling)}) {
    require(motcua::spelling_key(same).value() == spelling);
    require(motcua::search_key(same).value() == search);
    require(motcua::name_sort_key(same).value() == order);
  }
  require(motcua::search_key(search).value() == search);
}

/// Names sort alike exactly when they are spelled alike.
void check_pair(std::string_view a, std::string_view b) {
  const auto spelling = motcua::spelling_key(a);
  if (!spelling || !motcua::spelling_key(b)) return;
  require((spelling == motcua::spelling_key(b)) ==
          (motcua::name_sort_key(a) == motcua::name_sort_key(b)));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (const auto offset = motcua::find_invalid_utf8(text)) {
    check_malformed(text, *offset);
  } else {
    check_well_formed(text);
  }
  const std::size_t cut = text.find('\n');
  if (cut != std::string_view::npos) check_pair(text.substr(0, cut), text.substr(cut + 1));
  return 0;
}
