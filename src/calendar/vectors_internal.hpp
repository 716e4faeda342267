/// What the kernels for AVX2 share: vectors of eight lanes, and columns that bypass the caches.
///
/// Only for functions that run behind avx2_kernels(); the rest of the library runs everywhere.
#pragma once

#include <motcua/config.hpp>

#if defined(__x86_64__)

#include <immintrin.h>

#include <cstddef>
#include <cstdint>

#define MOTCUA_AVX2 __attribute__((target("avx2")))
#define MOTCUA_AVX2_INLINE __attribute__((target("avx2"), always_inline)) inline

MOTCUA_BEGIN_NAMESPACE
namespace calendar_internal {

/// Results of so many rows do not fit into the caches: they bypass them.
inline constexpr std::size_t kStreamedRows = std::size_t{1} << 19;

MOTCUA_AVX2_INLINE __m256i broadcast(std::uint32_t value) {
  return _mm256_set1_epi32(static_cast<int>(value));
}

MOTCUA_AVX2_INLINE __m256i load(const void* at) {
  return _mm256_loadu_si256(static_cast<const __m256i*>(at));
}

MOTCUA_AVX2_INLINE void store(void* at, __m256i value) {
  _mm256_storeu_si256(static_cast<__m256i*>(at), value);
}

template <bool kStream>
MOTCUA_AVX2_INLINE void write(void* to, __m256i value) {
  if constexpr (kStream) {
    _mm256_stream_si256(static_cast<__m256i*>(to), value);
  } else {
    store(to, value);
  }
}

/// Asks for a row that may lie behind the end of the column: asking is harmless.
template <typename T>
void prefetch(const T* column, std::size_t row) noexcept {
  const auto address = reinterpret_cast<std::uintptr_t>(column) + row * sizeof *column;
  _mm_prefetch(reinterpret_cast<const char*>(address), _MM_HINT_T0);
}

/// Rows to do one by one before `at` is aligned for streaming.
template <typename T>
std::size_t rows_to_alignment(const T* at) noexcept {
  const auto address = reinterpret_cast<std::uintptr_t>(at);
  return (sizeof(__m256i) - address % sizeof(__m256i)) % sizeof(__m256i) / sizeof(T);
}

}  // namespace calendar_internal
MOTCUA_END_NAMESPACE

#endif
