// Any text as one of the catalogue's tables is read or refused with its place; what is read is
// sound, and is written and read alike.
#include <motcua/base/text.hpp>
#include <motcua/catalogue/catalogue_csv.hpp>

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "catalogue/catalogue_csv_internal.hpp"
#include "catalogue/catalogue_tables_internal.hpp"

namespace {

using namespace motcua;
using catalogue_internal::kTables;

void require(bool holds) {
  if (!holds) __builtin_trap();
}

/// One sound row of the tables that others hang on.
std::string_view sound_row(std::string_view table) {
  if (table == "procedures.csv") return "1.001193,,,,a,,,,,,,,,,,,,,x,verified\n";
  if (table == "cases.csv") return "1.001193,,01,a,,x,verified\n";
  if (table == "limits.csv") return "1.001193,,,,,25 ngày,,x,verified\n";
  if (table == "fees.csv") return "1.001193,,,1,,,1,,,,,,,,,,,x,verified\n";
  return {};
}

std::string header(const catalogue_internal::TableShape& shape) {
  std::string text;
  for (const std::string_view column : shape.columns) {
    text.append(text.empty() ? "" : ",").append(column);
  }
  return text + "\n";
}

void check_refusal(const Failure& failure, bool may_be_of_the_whole) {
  require(failure.code == Errc::kInvalidCatalogueRow ||
          (may_be_of_the_whole && failure.code == Errc::kInvalidProcedure));
  require(!find_invalid_utf8(failure.message));
  const std::size_t place = failure.message.find(".csv:");
  require(place != std::string::npos);
  require(failure.message.find(": ", place) != std::string::npos);
}

void check(const std::vector<CsvFile>& files) {
  const auto rows = catalogue_internal::read_version_rows(files);
  if (!rows) check_refusal(rows.error(), false);
  const auto procedures = read_procedures_csv(files);
  if (!procedures) return check_refusal(procedures.error(), true);
  for (const Procedure& procedure : *procedures) {
    require(check_procedure(procedure).has_value());
    // Whatever the limits are, asking for one ends in an answer or a reason.
    if (const auto limit = time_limit_of(procedure); !limit) {
      require(limit.error().code == Errc::kSeveralTimeLimits ||
              limit.error().code == Errc::kNoTimeLimit);
    }
  }
  const std::vector<CsvFile> written = write_procedures_csv(*procedures);
  const auto again = read_procedures_csv(written);
  require(again.has_value() && *again == *procedures);
  require(write_procedures_csv(*again) == written);
}

}  // namespace

/// The first byte chooses the table.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::size_t chosen = data[0] % std::size(kTables);
  const std::string text(reinterpret_cast<const char*>(data) + 1, size - 1);
  std::vector<CsvFile> files;
  for (const auto& shape : kTables) {
    files.push_back({std::string(shape.name), header(shape).append(sound_row(shape.name))});
  }
  std::string& table = files[chosen].text;
  // Behind the header, where random text seldom comes by itself: in the place of the sound row, and
  // beside it.
  const std::string with_row = table + text;
  table = header(kTables[chosen]) + text;
  check(files);
  table = with_row;
  check(files);
  table = text;
  check(files);
  return 0;
}
