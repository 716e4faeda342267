#include "table_columns.hpp"

#include <motcua/base/result.hpp>
#include <motcua/base/time.hpp>
#include <motcua/calendar/batch.hpp>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstring>
#include <functional>
#include <optional>
#include <string_view>
#include <type_traits>
#include <unordered_map>

#include "arrow_abi.hpp"
#include "bindings.hpp"

namespace motcua::python {
namespace {

constexpr std::int64_t kMinutesOfDay = 1440;
constexpr std::int64_t kMillisecondsOfDay = 86'400'000;
constexpr std::int32_t kNone = -1;

std::string at(const std::string& name, std::int64_t row) {
  return "column '" + name + "', row " + std::to_string(row) + ": ";
}

[[noreturn]] void refuse_row(const std::string& name, std::int64_t row, const std::string& what) {
  throw Error(Failure{Errc::kInvalidColumn, at(name, row) + what});
}

[[noreturn]] void refuse_type(const std::string& name, const char* wanted, const ColumnType& type) {
  throw py::type_error("column '" + name + "': expected " + wanted + ", got " + type.name);
}

std::int64_t floor_div(std::int64_t value, std::int64_t by) {
  return value / by - static_cast<std::int64_t>(value % by < 0);
}

// --- Arrow's types and arrays --------------------------------------------------------------------

ColumnType integer(int width, bool is_signed, const char* name) {
  return {.layout = Layout::kInteger, .width = width, .is_signed = is_signed, .name = name};
}

ColumnType timestamp(std::string_view format) {
  std::int64_t per_minute = 60;
  for (const char unit : {'m', 'u', 'n'}) {
    if (format[2] == 's') break;
    per_minute *= 1000;
    if (format[2] == unit) break;
  }
  const bool aware = format.size() > 4;
  return {.layout = Layout::kTimestamp,
          .per_minute = per_minute,
          .aware = aware,
          .name = aware ? "timestamps with a time zone" : "timestamps"};
}

ColumnType type_of(std::string_view format) {
  if (format.size() == 1) {
    switch (format[0]) {
      case 'n':
        return {.layout = Layout::kNull, .name = "nothing but nulls"};
      case 'b':
        return {.layout = Layout::kBits, .name = "booleans"};
      case 'c':
        return integer(1, true, "int8");
      case 'C':
        return integer(1, false, "uint8");
      case 's':
        return integer(2, true, "int16");
      case 'S':
        return integer(2, false, "uint16");
      case 'i':
        return integer(4, true, "int32");
      case 'I':
        return integer(4, false, "uint32");
      case 'l':
        return integer(8, true, "int64");
      case 'L':
        return integer(8, false, "uint64");
      case 'f':
        return {.layout = Layout::kFloat, .width = 4, .name = "float32"};
      case 'g':
        return {.layout = Layout::kFloat, .width = 8, .name = "float64"};
      case 'u':
        return {.layout = Layout::kText32, .name = "text"};
      case 'U':
        return {.layout = Layout::kText64, .name = "text"};
      default:
        break;
    }
  }
  if (format == "vu") return {.layout = Layout::kTextView, .name = "text"};
  if (format == "tdD") return {.layout = Layout::kDate32, .name = "dates"};
  if (format == "tdm") return {.layout = Layout::kDate64, .name = "dates"};
  if (format == "+s") return {.layout = Layout::kStruct, .name = "structs"};
  if (format.size() >= 4 && format.starts_with("ts") && format[3] == ':' &&
      std::string_view("smun").find(format[2]) != std::string_view::npos) {
    return timestamp(format);
  }
  return {.name = "Arrow's \"" + std::string(format) + "\""};
}

ColumnType type_of(const ArrowSchema& schema) {
  ColumnType type = type_of(std::string_view(schema.format));
  if (schema.dictionary != nullptr) {
    type.dictionary = std::make_shared<ColumnType>(type_of(*schema.dictionary));
    type.name = "a dictionary of " + type.dictionary->name;
  }
  return type;
}

const void* buffer(const ArrowArray& array, std::int64_t index) {
  return index < array.n_buffers ? array.buffers[index] : nullptr;
}

Piece piece_of(const ColumnType& type, const ArrowArray& array) {
  Piece piece{.length = array.length, .offset = array.offset};
  if (type.layout == Layout::kNull) return piece;
  if (array.null_count != 0) piece.validity = static_cast<const std::uint8_t*>(buffer(array, 0));
  piece.data = buffer(array, 1);
  // The texts that are no part of a view lie in the buffers from the third on.
  piece.more = type.layout == Layout::kTextView ? array.buffers + 2 : buffer(array, 2);
  if (type.dictionary) {
    piece.dictionary = std::make_shared<Piece>(piece_of(*type.dictionary, *array.dictionary));
  }
  return piece;
}

/// Arrow's own memory, given back at the end.
struct Owned {
  ArrowSchema schema = {};
  std::vector<ArrowArray> arrays;

