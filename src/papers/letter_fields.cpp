#include <motcua/base/vietnamese_date.hpp>
#include <motcua/papers/letter.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "papers/head_fields_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace papers {
namespace {

using motcua::to_vietnamese;  // of dates, beside that of papers

/// A person as the letter speaks of them.
struct Addressed {
  AddressForm form;
  std::string_view name;  ///< without a title that would stand twice
};

/// "anh chị" and "ông bà" are said in one; others are named one after the other.
std::string together(const std::vector<Addressed>& people) {
  std::vector<std::string_view> words;
  for (const Addressed& person : people) {
    const std::string_view word = person.form.mid_sentence;
    if (std::ranges::find(words, word) == words.end()) words.push_back(word);
  }
  if (words.size() == 1) {
    // "ông (bà)" stands for one and for many.
    const bool one = people.size() == 1 || words[0].find('(') != std::string_view::npos;
    return one ? std::string(words[0]) : "các " + std::string(words[0]);
  }
  for (const auto& [first, second, both] :
       {std::tuple("anh", "chị", "anh chị"), std::tuple("ông", "bà", "ông bà")}) {
    const auto has = [&](std::string_view word) {
      return std::ranges::find(words, word) != words.end();
    };
    if (words.size() == 2 && has(first) && has(second)) return both;
  }
  std::string text;
  for (const std::string_view word : words) text.append(text.empty() ? "" : " và ").append(word);
  return text;
}

class LetterWriter {
 public:
  LetterWriter(PaperKind kind, const LetterSource& source, const AddressRules& address)
      : kind_(kind),
        source_(source),
        address_(address),
        date_(to_date(source.issue.time)),
        fields_(papers_internal::head_fields(source.office, source.issue)) {}

  Result<Fields> make();

 private:
  void put(std::string_view name, std::string_view value) {
    if (!value.empty()) fields_.values.insert_or_assign(std::string(name), std::string(value));
  }
  void need(bool there, std::string_view what) {
    if (!there) missing_.append(missing_.empty() ? "" : ", ").append(what);
  }
  [[nodiscard]] Addressed addressed(const LetterPerson& person, AddressRole role,
                                    std::optional<int> age) const;
  [[nodiscard]] Addressed addressed(const LetterPerson& person, AddressRole role) const {
    return addressed(
        person, role,
        person.birth_date ? std::optional(full_years(*person.birth_date, date_)) : std::nullopt);
  }

  void put_recipients(AddressRole role, std::string_view and_others = {});
  void put_child(bool with_birth_date);
  void put_spouses();
  std::optional<Failure> put_deceased();
  std::optional<Failure> put_late();

