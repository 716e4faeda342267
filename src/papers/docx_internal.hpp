/// The parts of a DOCX (ECMA-376, WordprocessingML) that follow from the style sheet.
#pragma once

#include <motcua/papers/style.hpp>

#include <cmath>
#include <string>
#include <string_view>

#include "papers/measures_internal.hpp"

namespace motcua::papers_internal {

/// Word measures in twentieths of a point.
[[nodiscard]] inline long twips(double mm) noexcept { return std::lround(mm / kMmPerPoint * 20); }

inline constexpr std::string_view kXmlHead =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
inline constexpr std::string_view kWordNamespace =
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

// Styles of our own beside one for each role, which has no hyphen in its name.
inline constexpr std::string_view kRuleStyle = "x-rule";
inline constexpr std::string_view kGapStyle = "x-gap";
inline constexpr std::string_view kSymbolStyle = "x-symbol";
inline constexpr std::string_view kTableStyle = "x-table";
inline constexpr std::string_view kColumnsStyle = "x-columns";

/// word/styles.xml: every role of the sheet as a style that a clerk finds under its Vietnamese
/// name.
[[nodiscard]] std::string docx_styles(const papers::StyleSheet& styles, papers::PageFormat page,
                                      papers::Design design);

/// Return Word's name of an alignment.
[[nodiscard]] std::string_view docx_alignment(papers::Alignment alignment) noexcept;

}  // namespace motcua::papers_internal
