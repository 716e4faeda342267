/// Streams of PDF, packed as zlib has it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "papers/deflate_internal.hpp"

namespace motcua::papers_internal {

/// Packs one stream after another. Not for two threads at once.
class Packer {
 public:
  /// `level` 1 (fast) to 12 (small).
  explicit Packer(int level) : compressor_(make_compressor(level)) {
    // Without memory for it, as any container without memory.
    if (!compressor_)
      static_cast<void>(std::vector<char>().reserve(std::vector<char>().max_size()));
  }
  /// Append the packed `octets` to `out`.
  void pack(std::string_view octets, std::string& out) {
    const std::size_t before = out.size();
    const std::size_t bound = libdeflate_zlib_compress_bound(compressor_.get(), octets.size());
    out.resize(before + bound);
    const std::size_t size = libdeflate_zlib_compress(compressor_.get(), octets.data(),
                                                      octets.size(), out.data() + before, bound);
    out.resize(before + size);
  }

 private:
  Compressor compressor_;
};

}  // namespace motcua::papers_internal
