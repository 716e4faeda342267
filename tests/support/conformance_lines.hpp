/// What runners of the conformance kit have in common: the list of vectors in, a line each out.
#pragma once

#include <motcua/exchange/envelope.hpp>

#include <fstream>
#include <functional>
#include <iostream>
#include <iterator>
#include <optional>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "support/hex.hpp"

namespace motcua::test {

/// A vector as tests/conformance/runners/README.md has it, its files read.
struct ConformanceLine {
  std::string id;
  std::string message;
  std::optional<std::string> octets;
  std::optional<std::string> json;
  std::optional<std::string> as_of;
};
using Cells = std::vector<std::string>;

inline std::string read_file(const std::string& path) {
  std::ifstream stream(path, std::ios::binary);
  if (!stream) throw std::runtime_error("cannot read " + path);
  return {std::istreambuf_iterator<char>(stream), {}};
}

inline std::string hex_digest(const std::string& octets) {
  return hex_of(exchange::sha256(octets));
}

inline void for_each_vector(const std::string& list,
                            const std::function<Cells(const ConformanceLine&)>& answer) {
  std::istringstream lines(read_file(list));
  for (std::string line; std::getline(lines, line);) {
    std::istringstream cells(line);
    ConformanceLine vector;
    std::getline(cells, vector.id, '\t');
    std::getline(cells, vector.message, '\t');
    std::string octets, json, as_of;
    std::getline(cells, octets, '\t');
    std::getline(cells, json, '\t');
    std::getline(cells, as_of, '\t');
    if (octets != "-") vector.octets = read_file(octets);
    if (json != "-") vector.json = read_file(json);
    if (as_of != "-") vector.as_of = as_of;
    std::cout << vector.id;
    for (const std::string& cell : answer(vector)) std::cout << '\t' << cell;
    std::cout << '\n';
  }
}

}  // namespace motcua::test
