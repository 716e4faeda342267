/// For hosts that keep tables as files: a folder of CSV files, read into memory.
///
/// The library itself reads no files; this header does so in its host's name, where the host
/// includes it. motcua.hpp leaves it out.
#pragma once

#include <motcua/base/result.hpp>
#include <motcua/catalogue/catalogue_csv.hpp>
#include <motcua/config.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <ios>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

MOTCUA_BEGIN_NAMESPACE
namespace interop {

/// Read every file directly in `folder` whose name ends ".csv", in the order of their names; each
/// is called by its path, which messages then show. Other files and folders are passed over.
///
/// Fails with Errc::kUnreadableFile, naming the path. vi: đọc thư mục CSV. Thread safety: safe.
/// \since 0.1 (stable)
[[nodiscard]] inline Result<std::vector<CsvFile>> read_csv_folder(std::string_view folder) {
  const auto unreadable = [](const std::string& path, std::string_view why) {
    return Failure{Errc::kUnreadableFile, "cannot read " + path + ": " + std::string(why)};
  };
  std::error_code error;
  std::vector<std::filesystem::path> paths;
  std::filesystem::directory_iterator entry(std::filesystem::path(folder), error);
  for (; !error && entry != std::filesystem::directory_iterator(); entry.increment(error)) {
    // What is there and cannot be looked at is found unreadable below.
    std::error_code unknown;
    if (entry->path().extension() == ".csv" && !entry->is_directory(unknown)) {
      paths.push_back(entry->path());
    }
  }
  if (error) return unreadable(std::string(folder), error.message());
  std::ranges::sort(paths);

  std::vector<CsvFile> files;
  for (const std::filesystem::path& path : paths) {
    std::ifstream stream(path, std::ios::binary);
    if (!stream) return unreadable(path.generic_string(), "it does not open");
    std::string text;
    std::array<char, 4096> part{};
    do {
      stream.read(part.data(), part.size());
      text.append(part.data(), static_cast<std::size_t>(stream.gcount()));
    } while (stream);
    if (stream.bad()) return unreadable(path.generic_string(), "reading stopped before its end");
    files.push_back({path.generic_string(), std::move(text)});
  }
  return files;
}

}  // namespace interop
MOTCUA_END_NAMESPACE
