// The host's own messages and motcua's private ones in one process: the octets agree, and the
// host's descriptors stay its own.
#include <motcua/exchange/wire.hpp>
#include <motcua/motcua.hpp>

#include <google/protobuf/util/json_util.h>

#include <iostream>
#include <string>

#include "motcua/envelope/v1/batch.pb.h"
#include "motcua/report/v1/report.pb.h"
#include "motcua/type/v1/type.pb.h"

int main() {
  motcua::type::v1::Date date;
  date.ParseFromString(motcua::exchange::encode_date(motcua::make_date(2026, 11, 23).value()).value());
  std::string json;
  if (!google::protobuf::util::MessageToJsonString(date, &json).ok()) return 1;
  std::cout << date.GetDescriptor()->full_name() << ' ' << json << '\n';

  date.set_day(24);
  const auto back = motcua::exchange::decode_date(date.SerializeAsString());
  std::cout << motcua::to_iso(back.value()) << '\n';

  // Options of fields are there for whoever reads descriptors.
  const auto* const name = motcua::dossier::v1::Party::descriptor()->FindFieldByName("name");
  std::cout << motcua::options::v1::DataClass_Name(
                   name->options().GetExtension(motcua::options::v1::data_class))
            << '\n';
}
