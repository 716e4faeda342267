#include <motcua/catalogue/limit_phrase.hpp>

#include <cstddef>
#include <string>
#include <string_view>

#include "catalogue/limit_words_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace catalogue_internal {
namespace {

constexpr std::string_view kDisadvantagedWords =
    "đối với xã miền núi, biên giới, hải đảo, vùng khó khăn, đặc biệt khó khăn";

void append_clause(std::string& text, std::string_view clause) {
  if (clause.empty()) return;
  if (!text.empty()) text += ' ';
  text += clause;
}

/// "không quá 17 ngày làm việc". Years, and months not counted from a dossier, are more often a
/// validity or an age than a limit: the reader wants to be told, so the writer tells.
std::string write_term(const LimitPhrase& phrase) {
  const bool at_most = phrase.bound == LimitBound::kAtMost;
  const TimeUnit unit = phrase.term->unit();
  const bool of_dossier =
      phrase.start == LimitStart::kCompleteDossier || phrase.start == LimitStart::kReceipt;
  const bool doubtful =
      unit == TimeUnit::kYear ||
      (unit == TimeUnit::kMonth && !of_dossier && (at_most || phrase.start == LimitStart::kOther));
  return std::string(doubtful ? "thời hạn giải quyết " : "") + (at_most ? "không quá " : "") +
         to_vietnamese(*phrase.term);
}

/// What the words behind "kể từ" would be.
std::string_view start_words(const LimitPhrase& phrase) {
  switch (phrase.start) {
    case LimitStart::kNotStated:
      break;
    case LimitStart::kCompleteDossier:
      return "ngày nhận đủ hồ sơ hợp lệ";
    case LimitStart::kReceipt:
      return "ngày nhận được hồ sơ";
    case LimitStart::kOther:
      return phrase.start_text;
  }
  return {};
}

std::string write_same_day(const LimitPhrase& phrase) {
  const std::string_view day = start_words(phrase);
  return "trong " + std::string(day.empty() ? "ngày" : day);
}

std::string write_at_once(const LimitPhrase& phrase) {
  switch (phrase.start) {
    case LimitStart::kNotStated:
      break;
    case LimitStart::kCompleteDossier:
      return "ngay khi nhận đủ hồ sơ hợp lệ";
    case LimitStart::kReceipt:
      return "ngay khi nhận được hồ sơ";
    case LimitStart::kOther:
      return "ngay " + phrase.start_text;
  }
  return "ngay";
}

std::string write_cut_off(int minute_of_day) {
  constexpr int kMinutesPerHour = 60;
  const auto two_digits = [](int number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
  };
  std::string text = "sau " + two_digits(minute_of_day / kMinutesPerHour) + " giờ";
  if (const int minute = minute_of_day % kMinutesPerHour; minute != 0) {
    text += ' ' + two_digits(minute) + " phút";
  }
  return text + " thì trong ngày làm việc tiếp theo";
}

std::string write_extension(const LimitPhrase& phrase) {
  // Of years, the reader wants to be told that it is not the validity of a licence.
  const bool of_years = phrase.term->unit() == TimeUnit::kYear;
  std::string text = "kéo dài thêm ";
  if (phrase.effect == ExtensionEffect::kTotal) {
    text = "kéo dài nhưng tổng thời hạn ";
    if (of_years) text += "giải quyết ";
  } else if (of_years) {
    text += "thời hạn giải quyết ";
  }
  return text + "không quá " + to_vietnamese(*phrase.term);
}

/// A value made by hand may lack what its kind cannot do without: it is written as words that no
/// reader takes for a limit.
bool lacks_its_part(const LimitPhrase& phrase) {
  switch (phrase.kind) {
    case PhraseKind::kTerm:
    case PhraseKind::kExtension:
      return !phrase.term;
    case PhraseKind::kCutOff:
      return !phrase.cut_off;
    default:
      return false;
  }
}

std::string write_core(const LimitPhrase& phrase, std::string_view composition) {
  if (lacks_its_part(phrase)) return "(không ghi)";
  std::string text;
  switch (phrase.kind) {
    case PhraseKind::kTerm:
      text = write_term(phrase) + std::string(composition);
      break;
    case PhraseKind::kExtension:
      text = write_extension(phrase);
      break;
    case PhraseKind::kSameDay:
      return write_same_day(phrase);
    case PhraseKind::kAtOnce:
      return write_at_once(phrase);
    case PhraseKind::kCutOff:
      return write_cut_off(*phrase.cut_off);
    case PhraseKind::kPause:
    case PhraseKind::kNotStipulated:
      return "không quy định thời hạn giải quyết";
  }
  if (phrase.start != LimitStart::kNotStated) {
    text += " kể từ ";
    text += start_words(phrase);
  }
  return text;
}

}  // namespace

std::string_view ground_words(ExtensionGround ground) noexcept {
  switch (ground) {
    case ExtensionGround::kVerification:
      return "trường hợp cần xác minh";
    case ExtensionGround::kConsultation:
      return "trường hợp cần lấy ý kiến";
    case ExtensionGround::kComplexity:
      return "trường hợp phức tạp";
    case ExtensionGround::kDisadvantagedArea:
      return kDisadvantagedWords;
    case ExtensionGround::kAgreement:
      return "trường hợp có thỏa thuận bằng văn bản";
    case ExtensionGround::kOther:
      break;
  }
  return {};
}

std::string write_phrase(const LimitPhrase& phrase, std::string_view composition) {
  if (phrase.kind == PhraseKind::kPause) return "không tính " + phrase.pause;
  std::string cases;
  if (phrase.area == Area::kDisadvantaged) append_clause(cases, kDisadvantagedWords);
  if (phrase.condition.empty() && phrase.ground && phrase.area == Area::kAny) {
    append_clause(cases, ground_words(*phrase.ground));
  }
  append_clause(cases, phrase.condition);
  std::string text = write_core(phrase, composition);
  if (phrase.kind == PhraseKind::kSameDay && phrase.cut_off) {
    // In front, for behind a cut-off a condition could be that of the cut-off alone.
    if (!cases.empty()) text = cases + " thì " + text;
    text += ", " + write_cut_off(*phrase.cut_off);
  } else {
    append_clause(text, cases);
  }
  if (!phrase.pause.empty()) text += " (không tính " + phrase.pause + ')';
  return text;
}

}  // namespace catalogue_internal
MOTCUA_END_NAMESPACE

MOTCUA_BEGIN_NAMESPACE

std::string_view to_string(PhraseKind kind) noexcept {
  constexpr std::string_view kNames[] = {"term",      "same_day", "at_once",       "cut_off",
                                         "extension", "pause",    "not_stipulated"};
  return kNames[static_cast<std::size_t>(kind)];
}

std::string to_vietnamese(const LimitPhrase& phrase) {
  return catalogue_internal::write_phrase(phrase, {});
}

MOTCUA_END_NAMESPACE
