/// Tables that go into the library as they stand: they are short, and the library reads the same of
/// a commune.
#pragma once

#include <motcua/base/result.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "lawdata/gen/tables.hpp"

namespace motcua::lawdata_gen {

/// The text of a table that is held to what every table is held to.
[[nodiscard]] std::string kept_table(Context& context, const std::string& file,
                                     std::vector<std::string> columns, std::size_t key_columns);

/// The function that gives the text.
[[nodiscard]] std::string getter(const std::string& name, std::string_view text);

/// Report what the library's own readers say of tables in `folder`.
template <typename Rows, typename Rules>
void check_rows(Context& context, const std::string& folder, Result<Rows> rows,
                Result<Rules> (*make)(Rows)) {
  const std::string path = context.data_dir + '/' + folder;
  if (!rows) {
    context.errors.add(path + rows.error().message);
    return;
  }
  const Result<Rules> rules = make(*std::move(rows));
  if (!rules) context.errors.add(path + "*.csv", 1, rules.error().message);
}

}  // namespace motcua::lawdata_gen
