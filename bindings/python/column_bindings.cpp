#include <motcua/calendar/batch.hpp>
#include <motcua/calendar/work_calendar.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "bindings.hpp"
#include "parts.hpp"

#if defined(__x86_64__)
#include <emmintrin.h>
#endif

namespace motcua::python {

/// What the arithmetic over columns takes: motcua/batch.py reads it.
struct ColumnLike {
  py::object object;
};
struct DatesLike : ColumnLike {};
struct NumbersLike : ColumnLike {};

/// What motcua/batch.py makes of it: an array with one dimension.
struct Rows : ColumnLike {
  [[nodiscard]] py::buffer_info request(bool writable = false) const {
    return object.cast<py::buffer>().request(writable);
  }
};

/// What it gives: results and codes.
struct ResultsAndCodes {
  py::object pair;
};

}  // namespace motcua::python

namespace pybind11::detail {

#define MOTCUA_PYTHON_COLUMN_CASTER(type, python_name)             \
  template <>                                                      \
  struct type_caster<type> {                                       \
    PYBIND11_TYPE_CASTER(type, const_name(python_name));           \
    bool load(handle source, bool) {                               \
      value.object = reinterpret_borrow<pybind11::object>(source); \
      return true;                                                 \
    }                                                              \
  }
MOTCUA_PYTHON_COLUMN_CASTER(motcua::python::DatesLike, "numpy.typing.ArrayLike | datetime.date");
MOTCUA_PYTHON_COLUMN_CASTER(motcua::python::NumbersLike, "numpy.typing.ArrayLike");
MOTCUA_PYTHON_COLUMN_CASTER(motcua::python::Rows, "numpy.typing.NDArray[typing.Any]");
#undef MOTCUA_PYTHON_COLUMN_CASTER

template <>
struct type_caster<motcua::python::ResultsAndCodes> {
  static constexpr auto name =
      const_name("tuple[numpy.typing.NDArray[typing.Any], numpy.typing.NDArray[numpy.int16]]");
  static handle cast(motcua::python::ResultsAndCodes from, return_value_policy, handle) {
    return from.pair.release();
  }
};

}  // namespace pybind11::detail

namespace motcua::python {
namespace {

// --- Between Python's columns and the library's -------------------------------------------------

/// Rows that are converted together: their buffers fit into a core's own cache.
constexpr std::size_t kBlock = 8192;

/// Wide results of so many rows do not fit into any cache: they bypass them.
constexpr std::size_t kStreamedRows = std::size_t{1} << 19;

using Block = std::array<std::int32_t, kBlock>;

constexpr std::int64_t kWideMissing = std::numeric_limits<std::int64_t>::min();  // NaT

/// A day, a minute or a count that leads out of every calendar: those begin with the year 1 and
/// have 366,000 days at most.
constexpr std::int32_t kOutside = -std::numeric_limits<std::int32_t>::max();

std::int32_t narrow_one(std::int64_t value) noexcept {
  if (value == kWideMissing) return batch::kMissing;
  const auto low = static_cast<std::int32_t>(value);
  return low == value && low != batch::kMissing ? low : kOutside;
}

std::int64_t widen_one(std::int32_t value) noexcept {
  return value == batch::kMissing ? kWideMissing : value;
}

/// A whole block. Compilers make vectors of the first loop; days, minutes and counts in use are all
/// far below 2^30.
void narrow(const std::int64_t* __restrict from, std::int32_t* __restrict to,
            std::size_t size) noexcept {
  std::uint64_t spilled = 0;
  for (std::size_t i = 0; i < size; ++i) {
    to[i] = static_cast<std::int32_t>(from[i]);
    spilled |= (static_cast<std::uint64_t>(from[i]) + (1U << 30)) >> 31;
  }
  if (spilled != 0) std::transform(from, from + size, to, narrow_one);
}

template <bool kStream>
void put(std::int64_t* at, std::int64_t value) noexcept {
#if defined(__x86_64__)
  if constexpr (kStream) {
    _mm_stream_si64(reinterpret_cast<long long*>(at), value);
    return;
  }
#endif
  *at = value;
}

/// `unit`: how much of the wide result is 1 of the narrow one.
template <bool kStream>
void widen(batch::Out from, std::int64_t* to, std::int64_t unit) noexcept {
  for (std::size_t i = 0; i < from.size(); ++i) {
    put<kStream>(to + i, from[i] == batch::kMissing ? kWideMissing : from[i] * unit);
  }
}

/// What was streamed is seen before whatever the caller does next.
void end_of_stream() noexcept {
#if defined(__x86_64__)
  _mm_sfence();
#endif
}

/// A column that Python gives: int32 or int64, of any stride.
class Column {
 public:
  Column(const py::buffer_info& info)
      : data_(static_cast<const std::byte*>(info.ptr)),
        stride_(info.strides[0]),
        wide_(info.itemsize == sizeof(std::int64_t)) {}

