#include <motcua/motcua_c.h>
#include <motcua/base/channel.hpp>
#include <motcua/base/iso8601.hpp>
#include <motcua/base/procedure_code.hpp>
#include <motcua/base/result.hpp>
#include <motcua/calendar/calendar_rows.hpp>
#include <motcua/calendar/work_calendar.hpp>
#include <motcua/catalogue/catalogue_csv.hpp>
#include <motcua/exchange/dossier.hpp>
#include <motcua/exchange/envelope.hpp>
#include <motcua/exchange/evaluation.hpp>
#include <motcua/exchange/inbox.hpp>
#include <motcua/exchange/json.hpp>
#include <motcua/exchange/procedure.hpp>
#include <motcua/exchange/redaction.hpp>
#include <motcua/exchange/refdata.hpp>
#include <motcua/exchange/wire.hpp>
#include <motcua/lawbook/calendars.hpp>
#include <motcua/lawbook/edition.hpp>
#include <motcua/lawbook/law_book.hpp>
#include <motcua/regime/rules.hpp>
#include <motcua/version.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <exception>
#include <iterator>
#include <new>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

struct motcua_law {
  motcua::LawBook book;
};

namespace {

namespace exchange = motcua::exchange;
using motcua::Errc;
using motcua::Failure;
using motcua::LawBook;
using motcua::Result;

/// The interface's own numbers go the way of the library's.
constexpr Errc kBadArgument{MOTCUA_BAD_ARGUMENT};

Failure needed(std::string_view parameter) {
  return {kBadArgument, std::string(parameter) + " is NULL; it is needed"};
}

std::int32_t put(motcua_buffer* out, std::int32_t code, std::string_view text) noexcept {
  if (out == nullptr) return code;
  // malloc, so that nothing of C++ is needed to give it back.
  out->data = static_cast<char*>(std::malloc(text.size() + 1));
  if (out->data == nullptr) return MOTCUA_OUT_OF_MEMORY;
  text.copy(out->data, text.size());
  out->data[text.size()] = '\0';
  out->size = text.size();
  return code;
}

/// Do `work`, which gives a Result<std::string>, and hand over what it says; nothing is thrown.
template <typename Work>
std::int32_t answer(motcua_buffer* out, Work&& work) noexcept {
  if (out != nullptr) *out = {nullptr, 0};
  try {
    const Result<std::string> given = work();
    return given ? put(out, MOTCUA_OK, *given)
                 : put(out, static_cast<std::int32_t>(given.error().code), given.error().message);
  } catch (const std::bad_alloc&) {
    return MOTCUA_OUT_OF_MEMORY;
  } catch (const std::exception& fault) {
    return put(out, MOTCUA_UNEXPECTED, fault.what());
  }
}

/// The same for `work` that gives a Result<LawBook>; `law` is null after a failure.
template <typename Work>
std::int32_t make_law(motcua_law** law, motcua_buffer* message, Work&& work) noexcept {
  if (law != nullptr) *law = nullptr;
  const std::int32_t code = answer(message, [&]() -> Result<std::string> {
    if (law == nullptr) return needed("law");
    Result<LawBook> made = work();
    if (!made) return made.error();
    *law = new motcua_law{*std::move(made)};
    return std::string();
  });
  // There may have been memory for the law and none for the empty message.
  if (code != MOTCUA_OK && law != nullptr) delete std::exchange(*law, nullptr);
  return code;
}

bool is_missing(const void* data, std::size_t size) noexcept {
  return data == nullptr && size != 0;
}

std::string_view view_of(const void* data, std::size_t size) noexcept {
  return {static_cast<const char*>(data), size};
}

// ---- the law ------------------------------------------------------------------------------------

Result<LawBook> with_calendar_rows(const LawBook& book, motcua::CalendarRows rows) {
  return book.calendar()
      .with_overlay(std::move(rows))
      .transform(
          [&](const motcua::WorkCalendar& calendar) { return book.with_calendar(calendar); });
}

/// Append what was read to `rows`.
template <typename Row>
Result<void> take(std::vector<Row>& rows, Result<std::vector<Row>> read) {
  if (!read) return read.error();
  std::ranges::move(*read, std::back_inserter(rows));
  return {};
}

Result<LawBook> with_files(LawBook book, std::span<const motcua::CsvFile> files) {
  motcua::CalendarRows days;
  std::vector<motcua::RuleRow> rules;
  std::vector<motcua::CsvFile> tables;
  for (const motcua::CsvFile& file : files) {
    const std::string_view path = file.name;
    const std::string_view name = path.substr(path.find_last_of('/') + 1);
    Result<void> read;
    if (name == "days.csv") {
      read = take(days.days, motcua::read_days_csv(path, file.text));
    } else if (name == "office_hours.csv") {
      read = take(days.office_hours, motcua::read_office_hours_csv(path, file.text));
    } else if (name == "rules.csv") {
      read = take(rules, motcua::read_rules_csv(path, file.text));
    } else {
      tables.push_back(file);
    }
    if (!read) return read.error();
  }
  if (!days.days.empty() || !days.office_hours.empty()) {
    Result<LawBook> overlaid = with_calendar_rows(book, std::move(days));
    if (!overlaid) return overlaid;
    book = *std::move(overlaid);
  }
  if (!rules.empty()) {
    const Result<motcua::RuleSet> overlaid = book.rules().with_rows(std::move(rules));
    if (!overlaid) return overlaid.error();
    book = book.with_rules(*overlaid);
  }
  if (!tables.empty()) {
    const Result<motcua::Catalogue> overlaid = book.catalogue().with_overlay(tables);
    if (!overlaid) return overlaid.error();
    book = book.with_catalogue(*overlaid);
  }
  return book;
}

// ---- dossiers -----------------------------------------------------------------------------------

Result<std::string> answer_of(const LawBook& book, const motcua::Dossier& dossier,
                              motcua::LocalTime as_of,
                              const motcua::EvaluationOptions& options = {}) {
  const auto evaluation = book.evaluate(dossier, as_of, options);
  if (!evaluation) return evaluation.error();
  return exchange::encode_evaluation(*evaluation);
}

Result<std::string> due(const LawBook& book, std::string_view procedure,
                        std::string_view case_number, motcua::Channel channel,
                        bool disadvantaged_area, std::string_view received) {
  auto code = motcua::ProcedureCode::parse(procedure);
  if (!code) return code.error();
  const auto moment = motcua::parse_iso_local_time(received);
  if (!moment) return moment.error();
  motcua::Dossier dossier{.identity = {.procedure = *std::move(code),
                                       .case_number = std::string(case_number),
                                       .channel = channel,
                                       .disadvantaged_area = disadvantaged_area},
                          .events = {{.kind = motcua::EventKind::kReceived, .time = *moment}}};
  const auto evaluation = book.evaluate(dossier, *moment, {.explain = false});
  if (!evaluation) return evaluation.error();
  if (evaluation->limit_failure) return *evaluation->limit_failure;
  if (!evaluation->deadline.rolled) {
    return Failure{Errc::kNoTimeLimit, "procedure " + std::string(procedure) +
                                           " has no time limit that gives a date: " +
                                           motcua::to_vietnamese(evaluation->limit)};
  }
  return motcua::to_iso(*evaluation->deadline.rolled);
}

// ---- messages by name ---------------------------------------------------------------------------

using Work = Result<std::string> (*)(std::string_view);

/// What can be done with the messages of one name; null where nothing can.
struct Named {
  std::string_view message;
  Work check;
  Work redact = nullptr;
  Work to_json = nullptr;
  Work from_json = nullptr;
};

template <typename Decode>
Result<std::string> check(std::string_view octets) {
  const auto decoded = Decode{}(octets);
  if (!decoded) return decoded.error();
  return std::string();
}

template <typename Read, typename Write>
Result<std::string> turn(std::string_view input) {
  return Read{}(input).and_then(Write{});
}

template <typename Decode>
constexpr Named readable(std::string_view message, Decode) {
  return {message, &check<Decode>};
}

template <typename Decode, typename Encode, typename WriteJson, typename ReadJson>
constexpr Named with_json(std::string_view message, Work redact, Decode, Encode, WriteJson,
                          ReadJson) {
  return {message, &check<Decode>, redact, &turn<Decode, WriteJson>, &turn<ReadJson, Encode>};
}

constexpr Named kMessages[] = {
    with_json(
        "motcua.dossier.v1.Dossier",
        [](std::string_view octets) { return exchange::redact_dossier(octets); },
        [](std::string_view octets) { return exchange::decode_dossier(octets); },
        [](const auto& value) { return exchange::encode_dossier(value); },
        [](const auto& value) { return exchange::encode_dossier_json(value); },
        [](std::string_view json) { return exchange::decode_dossier_json(json); }),
    with_json(
        "motcua.dossier.v1.DossierEvent",
        [](std::string_view octets) { return exchange::redact_dossier_event(octets); },
        [](std::string_view octets) { return exchange::decode_dossier_event(octets); },
        [](const auto& value) { return exchange::encode_dossier_event(value); },
        [](const auto& value) { return exchange::encode_dossier_event_json(value); },
        [](std::string_view json) { return exchange::decode_dossier_event_json(json); }),
    with_json(
        "motcua.envelope.v1.BatchHeader", nullptr,
        [](std::string_view octets) { return exchange::decode_batch_header(octets); },
        [](const auto& value) { return exchange::encode_batch_header(value); },
        [](const auto& value) { return exchange::encode_batch_header_json(value); },
        [](std::string_view json) { return exchange::decode_batch_header_json(json); }),
    with_json(
        "motcua.envelope.v1.Event", nullptr,
        [](std::string_view octets) { return exchange::decode_event(octets); },
        [](const auto& value) { return exchange::encode_event(value); },
        [](const auto& value) { return exchange::encode_event_json(value); },
        [](std::string_view json) { return exchange::decode_event_json(json); }),
    with_json(
        "motcua.envelope.v1.Receipt", nullptr,
        [](std::string_view octets) { return exchange::decode_receipt(octets); },
        [](const auto& value) { return Result<std::string>(exchange::encode_receipt(value)); },
        [](const auto& value) { return exchange::encode_receipt_json(value); },
        [](std::string_view json) { return exchange::decode_receipt_json(json); }),
    with_json(
        "motcua.envelope.v1.Record", nullptr,
        [](std::string_view octets) { return exchange::decode_record(octets); },
        [](const auto& value) { return exchange::encode_record(value); },
        [](const auto& value) { return exchange::encode_record_json(value); },
        [](std::string_view json) { return exchange::decode_record_json(json); }),
    with_json(
        "motcua.evaluation.v1.Evaluation",
        [](std::string_view octets) { return exchange::redact_evaluation(octets); },
        [](std::string_view octets) { return exchange::decode_evaluation(octets); },
        [](const auto& value) { return exchange::encode_evaluation(value); },
        [](const auto& value) { return exchange::encode_evaluation_json(value); },
        [](std::string_view json) { return exchange::decode_evaluation_json(json); }),
    readable("motcua.evaluation.v1.Explanation",
             [](std::string_view octets) { return exchange::decode_explanation(octets); }),
    readable("motcua.evaluation.v1.Question",
             [](std::string_view octets) { return exchange::decode_question(octets); }),
    readable("motcua.procedure.v1.Procedure",
             [](std::string_view octets) { return exchange::decode_procedure(octets); }),
    readable("motcua.refdata.v1.AgencyRows",
             [](std::string_view octets) { return exchange::decode_agency_rows(octets); }),
    readable("motcua.refdata.v1.CalendarRows",
             [](std::string_view octets) { return exchange::decode_calendar_rows(octets); }),
    readable("motcua.refdata.v1.RuleRows",
             [](std::string_view octets) { return exchange::decode_rule_rows(octets); }),
    readable("motcua.refdata.v1.UnitRows",
             [](std::string_view octets) { return exchange::decode_unit_rows(octets); }),
    readable("motcua.type.v1.Date",
             [](std::string_view octets) { return exchange::decode_date(octets); }),
    readable("motcua.type.v1.LawRef",
             [](std::string_view octets) { return exchange::decode_law_ref(octets); }),
    readable("motcua.type.v1.Uuid",
             [](std::string_view octets) { return exchange::decode_uuid(octets); }),
};

std::int32_t by_name(Work Named::*work, const char* message_name, const void* input,
                     std::size_t size, std::string_view what, motcua_buffer* out) noexcept {
  return answer(out, [&]() -> Result<std::string> {
    if (message_name == nullptr) return needed("message_name");
    if (is_missing(input, size)) return needed(what);
    std::string names;
    for (const Named& each : kMessages) {
      if (each.*work == nullptr) continue;
      if (each.message == message_name) return (each.*work)(view_of(input, size));
      names.append(names.empty() ? "" : ", ").append(each.message);
    }
    return Failure{kBadArgument, "no message of that name is known here; these are: " + names};
  });
}

}  // namespace

