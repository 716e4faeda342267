#include <Python.h>
#include <datetime.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "bindings.hpp"

namespace motcua::python {
namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

// Reading the type's fields needs no C API object, building a value does.
PyDateTime_CAPI& datetime_api() {
  if (PyDateTimeAPI == nullptr) PyDateTime_IMPORT;
  if (PyDateTimeAPI == nullptr) throw py::error_already_set();
  return *PyDateTimeAPI;
}

py::object steal(PyObject* object) {
  if (object == nullptr) throw py::error_already_set();
  return py::reinterpret_steal<py::object>(object);
}

Date date_of(PyObject* date) {
  return std::chrono::local_days{
      std::chrono::year{PyDateTime_GET_YEAR(date)} /
      std::chrono::month{static_cast<unsigned>(PyDateTime_GET_MONTH(date))} /
      std::chrono::day{static_cast<unsigned>(PyDateTime_GET_DAY(date))}};
}

// The fields of a datetime as they stand, whatever its time zone.
LocalTime fields_of(PyObject* time) {
  return date_of(time) + hours{PyDateTime_DATE_GET_HOUR(time)} +
         minutes{PyDateTime_DATE_GET_MINUTE(time)} + seconds{PyDateTime_DATE_GET_SECOND(time)};
}

bool is_whole_second(py::handle time) {
  if (PyDateTime_DATE_GET_MICROSECOND(time.ptr()) != 0) return false;
  // pandas: Timestamp hides nanoseconds, and NaT, which is no time at all, calls itself a datetime.
  return PyDateTime_CheckExact(time.ptr()) ||
         py::getattr(time, "nanosecond", py::int_(0)).equal(py::int_(0));
}

bool load_time(py::handle source, bool explain, bool want_aware, LocalTime& fields,
               py::object& offset) {
  const char* const wanted =
      want_aware ? "an aware datetime.datetime" : "a naive datetime.datetime";
  datetime_api();
  if (!PyDateTime_Check(source.ptr())) return refuse(source, explain, wanted);
  offset = source.attr("utcoffset")();
  if (offset.is_none() == want_aware) {
    if (!explain) return false;
    throw py::type_error(
        want_aware
            ? "expected an aware datetime.datetime (an instant), got a naive one; "
              "motcua.to_instant() reads it as the clock in Viet Nam"
            : "expected a naive datetime.datetime (the clock on the wall), got an aware one; "
              "motcua.to_local() gives the clock in Viet Nam");
  }
  if (!is_whole_second(source)) {
    if (!explain) return false;
    throw py::value_error(
        "expected whole seconds; drop what is smaller with "
        ".replace(microsecond=0), or round first");
  }
  fields = fields_of(source.ptr());
  return true;
}

std::uint8_t to_octet(char character) { return static_cast<std::uint8_t>(character); }

template <std::size_t kSize>
py::bytes to_bytes(const std::array<std::uint8_t, kSize>& octets) {
  return {reinterpret_cast<const char*>(octets.data()), octets.size()};
}

const py::object& error_type() {
  PYBIND11_CONSTINIT static py::gil_safe_call_once_and_store<py::object> storage;
  return storage
      .call_once_and_store_result(
          [] { return py::module_::import("motcua._error").attr("MotcuaError"); })
      .get_stored();
}

const py::object& uuid_type() {
  PYBIND11_CONSTINIT static py::gil_safe_call_once_and_store<py::object> storage;
  return storage.call_once_and_store_result([] { return py::module_::import("uuid").attr("UUID"); })
      .get_stored();
}

}  // namespace

bool refuse(py::handle source, bool explain, const char* wanted) {
  if (!explain) return false;
  throw py::type_error("expected " + std::string(wanted) + ", got " +
                       py::type::of(source).attr("__name__").cast<std::string>());
}

bool load(py::handle source, bool explain, Date& date) {
  datetime_api();
  if (PyDateTime_Check(source.ptr())) {
    return refuse(source, explain, "a datetime.date that is no datetime (pass its .date())");
  }
  if (!PyDate_Check(source.ptr())) return refuse(source, explain, "a datetime.date");
  date = date_of(source.ptr());
  return true;
}

bool load(py::handle source, bool explain, LocalTime& time) {
  py::object offset;
  return load_time(source, explain, false, time, offset);
}

