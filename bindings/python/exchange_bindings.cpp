#include <motcua/exchange/wire.hpp>

#include "bindings.hpp"

namespace motcua::python {

void bind_exchange(py::module_& m) {
  m.def(
      "encode_date", [](Date date) { return py::bytes(exchange::encode_date(date).value()); },
      py::arg("date"), "Encode as motcua.type.v1.Date.");
  m.def(
      "decode_date",
      [](const Octets& octets) { return exchange::decode_date(octets.view).value(); },
      py::arg("octets"), "Decode motcua.type.v1.Date.");
  m.def(
      "encode_law_ref", [](const LawRef& ref) { return py::bytes(exchange::encode_law_ref(ref).value()); },
      py::arg("ref"), "Encode as motcua.type.v1.LawRef.");
  m.def(
      "decode_law_ref",
      [](const Octets& octets) { return exchange::decode_law_ref(octets.view).value(); },
      py::arg("octets"), "Decode motcua.type.v1.LawRef.");
  m.def(
      "encode_uuid", [](const Uuid& uuid) { return py::bytes(exchange::encode_uuid(uuid).value()); },
      py::arg("uuid"), "Encode as motcua.type.v1.Uuid.");
  m.def(
      "decode_uuid",
      [](const Octets& octets) { return exchange::decode_uuid(octets.view).value(); },
      py::arg("octets"), "Decode motcua.type.v1.Uuid.");
}

}  // namespace motcua::python
