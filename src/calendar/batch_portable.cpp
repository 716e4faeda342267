#include "calendar/batch_kernels_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace calendar_internal {
namespace {

template <typename Operation>
void kernel(const Rep& rep, Columns columns, std::size_t rows) noexcept {
  rep.day_tables().ask([&](auto view) { run_rows<Operation>(rep, view, columns, 0, rows); });
}

constexpr Kernels kPortable{
    kernel<AddWorkingDays>,
    kernel<CountWorkingDays>,
    kernel<RollForward>,
    kernel<IsWorkingDay>,
    kernel<AddCalendarDays<EndRule::kKeep>>,
    kernel<AddCalendarDays<EndRule::kRollToWorkingDay>>,
    kernel<AddMonths<EndRule::kKeep>>,
    kernel<AddMonths<EndRule::kRollToWorkingDay>>,
    kernel<AddWorkingMinutes>,
    kernel<CountWorkingMinutes>,
};

}  // namespace

const Kernels& portable_kernels() noexcept { return kPortable; }

}  // namespace calendar_internal
MOTCUA_END_NAMESPACE
