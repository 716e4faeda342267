#include <motcua/exchange/batch.hpp>
#include <motcua/exchange/envelope.hpp>

#include <cstddef>
#include <cstdint>
#include <exception>
#include <limits>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bindings.hpp"
#include "records.hpp"

namespace motcua::python {
namespace {

using exchange::BatchGap;
using exchange::BatchLimits;
using exchange::IndexEntry;
using exchange::ReadingStop;

py::arg_v limits_argument() { return py::arg_v("limits", BatchLimits(), "BatchLimits()"); }

void bind_parts(py::module_& m) {
  constexpr BatchLimits kDefault;
  auto limits =
      value_class_of<BatchLimits>(kExchange, m, "BatchLimits", "vi: giới hạn của lô gói tin");
  add_record(limits,
             field("record_octets", &BatchLimits::record_octets, "Of one.", kDefault.record_octets),
             field("header_octets", &BatchLimits::header_octets, "vi: số byte đầu lô",
                   kDefault.header_octets),
             field("index_octets", &BatchLimits::index_octets, "vi: số byte mục lục",
                   kDefault.index_octets),
             field("records", &BatchLimits::records, "vi: số bản ghi", kDefault.records),
             field("octets", &BatchLimits::octets, "Of all together.", kDefault.octets));

  auto stop = value_class_of<ReadingStop>(kExchange, m, "ReadingStop", "vi: chỗ dừng đọc");
  add_record(stop, field("offset", &ReadingStop::offset, "Of the first octet that is not good."),
             field("record", &ReadingStop::record, "How many good ones came before."),
             field("why", &ReadingStop::why, "vi: lý do"));
  auto gap = value_class_of<BatchGap>(kExchange, m, "BatchGap", "vi: đoạn hỏng");
  add_record(gap, field("begin", &BatchGap::begin, "vi: đầu đoạn"),
             field("end", &BatchGap::end, "vi: cuối đoạn"),
             field("records", &BatchGap::records, "vi: số bản ghi mất", 0));
  auto entry =
      value_class_of<IndexEntry>(kExchange, m, "IndexEntry", "Where a record is. vi: mục lục");
  add_record(entry, field("offset", &IndexEntry::offset, "Of its frame. vi: vị trí"),
             field("length", &IndexEntry::length, "Without its frame. vi: độ dài"),
             field("event_id", &IndexEntry::event_id, "vi: định danh bản tin"),
             field("subject", &IndexEntry::subject, "vi: hồ sơ liên quan", py::none()));
}

// --- Reading ------------------------------------------------------------------------------------

/// exchange::StoredRecord that owns its octets.
struct OwnedRecord {
  std::uint64_t offset;
  std::string octets;
};

/// What was read, and the octets that it views.
template <typename Reading>
struct OwnedReading {
  Octets octets;
  Reading reading;
};

template <typename Reading>
OwnedRecord record_at(const OwnedReading<Reading>& self, std::ptrdiff_t index) {
  const auto size = static_cast<std::ptrdiff_t>(self.reading.records.size());
  if (index < -size || index >= size) throw py::index_error("no record of that index");
  const auto& record =
      self.reading.records[static_cast<std::size_t>(index < 0 ? index + size : index)];
  return {record.offset, std::string(record.octets)};
}

template <typename Reading, Reading (*read)(std::string_view, const BatchLimits&)>
OwnedReading<Reading> read_owned(const Octets& octets, const Given<BatchLimits>& limits) {
  return {octets, released([&] { return read(octets.view, *limits); })};
}

template <typename Reading>
void add_reading(py::class_<OwnedReading<Reading>>& cls) {
  using Owned = OwnedReading<Reading>;
  cls.def("__len__", [](const Owned& self) { return self.reading.records.size(); })
      .def("__getitem__", &record_at<Reading>, py::arg("index"))
      .def("__iter__",
           [](const py::object& self) -> py::typing::Iterator<OwnedRecord> {
             return py::reinterpret_steal<py::object>(PySeqIter_New(self.ptr()));
           })
      .def_property_readonly(
          "good_end", [](const Owned& self) { return self.reading.good_end; }, "Where it goes on.")
      .def_property_readonly(
          "stop", [](const Owned& self) { return self.reading.stop; }, "vi: chỗ dừng đọc");
}

void bind_reading(py::module_& m) {
  using exchange::BatchFileReading;
  using exchange::StreamReading;
  auto record = value_class_of<OwnedRecord>(kExchange, m, "StoredRecord", "vi: bản ghi đã lưu");
  add_private_record(
      record,
      [](const OwnedRecord& self) {
        return py::str("<StoredRecord at {}, {} octets>").format(self.offset, self.octets.size());
      },
      field("offset", &OwnedRecord::offset, "From the beginning. vi: vị trí"),
      field<AsOctets>("octets", &OwnedRecord::octets, "As written. vi: nội dung"));

  using OwnedStream = OwnedReading<StreamReading>;
  auto stream = value_class_of<OwnedStream>(kExchange, m, "StreamReading", "vi: kết quả đọc luồng");
  add_reading(stream);
  stream.def("__repr__", [](const OwnedStream& self) {
    return py::str("<StreamReading of {} records{}>")
        .format(self.reading.records.size(), self.reading.stop ? ", stopped" : "");
  });
  function_of(kExchange, m, "read_stream", &read_owned<StreamReading, &exchange::read_stream>,
              py::arg("stream"), limits_argument(), "Up to its end or first fault. vi: đọc luồng");

  using OwnedFile = OwnedReading<BatchFileReading>;
  auto file = value_class_of<OwnedFile>(kExchange, m, "BatchFileReading", "vi: kết quả đọc tệp");
  add_reading(file);
  file.def_property_readonly(
          "header",
          [](const OwnedFile& self) { return py::bytes(std::string(self.reading.header)); },
          "Encoded; empty before it is read. vi: đầu lô")
      .def_property_readonly(
          "complete", [](const OwnedFile& self) { return self.reading.complete; },
          "vi: tệp hoàn chỉnh")
      .def_property_readonly(
          "gaps",
          [](const OwnedFile& self) {
            return Member<std::vector<BatchGap>>::to(self.reading.gaps);
          },
          "vi: các đoạn hỏng")
      .def("__repr__", [](const OwnedFile& self) {
        return py::str("<BatchFileReading of {} records, {}>")
            .format(self.reading.records.size(),
                    self.reading.complete ? "complete" : "not complete");
      });
  function_of(kExchange, m, "read_batch_file",
              &read_owned<BatchFileReading, &exchange::read_batch_file>, py::arg("file"),
              limits_argument(), "Past faults where the index helps. vi: đọc tệp");
  function_of(
      kExchange, m, "read_batch_index",
      [](const Octets& octets, const Given<BatchLimits>& limits) {
        return Member<std::vector<IndexEntry>>::to(
            exchange::read_batch_index(octets.view, *limits).value());
      },
      py::arg("file"), limits_argument(), "Of a finished file. vi: đọc mục lục");
  function_of(
      kExchange, m, "read_indexed_record",
      [](const Octets& octets, const Given<IndexEntry>& entry, const Given<BatchLimits>& limits) {
        return py::bytes(
            std::string(exchange::read_indexed_record(octets.view, *entry, *limits).value()));
      },
      py::arg("file"), py::arg("entry"), limits_argument(), "vi: đọc bản ghi theo mục lục");
}

// --- Writing ------------------------------------------------------------------------------------

using Sink = GivenFunction<py::object(py::bytes)>;

/// A function of Python's that takes octets, and what it raised.
struct PythonSink {
  py::function take;
  std::exception_ptr raised = {};
  bool is_taking = false;

