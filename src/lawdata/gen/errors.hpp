/// What is wrong with the data, all of it: one run shows every error.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace motcua::lawdata_gen {

class Errors {
 public:
  void add(const std::string& file, std::size_t line, const std::string& message) {
    lines_.push_back(file + ':' + std::to_string(line) + ": " + message);
  }
  /// Add what already begins with file and line.
  void add(const std::string& line) { lines_.push_back(line); }
  [[nodiscard]] bool empty() const noexcept { return lines_.empty(); }
  [[nodiscard]] const std::vector<std::string>& lines() const noexcept { return lines_; }

 private:
  std::vector<std::string> lines_;
};

}  // namespace motcua::lawdata_gen