  [[nodiscard]] bool is_direct() const noexcept {
    return !wide_ && stride_ == sizeof(std::int32_t);
  }

  [[nodiscard]] bool is_direct_wide() const noexcept {
    return wide_ && stride_ == sizeof(std::int64_t);
  }

  /// One value, which numpy.broadcast_to repeats.
  [[nodiscard]] bool is_constant() const noexcept { return stride_ == 0; }

  [[nodiscard]] batch::WideDays wide_rows(std::size_t begin, std::size_t size) const noexcept {
    return {reinterpret_cast<const std::int64_t*>(data_) + begin, size};
  }

  [[nodiscard]] std::int64_t at(std::size_t row) const noexcept {
    return wide_ ? read<std::int64_t>(row) : widen_one(read<std::int32_t>(row));
  }

  /// Rows as the library takes them: where they are, or converted into `block`.
  [[nodiscard]] std::span<const std::int32_t> rows(std::size_t begin, std::size_t size,
                                                   Block& block) const noexcept {
    if (is_direct()) return {reinterpret_cast<const std::int32_t*>(data_) + begin, size};
    if (is_direct_wide()) {
      narrow(wide_rows(begin, size).data(), block.data(), size);
    } else {
      for (std::size_t i = 0; i < size; ++i) block[i] = narrow_one(at(begin + i));
    }
    return {block.data(), size};
  }

  /// The same of seconds, as minutes. Those that are no whole minutes are asked again afterwards.
  [[nodiscard]] std::span<const std::int32_t> minutes(std::size_t begin, std::size_t size,
                                                      Block& block) const noexcept {
    for (std::size_t i = 0; i < size; ++i) {
      const std::int64_t second = at(begin + i);
      block[i] = second == kWideMissing ? batch::kMissing : narrow_one(second / 60);
    }
    return {block.data(), size};
  }

 private:
  template <typename T>
  [[nodiscard]] T read(std::size_t row) const noexcept {
    T value;
    std::memcpy(&value, data_ + static_cast<py::ssize_t>(row) * stride_, sizeof(T));
    return value;
  }

