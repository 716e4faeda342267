#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "base/csv_internal.hpp"

namespace motcua::base_internal {
namespace {

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  Csv read() {
    while (at_ < text_.size()) {
      record_is_good_ = true;
      CsvRecord record = read_record();
      if (record_is_good_) csv_.records.push_back(std::move(record));
    }
    return std::move(csv_);
  }

 private:
  CsvRecord read_record() {
    CsvRecord record{line_, {}};
    for (;;) {
      record.cells.push_back(at_ < text_.size() && text_[at_] == '"' ? read_quoted()
                                                                     : read_plain());
      if (at_ == text_.size()) return record;
      if (text_[at_] == ',') {
        ++at_;
      } else {
        at_ += text_[at_] == '\r' ? 2 : 1;
        ++line_;
        return record;
      }
    }
  }

  [[nodiscard]] bool at_line_end() const {
    return text_[at_] == '\n' || text_.substr(at_, 2) == "\r\n";
  }
  [[nodiscard]] bool at_cell_end() const {
    return at_ == text_.size() || text_[at_] == ',' || at_line_end();
  }

  std::string read_plain() {
    std::string cell;
    for (; !at_cell_end(); ++at_) {
      if (text_[at_] == '"') refuse("quote inside a cell that does not begin with one");
      if (text_[at_] == '\r') refuse("carriage return without line feed");
      cell += text_[at_];
    }
    return cell;
  }

  std::string read_quoted() {
    const std::size_t opened_on = line_;
    std::string cell;
    for (++at_; at_ < text_.size(); ++at_) {
      if (text_[at_] == '"') {
        ++at_;
        if (at_ == text_.size() || text_[at_] != '"') return end_quoted(std::move(cell));
      } else if (text_[at_] == '\n') {
        ++line_;
      }
      cell += text_[at_];
    }
    refuse("quoted cell is never closed", opened_on);
    return cell;
  }

  std::string end_quoted(std::string cell) {
    if (!at_cell_end()) refuse("text after a closing quote");
    while (!at_cell_end()) ++at_;
    return cell;
  }

  void refuse(std::string_view why) { refuse(why, line_); }
  void refuse(std::string_view why, std::size_t line) {
    if (record_is_good_) csv_.errors.push_back({line, why});
    record_is_good_ = false;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
  bool record_is_good_ = true;
  Csv csv_;
};

}  // namespace

Csv parse_csv(std::string_view text) { return Reader(text).read(); }

void append_csv_cell(std::string& text, std::string_view cell) {
  if (cell.find_first_of(",\"\n\r") == std::string_view::npos) {
    text.append(cell);
    return;
  }
  text += '"';
  for (const char c : cell) text.append(c == '"' ? 2 : 1, c);
  text += '"';
}

}  // namespace motcua::base_internal
