/// Tables of motcua.type.v1: the values that other messages are made of.
#pragma once

#include <motcua/base/agency_code.hpp>
#include <motcua/base/channel.hpp>
#include <motcua/base/confidence.hpp>
#include <motcua/base/dossier_code.hpp>
#include <motcua/base/evidence.hpp>
#include <motcua/base/law_ref.hpp>
#include <motcua/base/personal_id.hpp>
#include <motcua/base/phone_number.hpp>
#include <motcua/base/procedure_code.hpp>
#include <motcua/base/result.hpp>
#include <motcua/base/term.hpp>
#include <motcua/base/time.hpp>
#include <motcua/base/uuid.hpp>
#include <motcua/catalogue/money.hpp>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/civil_internal.hpp"
#include "exchange/message_internal.hpp"

namespace motcua::exchange_internal {

// ---- enums --------------------------------------------------------------------------------------

/// Numbers from 1 on, the enumerators' plus one; what is absent or unknown is refused.
template <typename E, int kCount>
struct CountedFromOne {
  static constexpr int kOffset = 1;
  static constexpr int kFirst = 1;
  static constexpr int kLast = kCount;
  static constexpr std::optional<E> kAbsent = std::nullopt;
  static constexpr std::optional<E> kUnknown = std::nullopt;
};

template <>
struct EnumWire<LawDocumentKind> : CountedFromOne<LawDocumentKind, 10> {};
template <>
struct EnumWire<Confidence> : CountedFromOne<Confidence, 3> {
  static constexpr std::optional<Confidence> kAbsent = Confidence::kUnverified;
  static constexpr std::optional<Confidence> kUnknown = Confidence::kUnverified;
};
template <>
struct EnumWire<TimeUnit> : CountedFromOne<TimeUnit, 8> {};
/// An identity without a channel has the one that DossierIdentity begins with.
template <>
struct EnumWire<Channel> : CountedFromOne<Channel, 3> {
  static constexpr std::optional<Channel> kAbsent = Channel::kInPerson;
};
/// Bands with gaps: a code that has no name here keeps its number.
template <>
struct EnumWire<Errc> : CountedFromOne<Errc, std::numeric_limits<std::int16_t>::max()> {
  static constexpr int kOffset = 0;
};

// ---- texts that types read ----------------------------------------------------------------------

template <typename T>
struct SpelledByText {
  static Result<T> read(std::string_view text) { return T::parse(text); }
  static std::string_view text(const T& value) { return value.text(); }
};
template <>
struct Spelling<DossierCode> : SpelledByText<DossierCode> {};
template <>
struct Spelling<ProcedureCode> : SpelledByText<ProcedureCode> {};
template <>
struct Spelling<AgencyCode> : SpelledByText<AgencyCode> {};
// What their own parsers say of a wrong number shows parts of it.
template <>
struct Spelling<PersonalId> {
  static Result<PersonalId> read(std::string_view text) {
    auto id = PersonalId::parse(text);
    if (!id) {
      id = Failure{Errc::kInvalidPersonalId, "not a personal identification number of 12 digits"};
    }
    return id;
  }
  static std::string_view text(const PersonalId& id) { return id.digits(); }
};
template <>
struct Spelling<PhoneNumber> {
  static Result<PhoneNumber> read(std::string_view text) {
    auto number = PhoneNumber::parse(text);
    if (!number) {
      number = Failure{Errc::kInvalidPhoneNumber,
                       "not a telephone number of Viet Nam in international form"};
    }
    return number;
  }
  static std::string_view text(const PhoneNumber& number) { return number.e164(); }
};

template <>
inline ProcedureCode blank<ProcedureCode>() {
  static const ProcedureCode code = *ProcedureCode::parse("1.000000");
  return code;
}

// ---- days and moments ---------------------------------------------------------------------------

inline constexpr Rules kYears = needed(between(kFirstYear, kLastYear));
inline constexpr Rules kMonths = needed(between(1, 12));
inline constexpr Rules kDays = needed(between(1, 31));
inline constexpr Rules kHours = between(0, 23);
inline constexpr Rules kSixty = between(0, 59);

struct DateParts {
  std::int32_t year = 0;
  std::int32_t month = 0;
  std::int32_t day = 0;
};
template <>
struct Schema<DateParts> {
  static constexpr std::string_view kName = "motcua.type.v1.Date";
  using List = Fields<Field<1, "year", &DateParts::year, kYears>,     //
                      Field<2, "month", &DateParts::month, kMonths>,  //
                      Field<3, "day", &DateParts::day, kDays>>;
};

/// Precondition: year, month and day within their own bounds.
constexpr std::optional<Date> date_of(std::int32_t year, std::int32_t month, std::int32_t day) {
  if (day > base_internal::last_day(year, month)) return std::nullopt;
  return base_internal::days_from_civil(year, month, day);
}
inline Failure not_in_month(std::int32_t year, std::int32_t month, std::int32_t day) {
  return Failure{Errc::kInvalidDate, "day " + std::to_string(day) + " is not in month " +
                                         std::to_string(month) + " of " + std::to_string(year)};
}
inline DateParts parts_of(Date date) {
  const std::chrono::year_month_day civil(date);
  return {static_cast<int>(civil.year()), static_cast<int>(static_cast<unsigned>(civil.month())),
          static_cast<int>(static_cast<unsigned>(civil.day()))};
}

template <>
struct Converted<Date> {
  using Parts = DateParts;
  static Result<Date> from(const Parts& parts) {
    if (const auto date = date_of(parts.year, parts.month, parts.day)) return *date;
    return not_in_month(parts.year, parts.month, parts.day);
  }
  static Parts to(Date date) { return parts_of(date); }
};

struct LocalTimeParts {
  std::int32_t year = 0;
  std::int32_t month = 0;
  std::int32_t day = 0;
  std::int32_t hours = 0;
  std::int32_t minutes = 0;
  std::int32_t seconds = 0;

