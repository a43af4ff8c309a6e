#include "lib/web/fields.h"

#include <algorithm>

#include "lib/web/escapes.h"
#include "lib/web/header_text.h"
#include "lib/web/limits.h"
#include "lib/web/refusal.h"
#include "lib/web/utf8.h"

namespace relais::web {
namespace {

std::string checked_text(std::string_view bytes) {
  if (bytes.find('\0') != std::string_view::npos) throw bad_request("A field has a NUL in it.");
  return repaired_utf8(bytes);
}

std::string_view unquoted(std::string_view value) {
  const bool is_quoted = value.size() > 1 && value.starts_with('"') && value.ends_with('"');
  return is_quoted ? value.substr(1, value.size() - 2) : value;
}

}  // namespace

Field form_field(std::string_view name, std::string_view value) { return {checked_text(name), checked_text(value)}; }

std::vector<Field> read_urlencoded(std::string_view text) {
  std::vector<Field> fields;
  while (!text.empty()) {
    const auto end = std::min(text.find('&'), text.size());
    const auto pair = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (pair.empty()) continue;
    if (fields.size() == limits::form_fields) throw bad_request("There are too many fields.");
    const auto equals = std::min(pair.find('='), pair.size());
    const auto value = pair.substr(std::min(equals + 1, pair.size()));
    fields.push_back(form_field(unescaped_form(pair.substr(0, equals)), unescaped_form(value)));
  }
  return fields;
}

std::vector<Field> read_cookies(std::string_view header) {
  std::vector<Field> cookies;
  while (!header.empty() && cookies.size() < limits::cookies) {
    const auto end = std::min(header.find(';'), header.size());
    const auto pair = trimmed(header.substr(0, end));
    header.remove_prefix(std::min(end + 1, header.size()));
    const auto equals = pair.find('=');
    if (equals == std::string_view::npos || !is_token(pair.substr(0, equals)) || !is_header_value(pair)) continue;
    cookies.push_back({std::string{pair.substr(0, equals)}, repaired_utf8(unquoted(pair.substr(equals + 1)))});
  }
  return cookies;
}

}  // namespace relais::web
