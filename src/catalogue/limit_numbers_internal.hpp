/// Numbers in phrases about time.
#pragma once

#include <cstddef>

#include "catalogue/limit_tokens_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace catalogue_internal {

struct Number {
  std::size_t count;  ///< of tokens; 0: there is none
  int value;
};

/// Read a number in words below one thousand from the front: "mười lăm", "một trăm linh năm".
[[nodiscard]] Number read_number_words(Tokens tokens);

/// True when `tokens` begin with a number and a unit: "02 ngày", "một tháng".
[[nodiscard]] bool is_quantity(Tokens tokens);

}  // namespace catalogue_internal
MOTCUA_END_NAMESPACE
