#include "lib/mail/clean_html_links.h"

#include "lib/mail/clean_html_addresses.h"

namespace relais::mail::cleaning {
namespace {

constexpr std::size_t longest_words = 500;

void add_words(const Node& node, std::string& words) {
  words += node.text;
  for (const auto& child : node.children) {
    if (words.size() < longest_words) add_words(*child, words);
  }
}

void unmask(Node& link) {
  std::string words;
  add_words(link, words);
  words.resize(std::min(words.size(), longest_words));
  const auto destination = destination_of(value_of(link.attributes, "href"));
  if (!destination.empty() && pretends(words, destination)) {
    link.attributes.insert(link.attributes.end() - 2, {"title", destination});
  }
}

}  // namespace

void unmask_links(Node& node) {
  if (node.name == "a") unmask(node);
  for (auto& child : node.children) unmask_links(*child);
}

}  // namespace relais::mail::cleaning
