#include <motcua/exchange/batch_message.hpp>
#include <motcua/exchange/columns.hpp>
#include <motcua/exchange/dossier.hpp>
#include <motcua/exchange/evaluation.hpp>
#include <motcua/exchange/json.hpp>
#include <motcua/exchange/paper.hpp>
#include <motcua/exchange/procedure.hpp>
#include <motcua/exchange/received.hpp>
#include <motcua/exchange/redaction.hpp>
#include <motcua/exchange/refdata.hpp>
#include <motcua/exchange/report.hpp>
#include <motcua/exchange/wire.hpp>

#include <pybind11/numpy.h>
#include <pybind11/typing.h>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "bindings.hpp"
#include "records.hpp"

namespace motcua::python {
namespace {

using exchange::DecodeLimits;
using exchange::JsonStyle;
using exchange::Received;
using exchange::UnknownFields;
using exchange::UnknownNames;

/// A message to encode: a plain value, or one that was received with what its message held besides.
template <typename T>
struct Sent {
  const T* plain = nullptr;
  std::optional<Received<T>> received = {};
};

py::object received_type() { return py::module_::import("motcua._received").attr("Received"); }

template <typename T>
bool load_sent(py::handle source, bool explain, Sent<T>& sent) {
  if (py::isinstance<T>(source)) {
    sent.plain = source.cast<const T*>();
    return true;
  }
  if (py::isinstance(source, received_type()) && py::isinstance<T>(source.attr("value"))) {
    sent.received = {source.attr("value").cast<const T&>(),
                     source.attr("unknown").cast<const UnknownFields&>()};
    return true;
  }
  const auto name = py::type::of<T>().attr("__name__").template cast<std::string>();
  return refuse(source, explain,
                ("a motcua." + name + ", or a motcua.exchange.Received of one").c_str());
}

}  // namespace
}  // namespace motcua::python

namespace pybind11::detail {

template <typename T>
struct type_caster<motcua::python::Sent<T>> {
  PYBIND11_TYPE_CASTER(motcua::python::Sent<T>, make_caster<T>::name +
                                                    const_name(" | motcua.exchange.Received[") +
                                                    make_caster<T>::name + const_name("]"));
  bool load(handle source, bool convert) {
    return motcua::python::load_sent(source, convert, value);
  }
};

/// Given, never taken.
template <typename T>
struct type_caster<motcua::exchange::Received<T>> {
  static constexpr auto name =
      const_name("motcua.exchange.Received[") + make_caster<T>::name + const_name("]");
  static handle cast(motcua::exchange::Received<T>&& from, return_value_policy, handle) {
    return motcua::python::received_type()(std::move(from.value), std::move(from.unknown))
        .release();
  }
};

}  // namespace pybind11::detail

