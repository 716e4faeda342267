/// What all binding files share. Every one of them includes this header and converts types only
/// through it, so that no two files disagree about a conversion.
///
/// pybind11's own chrono header must not be included: it knows no local time, drops time zones and
/// takes what it is given.
#pragma once

#include <motcua/base/enum_set.hpp>
#include <motcua/base/procedure_code.hpp>
#include <motcua/base/result.hpp>
#include <motcua/base/time.hpp>
#include <motcua/base/uuid.hpp>
#include <motcua/calendar/calendar_rows.hpp>
#include <motcua/calendar/explanation.hpp>
#include <motcua/calendar/work_calendar.hpp>
#include <motcua/exchange/envelope.hpp>
#include <motcua/exchange/received.hpp>

#include <pybind11/pybind11.h>
#include <pybind11/stl.h>
#include <pybind11/typing.h>

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "enums.hpp"

namespace motcua::python {

namespace py = pybind11;

using CalendarClass = py::class_<WorkCalendar>;

void bind_base(py::module_& m);
void bind_calendar(py::module_& m);
void bind_catalogue(py::module_& m);
void bind_dossiers(py::module_& m);
void bind_columns(py::module_& m, CalendarClass& cls);
void bind_dossier_columns(py::module_& m);
void bind_batch_files(py::module_& m);
void bind_envelopes(py::module_& m);
void bind_evaluate(py::module_& m);
void bind_exchange(py::module_& m);
void bind_json(py::module_& m);
void bind_letters(py::module_& m);
void bind_reports(py::module_& m);
void bind_papers_library(py::module_& m);
void bind_table_columns(py::module_& m);
void bind_table_export(py::module_& m);
void bind_units_and_agencies(py::module_& m);
void bind_what_if(py::module_& m);
void bind_words_of_procedures_and_dossiers(py::module_& m);

/// Text from Python, as UTF-8. Lone surrogates, which no UTF-8 has, are passed on encoded: the
/// library refuses them with its own failure.
struct Text {
  std::string_view view;
  py::object owner;  // only for text that `str` itself cannot give as UTF-8
};

/// Octets from Python: `bytes` and nothing else.
struct Octets {
  std::string_view view;
  py::object owner;
};

/// Octets one after the other, from an iterable of `bytes`, which it keeps.
struct OctetsList {
  std::vector<std::string_view> views;
  std::vector<py::object> owners;
};

/// An argument of a class beside octets or secrets, which pybind11's own message would show with
/// it.
template <typename T>
struct Given {
  const T* value = nullptr;

