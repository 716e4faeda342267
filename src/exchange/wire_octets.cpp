#include "exchange/wire_internal.hpp"

#include <algorithm>
#include <array>

namespace motcua::exchange_internal {
namespace {

struct Varint {
  std::array<char, 10> octets;
  std::size_t size = 0;

  explicit Varint(std::uint64_t value) {
    while (value >= 0x80) {
      octets[size++] = static_cast<char>(value | 0x80);
      value >>= 7;
    }
    octets[size++] = static_cast<char>(value);
  }
};

std::string name_of(std::string_view field, Naming naming) {
  std::string name(field);
  if (naming == Naming::kJson) name.resize(write_camel_case(field, name.data()));
  return name;
}

}  // namespace

std::string Frame::path(Naming naming) const {
  std::string text =
      above == nullptr ? std::string(name) : above->path(naming) + "." + name_of(name, naming);
  if (index != kSingular) text += "[" + std::to_string(index) + "]";
  return text;
}

std::vector<std::uint32_t> Frame::key() const {
  if (above == nullptr) return {};
  std::vector<std::uint32_t> way = above->key();
  way.push_back(number);
  way.push_back(index);
  return way;
}

bool Faults::fail(Errc code, const Frame& frame, std::string_view field, std::string_view reason) {
  std::string message = frame.path(naming_);
  if (!field.empty()) (message += ".") += name_of(field, naming_);
  (message += ": ") += reason;
  failure_ = Failure{code, std::move(message)};
  return false;
}

bool Octets::read_long_varint(std::uint64_t& value, int most) noexcept {
  value = 0;
  for (int i = 0; i < most && at_ != end_; ++i) {
    const auto octet = static_cast<std::uint8_t>(*at_++);
    value |= std::uint64_t{octet & 0x7Fu} << (7 * i);
    if (octet < 0x80) return true;
  }
  return false;
}

bool Octets::skip(std::uint32_t tag, std::size_t depth) noexcept {
  std::uint64_t number;
  std::string_view chunk;
  switch (type_of(tag)) {
    case WireType::kVarint:
      return read_varint(number);
    case WireType::kFixed64:
      return advance(8);
    case WireType::kLength:
      return read_chunk(chunk);
    case WireType::kFixed32:
      return advance(4);
    case WireType::kEndGroup:
      return false;
    case WireType::kGroup:
      break;
  }
  if (depth == 0) return false;
  for (std::uint32_t inner; read_tag(inner);) {
    if (type_of(inner) == WireType::kEndGroup) return number_of(inner) == number_of(tag);
    if (!skip(inner, depth - 1)) return false;
  }
  return false;
}

bool Reader::malformed(const Frame& frame) {
  return fail(Errc::kMalformedWire, frame, {},
              "the octets are not a message of this type; check that they are complete and of the "
              "right type");
}

bool Reader::too_deep(const Frame& frame) {
  return fail(Errc::kWireTooLarge, frame, {},
              "more than " + std::to_string(limits_.depth) +
                  " messages within one another; correct the sender, or raise DecodeLimits::depth");
}

bool Reader::too_many_messages(const Frame& frame) {
  return fail(Errc::kWireTooLarge, frame, {},
              "more than " + std::to_string(limits_.messages) +
                  " messages inside; correct the sender, or raise DecodeLimits::messages");
}

std::size_t Reader::count_ahead(std::uint32_t tag, std::size_t most) const noexcept {
  Octets ahead = *this;
  std::string_view chunk;
  std::size_t count = 0;
  for (std::uint32_t next = tag; next == tag && ahead.read_chunk(chunk);) {
    if (++count == most || !ahead.read_any_tag(next)) break;
  }
  return count;
}

std::string& Reader::held_of(const Frame& frame, std::size_t& kept) {
  auto& held = unknown_.held_;
  if (kept == kNothing) {
    kept = held.size();
    held.push_back({frame.key(), {}});
  }
  return held[kept].octets;
}

bool Reader::keep_unknown(const char* begin, std::uint32_t tag, const Frame& frame,
                          std::size_t& kept) {
  if (!is_tag(tag) || !skip(tag, limits_.depth - depth_)) return malformed(frame);
  const WireType type = type_of(tag);
  if ((type == WireType::kLength || type == WireType::kGroup) && !count_message(frame))
    return false;
  held_of(frame, kept).append(begin, at_);
  return true;
}

bool Reader::leave_out(const Mark& before, std::uint32_t tag) {
  at_ = before.at;
  end_ = before.end;
  depth_ = before.depth;
  unknown_.held_.resize(before.held);
  forget_failure();
  is_unknown_kind_ = false;
  std::string_view chunk;
  if (!read_chunk(chunk)) return false;  // it was read before
  append_varint(left_out_, tag);
  append_varint(left_out_, chunk.size());
  left_out_ += chunk;
  return true;
}

void Reader::leave_out(std::uint32_t tag, std::uint64_t number) {
  append_varint(left_out_, tag);
  append_varint(left_out_, number);
}

bool Reader::keep_left_out(const Frame& frame, std::size_t& kept) {
  if (left_out_.empty()) return true;
  held_of(frame, kept) += std::exchange(left_out_, {});
  return count_message(frame);
}

exchange::UnknownFields Reader::take_unknown() {
  std::ranges::sort(unknown_.held_, {}, &exchange::UnknownFields::Held::way);
  return std::move(unknown_);
}

void append_varint(std::string& octets, std::uint64_t value) {
  if (value < 0x80) {
    octets += static_cast<char>(value);
    return;
  }
  const Varint varint(value);
  octets.append(varint.octets.data(), varint.size);
}

const std::string* Writer::find_unknown(const Frame& frame) const {
  if (unknown_ == nullptr) return nullptr;
  const auto& held = unknown_->held_;
  const std::vector<std::uint32_t> way = frame.key();
  const auto found = std::ranges::lower_bound(held, way, {}, &exchange::UnknownFields::Held::way);
  return found != held.end() && found->way == way ? &found->octets : nullptr;
}

void Writer::put_unknown(const Frame& frame) {
  if (const std::string* const octets = find_unknown(frame)) octets_ += *octets;
}

std::size_t Writer::begin(std::uint32_t number) {
  const std::size_t begun = octets_.size();
  put_tag(number, WireType::kLength);
  return begun;
}

void Writer::end(std::size_t begun, bool keep_empty) {
  // A tag of this contract takes one octet or two.
  const std::size_t inside = begun + (static_cast<std::uint8_t>(octets_[begun]) < 0x80 ? 1 : 2);
  const std::size_t size = octets_.size() - inside;
  if (size == 0 && !keep_empty) {
    octets_.resize(begun);
    return;
  }
  const Varint varint(size);
  octets_.insert(inside, varint.octets.data(), varint.size);
}

}  // namespace motcua::exchange_internal
