/// Work that threads share.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace motcua::papers_internal {

inline constexpr int kMostThreads = 256;

/// Call a worker once for each i below `items`, in as many threads as `threads` says (0: as many as
/// the machine has), this one among them; until one call returns false or throws, which is thrown
/// on here. Each thread has a worker of its own, which `make_worker()` gives.
template <typename MakeWorker>
void for_each_in_threads(int threads, std::size_t items, const MakeWorker& make_worker) {
  std::atomic<std::size_t> next = 0;
  std::atomic<bool> stop = false;
  std::mutex mutex;
  std::exception_ptr thrown;
  const auto take_part = [&] {
    try {
      auto work = make_worker();
      for (std::size_t i = next++; i < items && !stop; i = next++) {
        if (!work(i)) stop = true;
      }
    } catch (...) {
      const std::lock_guard lock(mutex);
      if (!thrown) thrown = std::current_exception();
      stop = true;
    }
  };
  {
    const std::size_t wanted = threads > 0 ? static_cast<std::size_t>(threads)
                                           : std::max(1U, std::thread::hardware_concurrency());
    std::vector<std::jthread> others;
    for (std::size_t i = 1; i < std::min(wanted, items); ++i) others.emplace_back(take_part);
    take_part();
  }
  if (thrown) std::rethrow_exception(thrown);
}

}  // namespace motcua::papers_internal
