#include <motcua/papers/bulk.hpp>

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "papers/sha256_internal.hpp"
#include "papers/threads_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace papers {
namespace {

constexpr std::size_t kMostNameOctets = 120;
// Often enough for a bar that moves, seldom enough to cost nothing.
constexpr std::size_t kPapersBetweenReports = 64;

Failure unwritable(std::string_view what, const std::string& path, const std::error_code& why) {
  return {Errc::kUnwritableFile, std::string(what) + " \"" + path + "\": " + why.message()};
}

std::error_code last_error() { return {errno, std::generic_category()}; }

bool is_file_name(std::string_view name) {
  constexpr std::string_view kAllowed =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.";
  return !name.empty() && name.size() <= kMostNameOctets && name.front() != '.' &&
         name.find_first_not_of(kAllowed) == name.npos;
}

std::optional<Failure> check(const std::vector<BulkPaper>& papers, const BulkOptions& options) {
  if (options.threads < 0 || options.threads > papers_internal::kMostThreads) {
    return Failure{Errc::kInvalidDocument, "threads is " + std::to_string(options.threads) +
                                               "; it must be from 0 to " +
                                               std::to_string(papers_internal::kMostThreads)};
  }
  std::set<std::string_view> names;
  for (std::size_t i = 0; i != papers.size(); ++i) {
    // A name may be a person's: the failure says where, not what.
    const std::string which = "the name of paper " + std::to_string(i);
    if (!is_file_name(papers[i].name)) {
      return Failure{Errc::kInvalidDocument,
                     which +
                         " must have 1 to 120 ASCII letters, digits, '-', '_' or '.', and not "
                         "begin with a dot"};
    }
    if (!names.insert(papers[i].name).second) {
      return Failure{Errc::kInvalidDocument, which + " is that of an earlier paper"};
    }
  }
  return std::nullopt;
}

bool is_hexadecimal(std::string_view text) {
  return text.find_first_not_of("0123456789abcdef") == text.npos;
}

bool has_octets(const std::string& path, std::string_view octets) {
  std::error_code error;
  if (!std::filesystem::is_regular_file(path, error)) return false;
  if (std::filesystem::file_size(path, error) != octets.size()) return false;
  std::ifstream file(path, std::ios::binary);
  const std::string there(std::istreambuf_iterator<char>(file), {});
  return there == octets;
}

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  [[nodiscard]] int number() const noexcept { return number_; }

 private:
  int number_;
};

/// Everything written so far reaches the disk: one wait for a folder instead of one for each file.
std::optional<std::error_code> sync_folder(const std::string& folder) {
  const Descriptor opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (opened.number() < 0 || ::syncfs(opened.number()) != 0) return last_error();
  return std::nullopt;
}

