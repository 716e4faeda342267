#include <motcua/base/iso8601.hpp>
#include <motcua/base/text.hpp>
#include <motcua/units/agencies.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <iterator>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/message_internal.hpp"
#include "units/unit_codes_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace {

using base_internal::quoted;

bool is_there(const Agency& agency, Date date) {
  return (!agency.from || *agency.from <= date) && (!agency.until || date <= *agency.until);
}

std::string described(const Agency& agency) {
  std::string text = agency.name;
  if (agency.from) text += " from " + to_iso(*agency.from);
  if (agency.until) text += " to " + to_iso(*agency.until);
  return text;
}

std::optional<Failure> range_failure(const AgencyRows& rows, Date date) {
  if (date >= rows.first_day && (!rows.last_day || date <= *rows.last_day)) return std::nullopt;
  return Failure{Errc::kOutOfUnitRange,
                 "the list of agencies knows nothing of " + to_iso(date) +
                     "; known: " + to_iso(rows.first_day) +
                     (rows.last_day ? " to " + to_iso(*rows.last_day) : std::string(" on")) +
                     " (load another list)"};
}

bool is_province(std::string_view code) {
  const auto unit = units_internal::read_code(code);
  return unit && unit->level == UnitLevel::kProvince;
}

std::optional<std::string_view> fault_of(const Agency& agency) {
  if (agency.code.level_one() != agency.code.text()) return "code is not of level one alone";
  if (agency.name.empty() || find_invalid_utf8(agency.name) || !is_nfc(agency.name)) {
    return "name is empty or not text in normal form C";
  }
  if (find_invalid_utf8(agency.source) || !is_nfc(agency.source)) {
    return "source is not text in normal form C";
  }
  if (agency.from && agency.until && *agency.until < *agency.from) return "until is before from";
  if (agency.kind == AgencyKind::kMinistry ? !agency.province.empty()
                                           : !is_province(agency.province)) {
    return "province does not fit kind: committees and councils have one of 2 digits, others none";
  }
  if (!agency.law && agency.source.empty()) return "row has neither law nor source";
  return std::nullopt;
}

Failure refuse(Errc code, std::size_t row, const Agency& agency, std::string_view why) {
  std::string message = "agencies row " + std::to_string(row + 1) + ": " + agency.code.text();
  return Failure{code, message.append(": ").append(why)};
}

}  // namespace

Result<Agencies> Agencies::from_rows(AgencyRows rows) {
  for (std::size_t i = 0; i < rows.agencies.size(); ++i) {
    const auto fault = fault_of(rows.agencies[i]);
    if (fault) return refuse(Errc::kInvalidUnitRow, i, rows.agencies[i], *fault);
  }
  // An empty `from` is before every date.
  std::ranges::stable_sort(rows.agencies, [](const Agency& a, const Agency& b) {
    return a.code == b.code ? a.from < b.from : a.code < b.code;
  });
  for (std::size_t i = 1; i < rows.agencies.size(); ++i) {
    const Agency& before = rows.agencies[i - 1];
    const Agency& agency = rows.agencies[i];
    if (before.code == agency.code &&
        (!before.until || !agency.from || *agency.from <= *before.until)) {
      return refuse(Errc::kConflictingUnitRows, i, agency, "overlaps the row before it in time");
    }
  }
  return Agencies(std::move(rows));
}

Result<std::vector<Agency>> Agencies::versions(const AgencyCode& code) const {
  const auto level_one = [](const Agency& agency) { return agency.code.level_one(); };
  const auto found = units_internal::equal_rows(std::span<const Agency>(rows_->agencies),
                                                code.level_one(), level_one);
  if (found.empty()) {
    return Failure{Errc::kUnknownAgency,
                   "no agency has the code " + quoted(code.level_one()) + " on any known day"};
  }
  return std::vector<Agency>(found.begin(), found.end());
}

Result<Agency> Agencies::agency(const AgencyCode& code, Date date) const {
  if (auto failure = range_failure(*rows_, date)) return *failure;
  Result<std::vector<Agency>> versions = this->versions(code);
  if (!versions) return versions.error();
  std::string known;
  for (Agency& agency : *versions) {
    if (is_there(agency, date)) return std::move(agency);
    known += (known.empty() ? "" : ", of ") + described(agency);
  }
  return Failure{Errc::kUnknownAgency, "no agency has the code " + quoted(code.level_one()) +
                                           " on " + to_iso(date) + "; it is that of " + known};
}

Result<std::vector<Agency>> Agencies::agencies_of(std::string_view province, Date date) const {
  if (!is_province(province)) {
    return Failure{Errc::kInvalidUnitCode,
                   "province code " + quoted(province) + " is not 2 digits; keep the leading zero"};
  }
  Result<std::vector<Agency>> found = agencies(date);
  if (!found) return found;
  std::erase_if(*found, [&](const Agency& agency) { return agency.province != province; });
  return found;
}

Result<std::vector<Agency>> Agencies::agencies(Date date) const {
  if (auto failure = range_failure(*rows_, date)) return *failure;
  std::vector<Agency> found;
  std::ranges::copy_if(rows_->agencies, std::back_inserter(found),
                       [&](const Agency& agency) { return is_there(agency, date); });
  return found;
}

std::string_view to_string(AgencyKind kind) noexcept {
  switch (kind) {
    case AgencyKind::kMinistry:
      return "ministry";
    case AgencyKind::kPeoplesCommittee:
      return "peoples_committee";
    case AgencyKind::kPeoplesCouncil:
      break;
  }
  return "peoples_council";
}

std::string_view to_vietnamese(AgencyKind kind) noexcept {
  switch (kind) {
    case AgencyKind::kMinistry:
      return "bộ, cơ quan trung ương";
    case AgencyKind::kPeoplesCommittee:
      return "Ủy ban nhân dân cấp tỉnh";
    case AgencyKind::kPeoplesCouncil:
      break;
  }
  return "Hội đồng nhân dân cấp tỉnh";
}

MOTCUA_END_NAMESPACE
