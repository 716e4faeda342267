#include <motcua/base/text.hpp>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/json_internal.hpp"
#include "exchange/json_values_internal.hpp"
#include "exchange/rapidjson_internal.hpp"

namespace motcua::exchange_internal {
namespace {

using exchange::DecodeLimits;
using exchange::UnknownNames;

constexpr unsigned kParseFlags =
    rapidjson::kParseIterativeFlag | rapidjson::kParseNumbersAsStringsFlag;

/// "line 3, column 14", counted from 1 in characters.
std::string place_in(std::string_view text, std::size_t offset) {
  const std::string_view before = text.substr(0, offset);
  const auto lines = std::ranges::count(before, '\n');
  const std::string_view line = before.substr(before.rfind('\n') + 1);
  const auto characters = std::ranges::count_if(line, [](char c) { return (c & 0xC0) != 0x80; });
  return "line " + std::to_string(lines + 1) + ", column " + std::to_string(characters + 1);
}

std::string_view reason_of(rapidjson::ParseErrorCode code) {
  switch (code) {
    case rapidjson::kParseErrorDocumentEmpty:
      return "no JSON; send one object";
    case rapidjson::kParseErrorDocumentRootNotSingular:
      return "something follows the message; send one object and nothing after it";
    case rapidjson::kParseErrorObjectMissName:
      return "a name in double quotes belongs here";
    case rapidjson::kParseErrorObjectMissColon:
      return "a colon belongs here";
    case rapidjson::kParseErrorObjectMissCommaOrCurlyBracket:
      return "a comma or the end of the object belongs here";
    case rapidjson::kParseErrorArrayMissCommaOrSquareBracket:
      return "a comma or the end of the list belongs here";
    case rapidjson::kParseErrorStringUnicodeEscapeInvalidHex:
      return "\\u needs four hexadecimal digits";
    case rapidjson::kParseErrorStringUnicodeSurrogateInvalid:
      return "half of a surrogate pair; send text as UTF-8, or both halves";
    case rapidjson::kParseErrorStringEscapeInvalid:
      return "an escape that JSON does not have, or a control character that is not escaped";
    case rapidjson::kParseErrorStringMissQuotationMark:
      return "the text is not closed by a double quote";
    case rapidjson::kParseErrorNumberTooBig:
      return "the number is too large";
    case rapidjson::kParseErrorNumberMissFraction:
    case rapidjson::kParseErrorNumberMissExponent:
      return "digits belong here";
    default:
      return "no value of JSON; comments, single quotes and NaN are none";
  }
}

/// A name may be shown when it looks like one, and not like words or a number about somebody.
bool looks_like_a_name(std::string_view name) {
  constexpr std::size_t kMostCharacters = 64;
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  return !name.empty() && name.size() <= kMostCharacters && is_letter(name.front()) &&
         std::ranges::all_of(name, [&](char c) { return is_letter(c) || c == '_'; });
}

std::string_view expected_for(const FieldShape& field) {
  switch (field.type) {
    case FieldType::kBool:
      return "true or false";
    case FieldType::kEnum:
      return "the name of a value in double quotes";
    case FieldType::kText:
      return "text in double quotes";
    case FieldType::kOctets:
      return "base64 in double quotes";
    case FieldType::kMessage:
      return field.inner->name == kTimestamp ? "a moment in double quotes" : "an object";
    default:
      return "a whole number";
  }
}

bool is_number(FieldType type) {
  return type == FieldType::kInt32 || type == FieldType::kInt64 || type == FieldType::kUint32 ||
         type == FieldType::kUint64;
}

struct Range {
  std::string_view type;
  std::uint64_t most;
  std::uint64_t least_magnitude;
};
constexpr Range range_of(FieldType type) {
  constexpr std::uint64_t kMost32 = std::numeric_limits<std::int32_t>::max();
  constexpr std::uint64_t kMost64 = std::numeric_limits<std::int64_t>::max();
  switch (type) {
    case FieldType::kUint32:
      return {"uint32", std::numeric_limits<std::uint32_t>::max(), 0};
    case FieldType::kUint64:
      return {"uint64", std::numeric_limits<std::uint64_t>::max(), 0};
    case FieldType::kInt64:
      return {"int64", kMost64, kMost64 + 1};
    default:
      return {"int32", kMost32, kMost32 + 1};
  }
}

/// A message, or an object or list that is passed over.
struct Level {
  const Shape* shape = nullptr;       // of the message; else passed over
  const FieldShape* field = nullptr;  // whose name came last; nullptr: not known
  std::uint64_t seen = 0;
  std::size_t begun = 0;
  bool in_list = false;
  std::uint32_t elements = 0;
  std::size_t list_begun = 0;
  std::set<std::string, std::less<>> other_names = {};  // so that none comes twice
};

/// What RapidJSON tells of the text, written as octets.
class Transcoder : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, Transcoder> {
 public:
  using Size = rapidjson::SizeType;