bool load(py::handle source, bool explain, Instant& instant) {
  LocalTime fields;
  py::object offset;
  if (!load_time(source, explain, true, fields, offset)) return false;
  if (PyDateTime_DELTA_GET_MICROSECONDS(offset.ptr()) != 0) {
    if (!explain) return false;
    throw py::value_error("expected a UTC offset of whole seconds");
  }
  instant = Instant{fields.time_since_epoch() - days{PyDateTime_DELTA_GET_DAYS(offset.ptr())} -
                    seconds{PyDateTime_DELTA_GET_SECONDS(offset.ptr())}};
  return true;
}

bool load(py::handle source, bool explain, Uuid& uuid) {
  if (!py::isinstance(source, uuid_type())) return refuse(source, explain, "a uuid.UUID");
  const auto octets = source.attr("bytes").cast<std::string>();
  Uuid::Bytes bytes{};
  std::ranges::transform(octets, bytes.begin(), to_octet);
  uuid = Uuid(bytes);
  return true;
}

bool load(py::handle source, bool explain, Weekdays& days) {
  const char* const wanted = "an iterable of weekdays, 0 (Monday) to 6 (Sunday)";
  if (PyUnicode_Check(source.ptr()) || !py::hasattr(source, "__iter__")) {
    return refuse(source, explain, wanted);
  }
  unsigned bits = 0;
  for (const py::handle each : source) {
    if (!PyLong_Check(each.ptr())) return refuse(each, explain, "a weekday, 0 to 6");
    const long day = PyLong_AsLong(each.ptr());
    if (day < 0 || day > 6) {
      PyErr_Clear();  // a number larger than long
      if (!explain) return false;
      throw py::value_error("expected " + std::string(wanted));
    }
    bits |= 1U << day;
  }
  days = Weekdays(static_cast<std::uint8_t>(bits));
  return true;
}

bool load(py::handle source, bool explain, MinuteOfDay& time) {
  datetime_api();
  PyObject* const clock = source.ptr();
  if (!PyTime_Check(clock) || PyDateTime_TIME_GET_TZINFO(clock) != Py_None) {
    return refuse(source, explain, "a naive datetime.time");
  }
  if (PyDateTime_TIME_GET_SECOND(clock) != 0 || PyDateTime_TIME_GET_MICROSECOND(clock) != 0) {
    if (!explain) return false;
    throw py::value_error("expected a datetime.time of whole minutes");
  }
  time.minute = PyDateTime_TIME_GET_HOUR(clock) * 60 + PyDateTime_TIME_GET_MINUTE(clock);
  return true;
}

bool load(py::handle source, bool explain, Text& text) {
  if (!PyUnicode_Check(source.ptr())) return refuse(source, explain, "a str");
  Py_ssize_t size = 0;
  if (const char* utf8 = PyUnicode_AsUTF8AndSize(source.ptr(), &size)) {
    text.view = std::string_view(utf8, static_cast<std::size_t>(size));
    return true;
  }
  PyErr_Clear();
  text.owner = steal(PyUnicode_AsEncodedString(source.ptr(), "utf-8", "surrogatepass"));
  text.view = std::string_view(PyBytes_AS_STRING(text.owner.ptr()),
                               static_cast<std::size_t>(PyBytes_GET_SIZE(text.owner.ptr())));
  return true;
}

bool load(py::handle source, bool explain, Octets& octets) {
  if (!PyBytes_Check(source.ptr())) return refuse(source, explain, "bytes");
  octets.view = std::string_view(PyBytes_AS_STRING(source.ptr()),
                                 static_cast<std::size_t>(PyBytes_GET_SIZE(source.ptr())));
  octets.owner = py::reinterpret_borrow<py::object>(source);
  return true;
}

bool load(py::handle source, bool explain, OctetsList& octets) {
  if (PyBytes_Check(source.ptr()) || !py::hasattr(source, "__iter__")) {
    return refuse(source, explain, "an iterable of bytes");
  }
  for (const py::handle each : source) {
    Octets one;
    if (!load(each, explain, one)) return false;
    octets.views.push_back(one.view);
    octets.owners.push_back(std::move(one.owner));
  }
  return true;
}

bool load(py::handle source, bool explain, exchange::Sha256& hash) {
  Octets octets;
  if (!load(source, explain, octets)) return false;
  if (octets.view.size() != hash.size()) {
    if (!explain) return false;
    throw py::value_error("expected the 32 octets of a SHA-256, got " +
                          std::to_string(octets.view.size()));
  }
  std::ranges::transform(octets.view, hash.begin(), to_octet);
  return true;
}

