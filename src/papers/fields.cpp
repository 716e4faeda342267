#include <motcua/base/vietnamese_date.hpp>
#include <motcua/papers/fields.hpp>

#include <algorithm>
#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "papers/field_names_internal.hpp"
#include "papers/head_fields_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace papers {
namespace {

using motcua::to_vietnamese;  // of dates, terms and events, beside that of papers

using Entries = std::vector<Fields::Values>;

/// "01" to "09", then as it is (Nghị định số 30/2020/NĐ-CP).
std::string padded(int number) {
  const std::string digits = std::to_string(number);
  return number >= 0 && number < 10 ? '0' + digits : digits;
}

/// The last event of a kind, or of either kind; nullptr when there is none.
const DossierEvent* last_event(const Dossier& dossier, EventKind kind,
                               std::optional<EventKind> or_kind = {}) {
  const auto found = std::find_if(
      dossier.events.rbegin(), dossier.events.rend(),
      [&](const DossierEvent& event) { return event.kind == kind || event.kind == or_kind; });
  return found == dossier.events.rend() ? nullptr : &*found;
}

const DossierEvent* first_event(const Dossier& dossier, EventKind kind) {
  const auto found = std::find_if(dossier.events.begin(), dossier.events.end(),
                                  [&](const DossierEvent& event) { return event.kind == kind; });
  return found == dossier.events.end() ? nullptr : &*found;
}

/// The first appointment, which later ones never overwrite.
std::optional<LocalTime> appointment_of(const FormSource& source, const DossierEvent* received) {
  if (source.deadline.appointment) return source.deadline.appointment;
  return received != nullptr ? received->due : std::nullopt;
}

/// Fills fields; what is empty is not there.
class Writer {
 public:
  explicit Writer(Fields& fields) : fields_(fields) {}

  void put(std::string_view name, std::string value) {
    if (!value.empty()) fields_.values.insert_or_assign(std::string(name), std::move(value));
  }
  void put_list(std::string_view name, Entries entries) {
    fields_.lists.insert_or_assign(std::string(name), std::move(entries));
  }

  void put_office(const Office& office);
  void put_issue(const Issue& issue);
  void put_dossier(const FormSource& source);
  void put_party(const std::string& who, const Party& party);