namespace motcua::python {
namespace {

// --- Values -------------------------------------------------------------------------------------

void bind_values(py::module_& m) {
  m.attr("MAX_VALUE_OCTETS") = exchange::kMaxValueOctets;
  function_of(
      kExchange, m, "encode_date",
      [](Date date) { return py::bytes(exchange::encode_date(date).value()); }, py::arg("date"),
      "Encode as motcua.type.v1.Date.");
  function_of(
      kExchange, m, "decode_date",
      [](const Octets& octets) { return exchange::decode_date(octets.view).value(); },
      py::arg("octets"), "Decode motcua.type.v1.Date.");
  function_of(
      kExchange, m, "encode_law_ref",
      [](const LawRef& ref) { return py::bytes(exchange::encode_law_ref(ref).value()); },
      py::arg("ref"), "Encode as motcua.type.v1.LawRef.");
  function_of(
      kExchange, m, "decode_law_ref",
      [](const Octets& octets) { return exchange::decode_law_ref(octets.view).value(); },
      py::arg("octets"), "Decode motcua.type.v1.LawRef.");
  function_of(
      kExchange, m, "encode_uuid",
      [](const Uuid& uuid) { return py::bytes(exchange::encode_uuid(uuid).value()); },
      py::arg("uuid"), "Encode as motcua.type.v1.Uuid.");
  function_of(
      kExchange, m, "decode_uuid",
      [](const Octets& octets) { return exchange::decode_uuid(octets.view).value(); },
      py::arg("octets"), "Decode motcua.type.v1.Uuid.");
}

// --- Messages -----------------------------------------------------------------------------------

void bind_limits(py::module_& m) {
  auto limits = value_class_of<DecodeLimits>(kExchange, m, "DecodeLimits",
                                             "How much a decoder takes. vi: giới hạn kích thước");
  constexpr DecodeLimits kDefault;
  add_record(
      limits, field("octets", &DecodeLimits::octets, "Of the whole message.", kDefault.octets),
      field("messages", &DecodeLimits::messages, "Messages inside.", kDefault.messages),
      field("depth", &DecodeLimits::depth, "Messages within one another.", kDefault.depth),
      field("elements", &DecodeLimits::elements, "Of one repeated field.", kDefault.elements),
      field("text_octets", &DecodeLimits::text_octets, "Of one text.", kDefault.text_octets));
  m.attr("EVENT_LIMITS") = exchange::kEventLimits;
  m.attr("EVALUATION_LIMITS") = exchange::kEvaluationLimits;
  m.attr("PROCEDURE_LIMITS") = exchange::kProcedureLimits;
  m.attr("PAPER_LIMITS") = exchange::kPaperLimits;
  m.attr("REPORT_LIMITS") = exchange::kReportLimits;
  m.attr("BATCH_MESSAGE_LIMITS") = exchange::kBatchMessageLimits;
  m.attr("REFDATA_LIMITS") = exchange::kRefdataLimits;

  auto unknown =
      value_class_of<UnknownFields>(kExchange, m, "UnknownFields",
                                    "Fields that this version does not know. vi: trường chưa biết");
  unknown.def(py::init<>())
      .def("__bool__", [](const UnknownFields& self) { return !self.empty(); })
      .def("__repr__", [](const UnknownFields& self) {
        return py::str(self.empty() ? "<UnknownFields, none>" : "<UnknownFields>");
      });
  add_equality(unknown);
}

/// `encode`, `decode` and, where there is one, `redact` of one message, the first two as JSON where
/// it has one, and the limits it has unless it is told.
template <typename T>
struct Codec {
  const char* name;  // of the value, as in encode_…
  const char* message;
  DecodeLimits limits;
  const char* limits_name;
  Result<std::string> (*encode)(const T&);
  Result<std::string> (*encode_received)(const Received<T>&);
  Result<Received<T>> (*decode)(std::string_view, const DecodeLimits&);
  Result<std::string> (*encode_json)(const T&, const JsonStyle&) = nullptr;
  Result<std::string> (*encode_received_json)(const Received<T>&, const JsonStyle&) = nullptr;
  Result<Received<T>> (*decode_json)(std::string_view, const DecodeLimits&, UnknownNames) = nullptr;
  Result<std::string> (*redact)(std::string_view, const DecodeLimits&) = nullptr;
};

template <typename T>
void bind_codec(py::module_& m, const Codec<T>& codec) {
  const std::string name = codec.name;
  const std::string message = codec.message;
  const auto limits = py::arg_v("limits", codec.limits, codec.limits_name);
  function_of(
      kExchange, m, ("encode_" + name).c_str(),
      [codec](const Sent<T>& sent) {
        return py::bytes((sent.plain != nullptr ? codec.encode(*sent.plain)
                                                : codec.encode_received(*sent.received))
                             .value());
      },
      py::arg(codec.name), ("Encode as " + message + ".").c_str());
  function_of(
      kExchange, m, ("decode_" + name).c_str(),
      [codec](const Octets& octets, const Given<DecodeLimits>& most) {
        return codec.decode(octets.view, *most).value();
      },
      py::arg("octets"), limits, ("Decode " + message + ".").c_str());
  if (codec.redact != nullptr) {
    function_of(
        kExchange, m, ("redact_" + name).c_str(),
        [codec](const Octets& octets, const Given<DecodeLimits>& most) {
          return py::bytes(codec.redact(octets.view, *most).value());
        },
        py::arg("octets"), limits, ("Leave nothing personal in " + message + ".").c_str());
  }
  if (codec.encode_json == nullptr) return;
  function_of(
      kExchange, m, ("encode_" + name + "_json").c_str(),
      [codec](const Sent<T>& sent, bool indented, bool redacted) {
        const JsonStyle style{indented, redacted};
        return (sent.plain != nullptr ? codec.encode_json(*sent.plain, style)
                                      : codec.encode_received_json(*sent.received, style))
            .value();
      },
      py::arg(codec.name), py::kw_only(), py::arg("indented") = false, py::arg("redacted") = false,
      ("Write as JSON of " + message + ".").c_str());
  function_of(
      kExchange, m, ("decode_" + name + "_json").c_str(),
      [codec](const Text& text, const Given<DecodeLimits>& most, bool ignore_unknown_names) {
        return codec
            .decode_json(text.view, *most,
                         ignore_unknown_names ? UnknownNames::kIgnore : UnknownNames::kRefuse)
            .value();
      },
      py::arg("text"), limits, py::kw_only(), py::arg("ignore_unknown_names") = false,
      ("Read JSON of " + message + ".").c_str());
}

void bind_dossier_messages(py::module_& m) {
  bind_codec<Dossier>(m, {.name = "dossier",
                          .message = "motcua.dossier.v1.Dossier",
                          .limits = {},
                          .limits_name = "DecodeLimits()",
                          .encode = &exchange::encode_dossier,
                          .encode_received = &exchange::encode_dossier,
                          .decode = &exchange::decode_dossier,
                          .encode_json = &exchange::encode_dossier_json,
                          .encode_received_json = &exchange::encode_dossier_json,
                          .decode_json = &exchange::decode_dossier_json,
                          .redact = &exchange::redact_dossier});
  bind_codec<DossierEvent>(m, {.name = "dossier_event",
                               .message = "motcua.dossier.v1.DossierEvent",
                               .limits = exchange::kEventLimits,
                               .limits_name = "EVENT_LIMITS",
                               .encode = &exchange::encode_dossier_event,
                               .encode_received = &exchange::encode_dossier_event,
                               .decode = &exchange::decode_dossier_event,
                               .encode_json = &exchange::encode_dossier_event_json,
                               .encode_received_json = &exchange::encode_dossier_event_json,
                               .decode_json = &exchange::decode_dossier_event_json,
                               .redact = &exchange::redact_dossier_event});
  bind_codec<Evaluation>(m, {.name = "evaluation",
                             .message = "motcua.evaluation.v1.Evaluation",
                             .limits = exchange::kEvaluationLimits,
                             .limits_name = "EVALUATION_LIMITS",
                             .encode = &exchange::encode_evaluation,
                             .encode_received = &exchange::encode_evaluation,
                             .decode = &exchange::decode_evaluation,
                             .encode_json = &exchange::encode_evaluation_json,
                             .encode_received_json = &exchange::encode_evaluation_json,
                             .decode_json = &exchange::decode_evaluation_json,
                             .redact = &exchange::redact_evaluation});
  bind_codec<Explanation>(m, {.name = "explanation",
                              .message = "motcua.evaluation.v1.Explanation",
                              .limits = exchange::kEvaluationLimits,
                              .limits_name = "EVALUATION_LIMITS",
                              .encode = &exchange::encode_explanation,
                              .encode_received = &exchange::encode_explanation,
                              .decode = &exchange::decode_explanation,
                              .encode_json = &exchange::encode_explanation_json,
                              .encode_received_json = &exchange::encode_explanation_json,
                              .decode_json = &exchange::decode_explanation_json});
}

/// exchange::Question with its options beside each other, as LawBook.evaluate has them.
struct FlatQuestion {
  Dossier dossier;
  LocalTime as_of;
  DeadlineOptions options;
  std::optional<std::string> regime;
  std::optional<TimeLimit> limit;
  bool explain;
  int courtesy_letters;