  Owned() = default;
  Owned(const Owned&) = delete;
  Owned& operator=(const Owned&) = delete;
  ~Owned() {
    for (ArrowArray& array : arrays) array.release(&array);
    if (schema.release != nullptr) schema.release(&schema);
  }
};

/// What a capsule holds, moved out of it: nobody else releases it then.
template <typename T>
T taken_from(const py::object& capsule, const char* name) {
  auto* const held = static_cast<T*>(PyCapsule_GetPointer(capsule.ptr(), name));
  if (held == nullptr) throw py::error_already_set();
  if (held->release == nullptr) {
    throw py::value_error(std::string("the capsule \"") + name + "\" is empty: read it once");
  }
  const T taken = *held;
  held->release = nullptr;
  return taken;
}

struct Stream {
  ArrowArrayStream stream;

  explicit Stream(ArrowArrayStream of) : stream(of) {}
  Stream(const Stream&) = delete;
  Stream& operator=(const Stream&) = delete;
  ~Stream() { stream.release(&stream); }

  void check(int error) {
    if (error == 0) return;
    const char* const words = stream.get_last_error(&stream);
    throw py::value_error("the table could not be read: " +
                          std::string(words != nullptr ? words : std::strerror(error)));
  }
};

TableColumn column_of(std::shared_ptr<Owned> owned) {
  ColumnType type = type_of(owned->schema);
  std::vector<Piece> pieces;
  for (const ArrowArray& array : owned->arrays) pieces.push_back(piece_of(type, array));
  return {std::move(type), std::move(pieces), std::move(owned)};
}

// --- Texts ---------------------------------------------------------------------------------------

/// Words by the order in which they came.
class WordIndex {
 public:
  std::int32_t add(std::string_view word) {
    if (last_ >= 0 && *words_[static_cast<std::size_t>(last_)] == word) return last_;
    const auto found = numbers_.find(word);
    if (found != numbers_.end()) return last_ = found->second;
    last_ = static_cast<std::int32_t>(words_.size());
    words_.push_back(&numbers_.emplace(std::string(word), last_).first->first);
    return last_;
  }

  [[nodiscard]] std::size_t size() const { return words_.size(); }
  [[nodiscard]] std::string_view word(std::int32_t number) const {
    return *words_[static_cast<std::size_t>(number)];
  }

 private:
  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
  };