  bool operator()(std::string_view octets) {
    is_taking = true;
    bool taken = false;
    try {
      const py::bytes given(octets.data(), octets.size());
      const py::object answer = take(given);
      // What a raw file's write() says: how many it took, which may be fewer.
      taken = !answer.is(py::bool_(false)) &&
              (!PyLong_Check(answer.ptr()) || PyBool_Check(answer.ptr()) ||
               answer.equal(py::int_(octets.size())));
    } catch (const py::error_already_set&) {
      raised = std::current_exception();
    }
    is_taking = false;
    return taken;
  }
};

/// The payloads of one type, in the events of records, as a stream.
std::string payload_stream(const exchange::BatchFileReading& reading, std::string_view type) {
  const BatchLimits limits{.record_octets = std::numeric_limits<std::size_t>::max()};
  std::string stream;
  for (const exchange::StoredRecord& each : reading.records) {
    const auto record = exchange::decode_record(each.octets).value();
    const auto event = exchange::decode_event(record.event).value();
    if (event.payload_type == type) {
      exchange::append_to_stream(stream, event.payload, limits).value();
    }
  }
  return stream;
}

/// exchange::BatchFileWriter for one call at a time: while the sink takes octets, other threads and
/// the sink itself may come to the same writer.
class Writer {
 public:
  template <typename Begin>
  static Writer make(const Sink& sink, const Begin& begin) {
    auto shared = std::make_shared<PythonSink>(PythonSink{sink.value});
    auto writer = begin([shared](std::string_view octets) { return (*shared)(octets); });
    raise(*shared);
    return Writer(std::move(writer).value(), std::move(shared));
  }

