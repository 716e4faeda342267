/// A block of rows: their results on the way to the columns, and the verdicts of all at once.
#pragma once

#include <motcua/base/result.hpp>
#include <motcua/calendar/batch.hpp>
#include <motcua/config.hpp>
#include <motcua/deadline/columns.hpp>
#include <motcua/deadline/deadline.hpp>
#include <motcua/dossier/state.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "deadline/columns_fold_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace deadline_internal {

/// Rows whose results are put together before they are copied into the columns.
inline constexpr std::size_t kBlock = 256;

/// A column of a block.
using Numbers = std::array<std::int32_t, kBlock>;
using Bytes = std::array<std::uint8_t, kBlock>;

/// One clock's verdict.
struct RowVerdict {
  Timeliness timeliness = Timeliness::kUnknown;
  std::int32_t late = batch::kMissing;
};

/// Results of a block of rows, in columns as they go out.
struct Block {
  Bytes states;
  Bytes national_states;
  Numbers statutory;
  Numbers rolled;
  Numbers appointments;
  Numbers current_appointments;
  Numbers ends;
  Bytes decree;
  Bytes promise;
  Bytes index;
  Numbers decree_late;
  Numbers promise_late;
  Numbers index_late;
  Bytes supplements;
  Bytes restarts;
  std::array<std::int16_t, kBlock> codes;

  /// What the events of a row say.
  void put_facts(std::size_t at, const Facts& facts, NationalState national, std::int32_t end,
                 std::size_t rounds) {
    states[at] = static_cast<std::uint8_t>(facts.state);
    national_states[at] = static_cast<std::uint8_t>(national);
    appointments[at] = facts.appointment;
    current_appointments[at] = facts.current_appointment;
    ends[at] = end;
    supplements[at] = saturated(rounds);
  }

  /// What its clock says.
  void put_dates(std::size_t at, std::int32_t by_law, std::int32_t after_rest, std::size_t again) {
    statutory[at] = by_law;
    rolled[at] = after_rest;
    restarts[at] = saturated(again);
  }

  void put_verdicts(std::size_t at, RowVerdict by_decree, RowVerdict by_promise,
                    RowVerdict by_index) {
    decree[at] = static_cast<std::uint8_t>(by_decree.timeliness);
    promise[at] = static_cast<std::uint8_t>(by_promise.timeliness);
    index[at] = static_cast<std::uint8_t>(by_index.timeliness);
    decree_late[at] = by_decree.late;
    promise_late[at] = by_promise.late;
    index_late[at] = by_index.late;
  }

  /// A row whose clock fails.
  void fail(std::size_t at, Errc failure) {
    put_dates(at, batch::kMissing, batch::kMissing, 0);
    put_verdicts(at, {}, {}, {});
    codes[at] = static_cast<std::int16_t>(failure);
  }

  /// A row that cannot be read.
  void refuse(std::size_t at, Errc failure) {
    put_facts(at, {}, NationalState{}, batch::kMissing, 0);
    states[at] = batch::kNoState;
    fail(at, failure);
  }

 private:
  static std::uint8_t saturated(std::size_t count) {
    return static_cast<std::uint8_t>(std::min<std::size_t>(count, 255));
  }
};

/// What is known of a block's plain rows beside their results.
struct PlainRows {
  Numbers starts{};        ///< what the clock counts from: the reception, or a completion
  Numbers last_second{};   ///< 1 where the rolled date is the last second of its minute, else 0
  Numbers first_rolled{};  ///< the rolled date counted from the reception, as the index counts
  Numbers first_second{};  ///< its last_second
  Numbers waited{};        ///< minutes for a supplement
  Numbers again{};         ///< below 0 where a row is to be done again by itself
};

/// What a block is measured with.
struct Yardstick {
  std::int32_t as_of;
  std::int32_t first;  ///< known minute
  std::int32_t last;   ///< known minute, counted from the first
};

/// The verdicts of at least the first `size` rows, from their appointments, dates and ends. Rows
/// that are measured outside the calendar are marked; their verdicts mean nothing. `avx2`: the
/// processor has it.
void judge(const Yardstick& by, std::size_t size, bool avx2, PlainRows& rows,
           Block& block) noexcept;

}  // namespace deadline_internal
MOTCUA_END_NAMESPACE