  [[nodiscard]] exchange::Question whole() const {
    return {dossier, as_of, {options, regime, limit, explain, courtesy_letters}};
  }
  static FlatQuestion of(exchange::Question from) {
    return {std::move(from.dossier),       from.as_of,
            from.options.deadline,         std::move(from.options.regime),
            std::move(from.options.limit), from.options.explain,
            from.options.courtesy_letters};
  }
};

Received<exchange::Question> whole(const Received<FlatQuestion>& sent) {
  return {sent.value.whole(), sent.unknown};
}

Result<Received<FlatQuestion>> flat(Result<Received<exchange::Question>> decoded) {
  if (!decoded) return decoded.error();
  return Received<FlatQuestion>{FlatQuestion::of(std::move(decoded->value)),
                                std::move(decoded->unknown)};
}

void bind_question(py::module_& m) {
  auto question =
      value_class_of<FlatQuestion>(kExchange, m, "Question", "What is asked. vi: câu hỏi đánh giá");
  add_private_record(
      question,
      [](const FlatQuestion& self) {
        return py::str("<Question of {} as of {}>")
            .format(self.dossier.identity.procedure.text(), self.as_of);
      },
      field("dossier", &FlatQuestion::dossier, "vi: hồ sơ"),
      field("as_of", &FlatQuestion::as_of, "vi: thời điểm đánh giá"),
      field("options", &FlatQuestion::options, "vi: cách tính thời hạn", DeadlineOptions(),
            "DeadlineOptions()"),
      field("regime", &FlatQuestion::regime, "By name; None: by the day.", py::none()),
      field("limit", &FlatQuestion::limit, "None: the catalogue's.", py::none()),
      field("explain", &FlatQuestion::explain, "Whether the deadline has its steps.", true),
      field("courtesy_letters", &FlatQuestion::courtesy_letters, "vi: số thư phải gửi", 0));
  bind_codec<FlatQuestion>(
      m,
      {.name = "question",
       .message = "motcua.evaluation.v1.Question",
       .limits = {},
       .limits_name = "DecodeLimits()",
       .encode = [](const FlatQuestion& sent) { return exchange::encode_question(sent.whole()); },
       .encode_received =
           [](const Received<FlatQuestion>& sent) {
             return exchange::encode_question(whole(sent));
           },
       .decode =
           [](std::string_view octets, const DecodeLimits& limits) {
             return flat(exchange::decode_question(octets, limits));
           },
       .encode_json =
           [](const FlatQuestion& sent, const JsonStyle& style) {
             return exchange::encode_question_json(sent.whole(), style);
           },
       .encode_received_json =
           [](const Received<FlatQuestion>& sent, const JsonStyle& style) {
             return exchange::encode_question_json(whole(sent), style);
           },
       .decode_json =
           [](std::string_view json, const DecodeLimits& limits, UnknownNames unknown) {
             return flat(exchange::decode_question_json(json, limits, unknown));
           }});
}

void bind_catalogue_messages(py::module_& m) {
  bind_codec<Procedure>(m, {.name = "procedure",
                            .message = "motcua.procedure.v1.Procedure",
                            .limits = exchange::kProcedureLimits,
                            .limits_name = "PROCEDURE_LIMITS",
                            .encode = &exchange::encode_procedure,
                            .encode_received = &exchange::encode_procedure,
                            .decode = &exchange::decode_procedure,
                            .encode_json = &exchange::encode_procedure_json,
                            .encode_received_json = &exchange::encode_procedure_json,
                            .decode_json = &exchange::decode_procedure_json});
  bind_codec<papers::RenderedPaper>(m, {.name = "paper",
                                        .message = "motcua.paper.v1.RenderedPaper",
                                        .limits = exchange::kPaperLimits,
                                        .limits_name = "PAPER_LIMITS",
                                        .encode = &exchange::encode_paper,
                                        .encode_received = &exchange::encode_paper,
                                        .decode = &exchange::decode_paper,
                                        .encode_json = &exchange::encode_paper_json,
                                        .encode_received_json = &exchange::encode_paper_json,
                                        .decode_json = &exchange::decode_paper_json});
  bind_codec<CalendarRows>(m, {.name = "calendar_rows",
                               .message = "motcua.refdata.v1.CalendarRows",
                               .limits = exchange::kRefdataLimits,
                               .limits_name = "REFDATA_LIMITS",
                               .encode = &exchange::encode_calendar_rows,
                               .encode_received = &exchange::encode_calendar_rows,
                               .decode = &exchange::decode_calendar_rows,
                               .encode_json = &exchange::encode_calendar_rows_json,
                               .encode_received_json = &exchange::encode_calendar_rows_json,
                               .decode_json = &exchange::decode_calendar_rows_json});
  bind_codec<UnitRows>(m, {.name = "unit_rows",
                           .message = "motcua.refdata.v1.UnitRows",
                           .limits = exchange::kRefdataLimits,
                           .limits_name = "REFDATA_LIMITS",
                           .encode = &exchange::encode_unit_rows,
                           .encode_received = &exchange::encode_unit_rows,
                           .decode = &exchange::decode_unit_rows,
                           .encode_json = &exchange::encode_unit_rows_json,
                           .encode_received_json = &exchange::encode_unit_rows_json,
                           .decode_json = &exchange::decode_unit_rows_json});
  bind_codec<AgencyRows>(m, {.name = "agency_rows",
                             .message = "motcua.refdata.v1.AgencyRows",
                             .limits = exchange::kRefdataLimits,
                             .limits_name = "REFDATA_LIMITS",
                             .encode = &exchange::encode_agency_rows,
                             .encode_received = &exchange::encode_agency_rows,
                             .decode = &exchange::decode_agency_rows,
                             .encode_json = &exchange::encode_agency_rows_json,
                             .encode_received_json = &exchange::encode_agency_rows_json,
                             .decode_json = &exchange::decode_agency_rows_json});
  using exchange::RuleRows;
  auto rules = value_class_of<RuleRows>(kExchange, m, "RuleRows", "vi: hệ thống quy định");
  add_short_record(rules, field("rows", &RuleRows::rows, "vi: các quy định"));
  bind_codec<RuleRows>(m, {.name = "rule_rows",
                           .message = "motcua.refdata.v1.RuleRows",
                           .limits = exchange::kRefdataLimits,
                           .limits_name = "REFDATA_LIMITS",
                           .encode = &exchange::encode_rule_rows,
                           .encode_received = &exchange::encode_rule_rows,
                           .decode = &exchange::decode_rule_rows,
                           .encode_json = &exchange::encode_rule_rows_json,
                           .encode_received_json = &exchange::encode_rule_rows_json,
                           .decode_json = &exchange::decode_rule_rows_json});
}

void bind_report(py::module_& m) {
  using exchange::SentReport;
  auto sent = value_class_of<SentReport>(kExchange, m, "SentReport", "vi: báo cáo gửi đi");
  add_short_record(
      sent, field("report", &SentReport::report, "vi: báo cáo kỳ"),
      field("receipt", &SentReport::receipt, "What it was computed from.", py::none()));
  bind_codec<SentReport>(m, {.name = "report",
                             .message = "motcua.report.v1.Report",
                             .limits = exchange::kReportLimits,
                             .limits_name = "REPORT_LIMITS",
                             .encode = &exchange::encode_report,
                             .encode_received = &exchange::encode_report,
                             .decode = &exchange::decode_report});
}

/// exchange::BatchMessage that owns its records.
struct OwnedBatch {
  std::string header;
  std::vector<std::string> records;