  friend bool operator==(const LocalTimeParts&, const LocalTimeParts&) = default;
};
template <>
struct Schema<LocalTimeParts> {
  static constexpr std::string_view kName = "motcua.type.v1.LocalDateTime";
  using Parts = LocalTimeParts;
  using List =
      Fields<Field<1, "year", &Parts::year, kYears>,     //
             Field<2, "month", &Parts::month, kMonths>,  //
             Field<3, "day", &Parts::day, kDays>,        //
             Field<4, "hours", &Parts::hours, kHours>, Field<5, "minutes", &Parts::minutes, kSixty>,
             Field<6, "seconds", &Parts::seconds, kSixty>>;
};
/// A moment as encoders spell it: fields by number, the year in two octets, the rest in one. Every
/// event has moments; other spellings are read by the table.
inline std::optional<LocalTimeParts> read_usual_moment(std::string_view octets) noexcept {
  constexpr std::size_t kDateOctets = 7;
  const auto octet = [&](std::size_t at) { return static_cast<std::uint8_t>(octets[at]); };
  const auto tag = [](std::uint32_t number) { return tag_of(number, WireType::kVarint); };
  if (octets.size() < kDateOctets || octet(0) != tag(1) || octet(1) < 0x80 || octet(2) >= 0x80 ||
      octet(3) != tag(2) || octet(5) != tag(3)) {
    return std::nullopt;
  }
  LocalTimeParts parts{
      .year = (octet(1) & 0x7F) | octet(2) << 7, .month = octet(4), .day = octet(6)};
  std::size_t at = kDateOctets;
  const auto take = [&](std::uint32_t number, std::int32_t& part) {
    if (at + 1 >= octets.size() || octet(at) != tag(number)) return;
    part = octet(at + 1);
    at += 2;
  };
  take(4, parts.hours);
  take(5, parts.minutes);
  take(6, parts.seconds);
  // An octet of 0x80 and more would go on; no part of a moment is as large.
  if (at != octets.size()) return std::nullopt;
  return parts;
}

constexpr bool is_within(std::int64_t value, const Rules& bounds) {
  return value >= bounds.gte && value <= bounds.lte;
}
inline bool is_within_rules(const LocalTimeParts& parts) {
  return is_within(parts.year, kYears) && is_within(parts.month, kMonths) &&
         is_within(parts.day, kDays) && is_within(parts.hours, kHours) &&
         is_within(parts.minutes, kSixty) && is_within(parts.seconds, kSixty);
}

template <>
struct Converted<LocalTime> {
  using Parts = LocalTimeParts;
  static std::optional<LocalTime> read_usual(std::string_view octets) {
    const auto parts = read_usual_moment(octets);
    return parts && is_within_rules(*parts) ? made_of(*parts) : std::nullopt;
  }
  static Result<LocalTime> from(const Parts& parts) {
    if (const auto time = made_of(parts)) return *time;
    return not_in_month(parts.year, parts.month, parts.day);
  }
  static Parts to(LocalTime time) {
    const Date date = to_date(time);
    const DateParts day = parts_of(date);
    const std::chrono::hh_mm_ss clock{time - date};
    return {day.year,
            day.month,
            day.day,
            static_cast<std::int32_t>(clock.hours().count()),
            static_cast<std::int32_t>(clock.minutes().count()),
            static_cast<std::int32_t>(clock.seconds().count())};
  }

