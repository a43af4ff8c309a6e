#include "lib/web/header_text.h"

#include <algorithm>

namespace relais::web {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool is_control(char c) { return (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7F; }

// A backslash escapes only quotes and itself: browsers leave those of "C:\invoice.pdf" bare.
std::string take_quoted(std::string_view& rest) {
  std::string text;
  rest.remove_prefix(1);
  while (!rest.empty() && rest.front() != '"') {
    if (rest.front() == '\\' && rest.size() > 1 && (rest[1] == '"' || rest[1] == '\\')) rest.remove_prefix(1);
    text += rest.front();
    rest.remove_prefix(1);
  }
  const auto semicolon = std::min(rest.find(';'), rest.size());
  rest.remove_prefix(semicolon);
  return text;
}

std::string take_value(std::string_view& rest) {
  rest = trimmed(rest);
  if (rest.starts_with('"')) return take_quoted(rest);
  const auto semicolon = std::min(rest.find(';'), rest.size());
  const auto value = trimmed(rest.substr(0, semicolon));
  rest.remove_prefix(semicolon);
  return std::string{value};
}

}  // namespace

bool same_ignoring_case(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return lower(x) == lower(y); });
}

std::string lowercase(std::string_view text) {
  std::string lowered{text};
  std::transform(lowered.begin(), lowered.end(), lowered.begin(), lower);
  return lowered;
}

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

bool is_token(std::string_view text) {
  constexpr std::string_view marks = "!#$%&'*+-.^_`|~";
  const auto is_token_character = [&](char c) {
    return (c >= '0' && c <= '9') || (lower(c) >= 'a' && lower(c) <= 'z') || marks.find(c) != std::string_view::npos;
  };
  return !text.empty() && std::all_of(text.begin(), text.end(), is_token_character);
}

bool is_header_value(std::string_view text) { return std::none_of(text.begin(), text.end(), is_control); }

std::vector<std::string_view> comma_separated(std::string_view list) {
  std::vector<std::string_view> pieces;
  while (!list.empty()) {
    const auto comma = std::min(list.find(','), list.size());
    const auto piece = trimmed(list.substr(0, comma));
    if (!piece.empty()) pieces.push_back(piece);
    list.remove_prefix(std::min(comma + 1, list.size()));
  }
  return pieces;
}

std::string_view ParameterisedValue::parameter(std::string_view name) const {
  const auto found = std::find_if(parameters.begin(), parameters.end(), [&](const Field& p) { return p.name == name; });
  return found == parameters.end() ? std::string_view{} : std::string_view{found->value};
}

ParameterisedValue read_parameterised(std::string_view text) {
  const auto semicolon = std::min(text.find(';'), text.size());
  ParameterisedValue read{lowercase(trimmed(text.substr(0, semicolon))), {}};
  text.remove_prefix(semicolon);
  while (!text.empty()) {
    text.remove_prefix(1);
    const auto end = std::min(text.find_first_of("=;"), text.size());
    const auto name = trimmed(text.substr(0, end));
    text.remove_prefix(end);
    if (!text.starts_with('=')) continue;
    text.remove_prefix(1);
    read.parameters.push_back({lowercase(name), take_value(text)});
  }
  return read;
}

}  // namespace relais::web
