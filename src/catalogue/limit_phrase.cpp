#include <motcua/base/law_ref.hpp>
#include <motcua/catalogue/limit_phrase.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/scan_internal.hpp"
#include "catalogue/limit_numbers_internal.hpp"
#include "catalogue/limit_tokens_internal.hpp"
#include "catalogue/limit_vocabulary_internal.hpp"
#include "catalogue/limit_words_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace {

using namespace catalogue_internal;  // tokens and vocabulary

using Kind = Token::Kind;

/// Join tokens to a text of a phrase: its first word, which the grammar knows, in lower case.
std::string join_text(Tokens tokens) {
  std::string text(tokens.front().lower);
  if (tokens.size() > 1) {
    if (tokens[1].spaced) text += ' ';
    text += join(tokens.subspan(1));
  }
  return text;
}

// --- The start -----------------------------------------------------------------------------------

/// Count the words at the front that say that a dossier is whole.
std::size_t count_qualities(Tokens tokens, bool& complete) {
  constexpr std::string_view kComplete[] = {"đầy đủ", "đủ", "hợp lệ", "đúng quy định"};
  std::size_t count = 0;
  for (;;) {
    Tokens rest = tokens.subspan(count);
    std::size_t more = 0;
    if (!rest.empty() && count > 0 && (is_mark(rest.front(), ",") || rest.front().lower == "và")) {
      more = 1;
      rest = rest.subspan(1);
    }
    std::size_t words = match_any(rest, kComplete);
    if (words > 0) {
      complete = true;
    } else {
      words = match(rest, "theo quy định");
    }
    if (words == 0) return count;
    count += more + words;
  }
}

/// What follows a whole account of a dossier and still belongs to the event.
constexpr std::string_view kEventGoesOn[] = {"của", "do",  "từ",   "và", "kèm",  "tại",
                                             "cho", "qua", "theo", "để", "hoặc", "đề"};

/// An event is known when it is the receipt of the dossier and nothing else.
struct Event {
  LimitStart start;
  std::size_t count;  ///< tokens of a known event; 0 when it is another
  bool run_on;        ///< words follow a whole account of the dossier without any joint
};

/// Classify the words behind "ngày", "khi" or the like.
Event classify(Tokens tokens) {
  std::size_t at = match_any(tokens, std::array<std::string_view, 2>{"tiếp nhận", "nhận"});
  const Event other{LimitStart::kOther, 0, false};
  if (at == 0) return other;
  at += match(tokens.subspan(at), "được");
  bool complete = false;
  at += count_qualities(tokens.subspan(at), complete);
  const std::size_t dossier = match(tokens.subspan(at), "hồ sơ");
  if (dossier == 0) {
    // "trong ngày tiếp nhận"
    const bool ends = at == tokens.size() || tokens[at].kind == Kind::kMark;
    const bool alone = ends && match(tokens, "tiếp nhận") == at;
    return alone ? Event{LimitStart::kReceipt, at, false} : other;
  }
  at += dossier;
  const std::size_t qualities = count_qualities(tokens.subspan(at), complete);
  at += qualities;
  const Tokens rest = tokens.subspan(at);
  const bool ends = rest.empty() || rest.front().kind == Kind::kMark ||
                    match_any(rest, kConditionLeads) > 0 || match_any(rest, kPauseLeads) > 0;
  if (!ends)
    return {LimitStart::kOther, 0, qualities > 0 && !is_any(rest.front().lower, kEventGoesOn)};
  // "hồ sơ theo quy định" does not say whether the dossier must be complete.
  if (!complete && qualities > 0) return other;
  return {complete ? LimitStart::kCompleteDossier : LimitStart::kReceipt, at, false};
}

// --- The reader ----------------------------------------------------------------------------------

/// Reads the tokens of one phrase from the front. Functions named read_… return false after they
/// have said why in `failure_`; functions named eat_… return false when there is nothing of theirs.
class Reader {
 public:
  explicit Reader(Tokens tokens) : tokens_(tokens) {}

  Result<LimitPhrase> read() {
    LimitPhrase phrase{};
    if (read_whole(phrase)) return phrase;
    return *failure_;
  }

  /// As read(), where the term may be composed: "45 ngày = 15 ngày + 30 ngày".
  Result<LimitPhrase> read_composed(std::vector<LimitStage>& stages) {
    stages_ = &stages;
    return read();
  }

 private:
  // --- Failing

  bool refuse(Errc code, Tokens words, std::string_view why) {
    std::string message = code == Errc::kLimitAmbiguous ? "ambiguous: " : "not understood: ";
    if (!words.empty()) message += quote(words) + ' ';
    message += why;
    failure_ = Failure{code, std::move(message)};
    return false;
  }
  bool not_understood(Tokens words, std::string_view why) {
    return refuse(Errc::kLimitNotUnderstood, words, why);
  }
  bool ambiguous(Tokens words, std::string_view why) {
    return refuse(Errc::kLimitAmbiguous, words, why);
  }

  // --- Looking at tokens

  Tokens rest() const { return tokens_.subspan(at_); }
  bool at_end() const { return at_ == tokens_.size(); }

  bool eat(std::string_view words) {
    const std::size_t count = match(rest(), words);
    at_ += count;
    return count > 0;
  }
  bool eat_any(std::span<const std::string_view> alternatives) {
    const std::size_t count = match_any(rest(), alternatives);
    at_ += count;
    return count > 0;
  }

