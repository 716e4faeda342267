/// A citation out of its parts, for tables that hold citations which parse() has read before.
#pragma once

#include <motcua/base/law_ref.hpp>

#include <string_view>

namespace motcua::base_internal {

struct LawRefParts {
  LawDocumentKind kind;
  std::string_view title;
  std::string_view number;
  std::string_view article;
  std::string_view clause;
  std::string_view point;
  std::string_view annex;

  /// Nothing is checked: the parts are those of a LawRef.
  [[nodiscard]] LawRef join() const {
    LawRef law;
    law.kind_ = kind;
    law.title_ = title;
    law.number_ = number;
    law.article_ = article;
    law.clause_ = clause;
    law.point_ = point;
    law.annex_ = annex;
    return law;
  }
};

}  // namespace motcua::base_internal
