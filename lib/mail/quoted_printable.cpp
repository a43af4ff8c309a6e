#include "lib/mail/quoted_printable.h"

namespace relais::mail {
namespace {

int hexadecimal(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

}  // namespace

std::string from_quoted_printable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_code =
        text[i] == '=' && i + 2 < text.size() && hexadecimal(text[i + 1]) >= 0 && hexadecimal(text[i + 2]) >= 0;
    if (is_code) {
      out += static_cast<char>(hexadecimal(text[i + 1]) * 16 + hexadecimal(text[i + 2]));
      i += 2;
    } else if (text.substr(i).starts_with("=\r\n")) {
      i += 2;
    } else if (text.substr(i).starts_with("=\n")) {
      i += 1;
    } else {
      out += text[i];
    }
  }
  return out;
}

}  // namespace relais::mail