  bool leads_condition(std::size_t at) const {
    const Tokens here = tokens_.subspan(at);
    if (match_any(here, kConditionLeads) == 0) return false;
    // "if there are any" belongs to what it stands behind.
    if (match(here, "nếu có") > 0 &&
        (here.size() == 2 || here[2].kind == Kind::kMark || here[2].lower == "của")) {
      return false;
    }
    return at == 0 || !is_any(tokens_[at - 1].lower, kNoLeadAfter);
  }

  // --- The phrase as a whole

  bool read_whole(LimitPhrase& phrase) {
    if (!tokens_.empty() && is_mark(tokens_.back(), ".")) {
      tokens_ = tokens_.first(tokens_.size() - 1);
    }
    if (tokens_.empty()) return not_understood({}, "nothing is written; give a limit");
    if (!check_entire() || !check_vetoes()) return false;
    if (eat("không hẹn ngày trả kết quả") || eat("không hẹn ngày trả")) {
      phrase.kind = PhraseKind::kNotStipulated;
      return read_tail(phrase);
    }
    if (eat("không quy định")) return read_not_stipulated(phrase);
    if (match_any(rest(), kPauseLeads) > 0) return read_pause(phrase);
    if (eat_excluded_time(phrase)) return true;
    if (eat_cut_off(phrase)) {
      phrase.kind = PhraseKind::kCutOff;
      return read_next_day() && read_tail(phrase);
    }
    if (!read_front(phrase)) return false;
    return read_core(phrase);
  }