  Transcoder(std::string_view text, const Shape& shape, const DecodeLimits& limits,
             UnknownNames unknown)
      : text_(text),
        stream_(text.data(), text.size()),
        shape_(shape),
        limits_(limits),
        unknown_(unknown),
        has_escapes_(text.find("\\u") != std::string_view::npos) {}

  Result<std::string> run() {
    if (text_.starts_with("\xEF\xBB\xBF")) {
      refuse(Errc::kMalformedWire, 0, "a byte order mark; send UTF-8 without one");
      return *failure_;
    }
    if (const auto offset = find_invalid_utf8(text_)) {
      refuse(Errc::kMalformedWire, *offset, "not UTF-8; send text as UTF-8");
      return *failure_;
    }
    rapidjson::Reader reader;
    const rapidjson::ParseResult parsed = reader.Parse<kParseFlags>(stream_, *this);
    if (!failure_ && parsed.IsError()) {
      refuse(Errc::kMalformedWire, parsed.Offset(), reason_of(parsed.Code()));
    }
    // It takes NUL for the end.
    if (!failure_ && stream_.Tell() != text_.size()) {
      refuse(Errc::kMalformedWire, stream_.Tell(),
             reason_of(rapidjson::kParseErrorDocumentRootNotSingular));
    }
    if (failure_) return *failure_;
    return writer_.take();
  }

  bool Null() {
    if (levels_.empty()) return refuse_root();
    if (levels_.back().in_list) return refuse_value("null in a list; leave it out");
    return done();
  }
  bool Bool(bool value) {
    return take_scalar([&](const FieldShape& field) {
      return field.type == FieldType::kBool ? put_number(field, value ? 1 : 0) : mismatch(field);
    });
  }
  bool RawNumber(const char* characters, Size size, bool) {
    return take_scalar([&](const FieldShape& field) {
      if (!is_number(field.type) && field.type != FieldType::kEnum) return mismatch(field);
      return take_integer(field, {characters, size});
    });
  }
  bool String(const char* characters, Size size, bool) {
    const std::string_view text(characters, size);
    if (!check_unicode(text)) return false;
    return take_scalar([&](const FieldShape& field) { return take_text(field, text); });
  }

  bool StartObject() {
    if (levels_.empty()) return open(&shape_, 0);
    if (is_passed_over()) return open(nullptr, 0);
    const FieldShape& field = *levels_.back().field;
    if (field.inner == nullptr || field.inner->name == kTimestamp ||
        field.repeated != levels_.back().in_list) {
      return mismatch(field);
    }
    return open(field.inner, writer_.begin(field.number));
  }
  bool Key(const char* characters, Size size, bool) {
    const std::string_view name(characters, size);
    Level& level = levels_.back();
    if (!check_unicode(name)) return false;
    level.field = level.shape == nullptr ? nullptr : find(level, name);
    if (level.field == nullptr) {
      if (level.shape != nullptr && unknown_ == UnknownNames::kRefuse) return refuse_name(name);
      if (!level.other_names.emplace(name).second) return refuse_value("a name that came before");
      return done();
    }
    const auto bit = std::uint64_t{1} << (level.field - level.shape->fields.data());
    if ((level.seen & bit) != 0) {
      return refuse_value("came before in this object; send it once, by one of its names");
    }
    if (level.field->oneof != 0 && has_oneof(level, level.field->oneof)) {
      return refuse_value("another field of the same choice came before; send one of them");
    }
    level.seen |= bit;
    return done();
  }
  bool EndObject(Size) {
    const Level& level = levels_.back();
    if (level.shape != nullptr && levels_.size() > 1) writer_.end(level.begun, true);
    return close();
  }

