/// What every paper says of its office and itself.
#pragma once

#include <motcua/papers/fields.hpp>

namespace motcua::papers_internal {

/// office.*, signer.*, officer.*, paper.* and register.*; what is empty is not there.
[[nodiscard]] papers::Fields head_fields(const papers::Office& office, const papers::Issue& issue);

}  // namespace motcua::papers_internal
