/// The enums of motcua.exchange in Python. Part of enums.hpp, which includes it.
#pragma once

#include <motcua/exchange/envelope.hpp>
#include <motcua/exchange/inbox.hpp>

#include "enums.hpp"

namespace motcua::python {

template <>
struct EnumMirror<exchange::SignedPart> {
  static constexpr char kName[] = "SignedPart";
  static constexpr const char* kDoc =
      "What a signature is made over: the event's octets, by its sender, or the record's hash and "
      "with it all before, by the log's keeper. vi: đối tượng ký";
  static constexpr EnumMember kMembers[] = {
      member("EVENT", exchange::SignedPart::kEvent),
      member("RECORD_HASH", exchange::SignedPart::kRecordHash),
  };
};

template <>
struct EnumMirror<exchange::ChainFault> {
  static constexpr char kName[] = "ChainFault";
  static constexpr const char* kDoc = "What is wrong with a log. vi: lỗi chuỗi băm";
  static constexpr EnumMember kMembers[] = {
      member("NONE", exchange::ChainFault::kNone),
      member("NO_RECORD", exchange::ChainFault::kNoRecord),
      member("OTHER_LOG", exchange::ChainFault::kOtherLog),
      member("GAP", exchange::ChainFault::kGap),
      member("SWAP", exchange::ChainFault::kSwap),
      member("REPEAT", exchange::ChainFault::kRepeat),
      member("BROKEN_LINK", exchange::ChainFault::kBrokenLink),
      member("WRONG_HASH", exchange::ChainFault::kWrongHash),
  };
};

template <>
struct EnumMirror<exchange::Outcome> {
  static constexpr char kName[] = "Outcome";
  static constexpr const char* kDoc = "What became of a record. vi: kết quả xử lý bản ghi";
  static constexpr EnumMember kMembers[] = {
      member("APPLIED", exchange::Outcome::kApplied),
      member("DUPLICATE", exchange::Outcome::kDuplicate),
      member("CONFLICT", exchange::Outcome::kConflict),
      member("DEFERRED", exchange::Outcome::kDeferred),
      member("REJECTED", exchange::Outcome::kRejected),
  };
};

template <>
struct EnumMirror<exchange::Judgement> {
  static constexpr char kName[] = "Judgement";
  static constexpr const char* kDoc =
      "What a host says of an event that is new and in its turn. vi: nhận định của hệ thống nhận";
  static constexpr EnumMember kMembers[] = {
      member("APPLY", exchange::Judgement::kApply),
      member("DEFER", exchange::Judgement::kDefer),
  };
};

}  // namespace motcua::python