  const T& operator*() const { return *value; }
  const T* operator->() const { return value; }
};

/// The same of a function, `S` its signature.
template <typename S>
struct GivenFunction {
  py::function value;
};

/// A time of the day, in whole minutes, from a naive `datetime.time`.
struct MinuteOfDay {
  int minute;
};

/// A procedure's code, given as such or as text.
struct CodeArgument {
  std::optional<ProcedureCode> code;
};

/// false, or, to explain, a TypeError of what came and what was wanted; never of the value, which
/// may be personal data.
bool refuse(py::handle source, bool explain, const char* wanted);

// The conversions. `explain`: raise an error that says what is wrong, instead of letting pybind11
// try another overload; its own message would show all arguments, personal data among them.
bool load(py::handle source, bool explain, Date& date);
bool load(py::handle source, bool explain, LocalTime& time);
bool load(py::handle source, bool explain, Instant& instant);
bool load(py::handle source, bool explain, Uuid& uuid);
bool load(py::handle source, bool explain, Weekdays& days);
bool load(py::handle source, bool explain, MinuteOfDay& time);
bool load(py::handle source, bool explain, Text& text);
bool load(py::handle source, bool explain, Octets& octets);
bool load(py::handle source, bool explain, OctetsList& octets);
bool load(py::handle source, bool explain, exchange::Sha256& hash);
bool load(py::handle source, bool explain, CodeArgument& code);
bool load(py::handle source, bool explain, Failure& failure);
/// The numbers of the enumerators of `type` in an iterable, as bits.
bool load_enum_set(py::handle source, bool explain, const py::object& type, std::uint64_t& bits);
py::object to_python(Date date);
py::object to_python(LocalTime time);
py::object to_python(Instant instant);
py::object to_python(const Uuid& uuid);
py::object to_python(Weekdays days);
py::object to_python(const exchange::Sha256& hash);
py::object make_explained(const py::object& value, const py::object& why);

/// A motcua.MotcuaError, to raise or to tell of.
py::object to_python(const Failure& failure);

template <MirroredEnum E>
void add_enum(py::module_& m) {
  m.attr(EnumMirror<E>::kName) = enum_type<E>();
}

/// A class of immutable values. Its public home, in repr and in pickles, is the package: pickles
/// then survive a rearrangement of the extension module.
template <typename T>
py::class_<T> value_class(py::module_& m, const char* name, const char* doc) {
  py::class_<T> cls(m, name, py::module_local(), py::is_final(), doc);
  cls.attr("__module__") = "motcua";
  return cls;
}

inline constexpr const char* kPapers = "motcua.papers";
inline constexpr const char* kExchange = "motcua.exchange";

/// The same for what lives in a module of the package.
template <typename T>
py::class_<T> value_class_of(const char* home, py::module_& m, const char* name, const char* doc) {
  auto cls = value_class<T>(m, name, doc);
  cls.attr("__module__") = home;
  return cls;
}

/// A function that lives in a module of the package.
template <typename Function, typename... Extra>
void function_of(const char* home, py::module_& m, const char* name, Function&& function,
                 const Extra&... extra) {
  m.def(name, std::forward<Function>(function), extra...);
  m.attr(name).attr("__module__") = home;
}

/// The same for an enum.
template <MirroredEnum E>
void add_enum_of(const char* home, py::module_& m) {
  add_enum<E>(m);
  m.attr(EnumMirror<E>::kName).attr("__module__") = home;
}

/// `run()` without the GIL.
template <typename Run>
auto released(const Run& run) {
  const py::gil_scoped_release release;
  return run();
}

template <typename T>
void add_equality(py::class_<T>& cls) {
  cls.def(
      "__eq__", [](const T& self, const T& other) { return self == other; }, py::is_operator(),
      py::arg("other"));
}

template <typename T>
void add_order(py::class_<T>& cls) {
  cls.def(
         "__lt__", [](const T& self, const T& other) { return self < other; }, py::is_operator(),
         py::arg("other"))
      .def(
          "__le__", [](const T& self, const T& other) { return self <= other; }, py::is_operator(),
          py::arg("other"))
      .def(
          "__gt__", [](const T& self, const T& other) { return self > other; }, py::is_operator(),
          py::arg("other"))
      .def(
          "__ge__", [](const T& self, const T& other) { return self >= other; }, py::is_operator(),
          py::arg("other"));
}

template <typename T>
void add_order_and_hash(py::class_<T>& cls) {
  add_equality(cls);
  cls.def("__hash__", [](const T& self) { return std::hash<T>()(self); });
  add_order(cls);
}

/// Everything that rests on `text_of(value)`, from which parse() gives an equal value.
template <typename T, typename TextOf>
void add_text_form(py::class_<T>& cls, TextOf text_of, const char* doc) {
  cls.def(py::init([](const Text& text) { return T::parse(text.view).value(); }), py::arg("text"),
          "The same as parse(text).")
      .def_static(
          "parse", [](const Text& text) { return T::parse(text.view).value(); }, py::arg("text"),
          doc)
      .def("__reduce__", [text_of](const T& self) {
        return py::make_tuple(py::type::of<T>(), py::make_tuple(std::invoke(text_of, self)));
      });
}

/// repr and str that show all there is.
template <typename T, typename TextOf>
void add_open_repr(py::class_<T>& cls, TextOf text_of) {
  cls.def("__str__", text_of).def("__repr__", [text_of](py::handle self) {
    return py::str("{}({!r})")
        .format(py::type::of(self).attr("__name__"), std::invoke(text_of, self.cast<const T&>()));
  });
}

/// repr and str of personal data: they end up in logs, so they show the masked form.
template <typename T>
void add_masked_repr(py::class_<T>& cls) {
  cls.def("__str__", &T::masked).def("__repr__", [](py::handle self) {
    return py::str("<{} {}>").format(py::type::of(self).attr("__name__"),
                                     self.cast<const T&>().masked());
  });
}

}  // namespace motcua::python

