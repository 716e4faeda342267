/// Tables of motcua.dossier.v1.
#pragma once

#include <motcua/dossier/dossier.hpp>
#include <motcua/dossier/event.hpp>
#include <motcua/dossier/state.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

#include "exchange/message_internal.hpp"
#include "exchange/type_tables_internal.hpp"

namespace motcua::exchange_internal {

template <>
struct EnumWire<ActorRole> : CountedFromOne<ActorRole, 10> {
  static constexpr std::optional<ActorRole> kAbsent = ActorRole::kSystem;
  static constexpr std::optional<ActorRole> kUnknown = ActorRole::kOther;
};
template <>
struct EnumWire<EventKind> : CountedFromOne<EventKind, 39> {
  static constexpr int kOffset = 0;
};
template <>
struct EnumWire<DossierState> : CountedFromOne<DossierState, 17> {};
template <>
struct EnumWire<DeliveryState> : CountedFromOne<DeliveryState, 5> {
  static constexpr std::optional<DeliveryState> kAbsent = DeliveryState::kNone;
  static constexpr std::optional<DeliveryState> kUnknown = DeliveryState::kNone;
};

inline constexpr Rules kAmounts = between(0, 1'000'000'000'000'000);
inline constexpr Rules kPlaces = between(1, 100'000);
inline constexpr Rules kCounts = between(0, 100'000);
inline constexpr Rules kPapers = at_most(1000, free_text(20'000));
inline constexpr Rules kEvents = at_most(10'000);
inline constexpr Rules kChains = at_most(1000);

template <>
struct Schema<DossierEvent> {
  static constexpr std::string_view kName = "motcua.dossier.v1.DossierEvent";
  using T = DossierEvent;
  using List =
      Fields<Field<1, "kind", &T::kind, needed()>,                                         //
             Field<2, "time", &T::time, needed()>,                                         //
             Field<3, "role", &T::role>,                                                   //
             Field<4, "office", &T::office, plain(200)>, Field<5, "due", &T::due>,         //
             Field<6, "reason", &T::reason, free_text(10'000)>, Field<7, "law", &T::law>,  //
             Field<8, "papers", &T::papers, kPapers>,
             Field<9, "papers_in_database", &T::papers_in_database, kPapers>,
             Field<10, "amount", &T::amount, kAmounts>,  //
             Field<11, "channel", &T::channel>,          //
             Field<12, "number", &T::number, kPlaces>,   //
             Field<13, "to", &T::to, free_text(1000)>,
             Field<14, "outside_one_stop_shop", &T::outside_one_stop_shop>,
             Field<15, "document_number", &T::document_number, plain(200)>>;
};

template <>
struct Schema<Party> {
  static constexpr std::string_view kName = "motcua.dossier.v1.Party";
  using T = Party;
  using List = Fields<Field<1, "name", &T::name, personal(500)>,
                      Field<2, "personal_id", &T::personal_id, exactly(12, personal(12))>,
                      Field<3, "organisation_id", &T::organisation_id, personal(100)>,
                      Field<4, "address", &T::address, personal(2000)>,
                      Field<5, "phone", &T::phone, personal(20)>,
                      Field<6, "email", &T::email, personal(320)>>;
};

template <>
struct Schema<DossierIdentity> {
  static constexpr std::string_view kName = "motcua.dossier.v1.DossierIdentity";
  using T = DossierIdentity;
  using List =
      Fields<Field<1, "code", &T::code, plain(100)>,  //
             Field<2, "uuid", &T::uuid>, Field<3, "procedure", &T::procedure, needed(plain(100))>,
             Field<4, "case_number", &T::case_number, exactly(2, plain(2))>,
             Field<5, "applicant", &T::applicant>,  //
             Field<6, "agent", &T::agent>,          //
             Field<7, "channel", &T::channel>,
             Field<8, "receiving_office", &T::receiving_office, plain(200)>,
             Field<9, "competent_agency", &T::competent_agency, plain(200)>,
             Field<10, "non_territorial", &T::non_territorial>,
             Field<11, "disadvantaged_area", &T::disadvantaged_area>,
             Field<12, "other_level", &T::other_level>>;
};
template <>
inline DossierIdentity blank<DossierIdentity>() {
  return DossierIdentity{.procedure = blank<ProcedureCode>()};
}

template <>
struct Schema<Dossier> {
  static constexpr std::string_view kName = "motcua.dossier.v1.Dossier";
  using List = Fields<Field<1, "identity", &Dossier::identity, needed()>,
                      Field<2, "events", &Dossier::events, kEvents>>;
};
template <>
inline Dossier blank<Dossier>() {
  return Dossier{.identity = blank<DossierIdentity>()};
}

template <>
struct Schema<SupplementRound> {
  static constexpr std::string_view kName = "motcua.dossier.v1.SupplementRound";
  using T = SupplementRound;
  using List =
      Fields<Field<1, "requested", &T::requested, needed()>,
             Field<2, "completed", &T::completed>,  //
             Field<3, "lapsed", &T::lapsed>, Field<4, "after_reception", &T::after_reception>>;
};

template <>
struct Schema<Suspension> {
  static constexpr std::string_view kName = "motcua.dossier.v1.Suspension";
  using List = Fields<Field<1, "from_time", &Suspension::from, needed()>,
                      Field<2, "until_time", &Suspension::until>>;
};

template <>
struct Schema<Reappointment> {
  static constexpr std::string_view kName = "motcua.dossier.v1.Reappointment";
  using T = Reappointment;
  using List =
      Fields<Field<1, "issued", &T::issued, needed()>,
             Field<2, "previous_due", &T::previous_due, needed()>,
             Field<3, "new_due", &T::new_due, needed()>,  //
             Field<4, "by_law", &T::by_law>, Field<5, "reason", &T::reason, free_text(10'000)>,
             Field<6, "ground", &T::ground>,
             Field<7, "document_number", &T::document_number, plain(200)>,
             Field<8, "count", &T::count, kPlaces>>;
};

template <>
struct Schema<DossierView> {
  static constexpr std::string_view kName = "motcua.dossier.v1.DossierView";
  using T = DossierView;
  using List = Fields<Field<1, "state", &T::state>,                            //
                      Field<2, "delivery", &T::delivery>,                      //
                      Field<3, "last_event", &T::last_event>,                  //
                      Field<4, "submitted", &T::submitted>,                    //
                      Field<5, "alerted", &T::alerted>,                        //
                      Field<6, "received", &T::received>,                      //
                      Field<7, "received_by_agency", &T::received_by_agency>,  //
                      Field<8, "transferred", &T::transferred>,                //
                      Field<9, "appointment", &T::appointment>,                //
                      Field<10, "decided", &T::decided>,                       //
                      Field<11, "ready", &T::ready>,                           //
                      Field<12, "notified", &T::notified>,                     //
                      Field<13, "returned", &T::returned>,                     //
                      Field<14, "ended", &T::ended>,                           //
                      Field<15, "stopped", &T::stopped>,                       //
                      Field<16, "withdrawal_asked", &T::withdrawal_asked>,     //
                      Field<17, "error_reported", &T::error_reported>,         //
                      Field<18, "error_corrected", &T::error_corrected>,       //
                      Field<19, "conduct", &T::conduct>,                       //
                      Field<20, "chair_apologised", &T::chair_apologised>,     //
                      Field<21, "supplements", &T::supplements, kChains>,
                      Field<22, "suspensions", &T::suspensions, kChains>,
                      Field<23, "reappointments", &T::reappointments, kChains>,
                      Field<24, "fee_demanded", &T::fee_demanded>,            //
                      Field<25, "fee_paid", &T::fee_paid>,                    //
                      Field<26, "fee_remitted", &T::fee_remitted>,            //
                      Field<27, "fee_paid_time", &T::fee_paid_time>,          //
                      Field<28, "fee_remitted_time", &T::fee_remitted_time>,  //
                      Field<29, "visits", &T::visits, kCounts>,               //
                      Field<30, "letters", &T::letters, kCounts>,             //
                      Field<31, "letter_given", &T::letter_given>,            //
                      Field<32, "opinions_open", &T::opinions_open, kCounts>,
                      Field<33, "step_open", &T::step_open, kPlaces>,
                      Field<34, "rating", &T::rating, between(1, 5)>,
                      Field<35, "resume_to", &T::resume_to>,  //
                      Field<36, "refused", &T::refused>>;
};

}  // namespace motcua::exchange_internal