  const std::byte* data_;
  py::ssize_t stride_;
  bool wide_;
};

// --- Operations ---------------------------------------------------------------------------------

using Inputs = std::span<const std::int32_t>;
using Run = Result<void> (*)(batch::Calendars, Inputs, Inputs, batch::Out, batch::Codes);

/// With one count for every row.
using RunOneCount = Result<void> (*)(batch::Calendars, Inputs, std::int32_t, batch::Out,
                                     batch::Codes);
using RunOneCountWide = Result<void> (*)(batch::Calendars, batch::WideDays, std::int32_t,
                                         batch::WideOut, batch::Codes);

/// What a row of seconds that are no whole minute asks, row by row.
struct MomentRow {
  std::int64_t value;  ///< seconds since 1970, or minutes counted
  std::int16_t code;
};
using RunMoment = MomentRow (*)(const WorkCalendar&, std::int64_t first, std::int64_t second);

struct Operation {
  std::string_view name;
  Run run;
  RunOneCount run_one_count = nullptr;  ///< only where the second input is a count
  RunOneCountWide run_one_count_wide = nullptr;
  RunMoment run_moment = nullptr;  ///< only for operations on moments
  bool gives_moments = false;      ///< the result is a moment too, and the second input is not
};

/// Days, Counts and Results: of the forms that the library's function has.
template <EndRule kRule, typename Days, typename Counts, typename Results>
Result<void> add_calendar_days(batch::Calendars calendars, Days starts, Counts counts,
                               Results results, batch::Codes codes) {
  return batch::add_calendar_days(calendars, starts, counts, kRule, results, codes);
}

template <EndRule kRule, typename Days, typename Counts, typename Results>
Result<void> add_months(batch::Calendars calendars, Days starts, Counts counts, Results results,
                        batch::Codes codes) {
  return batch::add_months(calendars, starts, counts, kRule, results, codes);
}

Result<void> roll_forward(batch::Calendars calendars, Inputs days, Inputs, batch::Out out,
                          batch::Codes codes) {
  return batch::roll_forward(calendars, days, out, codes);
}

Result<void> is_working_day(batch::Calendars calendars, Inputs days, Inputs, batch::Out out,
                            batch::Codes codes) {
  return batch::is_working_day(calendars, days, out, codes);
}

LocalTime moment(std::int64_t second) { return LocalTime{std::chrono::seconds{second}}; }

MomentRow answer(const WorkCalendar& calendar, LocalTime from, LocalTime to, std::int64_t value) {
  const bool provisional = calendar.is_provisional(to_date(from), to_date(to));
  return {value, static_cast<std::int16_t>(provisional ? Errc::kProvisional : Errc{})};
}

MomentRow failed(const Failure& failure) {
  return {kWideMissing, static_cast<std::int16_t>(failure.code)};
}

MomentRow add_minutes(const WorkCalendar& calendar, std::int64_t start, std::int64_t minutes) {
  const auto end = calendar.add_working_minutes(moment(start), minutes);
  if (!end) return failed(end.error());
  return answer(calendar, moment(start), *end, end->time_since_epoch().count());
}

MomentRow count_minutes(const WorkCalendar& calendar, std::int64_t from, std::int64_t to) {
  const auto count = calendar.count_working_minutes(moment(from), moment(to));
  if (!count) return failed(count.error());
  return answer(calendar, moment(from), moment(to), *count);
}

constexpr Operation kOperations[] = {
    {"add_working_days", batch::add_working_days, batch::add_working_days, batch::add_working_days},
    {"count_working_days", batch::count_working_days},
    {"roll_forward", roll_forward},
    {"is_working_day", is_working_day},
    {"add_calendar_days", add_calendar_days<EndRule::kKeep>, add_calendar_days<EndRule::kKeep>,
     add_calendar_days<EndRule::kKeep>},
    {"add_calendar_days_rolled", add_calendar_days<EndRule::kRollToWorkingDay>,
     add_calendar_days<EndRule::kRollToWorkingDay>, add_calendar_days<EndRule::kRollToWorkingDay>},
    {"add_months", add_months<EndRule::kKeep>, add_months<EndRule::kKeep>,
     add_months<EndRule::kKeep>},
    {"add_months_rolled", add_months<EndRule::kRollToWorkingDay>,
     add_months<EndRule::kRollToWorkingDay>, add_months<EndRule::kRollToWorkingDay>},
    {"add_working_minutes", batch::add_working_minutes, batch::add_working_minutes, nullptr,
     add_minutes, true},
    {"count_working_minutes", batch::count_working_minutes, nullptr, nullptr, count_minutes, false},
};

// --- One call -----------------------------------------------------------------------------------

/// One call over columns of one length, all of them Python's. Ranges of rows may run at once.
class Call {
 public:
  Call(const Operation& operation, std::span<const WorkCalendar> calendars,
       const std::uint16_t* which, Column first, Column second, const py::buffer_info& results,
       const py::buffer_info& codes, bool seconds)
      : operation_(operation),
        calendars_(calendars),
        which_(which),
        first_(first),
        second_(second),
        wide_results_(results.itemsize == sizeof(std::int64_t)),
        results_(results.ptr),
        codes_(static_cast<std::int16_t*>(codes.ptr)),
        streams_(results.size >= static_cast<py::ssize_t>(kStreamedRows)),
        seconds_(seconds) {
    if (operation.run_one_count && second.is_constant() && results.size > 0) {
      one_count_ = narrow_one(second.at(0));
    }
  }

  void run(std::size_t begin, std::size_t end) const {
    if (begin == end) return;
    if (one_count_ && operation_.run_one_count_wide && first_.is_direct_wide() && wide_results_) {
      operation_
          .run_one_count_wide(calendars_of(begin, end - begin),
                              first_.wide_rows(begin, end - begin), *one_count_,
                              {wide_results() + begin, end - begin}, {codes_ + begin, end - begin})
          .value();
      return;
    }
    const bool direct =
        !seconds_ && first_.is_direct() && !wide_results_ && (one_count_ || second_.is_direct());
    const std::size_t step = direct ? end - begin : kBlock;
    Blocks blocks;
    for (std::size_t at = begin; at < end; at += step) {
      run_block(at, std::min(step, end - at), blocks);
    }
    end_of_stream();
  }

 private:
  struct Blocks {
    Block first;
    Block second;
    Block results;
  };

