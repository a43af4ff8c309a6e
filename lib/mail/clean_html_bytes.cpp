#include "lib/mail/clean_html_bytes.h"

#include "lib/text/characters.h"

namespace relais::mail::cleaning {
namespace {

// XML has no place for these, and browsers leave some of them out within words that matter.
bool is_unprintable(std::string_view text, std::size_t at) {
  const auto c = static_cast<unsigned char>(text[at]);
  return (c < 0x20 && c != '\t' && c != '\n') || c == 0x7F;
}

// "<![if !supportLists]>" of Word and its like: a comment to browsers, text to the parser. Where it ends like a real
// comment it may be the end of one.
std::size_t length_of_odd_comment(std::string_view rest) {
  constexpr std::size_t longest = 300;
  if (!rest.starts_with("<!") || rest.starts_with("<!--") || lowered(rest.substr(2, 7)) == "doctype") return 0;
  const auto end = rest.substr(0, longest).find('>');
  return end == std::string_view::npos || rest.substr(0, end).ends_with("--") ? 0 : end + 1;
}

}  // namespace

std::string readable(std::string_view bytes) {
  const auto text = repaired(bytes);
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto rest = std::string_view{text}.substr(i);
    const auto three = rest.substr(0, 3);
    if (const auto odd = length_of_odd_comment(rest); odd > 0) {
      i += odd - 1;
    } else if (three == "\xEF\xBF\xBE" || three == "\xEF\xBF\xBF") {
      i += 2;
    } else if (!is_unprintable(text, i)) {
      out += text[i];
    } else if (text[i] == '\r' || text[i] == '\f') {
      if (i + 1 == text.size() || text[i + 1] != '\n') out += '\n';
    }
  }
  return out;
}

}  // namespace relais::mail::cleaning
