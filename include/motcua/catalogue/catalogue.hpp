/// What the law offers: all procedures, found by code, by date and by words.
#pragma once

#include <motcua/base/procedure_code.hpp>
#include <motcua/base/result.hpp>
#include <motcua/base/time.hpp>
#include <motcua/catalogue/catalogue_csv.hpp>
#include <motcua/catalogue/procedure.hpp>
#include <motcua/config.hpp>

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

MOTCUA_BEGIN_NAMESPACE

namespace catalogue_internal {
class Rep;
struct Tables;
}  // namespace catalogue_internal

/// What a search may be narrowed to. vi: điều kiện tìm kiếm. \since 0.1 (stable)
struct SearchOptions {
  Levels levels = {};           ///< procedures of one of these levels at least; empty: all
  std::string field = {};       ///< only of this field, compared by spelling key; empty: all
  std::optional<Date> on = {};  ///< only versions in force on this day, as Catalogue::at has them
  std::size_t most = 20;        ///< at most so many hits

  friend bool operator==(const SearchOptions&, const SearchOptions&) = default;
};

/// A procedure found by its words. vi: kết quả tìm kiếm. \since 0.1 (stable)
struct SearchHit {
  ProcedureCode code;
  std::string name;
  std::string field;
  int score;  ///< higher is better; comparable within one search only

  friend bool operator==(const SearchHit&, const SearchHit&) = default;
};

/// Procedures by code, each with its versions in time.
///
/// A handle to what cannot change; an overlay gives a new one. Codes are looked up by their base:
/// "1.001193.000.00.00.H01", a province's copy, finds its own record if there is one and otherwise
/// that of "1.001193"; "1.010833.01", a case, finds the procedure. O(log n).
/// vi: danh mục thủ tục hành chính. Thread safety: immutable handle; share freely. \since 0.1
/// (stable)
class MOTCUA_EXPORT Catalogue {
 public:
  /// Build from procedures in any order; several of one code are its versions, which must not
  /// overlap (a version without valid_from begins after the one before it, or always). Fails as
  /// check_procedure, or with Errc::kConflictingProcedures, naming the code.
  [[nodiscard]] static Result<Catalogue> from_procedures(std::vector<Procedure> procedures);

  /// A new catalogue with the rows of a province or commune laid over this one.
  ///
  /// Rows of procedures that are here change them: fees of a kind replace those of the kind; steps
  /// replace the steps; a limit replaces the limit of its case, channels and area, or stands beside
  /// a wider one, and may be shorter in the same unit but never longer, nor counted from a later
  /// event (the law fixes the maximum). Papers cannot be added to a procedure that is here: no
  /// office may ask for papers outside the list (điểm đ khoản 1 Điều 5 Nghị định số
  /// 118/2025/NĐ-CP). Nothing else of it can be changed; code and valid_from are those of its
  /// record. New procedures need a row in procedures.csv. Fails with Errc::kInvalidCatalogueRow,
  /// Errc::kInvalidProcedure or Errc::kOverlayRefused and "file:line: …"; this catalogue stays as
  /// it is. vi: danh mục của địa phương
  [[nodiscard]] Result<Catalogue> with_overlay(std::span<const CsvFile> files) const;

  /// A new catalogue with these procedures added; one of a code and valid_from that is here takes
  /// its place. Fails as from_procedures. vi: bổ sung thủ tục
  [[nodiscard]] Result<Catalogue> with_procedures(std::vector<Procedure> procedures) const;

  /// Number of codes.
  [[nodiscard]] std::size_t size() const noexcept;
  /// All codes, ascending as text. vi: các mã thủ tục
  [[nodiscard]] std::vector<ProcedureCode> codes() const;
  [[nodiscard]] bool contains(const ProcedureCode& code) const noexcept;

  /// The newest version. Fails with Errc::kUnknownProcedure; the message names a successor or
  /// similar codes when there are. vi: tìm thủ tục theo mã
  [[nodiscard]] Result<Procedure> find(const ProcedureCode& code) const;
  /// The version in force on `date`. A version whose validity is not known counts as in force on
  /// all days that no other version claims: see validity_is_known. Fails with
  /// Errc::kUnknownProcedure, or with Errc::kProcedureNotInForce, naming the versions there are.
  /// vi: thủ tục có hiệu lực tại ngày
  [[nodiscard]] Result<Procedure> at(const ProcedureCode& code, Date date) const;
  /// All versions, oldest first. Fails with Errc::kUnknownProcedure. vi: các phiên bản
  [[nodiscard]] Result<std::vector<Procedure>> versions(const ProcedureCode& code) const;
  /// The codes that replaced `code`, step by step to the newest; empty when nothing did. Fails with
  /// Errc::kUnknownProcedure. vi: các mã thay thế
  [[nodiscard]] Result<std::vector<ProcedureCode>> successors(const ProcedureCode& code) const;

  /// Procedures whose names have all the words, best first: whole words before parts, names that
  /// begin with the words before those that have them one after the other and those before others,
  /// shorter names before longer ones, then by code. Of each code the newest version is searched,
  /// or the one in force on options.on. Words are compared without diacritics and case; a code or
  /// its beginning, from the point on, finds that procedure. Fails with Errc::kInvalidText, or with
  /// Errc::kInvalidSearch when there is nothing to search for. vi: tìm thủ tục theo tên
  [[nodiscard]] Result<std::vector<SearchHit>> search(std::string_view words,
                                                      const SearchOptions& options = {}) const;

  /// 16 hex digits that change when any record does. vi: dấu vân tay của danh mục
  [[nodiscard]] const std::string& fingerprint() const noexcept;

  /// Equal when they have equal records.
  friend bool operator==(const Catalogue& a, const Catalogue& b) noexcept {
    return a.fingerprint() == b.fingerprint();
  }

  /// For motcua's own components only: a catalogue over tables that outlive it.
  [[nodiscard]] static Catalogue from_tables(const catalogue_internal::Tables& tables);
  /// For motcua's own components only: what it holds.
  [[nodiscard]] const catalogue_internal::Rep& inside() const noexcept { return *rep_; }

 private:
  explicit Catalogue(std::shared_ptr<const catalogue_internal::Rep> rep) : rep_(std::move(rep)) {}

  std::shared_ptr<const catalogue_internal::Rep> rep_;
};

MOTCUA_END_NAMESPACE
