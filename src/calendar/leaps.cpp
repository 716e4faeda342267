#include <algorithm>
#include <array>
#include <numeric>

#include "calendar/leaps_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace calendar_internal {

Leaps::Leaps(const Rep& rep, Kernel kernel, std::int32_t count)
    : rep_(rep), kernel_(kernel), count_(count), first_(rep.first()), beyond_(rep.size(), kNone) {
  constexpr std::uint32_t kBlock = 1024;
  constexpr std::int32_t kNoLeap = std::numeric_limits<std::int32_t>::max();
  std::vector<std::int32_t> leaps(rep.size(), kNoLeap);
  std::array<std::int32_t, kBlock> starts;
  std::array<std::int32_t, kBlock> counts;
  std::array<std::int32_t, kBlock> ends;
  std::array<std::int16_t, kBlock> codes;
  counts.fill(count);
  least_ = kNoLeap;
  for (std::uint32_t begin = 0; begin < rep.size(); begin += kBlock) {
    const std::uint32_t size = std::min(kBlock, rep.size() - begin);
    std::iota(starts.begin(), starts.end(), first_ + static_cast<std::int32_t>(begin));
    kernel(rep, {starts.data(), counts.data(), ends.data(), codes.data()}, size);
    for (std::uint32_t i = 0; i < size; ++i) {
      if (codes[i] != 0 || ends[i] == batch::kMissing) continue;
      leaps[begin + i] = ends[i] - starts[i];
      least_ = std::min(least_, ends[i] - starts[i]);
    }
  }
  for (std::uint32_t day = 0; day < rep.size(); ++day) {
    if (leaps[day] == kNoLeap) continue;
    beyond_[day] = static_cast<std::uint8_t>(std::min(leaps[day] - least_, std::int32_t{kNone}));
  }
}

/// A row without a leap.
template <typename Day>
void Leaps::ask(Day start, Day& out, std::int16_t& code) const noexcept {
  const std::int32_t day = narrow(start);
  std::int32_t end = 0;
  kernel_(rep_, {&day, &count_, &end, &code}, 1);
  out = widen<Day>(end);
}

template <typename Day>
void Leaps::run_portable(const Day* starts, Day* out, std::int16_t* codes,
                         std::size_t rows) const noexcept {
  for (std::size_t i = 0; i < rows; ++i) {
    const Day start = starts[i];
    const auto day =
        static_cast<std::uint64_t>(start) - static_cast<std::uint64_t>(std::int64_t{first_});
    const std::uint8_t beyond = day < beyond_.size() ? beyond_[day] : kNone;
    if (beyond == kNone) {
      ask(start, out[i], codes[i]);
    } else {
      out[i] = start + least_ + beyond;
      codes[i] = 0;
    }
  }
}

template <typename Day>
void Leaps::run(const Day* starts, Day* out, std::int16_t* codes, std::size_t rows) const noexcept {
  const std::size_t done = avx2_kernels() ? run_avx2(*this, starts, out, codes, rows) : 0;
  run_portable(starts + done, out + done, codes + done, rows - done);
}

template void Leaps::run(const std::int32_t*, std::int32_t*, std::int16_t*,
                         std::size_t) const noexcept;
template void Leaps::run(const std::int64_t*, std::int64_t*, std::int16_t*,
                         std::size_t) const noexcept;
template void Leaps::run_portable(const std::int32_t*, std::int32_t*, std::int16_t*,
                                  std::size_t) const noexcept;
template void Leaps::run_portable(const std::int64_t*, std::int64_t*, std::int16_t*,
                                  std::size_t) const noexcept;

}  // namespace calendar_internal
MOTCUA_END_NAMESPACE