  bool StartArray() {
    if (levels_.empty()) return refuse_root();
    if (is_passed_over()) return open(nullptr, 0);
    Level& level = levels_.back();
    if (!level.field->repeated || level.in_list) return mismatch(*level.field);
    level.in_list = true;
    level.elements = 0;
    if (is_packed(*level.field)) level.list_begun = writer_.begin(level.field->number);
    return done_with_bracket();
  }
  bool EndArray(Size) {
    Level& level = levels_.back();
    if (level.shape == nullptr) return close();
    level.in_list = false;
    if (is_packed(*level.field)) writer_.end(level.list_begun, false);
    return done_with_bracket();
  }

 private:
  // ---- levels
  /// Where the next value belongs to no field. Precondition: not at the root.
  [[nodiscard]] bool is_passed_over() const {
    return levels_.back().shape == nullptr || levels_.back().field == nullptr;
  }
  static bool is_packed(const FieldShape& field) {
    return is_number(field.type) || field.type == FieldType::kEnum ||
           field.type == FieldType::kBool;
  }
  bool open(const Shape* shape, std::size_t begun) {
    if (levels_.size() >= limits_.depth) {
      return refuse(Errc::kWireTooLarge, token(),
                    "more than " + std::to_string(limits_.depth) +
                        " within one another; correct the sender, or raise DecodeLimits::depth");
    }
    levels_.push_back({.shape = shape, .begun = begun});
    return done_with_bracket();
  }
  bool close() {
    levels_.pop_back();
    if (!levels_.empty() && levels_.back().in_list) ++levels_.back().elements;
    return done_with_bracket();
  }
  bool done() {
    end_of_token_ = stream_.Tell();
    return true;
  }
  /// RapidJSON takes brackets after it told of them.
  bool done_with_bracket() {
    end_of_token_ = stream_.Tell() + 1;
    return true;
  }

  // ---- names
  /// Names mostly come in the order of the table.
  static const FieldShape* find(const Level& level, std::string_view name) {
    const auto fields = level.shape->fields;
    const auto is_it = [&](const FieldShape& field) {
      return field.json_name == name || field.name == name;
    };
    const FieldShape* const begin = fields.data();
    const FieldShape* const end = begin + fields.size();
    const FieldShape* const from = level.field == nullptr ? begin : level.field + 1;
    const FieldShape* found = std::find_if(from, end, is_it);
    if (found != end) return found;
    found = std::find_if(begin, from, is_it);
    return found != from ? found : nullptr;
  }
  static bool has_oneof(const Level& level, std::uint32_t oneof) {
    const auto& fields = level.shape->fields;
    for (std::size_t i = 0; i < fields.size(); ++i) {
      if (fields[i].oneof == oneof && (level.seen >> i & 1) != 0) return true;
    }
    return false;
  }
  bool refuse_name(std::string_view name) {
    const std::string shown =
        looks_like_a_name(name) ? "\"" + std::string(name) + "\"" : "the name";
    return refuse_value(shown +
                        " is none of this message; correct it, or read with "
                        "UnknownNames::kIgnore, which loses it");
  }

