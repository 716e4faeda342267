/// Records and events as protobuf encodes them, to check what motcua::exchange reads and writes by
/// hand.
#pragma once

#include <motcua/base/uuid.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "motcua/envelope/v1/batch.pb.h"
#include "motcua/envelope/v1/envelope.pb.h"

namespace motcua::test {

namespace envelope = motcua::envelope::v1;

inline Uuid uuid_of(std::uint8_t number) { return Uuid(Uuid::Bytes{0x6f, 0x1b, number}); }

inline std::string octets_of(const Uuid& uuid) {
  return {reinterpret_cast<const char*>(uuid.bytes().data()), uuid.bytes().size()};
}

/// An event about dossier `subject` (0: none); its payload is text.
inline std::string event_octets(std::uint8_t id, std::uint8_t subject = 0,
                                const std::string& payload = "payload") {
  envelope::Event event;
  event.mutable_event_id()->set_octets(octets_of(uuid_of(id)));
  event.set_payload_type("motcua.dossier.v1.DossierEvent");
  event.set_payload(payload);
  event.set_source("H01.15/vidu");
  if (subject != 0) event.mutable_subject()->set_octets(octets_of(uuid_of(subject)));
  event.mutable_create_time()->set_seconds(1795396503);
  event.set_schema_release("0.1.0");
  return event.SerializeAsString();
}

/// A record that holds such an event, without hashes.
inline std::string record_octets(std::uint8_t id, std::uint8_t subject = 0,
                                 const std::string& payload = "payload") {
  envelope::Record record;
  record.set_log("H01.15/vidu/2026");
  record.set_sequence(id);
  record.set_event(event_octets(id, subject, payload));
  return record.SerializeAsString();
}

}  // namespace motcua::test
