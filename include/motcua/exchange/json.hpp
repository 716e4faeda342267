/// Messages as JSON, by the official mapping of Protocol Buffers (ProtoJSON): a view for people,
/// forms and logs. Octets are what is exchanged, hashed and signed. "JSON" in proto/README.md has
/// every rule.
///
/// Readers are strict. They fail with Errc::kMalformedWire where the text is not JSON as RFC 8259
/// has it (UTF-8, no byte order mark, no lone surrogates, no comments, nothing after the message),
/// Errc::kInvalidWireValue for names that come twice or that the message does not have, values of
/// another type and
/// whatever decoders of octets refuse, and Errc::kWireTooLarge. The failure names the field with
/// its path ("motcua.dossier.v1.Dossier.events[3].due.month") and, where the text itself is wrong,
/// line and column, counted in characters from 1; it never shows values. The limits are those of
/// the octets that the text stands for; the text itself may have kJsonOctetsPerOctet times as many.
///
/// Writers fail as encoders of octets do; what they write can be read to an equal value. Equal
/// values give equal texts: names in lowerCamelCase by ascending field number, absent fields left
/// out. Where a value came with fields that this version does not know, JSON has no place for them:
/// its writer refuses. Encode `value` alone to leave them out knowingly.
#pragma once

#include <motcua/base/result.hpp>
#include <motcua/config.hpp>
#include <motcua/exchange/dossier.hpp>
#include <motcua/exchange/envelope.hpp>
#include <motcua/exchange/evaluation.hpp>
#include <motcua/exchange/inbox.hpp>
#include <motcua/exchange/paper.hpp>
#include <motcua/exchange/procedure.hpp>
#include <motcua/exchange/received.hpp>
#include <motcua/exchange/refdata.hpp>
#include <motcua/exchange/report.hpp>
#include <motcua/exchange/wire.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

MOTCUA_BEGIN_NAMESPACE
namespace exchange {

/// How many octets of JSON there may be for each octet that DecodeLimits allow.
///
/// vi: hệ số kích thước JSON. \since 0.1 (experimental)
inline constexpr std::size_t kJsonOctetsPerOctet = 8;

/// What a reader does with names that a message does not have. vi: cách xử lý tên trường lạ.
/// \since 0.1 (experimental)
enum class UnknownNames : std::uint8_t {
  kRefuse,  ///< fail, naming the place; vi: từ chối
  kIgnore,  ///< pass over the value, which must still be JSON; it is lost; vi: bỏ qua
};

/// How JSON is written. vi: cách trình bày JSON. Thread safety: a value. \since 0.1 (experimental)
struct JsonStyle {
  bool indented = false;  ///< a line for each value, two spaces a level; vi: xuống dòng
  /// Without personal data and unknown fields, as exchange/redaction.hpp has it; what is left may
  /// lack fields that readers require. vi: che dữ liệu cá nhân
  bool redacted = false;

  friend bool operator==(const JsonStyle&, const JsonStyle&) = default;
};

/// Write a `motcua.dossier.v1.Dossier`. vi: ghi hồ sơ thành JSON. Thread safety: safe.
/// \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<std::string> encode_dossier_json(const Dossier& dossier,
                                                                    const JsonStyle& style = {});
/// The same; fails with Errc::kInvalidWireValue when there are fields of a newer sender and they
/// are not to be redacted. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<std::string> encode_dossier_json(
    const Received<Dossier>& dossier, const JsonStyle& style = {});
/// Read a `motcua.dossier.v1.Dossier`. vi: đọc hồ sơ từ JSON. Thread safety: safe.
/// \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<Received<Dossier>> decode_dossier_json(
    std::string_view json, const DecodeLimits& limits = {},
    UnknownNames unknown = UnknownNames::kRefuse);

/// Write a `motcua.dossier.v1.DossierEvent`. vi: ghi sự kiện thành JSON. Thread safety: safe.
/// \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<std::string> encode_dossier_event_json(
    const DossierEvent& event, const JsonStyle& style = {});
/// The same, refusing fields of a newer sender. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<std::string> encode_dossier_event_json(
    const Received<DossierEvent>& event, const JsonStyle& style = {});
/// Read a `motcua.dossier.v1.DossierEvent`. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<Received<DossierEvent>> decode_dossier_event_json(
    std::string_view json, const DecodeLimits& limits = kEventLimits,
    UnknownNames unknown = UnknownNames::kRefuse);

/// Write a `motcua.evaluation.v1.Evaluation`, with its reasoning in words where it has steps.
/// vi: ghi kết quả đánh giá thành JSON. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<std::string> encode_evaluation_json(const Evaluation& evaluation,
                                                                       const JsonStyle& style = {});
/// The same, refusing fields of a newer sender. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<std::string> encode_evaluation_json(
    const Received<Evaluation>& evaluation, const JsonStyle& style = {});
