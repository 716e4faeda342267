/// Random dossiers that octets can hold.
#pragma once

#include <motcua/dossier/dossier.hpp>

#include <rapidcheck.h>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "support/dossiers_on_the_wire.hpp"

namespace motcua::test {

inline bool any_flag() { return *rc::gen::arbitrary<bool>(); }

template <typename Make>
auto maybe(Make make) -> std::optional<decltype(make())> {
  if (any_flag()) return std::nullopt;
  return make();
}

/// Composed Vietnamese, ASCII, signs and characters beyond the basic plane; up to 400 characters.
inline std::string any_text() {
  static const std::vector<std::string> kPieces = {"Nguyễn",
                                                   " ",
                                                   "a",
                                                   "đường số 3, phường Bến Nghé",
                                                   "\n",
                                                   "ệ",
                                                   "Ợ",
                                                   "\U0001F600",
                                                   "文",
                                                   "",
                                                   "x",
                                                   "…",
                                                   "'",
                                                   "\"",
                                                   "\\",
                                                   "%",
                                                   std::string("\0", 1)};
  std::string text;
  const int pieces = *rc::gen::element(0, 0, 1, 3, 15);
  for (int i = 0; i < pieces; ++i) text += *rc::gen::elementOf(kPieces);
  return text;
}

inline LocalTime any_moment() {
  static const LocalTime kFirst = moment(1, 1, 1);
  static const LocalTime kLast = moment(9999, 12, 31, 23, 59, 59);
  static const LocalTime kNow = moment(2026, 1, 1);
  if (*rc::gen::inRange(0, 10) == 0) return any_flag() ? kFirst : kLast;
  return kNow + std::chrono::seconds{*rc::gen::inRange(0, 2 * 366 * 86'400)};
}

inline Party any_party() {
  const Party full = full_party(any_text());
  return {.name = full.name,
          .personal_id = maybe([&] { return *full.personal_id; }),
          .organisation_id = any_flag() ? "" : full.organisation_id,
          .address = any_text(),
          .phone = maybe([&] { return *full.phone; }),
          .email = any_flag() ? "" : full.email};
}

inline DossierIdentity any_identity() {
  const DossierIdentity full = full_identity();
  return {.code = maybe([&] { return *full.code; }),
          .uuid = any_flag() ? Uuid() : full.uuid,
          .procedure = ProcedureCode::parse(*rc::gen::element<std::string>(
                                                "1.001193", "1.010833.01", "1.013978.H41"))
                           .value(),
          .case_number = any_flag() ? "" : "02",
          .applicant = any_party(),
          .agent = maybe(any_party),
          .channel = static_cast<Channel>(*rc::gen::inRange(0, 3)),
          .receiving_office = any_flag() ? "" : full.receiving_office,
          .competent_agency = any_flag() ? "" : full.competent_agency,
          .non_territorial = any_flag(),
          .disadvantaged_area = any_flag(),
          .other_level = any_flag()};
}

inline DossierEvent any_event() {
  static const std::vector<std::string> kLaws = {"Điều 1 Luật số 60/2014/QH13",
                                                 "khoản 6 Điều 19 Nghị định số 118/2025/NĐ-CP",
                                                 "Điều 148 Bộ luật Dân sự số 91/2015/QH13"};
  DossierEvent event{.kind = static_cast<EventKind>(*rc::gen::inRange(1, 40)),
                     .time = any_moment()};
  event.role = static_cast<ActorRole>(*rc::gen::inRange(0, 10));
  event.office = any_flag() ? "" : "H01.15";
  event.due = maybe(any_moment);
  event.reason = any_text();
  event.law = maybe([] { return LawRef::parse(*rc::gen::elementOf(kLaws)).value(); });
  event.papers = *rc::gen::container<std::vector<std::string>>(rc::gen::exec(any_text));
  event.papers_in_database = *rc::gen::container<std::vector<std::string>>(rc::gen::exec(any_text));
  event.amount = maybe([] { return *rc::gen::inRange<std::int64_t>(0, 1'000'000'000'000'001); });
  event.channel = maybe([] { return static_cast<Channel>(*rc::gen::inRange(0, 3)); });
  event.number = maybe([] { return *rc::gen::inRange(1, 100'001); });
  event.to = any_text();
  event.document_number = any_flag() ? "" : "15/PXL-UBND";
  event.outside_one_stop_shop = any_flag();
  return event;
}

inline Dossier any_dossier() {
  Dossier dossier{.identity = any_identity()};
  const int events = *rc::gen::inRange(0, 5);
  for (int i = 0; i < events; ++i) dossier.events.push_back(any_event());
  return dossier;
}

}  // namespace motcua::test
