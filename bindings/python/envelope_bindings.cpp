#include <motcua/exchange/envelope.hpp>
#include <motcua/exchange/inbox.hpp>
#include <motcua/exchange/signature.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "bindings.hpp"
#include "records.hpp"

namespace motcua::python {
namespace {

using exchange::BatchHeader;
using exchange::ChainCheck;
using exchange::Event;
using exchange::Judgement;
using exchange::LogHead;
using exchange::Outcome;
using exchange::Receipt;
using exchange::Record;
using exchange::RecordReceipt;
using exchange::Sha256;
using exchange::Signature;
using exchange::SignedPart;
using exchange::Signer;

constexpr const char* kAttributes =
    "Each an encoded motcua.type.v1.Attribute, ascending by key. vi: thuộc tính bổ sung";

// --- Events and logs ----------------------------------------------------------------------------

void bind_events(py::module_& m) {
  auto event =
      value_class_of<Event>(kExchange, m, "Event", "What one system tells others. vi: bản tin");
  add_private_record(
      event,
      [](const Event& self) {
        return py::str("<Event {} of {}>").format(to_python(self.event_id), self.payload_type);
      },
      field("event_id", &Event::event_id, "vi: định danh bản tin"),
      field("payload_type", &Event::payload_type, "vi: kiểu thông điệp"),
      field<AsOctets>("payload", &Event::payload, "vi: nội dung"),
      field("source", &Event::source, "vi: hệ thống gửi"),
      field("subject", &Event::subject, "The dossier. vi: hồ sơ liên quan", py::none()),
      field("subject_code", &Event::subject_code, "vi: mã số hồ sơ", ""),
      field("create_time", &Event::create_time, "vi: thời điểm tạo"),
      field("idempotency_key", &Event::idempotency_key, "vi: khóa chống trùng lặp", ""),
      field("schema_release", &Event::schema_release, "vi: phiên bản lược đồ"),
      field("corrects", &Event::corrects, "vi: đính chính bản tin", py::none()),
      field<AsOctetsList>("attributes", &Event::attributes, kAttributes, py::tuple()));
  function_of(
      kExchange, m, "encode_event",
      [](const Event& value) { return py::bytes(exchange::encode_event(value).value()); },
      py::arg("event"), "Encode as motcua.envelope.v1.Event, once.");
  function_of(
      kExchange, m, "decode_event",
      [](const Octets& octets) { return exchange::decode_event(octets.view).value(); },
      py::arg("octets"), "Decode motcua.envelope.v1.Event.");
}

void bind_records(py::module_& m) {
  auto signature = value_class_of<Signature>(kExchange, m, "Signature", "Detached. vi: chữ ký số");
  add_private_record(
      signature,
      [](const Signature& self) {
        return py::str("<Signature over {}, {} octets>")
            .format(expression_of(py::cast(self.part)), self.cms.size());
      },
      field("part", &Signature::part, "None: not known. vi: đối tượng ký"),
      field<AsOctets>("cms", &Signature::cms, "CMS SignedData, DER. vi: chữ ký số"),
      field<AsOctets>("time_stamp", &Signature::time_stamp, "RFC 3161. vi: dấu thời gian",
                      py::bytes()));

  auto record =
      value_class_of<Record>(kExchange, m, "Record", "A place in a log. vi: bản ghi nhật ký");
  add_private_record(
      record,
      [](const Record& self) {
        return py::str("<Record {} of {}>").format(self.sequence, self.log);
      },
      field("log", &Record::log, "vi: tên nhật ký"),
      field("sequence", &Record::sequence, "From 1. vi: số thứ tự"),
      field<AsOctets>("event", &Record::event, "As encoded. vi: bản tin gốc"),
      field("previous_hash", &Record::previous_hash, "vi: mã băm bản ghi trước"),
      field("hash", &Record::hash, "vi: mã băm bản ghi"),
      field("signatures", &Record::signatures, "vi: các chữ ký số", py::tuple()),
      field("record_time", &Record::record_time, "vi: thời điểm ghi nhận", py::none()));
  function_of(
      kExchange, m, "encode_record",
      [](const Given<Record>& value) { return py::bytes(exchange::encode_record(*value).value()); },
      py::arg("record"), "Encode as motcua.envelope.v1.Record.");
  function_of(
      kExchange, m, "decode_record",
      [](const Octets& octets) { return exchange::decode_record(octets.view).value(); },
      py::arg("octets"), "Decode motcua.envelope.v1.Record.");
  function_of(
      kExchange, m, "append_signature",
      [](const Octets& octets, const Given<Signature>& value) {
        std::string signed_record(octets.view);
        exchange::append_signature(signed_record, *value).value();
        return py::bytes(signed_record);
      },
      py::arg("record"), py::arg("signature"), "The record with one more. vi: bổ sung chữ ký");

  auto header = value_class_of<BatchHeader>(kExchange, m, "BatchHeader", "vi: đầu lô gói tin");
  add_record(
      header, field("batch_id", &BatchHeader::batch_id, "vi: định danh lô"),
      field("schema_release", &BatchHeader::schema_release, "vi: phiên bản lược đồ"),
      field("source", &BatchHeader::source, "vi: hệ thống gửi"),
      field("destination", &BatchHeader::destination, "vi: hệ thống nhận", ""),
      field("create_time", &BatchHeader::create_time, "vi: thời điểm tạo"),
      field("idempotency_key", &BatchHeader::idempotency_key, "vi: khóa chống trùng lặp", ""),
      field<AsOctetsList>("attributes", &BatchHeader::attributes, kAttributes, py::tuple()));
  function_of(
      kExchange, m, "encode_batch_header",
      [](const BatchHeader& value) {
        return py::bytes(exchange::encode_batch_header(value).value());
      },
      py::arg("header"), "Encode as motcua.envelope.v1.BatchHeader.");
  function_of(
      kExchange, m, "decode_batch_header",
      [](const Octets& octets) { return exchange::decode_batch_header(octets.view).value(); },
      py::arg("octets"), "Decode motcua.envelope.v1.BatchHeader.");
}

void bind_chain(py::module_& m) {
  add_enum_of<exchange::ChainFault>(kExchange, m);
  auto head =
      value_class_of<LogHead>(kExchange, m, "LogHead", "How far a log goes. vi: đầu nhật ký");
  add_record(head, field("log", &LogHead::log, "vi: tên nhật ký"),
             field("sequence", &LogHead::sequence, "Of the last record. vi: số thứ tự cuối"),
             field("hash", &LogHead::hash, "vi: mã băm cuối"));
  auto check =
      value_class_of<ChainCheck>(kExchange, m, "ChainCheck", "vi: kết quả kiểm tra chuỗi băm");
  add_record(check, field("head", &ChainCheck::head, "After the last right one. vi: đầu nhật ký"),
             field("records", &ChainCheck::records, "vi: số bản ghi đúng", 0),
             field("fault", &ChainCheck::fault, "vi: lỗi", exchange::ChainFault::kNone),
             field("why", &ChainCheck::why, "vi: lý do", py::none()));
  function_of(
      kExchange, m, "empty_log", [](const Text& log) { return exchange::empty_log(log.view); },
      py::arg("log"), "The head of a log without records. vi: đầu nhật ký trống");
  function_of(
      kExchange, m, "record_hash",
      [](const Sha256& previous, std::uint64_t sequence, const Octets& event) {
        return exchange::record_hash(previous, sequence, event.view);
      },
      py::arg("previous"), py::arg("sequence"), py::arg("event"), "vi: mã băm bản ghi");
  function_of(
      kExchange, m, "append_to_log",
      [](const Given<LogHead>& before, const Octets& event) {
        LogHead after = *before;
        Record made = exchange::append_to_log(after, std::string(event.view));
        return std::pair(std::move(after), std::move(made));
      },
      py::arg("head"), py::arg("event"), "The new head, and the record. vi: ghi vào nhật ký");
  function_of(
      kExchange, m, "follow_log",
      [](LogHead before, const Given<Record>& record) {
        exchange::follow_log(before, *record).value();
        return before;
      },
      py::arg("head"), py::arg("record"), "The new head. vi: kiểm tra bản ghi kế tiếp");
  function_of(
      kExchange, m, "check_chain",
      [](const Given<LogHead>& before, const OctetsList& records) {
        return released([&] { return exchange::check_chain(*before, records.views); });
      },
      py::arg("head"), py::arg("records"), "How far they are right. vi: kiểm tra chuỗi băm");
}

// --- Signatures ---------------------------------------------------------------------------------

void bind_signatures(py::module_& m) {
  auto signer = value_class_of<Signer>(kExchange, m, "Signer", "Whose it is. vi: người ký");
  add_private_record(
      signer,
      [](const Signer& self) {
        return py::str("<Signer, certificate of {} octets>").format(self.certificate.size());
      },
      field<AsOctets>("certificate", &Signer::certificate, "DER. vi: chứng thư số"),
      field("claimed_time", &Signer::claimed_time, "vi: thời điểm ký tự khai", py::none()));
  function_of(
      kExchange, m, "pre_authentication_encoding",
      [](const Text& type, const Octets& body) {
        return py::bytes(exchange::pre_authentication_encoding(type.view, body.view));
      },
      py::arg("type"), py::arg("body"), "What is signed. vi: dữ liệu được ký");
  m.def(
      "_sign",
      [](SignedPart part, const Given<Record>& record, const Octets& key, const Octets& certificate,
         Instant time) {
        return released(
                   [&] { return exchange::sign(part, *record, key.view, certificate.view, time); })
            .value();
      },
      py::arg("part"), py::arg("record"), py::arg("key"), py::arg("certificate"), py::arg("time"),
      "For motcua.exchange alone.");
  function_of(
      kExchange, m, "verify_signature",
      [](const Given<Signature>& signature, const Given<Record>& record, const Octets& anchors,
         Instant time) {
        return released([&] {
                 return exchange::verify_signature(*signature, *record, anchors.view, time);
               })
            .value();
      },
      py::arg("signature"), py::arg("record"), py::kw_only(), py::arg("anchors"), py::arg("time"),
      "Whose it is, when it is good. vi: kiểm tra chữ ký số");
}

// --- Inbox --------------------------------------------------------------------------------------

void bind_receipts(py::module_& m) {
  auto of_record =
      value_class_of<RecordReceipt>(kExchange, m, "RecordReceipt", "vi: biên nhận bản ghi");
  add_record(of_record,
             field("event_id", &RecordReceipt::event_id, "vi: định danh bản tin", py::none()),
             field("log", &RecordReceipt::log, "vi: tên nhật ký", ""),
             field("sequence", &RecordReceipt::sequence, "vi: số thứ tự", 0),
             field("outcome", &RecordReceipt::outcome, "vi: kết quả", Outcome::kRejected),
             field("event_sha256", &RecordReceipt::event_sha256, "vi: mã băm bản tin", py::none()),
             field("problems", &RecordReceipt::problems, "vi: các vấn đề", py::tuple()));
  auto receipt =
      value_class_of<Receipt>(kExchange, m, "Receipt", "Of a batch. vi: biên nhận lô gói tin");
  add_record(receipt, field("batch_id", &Receipt::batch_id, "vi: định danh lô"),
             field("receiver", &Receipt::receiver, "vi: hệ thống nhận"),
             field("receive_time", &Receipt::receive_time, "vi: thời điểm nhận"),
             field("schema_release", &Receipt::schema_release, "vi: phiên bản lược đồ"),
             field("records", &Receipt::records, "vi: biên nhận từng bản ghi", py::tuple()),
             field("problem", &Receipt::problem, "vi: vấn đề của cả lô", py::none()));
  function_of(
      kExchange, m, "encode_receipt",
      [](const Receipt& value) { return py::bytes(exchange::encode_receipt(value)); },
      py::arg("receipt"), "Encode as motcua.envelope.v1.Receipt.");
  function_of(
      kExchange, m, "decode_receipt",
      [](const Octets& octets) { return exchange::decode_receipt(octets.view).value(); },
      py::arg("octets"), "Decode motcua.envelope.v1.Receipt.");
}

/// exchange::Inbox for one call at a time: while Python judges, other threads and the judge itself
/// may come to the same inbox.
struct SharedInbox {
  exchange::Inbox inbox;
  bool is_judging = false;
};

exchange::Inbox& idle(SharedInbox& self) {
  if (self.is_judging) {
    throw std::runtime_error("an Inbox takes one record at a time; this one is judging");
  }
  return self.inbox;
}

using Judge = GivenFunction<Judgement(Record, Event)>;

/// `take(judge)` with a judge that is Python's. A MotcuaError is its verdict; what else it raises
/// passes through the inbox, which then has not taken the record.
template <typename Take>
auto judged(SharedInbox& self, const Judge& judge, Take take) {
  exchange::Inbox& inbox = idle(self);
  self.is_judging = true;
  struct Done {
    bool& is_judging;
    ~Done() { is_judging = false; }
  } const done{self.is_judging};
  return take(inbox, [&](const Record& record, const Event& event) -> Result<Judgement> {
    try {
      const py::object said = judge.value(record, event);
      return said.cast<Judgement>();
    } catch (const py::error_already_set& error) {
      Failure refused{};
      if (!load(error.value(), false, refused)) throw;
      return refused;
    }
  });
}

SharedInbox deserialised(const Octets& octets) {
  return {exchange::Inbox::deserialise(octets.view).value()};
}

void bind_inbox(py::module_& m) {
  add_enum_of<Outcome>(kExchange, m);
  add_enum_of<Judgement>(kExchange, m);
  bind_receipts(m);
  auto inbox =
      value_class_of<SharedInbox>(kExchange, m, "Inbox", "What was taken in. vi: hộp thư đến");
  inbox.def(py::init<>())
      .def(
          "take",
          [](SharedInbox& self, const Octets& record, const Judge& judge) {
            return judged(self, judge, [&](exchange::Inbox& to, const auto& by) {
              return to.take(record.view, by);
            });
          },
          py::arg("record"), py::arg("judge"), "Take an encoded record. vi: tiếp nhận bản ghi")
      .def(
          "retry",
          [](SharedInbox& self, const Octets& record, const Judge& judge) {
            return judged(self, judge, [&](exchange::Inbox& to, const auto& by) {
              return to.retry(record.view, by);
            });
          },
          py::arg("record"), py::arg("judge"), "Take one again that was deferred.")
      .def(
          "take_batch",
          [](SharedInbox& self, const Octets& header, const OctetsList& records, const Judge& judge,
             const Text& receiver, Instant receive_time, const Text& schema_release) {
            return judged(self, judge,
                          [&](exchange::Inbox& to, const auto& by) {
                            return to.take_batch(header.view, records.views, by, receiver.view,
                                                 receive_time, schema_release.view);
                          })
                .value();
          },
          py::arg("header"), py::arg("records"), py::arg("judge"), py::kw_only(),
          py::arg("receiver"), py::arg("receive_time"), py::arg("schema_release"),
          "Take the records of a batch. vi: tiếp nhận lô gói tin")
      .def(
          "trust", [](SharedInbox& self, const Given<LogHead>& head) { idle(self).trust(*head); },
          py::arg("head"), "Begin a log there.")
      .def(
          "head_of",
          [](SharedInbox& self, const Text& log) { return idle(self).head_of(log.view); },
          py::arg("log"), "How far a log is known, or None. vi: đầu nhật ký")
      .def(
          "find", [](SharedInbox& self, const Uuid& event_id) { return idle(self).find(event_id); },
          py::arg("event_id"), "APPLIED, DEFERRED, or None.")
      .def_property_readonly(
          "deferred",
          [](SharedInbox& self) { return Member<std::vector<Uuid>>::to(idle(self).deferred()); },
          "vi: các bản tin chờ xử lý")
      .def("__len__", [](SharedInbox& self) { return idle(self).size(); })
      .def(
          "serialise", [](SharedInbox& self) { return py::bytes(idle(self).serialise()); },
          "All of it as octets.")
      .def_static("deserialise", &deserialised, py::arg("octets"), "Read what serialise() gave.")
      .def("__copy__", [](SharedInbox& self) { return SharedInbox{idle(self)}; })
      .def(
          "__deepcopy__",
          [](SharedInbox& self, const py::dict&) { return SharedInbox{idle(self)}; },
          py::arg("memo"))
      .def("__reduce__",
           [](SharedInbox& self) {
             return py::make_tuple(py::module_::import("motcua._core").attr("_unpickle_inbox"),
                                   py::make_tuple(py::bytes(idle(self).serialise())));
           })
      .def(
          "__eq__", [](SharedInbox& self, SharedInbox& other) { return idle(self) == idle(other); },
          py::is_operator(), py::arg("other"))
      .def("__repr__", [](SharedInbox& self) {
        return py::str("<Inbox of {} events>").format(idle(self).size());
      });
  m.def("_unpickle_inbox", &deserialised, py::arg("octets"), "For pickles alone.");
}

}  // namespace

void bind_envelopes(py::module_& m) {
  add_enum_of<SignedPart>(kExchange, m);
  bind_events(m);
  bind_records(m);
  bind_chain(m);
  bind_signatures(m);
  bind_inbox(m);
}

}  // namespace motcua::python