std::optional<std::error_code> write_all(int file, std::string_view octets) {
  while (!octets.empty()) {
    const ssize_t written = ::write(file, octets.data(), octets.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return last_error();
    octets.remove_prefix(static_cast<std::size_t>(written));
  }
  return std::nullopt;
}

struct Written {
  bool kept = false;
  std::string sha256;
  std::size_t octets = 0;
  TemplateId made_by;
};

/// What the threads of one bulk share.
class Bulk {
 public:
  Bulk(const std::string& folder, const std::vector<BulkPaper>& papers, const BulkOptions& options)
      : folder_(folder), papers_(papers), options_(options), outcomes_(papers.size()) {}

  /// Make, render and write paper i; false: all is to stop.
  bool work(std::size_t i) { return write(i) && tell_progress(); }

  Result<BulkReport> finish() {
    if (fatal_) return *std::move(fatal_);
    if (options_.progress && !stopped_) options_.progress(done_, papers_.size());
    BulkReport report{.stopped = stopped_};
    for (std::size_t i = 0; i != outcomes_.size(); ++i) {
      if (!outcomes_[i]) continue;  // not come to
      if (!*outcomes_[i]) {
        report.failures.push_back({i, outcomes_[i]->error()});
      } else {
        ++((*outcomes_[i])->kept ? report.kept : report.written);
      }
    }
    if (Result<void> listed = save_file(folder_ + "/" + std::string(kManifestName), manifest());
        !listed) {
      return listed.error();
    }
    if (const auto error = sync_folder(folder_)) return unwritable("folder", folder_, *error);
    return report;
  }

 private:
  bool write(std::size_t i) {
    const Result<Document> document = papers_[i].make();
    if (!document) {
      outcomes_[i] = document.error();
      return true;
    }
    Result<RenderedPaper> paper = render(*document, options_.format, options_.render);
    if (!paper) {
      outcomes_[i] = paper.error();
      return true;
    }
    const std::string path = folder_ + "/" + file_name(i);
    const bool kept = has_octets(path, paper->octets);
    if (!kept) {
      if (Result<void> saved = save_file(path, paper->octets); !saved) {
        const std::lock_guard lock(mutex_);
        if (!fatal_) fatal_ = saved.error();
        return false;
      }
    }
    outcomes_[i] = Written{.kept = kept,
                           .sha256 = papers_internal::sha256_hex(paper->octets),
                           .octets = paper->octets.size(),
                           .made_by = std::move(paper->made_by)};
    return true;
  }

  bool tell_progress() {
    const std::size_t done = ++done_;
    if (!options_.progress || done % kPapersBetweenReports != 0) return true;
    const std::lock_guard lock(mutex_);
    if (!stopped_) stopped_ = !options_.progress(done, papers_.size());
    return !stopped_;
  }

  [[nodiscard]] std::string file_name(std::size_t i) const {
    return papers_[i].name + std::string(file_extension(options_.format));
  }

  /// Nothing in it needs an escape: names are checked, kinds are words, and what is no fingerprint
  /// is not told.
  [[nodiscard]] std::string manifest() const {
    std::string json = "{\"papers\": [";
    std::string_view separator = "\n";
    for (std::size_t i = 0; i != outcomes_.size(); ++i) {
      if (!outcomes_[i] || !*outcomes_[i]) continue;
      const Written& written = **outcomes_[i];
      const TemplateId& made_by = written.made_by;
      json += separator;
      json += "  {\"file\": \"" + file_name(i) + "\", \"sha256\": \"" + written.sha256 +
              "\", \"octets\": " + std::to_string(written.octets) + ", \"kind\": \"" +
              std::string(to_string(made_by.kind)) +
              "\", \"template\": {\"version\": " + std::to_string(made_by.version);
      if (is_hexadecimal(made_by.fingerprint)) {
        json += ", \"sha256\": \"" + made_by.fingerprint + "\"";
      }
      json += "}}";
      separator = ",\n";
    }
    return json + "\n]}\n";
  }

  const std::string& folder_;
  const std::vector<BulkPaper>& papers_;
  const BulkOptions& options_;
  std::vector<std::optional<Result<Written>>> outcomes_;
  std::atomic<std::size_t> done_ = 0;
  std::mutex mutex_;
  bool stopped_ = false;
  std::optional<Failure> fatal_;
};

}  // namespace

Result<void> save_file(const std::string& path, std::string_view octets) {
  // Beside the file, so that renaming it moves nothing; in a name that no paper can have.
  const std::size_t slash = path.rfind('/') + 1;
  const std::string unfinished =
      path.substr(0, slash) + "." + path.substr(slash) + "." + std::to_string(::getpid()) + ".part";
  {
    const Descriptor file(
        ::open(unfinished.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666));
    if (file.number() < 0) return unwritable("file", path, last_error());
    if (const auto error = write_all(file.number(), octets)) {
      ::unlink(unfinished.c_str());
      return unwritable("file", path, *error);
    }
  }
  if (::rename(unfinished.c_str(), path.c_str()) != 0) {
    const std::error_code error = last_error();
    ::unlink(unfinished.c_str());
    return unwritable("file", path, error);
  }
  return {};
}

Result<BulkReport> save_papers(const std::string& folder, const std::vector<BulkPaper>& papers,
                               const BulkOptions& options) {
  if (std::optional<Failure> failure = check(papers, options)) return *std::move(failure);
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error) return unwritable("folder", folder, error);

  Bulk bulk(folder, papers, options);
  const auto work = [&bulk](std::size_t i) { return bulk.work(i); };
  papers_internal::for_each_in_threads(options.threads, papers.size(), [&] { return work; });
  return bulk.finish();
}

}  // namespace papers
MOTCUA_END_NAMESPACE