 private:
  Fields& fields_;
};

void Writer::put_office(const Office& office) {
  put("office.parent", office.parent);
  put("office.name", office.name);
  put("office.place", office.place);
  put("office.address", office.address);
  put("office.phone", office.phone);
  put("office.email", office.email);
  put("office.symbol", office.symbol);
  put("signer.authority", office.signer_authority);
  put("signer.title", office.signer_title);
  put("signer.name", office.signer_name);
  put("officer.name", office.officer_name);
  put("officer.phone", office.officer_phone);
}

void Writer::put_issue(const Issue& issue) {
  const Date date = to_date(issue.time);
  if (issue.number > 0) put("paper.number", padded(issue.number));
  put("paper.date", to_vietnamese(date));
  put("paper.year", std::to_string(static_cast<int>(std::chrono::year_month_day(date).year())));
  if (issue.register_volume) put("register.volume", padded(*issue.register_volume));
  if (issue.register_number) put("register.number", padded(*issue.register_number));
}

void Writer::put_party(const std::string& who, const Party& party) {
  put(who + ".name", party.name);
  put(who + ".id", party.personal_id ? party.personal_id->digits() : party.organisation_id);
  put(who + ".address", party.address);
  if (party.phone) put(who + ".phone", party.phone->national());
  put(who + ".email", party.email);
}

/// How the applicant is spoken of: at the beginning of a sentence, and within one.
std::pair<std::string_view, std::string_view> address_of(const Party& party) {
  if (!party.organisation_id.empty()) return {"Tổ chức", "tổ chức"};
  if (!party.personal_id) return {"Ông (bà)", "ông (bà)"};
  return party.personal_id->sex() == Sex::kMale ? std::pair{"Ông", "ông"} : std::pair{"Bà", "bà"};
}

std::string office_name(const FormSource& source, const std::string& code) {
  const auto known = source.office_names.find(code);
  return known == source.office_names.end() ? code : known->second;
}

std::string agency_of(const FormSource& source) {
  const std::string& code = source.dossier.identity.competent_agency;
  return code.empty() ? source.procedure.agency : office_name(source, code);
}

/// The offices that were asked for their opinion, each once.
std::string partners_of(const FormSource& source) {
  std::vector<std::string> names;
  for (const DossierEvent& event : source.dossier.events) {
    if (event.kind != EventKind::kOpinionRequested || event.to.empty()) continue;
    std::string name = office_name(source, event.to);
    if (std::find(names.begin(), names.end(), name) == names.end())
      names.push_back(std::move(name));
  }
  std::string joined;
  for (const std::string& name : names) joined.append(joined.empty() ? "" : "; ").append(name);
  return joined;
}

/// The limit that governs; empty where the source tells none or several apply alike.
std::string limit_of(const FormSource& source) {
  const DossierIdentity& identity = source.dossier.identity;
  const Result<TimeLimit> limit = time_limit_of(
      source.procedure, {identity.case_number, identity.channel,
                         identity.disadvantaged_area ? Area::kDisadvantaged : Area::kAny});
  const bool told =
      limit && limit->kind != LimitKind::kMissing && limit->kind != LimitKind::kUnitMissing;
  return told ? to_vietnamese(*limit) : std::string();
}

Entries entries_of(const std::vector<std::string>& names) {
  Entries entries;
  for (const std::string& name : names) entries.push_back({{"name", name}});
  return entries;
}

void Writer::put_dossier(const FormSource& source) {
  const DossierIdentity& identity = source.dossier.identity;
  const DossierEvent* received = first_event(source.dossier, EventKind::kReceived);
  if (identity.code) put("dossier.code", identity.code->text());
  if (received != nullptr) {
    put("dossier.received", to_vietnamese(received->time));
    put("dossier.received_date", to_vietnamese(to_date(received->time)));
  }
  if (const std::optional<LocalTime> due = appointment_of(source, received)) {
    put("dossier.due", to_vietnamese(*due));
    put("dossier.due_date", to_vietnamese(to_date(*due)));
  }
  put("dossier.channel", std::string(to_vietnamese(identity.channel)));
  put("dossier.agency", agency_of(source));
  put("dossier.partners", partners_of(source));
  put("procedure.code", source.procedure.code.text());
  put("procedure.name", source.procedure.name);
  put("procedure.field", source.procedure.field);
  put("procedure.limit", limit_of(source));

  put_party("applicant", identity.applicant);
  const auto [title, address_form] = address_of(identity.applicant);
  put("applicant.title", std::string(title));
  put("applicant.address_form", std::string(address_form));
  if (identity.agent) put_party("agent", *identity.agent);
  put_list("papers",
           entries_of(received == nullptr ? std::vector<std::string>{} : received->papers));
}

/// "trước hạn", "đúng hạn" or "quá hạn", as deadlines say it; empty when nothing was due.
std::string result_of(LocalTime time, std::optional<LocalTime> due) {
  if (!due) return {};
  const Timeliness timeliness = time > *due                     ? Timeliness::kLate
                                : to_date(time) < to_date(*due) ? Timeliness::kEarly
                                                                : Timeliness::kOnTime;
  return std::string(to_vietnamese(timeliness));
}

/// The rows of the control slip: every hand-over that the events tell.
class ControlSteps {
 public:
  explicit ControlSteps(const FormSource& source)
      : source_(source),
        due_(appointment_of(source, first_event(source.dossier, EventKind::kReceived))) {}

  Entries make() {
    for (const DossierEvent& event : source_.dossier.events) add(event);
    return std::move(entries_);
  }