  [[nodiscard]] exchange::BatchMessage view() const {
    return {header, {records.begin(), records.end()}};
  }
};

void bind_batch_message(py::module_& m) {
  auto batch = value_class_of<OwnedBatch>(kExchange, m, "BatchMessage", "vi: lô gói tin");
  add_private_record(
      batch,
      [](const OwnedBatch& self) {
        return py::str("<BatchMessage of {} records>").format(self.records.size());
      },
      field<AsOctets>("header", &OwnedBatch::header, "Encoded. vi: đầu lô"),
      field<AsOctetsList>("records", &OwnedBatch::records, "Encoded. vi: các bản ghi"));
  function_of(
      kExchange, m, "join_batch",
      [](const Sent<OwnedBatch>& sent) {
        return py::bytes((sent.plain != nullptr
                              ? exchange::join_batch(sent.plain->view())
                              : exchange::join_batch(Received<exchange::BatchMessage>{
                                    sent.received->value.view(), sent.received->unknown}))
                             .value());
      },
      py::arg("batch"), "One motcua.envelope.v1.Batch. vi: ghép lô gói tin");
  function_of(
      kExchange, m, "split_batch",
      [](const Octets& octets, const Given<DecodeLimits>& limits) {
        auto split = exchange::split_batch(octets.view, *limits).value();
        const auto& records = split.value.records;
        return Received<OwnedBatch>{
            {std::move(split.value.header), {records.begin(), records.end()}},
            std::move(split.unknown)};
      },
      py::arg("octets"), py::arg_v("limits", exchange::kBatchMessageLimits, "BATCH_MESSAGE_LIMITS"),
      "Take a motcua.envelope.v1.Batch apart. vi: tách lô gói tin");
}

// --- Columns ------------------------------------------------------------------------------------

/// What Python chooses a limit by: exchange::ScannedIdentity without the code, which differs from
/// dossier to dossier. The texts live as long as the octets.
struct LimitKey {
  std::string_view procedure;
  std::string_view case_number;
  std::optional<Channel> channel;
  bool disadvantaged_area;