  void run_block(std::size_t begin, std::size_t size, Blocks& blocks) const {
    const Inputs first = seconds_ ? first_.minutes(begin, size, blocks.first)
                                  : first_.rows(begin, size, blocks.first);
    const batch::Out out = wide_results_ ? batch::Out(blocks.results).first(size)
                                         : batch::Out(narrow_results() + begin, size);
    const batch::Codes codes(codes_ + begin, size);
    const batch::Calendars calendars = calendars_of(begin, size);
    Inputs second;
    if (one_count_) {
      operation_.run_one_count(calendars, first, *one_count_, out, codes).value();
    } else {
      second = second_is_seconds() ? second_.minutes(begin, size, blocks.second)
                                   : second_.rows(begin, size, blocks.second);
      operation_.run(calendars, first, second, out, codes).value();
    }
    if (wide_results_) write_wide(begin, out);
    if (seconds_) run_moments(begin, size, first, second);
  }

  [[nodiscard]] bool second_is_seconds() const noexcept {
    return seconds_ && !operation_.gives_moments;
  }

  [[nodiscard]] std::int32_t* narrow_results() const noexcept {
    return static_cast<std::int32_t*>(results_);
  }
  [[nodiscard]] std::int64_t* wide_results() const noexcept {
    return static_cast<std::int64_t*>(results_);
  }

  [[nodiscard]] batch::Calendars calendars_of(std::size_t begin, std::size_t size) const noexcept {
    if (which_ == nullptr) return calendars_.front();
    return {calendars_, {which_ + begin, size}};
  }

  void write_wide(std::size_t begin, batch::Out out) const noexcept {
    const std::int64_t unit = seconds_ ? 60 : 1;
    if (streams_) {
      widen<true>(out, wide_results() + begin, unit);
    } else {
      widen<false>(out, wide_results() + begin, unit);
    }
  }

  /// Rows whose seconds are no whole minutes again, with their seconds.
  void run_moments(std::size_t begin, std::size_t size, Inputs first, Inputs second) const {
    for (std::size_t i = 0; i < size; ++i) {
      const std::size_t row = begin + i;
      if (!is_known(first[i]) || !is_known(one_count_ ? *one_count_ : second[i])) continue;
      if (first_.at(row) % 60 == 0 && (!second_is_seconds() || second_.at(row) % 60 == 0)) continue;
      const std::size_t calendar = which_ == nullptr ? 0 : which_[row];
      if (calendar >= calendars_.size()) continue;
      const MomentRow found =
          operation_.run_moment(calendars_[calendar], first_.at(row), second_.at(row));
      codes_[row] = found.code;
      if (wide_results_) {
        wide_results()[row] = found.value;
      } else {
        narrow_results()[row] = narrow_one(found.value);
      }
    }
  }

  [[nodiscard]] static bool is_known(std::int32_t value) noexcept {
    return value != batch::kMissing && value != kOutside;
  }

