/// The register of instruments, SOURCES.md.
#pragma once

#include <set>
#include <string>

#include "lawdata/gen/errors.hpp"

namespace motcua::lawdata_gen {

/// The numbers of the documents that SOURCES.md registers: the first cells of its tables.
///
/// Reported as errors: a row that has not all columns, a kind and number that are no document's,
/// a number registered twice, a confidence that is none of the three words.
[[nodiscard]] std::set<std::string> read_sources(const std::string& file, Errors& errors);

}  // namespace motcua::lawdata_gen
