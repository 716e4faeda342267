/// motcua_lawdata_gen <data-dir> <output.cpp> [--data-hash HEX]
/// motcua_lawdata_gen --catalogue <data-dir> <output.cpp>
///
/// Checks the law's data and writes it as one C++ source: everything but the catalogue, or the
/// catalogue, which is large and would be compiled anew with every holiday. Every error is printed
/// as "file:line: message"; with any error nothing is written and the exit status is 1.
#include <algorithm>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <optional>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "lawdata/gen/cpp.hpp"
#include "lawdata/gen/sources.hpp"
#include "lawdata/gen/tables.hpp"
#include "lawdata/gen/text_file.hpp"

namespace motcua::lawdata_gen {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kHashDigits = 64;
constexpr int kExitBadData = 1;
constexpr int kExitUsage = 2;

struct Arguments {
  bool catalogue = false;
  std::string data_dir;
  std::string output;
  std::string data_hash = std::string(kHashDigits, '0');
};

std::optional<Arguments> read_arguments(std::vector<std::string> words) {
  const bool catalogue = !words.empty() && words[0] == "--catalogue";
  if (catalogue) words.erase(words.begin());
  if (words.size() != 2 && (catalogue || words.size() != 4)) return std::nullopt;
  Arguments arguments{catalogue, words[0], words[1]};
  if (words.size() == 4) {
    const std::string& hash = words[3];
    if (words[2] != "--data-hash" || hash.size() != kHashDigits ||
        hash.find_first_not_of("0123456789abcdef") != std::string::npos) {
      return std::nullopt;
    }
    arguments.data_hash = hash;
  }
  return arguments;
}

bool is_edition(std::string_view text) {
  const auto digits = [](std::string_view part) {
    return !part.empty() && part.find_first_not_of("0123456789") == std::string_view::npos;
  };
  if (text.size() < 9 || text[4] != '.' || text[7] != '-') return false;
  const std::string_view month = text.substr(5, 2);
  const std::string_view count = text.substr(8);
  return digits(text.substr(0, 4)) && digits(month) && month >= "01" && month <= "12" &&
         digits(count) && count[0] != '0';
}

std::string edition(Context& context) {
  const std::string file = context.data_dir + "/EDITION";
  std::string text = read_text_file(file, context.errors).value_or("");
  if (text.ends_with('\n')) text.pop_back();
  if (!is_edition(text)) {
    context.errors.add(file, 1, "edition \"" + text + "\" is not of the form YYYY.MM-N");
  }
  return text;
}

/// A table that nobody reads would look like law in force and have no effect. Each of the two
/// sources answers for its own folders.
void refuse_unread_tables(Context& context, bool catalogue) {
  std::set<std::string> unread;
  for (const auto& entry : fs::recursive_directory_iterator(context.data_dir)) {
    const std::string file = fs::relative(entry.path(), context.data_dir).generic_string();
    if (file.starts_with(kCatalogueFolder) != catalogue) continue;
    if (entry.path().extension() == ".csv" && !context.files_read.contains(file)) {
      unread.insert(file);
    }
  }
  for (const std::string& file : unread) {
    context.errors.add(context.data_dir + "/" + file, 1,
                       "no part of the generator reads this table");
  }
}

std::string generate(Context& context, const std::string& data_hash) {
  std::string code =
      "// Generated from the law's data by motcua_lawdata_gen; do not edit.\n"
      "#include <chrono>\n#include <cstdint>\n#include <optional>\n#include <span>\n"
      "#include <string_view>\n\n"
      "#include \"base/identifier_tables_internal.hpp\"\n"
      "#include \"calendar/count_bases_internal.hpp\"\n"
      "#include \"calendar/lunar_tables_internal.hpp\"\n"
      "#include \"catalogue/overlay_law_internal.hpp\"\n"
      "#include \"lawdata/lawdata_calendar_internal.hpp\"\n"
      "#include \"lawdata/lawdata_internal.hpp\"\n"
      "#include \"lawdata/lawdata_units_internal.hpp\"\n\n";
  code += identifier_tables(context);
  code += '\n';
  code += paper_tables(context);
  code += '\n';
  code += calendar_tables(context);
  code += '\n';
  code += lunar_tables(context);
  code += '\n';
  code += rule_tables(context);
  code += letter_tables(context);
  code += report_tables(context);
  code += unit_tables(context);
  code +=
      "\nnamespace motcua::lawdata_internal {\n\nstd::string_view edition() noexcept { return " +
      cpp_string(edition(context)) + "; }\nstd::string_view data_hash() noexcept { return " +
      cpp_string(data_hash) + "; }\n\n}  // namespace motcua::lawdata_internal\n";
  return code;
}

/// Whoever reads the output sees the old text or the new one, never a part.
void write_whole(const std::string& output, const std::string& text) {
  const std::string temporary = output + ".tmp";
  {
    std::ofstream stream(temporary, std::ios::binary);
    stream << text;
    stream.close();
    if (!stream) throw std::runtime_error("cannot write " + temporary);
  }
  fs::rename(temporary, output);
}

int run(const Arguments& arguments) {
  Context context{arguments.data_dir, {}, {}, {}};
  context.instruments = read_sources(arguments.data_dir + "/SOURCES.md", context.errors);
  const std::string code =
      arguments.catalogue ? catalogue_source(context) : generate(context, arguments.data_hash);
  refuse_unread_tables(context, arguments.catalogue);
  for (const std::string& line : context.errors.lines()) std::cerr << line << '\n';
  if (!context.errors.empty()) return kExitBadData;
  write_whole(arguments.output, code);
  return 0;
}

}  // namespace
}  // namespace motcua::lawdata_gen

int main(int argc, char** argv) {
  using namespace motcua::lawdata_gen;
  const auto arguments = read_arguments(std::vector<std::string>(argv + 1, argv + argc));
  if (!arguments) {
    std::cerr << "usage: motcua_lawdata_gen <data-dir> <output.cpp> [--data-hash <64 hex digits>]\n"
                 "       motcua_lawdata_gen --catalogue <data-dir> <output.cpp>\n";
    return kExitUsage;
  }
  try {
    return run(*arguments);
  } catch (const std::exception& error) {
    std::cerr << "motcua_lawdata_gen: " << error.what() << '\n';
    return kExitUsage;
  }
}
