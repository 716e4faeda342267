#include <motcua/lawbook/edition.hpp>

#include <string_view>

#include "lawdata/lawdata_internal.hpp"

MOTCUA_BEGIN_NAMESPACE

std::string_view law_edition() noexcept { return lawdata_internal::edition(); }

std::string_view law_data_hash() noexcept { return lawdata_internal::data_hash(); }

MOTCUA_END_NAMESPACE
