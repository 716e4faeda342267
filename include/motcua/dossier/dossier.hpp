/// A dossier: who asks for what, and everything that has happened since.
#pragma once

#include <motcua/base/channel.hpp>
#include <motcua/base/dossier_code.hpp>
#include <motcua/base/personal_id.hpp>
#include <motcua/base/phone_number.hpp>
#include <motcua/base/procedure_code.hpp>
#include <motcua/base/result.hpp>
#include <motcua/base/uuid.hpp>
#include <motcua/config.hpp>
#include <motcua/dossier/event.hpp>
#include <motcua/dossier/state.hpp>
#include <motcua/regime/rules.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

MOTCUA_BEGIN_NAMESPACE

/// A person or organisation of a dossier. Personal data throughout: never in messages or logs.
/// vi: tổ chức, cá nhân. Thread safety: a value. \since 0.1 (stable)
struct Party {
  std::string name = {};
  std::optional<PersonalId> personal_id = {};  ///< vi: số định danh cá nhân
  std::string organisation_id = {};            ///< vi: mã định danh tổ chức
  std::string address = {};
  std::optional<PhoneNumber> phone = {};
  std::string email = {};

  friend bool operator==(const Party&, const Party&) = default;
};

/// What a dossier is, apart from its events. vi: thông tin hồ sơ. Thread safety: a value.
/// \since 0.1 (stable)
struct DossierIdentity {
  std::optional<DossierCode> code = {};  ///< given when it is received; vi: mã số hồ sơ
  Uuid uuid = {};                        ///< of the record, from the start
  ProcedureCode procedure;               ///< vi: mã thủ tục
  std::string case_number = {};          ///< of the procedure; may be empty; vi: trường hợp
  Party applicant = {};                  ///< vi: người nộp
  std::optional<Party> agent = {};       ///< vi: người được ủy quyền
  Channel channel = Channel::kInPerson;  ///< how it was submitted; vi: cách thức nộp
  std::string receiving_office = {};     ///< vi: Bộ phận Một cửa tiếp nhận
  std::string competent_agency = {};     ///< vi: cơ quan có thẩm quyền giải quyết
  bool non_territorial = false;  ///< vi: tiếp nhận không phụ thuộc địa giới hành chính
  bool disadvantaged_area = false;  ///< vi: xã miền núi, hải đảo, vùng khó khăn
  /// The competent agency is of another level of government than the office that received; codes do
  /// not tell. vi: cơ quan giải quyết khác cấp với nơi tiếp nhận
  bool other_level = false;

  friend bool operator==(const DossierIdentity&, const DossierIdentity&) = default;
};

/// A provision that an event breaks, or data that cannot be. vi: vi phạm. Thread safety: a value.
/// \since 0.1 (stable)
struct Violation {
  Errc code;
  std::size_t event;                     ///< index of the event
  std::string message;                   ///< in English, without personal data
  std::optional<LegalBasis> basis = {};  ///< what is broken; nothing: order or data of events

  friend bool operator==(const Violation&, const Violation&) = default;
};

/// Check one event by itself: fields that its kind needs are there, numbers in range. Fails with
/// Errc::kInvalidEvent. vi: kiểm tra sự kiện. Thread safety: safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT Result<void> check_event(const DossierEvent& event);

/// What live work may do: the view after `event`, or why the law forbids it.
///
/// Refuses what check_event refuses; an event before the one before it (Errc::kEventOutOfOrder); an
/// event that the state does not allow (Errc::kEventNotAllowed, naming the state); and what the
/// regime forbids, with its provision: a supplement request too many (kSecondSupplement), a second
/// new appointment (kSecondReappointment), a new date not after the old one or a suspension without
/// a law (kEventNotAllowed), dealing outside the one-stop shop. vi: ghi nhận sự kiện. Thread
/// safety: safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT Result<DossierView> apply(const DossierView& view,
                                                      const DossierEvent& event,
                                                      const Regime& regime);

/// What validate() finds. vi: lịch sử hồ sơ. Thread safety: a value. \since 0.1 (stable)
struct History {
  DossierView view;
  std::vector<Violation> violations;

  friend bool operator==(const History&, const History&) = default;
};

/// The view after all events of imported history, and everything that was wrong on the way.
///
/// Nothing is refused: what broke a rule happened all the same and is reported. Of an event that
/// cannot be (a return before reception), the facts are kept and the state is the best there is;
/// what is told of a dossier whose work is over (a request for papers, a suspension) changes no
/// date. An original appointment is never overwritten, and no order of events un-makes an overdue.
/// Events are taken in order of time. vi: kiểm tra lịch sử hồ sơ. Thread safety: safe. \since 0.1
/// (stable)
[[nodiscard]] MOTCUA_EXPORT History validate(std::span<const DossierEvent> events,
                                             const Regime& regime);

/// Events that `apply` would take in this state, whatever their payload. vi: các sự kiện được phép.
/// Thread safety: safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT std::vector<EventKind> allowed_events(const DossierView& view,
                                                                  const Regime& regime);

/// A dossier with its events, in order of time. vi: hồ sơ thủ tục hành chính. Thread safety: a
/// value. \since 0.1 (stable)
struct Dossier {
  DossierIdentity identity;
  std::vector<DossierEvent> events = {};

  friend bool operator==(const Dossier&, const Dossier&) = default;
};

MOTCUA_END_NAMESPACE
