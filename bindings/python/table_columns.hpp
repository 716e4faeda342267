/// Columns that tables of others lend us: Arrow's through its C interfaces, numpy's where they lie.
#pragma once

#include <pybind11/numpy.h>
#include <pybind11/pybind11.h>

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace motcua::python {

namespace py = pybind11;

/// In a column of minutes: a moment that is there, but too far off for 32 bits.
inline constexpr std::int32_t kTooFar = INT32_MAX;

/// How the rows of a column lie in memory.
enum class Layout : std::uint8_t {
  kNull,       ///< nothing is there
  kInteger,    ///< of 1, 2, 4 or 8 octets
  kFloat,      ///< of 4 or 8 octets
  kBits,       ///< Arrow's booleans
  kOctets,     ///< numpy's
  kTimestamp,  ///< int64, so many a minute
  kDate32,     ///< int32 days
  kDate64,     ///< int64 milliseconds
  kDays,       ///< int64 days, numpy's
  kText32,     ///< offsets of 4 octets, and the octets
  kText64,     ///< offsets of 8
  kTextView,   ///< 16 octets a row, of which short texts are part
  kUcs4,       ///< numpy's texts of one width
  kObjects,    ///< pointers to Python's texts
  kStruct,
  kUnknown,  ///< nothing that we read
};

/// What a column holds.
struct ColumnType {
  Layout layout = Layout::kUnknown;
  int width = 0;                  ///< octets of an integer or float; characters of a kUcs4
  bool is_signed = true;          ///< of an integer
  std::int64_t per_minute = 0;    ///< of a timestamp
  bool aware = false;             ///< of a timestamp: it is UTC; else the clock in Viet Nam
  bool smallest_is_none = false;  ///< numpy's NaT
  std::string name = {};          ///< for messages
  std::shared_ptr<const ColumnType> dictionary = {};  ///< what integers point into
};

/// Rows that lie one after the other.
struct Piece {
  std::int64_t length = 0;
  std::int64_t offset = 0;                 ///< of the first row
  const std::uint8_t* validity = nullptr;  ///< bits, from row 0; none: every row is there
  const void* data = nullptr;
  const void* more = nullptr;  ///< octets of texts, or the buffers of views
  std::shared_ptr<const Piece> dictionary = {};

  [[nodiscard]] bool has(std::int64_t row) const {
    const auto bit = static_cast<std::uint64_t>(offset + row);
    return validity == nullptr || (validity[bit / 8] >> bit % 8 & 1U) != 0;
  }
};

/// Distinct words of a column, and which of them each row has.
struct Words {
  py::array_t<std::int32_t> numbers;  ///< -1 for none
  std::vector<std::string> words;
};

/// A column, and what keeps its memory. Reading names the column and the row that is wrong, and
/// never shows a value. Thread safety: immutable.
class TableColumn {
 public:
  TableColumn(ColumnType type, std::vector<Piece> pieces, std::shared_ptr<const void> owner);

  /// From a PyCapsule "arrow_array_stream", which is emptied.
  static TableColumn from_stream(const py::object& stream);
  /// From PyCapsules "arrow_schema" and "arrow_array", which are emptied.
  static TableColumn from_array(const py::object& schema, const py::object& array);
  /// From an array of one dimension without gaps. `aware`: its moments are UTC.
  static TableColumn from_numpy(const py::array& array, bool aware);
  /// Of pandas' categories: `codes` point into `words`, -1 for none.
  static TableColumn from_categories(const py::array& codes, const TableColumn& words);

  /// The columns of a table, by name in order; names may repeat. Raises TypeError for what is none.
  [[nodiscard]] std::vector<std::pair<std::string, TableColumn>> fields() const;

  [[nodiscard]] std::int64_t size() const { return size_; }
  [[nodiscard]] const ColumnType& type() const { return type_; }

  /// Minutes of the clock in Viet Nam since 1970. Days stand for their first minute, or for their
  /// last one.
  [[nodiscard]] py::array_t<std::int32_t> minutes(const std::string& name, bool last) const;
  [[nodiscard]] Words words(const std::string& name) const;
  /// Whole numbers; `missing` for none.
  [[nodiscard]] py::array_t<std::int64_t> numbers(const std::string& name,
                                                  std::int64_t missing) const;
  /// 1 or 0; 0 for none.
  [[nodiscard]] py::array_t<std::uint8_t> flags(const std::string& name) const;

 private:
  ColumnType type_;
  std::vector<Piece> pieces_;
  std::int64_t size_ = 0;
  std::shared_ptr<const void> owner_;
};

/// The row in which each id of `events` stands in `dossiers`, -1 where it does not. Both are texts
/// or both integers. Raises MotcuaError for an id that two dossiers have, or that a dossier lacks.
py::array_t<std::int32_t> rows_of(const TableColumn& dossiers, const TableColumn& events,
                                  const std::string& name);

}  // namespace motcua::python
