/// Reads one CSV table and holds it to the rules of all tables; each table's own function adds what
/// its facts demand.
#pragma once

#include <motcua/base/confidence.hpp>
#include <motcua/base/law_ref.hpp>
#include <motcua/base/time.hpp>

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lawdata/gen/errors.hpp"

namespace motcua::lawdata_gen {

[[nodiscard]] std::optional<Confidence> parse_confidence(std::string_view word);

/// Which columns a table ends with: where its rows were read and, unless the table's own columns
/// say since when they bind, that day.
enum class Basis {
  kInForce,  ///< in_force_from, law, source, confidence
  kPlain,    ///< law, source, confidence
};

/// What every table is read with.
struct Context {
  std::string data_dir;
  std::set<std::string> instruments;  ///< numbers of the documents in SOURCES.md
  Errors errors;
  std::set<std::string> files_read;  ///< relative to data_dir
};

/// One row, whose cells are read by column; what cannot be read is reported with the row's place
/// and stands as an empty or smallest value until the run ends without output.
class Row {
 public:
  Row(Context& context, const std::string& file, std::size_t line,
      std::map<std::string, std::string> cells)
      : context_(&context), file_(&file), line_(line), cells_(std::move(cells)) {}

  void refuse(const std::string& why) const { context_->errors.add(*file_, line_, why); }

  [[nodiscard]] const std::string& text(const std::string& column) const {
    return cells_.at(column);
  }
  [[nodiscard]] bool has(const std::string& column) const { return !text(column).empty(); }
  [[nodiscard]] Date date(const std::string& column) const;
  /// The citation in `column`, which may be empty, of a document that SOURCES.md registers.
  [[nodiscard]] const std::string& citation(const std::string& column) const;
  /// The whole number in `column`, from `least` to `most`; leading zeros play no part.
  [[nodiscard]] int integer(const std::string& column, int least, int most) const;
  /// The C++ enumerator that stands for the word in `column`.
  using Words = std::map<std::string, std::string>;
  [[nodiscard]] std::string enumerator(const std::string& column, const Words& words) const;
  /// C++ for the RowBasis of this row.
  [[nodiscard]] std::string basis() const;
  void require_law() const;
  /// What `law` and `confidence` say, for those who make values of rows.
  [[nodiscard]] std::optional<LawRef> law() const;
  [[nodiscard]] Confidence confidence() const;
  /// Check the columns that every table has; the reader of the table calls it once.
  void check_basis() const;

 private:
  Context* context_;
  const std::string* file_;
  std::size_t line_;
  std::map<std::string, std::string> cells_;
};

class BasisTable;

/// A table with the named columns, followed by those of the basis.
///
/// Reported as errors: everything that read_text_file, base_internal::parse_csv and Row report;
/// other columns, a wrong number of cells, white space at the end of a cell, no rows, and rows that
/// do not ascend by their first `key_columns` cells as text (so that duplicates show and a change
/// has one place).
class Table {
 public:
  Table(Context& context, const std::string& file, std::vector<std::string> columns,
        std::size_t key_columns, Basis basis = Basis::kInForce);
  /// A table whose rows name theirs in `bases`, which is reported too where they do not.
  Table(Context& context, const std::string& file, std::vector<std::string> columns,
        std::size_t key_columns, BasisTable& bases);
  Table(const Table&) = delete;  // rows point to the table's file name
  Table& operator=(const Table&) = delete;

  [[nodiscard]] const std::vector<Row>& rows() const noexcept { return rows_; }
  void refuse(const std::string& why) const { context_.errors.add(file_, 1, why); }

 private:
  void read(std::vector<std::string> columns, std::size_t key_columns, BasisTable* bases);

  Context& context_;
  std::string file_;
  std::vector<Row> rows_;
};

/// Bases that many rows share, under keys: ten thousand rows from one list name it, and none is
/// without law or source all the same. Its columns are `key` and those of the plain basis.
class BasisTable {
 public:
  BasisTable(Context& context, const std::string& file);

  /// The row of a key, or null; whoever asks uses it.
  [[nodiscard]] const Row* find(const std::string& key);
  /// Report the keys that nobody asked for: a source that supports nothing is out of date.
  void refuse_unused() const;

 private:
  Table table_;
  std::map<std::string, const Row*> by_key_;
  std::set<std::string> used_;
};

/// A table of named single facts, with the columns `rule` and `value`.
///
/// Reported as errors, besides a table's own: a rule that nobody asked for and one that is missing.
class RuleTable {
 public:
  RuleTable(Context& context, const std::string& file, const std::set<std::string>& rules,
            Basis basis = Basis::kInForce);

  [[nodiscard]] int integer(const std::string& rule, int least, int most) const;
  [[nodiscard]] std::string text(const std::string& rule) const;
  [[nodiscard]] Date date(const std::string& rule) const;
  void refuse(const std::string& rule, const std::string& why) const;

 private:
  Table table_;
  std::map<std::string, const Row*> by_rule_;
};

}  // namespace motcua::lawdata_gen
