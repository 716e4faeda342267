/// What the contract says of motcua.envelope.v1 and of attributes. Their octets are read in place
/// (envelope_fields_internal.hpp); these shapes are for walks over them.
#pragma once

#include <motcua/base/law_ref.hpp>
#include <motcua/base/time.hpp>
#include <motcua/base/uuid.hpp>
#include <motcua/exchange/envelope.hpp>
#include <motcua/exchange/inbox.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/message_internal.hpp"
#include "exchange/type_tables_internal.hpp"

namespace motcua::exchange_internal {

template <>
struct Schema<Instant> {
  static constexpr std::string_view kName = "google.protobuf.Timestamp";
  using List = Fields<Described<1, "seconds", std::int64_t>, Described<2, "nanos", std::int32_t>>;
};

/// Attributes are octets to those who pass them on.
struct Attribute;
template <>
struct Schema<Attribute> {
  static constexpr std::string_view kName = "motcua.type.v1.Attribute";
  static constexpr std::uint32_t kValue = 1;
  using List = Fields<Described<1, "key", std::string, needed(plain(100))>,
                      Described<2, "text", std::string, free_text(4000), kValue>,
                      Described<3, "integer", std::int64_t, Rules{}, kValue>,
                      Described<4, "flag", bool, Rules{}, kValue>,
                      Described<5, "date", Date, Rules{}, kValue>,
                      Described<6, "moment", LocalTime, Rules{}, kValue>,
                      Described<7, "octets", Bytes, free_text(4096), kValue>>;
};

inline constexpr Rules kNames = plain(200);
inline constexpr Rules kReleases = needed(plain(50));
inline constexpr Rules kHashes = exactly(32, plain(32));
inline constexpr Rules kAttributes = ascending(at_most(100));

template <>
struct Schema<exchange::Event> {
  static constexpr std::string_view kName = "motcua.envelope.v1.Event";
  using List =
      Fields<Described<1, "event_id", Uuid, needed()>,
             Described<2, "payload_type", std::string, needed(kNames)>,
             Described<3, "payload", Bytes, free_text(33 << 20)>,
             Described<4, "source", std::string, needed(kNames)>, Described<5, "subject", Uuid>,
             Described<6, "subject_code", std::string, plain(100)>,
             Described<7, "create_time", Instant, needed()>,
             Described<8, "idempotency_key", std::string, kNames>,
             Described<9, "schema_release", std::string, kReleases>,
             Described<10, "corrects", Uuid>,
             Described<11, "attributes", std::vector<Attribute>, kAttributes>>;
};

template <>
struct Schema<exchange::Signature> {
  static constexpr std::string_view kName = "motcua.envelope.v1.Signature";
  using List = Fields<Described<1, "part", exchange::SignedPart, needed()>,
                      Described<2, "cms", Bytes, needed(plain(65'536))>,
                      Described<3, "time_stamp", Bytes, plain(65'536)>>;
};

template <>
struct Schema<exchange::Record> {
  static constexpr std::string_view kName = "motcua.envelope.v1.Record";
  using List = Fields<Described<1, "log", std::string, needed(kNames)>,
                      Described<2, "sequence", std::uint64_t, needed(Rules{.gte = 1})>,
                      Described<3, "event", Bytes, needed(free_text(34 << 20))>,
                      Described<4, "previous_hash", Bytes, needed(kHashes)>,
                      Described<5, "hash", Bytes, needed(kHashes)>,
                      Described<6, "signatures", std::vector<exchange::Signature>, at_most(16)>,
                      Described<7, "record_time", Instant>>;
};

template <>
struct Schema<exchange::BatchHeader> {
  static constexpr std::string_view kName = "motcua.envelope.v1.BatchHeader";
  using List = Fields<Described<1, "batch_id", Uuid, needed()>,
                      Described<2, "schema_release", std::string, kReleases>,
                      Described<3, "source", std::string, needed(kNames)>,
                      Described<4, "destination", std::string, kNames>,
                      Described<5, "create_time", Instant, needed()>,
                      Described<6, "idempotency_key", std::string, kNames>,
                      Described<7, "attributes", std::vector<Attribute>, kAttributes>>;
};

/// A Failure as receipts have it.
struct Problem;
template <>
struct Schema<Problem> {
  static constexpr std::string_view kName = "motcua.envelope.v1.Problem";
  using List = Fields<Described<1, "code", Errc, needed()>,
                      Described<2, "message", std::string, plain(4000)>,
                      Described<3, "field", std::string, plain(500)>,
                      Described<4, "offset", std::uint64_t>, Described<5, "law", LawRef>>;
};

template <>
struct Schema<exchange::RecordReceipt> {
  static constexpr std::string_view kName = "motcua.envelope.v1.RecordReceipt";
  using List = Fields<Described<1, "event_id", Uuid>, Described<2, "log", std::string, kNames>,
                      Described<3, "sequence", std::uint64_t>,
                      Described<4, "outcome", exchange::Outcome, needed()>,
                      Described<5, "event_sha256", Bytes, kHashes>,
                      Described<6, "problems", std::vector<Problem>, at_most(100)>>;
};

template <>
struct Schema<exchange::Receipt> {
  static constexpr std::string_view kName = "motcua.envelope.v1.Receipt";
  using List =
      Fields<Described<1, "batch_id", Uuid, needed()>,
             Described<2, "receiver", std::string, needed(kNames)>,
             Described<3, "receive_time", Instant, needed()>,
             Described<4, "schema_release", std::string, kReleases>,
             Described<5, "records", std::vector<exchange::RecordReceipt>, at_most(100'000)>,
             Described<6, "problem", Problem>>;
};

}  // namespace motcua::exchange_internal