  const Operation& operation_;
  std::span<const WorkCalendar> calendars_;
  const std::uint16_t* which_;
  Column first_;
  Column second_;
  bool wide_results_;
  void* results_;
  std::int16_t* codes_;
  bool streams_;
  bool seconds_;
  std::optional<std::int32_t> one_count_;  // for all rows, instead of the second column
};

/// Fewer rows than this are done before a thread has started.
constexpr std::size_t kRowsWorthAThread = 1 << 16;

const Operation& operation_of(const std::string& name) {
  const auto* const found =
      std::find_if(std::begin(kOperations), std::end(kOperations),
                   [&](const Operation& operation) { return operation.name == name; });
  if (found == std::end(kOperations)) throw py::value_error("no operation " + name);
  return *found;
}

void run_columns(const std::string& name, const std::vector<WorkCalendar>& calendars,
                 const std::optional<Rows>& which, const Rows& first, const Rows& second,
                 const Rows& results, const Rows& codes, bool seconds, int threads) {
  const Operation& operation = operation_of(name);
  const std::optional<py::buffer_info> indexes =
      which ? std::optional(which->request()) : std::nullopt;
  const py::buffer_info inputs[] = {first.request(), second.request()};
  const py::buffer_info outputs[] = {results.request(true), codes.request(true)};
  const Call call(operation, calendars,
                  indexes ? static_cast<const std::uint16_t*>(indexes->ptr) : nullptr, inputs[0],
                  inputs[1], outputs[0], outputs[1], seconds);
  const py::gil_scoped_release release;
  run_in_parts(static_cast<std::size_t>(outputs[0].size), static_cast<std::size_t>(threads),
               kRowsWorthAThread,
               [&](std::size_t begin, std::size_t end) { call.run(begin, end); });
}

// --- The methods of WorkCalendar ----------------------------------------------------------------

/// Where results and codes go, and how many threads make them.
struct Into {
  const std::optional<Rows>& out;
  const std::optional<Rows>& codes_out;
  int threads;
};

py::object object_or_none(const std::optional<Rows>& rows) {
  return rows ? rows->object : py::none();
}

/// The function of motcua.batch that reads the columns, for one calendar.
template <typename... Columns>
ResultsAndCodes in_python(const char* function, const WorkCalendar& self, const Into& into,
                          const Columns&... columns) {
  return {py::module_::import("motcua.batch")
              .attr(function)(py::make_tuple(self), py::none(), columns...,
                              py::arg("out") = object_or_none(into.out),
                              py::arg("codes_out") = object_or_none(into.codes_out),
                              py::arg("threads") = into.threads)};
}

void bind_column(CalendarClass& cls, const char* name, const char* function, const char* column,
                 const char* doc) {
  cls.def(
      name,
      [function](const WorkCalendar& self, const DatesLike& days, const std::optional<Rows>& out,
                 const std::optional<Rows>& codes_out, int threads) {
        return in_python(function, self, {out, codes_out, threads}, days.object);
      },
      py::arg(column), py::kw_only(), py::arg("out") = py::none(),
      py::arg("codes_out") = py::none(), py::arg("threads") = 1, doc);
}

template <typename Second>
void bind_two_columns(CalendarClass& cls, const char* name, const char* function, const char* first,
                      const char* second, const char* doc) {
  cls.def(
      name,
      [function](const WorkCalendar& self, const DatesLike& a, const Second& b,
                 const std::optional<Rows>& out, const std::optional<Rows>& codes_out,
                 int threads) {
        return in_python(function, self, {out, codes_out, threads}, a.object, b.object);
      },
      py::arg(first), py::arg(second), py::kw_only(), py::arg("out") = py::none(),
      py::arg("codes_out") = py::none(), py::arg("threads") = 1, doc);
}

void bind_term_columns(CalendarClass& cls, const char* name, const char* function,
                       const char* doc) {
  cls.def(
      name,
      [function](const WorkCalendar& self, const DatesLike& starts, const NumbersLike& counts,
                 EndRule end, const std::optional<Rows>& out, const std::optional<Rows>& codes_out,
                 int threads) {
        return in_python(function, self, {out, codes_out, threads}, starts.object, counts.object,
                         py::arg("end") = end);
      },
      py::arg("starts"), py::arg("counts"), py::kw_only(), py::arg("end"),
      py::arg("out") = py::none(), py::arg("codes_out") = py::none(), py::arg("threads") = 1, doc);
}

}  // namespace

void bind_columns(py::module_& m, CalendarClass& cls) {
  m.def("_run_columns", &run_columns, py::arg("operation"), py::arg("calendars"), py::arg("which"),
        py::arg("first"), py::arg("second"), py::arg("results"), py::arg("codes"),
        py::arg("seconds"), py::arg("threads"), "For motcua.batch, which checks what it passes.");
  bind_two_columns<NumbersLike>(cls, "add_working_days_many", "add_working_days", "starts",
                                "counts",
                                "add_working_days over columns. vi: cộng ngày làm việc theo cột");
  bind_two_columns<DatesLike>(cls, "count_working_days_many", "count_working_days", "starts",
                              "ends",
                              "count_working_days over columns. vi: đếm ngày làm việc theo cột");
  bind_column(cls, "roll_forward_many", "roll_forward", "days", "roll_forward over a column.");
  bind_column(cls, "is_working_day_many", "is_working_day", "days",
              "is_working_day over a column: 1 or 0.");
  bind_term_columns(cls, "add_calendar_days_many", "add_calendar_days",
                    "add_calendar_days over columns. vi: cộng ngày theo cột");
  bind_term_columns(cls, "add_months_many", "add_months",
                    "add_months over columns. vi: cộng tháng theo cột");
  bind_two_columns<NumbersLike>(cls, "add_working_minutes_many", "add_working_minutes", "starts",
                                "minutes",
                                "add_working_minutes over columns. vi: cộng giờ làm việc theo cột");
  bind_two_columns<DatesLike>(cls, "count_working_minutes_many", "count_working_minutes", "starts",
                              "ends",
                              "count_working_minutes over columns. vi: đếm giờ làm việc theo cột");
}

}  // namespace motcua::python
