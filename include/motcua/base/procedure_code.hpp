/// Codes of administrative procedures.
#pragma once

#include <motcua/base/result.hpp>
#include <motcua/config.hpp>

#include <compare>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

MOTCUA_BEGIN_NAMESPACE

/// Procedure code of the national database, as written.
///
/// "1.001193"; with a case of the procedure "1.010833.01"; as a province's copy
/// "1.001193.000.00.00.H01" or "1.013978.H41"; case and copy may both be there. The grammar is read
/// off the national portal; no official text of it was found.
///
/// vi: mã thủ tục hành chính (mã TTHC). Thread safety: a value. \since 0.1 (stable)
class MOTCUA_EXPORT ProcedureCode {
 public:
  /// Read a code. Fails with Errc::kInvalidProcedureCode, naming the part that is wrong.
  [[nodiscard]] static Result<ProcedureCode> parse(std::string_view text);

  /// The code as written.
  [[nodiscard]] const std::string& text() const noexcept { return text_; }
  /// The procedure itself, without case and copy: "1.001193". vi: mã gốc
  [[nodiscard]] std::string_view base() const noexcept;
  /// The two digits of the case, or empty. vi: trường hợp
  [[nodiscard]] std::string_view case_number() const noexcept;
  /// The province or ministry whose copy it is ("H01"), or empty. vi: mã cơ quan công bố bản sao
  [[nodiscard]] std::string_view copy_owner() const noexcept;

  friend bool operator==(const ProcedureCode&, const ProcedureCode&) = default;
  friend std::strong_ordering operator<=>(const ProcedureCode&, const ProcedureCode&) = default;

 private:
  explicit ProcedureCode(std::string text) : text_(std::move(text)) {}

  std::string text_;
};

MOTCUA_END_NAMESPACE

template <>
struct std::hash<motcua::ProcedureCode> {
  MOTCUA_EXPORT std::size_t operator()(const motcua::ProcedureCode& code) const noexcept;
};
