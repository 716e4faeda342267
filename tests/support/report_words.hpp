/// Enumerators and sets of them as the tables of reports write them.
#pragma once

#include <motcua/base/enum_set.hpp>
#include <motcua/reports/tally.hpp>

#include <sstream>
#include <stdexcept>
#include <string>

namespace motcua::test {

/// The enumerator that to_string() spells so.
template <typename Enum>
Enum enumerator_of(const std::string& word) {
  for (int number = 0; number < 64; ++number) {
    if (to_string(static_cast<Enum>(number)) == word) return static_cast<Enum>(number);
  }
  throw std::runtime_error("no enumerator is called " + word);
}

/// "received_in_person|settled_early".
inline Measures measures_of(const std::string& words) {
  Measures measures;
  std::istringstream stream(words);
  for (std::string word; std::getline(stream, word, '|');) {
    measures.insert(enumerator_of<Measure>(word));
  }
  return measures;
}

inline std::string words_of(Measures measures) {
  std::string words;
  for (int number = 0; number < 64; ++number) {
    const auto measure = static_cast<Measure>(number);
    if (measures.contains(measure))
      words.append(words.empty() ? "" : "|").append(to_string(measure));
  }
  return words;
}

}  // namespace motcua::test
