#include <motcua/exchange/redaction.hpp>

#include <cstdint>
#include <string>
#include <string_view>

#include "exchange/dossier_tables_internal.hpp"
#include "exchange/evaluation_tables_internal.hpp"
#include "exchange/message_internal.hpp"
#include "exchange/redaction_internal.hpp"

namespace motcua::exchange_internal {
namespace {

bool may_be_shown(const FieldShape& field) {
  const DataClass data_class = field.rules.data_class;
  const bool is_text = field.type == FieldType::kText || field.type == FieldType::kOctets;
  return data_class == DataClass::kNotPersonal ||
         (data_class == DataClass::kUnspecified && !is_text);
}

/// Numbers come as varints, packed or not; the rest has its length before it. In another form a
/// field is not the contract's.
bool is_as_declared(const FieldShape& field, WireType type) {
  const bool is_number = field.type != FieldType::kText && field.type != FieldType::kOctets &&
                         field.type != FieldType::kMessage;
  return type == WireType::kLength ? !is_number || field.repeated
                                   : is_number && type == WireType::kVarint;
}

bool redact_into(Writer& to, Reader& from, const Shape& shape, const Frame& frame) {
  while (!from.at_end()) {
    const char* const begin = from.position();
    std::uint32_t tag;
    if (!from.read_tag(tag)) return from.malformed(frame);
    const FieldShape* const field = shape.find(number_of(tag));
    if (field == nullptr || !is_as_declared(*field, type_of(tag)) || !may_be_shown(*field)) {
      if (!from.skip(tag, from.limits().depth)) return from.malformed(frame);
    } else if (field->inner != nullptr) {
      const Frame inner{&frame, field->name, field->number};
      const std::size_t begun = to.begin(field->number);
      if (!from.read_message(inner, [&] { return redact_into(to, from, *field->inner, inner); })) {
        return false;
      }
      to.end(begun, true);
    } else {
      if (!from.skip(tag, 0)) return from.malformed(frame);
      to.put_octets({begin, static_cast<std::size_t>(from.position() - begin)});
    }
  }
  return true;
}

}  // namespace

Result<std::string> redact(std::string_view octets, const Shape& shape,
                           const exchange::DecodeLimits& limits) {
  if (octets.size() > limits.octets) {
    return too_many_octets(shape.name, octets.size(), limits.octets);
  }
  Reader reader(octets, limits);
  Writer writer(nullptr);
  if (!redact_into(writer, reader, shape, Frame{.name = shape.name})) return *reader.failure();
  return writer.take();
}

}  // namespace motcua::exchange_internal

MOTCUA_BEGIN_NAMESPACE
namespace exchange {

using exchange_internal::redact;
using exchange_internal::shape_of;

Result<std::string> redact_dossier(std::string_view octets, const DecodeLimits& limits) {
  return redact(octets, shape_of<Dossier>(), limits);
}

Result<std::string> redact_dossier_event(std::string_view octets, const DecodeLimits& limits) {
  return redact(octets, shape_of<DossierEvent>(), limits);
}

Result<std::string> redact_evaluation(std::string_view octets, const DecodeLimits& limits) {
  return redact(octets, shape_of<Evaluation>(), limits);
}

}  // namespace exchange
MOTCUA_END_NAMESPACE