extern "C" {

void motcua_buffer_free(motcua_buffer* buffer) {
  if (buffer == nullptr) return;
  std::free(buffer->data);
  *buffer = {nullptr, 0};
}

std::int32_t motcua_c_abi_version() { return MOTCUA_C_ABI_VERSION; }

// Literals of the library: each ends with the 0 that C wants.
const char* motcua_version() { return motcua::version().data(); }
const char* motcua_law_edition() { return motcua::law_edition().data(); }
const char* motcua_law_data_hash() { return motcua::law_data_hash().data(); }

const char* motcua_code_name(std::int32_t code) {
  switch (code) {
    case MOTCUA_OK:
      return "Ok";
    case MOTCUA_BAD_ARGUMENT:
      return "BadArgument";
    case MOTCUA_OUT_OF_MEMORY:
      return "OutOfMemory";
    case MOTCUA_UNEXPECTED:
      return "Unexpected";
    default:
      return motcua::to_string(static_cast<Errc>(std::clamp(code, -1, 0x7FFF))).data();
  }
}

std::int32_t motcua_law_embedded(motcua_law** law, motcua_buffer* message) {
  return make_law(law, message, [] { return Result<LawBook>(LawBook::embedded()); });
}

std::int32_t motcua_law_with_office_hours(const motcua_law* base, const char* place,
                                          motcua_law** law, motcua_buffer* message) {
  return make_law(law, message, [&]() -> Result<LawBook> {
    if (base == nullptr) return needed("base");
    if (place == nullptr) return needed("place");
    Result<motcua::CalendarRows> hours = motcua::office_hours_of(place);
    if (!hours) return hours.error();
    return with_calendar_rows(base->book, *std::move(hours));
  });
}

std::int32_t motcua_law_with_files(const motcua_law* base, const motcua_file* files,
                                   std::size_t count, motcua_law** law, motcua_buffer* message) {
  return make_law(law, message, [&]() -> Result<LawBook> {
    if (base == nullptr) return needed("base");
    if (is_missing(files, count)) return needed("files");
    std::vector<motcua::CsvFile> tables;
    for (const motcua_file& file : std::span(files, count)) {
      if (file.name == nullptr) return needed("name of a file");
      if (is_missing(file.text, file.size)) return needed("text of a file");
      tables.push_back({file.name, std::string(view_of(file.text, file.size))});
    }
    return with_files(base->book, tables);
  });
}

std::int32_t motcua_law_known_days(const motcua_law* law, motcua_buffer* days) {
  return answer(days, [&]() -> Result<std::string> {
    if (law == nullptr) return needed("law");
    const motcua::WorkCalendar& calendar = law->book.calendar();
    return motcua::to_iso(calendar.first_day()) + "/" + motcua::to_iso(calendar.last_day());
  });
}

void motcua_law_free(motcua_law* law) { delete law; }

std::int32_t motcua_due(const motcua_law* law, const char* procedure, const char* case_number,
                        std::int32_t channel, std::int32_t disadvantaged_area, const char* received,
                        motcua_buffer* due_moment) {
  return answer(due_moment, [&]() -> Result<std::string> {
    if (law == nullptr) return needed("law");
    if (procedure == nullptr) return needed("procedure");
    if (received == nullptr) return needed("received");
    if (channel < 0 || channel > 3) {
      return Failure{kBadArgument, "channel " + std::to_string(channel) +
                                       " is none of 0 to 3; see motcua.type.v1.Channel"};
    }
    if (disadvantaged_area != 0 && disadvantaged_area != 1) {
      return Failure{kBadArgument, "disadvantaged_area is " + std::to_string(disadvantaged_area) +
                                       "; it is 0 or 1"};
    }
    return due(law->book, procedure, case_number == nullptr ? "" : case_number,
               channel == 0 ? motcua::Channel::kInPerson : motcua::Channel(channel - 1),
               disadvantaged_area == 1, received);
  });
}

std::int32_t motcua_evaluate(const motcua_law* law, const void* dossier, std::size_t size,
                             const char* as_of, motcua_buffer* evaluation) {
  return answer(evaluation, [&]() -> Result<std::string> {
    if (law == nullptr) return needed("law");
    if (is_missing(dossier, size)) return needed("dossier");
    if (as_of == nullptr) return needed("as_of");
    const auto moment = motcua::parse_iso_local_time(as_of);
    if (!moment) return moment.error();
    const auto received = exchange::decode_dossier(view_of(dossier, size));
    if (!received) return received.error();
    return answer_of(law->book, received->value, *moment);
  });
}

std::int32_t motcua_answer(const motcua_law* law, const void* question, std::size_t size,
                           motcua_buffer* evaluation) {
  return answer(evaluation, [&]() -> Result<std::string> {
    if (law == nullptr) return needed("law");
    if (is_missing(question, size)) return needed("question");
    const auto received = exchange::decode_question(view_of(question, size));
    if (!received) return received.error();
    const exchange::Question& asked = received->value;
    return answer_of(law->book, asked.dossier, asked.as_of, asked.options);
  });
}

std::int32_t motcua_check(const char* message_name, const void* octets, std::size_t size,
                          motcua_buffer* message) {
  return by_name(&Named::check, message_name, octets, size, "octets", message);
}

std::int32_t motcua_redact(const char* message_name, const void* octets, std::size_t size,
                           motcua_buffer* redacted) {
  return by_name(&Named::redact, message_name, octets, size, "octets", redacted);
}

std::int32_t motcua_to_json(const char* message_name, const void* octets, std::size_t size,
                            motcua_buffer* json) {
  return by_name(&Named::to_json, message_name, octets, size, "octets", json);
}

std::int32_t motcua_from_json(const char* message_name, const char* json, std::size_t size,
                              motcua_buffer* octets) {
  return by_name(&Named::from_json, message_name, json, size, "json", octets);
}

}  // extern "C"
