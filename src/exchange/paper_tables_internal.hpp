/// Tables of motcua.paper.v1.
#pragma once

#include <motcua/papers/paper.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "exchange/message_internal.hpp"
#include "exchange/type_tables_internal.hpp"

namespace motcua::exchange_internal {

template <>
struct EnumWire<papers::PaperKind> : CountedFromOne<papers::PaperKind, 13> {};
template <>
struct EnumWire<papers::PaperFormat> : CountedFromOne<papers::PaperFormat, 4> {};

template <>
struct Schema<papers::TemplateId> {
  static constexpr std::string_view kName = "motcua.paper.v1.TemplateId";
  using T = papers::TemplateId;
  using List =
      Fields<Field<1, "kind", &T::kind, needed()>, Field<2, "edition", &T::edition, plain(100)>,
             Field<3, "wording", &T::wording, plain(100)>,
             Field<4, "version", &T::version, needed(between(1, 1'000'000))>,
             Field<5, "fingerprint", &T::fingerprint, exactly(64, plain(64))>>;
};

struct RenderedPaperParts {
  Bytes octets = {};
  papers::PaperFormat format = {};
  std::optional<papers::TemplateId> made_by = {};
  std::int32_t pages = 0;
  std::vector<std::string> notes = {};
};
template <>
struct Schema<RenderedPaperParts> {
  static constexpr std::string_view kName = "motcua.paper.v1.RenderedPaper";
  using T = RenderedPaperParts;
  using List =
      Fields<Field<1, "octets", &T::octets, needed(free_text(std::uint32_t{32} << 20))>,
             Field<2, "format", &T::format, needed()>,  //
             Field<3, "made_by", &T::made_by>, Field<4, "pages", &T::pages, between(0, 100'000)>,
             Field<5, "notes", &T::notes, at_most(1000, plain(2000))>>;
};
template <>
struct Converted<papers::RenderedPaper> {
  using Parts = RenderedPaperParts;
  static Result<papers::RenderedPaper> from(const Parts& parts) {
    return papers::RenderedPaper{.octets = std::string(parts.octets.view),
                                 .format = parts.format,
                                 .made_by = parts.made_by.value_or(papers::TemplateId{}),
                                 .pages = static_cast<std::size_t>(parts.pages),
                                 .notes = parts.notes};
  }
  /// Valid as long as `paper`.
  static Parts to(const papers::RenderedPaper& paper) {
    constexpr std::size_t kMost = std::numeric_limits<std::int32_t>::max();
    Parts parts{.octets = {paper.octets},
                .format = paper.format,
                .pages = static_cast<std::int32_t>(std::min(paper.pages, kMost)),
                .notes = paper.notes};
    if (paper.made_by != papers::TemplateId{}) parts.made_by = paper.made_by;
    return parts;
  }
};

}  // namespace motcua::exchange_internal
