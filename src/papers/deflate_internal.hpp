/// libdeflate's compressor as a value that frees itself.
#pragma once

#include <libdeflate.h>

#include <memory>
#include <new>

namespace motcua::papers_internal {

struct FreeCompressor {
  void operator()(libdeflate_compressor* compressor) const noexcept {
    libdeflate_free_compressor(compressor);
  }
};
using Compressor = std::unique_ptr<libdeflate_compressor, FreeCompressor>;

/// `level` from 1, fast, to 12, small. Throws std::bad_alloc.
[[nodiscard]] inline Compressor make_compressor(int level) {
  Compressor compressor(libdeflate_alloc_compressor(level));
  if (!compressor) throw std::bad_alloc();
  return compressor;
}

}  // namespace motcua::papers_internal
