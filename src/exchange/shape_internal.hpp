/// What the contract says of messages, as the library's tables have it: for walks over octets that
/// build no values. tests/exchange/contract_test.cpp holds it to the published files.
#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <string_view>

#include "motcua_wire_internal/enum_names.hpp"

namespace motcua::exchange_internal {

/// motcua.options.v1.DataClass, by its numbers.
enum class DataClass : std::uint8_t {
  kUnspecified,
  kNotPersonal,
  kPersonal,
  kSensitive,
  kMayHoldPersonal,
};

/// motcua.options.v1.FieldRules and data_class of a field; what is not stated does not bind.
struct Rules {
  bool required = false;
  std::uint32_t min_len = 0;
  std::uint32_t max_len = 0;
  std::int64_t gte = std::numeric_limits<std::int64_t>::min();
  std::int64_t lte = std::numeric_limits<std::int64_t>::max();
  std::uint32_t min_items = 0;
  std::uint32_t max_items = 0;
  bool sorted_unique = false;
  DataClass data_class = DataClass::kUnspecified;

  friend constexpr bool operator==(const Rules&, const Rules&) = default;
};

enum class FieldType : std::uint8_t {
  kInt32,
  kInt64,
  kUint32,
  kUint64,
  kBool,
  kEnum,
  kText,
  kOctets,
  kMessage
};

/// The names of an enum field's values.
constexpr std::span<const EnumName> names_of_values(std::string_view message,
                                                    std::uint32_t number) noexcept {
  for (const EnumField& field : enum_names::kFields) {
    if (field.number == number && field.message == message) return field.names;
  }
  return {};
}

struct Shape;

struct FieldShape {
  std::uint32_t number;
  std::string_view name;
  FieldType type;
  bool repeated;
  Rules rules;
  const Shape* inner;                // of kMessage
  std::string_view json_name;        // lowerCamelCase
  std::span<const EnumName> values;  // of kEnum
  std::uint32_t oneof;               // the same for fields that exclude one another, 0: none
};

/// A message of the contract, its fields by ascending number.
struct Shape {
  std::string_view name;  // "motcua.dossier.v1.Party"
  std::span<const FieldShape> fields;

  [[nodiscard]] constexpr const FieldShape* find(std::uint32_t number) const noexcept {
    for (const FieldShape& field : fields) {
      if (field.number == number) return &field;
    }
    return nullptr;
  }
};

}  // namespace motcua::exchange_internal
