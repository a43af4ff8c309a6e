// `{{requester.name}}` in a text that people keep: a place that is filled with what the record says.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace relais {

struct TextField {
  std::string name;  // "requester.name"
  std::string value;
};

// The names between braces that are not among these, as they were typed, each once.
std::vector<std::string> unknown_fields(std::string_view text, std::span<const std::string_view> known);

// Of the known ones, the one that somebody who typed this most likely meant.
std::string_view nearest_field(std::string_view typed, std::span<const std::string_view> known);

// "{{number}}, {{title}}"
template <class Names>
std::string in_braces(const Names& names) {
  std::string all;
  for (const auto& name : names) all += (all.empty() ? "{{" : ", {{") + std::string{name} + "}}";
  return all;
}

// What an empty field leaves behind, a line with nothing on it, goes too.
std::string with_fields(std::string_view text, const std::vector<TextField>& fields);

}  // namespace relais
