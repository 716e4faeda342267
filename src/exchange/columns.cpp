#include <motcua/exchange/columns.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

#include "exchange/dossier_tables_internal.hpp"
#include "exchange/message_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace exchange {
namespace {

using namespace exchange_internal;

template <typename T>
constexpr std::uint32_t find_tag(std::string_view name) {
  for (const FieldShape& field : shape_of<T>().fields) {
    if (field.name != name) continue;
    const bool is_number = field.inner == nullptr && field.type != FieldType::kText;
    return tag_of(field.number, is_number ? WireType::kVarint : WireType::kLength);
  }
  return 0;
}
/// The tag of a field by its name in the table.
template <typename T, Name kField>
constexpr std::uint32_t tag() {
  constexpr std::uint32_t kFound = find_tag<T>(kField.view());
  static_assert(kFound != 0, "no such field");
  return kFound;
}

/// Call `take(tag)` for every field; it reads what it knows, or returns nothing to pass over.
template <typename Take>
bool walk_fields(Octets& fields, std::size_t depth, Take take) {
  while (!fields.at_end()) {
    std::uint32_t tag;
    if (!fields.read_tag(tag)) return false;
    const std::optional<bool> taken = take(tag);
    if (!(taken ? *taken : fields.skip(tag, depth))) return false;
  }
  return true;
}

/// One dossier after the other into the table.
class Scanner {
 public:
  Scanner(DossierTable& rows, const LimitChooser& choose, const DecodeLimits& limits)
      : rows_(rows), choose_(choose), limits_(limits) {}

  void add(std::string_view octets) {
    const std::size_t first = rows_.kinds.size();
    identity_ = {};
    identity_.row = rows_.size();
    non_territorial_ = false;
    messages_ = 0;
    const bool good = add_fields(octets);
    if (!good) spoil(first);
    rows_.offsets.push_back(static_cast<std::int64_t>(rows_.kinds.size()));
    rows_.limits.push_back(good ? choose_(identity_) : std::uint16_t{0});
    rows_.flags.push_back(good && non_territorial_ ? batch::kNonTerritorial : std::uint8_t{0});
  }

 private:
  bool add_fields(std::string_view octets) {
    const std::size_t first = rows_.kinds.size();
    Octets fields(octets);
    return walk_fields(fields, limits_.depth, [&](std::uint32_t next) -> std::optional<bool> {
      if (next == tag<Dossier, "events">()) {
        const std::size_t most = std::min<std::size_t>(kEvents.max_items, limits_.elements);
        if (rows_.kinds.size() - first >= most) return false;
        return inside(fields, [&](Octets& event) { return add_event(event); });
      }
      if (next == tag<Dossier, "identity">()) {
        return inside(fields, [&](Octets& identity) { return add_identity(identity); });
      }
      return std::nullopt;
    });
  }

  template <typename Read>
  bool inside(Octets& fields, Read read) {
    std::string_view chunk;
    if (!fields.read_chunk(chunk) || ++messages_ > limits_.messages) return false;
    Octets inner(chunk);
    return read(inner);
  }

  // What a field says again replaces what it said, and messages in parts add up: as protobuf has
  // it.
  bool add_identity(Octets& fields) {
    return walk_fields(fields, limits_.depth, [&](std::uint32_t next) -> std::optional<bool> {
      std::uint64_t number = 0;
      bool read = false;
      switch (next) {
        case tag<DossierIdentity, "code">():
          return fields.read_chunk(identity_.code);
        case tag<DossierIdentity, "procedure">():
          return fields.read_chunk(identity_.procedure);
        case tag<DossierIdentity, "case_number">():
          return fields.read_chunk(identity_.case_number);
        case tag<DossierIdentity, "channel">():
          return fields.read_varint(number) && set_channel(number);
        case tag<DossierIdentity, "non_territorial">():
          read = fields.read_varint(number);
          non_territorial_ = number != 0;
          return read;
        case tag<DossierIdentity, "disadvantaged_area">():
          read = fields.read_varint(number);
          identity_.disadvantaged_area = number != 0;
          return read;
        default:
          return std::nullopt;
      }
    });
  }

  bool set_channel(std::uint64_t number) {
    using Wire = EnumWire<Channel>;
    const auto wire = static_cast<std::int32_t>(number);
    identity_.channel.reset();
    if (wire == 0) return true;
    if (wire < Wire::kFirst || wire > Wire::kLast) return false;
    identity_.channel = static_cast<Channel>(wire - Wire::kOffset);
    return true;
  }

