/// What the generated source says of itself; lawbook publishes it.
#pragma once

#include <string_view>

namespace motcua::lawdata_internal {

/// The line of data/EDITION.
[[nodiscard]] std::string_view edition() noexcept;
/// SHA-256 over the files in data/, as the build computed it; zeros when it computed none.
[[nodiscard]] std::string_view data_hash() noexcept;
/// data/rules/rules.csv, as it stands.
[[nodiscard]] std::string_view rules_csv() noexcept;
/// The tables of data/letters, as they stand.
[[nodiscard]] std::string_view letter_rules_csv() noexcept;
[[nodiscard]] std::string_view letter_suppressors_csv() noexcept;
[[nodiscard]] std::string_view address_forms_csv() noexcept;
[[nodiscard]] std::string_view age_words_csv() noexcept;
/// The tables of data/reports, as they stand.
[[nodiscard]] std::string_view report_periods_csv() noexcept;
[[nodiscard]] std::string_view report_forms_csv() noexcept;
[[nodiscard]] std::string_view report_figures_csv() noexcept;

}  // namespace motcua::lawdata_internal