  /// Refuse what was cut off in the middle or run together.
  bool check_entire() {
    int depth = 0;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      const Token& token = tokens_[i];
      const Tokens here = tokens_.subspan(i);
      if (is_mark(token, "(")) ++depth;
      if (is_mark(token, ")") && --depth < 0) {
        return not_understood(here, "closes a parenthesis that never opened: a fragment");
      }
      if (is_mark(token, "…")) return not_understood(here, "was cut off; give the whole phrase");
      const bool behind_close = i > 0 && is_mark(tokens_[i - 1], ")") && !token.spaced;
      if (is_glued(token) || (behind_close && token.kind != Kind::kMark)) {
        return not_understood(here, "is run together from two texts; part them");
      }
      if (depth > 1) return not_understood(here, "is a parenthesis inside another");
    }
    if (depth > 0) return not_understood(tokens_, "opens a parenthesis that never closes");
    if (tokens_.front().kind == Kind::kMark && !is_mark(tokens_.front(), "(")) {
      return not_understood(tokens_, "begins in the middle");
    }
    return check_ending(tokens_);
  }

  /// Refuse a text that its last words tell to go on: a phrase, or a part of one.
  bool check_ending(Tokens text) {
    const Token& last = text.back();
    const std::size_t size = text.size();
    const bool letter = last.lower.size() == 1 && last.kind == Kind::kWord;
    const bool cited =
        (letter || last.kind == Kind::kNumber) && size > 1 &&
        is_any(text[size - 2].lower, std::array<std::string_view, 3>{"khoản", "điểm", "số"});
    bool dangles = is_any(last.lower, kDanglingWords);
    for (std::size_t back = 2; back <= 3 && back <= size; ++back) {
      if (match_any(text.last(back), kEndingPairs) == back) dangles = false;
    }
    const bool pair = size > 1 && match_any(text.last(2), kDanglingPairs) == 2;
    const bool mark = is_mark(last, ",") || is_mark(last, ":") || is_mark(last, "-");
    if (!cited && !dangles && !pair && !mark && !is_half_word(last.lower)) return true;
    return not_understood(text.last(std::min<std::size_t>(2, size)),
                          "ends in the middle; give the whole phrase");
  }

  bool check_vetoes() {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      for (const auto& [words, why] : kVetoes) {
        if (const std::size_t count = match(tokens_.subspan(i), words); count > 0) {
          return not_understood(tokens_.subspan(i, count), why);
        }
      }
    }
    return true;
  }

  // --- Kinds without a term

  bool read_not_stipulated(LimitPhrase& phrase) {
    phrase.kind = PhraseKind::kNotStipulated;
    eat("về");
    if (!eat_any(kSubjects) && eat_any(kBareSubjects) && !at_end() &&
        !is_mark(rest().front(), ",")) {
      return not_understood(rest(), "is not the time of the procedure");
    }
    // Said in one breath with what there is no limit of.
    if (eat(", phí")) eat(", lệ phí");
    return read_tail(phrase);
  }

  /// "không tính thời gian lấy ý kiến …"
  bool read_pause(LimitPhrase& phrase) {
    phrase.kind = PhraseKind::kPause;
    return read_pause_words(phrase);
  }

  bool read_pause_words(LimitPhrase& phrase) {
    const Tokens whole = rest();
    eat_any(kPauseLeads);
    if (match_any(rest(), kBareSubjects) == 0) {
      return not_understood(whole,
                            "does not say what is not counted, as \"không tính thời gian …\"");
    }
    if (rest().size() <= 2 || tokens_[at_ + 2].lower == "này") {
      return not_understood(whole, "does not say which time is not counted");
    }
    if (!phrase.pause.empty()) return not_understood(whole, "is a second time not counted");
    if (!check_text(rest(), "what is not counted")) return false;
    // Behind another phrase it is written in a parenthesis, which does not hold a second one.
    if (phrase.kind != PhraseKind::kPause &&
        std::ranges::any_of(rest(), [](const Token& token) { return is_mark(token, "("); })) {
      return not_understood(whole, "has a parenthesis; give it as a phrase of its own");
    }
    phrase.pause = join_text(rest());
    at_ = tokens_.size();
    return true;
  }

  /// "thời gian lấy ý kiến không tính vào thời hạn giải quyết"
  bool eat_excluded_time(LimitPhrase& phrase) {
    if (match(rest(), "thời gian") == 0) return false;
    std::size_t lead = 2;
    while (lead < tokens_.size() && match(tokens_.subspan(lead), "không tính vào") == 0) ++lead;
    if (lead == tokens_.size() || lead == 2 || tokens_[2].lower == "này") return false;
    Reader limit(tokens_.subspan(lead + 3));
    if (!limit.eat_any(kSubjects) || !limit.at_end()) return false;
    if (!check_text(tokens_.first(lead), "what is not counted")) return false;
    phrase.kind = PhraseKind::kPause;
    phrase.pause = join_text(tokens_.first(lead));
    return true;
  }

  /// Texts of a phrase hold no second limit and no second sentence.
  bool check_text(Tokens text, std::string_view what) {
    if (!check_ending(text)) return false;
    bool comma = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
      const Token& token = text[i];
      const Tokens here = text.subspan(i);
      if (is_quantity(here) || match(here, "trong ngày") > 0 || match(here, "ngày làm việc") > 0) {
        return ambiguous(here, "is a second term in " + std::string(what) + "; give one at a time");
      }
      comma = comma || is_mark(token, ",");
      const bool acts =
          match_any(here, kOrders) > 0 || (comma && (token.lower == "phải" || token.lower == "sẽ"));
      if (acts || token.lower == "thì" || is_mark(token, ":") || is_mark(token, ";") ||
          is_mark(token, ".") || is_mark(token, "=") || match_any(here, kStartLeads) > 0) {
        return not_understood(here, "does not belong in " + std::string(what));
      }
    }
    return true;
  }

  // --- The cut-off

  /// "sau 15 giờ", "trường hợp nhận hồ sơ sau 16 giờ 30 phút"
  bool eat_cut_off(LimitPhrase& phrase) {
    const std::size_t begin = at_;
    const bool lead = eat_any(std::array<std::string_view, 3>{"trường hợp", "nếu", "đối với"});
    eat("hồ sơ");
    if (eat_any(std::array<std::string_view, 3>{"tiếp nhận", "nhận"})) {
      eat("được");
      eat_any(std::array<std::string_view, 2>{"hồ sơ", "yêu cầu"});
    } else if (lead) {
      at_ = begin;
      return false;
    }
    std::optional<int> minute;
    if (eat("sau")) minute = eat_time();
    if (!minute) {
      at_ = begin;
      return false;
    }
    phrase.cut_off = minute;
    return true;
  }

  /// "15 giờ", "16 giờ 30 phút", "16 giờ 30", "16h30", "16:30"
  std::optional<int> eat_time() {
    constexpr int kMinutesPerHour = 60;
    constexpr int kHoursPerDay = 24;
    if (at_end()) return std::nullopt;
    int hour = 0;
    int minute = 0;
    const Token& first = rest().front();
    if (first.kind == Kind::kNumber && first.halves % 2 == 0 &&
        match(rest().subspan(1), "giờ") > 0) {
      hour = first.halves / 2;
      at_ += 2;
      if (!at_end() && rest().front().kind == Kind::kNumber && rest().front().halves % 2 == 0) {
        minute = rest().front().halves / 2;
        ++at_;
        eat("phút");
      }
    } else {
      const std::size_t digits = base_internal::count_digits(first.lower);
      const std::string_view behind = first.lower.substr(digits);
      if (digits == 0 || digits > 2 || behind.empty()) return std::nullopt;
      const std::string_view minutes = behind.substr(1);
      if (behind.front() != 'h' && (behind.front() != ':' || minutes.empty())) return std::nullopt;
      if (minutes.size() > 2 || !base_internal::all_digits(minutes)) return std::nullopt;
      hour = base_internal::to_number(first.lower.substr(0, digits));
      minute = base_internal::to_number(minutes);
      ++at_;
    }
    if (hour >= kHoursPerDay || minute >= kMinutesPerHour) return std::nullopt;
    return kMinutesPerHour * hour + minute;
  }

  /// "thì … trong ngày làm việc tiếp theo", behind a cut-off
  bool read_next_day() {
    const Tokens whole = rest();
    eat_any(std::array<std::string_view, 3>{"cùng ngày", "hằng ngày", "hàng ngày"});
    if (!eat("thì")) eat(",");
    while (!at_end() && is_any(rest().front().lower, kNextDayWords)) ++at_;
    eat_any(std::array<std::string_view, 2>{"trong", "vào"});
    if (eat_any(
            std::array<std::string_view, 2>{"ngày làm việc tiếp theo", "ngày làm việc kế tiếp"})) {
      return true;
    }
    return not_understood(whole, "does not say that the next working day follows a cut-off");
  }

  // --- In front of the term

  /// "Trường hợp …: ", "Đối với … thì ", "Đối với các xã miền núi …"
  bool read_front(LimitPhrase& phrase) {
    if (eat_area(phrase) && !eat("thì") && !eat(":")) eat(",");
    if (match_any(rest(), kConditionLeads) > 0) {
      const std::size_t end = find_front_end();
      if (end == tokens_.size()) {
        return not_understood(rest(), "is a condition without a limit behind it");
      }
      if (!check_condition(tokens_.subspan(at_, end - at_))) return false;
      phrase.condition = join_text(tokens_.subspan(at_, end - at_));
      at_ = end + 1;
    }
    return true;
  }

  /// The mark or word that parts a condition in front from its limit; the end if there is none.
  std::size_t find_front_end() const {
    int depth = 0;
    std::size_t comma = tokens_.size();
    for (std::size_t i = at_; i + 1 < tokens_.size(); ++i) {
      depth += is_mark(tokens_[i], "(") ? 1 : is_mark(tokens_[i], ")") ? -1 : 0;
      if (depth > 0) continue;
      if (tokens_[i].lower == "thì" || is_mark(tokens_[i], ":")) return i;
      const Tokens behind = tokens_.subspan(i + 1);
      if (comma == tokens_.size() && is_mark(tokens_[i], ",") &&
          (match_any(behind, kBounds) > 0 || match_any(behind, kSubjects) > 0)) {
        comma = i;
      }
    }
    return comma;
  }

  /// "đối với các xã miền núi, biên giới, hải đảo, vùng có điều kiện … khó khăn"
  bool eat_area(LimitPhrase& phrase) {
    const std::size_t lead = match_any(rest(), kAreaLeads);
    if (lead == 0) return false;
    std::size_t end = at_ + lead;
    while (end < tokens_.size() && is_any(tokens_[end].lower, kAreaWords)) ++end;
    while (end > at_ && (is_mark(tokens_[end - 1], ",") || tokens_[end - 1].lower == "và")) --end;
    if (phrase.area != Area::kAny || !is_area_list(tokens_.subspan(at_ + lead, end - at_ - lead))) {
      return false;
    }
    // Further words narrow the list down to something else.
    const Tokens behind = tokens_.subspan(end);
    const bool whole = behind.empty() || behind.front().kind == Kind::kMark ||
                       behind.front().lower == "thì" || match_any(behind, kBounds) > 0 ||
                       match_any(behind, kConditionLeads) > 0 || match_any(behind, kSubjects) > 0;
    if (!whole) return false;
    at_ = end;
    phrase.area = Area::kDisadvantaged;
    return true;
  }

  /// True when every item of a list is a disadvantaged area: "xã miền núi, phường" is not.
  static bool is_area_list(Tokens list) {
    const auto ends_item = [](const Token& token) {
      return is_mark(token, ",") || token.lower == "và" || token.lower == "hoặc";
    };
    while (!list.empty()) {
      const auto size =
          static_cast<std::size_t>(std::ranges::find_if(list, ends_item) - list.begin());
      const bool marked = std::ranges::any_of(
          kAreaMarks, [&](std::string_view mark) { return contains(list.first(size), mark); });
      if (!marked) return false;
      if (size == list.size()) return true;
      list = list.subspan(size + 1);
    }
    return false;
  }

  // --- The core

  bool read_core(LimitPhrase& phrase) {
    if (at_end()) return not_understood({}, "the text ends before any limit");
    if (eat_extension_lead()) return read_extension(phrase);
    const std::size_t begin = at_;
    eat_any(kVerbs);
    const bool at_once = eat("ngay");
    if (eat_same_day()) return read_same_day(phrase);
    if (at_once) return read_at_once(phrase);
    if (match_any(rest(), kBounds) == 0) at_ = begin;
    return read_term_phrase(phrase);
  }

  /// "trong ngày", "trong cùng ngày", not "trong ngày làm việc tiếp theo"
  bool eat_same_day() { return eat("trong ngày") || eat("trong cùng ngày") || eat("cùng ngày"); }

  bool read_same_day(LimitPhrase& phrase) {
    phrase.kind = PhraseKind::kSameDay;
    const std::size_t day = at_ - 1;
    eat("làm việc");
    if (match_any(rest(), std::array<std::string_view, 2>{"tiếp theo", "kế tiếp"}) > 0) {
      return not_understood(tokens_.subspan(day),
                            "is another day, and the hour after which it is due is not said");
    }
    const std::size_t event = at_;
    eat("khi");
    constexpr std::string_view kEventVerbs[] = {"nhận",     "tiếp nhận", "lập",        "ký",
                                                "ban hành", "kết thúc",  "hoàn thành", "thụ lý"};
    if (match_any(rest(), kEventVerbs) > 0) {
      if (!read_event(phrase, day, at_)) return false;
    } else if (at_ > event) {
      return not_understood(tokens_.subspan(event), "does not say when the day is");
    }
    return read_tail(phrase);
  }

  bool read_at_once(LimitPhrase& phrase) {
    phrase.kind = PhraseKind::kAtOnce;
    const std::size_t event = at_;
    if (eat_any(std::array<std::string_view, 2>{"sau khi", "khi"})) {
      if (!read_event(phrase, event, at_)) return false;
    }
    return read_tail(phrase);
  }

  bool read_term_phrase(LimitPhrase& phrase) {
    phrase.kind = PhraseKind::kTerm;
    const std::size_t begin = at_;
    const bool subject = eat_any(kSubjects);
    const bool bare_subject = !subject && eat_any(kBareSubjects);
    if (!eat("là")) eat(":");
    const bool bounded = eat_bounds();
    phrase.bound = bounded ? LimitBound::kAtMost : LimitBound::kExactly;
    const std::size_t term = at_;
    if (!read_quantity(phrase)) return false;
    if (match(rest(), "tiếp theo") > 0 && match_any(rest().subspan(2), kStartLeads) > 0) at_ += 2;
    if (!read_composition(*phrase.term)) return false;
    if (!read_tail(phrase)) return false;
    return subject || check_doubtful(phrase, tokens_.subspan(begin, term - begin), bare_subject);
  }

  bool eat_bounds() {
    constexpr int kMost = 3;
    int count = 0;
    while (count < kMost && eat_any(kBounds)) ++count;
    if (count > 0) eat("là");
    return count > 0;
  }

  /// Years, and months not counted from a dossier, are a validity or an age as often as a limit.
  /// Only "06 tháng" alone, which is how tables of procedures write, is read as it stands.
  bool check_doubtful(const LimitPhrase& phrase, Tokens lead, bool bare_subject) {
    const bool dossier =
        phrase.start == LimitStart::kCompleteDossier || phrase.start == LimitStart::kReceipt;
    const TimeUnit unit = phrase.term->unit();
    const bool said = !lead.empty() || bare_subject;
    const bool doubtful =
        (unit == TimeUnit::kYear && !dossier) ||
        (unit == TimeUnit::kMonth && !dossier && (said || phrase.start == LimitStart::kOther));
    if (!doubtful) return true;
    return ambiguous(tokens_,
                     "may be a validity or an age; say \"thời hạn giải quyết …\" if it is a limit");
  }

  // --- Quantities

  bool read_quantity(LimitPhrase& phrase) {
    const Tokens whole = rest();
    std::optional<int> halves;
    if (at_end()) return not_understood({}, "the text ends where a number should stand");
    if (!read_number(halves)) return false;
    if (!halves && is_range(whole.front().lower))
      return ambiguous(whole, "is a range, not one term");
    if (!halves) return not_understood(whole, why_no_number());
    const std::optional<TimeUnit> unit = eat_unit();
    if (!unit) {
      const bool other = at_end() || is_mark(rest().front(), "[") || is_mark(rest().front(), "-") ||
                         is_mark(rest().front(), "(") || match(rest(), "không có thông tin") > 0;
      if (other) return ambiguous(whole, "is a number without a unit");
      return not_understood(whole, "is a number without a unit of time");
    }
    const Result<Term> term = Term::make(*halves / 2, *unit, *halves % 2 != 0);
    if (!term) return not_understood(whole, "is no length of time: " + term.error().message);
    phrase.term = *term;
    return true;
  }

  /// "10-25"
  static bool is_range(std::string_view word) {
    const std::size_t digits = base_internal::count_digits(word);
    return digits > 0 && digits + 1 < word.size() && word[digits] == '-' &&
           base_internal::all_digits(word.substr(digits + 1));
  }

  /// Why there is no number where one should stand.
  std::string_view why_no_number() const {
    if (match_any(rest(), std::array<std::string_view, 2>{"sau", "trước"}) > 0) {
      return "tells a time after or before which something happens, not a limit";
    }
    if (match(tokens_, kMissingWords) == tokens_.size()) {
      return "says nothing of time; parse_time_limit reads it as a limit that is missing";
    }
    for (const std::string_view words : kValidityWords) {
      if (contains(tokens_, words)) return "speaks of how long something is valid, not of a limit";
    }
    return "is no limit that this reader knows";
  }

  /// "02", "02 (hai)", "hai (02)", "mười lăm", "1/2", "1,5", "nửa"
  bool read_number(std::optional<int>& halves) {
    const std::size_t begin = at_;
    if (rest().front().kind == Kind::kNumber) {
      halves = rest().front().halves;
      ++at_;
    } else if (eat("nửa")) {
      halves = 1;
      return true;
    } else if (const Number number = read_number_words(rest()); number.count > 0) {
      halves = 2 * number.value;
      at_ += number.count;
    } else {
      return true;
    }
    if (at_end() || !is_mark(rest().front(), "(")) return true;
    const std::size_t open = at_;
    ++at_;
    std::optional<int> again;
    if (!at_end() && rest().front().kind == Kind::kNumber) {
      again = rest().front().halves;
      ++at_;
    } else if (const Number number = read_number_words(rest()); number.count > 0) {
      again = 2 * number.value;
      at_ += number.count;
    }
    if (!again || !eat(")")) {
      at_ = open;  // a parenthesis about something else
      return true;
    }
    if (again == halves) return true;
    return ambiguous(tokens_.subspan(begin, at_ - begin),
                     "says one number in digits and another in words");
  }

  std::optional<TimeUnit> eat_unit() {
    for (const auto& [words, unit] : kUnits) {
      if (eat(words)) return unit;
    }
    return std::nullopt;
  }

  /// " = 15 ngày + 15 ngày + 10 ngày": parts in the unit of the whole, and of its sum.
  bool read_composition(Term whole) {
    const std::size_t begin = at_;
    if (!eat("=")) return true;
    if (stages_ == nullptr) {
      return not_understood(tokens_.subspan(begin),
                            "are parts of a term; parse_time_limit reads them");
    }
    int halves = 0;
    do {
      LimitPhrase part{};
      if (!read_quantity(part)) return false;
      if (part.term->unit() != whole.unit()) {
        return not_understood(tokens_.subspan(begin), "are parts in another unit than the whole");
      }
      halves += part.term->halves();
      stages_->push_back({{}, *part.term});
    } while (eat("+"));
    if (halves == whole.halves()) return true;
    return not_understood(tokens_.subspan(begin, at_ - begin), "do not add up to the whole");
  }

  // --- Behind the term

  bool read_tail(LimitPhrase& phrase) {
    while (!at_end()) {
      const std::size_t begin = at_;
      eat(",");
      if (phrase.kind == PhraseKind::kSameDay && !phrase.cut_off && eat_cut_off(phrase)) {
        if (!read_next_day()) return false;
        continue;
      }
      const bool cut_off_behind = phrase.kind == PhraseKind::kSameDay && phrase.cut_off;
      if (cut_off_behind && (eat_area(phrase) || match_any(rest(), kConditionLeads) > 0)) {
        return ambiguous(tokens_.subspan(begin),
                         "may be a condition of the cut-off alone; put it in front, with \"thì\"");
      }
      if (eat_area(phrase)) continue;
      if (!at_end() && is_mark(rest().front(), "(")) {
        if (!read_group(phrase)) return false;
      } else if (!read_tail_part(phrase, begin)) {
        return false;
      }
    }
    return true;
  }

  bool read_tail_part(LimitPhrase& phrase, std::size_t begin) {
    const bool may_start =
        phrase.kind == PhraseKind::kTerm || phrase.kind == PhraseKind::kExtension;
    if (may_start && eat_start_lead()) {
      if (phrase.start != LimitStart::kNotStated) {
        return ambiguous(tokens_.subspan(begin), "is a second start");
      }
      return read_start(phrase, begin);
    }
    if (match_any(rest(), kPauseLeads) > 0) return read_pause_words(phrase);
    if (match_any(rest(), kConditionLeads) > 0) return read_condition(phrase);
    const Tokens here = tokens_.subspan(begin);
    if (match_any(rest(), std::array<std::string_view, 2>{"hoặc", "và"}) > 0 ||
        has_quantity(here)) {
      return ambiguous(here, "goes on with something else; give one term at a time");
    }
    return not_understood(here, "follows the limit, and is no start, condition or exclusion");
  }

  static bool has_quantity(Tokens tokens) {
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      if (is_quantity(tokens.subspan(i))) return true;
    }
    return false;
  }

  /// "(kể từ ngày …)", "(không tính …)", "(nếu …)", "(khoản 1 Điều 16 …)"
  bool read_group(LimitPhrase& phrase) {
    std::size_t close = at_ + 1;
    while (!is_mark(tokens_[close], ")")) ++close;
    Reader inner(tokens_.subspan(at_ + 1, close - at_ - 1));
    const Tokens group = tokens_.subspan(at_, close - at_ + 1);
    at_ = close + 1;
    // A citation says where the limit stands, not what it is.
    if (LawRef::parse(join(inner.tokens_))) return true;
    if (inner.at_end()) return not_understood(group, "is empty");
    if (inner.read_tail(phrase)) return true;
    failure_ = std::move(inner.failure_);
    return false;
  }

  bool eat_start_lead() {
    if (eat_any(kStartLeads)) return true;
    const Tokens here = rest();
    const bool from = match(here, "từ") > 0 && match_any(here.subspan(1), kEventHeads) > 0;
    if (from || match(here, "sau khi") > 0) {
      ++at_;
      return true;
    }
    return match(here, "khi nhận") > 0;
  }

  bool read_start(LimitPhrase& phrase, std::size_t begin) {
    const std::size_t event = at_;
    if (!eat_any(kEventHeads)) {
      return not_understood(tokens_.subspan(begin), "does not say a day or moment to count from");
    }
    return read_event(phrase, event, at_);
  }

  /// Read what a limit is counted from: tokens from `body`, whose text begins at `begin`.
  bool read_event(LimitPhrase& phrase, std::size_t begin, std::size_t body) {
    const Event event = classify(tokens_.subspan(body));
    if (event.count > 0) {
      phrase.start = event.start;
      at_ = body + event.count;
      return true;
    }
    std::size_t end = body;
    while (end < tokens_.size() && !ends_event(end)) ++end;
    end += match(tokens_.subspan(end), "( nếu có )");
    const Tokens text = tokens_.subspan(begin, end - begin);
    if (end == body) return not_understood(text, "does not say what happens then");
    if (!says_what_happens(tokens_.subspan(body, end - body))) {
      return not_understood(text, "does not say what happens then");
    }
    if (event.run_on) return not_understood(text, "runs on beyond the receipt of the dossier");
    if (!check_text(text.subspan(body - begin), "a start")) return false;
    phrase.start = LimitStart::kOther;
    phrase.start_text = join_text(text);
    at_ = end;
    return true;
  }

  /// False for an actor without an act ("ngày Hội đồng nhân dân") and an act without its object
  /// ("ngày nhận được đầy đủ").
  static bool says_what_happens(Tokens body) {
    constexpr std::string_view kActors[] = {"hội đồng",     "ủy ban",  "uỷ ban",  "công ty",
                                            "doanh nghiệp", "tổ chức", "cơ quan", "người",
                                            "cá nhân",      "đơn vị"};
    constexpr std::string_view kActs[] = {
        "nhận",   "có",   "ký",  "ban",  "cấp", "ra",   "qua",  "thông", "trình",
        "gửi",    "chấp", "phê", "được", "yêu", "hoàn", "đăng", "chấm",  "không",
        "phát",   "bị",   "họp", "thẩm", "xác", "nộp",  "kiểm", "đánh",  "ghi",
        "chuyển", "cuối", "làm", "lấy",  "thi", "tuyển"};
    const std::size_t actor = match_any(body, kActors);
    if (actor > 0) {
      return std::ranges::any_of(body.subspan(actor),
                                 [&](const Token& token) { return is_any(token.lower, kActs); });
    }
    std::size_t act = match_any(body, std::array<std::string_view, 2>{"tiếp nhận", "nhận"});
    if (act == 0) return true;
    act += match(body.subspan(act), "được");
    bool complete = false;
    return act + count_qualities(body.subspan(act), complete) < body.size();
  }

  bool ends_event(std::size_t at) const {
    const Token& token = tokens_[at];
    if (is_mark(token, ",") || is_mark(token, "(") || is_mark(token, ":") || is_mark(token, ";")) {
      return true;
    }
    return leads_condition(at) || match_any(tokens_.subspan(at), kPauseLeads) > 0;
  }

  bool check_condition(Tokens text) {
    if (text.size() < 3) return not_understood(text, "is a condition that does not say which");
    if (!check_text(text, "a condition")) return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
      const Tokens here = text.subspan(i);
      // Behind "nếu" and a comma, someone acts; behind "đối với", a list goes on.
      const bool acts = text.front().lower == "nếu" && is_mark(text[i], ",");
      if (acts || (is_mark(text[i], "(") && match_any(here.subspan(1), kPauseLeads) > 0)) {
        return not_understood(here, "does not belong in a condition");
      }
    }
    return true;
  }

  bool read_condition(LimitPhrase& phrase) {
    std::size_t end = at_;
    while (end < tokens_.size() && match_any(tokens_.subspan(end), kStartLeads) == 0 &&
           !(is_mark(tokens_[end], "(") && match_any(tokens_.subspan(end + 1), kPauseLeads) > 0)) {
      ++end;
    }
    Tokens text = tokens_.subspan(at_, end - at_);
    if (end < tokens_.size() && !text.empty() && is_mark(text.back(), ",")) {
      text = text.first(text.size() - 1);
    }
    if (!check_condition(text)) return false;
    phrase.condition += (phrase.condition.empty() ? "" : " ") + join_text(text);
    at_ = end;
    return true;
  }

  // --- Extensions

  /// "kéo dài", "thì thời hạn giải quyết có thể được gia hạn"
  bool eat_extension_lead() {
    const std::size_t begin = at_;
    const bool of_limit = eat_any(kSubjects);
    if (!of_limit) eat_any(kBareSubjects);
    eat("này");
    eat("có thể");
    eat("được");
    adds_ = eat("tăng thêm") || eat("cộng thêm");
    names_limit_ = of_limit;
    if (adds_ || eat("kéo dài") || eat("gia hạn")) return true;
    at_ = begin;
    return false;
  }

  bool read_extension(LimitPhrase& phrase) {
    phrase.kind = PhraseKind::kExtension;
    const std::size_t begin = at_;
    bool total = false;
    for (;;) {
      if (eat("thêm")) {
        adds_ = true;
      } else if (eat_any(std::array<std::string_view, 2>{"tổng thời hạn", "tổng thời gian"})) {
        total = true;
        names_limit_ = eat("giải quyết") || eat("thực hiện") || names_limit_;
      } else if (eat_any(kSubjects)) {
        names_limit_ = true;
      } else if (!eat("giải quyết") && !eat("hơn") && !eat("nhưng") && !eat(",") &&
                 !eat("một lần") && !eat("01 lần") && !eat_any(kBareSubjects) && !eat("gia hạn")) {
        break;
      }
    }
    eat_bounds();
    if (eat("thêm")) adds_ = true;
    eat_bounds();
    if (at_end() || !is_quantity(rest())) {
      return not_understood(tokens_.subspan(begin),
                            "is no extension of the limit by a length of time");
    }
    if (!read_quantity(phrase)) return false;
    if (adds_) eat("so với tổng thời gian thực hiện thủ tục này");
    const std::string front = std::exchange(phrase.condition, {});
    if (!read_tail(phrase)) return false;
    if (!front.empty()) {
      phrase.condition = front + (phrase.condition.empty() ? "" : " ") + phrase.condition;
    }
    return finish_extension(phrase, total || phrase.start != LimitStart::kNotStated);
  }

  bool finish_extension(LimitPhrase& phrase, bool total) {
    if (phrase.term->unit() == TimeUnit::kYear && !names_limit_) {
      return ambiguous(tokens_,
                       "may extend a validity; say \"thời hạn giải quyết\" if it is a limit");
    }
    if (adds_ == total) {
      return ambiguous(tokens_, adds_ ? "says both that time is added and a total"
                                      : "may add time or be the total; say \"thêm\" or \"tổng\"");
    }
    phrase.effect = adds_ ? ExtensionEffect::kAdds : ExtensionEffect::kTotal;
    if (phrase.area == Area::kDisadvantaged) {
      phrase.ground = ExtensionGround::kDisadvantagedArea;
    } else if (!phrase.condition.empty()) {
      TokenText condition;
      if (auto failure = condition.read(phrase.condition)) {
        failure_ = std::move(failure);
        return false;
      }
      phrase.ground = ground_of(condition.tokens());
      const std::string_view words = ground_words(*phrase.ground);
      if (match(condition.tokens(), words) == condition.tokens().size()) phrase.condition.clear();
    }
    return true;
  }

  /// The one ground that a condition names.
  static ExtensionGround ground_of(Tokens condition) {
    std::optional<ExtensionGround> found;
    for (const auto& [words, ground] : kGroundMarks) {
      if (!contains(condition, words)) continue;
      if (found && *found != ground) return ExtensionGround::kOther;
      found = ground;
    }
    return found.value_or(ExtensionGround::kOther);
  }

  Tokens tokens_;
  std::size_t at_ = 0;
  std::optional<Failure> failure_;
  std::vector<LimitStage>* stages_ = nullptr;  ///< where a composed term's parts go
  bool adds_ = false;                          ///< of an extension: "thêm" was said
  bool names_limit_ = false;  ///< of an extension: "thời hạn giải quyết" was said
};

