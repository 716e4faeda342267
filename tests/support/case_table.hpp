/// Reads tests/cases/*.csv, the tables that the C++ and the Python tests share.
///
/// RFC 4180, one header line, no comments. In a cell, "\u0301", "\x00" and "\n" stand for the
/// character or byte they name, so that tables stay plain and reviewable.
#pragma once

#include <cstddef>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <map>
#include <ostream>
#include <stdexcept>
#include <string>
#include <vector>

namespace motcua::test {

struct Case {
  std::string table;
  std::size_t line = 0;
  std::map<std::string, std::string> cells;

  const std::string& operator[](const std::string& column) const {
    const auto cell = cells.find(column);
    if (cell == cells.end()) throw std::runtime_error(table + " has no column " + column);
    return cell->second;
  }
};

/// GoogleTest prints this name for a failing row.
inline void PrintTo(const Case& row, std::ostream* out) { *out << row.table << ':' << row.line; }

inline std::string unescape(const std::string& cell) {
  const auto hex = [&](std::size_t at, std::size_t n) {
    return static_cast<std::uint32_t>(std::stoul(cell.substr(at, n), nullptr, 16));
  };
  std::string out;
  for (std::size_t i = 0; i < cell.size(); ++i) {
    if (cell[i] != '\\' || i + 1 == cell.size()) {
      out += cell[i];
    } else if (cell[i + 1] == 'n') {
      out += '\n';
      ++i;
    } else if (cell[i + 1] == 'x') {
      out += static_cast<char>(hex(i + 2, 2));
      i += 3;
    } else if (cell[i + 1] == 'u') {
      const std::uint32_t c = hex(i + 2, 4);
      if (c < 0x80) {
        out += static_cast<char>(c);
      } else if (c < 0x800) {
        out += static_cast<char>(0xC0 | (c >> 6));
        out += static_cast<char>(0x80 | (c & 0x3F));
      } else {
        out += static_cast<char>(0xE0 | (c >> 12));
        out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (c & 0x3F));
      }
      i += 5;
    } else {
      throw std::runtime_error("unknown escape in a case table: " + cell);
    }
  }
  return out;
}

inline std::vector<Case> load_cases(const std::string& table) {
  std::ifstream file(std::string(MOTCUA_TEST_CASES_DIR) + "/" + table, std::ios::binary);
  if (!file) throw std::runtime_error("cannot open case table " + table);
  const std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());

  std::vector<std::vector<std::string>> rows(1, std::vector<std::string>(1));
  std::vector<std::size_t> lines{1};
  bool quoted = false;
  std::size_t line = 1;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '\n') ++line;
    if (quoted) {
      if (c != '"') {
        rows.back().back() += c;
      } else if (i + 1 < text.size() && text[i + 1] == '"') {
        rows.back().back() += text[++i];
      } else {
        quoted = false;
      }
    } else if (c == '"') {
      quoted = true;
    } else if (c == ',') {
      rows.back().emplace_back();
    } else if (c == '\n') {
      rows.emplace_back(1);
      lines.push_back(line);
    } else {
      rows.back().back() += c;
    }
  }
  std::vector<Case> cases;
  for (std::size_t r = 1; r < rows.size(); ++r) {
    if (rows[r].size() == 1 && rows[r][0].empty()) continue;
    if (rows[r].size() != rows[0].size()) {
      throw std::runtime_error(table + ":" + std::to_string(lines[r]) + " has " +
                               std::to_string(rows[r].size()) + " cells, the header " +
                               std::to_string(rows[0].size()));
    }
    Case row{table, lines[r], {}};
    for (std::size_t c = 0; c < rows[r].size(); ++c) row.cells[rows[0][c]] = unescape(rows[r][c]);
    cases.push_back(std::move(row));
  }
  if (cases.empty()) throw std::runtime_error(table + " has no rows");
  return cases;
}

}  // namespace motcua::test
