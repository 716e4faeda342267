/// Keys of names, ours beside ICU's nearest answer to the same question in the same run.
///
/// ICU has no spelling key: its nearest is NFC after case folding, which leaves the tone where it
/// was. Its search key is the transliterator that strips marks (đ stays), its sort key the collator
/// of the locale vi, by whole string and not by given name: each peer does less than ours.
#include <motcua/base/text.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <benchmark/benchmark.h>
#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/coll.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/translit.h>
#include <unicode/unistr.h>

namespace {

std::vector<std::string> make_names() {
  constexpr std::array kFamilies{"Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Võ",
                                 "Đặng",   "Bùi",  "Đỗ", "Hồ",   "Ngô",   "Dương", "Lý",   "Điểu"};
  constexpr std::array kMiddles{"Thị",  "Văn",  "Hữu",   "Đức",  "Ngọc Thuỳ",
                                "Quốc", "Minh", "Thanh", "Xuân", "Thị Mỹ"};
  constexpr std::array kGiven{"Hòa",    "Hoà",  "Thuỷ",  "Thủy",  "An",   "Bình",
                              "Cường",  "Dũng", "Giang", "Hương", "Khoa", "Lan",
                              "Nguyệt", "Quý",  "Tuyết", "Ánh",   "Đạt"};
  std::vector<std::string> names;
  for (const std::string family : kFamilies) {
    for (const std::string middle : kMiddles) {
      for (const std::string given : kGiven) names.push_back(family + ' ' + middle + ' ' + given);
    }
  }
  return names;
}

std::vector<std::string> decompose(std::vector<std::string> names) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(status);
  for (std::string& name : names) {
    std::string decomposed;
    nfd->normalize(icu::UnicodeString::fromUTF8(name), status).toUTF8String(decomposed);
    name = decomposed;
  }
  if (U_FAILURE(status)) std::abort();
  return names;
}

enum Form : std::int64_t { kNfc, kNfd };

const std::vector<std::string>& names_in(std::int64_t form) {
  static const std::vector<std::string> composed = make_names();
  static const std::vector<std::string> decomposed = decompose(make_names());
  return form == kNfc ? composed : decomposed;
}

template <typename Answer>
void measure(benchmark::State& state, const Answer& answer) {
  const auto& names = names_in(state.range(0));
  for (auto _ : state) {
    for (const std::string& name : names) benchmark::DoNotOptimize(answer(name));
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(names.size()));
  state.SetLabel(state.range(0) == kNfc ? "NFC" : "NFD");
}

icu::StringPiece piece(const std::string& text) {
  return {text.data(), static_cast<std::int32_t>(text.size())};
}

void find_invalid_utf8_ours(benchmark::State& state) {
  measure(state, [](const std::string& name) { return motcua::find_invalid_utf8(name); });
}

void is_nfc_ours(benchmark::State& state) { measure(state, motcua::is_nfc); }
void is_nfc_icu(benchmark::State& state) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  measure(state,
          [&](const std::string& name) { return nfc->isNormalizedUTF8(piece(name), status); });
}

void to_nfc_ours(benchmark::State& state) { measure(state, motcua::to_nfc); }
void to_nfc_icu(benchmark::State& state) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  measure(state, [&](const std::string& name) {
    std::string composed;
    icu::StringByteSink<std::string> sink(&composed, static_cast<std::int32_t>(name.size()));
    nfc->normalizeUTF8(0, piece(name), sink, nullptr, status);
    return composed;
  });
}

void spelling_key_ours(benchmark::State& state) { measure(state, motcua::spelling_key); }
void spelling_key_icu(benchmark::State& state) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  measure(state, [&](const std::string& name) {
    std::string folded;
    icu::StringByteSink<std::string> folded_sink(&folded, static_cast<std::int32_t>(name.size()));
    icu::CaseMap::utf8Fold(0, piece(name), folded_sink, nullptr, status);
    std::string key;
    icu::StringByteSink<std::string> sink(&key, static_cast<std::int32_t>(name.size()));
    nfc->normalizeUTF8(0, piece(folded), sink, nullptr, status);
    return key;
  });
}

void search_key_ours(benchmark::State& state) { measure(state, motcua::search_key); }
void search_key_icu(benchmark::State& state) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Transliterator> strip(
      icu::Transliterator::createInstance("NFD; [:Mn:] Remove; NFC", UTRANS_FORWARD, status));
  measure(state, [&](const std::string& name) {
    auto text = icu::UnicodeString::fromUTF8(name);
    strip->transliterate(text);
    std::string key;
    text.foldCase().toUTF8String(key);
    return key;
  });
}

void name_sort_key_ours(benchmark::State& state) { measure(state, motcua::name_sort_key); }
void name_sort_key_icu(benchmark::State& state) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Collator> collator(
      icu::Collator::createInstance(icu::Locale("vi"), status));
  measure(state, [&](const std::string& name) {
    constexpr std::int32_t kLongestKey = 256;
    std::array<std::uint8_t, kLongestKey> key;
    const auto size =
        collator->getSortKey(icu::UnicodeString::fromUTF8(name), key.data(), kLongestKey);
    return std::string(reinterpret_cast<const char*>(key.data()), static_cast<std::size_t>(size));
  });
}

BENCHMARK(find_invalid_utf8_ours)->Arg(kNfc)->Arg(kNfd);
BENCHMARK(is_nfc_ours)->Arg(kNfc)->Arg(kNfd);
BENCHMARK(is_nfc_icu)->Arg(kNfc)->Arg(kNfd);
BENCHMARK(to_nfc_ours)->Arg(kNfc)->Arg(kNfd);
BENCHMARK(to_nfc_icu)->Arg(kNfc)->Arg(kNfd);
BENCHMARK(spelling_key_ours)->Arg(kNfc)->Arg(kNfd);
BENCHMARK(spelling_key_icu)->Arg(kNfc)->Arg(kNfd);
BENCHMARK(search_key_ours)->Arg(kNfc)->Arg(kNfd);
BENCHMARK(search_key_icu)->Arg(kNfc)->Arg(kNfd);
BENCHMARK(name_sort_key_ours)->Arg(kNfc)->Arg(kNfd);
BENCHMARK(name_sort_key_icu)->Arg(kNfc)->Arg(kNfd);

}  // namespace
