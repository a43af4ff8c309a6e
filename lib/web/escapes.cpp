#include "lib/web/escapes.h"

namespace relais::web {
namespace {

constexpr int no_digit = -1;

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return no_digit;
}

std::optional<char> escape_at(std::string_view text) {
  if (text.size() < 3) return std::nullopt;
  const int high = hex_digit(text[1]);
  const int low = hex_digit(text[2]);
  if (high == no_digit || low == no_digit) return std::nullopt;
  return static_cast<char>(high * 16 + low);
}

bool is_unreserved(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
         c == '_' || c == '~';
}

}  // namespace

std::optional<std::string> unescaped_path(std::string_view escaped) {
  std::string text;
  text.reserve(escaped.size());
  for (std::size_t at = 0; at < escaped.size(); ++at) {
    if (escaped[at] != '%') {
      text += escaped[at];
      continue;
    }
    const auto byte = escape_at(escaped.substr(at));
    if (!byte) return std::nullopt;
    text += *byte;
    at += 2;
  }
  return text;
}

std::string unescaped_form(std::string_view escaped) {
  std::string text;
  text.reserve(escaped.size());
  for (std::size_t at = 0; at < escaped.size(); ++at) {
    const char c = escaped[at];
    const auto byte = c == '%' ? escape_at(escaped.substr(at)) : std::nullopt;
    text += byte ? *byte : (c == '+' ? ' ' : c);
    if (byte) at += 2;
  }
  return text;
}

std::string escaped(std::string_view text) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string safe;
  safe.reserve(text.size());
  for (const char c : text) {
    if (is_unreserved(c)) {
      safe += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      safe += {'%', digits[byte >> 4], digits[byte & 15]};
    }
  }
  return safe;
}

}  // namespace relais::web
