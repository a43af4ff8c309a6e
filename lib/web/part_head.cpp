#include "lib/web/part_head.h"

#include <algorithm>

#include "lib/web/escapes.h"
#include "lib/web/header_text.h"
#include "lib/web/refusal.h"
#include "lib/web/utf8.h"

namespace relais::web {
namespace {

constexpr std::size_t longest_file_name = 255;

// The three characters that browsers escape in a name (WHATWG, multipart/form-data), and no others: "50%20.pdf" is
// kept.
std::string unescaped_name(std::string_view text) {
  std::string name;
  while (!text.empty()) {
    const auto escape = text.substr(0, 3);
    const bool is_quote = escape == "%22";
    const bool is_break = same_ignoring_case(escape, "%0D") || same_ignoring_case(escape, "%0A");
    name += is_quote ? '"' : (is_break ? ' ' : text.front());
    text.remove_prefix(is_quote || is_break ? 3 : 1);
  }
  return name;
}

// filename*=UTF-8''caf%C3%A9.pdf (RFC 8187), which some programs send against RFC 7578.
std::string extended_name(std::string_view text) {
  const auto second_quote = text.find('\'', std::min(text.find('\'') + 1, text.size()));
  if (second_quote == std::string_view::npos) return {};
  return unescaped_path(text.substr(second_quote + 1)).value_or("");
}

void read_disposition(PartHead& head, std::string_view value) {
  const auto disposition = read_parameterised(value);
  if (disposition.value != "form-data") throw bad_request("A part of the form is not form-data.");
  for (const auto& [name, parameter] : disposition.parameters) {
    if (name == "name") head.field = repaired_utf8(unescaped_name(parameter));
    if (name != "filename" && name != "filename*") continue;
    head.is_file = true;
    const auto file_name = plain_file_name(name == "filename" ? unescaped_name(parameter) : extended_name(parameter));
    if (!file_name.empty()) head.file_name = file_name;
  }
}

void read_line(PartHead& head, std::string_view line) {
  const auto colon = std::min(line.find(':'), line.size());
  const auto name = line.substr(0, colon);
  const auto value = trimmed(line.substr(std::min(colon + 1, line.size())));
  if (same_ignoring_case(name, "Content-Disposition")) read_disposition(head, value);
  if (same_ignoring_case(name, "Content-Type") && is_header_value(value)) head.type = repaired_utf8(value);
  if (same_ignoring_case(name, "Content-Transfer-Encoding") &&
      (same_ignoring_case(value, "base64") || same_ignoring_case(value, "quoted-printable"))) {
    throw bad_request("A part of the form is encoded.");
  }
}

}  // namespace

std::string plain_file_name(std::string_view typed) {
  const auto last_separator = typed.find_last_of("/\\");
  if (last_separator != std::string_view::npos) typed.remove_prefix(last_separator + 1);
  auto name = repaired_utf8(typed);
  std::erase_if(name, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
  if (name == "." || name == "..") return {};
  while (name.size() > longest_file_name || !is_utf8(name)) name.pop_back();
  return name;
}

PartHead read_part_head(std::string_view lines) {
  PartHead head;
  while (!lines.empty()) {
    const auto end = std::min(lines.find("\r\n"), lines.size());
    read_line(head, lines.substr(0, end));
    lines.remove_prefix(std::min(end + 2, lines.size()));
  }
  if (head.field.empty() && !head.is_file) throw bad_request("A part of the form has no name.");
  if (head.field.find('\0') != std::string::npos) throw bad_request("A field has a NUL in it.");
  return head;
}

}  // namespace relais::web