  bool add_event(Octets& fields) {
    std::int32_t kind = 0;
    std::int64_t amount = 0;
    LocalTimeParts time;
    LocalTimeParts due;
    bool has_due = false;
    const bool read =
        walk_fields(fields, limits_.depth, [&](std::uint32_t next) -> std::optional<bool> {
          std::uint64_t number;
          switch (next) {
            case tag<DossierEvent, "kind">():
              if (!fields.read_varint(number)) return false;
              kind = static_cast<std::int32_t>(number);
              return true;
            case tag<DossierEvent, "time">():
              return inside(fields, [&](Octets& moment) { return add_moment(moment, time); });
            case tag<DossierEvent, "due">():
              has_due = true;
              return inside(fields, [&](Octets& moment) { return add_moment(moment, due); });
            case tag<DossierEvent, "amount">():
              if (!fields.read_varint(number)) return false;
              amount = static_cast<std::int64_t>(number);
              return true;
            default:
              return std::nullopt;
          }
        });
    using Wire = EnumWire<EventKind>;
    std::int32_t time_minute = batch::kMissing;
    std::int32_t due_minute = batch::kMissing;
    if (!read || kind < Wire::kFirst || kind > Wire::kLast || !set_minute(time, time_minute) ||
        (has_due && !set_minute(due, due_minute)) || !is_within(amount, kAmounts)) {
      return false;
    }
    rows_.kinds.push_back(static_cast<std::uint8_t>(kind));
    rows_.times.push_back(time_minute);
    rows_.dues.push_back(due_minute);
    rows_.amounts.push_back(amount);
    return true;
  }

  bool add_moment(Octets& fields, LocalTimeParts& parts) {
    using T = LocalTimeParts;
    if (parts == T{}) {  // the first part of it, and nearly always all of it
      if (const auto usual = read_usual_moment(fields.rest())) {
        parts = *usual;
        return true;
      }
    }
    return walk_fields(fields, limits_.depth, [&](std::uint32_t next) -> std::optional<bool> {
      std::int32_t* part = nullptr;
      switch (next) {
        case tag<T, "year">():
          part = &parts.year;
          break;
        case tag<T, "month">():
          part = &parts.month;
          break;
        case tag<T, "day">():
          part = &parts.day;
          break;
        case tag<T, "hours">():
          part = &parts.hours;
          break;
        case tag<T, "minutes">():
          part = &parts.minutes;
          break;
        case tag<T, "seconds">():
          part = &parts.seconds;
          break;
        default:
          return std::nullopt;
      }
      std::uint64_t number;
      if (!fields.read_varint(number)) return false;
      *part = static_cast<std::int32_t>(number);
      return true;
    });
  }

  static bool set_minute(const LocalTimeParts& parts, std::int32_t& minute) {
    if (!is_within_rules(parts)) return false;
    const auto date = date_of(parts.year, parts.month, parts.day);
    if (!date) return false;
    const auto time = *date + std::chrono::hours{parts.hours} + std::chrono::minutes{parts.minutes};
    const auto count = time.time_since_epoch().count();
    // Columns end before the contract's years do.
    if (count < std::numeric_limits<std::int32_t>::min() + 1 ||
        count > std::numeric_limits<std::int32_t>::max()) {
      return false;
    }
    minute = static_cast<std::int32_t>(count);
    return true;
  }

  /// In the place of the events of the row that is being read: one that no dossier has.
  void spoil(std::size_t first) {
    rows_.kinds.resize(first);
    rows_.times.resize(first);
    rows_.dues.resize(first);
    rows_.amounts.resize(first);
    rows_.kinds.push_back(0);
    rows_.times.push_back(batch::kMissing);
    rows_.dues.push_back(batch::kMissing);
    rows_.amounts.push_back(0);
  }

  DossierTable& rows_;
  const LimitChooser& choose_;
  const DecodeLimits& limits_;
  ScannedIdentity identity_;
  bool non_territorial_ = false;
  std::size_t messages_ = 0;
};

Failure stopped(Errc code, std::size_t row, std::size_t offset, const std::string& why) {
  return Failure{code, "stream of motcua.dossier.v1.Dossier: dossier " + std::to_string(row) +
                           " at octet " + std::to_string(offset) + ": " + why};
}

}  // namespace

DossierScan scan_dossiers(std::string_view octets, const LimitChooser& choose,
                          const DecodeLimits& limits) {
  DossierScan scan;
  Scanner scanner(scan.rows, choose, limits);
  Octets stream(octets);
  while (!stream.at_end()) {
    std::string_view dossier;
    Octets length = stream;
    std::uint64_t size;
    if (length.read_varint(size) && size > limits.octets) {
      scan.failure = stopped(Errc::kWireTooLarge, scan.rows.size(), scan.octets,
                             "its length says " + std::to_string(size) + " octets, at most " +
                                 std::to_string(limits.octets) + " are accepted");
      break;
    }
    if (!stream.read_chunk(dossier)) {
      scan.failure =
          stopped(Errc::kMalformedWire, scan.rows.size(), scan.octets,
                  "the stream ends inside it; read on from there when the rest has come");
      break;
    }
    scanner.add(dossier);
    scan.octets = static_cast<std::size_t>(stream.position() - octets.data());
  }
  return scan;
}

}  // namespace exchange
MOTCUA_END_NAMESPACE
