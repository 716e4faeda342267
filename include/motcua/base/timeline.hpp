/// Values that the law changes at known dates.
#pragma once

#include <motcua/base/iso8601.hpp>
#include <motcua/base/law_ref.hpp>
#include <motcua/base/result.hpp>
#include <motcua/base/time.hpp>
#include <motcua/config.hpp>

#include <algorithm>
#include <memory>
#include <optional>
#include <span>
#include <utility>
#include <vector>

MOTCUA_BEGIN_NAMESPACE

/// One row of a timeline: a value, the days on which it is in force and why.
///
/// vi: quy định có hiệu lực trong một khoảng thời gian. Thread safety: a value. \since 0.1 (stable)
template <typename T>
struct InForce {
  Date from;                  ///< first day in force; vi: có hiệu lực từ
  std::optional<Date> until;  ///< last day in force, or open; vi: hết hiệu lực sau ngày
  T value;                    ///< vi: giá trị
  LegalBasis basis;           ///< vi: căn cứ

  friend bool operator==(const InForce&, const InForce&) = default;
};

/// Rows in order of time, no two in force on the same day.
///
/// Between rows there may be days on which nothing is in force; a question about them has no answer
/// rather than a guessed one. Which date governs (reception, decision, …) is the caller's to say.
///
/// vi: dòng thời gian hiệu lực. Thread safety: immutable; share freely. \since 0.1 (stable)
template <typename T>
class Timeline {
 public:
  /// A timeline in which nothing is ever in force.
  Timeline() = default;

  /// Build from rows in any order. A row without `until` ends the day before the next one begins.
  ///
  /// Fails with Errc::kInvalidTimeline when a row ends before it begins or two rows overlap.
  [[nodiscard]] static Result<Timeline> from_rows(std::vector<InForce<T>> rows) {
    std::sort(rows.begin(), rows.end(),
              [](const InForce<T>& a, const InForce<T>& b) { return a.from < b.from; });
    for (std::size_t i = 0; i < rows.size(); ++i) {
      InForce<T>& row = rows[i];
      if (row.until && *row.until < row.from) {
        return Failure{Errc::kInvalidTimeline,
                       "row in force from " + to_iso(row.from) + " ends before it begins, on " +
                           to_iso(*row.until) + "; swap or correct the two dates"};
      }
      if (i + 1 == rows.size()) break;
      const Date next = rows[i + 1].from;
      if (row.from == next || (row.until && *row.until >= next)) {
        return Failure{Errc::kInvalidTimeline,
                       "rows in force from " + to_iso(row.from) + " and from " + to_iso(next) +
                           " overlap; end the first one before " + to_iso(next)};
      }
      if (!row.until) row.until = next - std::chrono::days{1};
    }
    return Timeline(std::move(rows));
  }

  /// The row in force on `date`, or nullptr. Valid as long as the timeline (or a copy) lives.
  [[nodiscard]] const InForce<T>* at(Date date) const noexcept {
    const auto rows = this->rows();
    auto after = std::upper_bound(rows.begin(), rows.end(), date,
                                  [](Date d, const InForce<T>& row) { return d < row.from; });
    if (after == rows.begin()) return nullptr;
    const InForce<T>& row = *std::prev(after);
    return row.until && *row.until < date ? nullptr : &row;
  }

  /// All rows, ascending by date.
  [[nodiscard]] std::span<const InForce<T>> rows() const noexcept {
    return rows_ ? std::span<const InForce<T>>(*rows_) : std::span<const InForce<T>>();
  }
  [[nodiscard]] bool empty() const noexcept { return rows().empty(); }

  friend bool operator==(const Timeline& a, const Timeline& b) {
    return std::ranges::equal(a.rows(), b.rows());
  }

 private:
  explicit Timeline(std::vector<InForce<T>> rows)
      : rows_(std::make_shared<const std::vector<InForce<T>>>(std::move(rows))) {}

  std::shared_ptr<const std::vector<InForce<T>>> rows_;
};

MOTCUA_END_NAMESPACE
