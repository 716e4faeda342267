/// Placeholders of a template: their names, and the values that fields have for them.
#pragma once

#include <motcua/base/result.hpp>
#include <motcua/papers/fields.hpp>

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace motcua::papers_internal {

// What is more than any paper has is refused, so that a slip of a program does not eat the memory.
inline constexpr std::size_t kMostTemplateOctets = 256 * 1024;
inline constexpr std::size_t kMostTemplateLines = 10'000;
inline constexpr std::size_t kMostNames = 1'000;
inline constexpr std::size_t kMostNameOctets = 64;
inline constexpr std::size_t kMostFilledOctets = std::size_t{256} * 1024 * 1024;

/// What `{{…}}` says of an empty value.
enum class WhenEmpty : std::uint8_t {
  kFail,     ///< `{{name}}`
  kNothing,  ///< `{{name?}}`
  kWords,    ///< `{{name|words}}`
};

/// The names that a template uses, each once.
class Names {
 public:
  using Number = std::uint32_t;

  /// A name of a list's entries stands apart: "papers.name" is "name" of "papers".
  struct Name {
    std::string text;
    std::optional<Number> list = {};  ///< index in lists()
    std::string key = {};             ///< within an entry; "index" counts them
    Number column = 0;                ///< place among the names of its list
    bool required = false;            ///< somewhere as `{{name}}`
  };
  struct List {
    std::string name;
    std::vector<Number> names = {};
    bool required = false;  ///< one of its names is
  };

  /// The number of a name, which is_name() accepts.
  Number add(std::string_view name, WhenEmpty when_empty);
  /// Once all names were added.
  void sort();

  [[nodiscard]] const Name& operator[](Number name) const { return names_[name]; }
  [[nodiscard]] std::size_t size() const noexcept { return names_.size(); }
  [[nodiscard]] const std::vector<List>& lists() const noexcept { return lists_; }
  [[nodiscard]] const List* find_list(std::string_view name) const noexcept;
  /// Those that belong to no list, in order of their texts.
  [[nodiscard]] const std::vector<Number>& scalars() const noexcept { return scalars_; }
  /// In order of first use.
  [[nodiscard]] const std::vector<std::string>& texts() const noexcept { return texts_; }
  [[nodiscard]] bool uses(std::string_view name) const noexcept;

 private:
  std::vector<Name> names_;
  std::vector<List> lists_;
  std::vector<Number> scalars_;
  std::vector<std::string> texts_;
};

/// True for words of small ASCII letters, digits and underscores joined by dots, the first
/// beginning with a letter.
[[nodiscard]] bool is_name(std::string_view text) noexcept;
/// The list that a name belongs to: one of field_names(), or what stands before the last dot of a
/// name of three words or more ("own.children" of "own.children.name").
[[nodiscard]] std::optional<std::string_view> list_of(std::string_view name) noexcept;

/// What stands between two of a line's marks: text, or a placeholder.
struct Segment {
  static constexpr Names::Number kText = static_cast<Names::Number>(-1);

  std::string text = {};  ///< or the words that stand for an empty value
  Names::Number name = kText;
  WhenEmpty when_empty = WhenEmpty::kFail;
  bool bold = false;
  bool italic = false;
  bool underline = false;
};

/// What is left out, or repeated, as one.
struct Condition {
  std::optional<Names::Number> list = {};  ///< repeated for each of its entries
  bool may_vanish = false;                 ///< has placeholders that may be empty
};

/// What stands between `{{` and `}}`.
struct PlaceholderText {
  std::string_view name = {};
  WhenEmpty when_empty = WhenEmpty::kFail;
  std::string_view words = {};
  std::string_view why = {};  ///< why it is none, a constant; empty: it is one
};
[[nodiscard]] PlaceholderText read_placeholder(std::string_view inside) noexcept;

/// Let a line's condition know of a placeholder. Gives why it may not stand in that line, or
/// nothing.
[[nodiscard]] std::string_view join(Condition& condition, const Names& names,
                                    const Segment& placeholder);

/// The names in order, joined by ", ".
[[nodiscard]] std::string sorted_list(std::vector<std::string> names);
/// The values of one filling: cleaned views into the fields, or what cleaning made of them. A view
/// without data stands for what the fields do not have.
class Values {
 public:
  /// `names` and `fields` must outlive it.
  Values(const Names& names, const papers::Fields& fields);
  Values(const Values&) = delete;
  Values& operator=(const Values&) = delete;

  /// Why `what` cannot be filled: a value that is no text, names that are missing or empty, and,
  /// if `own_must_be_used`, "own.…" fields without a use.
  [[nodiscard]] std::optional<Failure> failure(std::string_view what, bool own_must_be_used) const;
  /// True when all values are plain: then text of theirs and plain text is in NFC together.
  [[nodiscard]] bool all_plain() const noexcept { return all_plain_; }
  /// What was taken out of which value.
  [[nodiscard]] std::vector<std::string>& notes() noexcept { return notes_; }

  /// The values of names that belong to no list, by number.
  [[nodiscard]] const std::vector<std::string_view>& scalars() const noexcept { return scalars_; }
  /// Of a placeholder, for an entry (from 0) of the list of its line.
  [[nodiscard]] std::string_view of(const Segment& placeholder, std::size_t entry) const {
    const Names::Name& name = names_[placeholder.name];
    if (!name.list) return scalars_[placeholder.name];
    const std::size_t width = names_.lists()[*name.list].names.size();
    return lists_[*name.list].values[entry * width + name.column];
  }
  /// The same with the words that may stand for it.
  [[nodiscard]] std::string_view text_of(const Segment& segment, std::size_t entry) const {
    if (segment.name == Segment::kText) return segment.text;
    const std::string_view value = of(segment, entry);
    return value.empty() ? segment.text : value;
  }

  /// How often what has this condition stands there: once, or for each entry of its list.
  [[nodiscard]] std::size_t times(const Condition& condition) const {
    return condition.list ? lists_[*condition.list].entries : 1;
  }
  /// True when all placeholders may be empty and are.
  [[nodiscard]] bool vanishes(const Condition& condition, std::span<const Segment> segments,
                              std::size_t entry) const;

 private:
  struct ListValues {
    std::size_t entries = 0;
    bool there = false;
    std::vector<std::string_view> values = {};  ///< entry by entry, by Name::column
  };

  void resolve_scalars();
  void resolve_list(const Names::List& list);
  /// `entry` counts from 1; 0: no list.
  std::string_view cleaned(const std::string& value, const Names::Name& name, std::size_t entry);

  const Names& names_;
  const papers::Fields& fields_;
  std::vector<std::string_view> scalars_;
  std::vector<ListValues> lists_;
  std::deque<std::string> made_;
  std::vector<std::string> notes_;
  std::optional<Failure> bad_value_;
  bool all_plain_ = true;
};

}  // namespace motcua::papers_internal
