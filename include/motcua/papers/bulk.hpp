/// Thousands of papers into a folder or one file. The one place of motcua::papers that writes
/// files.
#pragma once

#include <motcua/base/result.hpp>
#include <motcua/config.hpp>
#include <motcua/papers/document.hpp>
#include <motcua/papers/paper.hpp>
#include <motcua/papers/render.hpp>

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

MOTCUA_BEGIN_NAMESPACE
namespace papers {

/// vi: lựa chọn khi lập hàng loạt. \since 0.1 (experimental)
struct BulkOptions {
  PaperFormat format = PaperFormat::kPdf;
  RenderOptions render = {};
  /// 0: as many as the machine has; the octets do not depend on it. At most 256.
  int threads = 0;
  /// Called with the papers done and all there are, from one thread at a time and not for every
  /// paper; false stops the work. What it throws stops the work and leaves save_papers.
  std::function<bool(std::size_t done, std::size_t all)> progress = {};
};

/// One paper of a bulk. vi: giấy tờ cần lập. \since 0.1 (experimental)
struct BulkPaper {
  /// The file's, without its extension: 1–120 ASCII letters, digits, '-', '_' and '.', not
  /// beginning with a dot. vi: tên tệp
  std::string name;
  /// Called once, with others at the same time. What it throws leaves save_papers.
  std::function<Result<Document>()> make;
};

/// Why one paper was not written. vi: giấy tờ không lập được. \since 0.1 (experimental)
struct BulkFailure {
  std::size_t index;  ///< of the paper, from 0
  Failure failure;

  friend bool operator==(const BulkFailure&, const BulkFailure&) = default;
};

/// vi: kết quả lập hàng loạt. \since 0.1 (experimental)
struct BulkReport {
  std::size_t written = 0;
  std::size_t kept = 0;                    ///< were there, with the same octets
  bool stopped = false;                    ///< by the progress callback
  std::vector<BulkFailure> failures = {};  ///< in the order of papers; the others were written

  friend bool operator==(const BulkReport&, const BulkReport&) = default;
};

/// The file in a bulk's folder that lists its papers: JSON, for each its name, SHA-256, size and
/// the template that made it. vi: danh mục giấy tờ đã lập. \since 0.1 (experimental)
inline constexpr std::string_view kManifestName = "motcua-papers.json";

/// Write each paper to `folder`, which is made when it is not there.
///
/// Each file is there whole or not at all. A run that was stopped goes on where it was when it is
/// started again: a file that has the octets to come is left as it is. The manifest is written
/// last, and lists what is there of `papers`. Fails with Errc::kUnwritableFile as soon as a file
/// cannot be written, and with Errc::kInvalidDocument for a bad or repeated name or a bad number of
/// threads, before anything is written. A paper that cannot be made or rendered is told in the
/// report. vi: lập hàng loạt vào thư mục. Thread safety: one call for a folder at a time.
/// \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<BulkReport> save_papers(const std::string& folder,
                                                           const std::vector<BulkPaper>& papers,
                                                           const BulkOptions& options = {});

/// Write octets to a file that is there whole or not at all. Fails with Errc::kUnwritableFile.
/// vi: ghi tệp. Thread safety: one call for a file at a time. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<void> save_file(const std::string& path,
                                                   std::string_view octets);

}  // namespace papers
MOTCUA_END_NAMESPACE
