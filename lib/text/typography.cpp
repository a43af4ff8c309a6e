#include "lib/text/typography.h"

#include <cctype>

#include "lib/text/translation.h"

namespace relais {
namespace {

bool starts_a_sign(std::string_view text) {
  if (text.empty()) return false;
  if (text.front() == ':') return text.size() == 1 || text[1] == ' ' || text[1] == '\n';
  return std::string_view{";?!%"}.find(text.front()) != std::string_view::npos || text.starts_with("»") ||
         text.starts_with("€");
}

bool is_letter(char byte) { return std::isalnum(static_cast<unsigned char>(byte)) || (byte & 0x80) != 0; }

bool is_between_letters(std::string_view text, std::size_t at) {
  return at > 0 && at + 1 < text.size() && is_letter(text[at - 1]) && is_letter(text[at + 1]);
}

std::string_view group_mark(Language language) {
  switch (language) {
    case Language::fr: return no_break_space;
    case Language::nl:
    case Language::de: return ".";
    case Language::en: return ",";
  }
  return {};
}

}  // namespace

std::string french_typography(std::string_view text) {
  std::string out;
  out.reserve(text.size() + 8);
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool before_sign = text[i] == ' ' && starts_a_sign(text.substr(i + 1));
    const bool after_quote = text[i] == ' ' && text.substr(0, i).ends_with("«");
    if (before_sign || after_quote) {
      out += no_break_space;
    } else if (text[i] == '\'' && is_between_letters(text, i)) {
      out += "’";
    } else {
      out += text[i];
    }
  }
  return out;
}

std::string grouped(std::int64_t number) {
  const auto digits = std::to_string(number);
  const std::size_t sign = number < 0 ? 1 : 0;
  const auto mark = group_mark(current_language());
  std::string out;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > sign && (digits.size() - i) % 3 == 0) out += mark;
    out += digits[i];
  }
  return out;
}

}  // namespace relais
