/// The rows of catalogue tables, gathered by the version of a procedure that they speak of.
///
/// read_procedures_csv makes whole procedures of them; an overlay, whose rows may speak of
/// procedures that stand elsewhere, lays them over those:
///
/// \code
/// const auto versions = read_version_rows(files);
/// if (!versions) return versions.error();
/// for (const VersionRows& rows : *versions) {
///   if (rows.record) {
///     add(to_procedure(rows));  // a new procedure, or a new version of one
///   } else if (const Procedure* base = find(rows.code, rows.valid_from)) {
///     check_cases(rows, base->cases);  // then: rows.limits, rows.fees, rows.steps, … over *base
///   } else {
///     refuse(Errc::kOverlayRefused, rows.first_row, "…");
///   }
/// }
/// \endcode
#pragma once

#include <motcua/base/procedure_code.hpp>
#include <motcua/base/result.hpp>
#include <motcua/base/time.hpp>
#include <motcua/catalogue/catalogue_csv.hpp>
#include <motcua/catalogue/procedure.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

MOTCUA_BEGIN_NAMESPACE
namespace catalogue_internal {

/// Where a row stands. `file` is the name of the CsvFile that was read, which must outlive it.
struct RowPlace {
  std::string_view file;
  std::size_t line = 0;
};

/// What a row says, and where it stands.
template <typename T>
struct Placed {
  T value;
  RowPlace place;
  int row = 0;  ///< the cell of column "row"; 0 in tables without one
};

/// A row of confidences.csv.
struct PartConfidence {
  Confidence FieldConfidence::*part;
  Confidence confidence;
};

/// All rows that name one code and valid_from, whatever files they come from.
///
/// Each part is whole: its evidence is filled in, limits have their stages and extensions, fees
/// their exemptions (whose rows are refused unless the limit or fee itself stands in the files
/// too). Parts ascend by their row, or keep the order of files and lines where the table has none.
struct VersionRows {
  ProcedureCode code;
  std::optional<Date> valid_from;
  RowPlace first_row = {};                       ///< the first that was read
  std::optional<Placed<Procedure>> record = {};  ///< the row of procedures.csv alone: without parts
  std::vector<Placed<PartConfidence>> confidences = {};
  std::vector<Placed<ProcedureCase>> cases = {};
  std::vector<Placed<TimeLimit>> limits = {};
  std::vector<Placed<PaperRequirement>> papers = {};
  std::vector<Placed<Fee>> fees = {};
  std::vector<Placed<ProcedureResult>> results = {};
  std::vector<Placed<InternalStep>> steps = {};
  std::vector<Placed<LinkedStage>> linked_stages = {};
  std::vector<Placed<CodeLink>> links = {};
  std::vector<Placed<Finding>> findings = {};
};

/// Read the tables of `files`; ascending by code as text, then valid_from (not known first).
///
/// Checked is what a row and its table tell: cells, keys that stand twice, stages, extensions and
/// exemptions without their limit or fee. Not checked is what needs the rest of the procedure: see
/// check_cases and check_procedure. Fails with Errc::kInvalidCatalogueRow and "file:line: …".
[[nodiscard]] Result<std::vector<VersionRows>> read_version_rows(std::span<const CsvFile> files);

/// Fails, at the row, when a part of `rows` names a case that is neither among `cases` nor in
/// `rows` itself.
[[nodiscard]] Result<void> check_cases(const VersionRows& rows,
                                       std::span<const ProcedureCase> cases = {});

/// The procedure that rows with a record make, checked whole. Fails at the row of procedures.csv
/// when there is something wrong with it as a whole; rows without a record are refused.
[[nodiscard]] Result<Procedure> to_procedure(VersionRows rows);

/// "file:line: why".
[[nodiscard]] Failure refuse_row(Errc errc, const RowPlace& place, std::string_view why);

}  // namespace catalogue_internal
MOTCUA_END_NAMESPACE