  PaperKind kind_;
  const LetterSource& source_;
  const AddressRules& address_;
  Date date_;
  Fields fields_;
  std::string missing_;
};

Addressed LetterWriter::addressed(const LetterPerson& person, AddressRole role,
                                  std::optional<int> age) const {
  Addressed addressed{address_.address_form(role, person.sex, age, date_, person.address), {}};
  addressed.name = name_after_title(person.name, addressed.form.title);
  return addressed;
}

void LetterWriter::put_recipients(AddressRole role, std::string_view and_others) {
  need(!source_.recipients.empty(), "recipients");
  std::vector<Addressed> people;
  std::string names;
  for (const LetterPerson& person : source_.recipients) {
    need(!person.name.empty(), "the name of recipient " + std::to_string(people.size() + 1));
    people.push_back(addressed(person, role));
    if (people.size() > 1) {
      names.append(&person == &source_.recipients.back() ? " và " : ", ");
      names.append(people.back().form.mid_sentence).append(" ");
    }
    names.append(people.back().name);
  }
  if (people.empty()) return;
  put("recipient.title", people.front().form.title);
  put("recipient.name", names.append(and_others));
  put("recipient.address_form", together(people));
}

void LetterWriter::put_child(bool with_birth_date) {
  const bool there = source_.subject && !source_.subject->name.empty();
  need(there, "the name of the child");
  if (with_birth_date) {
    need(source_.subject && source_.subject->birth_date, "the child's day of birth");
  }
  if (!there) return;
  const Addressed child = addressed(*source_.subject, AddressRole::kChild);
  put("child.title", child.form.mid_sentence);
  put("child.name", child.name);
  if (source_.subject->birth_date) {
    put("child.birth_date", to_vietnamese(*source_.subject->birth_date));
  }
}

void LetterWriter::put_spouses() {
  need(source_.recipients.size() == 2, "both spouses, and nobody else, as recipients");
  need(source_.event_date.has_value(), "the day of the marriage");
  if (source_.recipients.size() != 2 || !source_.event_date) return;
  const Addressed first = addressed(source_.recipients[0], AddressRole::kSpouse);
  const Addressed second = addressed(source_.recipients[1], AddressRole::kSpouse);
  put("spouses.first_title", first.form.mid_sentence);
  put("spouses.first", first.name);
  put("spouses.second_title", second.form.mid_sentence);
  put("spouses.second", second.name);
  put("spouses.date", to_vietnamese(*source_.event_date));
}

std::optional<Failure> LetterWriter::put_deceased() {
  const bool there = source_.subject && !source_.subject->name.empty();
  need(there, "the name of who died");
  need(source_.event_date.has_value(), "the day of the death");
  if (!there || !source_.event_date) return std::nullopt;
  const LetterPerson& person = *source_.subject;
  std::optional<int> age = source_.age;
  if (!age && person.birth_date) age = full_years(*person.birth_date, *source_.event_date);
  if (age && *age < 0) {
    return Failure{Errc::kInvalidDocument,
                   "the death is before the birth; correct one of the two days"};
  }
  const Addressed deceased = addressed(person, AddressRole::kDeceased, age);
  const AddressForm family = address_.address_form(AddressRole::kBereaved, {}, age, date_);
  put("deceased.title", deceased.form.mid_sentence);
  put("deceased.name", deceased.name);
  put("deceased.date", to_vietnamese(*source_.event_date));
  put("family.word", family.mid_sentence);
  const AgeWordRow* word = age ? address_.age_word(*age, date_) : nullptr;
  if (word != nullptr && !word->word.empty()) {
    put("deceased.age_word", word->word);
    put("deceased.age", std::to_string(*age));
  }
  if (!source_.recipients.empty()) {
    put_recipients(AddressRole::kRecipient, " và " + family.mid_sentence);
    return std::nullopt;
  }
  put("recipient.title", family.title);
  put("recipient.name", std::string(deceased.form.mid_sentence).append(" ").append(deceased.name));
  put("recipient.address_form", family.mid_sentence);
  return std::nullopt;
}

std::optional<Failure> LetterWriter::put_late() {
  need(source_.late != nullptr, "the late dossier");
  need(!source_.dossier_state.empty(), "the dossier's state");
  put("dossier.state", source_.dossier_state);
  if (source_.late == nullptr) return std::nullopt;
  // What the slip of apology says of the dossier, the letter says too.
  const Result<Fields> slip = form_fields(PaperKind::kApologySlip, *source_.late);
  if (!slip) return slip.error();
  for (const auto& [name, value] : slip->values) {
    const auto begins = [&, &name = name](std::string_view with) { return name.starts_with(with); };
    if (begins("dossier.") || begins("procedure.") || begins("apology.")) put(name, value);
  }
  return std::nullopt;
}

Result<Fields> LetterWriter::make() {
  put("recipient.address", source_.recipient_address);
  put("sender.self", source_.sender_self);
  std::optional<Failure> failure;
  switch (kind_) {
    case PaperKind::kBirthCongratulation:
    case PaperKind::kAdoptionCongratulation:
      put_recipients(AddressRole::kRecipient);
      put_child(kind_ == PaperKind::kBirthCongratulation);
      break;
    case PaperKind::kMarriageCongratulation:
      put_recipients(AddressRole::kSpouse);
      put_spouses();
      break;
    case PaperKind::kCondolence:
      failure = put_deceased();
      break;
    case PaperKind::kApologyLetter:
      put_recipients(AddressRole::kRecipient);
      failure = put_late();
      break;
    case PaperKind::kThanksLetter:
      put_recipients(AddressRole::kRecipient);
      need(!source_.thanks_reason.empty(), "what thanks are given for");
      put("thanks.reason", source_.thanks_reason);
      break;
    default:
      return Failure{Errc::kInvalidDocument,
                     "a " + std::string(to_string(kind_)) +
                         " is no letter; form_fields and register_fields make the forms"};
  }
  if (failure) return *std::move(failure);
  if (!missing_.empty()) {
    return Failure{Errc::kMissingFields, "a " + std::string(to_string(kind_)) +
                                             " is made from, and has not: " + missing_};
  }
  return std::move(fields_);
}

}  // namespace

PaperKind paper_kind(LetterKind kind) noexcept {
  switch (kind) {
    case LetterKind::kBirthCongratulation:
      return PaperKind::kBirthCongratulation;
    case LetterKind::kMarriageCongratulation:
      return PaperKind::kMarriageCongratulation;
    case LetterKind::kAdoptionCongratulation:
      return PaperKind::kAdoptionCongratulation;
    case LetterKind::kCondolence:
      return PaperKind::kCondolence;
    case LetterKind::kApologyLetter:
      return PaperKind::kApologyLetter;
    case LetterKind::kThanksLetter:
      break;
  }
  return PaperKind::kThanksLetter;
}

Result<Fields> letter_fields(PaperKind kind, const LetterSource& source,
                             const AddressRules& address) {
  return LetterWriter(kind, source, address).make();
}

}  // namespace papers
MOTCUA_END_NAMESPACE
