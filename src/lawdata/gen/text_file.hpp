/// Reads a data file whole and holds it to the rules that all of them share.
#pragma once

#include <optional>
#include <string>

#include "lawdata/gen/errors.hpp"

namespace motcua::lawdata_gen {

/// The text of `file`, or nothing when it cannot be read. Reported as errors: a missing file,
/// malformed UTF-8, text that is not NFC, a byte order mark, control characters other than the line
/// feed (so also carriage returns), a last line without line feed.
[[nodiscard]] std::optional<std::string> read_text_file(const std::string& file, Errors& errors);

}  // namespace motcua::lawdata_gen
