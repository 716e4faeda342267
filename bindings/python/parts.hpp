/// Rows of columns over several threads.
#pragma once

#include <algorithm>
#include <cstddef>
#include <future>
#include <vector>

namespace motcua::python {

/// Call `run(begin, end)` for parts that together are all rows, each on a thread of its own when
/// it has at least `rows_worth_a_thread`. The calling thread does one of them and waits for all;
/// it must not hold the GIL.
template <typename Run>
void run_in_parts(std::size_t rows, std::size_t threads, std::size_t rows_worth_a_thread,
                  const Run& run) {
  threads = std::clamp<std::size_t>(rows / rows_worth_a_thread, 1, threads);
  std::vector<std::future<void>> others;
  for (std::size_t part = 1; part < threads; ++part) {
    others.push_back(std::async(std::launch::async, [&run, rows, threads, part] {
      run(rows * part / threads, rows * (part + 1) / threads);
    }));
  }
  run(0, rows / threads);
  for (auto& other : others) other.get();
}

}  // namespace motcua::python
