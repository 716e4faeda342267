#include <motcua/exchange/json.hpp>
#include <motcua/exchange/report.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "exchange/json_internal.hpp"
#include "exchange/message_internal.hpp"
#include "exchange/report_tables_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace exchange {

using exchange_internal::ReportParts;

namespace {

ReportParts parts_of(const SentReport& sent) {
  const Report& report = sent.report;
  ReportParts parts{.form = report.form,
                    .agency = report.agency.code,
                    .agency_name = report.agency.name,
                    .from_date = report.period.first,
                    .until_date = report.period.last,
                    .as_of = report.close,
                    .rows = report.rows,
                    .punctuality = report.punctuality,
                    .letters = report.letters,
                    .receipt = sent.receipt,
                    .period_kind = report.period.kind,
                    .period_year = report.period.year,
                    .period_number = report.period.number,
                    .period_evidence = report.period.evidence,
                    .dimension = report.dimension,
                    .total = report.total,
                    .lateness = report.lateness,
                    .weeks = report.weeks,
                    .processing = report.processing,
                    .incidents = report.incidents,
                    .basis = report.basis};
  const auto settled = std::ranges::find(report.basis, Figure::kSettled,
                                         [](const auto& each) { return each.figure; });
  if (settled != report.basis.end()) parts.evidence = settled->evidence;
  return parts;
}

SentReport report_from(ReportParts parts) {
  return {.report = {.agency = {std::move(parts.agency_name), std::move(parts.agency)},
                     .period = {.kind = parts.period_kind,
                                .year = parts.period_year,
                                .number = parts.period_number,
                                .first = *parts.from_date,
                                .last = *parts.until_date,
                                .evidence = std::move(parts.period_evidence)},
                     .close = *parts.as_of,
                     .form = parts.form,
                     .dimension = parts.dimension,
                     .rows = std::move(parts.rows),
                     .total = std::move(parts.total),
                     .punctuality = parts.punctuality,
                     .letters = std::move(parts.letters),
                     .lateness = std::move(parts.lateness),
                     .weeks = std::move(parts.weeks),
                     .processing = parts.processing,
                     .incidents = parts.incidents,
                     .basis = std::move(parts.basis)},
          .receipt = std::move(parts.receipt)};
}

Result<Received<SentReport>> report_from(Result<Received<ReportParts>> parts) {
  if (!parts) return parts.error();
  if (*parts->value.until_date < *parts->value.from_date) {
    return Failure{Errc::kInvalidWireValue,
                   "motcua.report.v1.Report.until_date is before from_date"};
  }
  return Received<SentReport>{report_from(std::move(parts->value)), std::move(parts->unknown)};
}

}  // namespace

Result<std::string> encode_report(const SentReport& report) {
  return exchange_internal::encode_message(parts_of(report), nullptr, kReportLimits.octets);
}

Result<std::string> encode_report(const Received<SentReport>& report) {
  return exchange_internal::encode_message(parts_of(report.value), &report.unknown,
                                           kReportLimits.octets);
}

Result<Received<SentReport>> decode_report(std::string_view octets, const DecodeLimits& limits) {
  return report_from(exchange_internal::decode_message<ReportParts>(octets, limits));
}

Result<std::string> encode_report_json(const SentReport& report, const JsonStyle& style) {
  return exchange_internal::json_of<ReportParts>(encode_report(report), kReportLimits, style);
}

Result<std::string> encode_report_json(const Received<SentReport>& report, const JsonStyle& style) {
  return exchange_internal::json_of<ReportParts>(encode_report(report), kReportLimits, style);
}

Result<Received<SentReport>> decode_report_json(std::string_view json, const DecodeLimits& limits,
                                                UnknownNames unknown) {
  return report_from(exchange_internal::decode_json_message<ReportParts>(json, limits, unknown));
}

}  // namespace exchange
MOTCUA_END_NAMESPACE
