/// Vietnamese text: validity, normal form, comparison, search and sorting of names.
///
/// Input is UTF-8. Functions that return a Result fail with Errc::kInvalidText on malformed UTF-8
/// (overlong forms, surrogates, values above U+10FFFF, truncation), naming the byte offset and
/// never the text. Case is folded without any locale.
#pragma once

#include <motcua/base/result.hpp>
#include <motcua/config.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

MOTCUA_BEGIN_NAMESPACE

/// Return the offset of the first byte that is not well-formed UTF-8, or nothing.
///
/// vi: kiểm tra UTF-8. Thread safety: safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT std::optional<std::size_t> find_invalid_utf8(
    std::string_view text) noexcept;

/// True when `text` is well-formed UTF-8 in Normalization Form C ("dựng sẵn").
///
/// vi: kiểm tra dạng chuẩn NFC. Thread safety: safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT bool is_nfc(std::string_view text);

/// Return `text` in Normalization Form C. vi: chuẩn hóa NFC. Thread safety: safe.
[[nodiscard]] MOTCUA_EXPORT Result<std::string> to_nfc(std::string_view text);

/// Return the key under which two spellings of the same Vietnamese words are equal.
///
/// Case, normal form (NFC or NFD), runs of white space and the place of the tone mark play no part:
/// "Thanh Hoá", "THANH HÓA" and "thanh  hoá" in NFD share one key, as do Thuỷ and Thủy. Tones and
/// letters do: Hòa, Hóa and Hoa keep three keys; y and i are different letters (Mỹ, Mĩ).
/// A tone on the wrong vowel ("qúy", "hùynh") moves too, where the syllable reads only one way;
/// words that are no Vietnamese syllable (Bríu, café) keep their marks where they are.
/// The key is NFC text in the tone placement of "hòa, thủy", lower case, but meant for comparing.
/// vi: khóa so sánh không phân biệt kiểu đặt dấu. Thread safety: safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT Result<std::string> spelling_key(std::string_view text);

/// Return the key for search without diacritics: lower case, no marks, đ as d.
///
/// "Đăng ký khai sinh" and "dang ky khai sinh" share the key "dang ky khai sinh". White space is
/// trimmed and runs of it become one space; marks of other languages go too (é, ñ), other
/// characters stay. Equal spelling keys have equal search keys.
/// vi: khóa tìm kiếm không dấu. Thread safety: safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT Result<std::string> search_key(std::string_view text);

/// Return a key whose byte order is the order of Vietnamese name lists.
///
/// Names go by given name (the last word), then family name (the first), then what stands between;
/// letters in the order a ă â b c d đ e ê … o ô ơ … u ư … y, then tones in the order level, huyền,
/// hỏi, ngã, sắc, nặng. Case and tone placement play no part; a longer word follows its prefix.
/// Signs and digits come before letters, f j w z stand where Latin has them, a marked letter that
/// Vietnamese lacks (ñ, č) follows its base letter, other scripts follow by code point.
/// Two names have equal sort keys exactly when they have equal spelling keys.
/// Compare keys as bytes (std::string's <, memcmp); they are not text.
/// vi: khóa sắp xếp theo tên. Thread safety: safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT Result<std::string> name_sort_key(std::string_view full_name);

MOTCUA_END_NAMESPACE
