#include "lib/html/html.h"

#include <fmt/format.h>

#include <array>

namespace relais {
namespace {

constexpr std::string_view entity_of(char character) {
  switch (character) {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '"': return "&quot;";
    case '\'': return "&#39;";
    default: return {};
  }
}

constexpr auto is_special = [] {
  std::array<bool, 256> table{};
  for (const char character : {'&', '<', '>', '"', '\''}) table[static_cast<unsigned char>(character)] = true;
  return table;
}();

constexpr std::size_t block = 32;

// Without branches, so that the compiler compares a whole block at a time.
bool has_special(const char* text) {
  unsigned char found = 0;
  for (std::size_t i = 0; i < block; ++i) {
    const char c = text[i];
    found |= static_cast<unsigned char>((c == '&') | (c == '<') | (c == '>') | (c == '"') | (c == '\''));
  }
  return found != 0;
}

std::size_t next_special(std::string_view text, std::size_t from) {
  while (from + block <= text.size() && !has_special(text.data() + from)) from += block;
  while (from < text.size() && !is_special[static_cast<unsigned char>(text[from])]) ++from;
  return from;
}

void append_escaped(std::string& out, std::string_view text) {
  std::size_t written = 0;
  for (auto at = next_special(text, 0); at < text.size(); at = next_special(text, at + 1)) {
    out.append(text, written, at - written);
    out.append(entity_of(text[at]));
    written = at + 1;
  }
  out.append(text, written);
}

}  // namespace

Html Html::escaped(std::string_view text) {
  std::string html;
  html.reserve(text.size());
  append_escaped(html, text);
  return Html{std::move(html)};
}

void HtmlWriter::put(std::string_view text) { append_escaped(out_, text); }

void HtmlWriter::put_number(std::int64_t number) {
  const fmt::format_int digits{number};
  out_.append(digits.data(), digits.size());
}

}  // namespace relais
