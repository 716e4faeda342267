#include <motcua/exchange/wire.hpp>

#include <motcua/base/text.hpp>

#include <google/protobuf/io/coded_stream.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "motcua_wire_internal/type/v1/type.pb.h"

MOTCUA_BEGIN_NAMESPACE
namespace exchange {
namespace {

namespace wire = motcua::wire_internal::type::v1;

// None of the messages read here holds another; only groups of fields we do not know could nest.
constexpr int kMaxDepth = 4;

struct KindNumber {
  wire::LawDocumentKind number;
  LawDocumentKind kind;
};
constexpr std::array<KindNumber, 10> kKindNumbers{{
    {wire::LAW_DOCUMENT_KIND_CODE, LawDocumentKind::kCode},
    {wire::LAW_DOCUMENT_KIND_LAW, LawDocumentKind::kLaw},
    {wire::LAW_DOCUMENT_KIND_ORDINANCE, LawDocumentKind::kOrdinance},
    {wire::LAW_DOCUMENT_KIND_RESOLUTION, LawDocumentKind::kResolution},
    {wire::LAW_DOCUMENT_KIND_DECREE, LawDocumentKind::kDecree},
    {wire::LAW_DOCUMENT_KIND_DECISION, LawDocumentKind::kDecision},
    {wire::LAW_DOCUMENT_KIND_CIRCULAR, LawDocumentKind::kCircular},
    {wire::LAW_DOCUMENT_KIND_JOINT_CIRCULAR, LawDocumentKind::kJointCircular},
    {wire::LAW_DOCUMENT_KIND_DIRECTIVE, LawDocumentKind::kDirective},
    {wire::LAW_DOCUMENT_KIND_CONSOLIDATED_TEXT, LawDocumentKind::kConsolidatedText},
}};
static_assert(kKindNumbers.size() == wire::LawDocumentKind_MAX,
              "every kind of the contract has its place here");

Failure invalid_value(std::string_view field, std::string_view reason) {
  return Failure{Errc::kInvalidWireValue,
                 "motcua.type.v1." + std::string(field) + ": " + std::string(reason)};
}

template <typename Message>
Result<Message> parse(std::string_view name, std::string_view octets) {
  if (octets.size() > kMaxValueOctets) {
    return Failure{Errc::kWireTooLarge, "motcua.type.v1." + std::string(name) + ": " +
                                            std::to_string(octets.size()) + " octets, at most " +
                                            std::to_string(kMaxValueOctets) +
                                            " are accepted; check that one value was passed"};
  }
  google::protobuf::io::CodedInputStream input(reinterpret_cast<const std::uint8_t*>(octets.data()),
                                               static_cast<int>(octets.size()));
  input.SetRecursionLimit(kMaxDepth);
  Message message;
  if (!message.ParseFromCodedStream(&input) || !input.ConsumedEntireMessage()) {
    return Failure{Errc::kMalformedWire,
                   "motcua.type.v1." + std::string(name) + ": the " +
                       std::to_string(octets.size()) +
                       " octets are not a message of this type; check that they are complete and "
                       "of the right type"};
  }
  return message;
}

// The first text of a citation that is not UTF-8.
std::optional<Failure> find_invalid_text(const wire::LawRef& message) {
  struct Text {
    std::string_view field;
    const std::string& value;
  };
  for (const Text& text :
       {Text{"LawRef.title", message.title()}, Text{"LawRef.number", message.number()},
        Text{"LawRef.article", message.article()}, Text{"LawRef.clause", message.clause()},
        Text{"LawRef.point", message.point()}, Text{"LawRef.annex", message.annex()}}) {
    if (const auto offset = find_invalid_utf8(text.value)) {
      return invalid_value(
          text.field, "not UTF-8 at octet " + std::to_string(*offset) + "; send text as UTF-8");
    }
  }
  return std::nullopt;
}

Result<LawDocumentKind> kind_of(int number) {
  if (number == wire::LAW_DOCUMENT_KIND_UNSPECIFIED) {
    return invalid_value("LawRef.kind", "missing; every citation names the kind of its document");
  }
  const auto* const row = std::ranges::find_if(
      kKindNumbers, [number](const KindNumber& each) { return each.number == number; });
  if (row == kKindNumbers.end()) {
    return invalid_value("LawRef.kind", std::to_string(number) +
                                            " is no kind known to this version; a newer motcua "
                                            "may have sent it: update, or correct the sender");
  }
  return row->kind;
}

wire::LawDocumentKind number_of(LawDocumentKind kind) {
  return std::ranges::find(kKindNumbers, kind, &KindNumber::kind)->number;
}

}  // namespace

std::string encode_date(Date date) {
  const std::chrono::year_month_day civil(date);
  wire::Date message;
  message.set_year(static_cast<int>(civil.year()));
  message.set_month(static_cast<int>(static_cast<unsigned>(civil.month())));
  message.set_day(static_cast<int>(static_cast<unsigned>(civil.day())));
  return message.SerializeAsString();
}

Result<Date> decode_date(std::string_view octets) {
  const auto message = parse<wire::Date>("Date", octets);
  if (!message) return message.error();
  const int year = message->year();
  if (year < kFirstYear || year > kLastYear) {
    return invalid_value("Date.year", std::to_string(year) + " is not in 1 to 9999");
  }
  if (message->month() < 1 || message->month() > 12) {
    return invalid_value("Date.month", std::to_string(message->month()) + " is not in 1 to 12");
  }
  const auto date = make_date(year, message->month(), message->day());
  if (!date) return invalid_value("Date.day", date.error().message);
  return date;
}

std::string encode_law_ref(const LawRef& ref) {
  wire::LawRef message;
  message.set_kind(number_of(ref.kind()));
  message.set_title(ref.title());
  message.set_number(ref.number());
  message.set_article(ref.article());
  message.set_clause(ref.clause());
  message.set_point(ref.point());
  message.set_annex(ref.annex());
  return message.SerializeAsString();
}

Result<LawRef> decode_law_ref(std::string_view octets) {
  const auto message = parse<wire::LawRef>("LawRef", octets);
  if (!message) return message.error();
  if (const auto failure = find_invalid_text(*message)) return *failure;
  const auto kind = kind_of(message->kind());
  if (!kind) return kind.error();
  const auto ref = LawRef::make(*kind, message->title(), message->number(), message->article(),
                                message->clause(), message->point(), message->annex());
  if (!ref) return invalid_value("LawRef", ref.error().message);
  return ref;
}

std::string encode_uuid(const Uuid& uuid) {
  wire::Uuid message;
  message.set_octets(uuid.bytes().data(), uuid.bytes().size());
  return message.SerializeAsString();
}

Result<Uuid> decode_uuid(std::string_view octets) {
  const auto message = parse<wire::Uuid>("Uuid", octets);
  if (!message) return message.error();
  const std::string& sent = message->octets();
  Uuid::Bytes bytes;
  if (sent.size() != bytes.size()) {
    return invalid_value("Uuid.octets", std::to_string(sent.size()) +
                                            " octets, a UUID has 16; send the binary form, not "
                                            "the text");
  }
  std::transform(sent.begin(), sent.end(), bytes.begin(),
                 [](char octet) { return static_cast<std::uint8_t>(octet); });
  return Uuid(bytes);
}

}  // namespace exchange
MOTCUA_END_NAMESPACE
