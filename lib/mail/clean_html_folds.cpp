#include "lib/mail/clean_html_folds.h"

#include <array>

#include "lib/mail/clean_html_addresses.h"
#include "lib/mail/clean_html_css.h"
#include "lib/mail/clean_html_elements.h"
#include "lib/text/characters.h"

namespace relais::mail::cleaning {
namespace {

using namespace std::string_view_literals;

constexpr std::array sender_fields{"de"sv, "from"sv, "von"sv, "van"sv};

using Children = std::vector<std::unique_ptr<Node>>;

bool is_quote(Fold fold) { return fold == Fold::quote || fold == Fold::quote_to_the_end; }
bool is_signature(Fold fold) { return fold == Fold::signature || fold == Fold::signature_to_the_end; }

void add_words(const Node& node, std::string& words, std::size_t most) {
  words += node.text;
  for (const auto& child : node.children) {
    if (words.size() >= most) return;
    add_words(*child, words, most);
  }
}

// Outlook draws a line above the sender, the date and so on of the mail that it answers.
bool is_outlook_header(const Node& node) {
  const auto top = declared(value_of(node.attributes, "style"), "border-top");
  if (node.name != "div" || top.find("solid") == std::string_view::npos) return false;
  std::string words;
  add_words(node, words, 40);
  const auto text = lowered(trimmed(words));
  return std::any_of(sender_fields.begin(), sender_fields.end(), [&](std::string_view field) {
    return text.starts_with(field) && trimmed(std::string_view{text}.substr(field.size())).starts_with(':');
  });
}

// What will be folded stands on lines of its own, whatever it is.
bool is_line_break(const Node* node) {
  return node == nullptr || node->name == "br" || node->name == "details" || holds_blocks(node->name) ||
         node->fold != Fold::none;
}

void mark_signature_lines(Children& children) {
  for (std::size_t i = 0; i < children.size(); ++i) {
    if (!children[i]->is_text() || trimmed(children[i]->text) != "--") continue;
    const auto* before = i == 0 ? nullptr : children[i - 1].get();
    const auto* after = i + 1 == children.size() ? nullptr : children[i + 1].get();
    if (is_line_break(before) && is_line_break(after)) children[i]->fold = Fold::signature_to_the_end;
  }
}

// What begins with a quote that goes to the end begins that quote; what holds nothing but something folded is folded.
Fold fold_by_content(const Node& node) {
  const auto has_content = [](auto& child) { return child->has_content; };
  const auto first = std::find_if(node.children.begin(), node.children.end(), has_content);
  if (first == node.children.end()) return Fold::none;
  if ((*first)->fold == Fold::quote_to_the_end) return Fold::quote_to_the_end;
  const bool is_all = std::none_of(first + 1, node.children.end(), has_content);
  return is_all ? (*first)->fold : Fold::none;
}

void settle(Node& node) {
  // Some rules are drawn by what they mark.
  const bool is_marked_rule = node.name == "hr" && node.fold != Fold::none;
  node.has_content = node.name == "img" || is_marked_rule || !trimmed(node.text).empty();
  for (auto& child : node.children) {
    settle(*child);
    node.has_content = node.has_content || child->has_content;
  }
  mark_signature_lines(node.children);
  if (node.fold == Fold::none && is_outlook_header(node)) node.fold = Fold::quote_to_the_end;
  if (node.fold == Fold::none && node.parent != nullptr) node.fold = fold_by_content(node);
  if (!node.has_content || node.name == "details") node.fold = Fold::none;
}

class Folding {
public:
  Folding(bool (*is_folded)(Fold), std::string_view kind, const std::string& summary)
      : is_folded_(is_folded), kind_(kind), summary_(summary) {}

  void wrap(Node& node) {
    if (node.name == "details") return;
    if (holds_blocks(node.name)) wrap_children(node);
    for (auto& child : node.children) wrap(*child);
  }

private:
  void wrap_children(Node& node) {
    auto children = std::exchange(node.children, {});
    for (std::size_t i = 0; i < children.size();) {
      if (!is_folded_(children[i]->fold)) {
        node.append(std::move(children[i++]));
        continue;
      }
      auto details = folded();
      if (children[i]->fold == Fold::quote_to_the_end) take_rule_above(node, *details);
      for (const auto end = end_of_fold(children, i); i < end; ++i) details->append(std::move(children[i]));
      node.append(std::move(details));
    }
  }

  std::unique_ptr<Node> folded() const {
    auto details = std::make_unique<Node>();
    details->name = "details";
    details->attributes = {{"class", std::string{kind_}}};
    details->is_folded = true;
    auto summary = std::make_unique<Node>();
    summary->name = "summary";
    summary->append(std::make_unique<Node>()).text = summary_;
    details->append(std::move(summary));
    return details;
  }

  static void take_rule_above(Node& node, Node& details) {
    auto first = node.children.end();
    while (first != node.children.begin() && !(*(first - 1))->has_content) --first;
    std::for_each(first, node.children.end(), [&](auto& child) { details.append(std::move(child)); });
    node.children.erase(first, node.children.end());
  }

  std::size_t end_of_fold(const Children& children, std::size_t start) const {
    if (children[start]->fold == Fold::quote_to_the_end) return children.size();
    if (children[start]->fold == Fold::signature) return start + 1;
    auto end = start + 1;
    for (auto i = end; i < children.size(); ++i) {
      const auto fold = children[i]->fold;
      if (children[start]->fold == Fold::signature_to_the_end) {
        if (is_quote(fold) || children[i]->name == "details") break;
        end = i + 1;
      } else if (fold == Fold::quote) {
        end = i + 1;
      } else if (children[i]->has_content) {
        break;
      }
    }
    return end;
  }

  bool (*is_folded_)(Fold);
  std::string_view kind_;
  const std::string& summary_;
};

bool shows_something(const Node& node) {
  if (node.name == "details") return false;
  if (node.name == "img" || !trimmed(node.text).empty()) return true;
  return std::any_of(node.children.begin(), node.children.end(), [](auto& child) { return shows_something(*child); });
}

// Folds of the other kind stay as they are, and what was taken for this kind no longer is.
void unfold(Node& node, std::string_view kind, bool (*is_folded)(Fold)) {
  if (is_folded(node.fold)) node.fold = Fold::none;
  for (auto& child : std::exchange(node.children, {})) {
    if (!child->is_folded || value_of(child->attributes, "class") != kind) {
      node.append(std::move(child));
      continue;
    }
    std::for_each(child->children.begin() + 1, child->children.end(),
                  [&](auto& inner) { node.append(std::move(inner)); });
  }
  for (auto& child : node.children) unfold(*child, kind, is_folded);
}

void fold_one_kind(Node& root, bool (*is_folded)(Fold), std::string_view kind, const std::string& summary) {
  if (summary.empty()) return;
  Folding{is_folded, kind, summary}.wrap(root);
  if (!shows_something(root)) unfold(root, kind, is_folded);
}

}  // namespace

void fold(Node& root, const CleaningOptions& options) {
  settle(root);
  fold_one_kind(root, is_quote, "mail-quote", options.quote_summary);
  fold_one_kind(root, is_signature, "mail-signature", options.signature_summary);
}

}  // namespace relais::mail::cleaning