 private:
  /// Who hands over, and to whom; who tells of no hand-over is passed over.
  void add(const DossierEvent& event) {
    const std::string actor = office_name(source_, event.office);
    switch (event.kind) {
      case EventKind::kReceived:
        return row(event, kApplicant, shop(), {});
      case EventKind::kTransferred:
        return row(event, actor.empty() ? shop() : actor, to_or_agency(event), {});
      case EventKind::kReceivedByAgency:
        return row(event, shop(), actor.empty() ? agency_of(source_) : actor, {});
      case EventKind::kStepStarted:
        return row(event, agency_of(source_), worker(event, actor), {});
      case EventKind::kStepFinished:
        return row(event, worker(event, actor), agency_of(source_), {});
      case EventKind::kOpinionRequested:
        opinion_due_ = event.due;
        return row(event, actor.empty() ? agency_of(source_) : actor,
                   office_name(source_, event.to), {});
      case EventKind::kOpinionGiven:
        return row(event, actor, agency_of(source_),
                   result_of(event.time, std::exchange(opinion_due_, std::nullopt)));
      case EventKind::kDecided:
      case EventKind::kRefusedAfterAppraisal:
        return row(event, actor.empty() ? agency_of(source_) : actor, {}, {});
      case EventKind::kResultReady:
        // What the shop was promised to have by the appointment.
        return row(event, agency_of(source_), shop(), result_of(event.time, due_));
      case EventKind::kReturned:
        // When the citizen comes is no one's delay.
        return row(event, shop(), kApplicant, {});
      default:
        return;
    }
  }

  void row(const DossierEvent& event, std::string from, std::string to, std::string result) {
    std::string note(to_vietnamese(event.kind));
    if (event.number) note += ' ' + padded(*event.number);
    entries_.push_back({{"from", std::move(from)},
                        {"to", std::move(to)},
                        {"time", to_vietnamese(event.time)},
                        {"result", std::move(result)},
                        {"note", std::move(note)}});
  }

  [[nodiscard]] std::string shop() const {
    const std::string& code = source_.dossier.identity.receiving_office;
    return code.empty() ? source_.office.name : office_name(source_, code);
  }
  [[nodiscard]] std::string to_or_agency(const DossierEvent& event) const {
    return event.to.empty() ? agency_of(source_) : office_name(source_, event.to);
  }
  /// Who does a step: who acted, else whom the internal process names.
  [[nodiscard]] std::string worker(const DossierEvent& event, const std::string& actor) const {
    if (!actor.empty() || !event.number) return actor;
    const std::string& chosen = source_.dossier.identity.case_number;
    int number = 0;
    for (const InternalStep& step : source_.procedure.steps) {
      if (!step.case_number.empty() && step.case_number != chosen) continue;
      if (++number == *event.number) return step.unit;
    }
    return actor;
  }

  static constexpr const char* kApplicant = "Tổ chức, cá nhân";

  const FormSource& source_;
  std::optional<LocalTime> due_;
  std::optional<LocalTime> opinion_due_;
  Entries entries_;
};

Failure no_event(PaperKind kind, EventKind event) {
  return {Errc::kMissingEvent, "a " + std::string(to_string(kind)) +
                                   " is made from an event that the dossier does not have: " +
                                   std::string(to_string(event))};
}

/// The appointment that stood before an event.
std::optional<LocalTime> appointment_before(const FormSource& source, const DossierEvent& before) {
  std::optional<LocalTime> due =
      appointment_of(source, first_event(source.dossier, EventKind::kReceived));
  for (const DossierEvent& event : source.dossier.events) {
    if (&event == &before) break;
    const bool moves =
        event.kind == EventKind::kApologyIssued || event.kind == EventKind::kExtended;
    if (moves && event.due) due = event.due;
  }
  return due;
}

/// A row of the register. Dates are in numbers: its columns are narrow.
Fields::Values register_entry(const FormSource& source) {
  const DossierIdentity& identity = source.dossier.identity;
  const auto day = [](std::optional<LocalTime> time) {
    return time ? to_vietnamese(to_date(*time), VietnameseDateStyle::kShort) : std::string();
  };
  const DossierEvent* received = first_event(source.dossier, EventKind::kReceived);
  const DossierEvent* returned = last_event(source.dossier, EventKind::kReturned);
  std::string contact = identity.applicant.address;
  if (identity.applicant.phone) {
    contact.append(contact.empty() ? "" : ", ").append(identity.applicant.phone->national());
  }
  std::string note;
  for (const EventKind ending :
       {EventKind::kRefusedAtCounter, EventKind::kSupplementLapsed, EventKind::kWithdrawalAccepted,
        EventKind::kStopped, EventKind::kRefusedAfterAppraisal}) {
    if (last_event(source.dossier, ending) != nullptr) note = to_vietnamese(ending);
  }
  const auto moment = [](const DossierEvent* event) {
    return event == nullptr ? std::nullopt : std::optional(event->time);
  };
  return {{"code", identity.code ? identity.code->text() : std::string()},
          {"procedure", source.procedure.name},
          {"applicant", identity.applicant.name},
          {"contact", std::move(contact)},
          {"agency", agency_of(source)},
          {"received", day(moment(received))},
          {"due", day(appointment_of(source, received))},
          {"returned", day(moment(returned))},
          {"channel", returned != nullptr && returned->channel
                          ? std::string(to_vietnamese(*returned->channel))
                          : std::string()},
          {"note", std::move(note)}};
}

}  // namespace