/// Read a `motcua.evaluation.v1.Evaluation`. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<Received<Evaluation>> decode_evaluation_json(
    std::string_view json, const DecodeLimits& limits = kEvaluationLimits,
    UnknownNames unknown = UnknownNames::kRefuse);

/// Write a `motcua.procedure.v1.Procedure`. vi: ghi thủ tục thành JSON. Thread safety: safe. \since
/// 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<std::string> encode_procedure_json(const Procedure& procedure,
                                                                      const JsonStyle& style = {});
/// The same, refusing fields of a newer sender. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<std::string> encode_procedure_json(
    const Received<Procedure>& procedure, const JsonStyle& style = {});
/// Read a `motcua.procedure.v1.Procedure`. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<Received<Procedure>> decode_procedure_json(
    std::string_view json, const DecodeLimits& limits = kProcedureLimits,
    UnknownNames unknown = UnknownNames::kRefuse);

/// Write a `motcua.refdata.v1.CalendarRows`. vi: ghi dữ liệu lịch thành JSON. Thread safety: safe.
/// \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<std::string> encode_calendar_rows_json(
    const CalendarRows& rows, const JsonStyle& style = {});
/// The same, refusing fields of a newer sender. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<std::string> encode_calendar_rows_json(
    const Received<CalendarRows>& rows, const JsonStyle& style = {});
/// Read a `motcua.refdata.v1.CalendarRows`. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<Received<CalendarRows>> decode_calendar_rows_json(
    std::string_view json, const DecodeLimits& limits = kRefdataLimits,
    UnknownNames unknown = UnknownNames::kRefuse);

/// Write a `motcua.refdata.v1.UnitRows`. vi: ghi dữ liệu đơn vị hành chính thành JSON. Thread
/// safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<std::string> encode_unit_rows_json(const UnitRows& rows,
                                                                      const JsonStyle& style = {});
/// The same, refusing fields of a newer sender. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<std::string> encode_unit_rows_json(
    const Received<UnitRows>& rows, const JsonStyle& style = {});
/// Read a `motcua.refdata.v1.UnitRows`. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<Received<UnitRows>> decode_unit_rows_json(
    std::string_view json, const DecodeLimits& limits = kRefdataLimits,
    UnknownNames unknown = UnknownNames::kRefuse);

/// Write a `motcua.refdata.v1.AgencyRows`. vi: ghi dữ liệu cơ quan thành JSON. Thread safety: safe.
/// \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<std::string> encode_agency_rows_json(
    const AgencyRows& rows, const JsonStyle& style = {});
/// The same, refusing fields of a newer sender. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<std::string> encode_agency_rows_json(
    const Received<AgencyRows>& rows, const JsonStyle& style = {});
/// Read a `motcua.refdata.v1.AgencyRows`. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<Received<AgencyRows>> decode_agency_rows_json(
    std::string_view json, const DecodeLimits& limits = kRefdataLimits,
    UnknownNames unknown = UnknownNames::kRefuse);

/// Write a `motcua.refdata.v1.RuleRows`. vi: ghi hệ thống quy định thành JSON. Thread safety: safe.
/// \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<std::string> encode_rule_rows_json(const RuleRows& rows,
                                                                      const JsonStyle& style = {});
/// The same, refusing fields of a newer sender. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<std::string> encode_rule_rows_json(
    const Received<RuleRows>& rows, const JsonStyle& style = {});
/// Read a `motcua.refdata.v1.RuleRows`. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<Received<RuleRows>> decode_rule_rows_json(
    std::string_view json, const DecodeLimits& limits = kRefdataLimits,
    UnknownNames unknown = UnknownNames::kRefuse);

/// Write a `motcua.evaluation.v1.Question`. vi: ghi câu hỏi thành JSON. Thread safety: safe. \since
/// 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<std::string> encode_question_json(const Question& question,
                                                                     const JsonStyle& style = {});
/// The same, refusing fields of a newer sender. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<std::string> encode_question_json(
    const Received<Question>& question, const JsonStyle& style = {});
/// Read a `motcua.evaluation.v1.Question`. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<Received<Question>> decode_question_json(
    std::string_view json, const DecodeLimits& limits = {},
    UnknownNames unknown = UnknownNames::kRefuse);

/// Write a `motcua.evaluation.v1.Explanation`. vi: ghi giải trình thành JSON. Thread safety: safe.
/// \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<std::string> encode_explanation_json(
    const Explanation& explanation, const JsonStyle& style = {});
/// The same, refusing fields of a newer sender. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<std::string> encode_explanation_json(
    const Received<Explanation>& explanation, const JsonStyle& style = {});
