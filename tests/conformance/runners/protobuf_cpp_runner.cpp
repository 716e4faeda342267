// libprotobuf with its defaults.
#include <google/protobuf/descriptor.h>
#include <google/protobuf/descriptor.pb.h>
#include <google/protobuf/dynamic_message.h>
#include <google/protobuf/stubs/logging.h>
#include <google/protobuf/util/json_util.h>
#include <motcua/exchange/envelope.hpp>

#include <fstream>
#include <iostream>
#include <memory>
#include <sstream>
#include <string>

#include "support/conformance_lines.hpp"

namespace {

using google::protobuf::Message;

std::string digest(const Message& message) {
  return motcua::test::hex_digest(message.SerializeAsString());
}

}  // namespace

int main(int, char** arguments) {
  const google::protobuf::LogSilencer silence;
  google::protobuf::FileDescriptorSet contract;
  contract.ParseFromString(motcua::test::read_file(arguments[1]));
  google::protobuf::DescriptorPool pool;
  for (const auto& file : contract.file()) pool.BuildFile(file);
  google::protobuf::DynamicMessageFactory factory(&pool);

  motcua::test::for_each_vector(arguments[2], [&](const motcua::test::ConformanceLine& line) {
    const Message& kind = *factory.GetPrototype(pool.FindMessageTypeByName(line.message));
    motcua::test::Cells cells(5, "-");
    if (line.octets) {
      const std::unique_ptr<Message> message(kind.New());
      cells[0] = message->ParseFromString(*line.octets) ? "accept" : "refuse";
      if (cells[0] == "accept") {
        cells[1] = digest(*message);
        cells[2].clear();
        if (!google::protobuf::util::MessageToJsonString(*message, &cells[2]).ok()) cells[2] = "-";
      }
    }
    if (line.json) {
      const std::unique_ptr<Message> message(kind.New());
      cells[3] = google::protobuf::util::JsonStringToMessage(*line.json, message.get()).ok()
                     ? "accept"
                     : "refuse";
      if (cells[3] == "accept") cells[4] = digest(*message);
    }
    return cells;
  });
}
