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
#include <vector>

MOTCUA_BEGIN_NAMESPACE
namespace papers {

/// vi: lựa chọn khi lập hàng loạt. \since 0.1 (experimental)
struct BulkOptions {
  PaperFormat format = PaperFormat::kPdf;
  RenderOptions render = {};
  int threads = 0;  ///< 0: as many as the machine has; the octets do not depend on it
  /// Called with papers done and papers in all, from one thread at a time; false stops the work.
  std::function<bool(std::size_t done, std::size_t all)> progress = {};
};

/// What became of one paper. vi: kết quả từng giấy tờ. \since 0.1 (experimental)
struct BulkFailure {
  std::size_t index;  ///< of the paper, from 0
  Failure failure;
};

/// vi: kết quả lập hàng loạt. \since 0.1 (experimental)
struct BulkReport {
  std::size_t written = 0;
  std::size_t kept = 0;  ///< already there from an earlier run, with the same octets to come
  bool stopped = false;  ///< the progress callback said so
  std::vector<BulkFailure> failures = {};  ///< in order of papers; the others were written
};

/// One paper of a bulk. `name` is the file's, without extension: letters of ASCII, digits, '-', '_'
/// and '.', not beginning with a dot. `make` gives the document; it is called from several threads
/// at once, each paper once. vi: giấy tờ cần lập. \since 0.1 (experimental)
struct BulkPaper {
  std::string name;
  std::function<Result<Document>()> make;
};

/// Write each paper to `folder` as name + extension, atomically: a file is there whole or not at
/// all. A manifest ("motcua-papers.json") holds each file's name and SHA-256; a run that was
/// stopped goes on where it was when it is started again: a file that is there with the octets that
/// would be written is kept. Fails with Errc::kUnwritableFile, and with Errc::kInvalidDocument for
/// a bad or repeated name, before anything is written. vi: lập hàng loạt vào thư mục. Thread
/// safety: one call for a folder at a time. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<BulkReport> save_papers(const std::string& folder,
                                                           const std::vector<BulkPaper>& papers,
                                                           const BulkOptions& options = {});

}  // namespace papers
MOTCUA_END_NAMESPACE
