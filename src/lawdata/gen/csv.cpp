#include "lawdata/gen/csv.hpp"

#include <algorithm>
#include <utility>

namespace motcua::lawdata_gen {
namespace {

class Reader {
 public:
  Reader(const std::string& file, std::string_view text, Errors& errors)
      : file_(file), text_(text), errors_(errors) {}

  std::vector<CsvRecord> read() {
    std::vector<CsvRecord> records;
    while (at_ < text_.size()) {
      record_is_good_ = true;
      CsvRecord record = read_record();
      if (record_is_good_) records.push_back(std::move(record));
    }
    return records;
  }

 private:
  CsvRecord read_record() {
    CsvRecord record{line_, {}};
    for (;;) {
      record.cells.push_back(at_ < text_.size() && text_[at_] == '"' ? read_quoted()
                                                                     : read_plain());
      if (at_ == text_.size()) return record;
      const char end = text_[at_++];
      if (end == '\n') {
        ++line_;
        return record;
      }
    }
  }

  std::string read_plain() {
    std::string cell;
    while (at_ < text_.size() && text_[at_] != ',' && text_[at_] != '\n') {
      if (text_[at_] == '"') refuse("quote inside a cell that does not begin with one");
      cell += text_[at_++];
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
    record_is_good_ = false;
    errors_.add(file_, opened_on, "quoted cell is never closed");
    return cell;
  }

  std::string end_quoted(std::string cell) {
    if (at_ < text_.size() && text_[at_] != ',' && text_[at_] != '\n') {
      refuse("text after a closing quote");
      at_ = std::min(text_.find_first_of(",\n", at_), text_.size());
    }
    return cell;
  }

  void refuse(const std::string& why) {
    if (record_is_good_) errors_.add(file_, line_, why);
    record_is_good_ = false;
  }

  const std::string& file_;
  std::string_view text_;
  Errors& errors_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
  bool record_is_good_ = true;
};

}  // namespace

std::vector<CsvRecord> parse_csv(const std::string& file, std::string_view text, Errors& errors) {
  return Reader(file, text, errors).read();
}

}  // namespace motcua::lawdata_gen
