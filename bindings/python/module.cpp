#include <motcua/lawbook/edition.hpp>
#include <motcua/version.hpp>

#include <exception>

#include "bindings.hpp"

namespace motcua::python {
namespace {

void translate(std::exception_ptr thrown) {
  try {
    if (thrown) std::rethrow_exception(thrown);
  } catch (const Error& error) {
    const py::object raised = to_python(error.failure());
    PyErr_SetObject(py::type::of(raised).ptr(), raised.ptr());
  }
}

}  // namespace
}  // namespace motcua::python

PYBIND11_MODULE(_core, m) {
  namespace python = motcua::python;
  m.doc() = "The C++ library motcua. Import the package motcua, not this module.";
  pybind11::register_local_exception_translator(&python::translate);
  m.attr("__version__") = motcua::version();
  m.def("law_edition", &motcua::law_edition,
        "Edition of the embedded law data, \"YYYY.MM-N\". vi: ấn bản dữ liệu pháp luật");
  m.def("law_data_hash", &motcua::law_data_hash,
        "SHA-256 of all embedded law data, 64 hex digits. vi: mã băm dữ liệu");
  python::bind_base(m);
  python::bind_calendar(m);
  python::bind_catalogue(m);
  python::bind_dossiers(m);
  python::bind_dossier_columns(m);
  python::bind_what_if(m);
  python::bind_units_and_agencies(m);
  python::bind_letters(m);
  python::bind_reports(m);
  python::bind_papers_library(m);
  python::bind_exchange(m);
  python::bind_envelopes(m);
  python::bind_json(m);
  python::bind_batch_files(m);
  python::bind_words_of_procedures_and_dossiers(m);
  python::bind_table_columns(m);
  python::bind_table_export(m);
  python::bind_evaluate(m);
}
