#include "lib/vcard/value_text.h"

namespace relais::vcard {
namespace {

constexpr std::size_t most_parts = 100;

}  // namespace

std::string opened(std::string_view value) {
  std::string text;
  for (std::size_t at = 0; at < value.size(); ++at) {
    if (value[at] != '\\' || at + 1 == value.size()) {
      text += value[at];
    } else {
      ++at;
      text += value[at] == 'n' || value[at] == 'N' ? '\n' : value[at];
    }
  }
  return text;
}

std::vector<std::string> parts_of(std::string_view value, char separator) {
  std::vector<std::string> parts;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < value.size() && parts.size() < most_parts; ++at) {
    if (value[at] == '\\') {
      ++at;
    } else if (value[at] == separator) {
      parts.push_back(opened(value.substr(begin, at - begin)));
      begin = at + 1;
    }
  }
  parts.push_back(opened(value.substr(begin)));
  return parts;
}

std::string escaped(std::string_view text) {
  std::string value;
  for (const char each : text) {
    if (each == '\n') {
      value += "\\n";
    } else if (each != '\r') {
      if (each == '\\' || each == ',' || each == ';') value += '\\';
      value += each;
    }
  }
  return value;
}

std::string joined(const std::vector<std::string>& parts) {
  std::string value;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) value += ';';
    value += escaped(parts[i]);
  }
  return value;
}

}  // namespace relais::vcard