// --- Limits of several phrases -------------------------------------------------------------------

/// Cut at semicolons outside parentheses.
std::vector<Tokens> cut_parts(Tokens tokens) {
  std::vector<Tokens> parts;
  int depth = 0;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    depth += is_mark(tokens[i], "(") ? 1 : is_mark(tokens[i], ")") ? -1 : 0;
    if (depth > 0 || !is_mark(tokens[i], ";")) continue;
    parts.push_back(tokens.subspan(begin, i - begin));
    begin = i + 1;
  }
  parts.push_back(tokens.subspan(begin));
  return parts;
}

Failure no_limit(Tokens words, std::string_view why) {
  return Failure{Errc::kLimitNotUnderstood,
                 "not understood: " + quote(words) + ' ' + std::string(why)};
}

/// "không có thông tin", "1 (không ghi đơn vị)": what a source leaves open.
std::optional<TimeLimit> read_open(Tokens tokens) {
  TimeLimit limit;
  const auto is_all = [](Tokens words, std::string_view expected) {
    return !words.empty() && match(words, expected) == words.size();
  };
  if (is_all(tokens, kMissingWords)) return limit;
  if (tokens.empty() || tokens.front().kind != Kind::kNumber || tokens.front().halves % 2 != 0 ||
      tokens.front().halves / 2 > Term::kMost ||
      !is_all(tokens.subspan(1), "( không ghi đơn vị )")) {
    return std::nullopt;
  }
  limit.kind = LimitKind::kUnitMissing;
  limit.number_without_unit = tokens.front().halves / 2;
  return limit;
}

