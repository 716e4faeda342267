#include "lawdata/gen/kept_table.hpp"

#include <utility>

#include "lawdata/gen/cpp.hpp"
#include "lawdata/gen/text_file.hpp"

namespace motcua::lawdata_gen {

std::string kept_table(Context& context, const std::string& file, std::vector<std::string> columns,
                       std::size_t key_columns) {
  const Table table(context, file, std::move(columns), key_columns, Basis::kPlain);
  Errors reported_by_the_table;
  return read_text_file(context.data_dir + '/' + file, reported_by_the_table).value_or("");
}

std::string getter(const std::string& name, std::string_view text) {
  return "std::string_view " + name + "() noexcept { return " + cpp_string(text) + "; }\n";
}

}  // namespace motcua::lawdata_gen