  void add(std::string_view record) {
    const Result<void> added = idle().add(record);
    raise(*sink_);
    added.value();
  }

  void finish() {
    const Result<void> finished = idle().finish();
    raise(*sink_);
    finished.value();
  }

  [[nodiscard]] const exchange::BatchFileWriter& writer() const { return writer_; }

 private:
  Writer(exchange::BatchFileWriter writer, std::shared_ptr<PythonSink> sink)
      : writer_(std::move(writer)), sink_(std::move(sink)) {}

  static void raise(PythonSink& sink) {
    if (sink.raised) std::rethrow_exception(std::exchange(sink.raised, nullptr));
  }

  exchange::BatchFileWriter& idle() {
    if (sink_->is_taking) {
      throw std::runtime_error("a BatchFileWriter writes one frame at a time; its sink is at work");
    }
    return writer_;
  }

  exchange::BatchFileWriter writer_;
  std::shared_ptr<PythonSink> sink_;
};

void bind_writing(py::module_& m) {
  value_class_of<Writer>(kExchange, m, "BatchFileWriter",
                         "Frame by frame. vi: bộ ghi tệp lô gói tin")
      .def_static(
          "begin",
          [](const Octets& header, const Sink& sink, const Given<BatchLimits>& limits) {
            return Writer::make(sink, [&](exchange::OctetSink to) {
              return exchange::BatchFileWriter::begin(header.view, std::move(to), *limits);
            });
          },
          py::arg("header"), py::arg("sink"), limits_argument(), "Begin a file.")
      .def_static(
          "resume",
          [](const OwnedReading<exchange::BatchFileReading>& reading, const Sink& sink,
             const Given<BatchLimits>& limits) {
            return Writer::make(sink, [&](exchange::OctetSink to) {
              return exchange::BatchFileWriter::resume(reading.reading, std::move(to), *limits);
            });
          },
          py::arg("reading"), py::arg("sink"), limits_argument(), "Go on with a file.")
      .def(
          "add", [](Writer& self, const Octets& record) { self.add(record.view); },
          py::arg("record"), "Append a record.")
      .def("finish", &Writer::finish, "Write index and end.")
      .def_property_readonly(
          "octets", [](const Writer& self) { return self.writer().octets(); }, "vi: độ dài tệp")
      .def_property_readonly(
          "records", [](const Writer& self) { return self.writer().records(); }, "vi: số bản ghi")
      .def("__repr__", [](const Writer& self) {
        return py::str("<BatchFileWriter of {} records>").format(self.writer().records());
      });
  function_of(
      kExchange, m, "write_stream",
      [](const OctetsList& records, const Given<BatchLimits>& limits) {
        std::string stream;
        for (const std::string_view record : records.views) {
          exchange::append_to_stream(stream, record, *limits).value();
        }
        return py::bytes(stream);
      },
      py::arg("records"), limits_argument(), "Each after its length. vi: ghi vào luồng");
  function_of(
      kExchange, m, "payload_stream",
      [](const OwnedReading<exchange::BatchFileReading>& reading, const Text& type) {
        return py::bytes(released([&] { return payload_stream(reading.reading, type.view); }));
      },
      py::arg("reading"), py::arg("payload_type"), "Payloads of a type. vi: luồng nội dung");
  function_of(
      kExchange, m, "crc32c",
      [](const Octets& octets, std::uint32_t before) {
        return exchange::crc32c(octets.view, before);
      },
      py::arg("octets"), py::arg("before") = 0, "CRC-32C. vi: mã kiểm tra");
}

}  // namespace

void bind_batch_files(py::module_& m) {
  bind_parts(m);
  bind_reading(m);
  bind_writing(m);
}

}  // namespace motcua::python
