#include "dispatch/options.h"

#include <algorithm>

namespace relais {
namespace {

void append(std::string& list, std::string_view between, std::string_view more) {
  if (!list.empty()) list += between;
  list += more;
}

}  // namespace

bool offers(const Options& options, std::string_view value) {
  return std::ranges::any_of(options, [&](const auto& option) { return option.value == value; });
}

std::string labels_of(const Options& options, std::string_view chosen) {
  std::string labels;
  for (const auto& part : filter_parts(chosen)) {
    const auto found = std::ranges::find(options, part, &Option::value);
    append(labels, ", ", found == options.end() ? part : found->label);
  }
  return labels;
}

std::string chosen_among(const Options& options, const std::vector<std::string>& values) {
  std::string chosen;
  for (const auto& option : options) {
    if (std::ranges::find(values, option.value) != values.end()) append(chosen, ",", option.value);
  }
  for (const auto& value : values) {
    if (!offers(options, value)) append(chosen, ",", value);
  }
  return chosen;
}

bool all_offered(const Options& options, std::string_view chosen) {
  return std::ranges::all_of(filter_parts(chosen), [&](const auto& part) { return offers(options, part); });
}

std::vector<std::string> filter_parts(std::string_view chosen) {
  std::vector<std::string> parts;
  while (!chosen.empty()) {
    const auto comma = std::min(chosen.find(','), chosen.size());
    if (comma > 0) parts.emplace_back(chosen.substr(0, comma));
    chosen.remove_prefix(std::min(comma + 1, chosen.size()));
  }
  return parts;
}

}  // namespace relais
