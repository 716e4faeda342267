#include <motcua/letters/address.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "base/csv_rows_internal.hpp"
#include "base/dated_rows_internal.hpp"
#include "base/rule_rows_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace letters_internal {

class AddressRep {
 public:
  AddressRows rows;
};

}  // namespace letters_internal

namespace {

using base_internal::CsvRow;

constexpr std::string_view kFormColumns[] = {"role", "sex",   "age", "title",  "mid_sentence",
                                             "from", "until", "law", "source", "confidence"};
constexpr std::string_view kAgeColumns[] = {"age", "word",   "from",      "until",
                                            "law", "source", "confidence"};
constexpr int kMostAge = 150;

void read_form(CsvRow& row, std::vector<AddressRow>& forms) {
  AddressRow form{.role = row.word("role", {AddressRole::kRecipient, AddressRole::kSpouse,
                                            AddressRole::kChild, AddressRole::kDeceased,
                                            AddressRole::kFamily, AddressRole::kBereaved}),
                  .sex = row.optional_word("sex", {Sex::kMale, Sex::kFemale}),
                  .form = {row.required_text("title"), row.required_text("mid_sentence")},
                  .from = row.date("from"),
                  .until = row.optional_date("until"),
                  .evidence = row.evidence()};
  if (!row.text("age").empty()) form.age = row.number("age", 0, kMostAge);
  forms.push_back(std::move(form));
}

void read_age_word(CsvRow& row, std::vector<AgeWordRow>& words) {
  words.push_back({.age = row.number("age", 0, kMostAge),
                   .word = row.text("word"),
                   .from = row.date("from"),
                   .until = row.optional_date("until"),
                   .evidence = row.evidence()});
}

bool same_form(const AddressRow& a, const AddressRow& b) {
  return a.role == b.role && a.sex == b.sex && a.age == b.age;
}

bool same_age(const AgeWordRow& a, const AgeWordRow& b) { return a.age == b.age; }

std::string name_of(const AddressRow& row) {
  std::string name = "address of " + std::string(to_string(row.role));
  if (row.sex) name.append(", ").append(to_string(*row.sex));
  if (row.age) name.append(", from age ").append(std::to_string(*row.age));
  return name;
}

std::string name_of(const AgeWordRow& row) {
  return "word for ages from " + std::to_string(row.age);
}

}  // namespace

std::string_view to_string(AddressRole role) noexcept {
  switch (role) {
    case AddressRole::kRecipient:
      return "recipient";
    case AddressRole::kSpouse:
      return "spouse";
    case AddressRole::kChild:
      return "child";
    case AddressRole::kDeceased:
      return "deceased";
    case AddressRole::kFamily:
      return "family";
    case AddressRole::kBereaved:
      return "bereaved";
  }
  return "unknown";
}

Result<AddressRows> read_address_csv(std::string_view forms, std::string_view age_words) {
  AddressRows rows;
  const Result<void> read_forms = base_internal::read_rows(
      "address_forms.csv", forms, {Errc::kInvalidLetterRule, kFormColumns}, read_form, rows.forms);
  if (!read_forms) return read_forms.error();
  const Result<void> read_words =
      base_internal::read_rows("age_words.csv", age_words, {Errc::kInvalidLetterRule, kAgeColumns},
                               read_age_word, rows.age_words);
  if (!read_words) return read_words.error();
  return rows;
}

Result<AddressRules> AddressRules::from_rows(AddressRows rows) {
  const auto name = [](const auto& row) { return name_of(row); };
  const auto sound = [](const auto&) { return std::string_view(); };
  const auto by_form = [](const AddressRow& a, const AddressRow& b) {
    return std::tie(a.role, a.sex, a.age, a.from) < std::tie(b.role, b.sex, b.age, b.from);
  };
  const auto by_age = [](const AgeWordRow& a, const AgeWordRow& b) {
    return std::tie(a.age, a.from) < std::tie(b.age, b.from);
  };
  if (auto failure = base_internal::settle(Errc::kInvalidLetterRule, rows.forms, by_form, same_form,
                                           name, sound)) {
    return *std::move(failure);
  }
  if (auto failure = base_internal::settle(Errc::kInvalidLetterRule, rows.age_words, by_age,
                                           same_age, name, sound)) {
    return *std::move(failure);
  }
  auto rep = std::make_shared<letters_internal::AddressRep>();
  rep->rows = std::move(rows);
  return AddressRules(std::move(rep));
}

Result<AddressRules> AddressRules::from_csv(std::string_view forms, std::string_view age_words) {
  Result<AddressRows> rows = read_address_csv(forms, age_words);
  if (!rows) return rows.error();
  return from_rows(*std::move(rows));
}

Result<AddressRules> AddressRules::with_rows(AddressRows rows) const {
  using base_internal::lay_over;
  return from_rows(
      {lay_over(std::span(rep_->rows.forms), std::move(rows.forms), same_form),
       lay_over(std::span(rep_->rows.age_words), std::move(rows.age_words), same_age)});
}

AddressForm AddressRules::address_form(AddressRole role, std::optional<Sex> sex,
                                       std::optional<int> age, Date date,
                                       const std::optional<AddressForm>& override_form) const {
  if (override_form) return *override_form;
  // An unknown age fits the rows that ask for none; a known one fits them last.
  const auto rank = [](const AddressRow& row) { return std::tuple(row.age, row.sex.has_value()); };
  const AddressRow* best = nullptr;
  for (const AddressRow& row : rep_->rows.forms) {
    const bool fits = row.role == role && (!row.sex || row.sex == sex) &&
                      (!row.age || (age && *age >= *row.age)) && base_internal::in_force(row, date);
    if (fits && (best == nullptr || rank(*best) < rank(row))) best = &row;
  }
  return best != nullptr ? best->form : AddressForm{"Ông (Bà)", "ông (bà)"};
}

const AgeWordRow* AddressRules::age_word(int age, Date date) const noexcept {
  const AgeWordRow* best = nullptr;
  for (const AgeWordRow& row : rep_->rows.age_words) {
    if (row.age <= age && base_internal::in_force(row, date)) best = &row;
  }
  return best;
}

const AddressRows& AddressRules::rows() const noexcept { return rep_->rows; }

int full_years(Date birth_date, Date date) noexcept {
  const std::chrono::year_month_day birth(birth_date);
  const std::chrono::year_month_day now(date);
  const int years = static_cast<int>(now.year()) - static_cast<int>(birth.year());
  const bool before_birthday =
      std::pair(now.month(), now.day()) < std::pair(birth.month(), birth.day());
  return years - static_cast<int>(before_birthday);
}

std::string_view name_after_title(std::string_view name, std::string_view title) noexcept {
  struct Form {
    std::string_view title;
    std::array<std::string_view, 3> spellings;
    std::ptrdiff_t least_words_left;  // of a surname
  };
  static constexpr Form kForms[] = {{"Ông", {"Ông ", "ông ", "ÔNG "}, 3},
                                    {"Bà", {"Bà ", "bà ", "BÀ "}, 1}};
  for (const Form& form : kForms) {
    const bool stands_in_title = title.find(form.title) != std::string_view::npos;
    for (const std::string_view spelling : form.spellings) {
      if (!stands_in_title || !name.starts_with(spelling)) continue;
      const std::string_view rest = name.substr(spelling.size());
      if (std::ranges::count(rest, ' ') + 1 >= form.least_words_left) return rest;
    }
  }
  return name;
}

MOTCUA_END_NAMESPACE
