/// Classes for C++ structs: every member an argument of the constructor and a property.
#pragma once

#include <motcua/base/text.hpp>

#include <pybind11/pybind11.h>
#include <pybind11/typing.h>

#include <cstddef>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "bindings.hpp"

namespace motcua::python {

/// How a member comes in and goes out. Text comes in in Normalization Form C, as it does from CSV;
/// lists go out as tuples, because records are immutable.
template <typename M>
struct Member {
  using Given = M;
  static M from(M given) { return given; }
  static const M& to(const M& member) { return member; }
};

template <>
struct Member<std::string> {
  using Given = Text;
  static std::string from(const Text& given) { return to_nfc(given.view).value(); }
  static const std::string& to(const std::string& member) { return member; }
};

template <typename E>
struct Member<std::vector<E>> {
  using Given = std::vector<E>;
  static std::vector<E> from(std::vector<E> given) { return given; }
  static py::typing::Tuple<E, py::ellipsis> to(const std::vector<E>& member) {
    py::tuple elements(member.size());
    for (std::size_t i = 0; i < member.size(); ++i) elements[i] = py::cast(member[i]);
    return elements;
  }
};

/// A string of octets, which is no text.
struct AsOctets {
  using Given = Octets;
  static std::string from(const Octets& given) { return std::string(given.view); }
  static py::bytes to(const std::string& member) { return member; }
};

struct AsOctetsList {
  using Given = OctetsList;
  static std::vector<std::string> from(const OctetsList& given) {
    return {given.views.begin(), given.views.end()};
  }
  static py::typing::Tuple<py::bytes, py::ellipsis> to(const std::vector<std::string>& member) {
    py::tuple elements(member.size());
    for (std::size_t i = 0; i < member.size(); ++i) elements[i] = py::bytes(member[i]);
    return elements;
  }
};

template <typename T, typename M, typename As, typename Argument>
struct Field {
  M T::*member;
  Argument argument;
  const char* doc;