 private:
  static constexpr std::optional<LocalTime> made_of(const Parts& parts) {
    const auto date = date_of(parts.year, parts.month, parts.day);
    if (!date) return std::nullopt;
    constexpr std::int64_t kMinute = 60;
    return LocalTime{*date} +
           std::chrono::seconds{(parts.hours * kMinute + parts.minutes) * kMinute + parts.seconds};
  }
};

// ---- citations ----------------------------------------------------------------------------------

struct LawRefParts {
  LawDocumentKind kind{};
  std::string_view title, number, article, clause, point, annex;
};
template <>
struct Schema<LawRefParts> {
  static constexpr std::string_view kName = "motcua.type.v1.LawRef";
  using List = Fields<Field<1, "kind", &LawRefParts::kind, needed()>,
                      Field<2, "title", &LawRefParts::title, plain(500)>,
                      Field<3, "number", &LawRefParts::number, needed(plain(100))>,
                      Field<4, "article", &LawRefParts::article, plain(20)>,
                      Field<5, "clause", &LawRefParts::clause, plain(20)>,
                      Field<6, "point", &LawRefParts::point, plain(20)>,
                      Field<7, "annex", &LawRefParts::annex, plain(200)>>;
};
template <>
struct Converted<LawRef> {
  using Parts = LawRefParts;
  static Result<LawRef> from(const Parts& parts) {
    return LawRef::make(parts.kind, parts.title, parts.number, parts.article, parts.clause,
                        parts.point, parts.annex);
  }
  static Parts to(const LawRef& law) {
    return {law.kind(),   law.title(), law.number(), law.article(),
            law.clause(), law.point(), law.annex()};
  }
};

struct LegalBasisParts {
  std::optional<LawRef> law = {};
  Confidence confidence = Confidence::kUnverified;
};
template <>
struct Schema<LegalBasisParts> {
  static constexpr std::string_view kName = "motcua.type.v1.LegalBasis";
  using List = Fields<Field<1, "law", &LegalBasisParts::law, needed()>,
                      Field<2, "confidence", &LegalBasisParts::confidence>>;
};
template <>
struct Converted<LegalBasis> {
  using Parts = LegalBasisParts;
  static Result<LegalBasis> from(const Parts& parts) {
    return LegalBasis{parts.law.value(), parts.confidence};  // required, so it is there
  }
  static Parts to(const LegalBasis& basis) { return {basis.law, basis.confidence}; }
};

template <>
struct Schema<Evidence> {
  static constexpr std::string_view kName = "motcua.type.v1.Evidence";
  using List = Fields<Field<1, "law", &Evidence::law>,  //
                      Field<2, "source", &Evidence::source, plain(2000)>,
                      Field<3, "confidence", &Evidence::confidence>>;
};

template <>
struct Schema<Failure> {
  static constexpr std::string_view kName = "motcua.type.v1.Failure";
  using List =
      Fields<Field<1, "code", &Failure::code, needed()>,
             Field<2, "message", &Failure::message, plain(4000)>, Field<3, "law", &Failure::law>>;
};

// ---- identifiers and terms ----------------------------------------------------------------------

struct UuidParts {
  Bytes octets = {};
};
template <>
struct Schema<UuidParts> {
  static constexpr std::string_view kName = "motcua.type.v1.Uuid";
  using List = Fields<Field<1, "octets", &UuidParts::octets, needed(exactly(16, plain(16)))>>;
};
template <>
struct Converted<Uuid> {
  using Parts = UuidParts;
  static Result<Uuid> from(const Parts& parts) {
    Uuid::Bytes bytes;  // 16, by the rules of the field
    std::ranges::transform(parts.octets.view, bytes.begin(),
                           [](char octet) { return static_cast<std::uint8_t>(octet); });
    return Uuid(bytes);
  }
  static bool is_absent(const Uuid& uuid) { return uuid.is_nil(); }
  /// Valid as long as `uuid`.
  static Parts to(const Uuid& uuid) {
    return {Bytes{{reinterpret_cast<const char*>(uuid.bytes().data()), uuid.bytes().size()}}};
  }
};

struct TermParts {
  TimeUnit unit{};
  std::int32_t quantity_milli = 0;
};
template <>
struct Schema<TermParts> {
  static constexpr std::string_view kName = "motcua.type.v1.Term";
  using List = Fields<
      Field<1, "unit", &TermParts::unit, needed()>,
      Field<2, "quantity_milli", &TermParts::quantity_milli, needed(between(500, 9'999'500))>>;
};
template <>
struct Converted<Term> {
  static constexpr std::int32_t kMilliOfHalf = 500;
  using Parts = TermParts;
  static Result<Term> from(const Parts& parts) {
    if (parts.quantity_milli % kMilliOfHalf != 0) {
      return Failure{Errc::kInvalidTerm, "quantity_milli " + std::to_string(parts.quantity_milli) +
                                             " is neither whole nor half units"};
    }
    const int halves = parts.quantity_milli / kMilliOfHalf;
    return Term::make(halves / 2, parts.unit, halves % 2 != 0);
  }
  static Parts to(Term term) { return {term.unit(), term.halves() * kMilliOfHalf}; }
};

// ---- money --------------------------------------------------------------------------------------

struct MoneyParts {
  std::string_view currency_code;
  std::int64_t units = 0;
  std::int32_t nanos = 0;
};
template <>
struct Schema<MoneyParts> {
  static constexpr std::string_view kName = "motcua.type.v1.Money";
  using List =
      Fields<Field<1, "currency_code", &MoneyParts::currency_code, needed(exactly(3, plain(3)))>,
             Field<2, "units", &MoneyParts::units>,
             Field<3, "nanos", &MoneyParts::nanos, between(-990'000'000, 990'000'000)>>;
};
/// The domain counts dollars in cents.
template <>
struct Converted<Money> {
  static constexpr std::int32_t kNanosOfCent = 10'000'000;
  static constexpr std::int64_t kCents = 100;
  using Parts = MoneyParts;
  static Result<Money> from(const Parts& parts) {
    const auto refused = [](const std::string& reason) {
      return Failure{Errc::kInvalidWireValue, reason};
    };
    if (parts.currency_code == "VND") {
      if (parts.nanos != 0) return refused("nanos " + std::to_string(parts.nanos) + " of a đồng");
      return Money{parts.units, Currency::kVnd};
    }
    if (parts.currency_code != "USD") return refused("currency_code is neither VND nor USD");
    if (parts.nanos % kNanosOfCent != 0) {
      return refused("nanos " + std::to_string(parts.nanos) + " are not whole cents");
    }
    if ((parts.units < 0 && parts.nanos > 0) || (parts.units > 0 && parts.nanos < 0)) {
      return refused("units and nanos have different signs");
    }
    using Limits = std::numeric_limits<std::int64_t>;
    const std::int64_t cents = parts.nanos / kNanosOfCent;
    if ((parts.units > 0 && parts.units > (Limits::max() - cents) / kCents) ||
        (parts.units < 0 && parts.units < (Limits::min() - cents) / kCents)) {
      return refused("units " + std::to_string(parts.units) + " are too many to count in cents");
    }
    return Money{parts.units * kCents + cents, Currency::kUsd};
  }
  static Parts to(Money money) {
    if (money.currency == Currency::kVnd) return {"VND", money.units};
    return {"USD", money.units / kCents,
            static_cast<std::int32_t>(money.units % kCents) * kNanosOfCent};
  }
};

}  // namespace motcua::exchange_internal
