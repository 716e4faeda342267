/// Values that are made where they will stand.
#pragma once

#include <type_traits>

namespace motcua::base_internal {

/// Becomes what `make` returns where a Result or an optional has its room, without a move:
/// `return Made{[&] { return PersonalId(text); }};`. Moving a short string that was just written
/// makes a processor wait, and decoders make very many.
template <typename F>
struct Made {
  F make;

  operator std::invoke_result_t<const F&>() const {  // NOLINT(google-explicit-constructor)
    return make();
  }
};
template <typename F>
Made(F) -> Made<F>;

}  // namespace motcua::base_internal