std::optional<LimitKind> limit_kind(PhraseKind kind) {
  switch (kind) {
    case PhraseKind::kTerm:
      return LimitKind::kTerm;
    case PhraseKind::kSameDay:
      return LimitKind::kSameDay;
    case PhraseKind::kAtOnce:
      return LimitKind::kAtOnce;
    case PhraseKind::kNotStipulated:
      return LimitKind::kNotStipulated;
    case PhraseKind::kCutOff:
    case PhraseKind::kExtension:
    case PhraseKind::kPause:
      break;
  }
  return std::nullopt;
}

/// Read the first phrase, which is the limit itself.
Result<TimeLimit> read_head(Tokens tokens) {
  if (auto open = read_open(tokens)) return *std::move(open);
  TimeLimit limit;
  Result<LimitPhrase> phrase = Reader(tokens).read_composed(limit.stages);
  if (!phrase) return phrase.error();
  const auto kind = limit_kind(phrase->kind);
  if (!kind) return no_limit(tokens, "comes first, where the limit itself should stand");
  limit.kind = *kind;
  limit.term = phrase->term;
  limit.bound = phrase->bound;
  limit.start = phrase->start;
  limit.start_text = std::move(phrase->start_text);
  limit.cut_off = phrase->cut_off;
  limit.condition = std::move(phrase->condition);
  limit.area = phrase->area;
  if (!phrase->pause.empty()) limit.pauses.push_back(std::move(phrase->pause));
  return limit;
}

