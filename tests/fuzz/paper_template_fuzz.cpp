// Any text is compiled as a template or refused with its place; a template that was compiled is
// filled, and the paper is written as text, whatever the values are.
#include <motcua/base/text.hpp>
#include <motcua/papers/render.hpp>
#include <motcua/papers/template.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace {

using namespace motcua;
using namespace motcua::papers;

constexpr std::string_view kFront =
    "---\nkind: receipt_slip\nedition: thu\nversion: 1\ntitle: T\nfrom: 2025-07-01\nsource: s\n"
    "confidence: unverified\n---\n";

void require(bool holds) {
  if (!holds) __builtin_trap();
}

/// A value for every name: of its own, and as an entry of the list that it may be of.
Fields fields_for(const std::vector<std::string>& names, std::string_view value) {
  Fields fields;
  for (const std::string& name : names) {
    const std::size_t dot = name.rfind('.');
    const bool own = name.starts_with("own.");
    // "own.a" is no name of a list; "own.a.b" is one.
    const bool of_list = dot != name.npos && (own ? name.find('.') != dot : true);
    if (of_list) {
      auto& entries = fields.lists[name.substr(0, dot)];
      entries.resize(2);
      for (Fields::Values& entry : entries) entry[name.substr(dot + 1)] = value;
    }
    if (!own || !of_list) fields.values[name] = value;
  }
  return fields;
}

void check_text(std::string_view text, std::string_view value) {
  const Result<TextTemplate> made = TextTemplate::compile(text);
  if (!made) return require(made.error().code == Errc::kInvalidTemplate);
  const Result<std::string> filled = made->fill(fields_for(made->placeholders(), value));
  require(filled.has_value());
  require(is_nfc(*filled));
}

void check_template(std::string_view text, std::string_view value) {
  const Result<Template> made = Template::compile(text);
  if (!made) {
    require(made.error().code == Errc::kInvalidTemplate ||
            made.error().code == Errc::kUnusedFields);
    return;
  }
  const Result<Document> document = made->fill(fields_for(made->placeholders(), value), {});
  require(document.has_value());
  const Result<std::string> written = to_text(*document);
  if (!written) return require(written.error().code == Errc::kInvalidDocument);
  require(!find_invalid_utf8(*written));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  // The value is a part of the input, so that it may look like mark-up.
  std::string value = to_nfc(text.substr(0, size / 4)).value_or("");
  value.insert(0, "x");
  check_text(text, value);
  check_template(text, value);
  check_template(std::string(kFront).append(text), value);
  return 0;
}
