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
/// Each file is one of the tables below, known by the last part of its name; a table may come in
/// several files ("land/limits.csv", "civil/limits.csv"), and procedures.csv must be there. Text is
/// UTF-8, becomes NFC, and may begin with a byte order mark; lines end in LF or CRLF. The first
/// line is the columns, exactly: `code,valid_from`, the table's own, `law,source,confidence`.
///
/// `code` and `valid_from` ("YYYY-MM-DD", or empty: not known) name the version of a procedure that
/// the row speaks of; all tables spell them as procedures.csv does. `law` is what LawRef::parse
/// reads; law or source may be empty, but not both; confidence is "verified", "secondary" or
/// "unverified". Words are those of to_string. Lists in a cell are separated by "|". Cells may be
/// empty unless said otherwise. No cell begins or ends with a space or has control characters; line
/// feeds may stand inside quoted cells of free text: names, groups, agencies of procedures and
/// stages, conditions, `who`, `unit`, `action`, `detail`. The tables and their own columns:
///
/// - procedures.csv: `valid_until,observed,name,field,owner,decision,formality,levels,
///   levels_before,applicants,channels,online_level,agency,legal_basis,page` — name is never empty;
///   levels, levels_before, applicants, channels and legal_basis are lists ("commune|province");
///   online_level is "partial", "end_to_end" or empty. `confidence` holds for every field unless
///   confidences.csv says more.
/// - confidences.csv: `part` — a member of FieldConfidence ("levels_before"); the row's confidence
///   is that part's.
/// - cases.csv: `case,name` — neither is empty; case has two digits, here and elsewhere, where
///   empty means every case.
/// - limits.csv: `case,channels,area,limit` — area is empty or "disadvantaged"; limit is read by
///   parse_time_limit. Several limits of one case, channels and area are several rows.
/// - stages.csv: `case,channels,area,stage,name,term` — of the limit of that case, channels and
///   area, which must be one alone; stage 1, 2, … without a gap; term is a term and no word more
///   ("15 ngày"). If the limit's own words tell stages too, the terms must be the same: the table
///   adds the names.
/// - extensions.csv: `case,channels,area,ground,effect,term,condition` — more extensions of that
///   one limit than its own words tell.
/// - papers.csv: `case,row,group,name,use,originals,copies,mandatory,exempt_when_in_database,
///   truncated` — name is never empty; use empty: "submit"; originals and copies empty: 0;
///   mandatory is "yes", "no" or empty: not told; the last two are "yes" or empty.
/// - fees.csv: `case,row,kind,name,amount,currency,per,from_unit,cap,set_by_province,channels,from,
///   until,condition` — kind empty: "not_told"; amount and cap in đồng, digits alone, or in dollars
///   ("1.50"); currency "VND", "USD" or empty: VND; per empty: "dossier"; from_unit empty: 1;
///   set_by_province is "yes" or empty.
/// - exemptions.csv: `fee_row,row,who,percent_off,from,until` — of the fee of that row; who is
///   never empty; percent_off empty: 100.
/// - results.csv: `row,result_code,name` — name is never empty.
/// - steps.csv: `case,row,unit,action,term` — term as in stages.csv, or empty.
/// - stages_linked.csv: `row,procedure,name,agency,term,parallel` — procedure is a code; parallel
///   is "yes" or empty.
/// - links.csv: `relation,other,from` — relation is "replaced_by" or "replaces"; other is a code.
/// - findings.csv: `row,kind,detail`.
///
/// `row` is 1, 2, …, numbers the rows of a version over all its cases (of a fee, in
/// exemptions.csv), and orders them; gaps are allowed. Tables without it keep the order of their
/// lines. A row may not stand twice: neither a `row` of a version, nor the same case, stage, link,
/// limit or extension. Stages, results and findings have no evidence of their own in a Procedure:
/// theirs is checked and not kept.
///
/// The result ascends by code as text, then by valid_from, not known first. Fails with
/// Errc::kInvalidCatalogueRow and "file:line: …" at a row that cannot be read or belongs to
/// nothing, or, at the row of procedures.csv, as check_procedure. vi: đọc danh mục từ CSV.
/// Thread safety: safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT Result<std::vector<Procedure>> read_procedures_csv(
    std::span<const CsvFile> files);

/// Write procedures as the tables that read_procedures_csv reads back to equal values, if they are
/// such as check_procedure accepts and no two have one code and valid_from.
///
/// Tables without rows are left out, but for procedures.csv. Rows ascend by code, valid_from and
/// row. vi: ghi danh mục ra CSV. Thread safety: safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT std::vector<CsvFile> write_procedures_csv(
    std::span<const Procedure> procedures);

MOTCUA_END_NAMESPACE