  std::unordered_map<std::string, std::int32_t, Hash, std::equal_to<>> numbers_;
  std::vector<const std::string*> words_;  ///< the map's own
  std::int32_t last_ = kNone;              ///< the word of the row before, mostly this row's too
};

template <typename Offset>
std::string_view text_of(const Piece& piece, std::int64_t row) {
  const auto* const offsets = static_cast<const Offset*>(piece.data) + piece.offset + row;
  const auto* const octets = static_cast<const char*>(piece.more);
  return {octets + offsets[0], static_cast<std::size_t>(offsets[1] - offsets[0])};
}

std::string_view view_of(const Piece& piece, std::int64_t row) {
  constexpr std::int32_t kInline = 12;
  struct View {
    std::int32_t size;
    char first[4];
    std::int32_t buffer;
    std::int32_t offset;
  };
  const auto& view = static_cast<const View*>(piece.data)[piece.offset + row];
  const auto size = static_cast<std::size_t>(view.size);
  if (view.size <= kInline) return {view.first, size};
  const auto* const* const buffers = static_cast<const void* const*>(piece.more);
  return {static_cast<const char*>(buffers[view.buffer]) + view.offset, size};
}

void append_utf8(std::string& text, std::uint32_t point) {
  const auto add = [&text](std::uint32_t octet) { text += static_cast<char>(octet); };
  if (point < 0x80) return add(point);
  if (point < 0x800) {
    add(0xC0 | point >> 6);
  } else {
    if (point < 0x10000) {
      add(0xE0 | point >> 12);
    } else {
      add(0xF0 | point >> 18);
      add(0x80 | (point >> 12 & 0x3F));
    }
    add(0x80 | (point >> 6 & 0x3F));
  }
  add(0x80 | (point & 0x3F));
}

/// numpy pads texts with zeros at their ends.
std::string utf8_of(const Piece& piece, int width, std::int64_t row) {
  const auto* point = static_cast<const std::uint32_t*>(piece.data) + row * width;
  const auto* end = point + width;
  while (end > point && end[-1] == 0) --end;
  std::string text;
  for (; point < end; ++point) append_utf8(text, *point);
  return text;
}

/// What stands for no value among Python's objects: None, NaN, pandas' NA and NaT.
bool is_none(PyObject* object) {
  if (object == Py_None) return true;
  if (PyFloat_Check(object) != 0) return std::isnan(PyFloat_AS_DOUBLE(object));
  const std::string_view type = Py_TYPE(object)->tp_name;
  return type.ends_with("NAType") || type.ends_with("NaTType");
}

/// Call `use(row, text)` for each row that is there and not empty, in order. The text lives as long
/// as the call.
template <typename Use>
void each_text(const ColumnType& type, const Piece& piece, const std::string& name,
               std::int64_t first_row, Use use) {
  const auto each = [&](auto text) {
    for (std::int64_t row = 0; row < piece.length; ++row) {
      if (!piece.has(row)) continue;
      const auto found = text(row);
      if (!found.empty()) use(row, std::string_view(found));
    }
  };
  switch (type.layout) {
    case Layout::kNull:
      return;
    case Layout::kText32:
      return each([&](std::int64_t row) { return text_of<std::int32_t>(piece, row); });
    case Layout::kText64:
      return each([&](std::int64_t row) { return text_of<std::int64_t>(piece, row); });
    case Layout::kTextView:
      return each([&](std::int64_t row) { return view_of(piece, row); });
    case Layout::kUcs4:
      return each([&](std::int64_t row) { return utf8_of(piece, type.width, row); });
    case Layout::kObjects: {
      auto* const* const objects = static_cast<PyObject* const*>(piece.data);
      for (std::int64_t row = 0; row < piece.length; ++row) {
        if (is_none(objects[row])) continue;
        Py_ssize_t size = 0;
        const char* const octets = PyUnicode_Check(objects[row]) != 0
                                       ? PyUnicode_AsUTF8AndSize(objects[row], &size)
                                       : nullptr;
        if (octets == nullptr) {
          PyErr_Clear();
          throw py::type_error(at(name, first_row + row) + "expected text, got " +
                               Py_TYPE(objects[row])->tp_name);
        }
        if (size > 0) use(row, std::string_view(octets, static_cast<std::size_t>(size)));
      }
      return;
    }
    default:
      refuse_type(name, "text", type);
  }
}

// --- Numbers -------------------------------------------------------------------------------------

template <typename T, typename Use>
void each_number(const Piece& piece, Use use) {
  const T* const numbers = static_cast<const T*>(piece.data) + piece.offset;
  for (std::int64_t row = 0; row < piece.length; ++row) {
    if (piece.has(row)) use(row, numbers[row]);
  }
}

/// Call `use(row, number)` for each row that is there, in the type that the column has.
template <typename Use>
void each_integer(const ColumnType& type, const Piece& piece, Use use) {
  switch (type.is_signed ? type.width : -type.width) {
    case 1:
      return each_number<std::int8_t>(piece, use);
    case -1:
      return each_number<std::uint8_t>(piece, use);
    case 2:
      return each_number<std::int16_t>(piece, use);
    case -2:
      return each_number<std::uint16_t>(piece, use);
    case 4:
      return each_number<std::int32_t>(piece, use);
    case -4:
      return each_number<std::uint32_t>(piece, use);
    case 8:
      return each_number<std::int64_t>(piece, use);
    default:
      return each_number<std::uint64_t>(piece, use);
  }
}

std::int32_t minute_number(std::int64_t minute) {
  return minute > batch::kMissing && minute < kTooFar ? static_cast<std::int32_t>(minute) : kTooFar;
}

/// `per` is a constant wherever it may be: dividing by it is most of the work.
template <typename Per>
void read_timestamps(const ColumnType& type, const Piece& piece, std::int32_t* minutes, Per per) {
  const std::int64_t shift =
      type.aware ? std::chrono::duration_cast<std::chrono::minutes>(kVietnamUtcOffset).count() : 0;
  each_number<std::int64_t>(piece, [&](std::int64_t row, std::int64_t value) {
    if (type.smallest_is_none && value == batch::kWideMissing) return;
    minutes[row] = minute_number(floor_div(value, per) + shift);
  });
}

void read_timestamps(const ColumnType& type, const Piece& piece, std::int32_t* minutes) {
  const auto read = [&](auto per) { read_timestamps(type, piece, minutes, per); };
  switch (type.per_minute) {
    case 60'000'000'000:
      return read(std::integral_constant<std::int64_t, 60'000'000'000>());
    case 60'000'000:
      return read(std::integral_constant<std::int64_t, 60'000'000>());
    case 60'000:
      return read(std::integral_constant<std::int64_t, 60'000>());
    case 60:
      return read(std::integral_constant<std::int64_t, 60>());
    default:
      return read(type.per_minute);
  }
}

template <typename T, typename PerDay>
void read_days(const ColumnType& type, const Piece& piece, std::int32_t* minutes, bool last,
               PerDay per_day) {
  const std::int64_t of_day = last ? kMinutesOfDay - 1 : 0;
  each_number<T>(piece, [&](std::int64_t row, T value) {
    if (type.smallest_is_none && value == batch::kWideMissing) return;
    const std::int64_t day = floor_div(value, per_day);
    minutes[row] =
        std::abs(day) < INT32_MAX ? minute_number(day * kMinutesOfDay + of_day) : kTooFar;
  });
}

}  // namespace

// --- Where columns come from ---------------------------------------------------------------------

TableColumn::TableColumn(ColumnType type, std::vector<Piece> pieces,
                         std::shared_ptr<const void> owner)
    : type_(std::move(type)), pieces_(std::move(pieces)), owner_(std::move(owner)) {
  for (const Piece& piece : pieces_) size_ += piece.length;
}

TableColumn TableColumn::from_stream(const py::object& capsule) {
  Stream stream(taken_from<ArrowArrayStream>(capsule, "arrow_array_stream"));
  const auto owned = std::make_shared<Owned>();
  {
    // Whoever makes the rows may wait for a thread of its own that wants the GIL.
    const py::gil_scoped_release release;
    stream.check(stream.stream.get_schema(&stream.stream, &owned->schema));
    while (true) {
      ArrowArray array = {};
      stream.check(stream.stream.get_next(&stream.stream, &array));
      if (array.release == nullptr) break;
      owned->arrays.push_back(array);
    }
  }
  return column_of(owned);
}

TableColumn TableColumn::from_array(const py::object& schema, const py::object& array) {
  const auto owned = std::make_shared<Owned>();
  owned->schema = taken_from<ArrowSchema>(schema, "arrow_schema");
  owned->arrays.push_back(taken_from<ArrowArray>(array, "arrow_array"));
  return column_of(owned);
}

TableColumn TableColumn::from_numpy(const py::array& array, bool aware) {
  const py::dtype dtype = array.dtype();
  ColumnType type{.width = static_cast<int>(dtype.itemsize()), .aware = aware};
  type.name = py::str(static_cast<const py::object&>(dtype)).cast<std::string>();
  switch (dtype.kind()) {
    case 'i':
    case 'u':
      type.layout = Layout::kInteger;
      type.is_signed = dtype.kind() == 'i';
      break;
    case 'f':
      if (type.width != 2) type.layout = Layout::kFloat;
      break;
    case 'b':
      type.layout = Layout::kOctets;
      break;
    case 'U':
      type.layout = Layout::kUcs4;
      type.width /= static_cast<int>(sizeof(std::uint32_t));
      break;
    case 'O':
      type.layout = Layout::kObjects;
      break;
    case 'M': {
      type.smallest_is_none = true;
      const std::string& unit = type.name;  // "datetime64[ns]"
      type.layout = Layout::kTimestamp;
      if (unit == "datetime64[D]") {
        type.layout = Layout::kDays;
      } else if (unit == "datetime64[m]") {
        type.per_minute = 1;
      } else if (unit == "datetime64[s]") {
        type.per_minute = 60;
      } else if (unit == "datetime64[ms]") {
        type.per_minute = 60'000;
      } else if (unit == "datetime64[us]") {
        type.per_minute = 60'000'000;
      } else if (unit == "datetime64[ns]") {
        type.per_minute = 60'000'000'000;
      } else {
        type.layout = Layout::kUnknown;
      }
      break;
    }
    default:
      break;
  }
  const Piece piece{.length = array.size(), .data = array.data()};
  return {std::move(type), {piece}, std::make_shared<py::array>(array)};
}

TableColumn TableColumn::from_categories(const py::array& codes, const TableColumn& words) {
  TableColumn column = from_numpy(codes, false);
  column.type_.dictionary = std::make_shared<ColumnType>(words.type_);
  column.type_.name = "categories of " + words.type_.name;
  column.pieces_.front().dictionary = std::make_shared<Piece>(words.pieces_.front());
  column.owner_ = std::make_shared<std::pair<std::shared_ptr<const void>, TableColumn>>(
      std::move(column.owner_), words);
  return column;
}

std::vector<std::pair<std::string, TableColumn>> TableColumn::fields() const {
  if (type_.layout != Layout::kStruct) {
    throw py::type_error("expected a table, whose rows are structs, got " + type_.name);
  }
  const auto* const owned = static_cast<const Owned*>(owner_.get());
  std::vector<std::pair<std::string, TableColumn>> found;
  for (std::int64_t i = 0; i < owned->schema.n_children; ++i) {
    const ArrowSchema& schema = *owned->schema.children[i];
    ColumnType type = type_of(schema);
    std::vector<Piece> pieces;
    for (const ArrowArray& array : owned->arrays) {
      if (array.n_children != owned->schema.n_children || array.null_count > 0) {
        throw py::value_error("expected a table, got rows that lack columns or are null");
      }
      Piece piece = piece_of(type, *array.children[i]);
      piece.length = array.length;
      piece.offset += array.offset;
      pieces.push_back(std::move(piece));
    }
    found.emplace_back(schema.name != nullptr ? schema.name : "",
                       TableColumn(std::move(type), std::move(pieces), owner_));
  }
  return found;
}

// --- What rows hold ------------------------------------------------------------------------------

py::array_t<std::int32_t> TableColumn::minutes(const std::string& name, bool last) const {
  py::array_t<std::int32_t> read(size_);
  std::int32_t* minutes = read.mutable_data();
  const py::gil_scoped_release release;
  std::fill_n(minutes, size_, batch::kMissing);
  for (const Piece& piece : pieces_) {
    switch (type_.layout) {
      case Layout::kNull:
        break;
      case Layout::kTimestamp:
        read_timestamps(type_, piece, minutes);
        break;
      case Layout::kDate32:
        read_days<std::int32_t>(type_, piece, minutes, last, std::int64_t{1});
        break;
      case Layout::kDate64:
        read_days<std::int64_t>(type_, piece, minutes, last, kMillisecondsOfDay);
        break;
      case Layout::kDays:
        read_days<std::int64_t>(type_, piece, minutes, last, std::int64_t{1});
        break;
      default:
        refuse_type(name, "timestamps or dates", type_);
    }
    minutes += piece.length;
  }
  return read;
}

Words TableColumn::words(const std::string& name) const {
  Words read{py::array_t<std::int32_t>(size_), {}};
  std::int32_t* numbers = read.numbers.mutable_data();
  std::fill_n(numbers, size_, kNone);
  WordIndex index;
  {
    // Objects are Python's.
    std::optional<py::gil_scoped_release> release;
    const Layout layout = type_.dictionary ? type_.dictionary->layout : type_.layout;
    if (layout != Layout::kObjects) release.emplace();
    std::int64_t first_row = 0;
    for (const Piece& piece : pieces_) {
      if (type_.dictionary) {
        std::vector<std::int32_t> entries(static_cast<std::size_t>(piece.dictionary->length),
                                          kNone);
        each_text(*type_.dictionary, *piece.dictionary, name, 0,
                  [&](std::int64_t entry, std::string_view word) {
                    entries[static_cast<std::size_t>(entry)] = index.add(word);
                  });
        each_integer(type_, piece, [&](std::int64_t row, auto entry) {
          // pandas' code for no value is -1, which no unsigned number is.
          if (static_cast<std::uint64_t>(entry) < entries.size()) {
            numbers[row] = entries[static_cast<std::size_t>(entry)];
          }
        });
      } else if (type_.layout == Layout::kInteger) {
        each_integer(type_, piece, [&](std::int64_t row, auto number) {
          char digits[24];
          const auto end = std::to_chars(std::begin(digits), std::end(digits), number).ptr;
          numbers[row] = index.add({digits, static_cast<std::size_t>(end - digits)});
        });
      } else {
        each_text(type_, piece, name, first_row,
                  [&](std::int64_t row, std::string_view word) { numbers[row] = index.add(word); });
      }
      numbers += piece.length;
      first_row += piece.length;
    }
  }
  for (std::size_t i = 0; i < index.size(); ++i) {
    read.words.emplace_back(index.word(static_cast<std::int32_t>(i)));
  }
  return read;
}

py::array_t<std::int64_t> TableColumn::numbers(const std::string& name,
                                               std::int64_t missing) const {
  py::array_t<std::int64_t> read(size_);
  std::int64_t* numbers = read.mutable_data();
  std::fill_n(numbers, size_, missing);
  std::int64_t first_row = 0;
  const auto whole = [&](std::int64_t row, double number) {
    if (std::isnan(number)) return;
    if (number != std::floor(number) || std::abs(number) > 0x1p53) {
      refuse_row(name, first_row + row, "expected a whole number");
    }
    numbers[row] = static_cast<std::int64_t>(number);
  };
  for (const Piece& piece : pieces_) {
    if (type_.layout == Layout::kInteger && !type_.dictionary) {
      each_integer(type_, piece, [&](std::int64_t row, auto number) {
        if (!std::in_range<std::int64_t>(number)) {
          refuse_row(name, first_row + row, "expected a number of at most 63 bits");
        }
        numbers[row] = static_cast<std::int64_t>(number);
      });
    } else if (type_.layout == Layout::kFloat) {
      type_.width == 4 ? each_number<float>(piece, whole) : each_number<double>(piece, whole);
    } else if (type_.layout != Layout::kNull) {
      refuse_type(name, "whole numbers", type_);
    }
    numbers += piece.length;
    first_row += piece.length;
  }
  return read;
}

py::array_t<std::uint8_t> TableColumn::flags(const std::string& name) const {
  py::array_t<std::uint8_t> read(size_);
  std::uint8_t* flags = read.mutable_data();
  std::fill_n(flags, size_, std::uint8_t{0});
  std::int64_t first_row = 0;
  for (const Piece& piece : pieces_) {
    switch (type_.layout) {
      case Layout::kNull:
        break;
      case Layout::kBits: {
        const auto* const bits = static_cast<const std::uint8_t*>(piece.data);
        for (std::int64_t row = 0; row < piece.length; ++row) {
          const auto bit = static_cast<std::uint64_t>(piece.offset + row);
          if (piece.has(row)) flags[row] = bits[bit / 8] >> bit % 8 & 1U;
        }
        break;
      }
      case Layout::kOctets:
        each_number<std::uint8_t>(
            piece, [&](std::int64_t row, std::uint8_t value) { flags[row] = value; });
        break;
      case Layout::kInteger:
        each_integer(type_, piece, [&](std::int64_t row, auto number) {
          if (number != 0 && number != 1) refuse_row(name, first_row + row, "expected 0 or 1");
          flags[row] = static_cast<std::uint8_t>(number);
        });
        break;
      default:
        refuse_type(name, "booleans", type_);
    }
    flags += piece.length;
    first_row += piece.length;
  }
  return read;
}

// --- Events and their dossiers -------------------------------------------------------------------

namespace {

[[noreturn]] void refuse_second(const std::string& name, std::int64_t row, std::int64_t first) {
  refuse_row(name, row, "the id of row " + std::to_string(first) + " again; a dossier has one row");
}

/// Rows by an id that is a whole number.
class RowsByNumber {
 public:
  RowsByNumber(const TableColumn& dossiers, const std::string& name) {
    const auto ids = dossiers.numbers(name, batch::kWideMissing);
    ids_.reserve(static_cast<std::size_t>(ids.size()));
    for (std::int32_t row = 0; row < ids.size(); ++row) {
      if (ids.data()[row] == batch::kWideMissing) refuse_row(name, row, "expected an id, got none");
      ids_.emplace_back(ids.data()[row], row);
    }
    if (!std::ranges::is_sorted(ids_)) std::ranges::sort(ids_);
    const auto second = std::ranges::adjacent_find(
        ids_, [](const auto& a, const auto& b) { return a.first == b.first; });
    if (second != ids_.end()) refuse_second(name, second[1].second, second[0].second);
  }

  /// Of ids that come in the order of the dossiers, most are the one before or the next.
  std::int32_t find(std::int64_t id) {
    for (const std::size_t guess : {last_, last_ + 1}) {
      if (guess < ids_.size() && ids_[guess].first == id) return ids_[last_ = guess].second;
    }
    const auto found =
        std::ranges::lower_bound(ids_, id, {}, &std::pair<std::int64_t, std::int32_t>::first);
    if (found == ids_.end() || found->first != id) return kNone;
    last_ = static_cast<std::size_t>(found - ids_.begin());
    return found->second;
  }

 private:
  std::vector<std::pair<std::int64_t, std::int32_t>> ids_;
  std::size_t last_ = 0;
};

}  // namespace

py::array_t<std::int32_t> rows_of(const TableColumn& dossiers, const TableColumn& events,
                                  const std::string& name) {
  if (dossiers.size() > INT32_MAX) throw py::value_error("a table has at most 2,147,483,647 rows");
  py::array_t<std::int32_t> rows(events.size());
  std::int32_t* const to = rows.mutable_data();
  if (dossiers.type().layout == Layout::kInteger && !dossiers.type().dictionary) {
    RowsByNumber by_number(dossiers, name);
    const auto ids = events.numbers("events." + name, batch::kWideMissing);
    for (std::int64_t event = 0; event < ids.size(); ++event) {
      to[event] = by_number.find(ids.data()[event]);
    }
    return rows;
  }
  const Words of_dossiers = dossiers.words(name);
  std::vector<std::int32_t> row_of_word(of_dossiers.words.size(), kNone);
  for (std::int32_t row = 0; row < of_dossiers.numbers.size(); ++row) {
    const std::int32_t number = of_dossiers.numbers.data()[row];
    if (number == kNone) refuse_row(name, row, "expected an id, got none");
    std::int32_t& place = row_of_word[static_cast<std::size_t>(number)];
    if (place != kNone) refuse_second(name, row, place);
    place = row;
  }
  std::unordered_map<std::string_view, std::int32_t> row_of;
  for (std::size_t i = 0; i < of_dossiers.words.size(); ++i) {
    row_of.emplace(of_dossiers.words[i], row_of_word[i]);
  }
  if (events.type().layout == Layout::kInteger && !events.type().dictionary) {
    refuse_type("events." + name, "text, as the dossiers have", events.type());
  }
  const Words of_events = events.words("events." + name);
  std::vector<std::int32_t> row_of_event_word;
  for (const std::string& word : of_events.words) {
    const auto found = row_of.find(word);
    row_of_event_word.push_back(found == row_of.end() ? kNone : found->second);
  }
  std::ranges::transform(
      of_events.numbers.data(), of_events.numbers.data() + of_events.numbers.size(), to,
      [&](std::int32_t number) {
        return number == kNone ? kNone : row_of_event_word[static_cast<std::size_t>(number)];
      });
  return rows;
}

void bind_table_columns(py::module_& m) {
  py::class_<TableColumn>(m, "_Column", py::module_local(), py::is_final(),
                          "A column of somebody's table, where it lies. For motcua.evaluate.")
      .def_static("from_stream", &TableColumn::from_stream, py::arg("stream"),
                  "From a PyCapsule \"arrow_array_stream\".")
      .def_static("from_array", &TableColumn::from_array, py::arg("schema"), py::arg("array"),
                  "From PyCapsules \"arrow_schema\" and \"arrow_array\".")
      .def_static("from_numpy", &TableColumn::from_numpy, py::arg("array"), py::arg("aware"),
                  "From an array of one dimension without gaps.")
      .def_static("from_categories", &TableColumn::from_categories, py::arg("codes"),
                  py::arg("words"), "From codes that point into words.")
      .def("fields", &TableColumn::fields, "The columns of a table.")
      .def("__len__", &TableColumn::size)
      .def_property_readonly(
          "type", [](const TableColumn& self) { return self.type().name; }, "What it holds.")
      .def("minutes", &TableColumn::minutes, py::arg("name"), py::arg("last"),
           "Minutes of the clock in Viet Nam.")
      .def(
          "words",
          [](const TableColumn& self, const std::string& name) {
            Words read = self.words(name);
            return std::pair(std::move(read.numbers), std::move(read.words));
          },
          py::arg("name"), "The number of each row's word, and the words.")
      .def("numbers", &TableColumn::numbers, py::arg("name"), py::arg("missing"), "Whole numbers.")
      .def("flags", &TableColumn::flags, py::arg("name"), "1 or 0.");
  m.def("_rows_of", &rows_of, py::arg("dossiers"), py::arg("events"), py::arg("name"),
        "The row of each event's dossier, or -1.");
}

}  // namespace motcua::python
