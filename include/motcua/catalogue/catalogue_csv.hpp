/// Procedures as CSV tables: the format of the embedded data, and of overlays.
#pragma once

#include <motcua/base/result.hpp>
#include <motcua/catalogue/procedure.hpp>
#include <motcua/config.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

MOTCUA_BEGIN_NAMESPACE

/// A CSV table with its name, which says what it holds: "limits.csv" or "an-giang/limits.csv".
///
/// vi: tệp CSV. Thread safety: a value. \since 0.1 (stable)
struct CsvFile {
  std::string name;
  std::string text;

  friend bool operator==(const CsvFile&, const CsvFile&) = default;
};

/// Read whole procedures from tables.
///
/// Each file is one of those below, known by the last part of its name; procedures.csv must be
/// there. Every row begins with `code` and `valid_from` ("YYYY-MM-DD", or empty: not known), which
/// together name the version, and ends with `law,source,confidence` (law as LawRef::parse reads it;
/// law or source may be empty, but not both; confidence "verified", "secondary" or "unverified").
/// Lists in a cell are separated by "|". Cells may be empty unless said otherwise. Between:
///
/// - procedures.csv:
/// `valid_until,observed,name,field,owner,decision,formality,levels,levels_before,
///   applicants,channels,online_level,agency,legal_basis,page` — levels and so on are lists of the
///   words of to_string ("commune|province"); name is never empty; online_level is "partial",
///   "end_to_end" or empty. `confidence` holds for every field unless confidences.csv says more.
/// - confidences.csv: `part` ("levels_before", a member of FieldConfidence) — the row's confidence
/// is
///   that part's.
/// - cases.csv: `case,name`.
/// - limits.csv: `case,channels,area,limit` — area is empty or "disadvantaged"; limit is read by
///   parse_time_limit.
/// - stages.csv: `case,channels,area,stage,name,term` — the parts of a composed limit, stage 1, 2,
/// …
///   ascending; term as officials write it ("15 ngày").
/// - extensions.csv: `case,channels,area,ground,effect,term,condition` — of the limit of that case,
///   channels and area; more of them than the limit's own words tell.
/// - papers.csv:
/// `case,row,group,name,use,originals,copies,mandatory,exempt_when_in_database,truncated`
///   — row 1, 2, … orders them; mandatory is "yes", "no" or empty: not told; the last two "yes" or
///   empty.
/// - fees.csv: `case,row,kind,name,amount,currency,per,from_unit,cap,set_by_province,channels,from,
///   until,condition` — amounts in đồng, or in dollars with a point ("1.50"); currency "VND" or
///   "USD".
/// - exemptions.csv: `fee_row,row,who,percent_off,from,until` — of the fee of that row.
/// - results.csv: `row,result_code,name`.
/// - steps.csv: `case,row,unit,action,term`.
/// - stages_linked.csv: `row,procedure,name,agency,term,parallel`.
/// - links.csv: `relation,other,from` — "replaced_by" or "replaces".
/// - findings.csv: `row,kind,detail`.
///
/// Rows ascend by their key columns as text in no file: any order will do, but a key may stand only
/// once. Fails with Errc::kInvalidCatalogueRow and "file:line: …" at the first bad row, or as
/// check_procedure. vi: đọc danh mục từ CSV. Thread safety: safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT Result<std::vector<Procedure>> read_procedures_csv(
    std::span<const CsvFile> files);

/// Write procedures as the tables that read_procedures_csv reads back to equal values; tables
/// without rows are left out. Rows ascend by code, valid_from and row. vi: ghi danh mục ra CSV.
/// Thread safety: safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT std::vector<CsvFile> write_procedures_csv(
    std::span<const Procedure> procedures);

MOTCUA_END_NAMESPACE
