/// Random phrases about time and limits.
#pragma once

#include <motcua/base/text.hpp>
#include <motcua/catalogue/limit_phrase.hpp>

#include <rapidcheck.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "base/text_internal.hpp"

namespace motcua::test {

inline rc::Gen<Term> arbitrary_term() {
  return rc::gen::map(
      rc::gen::tuple(rc::gen::oneOf(rc::gen::inRange(1, 100), rc::gen::inRange(1, 20'000)),
                     rc::gen::inRange(0, 8)),
      [](const std::tuple<int, int>& made) {
        const auto [halves, unit] = made;
        return Term::make(halves / 2, static_cast<TimeUnit>(unit), halves % 2 != 0).value();
      });
}

/// One to five nouns, which may stand in any text of a phrase.
inline std::string arbitrary_nouns(bool with_parentheses = true) {
  const auto count = *rc::gen::inRange<std::size_t>(1, 6);
  std::string text;
  for (std::size_t i = 0; i < count; ++i) {
    if (i > 0) text += *rc::gen::element<std::string>(" ", ", ", " và ", " - ");
    text += *rc::gen::element<std::string>(
        "giấy phép", "dự án nhóm A", "quyết định của Bộ Tài chính", "Nghị định số 118/2025/NĐ-CP",
        "tàu biển", "biên bản", "khoản 3 Điều 24", "điểm 1.2", "kỳ sát hạch",
        with_parentheses ? "thuỷ sản (nếu có)" : "thủy sản");
  }
  return text;
}

inline std::string arbitrary_condition() {
  return *rc::gen::element<std::string>("đối với ", "trường hợp ", "riêng đối với ") + "có " +
         arbitrary_nouns();
}

/// `head` is what a start begins with; its texts have no comma.
inline void set_start(LimitPhrase& phrase, const std::vector<std::string>& heads) {
  phrase.start = static_cast<LimitStart>(*rc::gen::inRange(0, 4));
  if (phrase.start != LimitStart::kOther) return;
  phrase.start_text =
      *rc::gen::elementOf(heads) +
      *rc::gen::element<std::string>(" ban hành quyết định", " ký hợp đồng",
                                     " nhận được ý kiến của Bộ Tài chính", " kết thúc kiểm tra",
                                     " nhận được hồ sơ bổ sung (nếu có)");
}

inline void set_cases(LimitPhrase& phrase) {
  phrase.area = static_cast<Area>(*rc::gen::inRange(0, 2));
  if (*rc::gen::arbitrary<bool>()) phrase.condition = arbitrary_condition();
  if (*rc::gen::inRange(0, 4) == 0)
    phrase.pause = "thời gian lấy ý kiến về " + arbitrary_nouns(false);
}

/// The ground is what the condition and the area say.
inline void set_ground(LimitPhrase& phrase) {
  if (phrase.area == Area::kDisadvantaged) {
    phrase.ground = ExtensionGround::kDisadvantagedArea;
    return;
  }
  constexpr std::pair<ExtensionGround, std::string_view> kSaid[] = {
      {ExtensionGround::kVerification, "nếu phải xác minh"},
      {ExtensionGround::kConsultation, "trường hợp lấy ý kiến nhiều nơi"},
      {ExtensionGround::kComplexity, "đối với hồ sơ có số lượng lớn"},
      {ExtensionGround::kAgreement, "nếu có thỏa thuận khác"},
  };
  switch (*rc::gen::inRange(0, 3)) {
    case 0: {
      const auto& [ground, words] = kSaid[*rc::gen::inRange(0, 4)];
      phrase.ground = ground;
      phrase.condition = words;
      break;
    }
    case 1:
      phrase.ground = kSaid[*rc::gen::inRange(0, 4)].first;
      phrase.condition.clear();
      break;
    default:
      if (!phrase.condition.empty()) phrase.ground = ExtensionGround::kOther;
  }
}

inline LimitPhrase make_phrase(PhraseKind kind) {
  LimitPhrase phrase{.kind = kind};
  if (kind == PhraseKind::kPause) {
    phrase.pause = *rc::gen::element<std::string>("thời gian ", "thời hạn ") + arbitrary_nouns();
    return phrase;
  }
  set_cases(phrase);
  switch (kind) {
    case PhraseKind::kTerm:
      phrase.term = *arbitrary_term();
      phrase.bound = static_cast<LimitBound>(*rc::gen::inRange(0, 2));
      set_start(phrase, {"ngày", "khi", "thời điểm", "lúc", "ngày Hội đồng thẩm định"});
      break;
    case PhraseKind::kSameDay:
      set_start(phrase, {"ngày", "ngày làm việc"});
      if (*rc::gen::arbitrary<bool>()) phrase.cut_off = *rc::gen::inRange(0, 1440);
      break;
    case PhraseKind::kAtOnce:
      set_start(phrase, {"khi", "sau khi"});
      break;
    case PhraseKind::kCutOff:
      phrase.cut_off = *rc::gen::inRange(0, 1440);
      break;
    case PhraseKind::kExtension:
      phrase.term = *arbitrary_term();
      phrase.effect = static_cast<ExtensionEffect>(*rc::gen::inRange(0, 2));
      if (phrase.effect == ExtensionEffect::kTotal) set_start(phrase, {"ngày", "khi"});
      set_ground(phrase);
      break;
    case PhraseKind::kPause:
    case PhraseKind::kNotStipulated:
      break;
  }
  return phrase;
}

inline rc::Gen<LimitPhrase> arbitrary_phrase() {
  return rc::gen::exec(
      [] { return make_phrase(static_cast<PhraseKind>(*rc::gen::inRange(0, 7))); });
}

inline LimitExtension make_extension() {
  const LimitPhrase phrase = make_phrase(PhraseKind::kExtension);
  return {phrase.ground.value_or(ExtensionGround::kOther),
          *phrase.effect,
          *phrase.term,
          phrase.condition,
          {}};
}

/// Parts of a term that add up to it.
inline std::vector<LimitStage> make_stages(Term whole) {
  std::vector<LimitStage> stages;
  int left = whole.halves();
  while (left > 1 && stages.size() < 4) {
    const int part = *rc::gen::inRange(1, left);
    stages.push_back({{}, Term::make(part / 2, whole.unit(), part % 2 != 0).value()});
    left -= part;
  }
  if (!stages.empty()) {
    stages.push_back({{}, Term::make(left / 2, whole.unit(), left % 2 != 0).value()});
  }
  return stages;
}

inline rc::Gen<TimeLimit> arbitrary_limit() {
  return rc::gen::exec([] {
    TimeLimit limit;
    limit.kind = static_cast<LimitKind>(*rc::gen::inRange(0, 6));
    if (limit.kind == LimitKind::kUnitMissing) {
      limit.number_without_unit = *rc::gen::inRange(0, Term::kMost + 1);
    } else if (limit.kind != LimitKind::kMissing) {
      constexpr PhraseKind kPhrases[] = {PhraseKind::kTerm, PhraseKind::kSameDay,
                                         PhraseKind::kAtOnce, PhraseKind::kNotStipulated};
      const LimitPhrase phrase = make_phrase(kPhrases[static_cast<std::size_t>(limit.kind)]);
      limit.term = phrase.term;
      limit.bound = phrase.bound;
      limit.start = phrase.start;
      limit.start_text = phrase.start_text;
      limit.condition = phrase.condition;
      limit.area = phrase.area;
    }
    if (limit.term && *rc::gen::arbitrary<bool>()) limit.stages = make_stages(*limit.term);
    if (limit.kind == LimitKind::kSameDay || limit.kind == LimitKind::kAtOnce) {
      if (*rc::gen::arbitrary<bool>()) limit.cut_off = *rc::gen::inRange(0, 1440);
    }
    for (int n = *rc::gen::inRange(0, 3); n > 0; --n) limit.extensions.push_back(make_extension());
    for (int n = *rc::gen::inRange(0, 3); n > 0; --n) {
      limit.pauses.push_back(make_phrase(PhraseKind::kPause).pause);
    }
    return limit;
  });
}

/// Words that limits are made of, in any order: mostly nonsense, near the edge of what is read.
inline rc::Gen<std::string> arbitrary_words() {
  return rc::gen::exec([] {
    std::string text;
    for (int n = *rc::gen::inRange(1, 12); n > 0; --n) {
      text += *rc::gen::element<std::string>(
          "trong ", "thời hạn ", "không quá ", "05 ", "(hai) ", "mười lăm ", "năm ", "ngày ",
          "ngày làm việc ", "giờ ", "tháng ", "kể từ ngày ", "nhận đủ hồ sơ ", "hợp lệ ", ", ",
          "( ", ") ", "đối với ", "các xã ", "miền núi ", "nếu ", "trường hợp ", "thì ", "kéo dài ",
          "thêm ", "tổng thời hạn ", "không tính ", "thời gian ", "ngay ", "khi ", "sau ",
          "15 giờ ", "ngày làm việc tiếp theo ", "không quy định ", "giải quyết ", "= ", "; ",
          "1/2 ", "tuần ");
    }
    return text;
  });
}

// --- Texts ---------------------------------------------------------------------------------------

inline std::string to_lower(std::string_view text) {
  return base_internal::lowered_nfc(text).value();
}

/// The number in words, 1 to 99, as teachers of the north have it.
inline std::string number_words(int number) {
  constexpr std::string_view kDigits[] = {"",    "một", "hai", "ba",  "bốn",
                                          "năm", "sáu", "bảy", "tám", "chín"};
  const auto tens = static_cast<std::size_t>(number / 10);
  const auto ones = static_cast<std::size_t>(number % 10);
  if (tens == 0) return std::string(kDigits[ones]);
  std::string text = tens == 1 ? "mười" : std::string(kDigits[tens]) + " mươi";
  if (ones == 0) return text;
  if (ones == 5) return text + " lăm";
  if (ones == 1 && tens > 1) return text + " mốt";
  if (ones == 4 && tens > 1) return text + " tư";
  return text + ' ' + std::string(kDigits[ones]);
}

}  // namespace motcua::test
