#include "parties/name_likeness.h"

#include <algorithm>

#include "parties/name_key.h"

namespace relais::parties {
namespace {

// A long word bears two slips, a short one none.
std::size_t slips_borne(const std::string& word) { return word.size() < 4 ? 0 : word.size() < 8 ? 1 : 2; }

bool is_near(const std::string& one, const std::string& other) {
  return slips_between(one, other) <= std::min(slips_borne(one), slips_borne(other));
}

std::string joined(const std::vector<std::string>& words) {
  std::string all;
  for (const auto& word : words) all += word;
  return all;
}

// Each word of the shorter has one of its own in the longer, which says little more.
bool stands_in(std::vector<std::string> shorter, std::vector<std::string> longer) {
  if (shorter.size() > longer.size()) std::swap(shorter, longer);
  const auto left_over = longer.size() - shorter.size();
  if (shorter.empty() || left_over > 1 || (left_over == 1 && shorter.size() < 2)) return false;
  for (const auto& word : shorter) {
    const auto same = std::ranges::find_if(longer, [&](const auto& each) { return is_near(word, each); });
    if (same == longer.end()) return false;
    longer.erase(same);
  }
  return true;
}

}  // namespace

NameLikeness likeness_of(std::string_view one, std::string_view other) {
  const auto words = name_words(one);
  const auto others = name_words(other);
  if (words.empty() || others.empty()) return NameLikeness::none;
  if (name_key(one) == name_key(other)) return NameLikeness::same;
  // "Le Noir" and "Lenoir".
  return stands_in(words, others) || is_near(joined(words), joined(others)) ? NameLikeness::near : NameLikeness::none;
}

}  // namespace relais::parties
