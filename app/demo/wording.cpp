#include "demo/wording.h"

#include <fmt/format.h>

#include <algorithm>

#include "lib/text/characters.h"

namespace relais::demo {
namespace {

std::uint32_t number_of(std::string_view text) {
  std::uint32_t hash = 2166136261U;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  return hash;
}

// Where `wanted` first stands outside of all braces; the end where it does not.
std::size_t place_of(std::string_view text, std::string_view wanted) {
  int depth = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (depth == 0 && text.substr(i).starts_with(wanted)) return i;
    if (text[i] == '{') ++depth;
    if (text[i] == '}') --depth;
  }
  return text.size();
}

std::vector<std::string_view> parts_of(std::string_view text) {
  std::vector<std::string_view> parts;
  while (true) {
    const auto bar = place_of(text, "|");
    parts.push_back(text.substr(0, bar));
    if (bar == text.size()) return parts;
    text.remove_prefix(bar + 1);
  }
}

}  // namespace

void WordLists::add(std::string name, std::vector<std::string> words) {
  std::mt19937 random{number_of(name)};
  for (auto i = words.size(); i > 1; --i) std::swap(words[i - 1], words[random() % i]);
  lists_[std::move(name)] = {std::move(words), 0};
}

const std::string* WordLists::next(std::string_view name) {
  const auto found = lists_.find(name);
  if (found == lists_.end() || found->second.words.empty()) return nullptr;
  auto& [words, used] = found->second;
  return &words[used++ % words.size()];
}

std::string slug(std::string_view text) {
  std::string slug;
  for (const char c : folded(text)) {
    const bool is_plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (is_plain) slug += c;
    if (!is_plain && !slug.empty() && slug.back() != '-') slug += '-';
  }
  if (slug.ends_with('-')) slug.pop_back();
  return slug;
}

Wording::Wording(WordLists& lists, std::string_view key, int turn)
    : lists_(lists),
      random_(number_of(key) + static_cast<std::uint32_t>(turn)),
      turn_(static_cast<std::size_t>(turn)) {}

std::string Wording::fill(std::string_view text) {
  std::string filled;
  while (true) {
    const auto open = std::min(text.find('{'), text.size());
    filled += text.substr(0, open);
    if (open == text.size()) return filled;
    text.remove_prefix(open + 1);
    const auto close = place_of(text, "}");
    filled += meant(text.substr(0, close));
    text.remove_prefix(std::min(close + 1, text.size()));
  }
}

std::string Wording::meant(std::string_view inside) {
  const auto equals = place_of(inside, "=");
  if (equals < place_of(inside, "|")) {
    auto told = chosen(inside.substr(equals + 1));
    kept_[std::string{inside.substr(0, equals)}] = told;
    return told;
  }
  const bool is_choice = place_of(inside, "|") < inside.size() || place_of(inside, "..") < inside.size();
  return is_choice ? chosen(inside) : named(inside);
}

// Neighbours in a list never read the same: the choice goes on by one with each turn.
std::string Wording::chosen(std::string_view alternatives) {
  if (alternatives.starts_with('#')) {
    const auto together = parts_of(alternatives.substr(1));
    return fill(together[turn_ % together.size()]);
  }
  const auto parts = parts_of(alternatives);
  const auto dots = place_of(alternatives, "..");
  if (parts.size() > 1 || dots == alternatives.size()) return fill(parts[(turn_ + choices_++) % parts.size()]);
  const auto least = std::stoi(std::string{alternatives.substr(0, dots)});
  const auto most = std::stoi(std::string{alternatives.substr(dots + 2)});
  return std::to_string(least + static_cast<int>(random_() % static_cast<unsigned>(most - least + 1)));
}

std::string Wording::named(std::string_view name) {
  const bool as_slug = name.ends_with(":slug");
  const auto plain = as_slug ? name.substr(0, name.size() - 5) : name;
  auto kept = kept_.find(plain);
  if (kept == kept_.end()) {
    const auto* word = lists_.next(plain);
    if (!word) throw std::invalid_argument(fmt::format("nothing is called {}", plain));
    kept = kept_.emplace(plain, *word).first;
  }
  return as_slug ? slug(kept->second) : kept->second;
}

}  // namespace relais::demo