Result<Fields> form_fields(PaperKind kind, const FormSource& source) {
  Fields fields = papers_internal::head_fields(source.office, source.issue);
  Writer writer(fields);
  writer.put_dossier(source);

  const auto last = [&](EventKind event, std::optional<EventKind> or_event = {}) {
    return last_event(source.dossier, event, or_event);
  };
  switch (kind) {
    case PaperKind::kReceiptSlip:
    case PaperKind::kControlSlip:
      if (last(EventKind::kReceived) == nullptr) return no_event(kind, EventKind::kReceived);
      if (kind == PaperKind::kControlSlip) writer.put_list("steps", ControlSteps(source).make());
      return fields;
    case PaperKind::kSupplementRequest: {
      const DossierEvent* event = last(EventKind::kSupplementRequested);
      if (event == nullptr) return no_event(kind, EventKind::kSupplementRequested);
      writer.put("supplement.reason", event->reason);
      writer.put_list("supplements", entries_of(event->papers));
      return fields;
    }
    case PaperKind::kRefusalSlip: {
      // The same slip at the counter and after the appraisal (Nghị định số 118/2025/NĐ-CP, Điều 19
      // khoản 3).
      const DossierEvent* event =
          last(EventKind::kRefusedAtCounter, EventKind::kRefusedAfterAppraisal);
      if (event == nullptr) return no_event(kind, EventKind::kRefusedAtCounter);
      writer.put("refusal.reason", event->reason);
      return fields;
    }
    case PaperKind::kApologySlip: {
      const DossierEvent* event = last(EventKind::kApologyIssued);
      if (event == nullptr) return no_event(kind, EventKind::kApologyIssued);
      writer.put("apology.reason", event->reason);
      if (const std::optional<LocalTime> previous = appointment_before(source, *event)) {
        writer.put("apology.previous_due", to_vietnamese(*previous));
      }
      if (event->due) {
        writer.put("apology.new_date", to_vietnamese(to_date(*event->due)));
        writer.put("apology.new_due", to_vietnamese(*event->due));
      }
      return fields;
    }
    case PaperKind::kStopNotice: {
      const DossierEvent* event = last(EventKind::kStopped);
      if (event == nullptr) return no_event(kind, EventKind::kStopped);
      writer.put("stop.reason", event->reason);
      writer.put("stop.date", to_vietnamese(to_date(event->time)));
      return fields;
    }
    default:
      return Failure{Errc::kInvalidDocument,
                     "a " + std::string(to_string(kind)) +
                         " is no form of one dossier; form_fields makes receipt_slip, "
                         "supplement_request, refusal_slip, apology_slip, stop_notice and "
                         "control_slip"};
  }
}

Result<Fields> register_fields(std::span<const FormSource> sources, const Office& office,
                               const Issue& issue) {
  Fields fields = papers_internal::head_fields(office, issue);
  Writer writer(fields);
  Entries entries;
  entries.reserve(sources.size());
  for (const FormSource& source : sources) entries.push_back(register_entry(source));
  writer.put_list("entries", std::move(entries));
  return fields;
}

std::span<const FieldName> field_names() noexcept { return papers_internal::kFieldNames; }

}  // namespace papers
MOTCUA_END_NAMESPACE

namespace motcua::papers_internal {

papers::Fields head_fields(const papers::Office& office, const papers::Issue& issue) {
  papers::Fields fields;
  papers::Writer writer(fields);
  writer.put_office(office);
  writer.put_issue(issue);
  return fields;
}

}  // namespace motcua::papers_internal
