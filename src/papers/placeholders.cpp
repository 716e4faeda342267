#include "papers/placeholders_internal.hpp"

#include <algorithm>
#include <cstring>
#include <set>

#include "papers/clean_text_internal.hpp"

namespace motcua::papers_internal {
namespace {

using papers::FieldName;
using papers::Fields;

constexpr std::string_view kOwn = "own.";
constexpr std::string_view kIndex = "index";

bool same(std::string_view a, std::string_view b) noexcept {
  return a.size() == b.size() && std::memcmp(a.data(), b.data(), a.size()) == 0;
}

std::string_view trimmed(std::string_view text) noexcept {
  const std::size_t first = text.find_first_not_of(' ');
  if (first == text.npos) return {};
  return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

/// Fields whose names begin with "own." are the caller's alone: one without a use is a slip.
std::vector<std::string> unused_own(const Fields& fields, const Names& names) {
  std::vector<std::string> unused;
  for (auto field = fields.values.lower_bound(kOwn);
       field != fields.values.end() && field->first.starts_with(kOwn); ++field) {
    if (!names.uses(field->first)) unused.push_back(field->first);
  }
  for (auto list = fields.lists.lower_bound(kOwn);
       list != fields.lists.end() && list->first.starts_with(kOwn); ++list) {
    const Names::List* used = names.find_list(list->first);
    if (used == nullptr) {
      unused.push_back(list->first);
      continue;
    }
    std::set<std::string_view> keys;
    for (const Fields::Values& entry : list->second) {
      for (const auto& [key, value] : entry) keys.insert(key);
    }
    for (const Names::Number name : used->names) keys.erase(names[name].key);
    for (const std::string_view key : keys) unused.push_back((list->first + '.').append(key));
  }
  return unused;
}

}  // namespace

Names::Number Names::add(std::string_view text, WhenEmpty when_empty) {
  const bool required = when_empty == WhenEmpty::kFail;
  const auto known = std::find(texts_.begin(), texts_.end(), text);
  const auto number = static_cast<Number>(known - texts_.begin());
  if (known == texts_.end()) {
    Name name{std::string(text)};
    if (const std::optional<std::string_view> list = list_of(text)) {
      const auto found = std::find_if(lists_.begin(), lists_.end(),
                                      [&](const List& other) { return other.name == *list; });
      name.list = static_cast<Number>(found - lists_.begin());
      name.key = text.substr(list->size() + 1);
      if (found == lists_.end()) lists_.push_back({std::string(*list)});
      std::vector<Number>& of_list = lists_[*name.list].names;
      name.column = static_cast<Number>(of_list.size());
      of_list.push_back(number);
    }
    texts_.emplace_back(text);
    names_.push_back(std::move(name));
  }
  Name& name = names_[number];
  name.required |= required;
  if (name.list) lists_[*name.list].required |= required;
  return number;
}

void Names::sort() {
  scalars_.clear();
  for (Number number = 0; number != names_.size(); ++number) {
    if (!names_[number].list) scalars_.push_back(number);
  }
  std::sort(scalars_.begin(), scalars_.end(),
            [&](Number a, Number b) { return names_[a].text < names_[b].text; });
}

const Names::List* Names::find_list(std::string_view name) const noexcept {
  const auto found = std::find_if(lists_.begin(), lists_.end(),
                                  [&](const List& list) { return list.name == name; });
  return found == lists_.end() ? nullptr : &*found;
}

bool Names::uses(std::string_view name) const noexcept {
  return std::find(texts_.begin(), texts_.end(), name) != texts_.end();
}

bool is_name(std::string_view text) noexcept {
  bool begins = true;  // a word
  for (const char c : text) {
    const bool letter = c >= 'a' && c <= 'z';
    const bool inner = letter || c == '_' || (c >= '0' && c <= '9');
    if (begins ? !letter : !inner && c != '.') return false;
    begins = c == '.';
  }
  return !begins && text.size() <= kMostNameOctets;
}

std::optional<std::string_view> list_of(std::string_view name) noexcept {
  const std::size_t dot = name.rfind('.');
  if (dot == name.npos) return std::nullopt;
  const std::string_view list = name.substr(0, dot);
  if (list.find('.') != list.npos) return list;
  for (const FieldName& field : papers::field_names()) {
    if (field.list && field.name.size() > dot && field.name[dot] == '.' &&
        field.name.starts_with(list)) {
      return list;
    }
  }
  return std::nullopt;
}

PlaceholderText read_placeholder(std::string_view inside) noexcept {
  PlaceholderText read;
  const std::size_t bar = inside.find('|');
  if (bar != inside.npos) {
    read.when_empty = WhenEmpty::kWords;
    read.words = inside.substr(bar + 1);
    if (read.words.empty()) read.why = "no words stand behind \"|\"; write {{name?}}";
  }
  read.name = trimmed(inside.substr(0, bar));
  if (bar == inside.npos && read.name.ends_with('?')) {
    read.when_empty = WhenEmpty::kNothing;
    read.name.remove_suffix(1);
  }
  if (!is_name(read.name)) {
    read.why =
        "this is no name: small letters a–z, digits and \"_\" in words joined by dots, at most 64 "
        "characters";
  }
  return read;
}

std::string_view join(Condition& condition, const Names& names, const Segment& placeholder) {
  if (names.size() > kMostNames) return "the template has more than 1000 names";
  condition.may_vanish |= placeholder.when_empty == WhenEmpty::kNothing;
  const std::optional<Names::Number> list = names[placeholder.name].list;
  if (!list) return {};
  if (condition.list && *condition.list != *list) {
    return "placeholders of two lists stand in one line; a line is repeated for one list";
  }
  condition.list = list;
  return {};
}

std::string sorted_list(std::vector<std::string> names) {
  std::sort(names.begin(), names.end());
  std::string text;
  for (const std::string& name : names) {
    if (!text.empty()) text += ", ";
    text += name;
  }
  return text;
}

Values::Values(const Names& names, const Fields& fields)
    : names_(names), fields_(fields), scalars_(names.size()), lists_(names.lists().size()) {
  resolve_scalars();
  for (const Names::List& list : names.lists()) resolve_list(list);
}

// Both are in order, so that one walk finds all.
void Values::resolve_scalars() {
  auto field = fields_.values.begin();
  const auto end = fields_.values.end();
  for (const Names::Number number : names_.scalars()) {
    const Names::Name& name = names_[number];
    while (field != end) {
      const bool found = same(field->first, name.text);
      if (found) scalars_[number] = cleaned(field->second, name, 0);
      if (!found && field->first > name.text) break;
      ++field;
      if (found) break;
    }
  }
}

void Values::resolve_list(const Names::List& list) {
  ListValues& own = lists_[static_cast<std::size_t>(&list - names_.lists().data())];
  const auto field = fields_.lists.find(list.name);
  own.there = field != fields_.lists.end();
  if (!own.there) return;
  own.entries = field->second.size();
  own.values.reserve(own.entries * list.names.size());
  std::size_t count = 0;
  for (const Fields::Values& entry : field->second) {
    ++count;
    for (const Names::Number number : list.names) {
      const Names::Name& name = names_[number];
      if (name.key == kIndex) {
        own.values.push_back(made_.emplace_back(std::to_string(count)));
        continue;
      }
      const auto value = entry.find(name.key);
      own.values.push_back(value == entry.end() ? std::string_view()
                                                : cleaned(value->second, name, count));
    }
  }
}

std::string_view Values::cleaned(const std::string& value, const Names::Name& name,
                                 std::size_t entry) {
  if (value.size() <= kMostValueOctets && is_plain(value)) return value;
  all_plain_ = false;
  const std::string place =
      entry == 0 ? name.text : name.text + " of entry " + std::to_string(entry);
  Result<Cleaned> made = clean(value, place);
  if (!made) {
    if (!bad_value_) bad_value_ = made.error();
    return value;
  }
  if (!made->note.empty()) notes_.push_back(place + ": " + made->note);
  return made_.emplace_back(std::move(made->text));
}

std::optional<Failure> Values::failure(std::string_view what, bool own_must_be_used) const {
  if (bad_value_) return bad_value_;
  std::vector<std::string> missing;
  std::vector<std::string> empty;
  for (Names::Number number = 0; number != names_.size(); ++number) {
    const Names::Name& name = names_[number];
    if (!name.required || name.list || !scalars_[number].empty()) continue;
    (scalars_[number].data() == nullptr ? missing : empty).push_back(name.text);
  }
  for (const Names::List& list : names_.lists()) {
    const ListValues& own = lists_[static_cast<std::size_t>(&list - names_.lists().data())];
    if (!own.there && list.required) missing.push_back(list.name + " (a list)");
    for (const Names::Number number : list.names) {
      if (!names_[number].required) continue;
      std::size_t first = 0;
      std::size_t count = 0;
      for (std::size_t entry = own.entries; entry-- > 0;) {
        if (!own.values[entry * list.names.size() + names_[number].column].empty()) continue;
        first = entry + 1;
        ++count;
      }
      if (count == 0) continue;
      std::string text = names_[number].text + " (entry " + std::to_string(first);
      if (count > 1) text += " and " + std::to_string(count - 1) + " more";
      empty.push_back(text + ")");
    }
  }
  std::vector<std::string> unused;
  if (own_must_be_used) unused = unused_own(fields_, names_);
  if (missing.empty() && empty.empty() && unused.empty()) return std::nullopt;

  const bool lacks = !missing.empty() || !empty.empty();
  std::string message(what);
  message += " cannot be filled";
  const auto add = [&](std::string_view label, std::vector<std::string> names) {
    if (!names.empty()) message.append("; ").append(label).append(sorted_list(std::move(names)));
  };
  add("missing: ", std::move(missing));
  add("empty: ", std::move(empty));
  add("not used by it: ", std::move(unused));
  return Failure{lacks ? Errc::kMissingFields : Errc::kUnusedFields, std::move(message)};
}

bool Values::vanishes(const Condition& condition, std::span<const Segment> segments,
                      std::size_t entry) const {
  if (!condition.may_vanish) return false;
  return std::all_of(segments.begin(), segments.end(), [&](const Segment& segment) {
    return segment.name == Segment::kText ||
           (segment.when_empty == WhenEmpty::kNothing && of(segment, entry).empty());
  });
}

}  // namespace motcua::papers_internal