  friend bool operator==(const LimitKey&, const LimitKey&) = default;
};

struct LimitKeyHash {
  std::size_t operator()(const LimitKey& key) const noexcept {
    const std::hash<std::string_view> of_text;
    const auto others = static_cast<std::size_t>(key.channel ? static_cast<int>(*key.channel) : -1);
    return of_text(key.procedure) * 31 + of_text(key.case_number) * 7 + others * 2 +
           (key.disadvantaged_area ? 1 : 0);
  }
};

/// The same that owns its texts.
struct ChosenBy {
  std::string procedure;
  std::string case_number;
  std::optional<Channel> channel;
  bool disadvantaged_area;
};

/// Text that nobody has checked.
py::str text_of(std::string_view octets) {
  PyObject* const text =
      PyUnicode_DecodeUTF8(octets.data(), static_cast<py::ssize_t>(octets.size()), "replace");
  if (text == nullptr) throw py::error_already_set();
  return py::reinterpret_steal<py::str>(text);
}

/// Asks Python once for all dossiers that are alike, and takes the GIL for that alone.
class Chooser {
 public:
  explicit Chooser(py::handle choose) : choose_(choose) {}

  std::uint16_t operator()(const exchange::ScannedIdentity& identity) {
    const LimitKey key{identity.procedure, identity.case_number, identity.channel,
                       identity.disadvantaged_area};
    if (const auto found = chosen_.find(key); found != chosen_.end()) return found->second;
    return chosen_.emplace(key, ask(key)).first->second;
  }