  [[nodiscard]] auto get(const T& record) const { return As::to(record.*member); }
};

/// How a member comes in and goes out unless it is told: by its type.
template <typename As, typename M>
using Manner = std::conditional_t<std::is_void_v<As>, Member<M>, As>;

/// A member without which there is no record.
template <typename As = void, typename T, typename M>
Field<T, M, Manner<As, M>, py::arg> field(const char* name, M T::*member, const char* doc) {
  return {member, py::arg(name), doc};
}

/// A member that is `fallback` unless it is given.
template <typename As = void, typename T, typename M, typename Fallback>
Field<T, M, Manner<As, M>, py::arg_v> field(const char* name, M T::*member, const char* doc,
                                            Fallback&& fallback) {
  if constexpr (MirroredEnum<std::decay_t<Fallback>>) {
    return {member, py::arg_v(name, fallback, name_in_python(fallback)), doc};
  } else {
    return {member, py::arg(name) = std::forward<Fallback>(fallback), doc};
  }
}

/// The same for a fallback whose repr is no expression; `expression` stands in the signature.
template <typename As = void, typename T, typename M, typename Fallback>
Field<T, M, Manner<As, M>, py::arg_v> field(const char* name, M T::*member, const char* doc,
                                            Fallback&& fallback, const char* expression) {
  return {member, py::arg_v(name, std::forward<Fallback>(fallback), expression), doc};
}

/// The fields of a record as a dictionary of keyword arguments.
template <typename T, typename... Fields>
py::dict arguments_of(const T& record, const Fields&... fields) {
  py::dict arguments;
  // Interned: many records in one pickle then share the names.
  const auto add = [&](const char* name, const py::object& value) {
    arguments[py::reinterpret_steal<py::str>(PyUnicode_InternFromString(name))] = value;
  };
  (add(fields.argument.name, py::detail::object_or_cast(fields.get(record))), ...);
  return arguments;
}

/// Python that evaluates to `value`: enums and sets of them have reprs that do not.
inline py::str expression_of(const py::handle& value) {
  const py::object enum_class = py::module_::import("enum").attr("Enum");
  if (py::isinstance(value, enum_class)) return py::str(value);
  if (!py::isinstance<py::frozenset>(value) || py::len(value) == 0 ||
      !py::isinstance(*py::iter(value), enum_class)) {
    return py::repr(value);
  }
  // In the order of the enum, so that equal records have equal reprs.
  py::list members;
  for (const py::handle each : py::type::of(*py::iter(value))) {
    if (value.contains(each)) members.append(py::str(each));
  }
  return py::str("frozenset({{{}}})").format(py::str(", ").attr("join")(members));
}

/// "DayRow(date=datetime.date(2026, 1, 1), kind=DayKind.PUBLIC_HOLIDAY)": evaluates to an equal
/// record.
inline py::str record_repr(const py::object& name, const py::dict& arguments) {
  py::list parts;
  for (const auto& [key, value] : arguments) {
    parts.append(py::str("{}={}").format(key, expression_of(value)));
  }
  return py::str("{}({})").format(name, py::str(", ").attr("join")(parts));
}

/// Properties, equality, hash and pickles of a record; its constructor and repr come beside.
template <typename T, typename... M, typename... As, typename... Argument>
void add_fields(py::class_<T>& cls, const Field<T, M, As, Argument>&... fields) {
  (cls.def_property_readonly(
       fields.argument.name, [fields](const T& self) { return fields.get(self); }, fields.doc),
   ...);
  const auto arguments = [fields...](const T& self) { return arguments_of(self, fields...); };
  cls.def(
         "__eq__",
         [arguments](const T& self, const T& other) {
           return arguments(self).equal(arguments(other));
         },
         py::is_operator(), py::arg("other"))
      .def("__hash__",
           [arguments](const T& self) {
             return py::hash(py::tuple(arguments(self).attr("values")()));
           })
      .def("__reduce__", [arguments](const T& self) {
        const py::object partial = py::module_::import("functools").attr("partial");
        return py::make_tuple(partial(py::type::of<T>(), **arguments(self)), py::tuple());
      });
}

/// A repr that shows all fields.
template <typename T, typename... M, typename... As, typename... Argument>
void add_field_repr(py::class_<T>& cls, const Field<T, M, As, Argument>&... fields) {
  cls.def("__repr__", [fields...](const T& self) {
    return record_repr(py::type::of<T>().attr("__name__"), arguments_of(self, fields...));
  });
}

template <typename T, typename... As>
auto record_from(typename As::Given... given) {
  return T{As::from(std::move(given))...};
}

/// A record of few fields whose order everybody knows.
template <typename T, typename... M, typename... As, typename... Argument>
void add_short_record(py::class_<T>& cls, const Field<T, M, As, Argument>&... fields) {
  cls.def(py::init(&record_from<T, As...>), fields.argument...);
  add_fields(cls, fields...);
  add_field_repr(cls, fields...);
}

/// A record whose fields are given by name.
template <typename T, typename... M, typename... As, typename... Argument>
void add_record(py::class_<T>& cls, const Field<T, M, As, Argument>&... fields) {
  cls.def(py::init(&record_from<T, As...>), py::kw_only(), fields.argument...);
  add_fields(cls, fields...);
  add_field_repr(cls, fields...);
}

/// A record with personal data, whose repr shows what `repr_of(record)` gives: reprs end up in
/// logs.
template <typename T, typename Repr, typename... M, typename... As, typename... Argument>
void add_private_record(py::class_<T>& cls, Repr repr_of,
                        const Field<T, M, As, Argument>&... fields) {
  cls.def(py::init(&record_from<T, As...>), py::kw_only(), fields.argument...);
  add_fields(cls, fields...);
  cls.def("__repr__", repr_of);
}

}  // namespace motcua::python
