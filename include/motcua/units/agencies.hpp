/// Agencies at level one of the identification codes: whose code it is, and since when.
#pragma once

#include <motcua/base/agency_code.hpp>
#include <motcua/base/law_ref.hpp>
#include <motcua/base/result.hpp>
#include <motcua/base/time.hpp>
#include <motcua/config.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

MOTCUA_BEGIN_NAMESPACE

/// What an agency at level one is. vi: loại cơ quan cấp 1. \since 0.1 (experimental)
enum class AgencyKind : std::uint8_t {
  kMinistry,          ///< vi: bộ, cơ quan trung ương — codes G01 …
  kPeoplesCommittee,  ///< vi: Ủy ban nhân dân cấp tỉnh — codes H01 …
  kPeoplesCouncil,    ///< vi: Hội đồng nhân dân cấp tỉnh — codes K01 …
};

/// An agency at level one between two days.
///
/// When provinces merged, the merged one kept the code of the province whose name it has, and the
/// others were closed: H01 is An Giang's before and after 2025-07-01, while the statistical code of
/// An Giang went from 89 to 91. vi: cơ quan cấp 1. Thread safety: a value.
/// \since 0.1 (experimental)
struct Agency {
  AgencyCode code;            ///< of level one alone, "H01"; vi: mã định danh
  AgencyKind kind;            ///< vi: loại cơ quan
  std::string name;           ///< "Ủy ban nhân dân tỉnh An Giang"; vi: tên
  std::string province;       ///< code of its province in those days, or empty; vi: mã tỉnh
  std::optional<Date> from;   ///< first day, or not known: since before the list begins
  std::optional<Date> until;  ///< last day, or open
  std::optional<LawRef> law;  ///< vi: căn cứ
  std::string source;         ///< where it was read; vi: nguồn
  Confidence confidence;      ///< vi: độ tin cậy

  friend bool operator==(const Agency&, const Agency&) = default;
};

/// Everything an Agencies is built from. vi: dữ liệu cơ quan. Thread safety: a value.
/// \since 0.1 (experimental)
struct AgencyRows {
  Date first_day;                ///< known from here …
  std::optional<Date> last_day;  ///< … to here; open: until a change that the list does not have
  std::vector<Agency> agencies;

  friend bool operator==(const AgencyRows&, const AgencyRows&) = default;
};

/// Read agencies from CSV text with the header
/// `code,from,until,kind,name,province,law,source,confidence`.
///
/// Otherwise as read_units_csv. Fails with Errc::kInvalidUnitRow. vi: đọc cơ quan từ CSV.
/// Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<std::vector<Agency>> read_agencies_csv(std::string_view file,
                                                                          std::string_view text);

/// The agencies that codes name, asked by day.
///
/// A question about a day outside [first_day(), last_day()] fails with Errc::kOutOfUnitRange.
/// vi: danh mục cơ quan cấp 1. Thread safety: immutable handle; share freely.
/// \since 0.1 (experimental)
class MOTCUA_EXPORT Agencies {
 public:
  /// Build from rows: codes of one level, no two of one code on the same day, a province for
  /// committees and councils and none for others. Fails with Errc::kInvalidUnitRow or
  /// Errc::kConflictingUnitRows, naming the row. vi: lập danh mục từ dữ liệu
  [[nodiscard]] static Result<Agencies> from_rows(AgencyRows rows);

  /// The rows it was built from, by code and time.
  [[nodiscard]] const AgencyRows& rows() const noexcept { return *rows_; }
  /// vi: ngày đầu của danh mục
  [[nodiscard]] Date first_day() const noexcept { return rows_->first_day; }
  /// Empty: known until a change that the list does not have. vi: ngày cuối của danh mục
  [[nodiscard]] std::optional<Date> last_day() const noexcept { return rows_->last_day; }

  /// The agency at level one of `code`, in either order: "H01", "000.00.15.H01", "H01.15". Fails
  /// with Errc::kUnknownAgency, saying when there was one. vi: cơ quan mang mã vào ngày
  [[nodiscard]] Result<Agency> agency(const AgencyCode& code, Date date) const;
  /// Every agency that ever had the code of `code`'s level one, ascending by date. Fails with
  /// Errc::kUnknownAgency when there was none. vi: các cơ quan từng mang mã
  [[nodiscard]] Result<std::vector<Agency>> versions(const AgencyCode& code) const;
  /// The agencies of the province with that code on `date`, by code; may be none. Fails with
  /// Errc::kInvalidUnitCode for anything but two digits. vi: cơ quan của tỉnh vào ngày
  [[nodiscard]] Result<std::vector<Agency>> agencies_of(std::string_view province, Date date) const;
  /// All agencies on `date`, by code. vi: các cơ quan vào ngày
  [[nodiscard]] Result<std::vector<Agency>> agencies(Date date) const;

  /// Equal when they hold equal rows.
  friend bool operator==(const Agencies& a, const Agencies& b) { return *a.rows_ == *b.rows_; }

 private:
  explicit Agencies(AgencyRows rows) : rows_(std::make_shared<const AgencyRows>(std::move(rows))) {}

  std::shared_ptr<const AgencyRows> rows_;
};

/// Data spelling: "ministry", "peoples_committee", "peoples_council". Thread safety: safe.
[[nodiscard]] MOTCUA_EXPORT std::string_view to_string(AgencyKind kind) noexcept;
/// Vietnamese words: "Ủy ban nhân dân cấp tỉnh", … Thread safety: safe.
[[nodiscard]] MOTCUA_EXPORT std::string_view to_vietnamese(AgencyKind kind) noexcept;

MOTCUA_END_NAMESPACE