 private:
  [[nodiscard]] std::uint16_t ask(const LimitKey& key) const {
    const py::gil_scoped_acquire gil;
    const ChosenBy identity{std::string(text_of(key.procedure)),
                            std::string(text_of(key.case_number)), key.channel,
                            key.disadvantaged_area};
    const py::object chosen = choose_(identity);
    constexpr long kMost = std::numeric_limits<std::uint16_t>::max();
    const long number = PyIndex_Check(chosen.ptr()) ? PyLong_AsLong(py::int_(chosen).ptr()) : -1;
    if (number >= 0 && number <= kMost) return static_cast<std::uint16_t>(number);
    PyErr_Clear();  // a number larger than long
    throw py::type_error("choose: expected the index of a limit, 0 to " + std::to_string(kMost) +
                         ", got another " +
                         py::type::of(chosen).attr("__name__").cast<std::string>());
  }

  py::handle choose_;
  std::unordered_map<LimitKey, std::uint16_t, LimitKeyHash> chosen_;
};

/// The vector as an array, without a copy.
template <typename T>
py::array_t<T> array_of(std::vector<T>&& column) {
  auto owned = std::make_unique<std::vector<T>>(std::move(column));
  const py::capsule owner(owned.get(),
                          [](void* memory) { delete static_cast<std::vector<T>*>(memory); });
  const auto* const vector = owned.release();
  return py::array_t<T>(static_cast<py::ssize_t>(vector->size()), vector->data(), owner);
}

/// None for the rows that could not be read.
py::list list_of(const std::vector<std::optional<std::string_view>>& codes, std::size_t rows) {
  py::list list(rows);
  for (std::size_t row = 0; row < rows; ++row) {
    const auto code = row < codes.size() ? codes[row] : std::nullopt;
    list[row] = code ? py::object(text_of(*code)) : py::object(py::none());
  }
  return list;
}

using LimitChooser = GivenFunction<int(ChosenBy)>;

py::typing::Dict<py::str, py::object> scan(const Octets& octets, const LimitChooser& choose,
                                           bool with_codes, const Given<DecodeLimits>& limits) {
  std::vector<std::optional<std::string_view>> codes;
  exchange::DossierScan scan = released([&] {
    Chooser chooser(choose.value);
    return exchange::scan_dossiers(
        octets.view,
        [&](const exchange::ScannedIdentity& identity) {
          if (with_codes) {
            codes.resize(identity.row + 1);
            codes.back() = identity.code;
          }
          return chooser(identity);
        },
        *limits);
  });
  const std::size_t rows = scan.rows.size();
  py::typing::Dict<py::str, py::object> found;
  found["kinds"] = array_of(std::move(scan.rows.kinds));
  found["times"] = array_of(std::move(scan.rows.times));
  found["dues"] = array_of(std::move(scan.rows.dues));
  found["amounts"] = array_of(std::move(scan.rows.amounts));
  found["offsets"] = array_of(std::move(scan.rows.offsets));
  found["limits"] = array_of(std::move(scan.rows.limits));
  found["flags"] = array_of(std::move(scan.rows.flags));
  found["codes"] = with_codes ? py::object(list_of(codes, rows)) : py::object(py::none());
  found["octets"] = scan.octets;
  found["failure"] = scan.failure;
  return found;
}

void bind_columns_of_dossiers(py::module_& m) {
  auto identity = value_class_of<ChosenBy>(kExchange, m, "ScannedIdentity",
                                           "What a limit is chosen by. vi: căn cứ chọn thời hạn");
  add_record(
      identity, field("procedure", &ChosenBy::procedure, "vi: mã thủ tục", ""),
      field("case_number", &ChosenBy::case_number, "vi: trường hợp", ""),
      field("channel", &ChosenBy::channel, "vi: cách thức nộp", py::none()),
      field("disadvantaged_area", &ChosenBy::disadvantaged_area, "vi: vùng khó khăn", false));
  m.def("_scan_dossiers", &scan, py::arg("octets"), py::arg("choose"), py::arg("codes"),
        py::arg("limits"), "For motcua.exchange alone.");
}

}  // namespace

void bind_exchange(py::module_& m) {
  bind_limits(m);
  bind_values(m);
  bind_dossier_messages(m);
  bind_question(m);
  bind_catalogue_messages(m);
  bind_report(m);
  bind_batch_message(m);
  bind_columns_of_dossiers(m);
  m.def(
      "_unpickle_evaluation",
      [](const Octets& octets) {
        constexpr std::size_t kAny = std::numeric_limits<std::size_t>::max();
        return exchange::decode_evaluation(octets.view, {kAny, kAny, kAny, kAny, kAny})
            .value()
            .value;
      },
      py::arg("octets"), "For pickles alone.");
}

}  // namespace motcua::python