/// Read a `motcua.evaluation.v1.Explanation`. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<Received<Explanation>> decode_explanation_json(
    std::string_view json, const DecodeLimits& limits = kEvaluationLimits,
    UnknownNames unknown = UnknownNames::kRefuse);

/// Write a `motcua.paper.v1.RenderedPaper`. The file is base64. vi: ghi giấy tờ thành JSON. Thread
/// safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<std::string> encode_paper_json(
    const papers::RenderedPaper& paper, const JsonStyle& style = {});
/// The same, refusing fields of a newer sender. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<std::string> encode_paper_json(
    const Received<papers::RenderedPaper>& paper, const JsonStyle& style = {});
/// Read a `motcua.paper.v1.RenderedPaper`. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<Received<papers::RenderedPaper>> decode_paper_json(
    std::string_view json, const DecodeLimits& limits = kPaperLimits,
    UnknownNames unknown = UnknownNames::kRefuse);

/// Write a `motcua.report.v1.Report`. vi: ghi báo cáo thành JSON. Thread safety: safe.
/// \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<std::string> encode_report_json(const SentReport& report,
                                                                   const JsonStyle& style = {});
/// The same, refusing fields of a newer sender. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<std::string> encode_report_json(
    const Received<SentReport>& report, const JsonStyle& style = {});
/// Read a `motcua.report.v1.Report`. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<Received<SentReport>> decode_report_json(
    std::string_view json, const DecodeLimits& limits = kReportLimits,
    UnknownNames unknown = UnknownNames::kRefuse);

/// Write a `motcua.type.v1.Date`. vi: ghi ngày thành JSON. Thread safety: safe. \since 0.1
/// (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<std::string> encode_date_json(Date date,
                                                                 const JsonStyle& style = {});
/// Read a `motcua.type.v1.Date`, of at most kMaxValueOctets octets. Thread safety: safe. \since 0.1
/// (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<Date> decode_date_json(
    std::string_view json, UnknownNames unknown = UnknownNames::kRefuse);

/// Write a `motcua.type.v1.LawRef`. vi: ghi căn cứ pháp lý thành JSON. Thread safety: safe. \since
/// 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<std::string> encode_law_ref_json(const LawRef& ref,
                                                                    const JsonStyle& style = {});
/// Read a `motcua.type.v1.LawRef`, of at most kMaxValueOctets octets. Thread safety: safe. \since
/// 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<LawRef> decode_law_ref_json(
    std::string_view json, UnknownNames unknown = UnknownNames::kRefuse);

/// Write a `motcua.type.v1.Uuid`. vi: ghi UUID thành JSON. Thread safety: safe. \since 0.1
/// (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<std::string> encode_uuid_json(const Uuid& uuid,
                                                                 const JsonStyle& style = {});
/// Read a `motcua.type.v1.Uuid`, of at most kMaxValueOctets octets. Thread safety: safe. \since 0.1
/// (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<Uuid> decode_uuid_json(
    std::string_view json, UnknownNames unknown = UnknownNames::kRefuse);

/// Write a `motcua.envelope.v1.Event`; the payload is base64. Attributes that hold what this
/// version does not know, or do not hold their fields in order, are refused. vi: ghi bản tin thành
/// JSON. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<std::string> encode_event_json(const Event& event,
                                                                  const JsonStyle& style = {});
/// Read a `motcua.envelope.v1.Event`. Limits of messages of the envelope are those of
/// proto/README.md. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<Event> decode_event_json(
    std::string_view json, UnknownNames unknown = UnknownNames::kRefuse);

/// Write a `motcua.envelope.v1.Record`; the event is base64, so that its octets and its hash stay
/// as they are. vi: ghi bản ghi thành JSON. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<std::string> encode_record_json(const Record& record,
                                                                   const JsonStyle& style = {});
/// Read a `motcua.envelope.v1.Record`. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<Record> decode_record_json(
    std::string_view json, UnknownNames unknown = UnknownNames::kRefuse);

/// Write a `motcua.envelope.v1.BatchHeader`. vi: ghi đầu lô thành JSON. Thread safety: safe.
/// \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<std::string> encode_batch_header_json(
    const BatchHeader& header, const JsonStyle& style = {});
/// Read a `motcua.envelope.v1.BatchHeader`. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<BatchHeader> decode_batch_header_json(
    std::string_view json, UnknownNames unknown = UnknownNames::kRefuse);

/// Write a `motcua.envelope.v1.Receipt`. vi: ghi biên nhận thành JSON. Thread safety: safe.
/// \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<std::string> encode_receipt_json(const Receipt& receipt,
                                                                    const JsonStyle& style = {});
/// Read a `motcua.envelope.v1.Receipt`. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<Receipt> decode_receipt_json(
    std::string_view json, UnknownNames unknown = UnknownNames::kRefuse);

}  // namespace exchange
MOTCUA_END_NAMESPACE
