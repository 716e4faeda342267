/// A reader of mark-up that takes nothing for granted: every tag closed in order, every attribute
/// quoted and written once, every < and & spoken for, every character one that XML may hold.
#pragma once

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace motcua::test {

struct Element {
  std::string name;
  std::map<std::string, std::string> attributes;
  std::string text;  ///< what stands in it and in the elements inside it
};

/// All elements in the order in which they open. Throws std::runtime_error with what is wrong.
class StrictMarkup {
 public:
  /// `empty` are the elements that have no end, as HTML has them; `breaks` those after whose end,
  /// or at whose place, a word ends.
  StrictMarkup(std::string_view text, std::vector<std::string> empty,
               std::vector<std::string> breaks)
      : left_(text), empty_(std::move(empty)), breaks_(std::move(breaks)) {
    while (!left_.empty()) {
      if (left_.starts_with("<?xml ")) {
        take_until("?>");
      } else if (left_.starts_with("<!DOCTYPE html>")) {
        take_until(">");
      } else if (left_.starts_with("</")) {
        close();
      } else if (left_.starts_with("<")) {
        open();
      } else {
        add(take_text("<"));
      }
    }
    if (!open_.empty()) throw std::runtime_error("not closed: " + elements_[open_.back()].name);
  }

  const std::vector<Element>& elements() const { return elements_; }

  std::vector<Element> named(std::string_view name) const {
    std::vector<Element> found;
    std::copy_if(elements_.begin(), elements_.end(), std::back_inserter(found),
                 [&](const Element& element) { return element.name == name; });
    return found;
  }
  const Element& only(std::string_view name) const {
    const auto is = [&](const Element& element) { return element.name == name; };
    if (std::count_if(elements_.begin(), elements_.end(), is) != 1) {
      throw std::runtime_error("not once: " + std::string(name));
    }
    return *std::find_if(elements_.begin(), elements_.end(), is);
  }

 private:
  static bool has(const std::vector<std::string>& names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
  }

  std::string_view take_until(std::string_view end) {
    const std::size_t found = left_.find(end);
    if (found == left_.npos) throw std::runtime_error("no " + std::string(end));
    const std::string_view taken = left_.substr(0, found);
    left_.remove_prefix(found + end.size());
    return taken;
  }
  std::string take_name() {
    const std::size_t end = left_.find_first_of(" \n/>=\"'<&");
    if (end == 0 || end == left_.npos) throw std::runtime_error("no name");
    const std::string name(left_.substr(0, end));
    left_.remove_prefix(end);
    return name;
  }

  /// Text up to one of `ends`, which stays.
  std::string take_text(std::string_view ends) {
    std::string text;
    while (!left_.empty() && ends.find(left_[0]) == ends.npos) {
      const auto octet = [&](std::size_t i) { return static_cast<unsigned char>(left_[i]); };
      if (left_[0] == '&') {
        static const std::map<std::string_view, char> kEntities = {
            {"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"#39", '\''}};
        left_.remove_prefix(1);
        text += kEntities.at(take_until(";"));
        continue;
      }
      if (left_[0] == '<') throw std::runtime_error("a < in an attribute");
      if ((octet(0) < 0x20 && octet(0) != '\n') || octet(0) == 0x7F) {
        throw std::runtime_error("a control character");
      }
      if (octet(0) == 0xC2 && octet(1) < 0xA0) throw std::runtime_error("a control character");
      if (octet(0) == 0xEF && octet(1) == 0xBF && octet(2) >= 0xBE) {
        throw std::runtime_error("U+FFFE or U+FFFF");
      }
      text += left_[0];
      left_.remove_prefix(1);
    }
    return text;
  }

  void open() {
    left_.remove_prefix(1);
    Element element{.name = take_name(), .attributes = {}, .text = {}};
    while (left_[0] == ' ' || left_[0] == '\n') {
      left_.remove_prefix(1);
      const std::string name = take_name();
      if (!left_.starts_with("=\"")) throw std::runtime_error("an attribute is not quoted");
      left_.remove_prefix(2);
      if (!element.attributes.emplace(name, take_text("\"")).second) {
        throw std::runtime_error("an attribute stands twice");
      }
      take_until("\"");
    }
    const bool empty = left_.starts_with("/>") || has(empty_, element.name);
    if (left_.starts_with("/")) left_.remove_prefix(1);
    if (!left_.starts_with(">")) throw std::runtime_error("no > after " + element.name);
    left_.remove_prefix(1);
    if (empty && has(breaks_, element.name)) add("\n");
    elements_.push_back(std::move(element));
    if (!empty) open_.push_back(elements_.size() - 1);
  }

  void close() {
    left_.remove_prefix(2);
    const std::string name = take_name();
    take_until(">");
    if (open_.empty() || elements_[open_.back()].name != name) {
      throw std::runtime_error("closed without being open: " + name);
    }
    if (has(breaks_, name)) add("\n");
    open_.pop_back();
  }

  void add(std::string_view text) {
    for (const std::size_t index : open_) elements_[index].text += text;
    if (open_.empty() && text.find_first_not_of('\n') != text.npos) {
      throw std::runtime_error("text outside of the root");
    }
  }

  std::string_view left_;
  std::vector<std::string> empty_;
  std::vector<std::string> breaks_;
  std::vector<Element> elements_;
  std::vector<std::size_t> open_;
};

inline StrictMarkup read_html(std::string_view html) {
  return {html,
          {"meta", "br", "hr", "col"},
          {"p", "h1", "h2", "h3", "h4", "h5", "h6", "br", "title", "style"}};
}
inline StrictMarkup read_word_xml(std::string_view xml) {
  return {xml, {}, {"w:p", "w:br", "w:tab"}};
}

}  // namespace motcua::test
