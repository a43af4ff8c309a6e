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

void append_escaped(std::string& out, std::string_view text) {
  std::size_t written = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!is_special[static_cast<unsigned char>(text[i])]) continue;
    out.append(text, written, i - written);
    out.append(entity_of(text[i]));
    written = i + 1;
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