namespace pybind11::detail {

#define MOTCUA_PYTHON_CASTER(type, python_name)                         \
  template <>                                                           \
  struct type_caster<type> {                                            \
    PYBIND11_TYPE_CASTER(type, const_name(python_name));                \
    bool load(handle source, bool convert) {                            \
      return motcua::python::load(source, convert, value);              \
    }                                                                   \
    static handle cast(const type& from, return_value_policy, handle) { \
      return motcua::python::to_python(from).release();                 \
    }                                                                   \
  }
MOTCUA_PYTHON_CASTER(motcua::Date, "datetime.date");
MOTCUA_PYTHON_CASTER(motcua::LocalTime, "datetime.datetime");
MOTCUA_PYTHON_CASTER(motcua::Instant, "datetime.datetime");
MOTCUA_PYTHON_CASTER(motcua::Uuid, "uuid.UUID");
MOTCUA_PYTHON_CASTER(motcua::Failure, "motcua.MotcuaError");
// Before pybind11's own, which is for any std::array.
MOTCUA_PYTHON_CASTER(motcua::exchange::Sha256, "bytes");
#undef MOTCUA_PYTHON_CASTER

template <>
struct type_caster<motcua::Weekdays> {
  PYBIND11_TYPE_CASTER(motcua::Weekdays,
                       io_name("collections.abc.Iterable[int]", "frozenset[int]"));
  bool load(handle source, bool convert) { return motcua::python::load(source, convert, value); }
  static handle cast(motcua::Weekdays from, return_value_policy, handle) {
    return motcua::python::to_python(from).release();
  }
};

/// Given, never taken.
template <typename T>
struct type_caster<motcua::Explained<T>> {
  static constexpr auto name =
      const_name("motcua.Explained[") + make_caster<T>::name + const_name("]");
  static handle cast(const motcua::Explained<T>& from, return_value_policy, handle) {
    return motcua::python::make_explained(pybind11::cast(from.value), pybind11::cast(from.why))
        .release();
  }
};

template <>
struct type_caster<motcua::python::MinuteOfDay> {
  PYBIND11_TYPE_CASTER(motcua::python::MinuteOfDay, const_name("datetime.time"));
  bool load(handle source, bool convert) { return motcua::python::load(source, convert, value); }
};

template <>
struct type_caster<motcua::python::Text> {
  PYBIND11_TYPE_CASTER(motcua::python::Text, const_name("str"));
  bool load(handle source, bool convert) { return motcua::python::load(source, convert, value); }
};

template <>
struct type_caster<motcua::python::Octets> {
  PYBIND11_TYPE_CASTER(motcua::python::Octets, const_name("bytes"));
  bool load(handle source, bool convert) { return motcua::python::load(source, convert, value); }
};

template <>
struct type_caster<motcua::python::OctetsList> {
  PYBIND11_TYPE_CASTER(motcua::python::OctetsList, const_name("collections.abc.Iterable[bytes]"));
  bool load(handle source, bool convert) { return motcua::python::load(source, convert, value); }
};

template <typename T>
struct type_caster<motcua::python::Given<T>> {
  PYBIND11_TYPE_CASTER(motcua::python::Given<T>, make_caster<T>::name);
  bool load(handle source, bool convert) {
    if (isinstance<T>(source)) {
      value.value = source.cast<const T*>();
      return true;
    }
    const auto wanted = type::of<T>().attr("__name__").template cast<std::string>();
    return motcua::python::refuse(source, convert, ("a motcua.exchange." + wanted).c_str());
  }
};

template <typename S>
struct type_caster<motcua::python::GivenFunction<S>> {
  PYBIND11_TYPE_CASTER(motcua::python::GivenFunction<S>, make_caster<typing::Callable<S>>::name);
  bool load(handle source, bool convert) {
    if (PyCallable_Check(source.ptr()) == 0) {
      return motcua::python::refuse(source, convert, "a function");
    }
    value.value = reinterpret_borrow<function>(source);
    return true;
  }
};

template <>
struct type_caster<motcua::python::CodeArgument> {
  PYBIND11_TYPE_CASTER(motcua::python::CodeArgument, const_name("motcua.ProcedureCode | str"));
  bool load(handle source, bool convert) { return motcua::python::load(source, convert, value); }
};

template <motcua::python::MirroredEnum E>
struct type_caster<motcua::EnumSet<E>> {
  PYBIND11_TYPE_CASTER(motcua::EnumSet<E>,
                       io_name("collections.abc.Iterable", "frozenset") + const_name("[") +
                           const_name(motcua::python::EnumMirror<E>::kName) + const_name("]"));
  bool load(handle source, bool convert) {
    std::uint64_t bits = 0;
    if (!motcua::python::load_enum_set(source, convert, motcua::python::enum_type<E>(), bits)) {
      return false;
    }
    value = motcua::EnumSet<E>::from_bits(static_cast<typename motcua::EnumSet<E>::Bits>(bits));
    return true;
  }
  static handle cast(motcua::EnumSet<E> from, return_value_policy, handle) {
    set members;
    for (const auto& member : motcua::python::EnumMirror<E>::kMembers) {
      if ((from.bits() >> member.number & 1U) != 0) {
        members.add(motcua::python::enum_type<E>()(member.number));
      }
    }
    return frozenset(members).release();
  }
};

template <motcua::python::MirroredEnum E>
struct type_caster_enum_type_enabled<E, void> : std::false_type {};

template <motcua::python::MirroredEnum E>
struct type_caster<E> {
  PYBIND11_TYPE_CASTER(E, const_name(motcua::python::EnumMirror<E>::kName));
  bool load(handle source, bool convert) {
    int number = 0;
    if (!motcua::python::load_enum(source, convert, motcua::python::enum_type<E>(), number)) {
      return false;
    }
    value = static_cast<E>(number);
    return true;
  }
  static handle cast(E from, return_value_policy, handle) {
    return motcua::python::enum_type<E>()(static_cast<int>(from)).release();
  }
};

}  // namespace pybind11::detail
