// The host's own messages and motcua's private ones in one process: the octets agree, and the
// host's descriptors stay its own.
#include <motcua/exchange/wire.hpp>
#include <motcua/motcua.hpp>

#include <google/protobuf/util/json_util.h>

#include <iostream>
#include <string>

#include "motcua/type/v1/type.pb.h"

int main() {
  motcua::type::v1::Date date;
  date.ParseFromString(motcua::exchange::encode_date(motcua::make_date(2026, 11, 23).value()));
  std::string json;
  if (!google::protobuf::util::MessageToJsonString(date, &json).ok()) return 1;
  std::cout << date.GetDescriptor()->full_name() << ' ' << json << '\n';

  date.set_day(24);
  const auto back = motcua::exchange::decode_date(date.SerializeAsString());
  std::cout << motcua::to_iso(back.value()) << '\n';
}
