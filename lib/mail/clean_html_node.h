// What stays of a page, as a tree: elements and text that may be written as they are.
#pragma once

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace relais::mail::cleaning {

struct Attribute {
  std::string name;
  std::string value;
};

using Attributes = std::vector<Attribute>;

inline std::string_view value_of(const Attributes& attributes, std::string_view name) {
  const auto found = std::find_if(attributes.begin(), attributes.end(), [&](auto& each) { return each.name == name; });
  return found == attributes.end() ? std::string_view{} : std::string_view{found->value};
}

// What is folded: this element alone, or all that follows it too.
enum class Fold { none, quote, quote_to_the_end, signature, signature_to_the_end };

struct Node {
  std::string name;  // empty for a text
  std::string text;
  Attributes attributes;
  std::vector<std::unique_ptr<Node>> children;
  Node* parent = nullptr;
  int depth = 0;
  Fold fold = Fold::none;
  bool is_closed = false;
  bool has_content = false;  // words or a picture
  bool is_folded = false;    // put around others by the folding

  bool is_text() const { return name.empty(); }

  Node& append(std::unique_ptr<Node> child) {
    child->parent = this;
    child->depth = depth + 1;
    children.push_back(std::move(child));
    return *children.back();
  }
};

}  // namespace relais::mail::cleaning
