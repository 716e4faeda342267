// Values and envelopes as JSON; dossiers and evaluations have theirs in exchange_bindings.cpp.
#include <motcua/exchange/json.hpp>

#include <string>
#include <string_view>

#include "bindings.hpp"

namespace motcua::python {
namespace {

using exchange::JsonStyle;
using exchange::UnknownNames;

template <typename T>
const T& plain(const Given<T>& given) {
  return *given;
}
template <typename T>
const T& plain(const T& value) {
  return value;
}

/// `encode_…_json` and `decode_…_json` of a T, which comes from Python as `Taken`.
template <typename Taken, typename T, typename Encode>
void bind_json_of(py::module_& m, const std::string& name, const char* argument,
                  const std::string& message, Encode encode,
                  Result<T> (*decode)(std::string_view, UnknownNames)) {
  function_of(
      kExchange, m, ("encode_" + name + "_json").c_str(),
      [encode](const Taken& value, bool indented, bool redacted) {
        return encode(plain<T>(value), JsonStyle{indented, redacted}).value();
      },
      py::arg(argument), py::kw_only(), py::arg("indented") = false, py::arg("redacted") = false,
      ("Write as JSON of " + message + ".").c_str());
  function_of(
      kExchange, m, ("decode_" + name + "_json").c_str(),
      [decode](const Text& text, bool ignore_unknown_names) {
        return decode(text.view,
                      ignore_unknown_names ? UnknownNames::kIgnore : UnknownNames::kRefuse)
            .value();
      },
      py::arg("text"), py::kw_only(), py::arg("ignore_unknown_names") = false,
      ("Read JSON of " + message + ".").c_str());
}

}  // namespace

void bind_json(py::module_& m) {
  bind_json_of<Date>(m, "date", "date", "motcua.type.v1.Date", exchange::encode_date_json,
                     exchange::decode_date_json);
  bind_json_of<Given<LawRef>>(m, "law_ref", "ref", "motcua.type.v1.LawRef",
                              exchange::encode_law_ref_json, exchange::decode_law_ref_json);
  bind_json_of<Uuid>(m, "uuid", "uuid", "motcua.type.v1.Uuid", exchange::encode_uuid_json,
                     exchange::decode_uuid_json);
  bind_json_of<Given<exchange::Event>>(m, "event", "event", "motcua.envelope.v1.Event",
                                       exchange::encode_event_json, exchange::decode_event_json);
  bind_json_of<Given<exchange::Record>>(m, "record", "record", "motcua.envelope.v1.Record",
                                        exchange::encode_record_json, exchange::decode_record_json);
  bind_json_of<Given<exchange::BatchHeader>>(
      m, "batch_header", "header", "motcua.envelope.v1.BatchHeader",
      exchange::encode_batch_header_json, exchange::decode_batch_header_json);
  bind_json_of<Given<exchange::Receipt>>(m, "receipt", "receipt", "motcua.envelope.v1.Receipt",
                                         exchange::encode_receipt_json,
                                         exchange::decode_receipt_json);
}

}  // namespace motcua::python