bool load(py::handle source, bool explain, Failure& failure) {
  if (!py::isinstance(source, error_type())) {
    return refuse(source, explain, "a motcua.MotcuaError");
  }
  failure = {source.attr("code").cast<Errc>(), source.attr("message").cast<std::string>(),
             source.attr("law").cast<std::optional<LawRef>>()};
  return true;
}

bool load(py::handle source, bool explain, CodeArgument& code) {
  if (py::isinstance<ProcedureCode>(source)) {
    code.code = source.cast<const ProcedureCode&>();
    return true;
  }
  Text text;
  if (!PyUnicode_Check(source.ptr()) || !load(source, explain, text)) {
    return refuse(source, explain, "a motcua.ProcedureCode or its text");
  }
  code.code = ProcedureCode::parse(text.view).value();
  return true;
}

py::object to_python(Date date) {
  const std::chrono::year_month_day civil(date);
  PyDateTime_CAPI& api = datetime_api();
  return steal(api.Date_FromDate(
      static_cast<int>(civil.year()), static_cast<int>(static_cast<unsigned>(civil.month())),
      static_cast<int>(static_cast<unsigned>(civil.day())), api.DateType));
}

namespace {

py::object make_datetime(LocalTime time, PyObject* zone) {
  const Date date = to_date(time);
  const std::chrono::year_month_day civil(date);
  const std::chrono::hh_mm_ss clock(time - date);
  PyDateTime_CAPI& api = datetime_api();
  return steal(api.DateTime_FromDateAndTime(
      static_cast<int>(civil.year()), static_cast<int>(static_cast<unsigned>(civil.month())),
      static_cast<int>(static_cast<unsigned>(civil.day())), static_cast<int>(clock.hours().count()),
      static_cast<int>(clock.minutes().count()), static_cast<int>(clock.seconds().count()), 0, zone,
      api.DateTimeType));
}

}  // namespace

py::object to_python(LocalTime time) { return make_datetime(time, Py_None); }

py::object to_python(Instant instant) {
  PyDateTime_CAPI& api = datetime_api();
  const py::object offset = steal(api.Delta_FromDelta(
      0, static_cast<int>(seconds(kVietnamUtcOffset).count()), 0, 1, api.DeltaType));
  const py::object zone = steal(api.TimeZone_FromTimeZone(offset.ptr(), nullptr));
  return make_datetime(to_local(instant), zone.ptr());
}

py::object to_python(const Uuid& uuid) {
  return uuid_type()(py::arg("bytes") = to_bytes(uuid.bytes()));
}

py::object to_python(Weekdays days) {
  py::set numbers;
  for (int day = 0; day < 7; ++day) {
    if ((days.bits() >> day & 1) != 0) numbers.add(day);
  }
  return py::frozenset(numbers);
}

py::object to_python(const exchange::Sha256& hash) { return to_bytes(hash); }

py::object to_python(const Failure& failure) {
  return error_type()(failure.code, failure.message, failure.law);
}

py::object make_explained(const py::object& value, const py::object& why) {
  return py::module_::import("motcua._explained").attr("Explained")(value, why);
}

py::object make_enum(const char* name, const char* doc, std::span<const EnumMember> members) {
  py::list pairs;
  for (const EnumMember& each : members) pairs.append(py::make_tuple(each.name, each.number));
  py::object type =
      py::module_::import("enum").attr("Enum")(name, pairs, py::arg("module") = "motcua");
  type.attr("__doc__") = doc;
  return type;
}

bool load_enum(py::handle source, bool explain, const py::object& type, int& number) {
  if (!py::isinstance(source, type)) {
    return refuse(source, explain,
                  ("a motcua." + type.attr("__name__").cast<std::string>()).c_str());
  }
  number = source.attr("value").cast<int>();
  return true;
}

bool load_enum_set(py::handle source, bool explain, const py::object& type, std::uint64_t& bits) {
  // The enum class itself is iterable, and would stand for all its members: too easy a slip.
  if (PyUnicode_Check(source.ptr()) || PyType_Check(source.ptr()) ||
      !py::hasattr(source, "__iter__")) {
    const auto name = type.attr("__name__").cast<std::string>();
    return refuse(source, explain, ("an iterable of motcua." + name).c_str());
  }
  for (const py::handle each : source) {
    int number = 0;
    if (!load_enum(each, explain, type, number)) return false;
    bits |= std::uint64_t{1} << number;
  }
  return true;
}

}  // namespace motcua::python
