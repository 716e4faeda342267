#include "exchange/message_internal.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace motcua::exchange_internal {
namespace {

std::size_t count_characters(std::string_view text) noexcept {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return (c & 0xC0) != 0x80; }));
}

bool check_length(Faults& faults, const Frame& frame, std::string_view name, const Rules& rules,
                  std::size_t length, std::string_view unit) {
  if (length > rules.max_len) {
    return faults.fail(Errc::kWireTooLarge, frame, name,
                       std::to_string(length) + " " + std::string(unit) + ", at most " +
                           std::to_string(rules.max_len) + " are allowed");
  }
  if (length < rules.min_len) {
    return faults.refuse(frame, name,
                         std::to_string(length) + " " + std::string(unit) + ", at least " +
                             std::to_string(rules.min_len) + " are needed");
  }
  return true;
}

/// The octets inside every occurrence of a message field, one after the other.
std::string gather(std::string_view octets, std::uint32_t tag) {
  std::string all;
  Octets walk(octets);
  for (std::uint32_t next; walk.read_tag(next);) {
    std::string_view chunk;
    if (next == tag ? !walk.read_chunk(chunk) : !walk.skip(next, exchange::DecodeLimits{}.depth)) {
      break;
    }
    all += chunk;
  }
  return all;
}

}  // namespace

bool check_text(Faults& faults, const Frame& frame, std::string_view name, const Rules& rules,
                std::string_view text) {
  if (!is_nfc(text)) {
    const auto offset = find_invalid_utf8(text);
    return faults.refuse(
        frame, name,
        offset ? "not UTF-8 at octet " + std::to_string(*offset) + "; send text as UTF-8"
               : "not in Unicode NFC; send composed text (dựng sẵn)");
  }
  // A character has one octet or more, and at most four.
  if (text.size() <= rules.max_len && text.size() >= 4 * std::size_t{rules.min_len}) return true;
  return check_length(faults, frame, name, rules, count_characters(text), "characters");
}

bool check_octets(Faults& faults, const Frame& frame, std::string_view name, const Rules& rules,
                  std::string_view octets) {
  return check_length(faults, frame, name, rules, octets.size(), "octets");
}

bool refuse_number(Faults& faults, const Frame& frame, std::string_view name, const Rules& rules,
                   std::int64_t number) {
  return faults.refuse(frame, name,
                       std::to_string(number) + " is not in " + std::to_string(rules.gte) + " to " +
                           std::to_string(rules.lte));
}

bool refuse_enum(Faults& faults, const Frame& frame, std::string_view name, std::int64_t number) {
  return faults.refuse(frame, name,
                       std::to_string(number) +
                           " is none known to this version; a newer motcua may have sent it: keep "
                           "the octets and update, or correct the sender");
}

bool refuse_missing(Faults& faults, const Frame& frame, std::string_view name) {
  return faults.refuse(frame, name, "missing; the contract requires it");
}

bool refuse_count(Faults& faults, const Frame& frame, std::string_view name, std::size_t most) {
  return faults.fail(Errc::kWireTooLarge, frame, name,
                     "more than " + std::to_string(most) + " elements");
}

bool refuse_few(Faults& faults, const Frame& frame, std::string_view name, std::size_t least) {
  return faults.refuse(
      frame, name, "fewer elements than the contract requires, which is " + std::to_string(least));
}

bool refuse_order(Faults& faults, const Frame& frame, std::string_view name) {
  return faults.refuse(frame, name, "does not ascend, or has an element twice");
}

bool refuse_size(Faults& faults, const Frame& frame, std::string_view name, std::size_t size,
                 std::size_t most) {
  return faults.fail(
      Errc::kWireTooLarge, frame, name,
      std::to_string(size) + " octets, at most " + std::to_string(most) + " are accepted");
}

Failure too_many_octets(std::string_view name, std::size_t size, std::size_t most) {
  return Failure{Errc::kWireTooLarge, std::string(name) + ": " + std::to_string(size) +
                                          " octets, at most " + std::to_string(most) +
                                          " are accepted; check that one message was passed"};
}

bool is_readable(std::string_view octets, const Shape& shape) {
  Octets walk(octets);
  while (!walk.at_end()) {
    std::uint32_t tag;
    std::string_view chunk;
    if (!walk.read_tag(tag)) return false;
    const FieldShape* const field = shape.find(number_of(tag));
    if (field == nullptr || type_of(tag) != WireType::kLength) {
      if (!walk.skip(tag, exchange::DecodeLimits{}.depth)) return false;
      continue;
    }
    if (!walk.read_chunk(chunk)) return false;
    if (field->inner != nullptr) {
      if (!is_readable(chunk, *field->inner)) return false;
    } else if (field->type == FieldType::kText) {
      if (find_invalid_utf8(chunk)) return false;
    } else if (field->type != FieldType::kOctets && field->repeated) {
      Octets packed(chunk);
      for (std::uint64_t number; !packed.at_end();) {
        if (!packed.read_varint(number)) return false;
      }
    }
  }
  return true;
}

std::string merge_repeated(std::string_view octets, const Shape& shape) {
  std::uint64_t seen = 0;
  std::uint64_t twice = 0;
  const auto bit_of = [&](std::uint32_t tag) -> std::uint64_t {
    const FieldShape* field = shape.find(number_of(tag));
    const bool singular = field != nullptr && field->type == FieldType::kMessage &&
                          !field->repeated && type_of(tag) == WireType::kLength;
    return singular ? std::uint64_t{1} << (field - shape.fields.data()) : 0;
  };
  Octets survey(octets);
  for (std::uint32_t tag;
       survey.read_tag(tag) && survey.skip(tag, exchange::DecodeLimits{}.depth);) {
    const std::uint64_t bit = bit_of(tag);
    twice |= seen & bit;
    seen |= bit;
  }

  std::string merged;
  std::uint64_t written = 0;
  Octets walk(octets);
  while (!walk.at_end()) {
    const char* const begin = walk.position();
    std::uint32_t tag;
    std::string_view chunk;
    const bool is_tag = walk.read_tag(tag);
    const FieldShape* const field = is_tag ? shape.find(number_of(tag)) : nullptr;
    const bool is_message =
        field != nullptr && field->inner != nullptr && type_of(tag) == WireType::kLength;
    if (!is_tag ||
        !(is_message ? walk.read_chunk(chunk) : walk.skip(tag, exchange::DecodeLimits{}.depth))) {
      // Malformed: left for the reader to find.
      return merged.append(begin, octets.data() + octets.size());
    }
    if (!is_message) {
      merged.append(begin, walk.position());
      continue;
    }
    const std::uint64_t bit = bit_of(tag);
    if ((written & bit) != 0) continue;
    written |= bit;
    const std::string inside = (twice & bit) != 0
                                   ? merge_repeated(gather(octets, tag), *field->inner)
                                   : merge_repeated(chunk, *field->inner);
    append_varint(merged, tag);
    append_varint(merged, inside.size());
    merged += inside;
  }
  return merged;
}

}  // namespace motcua::exchange_internal
