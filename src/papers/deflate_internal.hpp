/// libdeflate's compressor as a value that frees itself.
#pragma once

#include <libdeflate.h>

#include <memory>

namespace motcua::papers_internal {

struct FreeCompressor {
  void operator()(libdeflate_compressor* compressor) const noexcept {
    libdeflate_free_compressor(compressor);
  }
};
using Compressor = std::unique_ptr<libdeflate_compressor, FreeCompressor>;

/// `level` from 1, fast, to 12, small. Null when there is no memory for it.
[[nodiscard]] inline Compressor make_compressor(int level) noexcept {
  return Compressor(libdeflate_alloc_compressor(level));
}

}  // namespace motcua::papers_internal
