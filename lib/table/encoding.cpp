#include "lib/table/encoding.h"

#include <unicode/unistr.h>

#include "lib/text/characters.h"

namespace relais {
namespace {

std::string converted(std::string_view bytes, const char* charset) {
  const icu::UnicodeString text{bytes.data(), static_cast<std::int32_t>(bytes.size()), charset};
  std::string utf8;
  text.toUTF8String(utf8);
  return repaired(utf8);
}

bool is_control(char each) {
  const auto byte = static_cast<unsigned char>(each);
  return (byte < ' ' && each != '\n' && each != '\t') || byte == 127;
}

}  // namespace

std::string table_text(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) return repaired(bytes.substr(3));
  if (bytes.starts_with("\xFF\xFE")) return converted(bytes.substr(2), "UTF-16LE");
  if (bytes.starts_with("\xFE\xFF")) return converted(bytes.substr(2), "UTF-16BE");
  return is_valid_utf8(bytes) ? std::string{bytes} : converted(bytes, "windows-1252");
}

std::string cell_text(std::string_view text) {
  std::string clean;
  clean.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '\r') {
      if (at + 1 == text.size() || text[at + 1] != '\n') clean += '\n';
    } else {
      clean += is_control(text[at]) ? ' ' : text[at];
    }
  }
  return clean;
}

}  // namespace relais
