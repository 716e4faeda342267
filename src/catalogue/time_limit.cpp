#include <motcua/catalogue/time_limit.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "catalogue/limit_words_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace {

struct Names {
  std::string_view name;
  std::string_view vietnamese;
};

/// In the order of the enumerators.
constexpr Names kKinds[] = {
    {"term", "thời hạn có số và đơn vị"},       {"same_day", "trong ngày tiếp nhận"},
    {"at_once", "ngay khi nhận đủ hồ sơ"},      {"not_stipulated", "không quy định thời hạn"},
    {"unit_missing", "nguồn không ghi đơn vị"}, {"missing", "nguồn không ghi thời hạn"},
};
constexpr std::string_view kBounds[] = {"exactly", "at_most"};
constexpr std::string_view kStarts[] = {"not_stated", "complete_dossier", "receipt", "other"};
constexpr Names kAreas[] = {
    {"any", "mọi địa bàn"},
    {"disadvantaged", "xã miền núi, biên giới, hải đảo, vùng khó khăn, đặc biệt khó khăn"},
};
constexpr Names kGrounds[] = {
    {"verification", "cần xác minh"},
    {"consultation", "cần lấy ý kiến"},
    {"complexity", "vụ việc phức tạp, số lượng lớn"},
    {"disadvantaged_area", "xã miền núi, biên giới, hải đảo, vùng khó khăn"},
    {"agreement", "theo thỏa thuận bằng văn bản với người yêu cầu"},
    {"other", "lý do khác"},
};
constexpr std::string_view kEffects[] = {"adds", "total"};

template <typename Table, typename E>
constexpr const auto& row_of(const Table& table, E value) noexcept {
  return table[static_cast<std::size_t>(value)];
}

// --- One line ------------------------------------------------------------------------------------

PhraseKind phrase_kind(LimitKind kind) {
  if (kind == LimitKind::kSameDay) return PhraseKind::kSameDay;
  if (kind == LimitKind::kAtOnce) return PhraseKind::kAtOnce;
  if (kind == LimitKind::kNotStipulated) return PhraseKind::kNotStipulated;
  return PhraseKind::kTerm;
}

std::string write_composition(const std::vector<LimitStage>& stages) {
  std::string text;
  for (const LimitStage& stage : stages) {
    text += (text.empty() ? " = " : " + ") + to_vietnamese(stage.term);
  }
  return text;
}

/// The limit itself, without what follows it.
std::string write_head(const TimeLimit& limit) {
  if (limit.kind == LimitKind::kMissing) return std::string(catalogue_internal::kMissingWords);
  if (limit.kind == LimitKind::kUnitMissing) {
    return std::to_string(limit.number_without_unit.value_or(0)) + ' ' +
           std::string(catalogue_internal::kUnitMissingWords);
  }
  const LimitPhrase phrase{.kind = phrase_kind(limit.kind),
                           .term = limit.term,
                           .bound = limit.bound,
                           .start = limit.start,
                           .start_text = limit.start_text,
                           .area = limit.area,
                           .condition = limit.condition};
  return catalogue_internal::write_phrase(phrase, write_composition(limit.stages));
}

LimitPhrase phrase_of(const LimitExtension& extension) {
  const bool far = extension.ground == ExtensionGround::kDisadvantagedArea;
  return {.kind = PhraseKind::kExtension,
          .term = extension.term,
          .ground = extension.ground,
          .effect = extension.effect,
          .area = far ? Area::kDisadvantaged : Area::kAny,
          .condition = extension.condition};
}

std::string start_in_english(const TimeLimit& limit) {
  switch (limit.start) {
    case LimitStart::kNotStated:
      break;
    case LimitStart::kCompleteDossier:
      return " from receipt of a complete dossier";
    case LimitStart::kReceipt:
      return " from receipt";
    case LimitStart::kOther:
      return " from \"" + limit.start_text + '"';
  }
  return {};
}

std::string head_in_english(const TimeLimit& limit) {
  switch (limit.kind) {
    case LimitKind::kTerm: {
      if (!limit.term) return "a term that is not given";  // a record that nobody checked
      std::string text = limit.bound == LimitBound::kAtMost ? "at most " : "";
      text += to_english(*limit.term);
      for (std::size_t i = 0; i < limit.stages.size(); ++i) {
        text += (i == 0 ? " = " : " + ") + to_english(limit.stages[i].term);
      }
      return text + start_in_english(limit);
    }
    case LimitKind::kSameDay:
      return "the same day" + start_in_english(limit);
    case LimitKind::kAtOnce:
      return "at once" + start_in_english(limit);
    case LimitKind::kNotStipulated:
      return "no limit is stipulated";
    case LimitKind::kUnitMissing:
      return std::to_string(limit.number_without_unit.value_or(0)) +
             " of a unit that the source leaves out";
    case LimitKind::kMissing:
      break;
  }
  return "the source gives no limit";
}

std::string clock_time(int minute_of_day) {
  constexpr int kMinutesPerHour = 60;
  const int hour = minute_of_day / kMinutesPerHour;
  const int minute = minute_of_day % kMinutesPerHour;
  return (hour < 10 ? "0" : "") + std::to_string(hour) + (minute < 10 ? ":0" : ":") +
         std::to_string(minute);
}

}  // namespace

std::string_view to_string(LimitKind kind) noexcept { return row_of(kKinds, kind).name; }
std::string_view to_vietnamese(LimitKind kind) noexcept { return row_of(kKinds, kind).vietnamese; }
std::string_view to_string(LimitBound bound) noexcept { return row_of(kBounds, bound); }
std::string_view to_string(LimitStart start) noexcept { return row_of(kStarts, start); }
std::string_view to_string(Area area) noexcept { return row_of(kAreas, area).name; }
std::string_view to_vietnamese(Area area) noexcept { return row_of(kAreas, area).vietnamese; }
std::string_view to_string(ExtensionGround ground) noexcept {
  return row_of(kGrounds, ground).name;
}
std::string_view to_vietnamese(ExtensionGround ground) noexcept {
  return row_of(kGrounds, ground).vietnamese;
}
std::string_view to_string(ExtensionEffect effect) noexcept { return row_of(kEffects, effect); }

std::string to_vietnamese(const TimeLimit& limit) {
  std::string text = write_head(limit);
  if (limit.cut_off) {
    text +=
        "; " + to_vietnamese(LimitPhrase{.kind = PhraseKind::kCutOff, .cut_off = limit.cut_off});
  }
  for (const LimitExtension& extension : limit.extensions) {
    text += "; " + to_vietnamese(phrase_of(extension));
  }
  for (const std::string& pause : limit.pauses) {
    text += "; " + to_vietnamese(LimitPhrase{.kind = PhraseKind::kPause, .pause = pause});
  }
  return text;
}

std::string to_english(const TimeLimit& limit) {
  std::string text = head_in_english(limit);
  if (limit.area == Area::kDisadvantaged) text += " in disadvantaged areas";
  if (!limit.condition.empty()) text += " when \"" + limit.condition + '"';
  if (limit.cut_off) {
    text += "; received after " + clock_time(*limit.cut_off) + ": the next working day";
  }
  for (const LimitExtension& extension : limit.extensions) {
    text += extension.effect == ExtensionEffect::kTotal ? "; extended to at most "
                                                        : "; extended by at most ";
    text += to_english(extension.term) + " (" + std::string(to_string(extension.ground)) + ')';
    if (!extension.condition.empty()) text += " when \"" + extension.condition + '"';
  }
  for (const std::string& pause : limit.pauses) text += "; not counting \"" + pause + '"';
  return text;
}

MOTCUA_END_NAMESPACE