/// Add what a phrase behind the first says; or tell why it does not fit.
std::optional<Failure> add_phrase(TimeLimit& limit, LimitPhrase phrase, Tokens tokens) {
  switch (phrase.kind) {
    case PhraseKind::kCutOff:
      if (limit.kind != LimitKind::kSameDay && limit.kind != LimitKind::kAtOnce) {
        return no_limit(tokens, "is a cut-off of a limit that is not of the same day");
      }
      if (limit.cut_off) return no_limit(tokens, "is a second cut-off");
      if (!phrase.condition.empty() || phrase.area != Area::kAny) {
        return no_limit(tokens, "is a cut-off for some cases only");
      }
      limit.cut_off = phrase.cut_off;
      break;
    case PhraseKind::kExtension: {
      const bool same = phrase.start == limit.start && phrase.start_text == limit.start_text;
      if (phrase.start != LimitStart::kNotStated && !same) {
        return no_limit(tokens, "counts an extension from something else than the limit");
      }
      limit.extensions.push_back({phrase.ground.value_or(ExtensionGround::kOther),
                                  *phrase.effect,
                                  *phrase.term,
                                  std::move(phrase.condition),
                                  {}});
      break;
    }
    case PhraseKind::kPause:
      break;
    case PhraseKind::kTerm:
    case PhraseKind::kSameDay:
    case PhraseKind::kAtOnce:
    case PhraseKind::kNotStipulated:
      return no_limit(tokens, "is a second limit; give each its own text");
  }
  if (!phrase.pause.empty()) limit.pauses.push_back(std::move(phrase.pause));
  return std::nullopt;
}

}  // namespace

Result<LimitPhrase> parse_limit_phrase(std::string_view text) {
  TokenText tokens;
  if (auto failure = tokens.read(text)) return *std::move(failure);
  return Reader(tokens.tokens()).read();
}

Result<TimeLimit> parse_time_limit(std::string_view text) {
  TokenText tokens;
  if (auto failure = tokens.read(text)) return *std::move(failure);
  const std::vector<Tokens> parts = cut_parts(tokens.tokens());
  Result<TimeLimit> limit = read_head(parts.front());
  for (std::size_t i = 1; limit && i < parts.size(); ++i) {
    Result<LimitPhrase> phrase = Reader(parts[i]).read();
    if (!phrase) return phrase.error();
    if (auto failure = add_phrase(*limit, *std::move(phrase), parts[i])) return *std::move(failure);
  }
  return limit;
}

MOTCUA_END_NAMESPACE
