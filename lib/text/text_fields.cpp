#include "lib/text/text_fields.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "lib/text/characters.h"

namespace relais {
namespace {

constexpr std::string_view opening = "{{";
constexpr std::string_view closing = "}}";

// Calls with what stands before each field, and its name; answers what stands after the last.
template <class Found>
std::string_view each_field(std::string_view text, Found&& found) {
  while (true) {
    const auto begin = text.find(opening);
    const auto end = begin == std::string_view::npos ? begin : text.find(closing, begin);
    if (end == std::string_view::npos) return text;
    const auto name = text.substr(begin + opening.size(), end - begin - opening.size());
    found(text.substr(0, begin), trimmed(name));
    text.remove_prefix(end + closing.size());
  }
}

// Letters put in, left out or changed to make one of the other.
std::size_t steps_between(std::string_view one, std::string_view other) {
  std::vector<std::size_t> steps(other.size() + 1);
  std::iota(steps.begin(), steps.end(), std::size_t{0});
  for (std::size_t i = 0; i < one.size(); ++i) {
    auto diagonal = std::exchange(steps[0], i + 1);
    for (std::size_t j = 0; j < other.size(); ++j) {
      const auto changed = diagonal + (one[i] == other[j] ? 0 : 1);
      diagonal = steps[j + 1];
      steps[j + 1] = std::min({changed, diagonal + 1, steps[j] + 1});
    }
  }
  return steps.back();
}

std::string without_gaps(std::string text) {
  constexpr std::string_view gap = "\n\n\n";
  for (auto at = text.find(gap); at != std::string::npos; at = text.find(gap, at)) text.erase(at, 1);
  return std::string{trimmed(text)};
}

}  // namespace

std::vector<std::string> unknown_fields(std::string_view text, std::span<const std::string_view> known) {
  std::vector<std::string> unknown;
  each_field(text, [&](std::string_view, std::string_view name) {
    if (std::ranges::find(known, name) == known.end() && std::ranges::find(unknown, name) == unknown.end())
      unknown.emplace_back(name);
  });
  return unknown;
}

std::string_view nearest_field(std::string_view typed, std::span<const std::string_view> known) {
  const auto name = folded(typed);
  return *std::ranges::min_element(known, {}, [&](std::string_view each) { return steps_between(name, each); });
}

std::string with_fields(std::string_view text, const std::vector<TextField>& fields) {
  std::string filled;
  const auto rest = each_field(text, [&](std::string_view before, std::string_view name) {
    filled += before;
    const auto field = std::ranges::find(fields, name, &TextField::name);
    if (field != fields.end()) filled += field->value;
  });
  filled += rest;
  return without_gaps(std::move(filled));
}

}  // namespace relais