  // ---- values
  template <typename Take>
  bool take_scalar(Take take) {
    if (levels_.empty()) return refuse_root();
    if (is_passed_over()) return done();
    const FieldShape& field = *levels_.back().field;
    if (field.repeated != levels_.back().in_list) return mismatch(field);
    if (!take(field)) return false;
    if (field.repeated) ++levels_.back().elements;
    return done();
  }
  bool take_text(const FieldShape& field, std::string_view text) {
    switch (field.type) {
      case FieldType::kText:
        writer_.put_chunk(field.number, text);
        return true;
      case FieldType::kOctets: {
        const auto octets = octets_of_base64(text);
        if (!octets) return refuse_value("no base64 (RFC 4648)");
        writer_.put_chunk(field.number, *octets);
        return true;
      }
      case FieldType::kEnum: {
        const auto value = std::ranges::find(field.values, text, &EnumName::name);
        if (value != field.values.end()) return put_number(field, value->number);
        return refuse_value("no name of a value that this version knows");
      }
      case FieldType::kMessage:
        return field.inner->name == kTimestamp ? take_timestamp(field, text) : mismatch(field);
      case FieldType::kBool:
        return mismatch(field);
      default:
        return take_integer(field, text);
    }
  }
  bool take_timestamp(const FieldShape& field, std::string_view text) {
    const auto timestamp = read_timestamp(text);
    if (!timestamp) {
      return refuse_value("no moment of RFC 3339 with its offset, \"2026-11-23T01:15:03Z\"");
    }
    const std::size_t begun = writer_.begin(field.number);
    put_part(field.inner->fields[0], timestamp->seconds);
    put_part(field.inner->fields[1], timestamp->nanoseconds);
    writer_.end(begun, true);
    return true;
  }
  void put_part(const FieldShape& field, std::int64_t number) {
    if (number != 0) put_number(field, number);
  }
  bool take_integer(const FieldShape& field, std::string_view text) {
    Integer integer;
    const NumberFault fault = read_integer(text, integer);
    if (fault == NumberFault::kNoNumber) return mismatch(field);
    if (fault == NumberFault::kFraction) return refuse_value("not a whole number");
    const Range range = range_of(field.type);
    if (fault == NumberFault::kTooLarge ||
        integer.magnitude > (integer.negative ? range.least_magnitude : range.most)) {
      return refuse_value("not in the range of " + std::string(range.type));
    }
    return put_number(field, static_cast<std::int64_t>(integer.negative ? 0 - integer.magnitude
                                                                        : integer.magnitude));
  }
  bool put_number(const FieldShape& field, std::int64_t number) {
    if (!field.repeated) writer_.put_tag(field.number, WireType::kVarint);
    writer_.put_varint(static_cast<std::uint64_t>(number));
    return true;
  }
  /// RapidJSON writes a second half without a first as if it were a character.
  bool check_unicode(std::string_view text) {
    if (!has_escapes_ || !find_invalid_utf8(text)) return true;
    return refuse(Errc::kMalformedWire, token(),
                  reason_of(rapidjson::kParseErrorStringUnicodeSurrogateInvalid));
  }

  // ---- failures
  [[nodiscard]] std::string path() const {
    std::string path(shape_.name);
    for (const Level& level : levels_) {
      if (level.field == nullptr) break;
      (path += '.') += level.field->json_name;
      if (level.in_list) path += "[" + std::to_string(level.elements) + "]";
    }
    return path;
  }
  /// Where the token begins that was just read.
  [[nodiscard]] std::size_t token() const {
    return text_.find_first_not_of(" \t\r\n,:", end_of_token_);
  }
  bool refuse(Errc code, std::size_t offset, std::string_view reason) {
    failure_ = Failure{code, path() + " (" + place_in(text_, offset) + "): " + std::string(reason)};
    return false;
  }
  bool refuse_value(std::string_view reason) {
    return refuse(Errc::kInvalidWireValue, token(), reason);
  }
  bool refuse_root() { return refuse_value("not an object; send the message as {…}"); }
  bool mismatch(const FieldShape& field) {
    const bool wants_list = field.repeated && !levels_.back().in_list;
    return refuse_value("another type; " +
                        std::string(wants_list ? "a list" : expected_for(field)) + " belongs here");
  }

  std::string_view text_;
  rapidjson::MemoryStream stream_;
  const Shape& shape_;
  const DecodeLimits& limits_;
  UnknownNames unknown_;
  bool has_escapes_;
  std::vector<Level> levels_;
  Writer writer_{nullptr};
  std::size_t end_of_token_ = 0;
  std::optional<Failure> failure_;
};

}  // namespace

Result<std::string> octets_of_json(std::string_view json, const Shape& shape,
                                   const DecodeLimits& limits, UnknownNames unknown) {
  if (const std::size_t most = most_octets_of_json(limits); json.size() > most) {
    return too_many_octets(shape.name, json.size(), most);
  }
  return Transcoder(json, shape, limits, unknown).run();
}

}  // namespace motcua::exchange_internal
