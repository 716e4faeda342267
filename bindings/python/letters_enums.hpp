/// The enums of letters in Python. Part of enums.hpp, which includes it.
#pragma once

#include <motcua/letters/address.hpp>
#include <motcua/letters/letter_rules.hpp>

#include "enums.hpp"

namespace motcua::python {

template <>
struct EnumMirror<LetterKind> {
  static constexpr char kName[] = "LetterKind";
  static constexpr const char* kDoc = "Kinds of letters. vi: loại thư";
  static constexpr EnumMember kMembers[] = {
      member("BIRTH_CONGRATULATION", LetterKind::kBirthCongratulation),
      member("MARRIAGE_CONGRATULATION", LetterKind::kMarriageCongratulation),
      member("ADOPTION_CONGRATULATION", LetterKind::kAdoptionCongratulation),
      member("CONDOLENCE", LetterKind::kCondolence),
      member("APOLOGY_LETTER", LetterKind::kApologyLetter),
      member("THANKS_LETTER", LetterKind::kThanksLetter),
  };
};

template <>
struct EnumMirror<LetterReason> {
  static constexpr char kName[] = "LetterReason";
  static constexpr const char* kDoc =
      "Why a letter is not given, or another one is. The first two follow from the events, the "
      "others are told. vi: lý do không gửi thư";
  static constexpr EnumMember kMembers[] = {
      member("ALREADY_GIVEN", LetterReason::kAlreadyGiven),
      member("NO_RESULT", LetterReason::kNoResult),
      member("STILLBIRTH", LetterReason::kStillbirth),
      member("DEATH", LetterReason::kDeath),
      member("OPTED_OUT", LetterReason::kOptedOut),
      member("FOREIGN_LANGUAGE", LetterReason::kForeignLanguage),
      member("RE_REGISTRATION", LetterReason::kReRegistration),
      member("CHANGE", LetterReason::kChange),
      member("EXTRACT", LetterReason::kExtract),
      member("RECORDED_ABROAD", LetterReason::kRecordedAbroad),
      member("LATE_REGISTRATION", LetterReason::kLateRegistration),
      member("ADOPTION", LetterReason::kAdoption),
  };
};

template <>
struct EnumMirror<AddressRole> {
  static constexpr char kName[] = "AddressRole";
  static constexpr const char* kDoc = "In what role somebody stands in a letter. vi: vai trong thư";
  static constexpr EnumMember kMembers[] = {
      member("RECIPIENT", AddressRole::kRecipient), member("SPOUSE", AddressRole::kSpouse),
      member("CHILD", AddressRole::kChild),         member("DECEASED", AddressRole::kDeceased),
      member("FAMILY", AddressRole::kFamily),       member("BEREAVED", AddressRole::kBereaved),
  };
};

}  // namespace motcua::python
