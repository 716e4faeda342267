#include <motcua/calendar/calendar_rows.hpp>
#include <motcua/calendar/day.hpp>

#include <cstddef>
#include <string_view>

#include "calendar/words_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace {

using calendar_internal::Words;

/// In the order of the enumerators.
constexpr Words kKinds[] = {
    {"working_day", "ngày làm việc", "working day"},
    {"weekly_rest", "nghỉ hằng tuần", "weekly rest"},
    {"public_holiday", "nghỉ lễ, tết", "public holiday"},
    {"substitute_holiday", "nghỉ bù", "substitute day off"},
    {"swapped_day_off", "nghỉ hoán đổi", "swapped day off"},
    {"make_up_working_day", "làm bù", "make-up working day"},
    {"local_day_off", "nghỉ theo quyết định của địa phương, cơ quan", "local day off"},
};

constexpr Words kAudiences[] = {
    {"civil_service", "cán bộ, công chức, viên chức", "civil service"},
    {"private_employers", "doanh nghiệp", "private employers"},
};

constexpr Words kStatuses[] = {
    {"decided", "đã quyết định", "decided"},
    {"proposed", "đang đề xuất", "proposed"},
    {"predicted", "dự kiến theo luật", "predicted by law"},
};

constexpr std::string_view kWeekdays[] = {"Thứ Hai", "Thứ Ba",  "Thứ Tư",  "Thứ Năm",
                                          "Thứ Sáu", "Thứ Bảy", "Chủ nhật"};

}  // namespace

namespace calendar_internal {

const Words& words_of(DayKind kind) noexcept { return kKinds[static_cast<std::size_t>(kind)]; }
const Words& words_of(Audience audience) noexcept {
  return kAudiences[static_cast<std::size_t>(audience)];
}
const Words& words_of(DayStatus status) noexcept {
  return kStatuses[static_cast<std::size_t>(status)];
}

}  // namespace calendar_internal

std::string_view to_string(DayKind kind) noexcept { return calendar_internal::words_of(kind).data; }
std::string_view to_string(Audience audience) noexcept {
  return calendar_internal::words_of(audience).data;
}
std::string_view to_string(DayStatus status) noexcept {
  return calendar_internal::words_of(status).data;
}

std::string_view to_vietnamese(DayKind kind) noexcept {
  return calendar_internal::words_of(kind).vietnamese;
}
std::string_view to_vietnamese(Audience audience) noexcept {
  return calendar_internal::words_of(audience).vietnamese;
}
std::string_view to_vietnamese(DayStatus status) noexcept {
  return calendar_internal::words_of(status).vietnamese;
}

std::string_view weekday_vietnamese(Date date) noexcept {
  return kWeekdays[static_cast<std::size_t>(Weekdays::index(date))];
}

MOTCUA_END_NAMESPACE
