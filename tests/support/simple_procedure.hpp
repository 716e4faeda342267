/// Small procedures of no law, for tests that look at one thing of them.
#pragma once

#include <motcua/base/iso8601.hpp>
#include <motcua/base/procedure_code.hpp>
#include <motcua/base/time.hpp>
#include <motcua/catalogue/catalogue.hpp>
#include <motcua/catalogue/limit_phrase.hpp>
#include <motcua/catalogue/procedure.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace motcua::test {

inline ProcedureCode code(std::string_view text) { return ProcedureCode::parse(text).value(); }

/// A date, or nothing for empty text.
inline std::optional<Date> day(std::string_view iso) {
  if (iso.empty()) return std::nullopt;
  return parse_iso_date(iso).value();
}

inline Evidence seen() { return {{}, "seen", Confidence::kSecondary}; }

inline TimeLimit limit(std::string_view words, std::string case_number = {}, Channels channels = {},
                       Area area = Area::kAny) {
  TimeLimit limit = parse_time_limit(words).value();
  limit.case_number = std::move(case_number);
  limit.channels = channels;
  limit.area = area;
  limit.evidence = seen();
  for (LimitExtension& extension : limit.extensions) extension.evidence = seen();
  return limit;
}

inline Procedure simple(std::string_view code_text, std::string name = "Xác nhận",
                        std::string_view from = {}, std::string_view until = {}) {
  Procedure procedure{code(code_text), std::move(name)};
  procedure.field = "Cư trú";
  procedure.levels = {Level::kCommune};
  procedure.valid_from = day(from);
  procedure.valid_until = day(until);
  procedure.limits = {limit("05 ngày làm việc")};
  procedure.evidence = seen();
  return procedure;
}

inline CodeLink link(CodeRelation relation, std::string_view other) {
  return {relation, code(other), {}, seen()};
}

inline Catalogue catalogue_of(std::vector<Procedure> procedures) {
  return Catalogue::from_procedures(std::move(procedures)).value();
}

}  // namespace motcua::test
