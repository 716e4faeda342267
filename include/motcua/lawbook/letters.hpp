/// The rules of letters and the customs of address that come with the library.
#pragma once

#include <motcua/config.hpp>
#include <motcua/letters/address.hpp>
#include <motcua/letters/letter_rules.hpp>

MOTCUA_BEGIN_NAMESPACE

/// Letters to births, marriages, adoptions and deaths that a commune registers. No law asks for
/// them: rows are the practice of communes as the press reports it (since 2021-06-13), or inferred
/// from it. vi: quy tắc chọn thư đi kèm. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT const LetterRules& embedded_letter_rules();

/// Customs of address as recalled: every row is unverified. vi: danh xưng đi kèm. Thread safety:
/// safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT const AddressRules& embedded_address_rules();

MOTCUA_END_NAMESPACE
