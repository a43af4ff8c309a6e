#include "lib/vcard/content_line.h"

#include <algorithm>
#include <cctype>

#include "lib/mail/charset.h"
#include "lib/mail/quoted_printable.h"
#include "lib/text/ascii.h"
#include "lib/vcard/value_text.h"

namespace relais::vcard {
namespace {

constexpr std::size_t longest_kept = 100'000;  // bytes
constexpr std::size_t most_parameters = 50;

bool is_utf16(std::string_view bytes) { return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"); }

// The colon before the value; one within quotes is none, unless the quotes never end.
std::size_t end_of_head(std::string_view line) {
  bool is_quoted = false;
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (line[at] == '"') is_quoted = !is_quoted;
    if (line[at] == ':' && !is_quoted) return at;
  }
  return line.find(':');
}

// Cut at each separator that is not within quotes.
std::vector<std::string_view> cut(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  bool is_quoted = false;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size() && parts.size() < most_parameters; ++at) {
    if (text[at] == '"') is_quoted = !is_quoted;
    if (text[at] != separator || is_quoted) continue;
    parts.push_back(text.substr(begin, at - begin));
    begin = at + 1;
  }
  parts.push_back(text.substr(begin));
  return parts;
}

std::string unquoted(std::string_view value) {
  std::string text;
  for (std::size_t at = 0; at < value.size(); ++at) {
    const auto two = value.substr(at, 2);
    const bool is_escape = two == "^n" || two == "^^" || two == "^'";
    if (is_escape) {
      text += two == "^n" ? '\n' : (two == "^'" ? '"' : '^');
      ++at;
    } else if (value[at] != '"') {
      text += value[at];
    }
  }
  return text;
}

// In 2.1 a word may stand alone: TEL;WORK, NOTE;QUOTED-PRINTABLE.
Parameter parameter_of(std::string_view text) {
  const auto equals = text.find('=');
  if (equals == std::string_view::npos) {
    const auto word = ascii_lower(text);
    const bool is_encoding = word == "quoted-printable" || word == "base64" || word == "8bit" || word == "7bit";
    return {is_encoding ? "encoding" : "type", {word}};
  }
  Parameter parameter{ascii_lower(text.substr(0, equals)), {}};
  for (const auto value : cut(text.substr(equals + 1), ',')) parameter.values.push_back(unquoted(value));
  return parameter;
}

void take_head(std::string_view head, ContentLine& line) {
  const auto parts = cut(head, ';');
  const auto dot = parts.front().rfind('.');
  line.group = dot == std::string_view::npos ? std::string{} : ascii_lower(parts.front().substr(0, dot));
  line.name = ascii_lower(without_blanks(parts.front().substr(dot == std::string_view::npos ? 0 : dot + 1)));
  line.parameters.clear();
  for (std::size_t i = 1; i < parts.size(); ++i) line.parameters.push_back(parameter_of(parts[i]));
}

// Anything else would have to stand between quotes, where nobody looks for a type.
bool is_word(std::string_view text) {
  const auto belongs = [](unsigned char each) { return each < 0x80 && (std::isalnum(each) != 0 || each == '-'); };
  return !text.empty() && std::ranges::all_of(text, belongs);
}

bool says_quoted_printable(std::string_view line) {
  return ascii_lower(line.substr(0, end_of_head(line))).find("quoted-printable") != std::string::npos;
}

std::size_t length_of_character(std::string_view text, std::size_t at) {
  std::size_t length = 1;
  while (at + length < text.size() && (static_cast<unsigned char>(text[at + length]) & 0xC0U) == 0x80U) ++length;
  return length;
}

}  // namespace

std::vector<std::string> ContentLine::types() const {
  std::vector<std::string> all;
  for (const auto& each : parameters) {
    if (each.name != "type") continue;
    // TYPE="voice,cell" is a list to some, one word to others.
    for (const auto& list : each.values) {
      for (const auto typed : cut(list, ',')) {
        const auto type = without_blanks(typed);
        if (is_word(type)) all.push_back(ascii_lower(type));
      }
    }
  }
  return all;
}

std::string ContentLine::parameter(std::string_view wanted) const {
  const auto found = std::ranges::find(parameters, wanted, &Parameter::name);
  return found == parameters.end() || found->values.empty() ? std::string{} : found->values.front();
}

ContentLines::ContentLines(std::string_view bytes) : rest_(bytes) {
  if (!is_utf16(bytes)) return;
  converted_ = mail::to_utf8(bytes, "utf-16");
  rest_ = converted_;
}

std::string_view ContentLines::physical() {
  const auto end = rest_.find_first_of("\r\n");
  const auto line = rest_.substr(0, end);
  rest_.remove_prefix(end == std::string_view::npos ? rest_.size() : end);
  rest_.remove_prefix(rest_.starts_with("\r\n") ? 2 : std::min<std::size_t>(rest_.size(), 1));
  ++number_;
  return line;
}

bool ContentLines::goes_on() const { return rest_.starts_with(' ') || rest_.starts_with('\t'); }

std::string ContentLines::unfolded() {
  std::string text{physical()};
  const bool is_quoted = says_quoted_printable(text);
  while (!rest_.empty()) {
    const bool is_cut = is_quoted && text.ends_with('=');
    if (!is_cut && !goes_on()) break;
    if (is_cut) text.pop_back();
    const auto more = physical().substr(is_cut ? 0 : 1);
    if (text.size() < longest_kept) text += more.substr(0, longest_kept - text.size());
  }
  text.resize(std::min(text.size(), longest_kept));
  return text;
}

bool ContentLines::next(ContentLine& line) {
  while (!rest_.empty()) {
    line.number = number_ + 1;
    const auto text = unfolded();
    const auto colon = end_of_head(text);
    if (colon == std::string::npos) continue;
    take_head(mail::clean_line(mail::to_utf8(text.substr(0, colon), "")), line);
    auto value = text.substr(colon + 1);
    if (ascii_lower(line.parameter("encoding")) == "quoted-printable") value = mail::from_quoted_printable(value);
    line.value = mail::clean_text(mail::to_utf8(value, line.parameter("charset")));
    return true;
  }
  return false;
}

std::string folded_line(std::string_view head, std::string_view value) {
  constexpr std::size_t longest_line = 75;
  const auto line = fmt::format("{}:{}", head, value);
  std::string folded;
  std::size_t length = 0;
  for (std::size_t at = 0; at < line.size();) {
    const auto size = length_of_character(line, at);
    if (length + size > longest_line) {
      folded += "\r\n ";
      length = 1;
    }
    folded.append(line, at, size);
    length += size;
    at += size;
  }
  return folded + "\r\n";
}

std::string parameter_text(std::string_view name, std::string_view value) {
  std::string text;
  for (const char each : value) {
    if (each == '\n') {
      text += "^n";
    } else if (each == '"') {
      text += "^'";
    } else if (each == '^') {
      text += "^^";
    } else if (static_cast<unsigned char>(each) >= ' ') {
      text += each;
    }
  }
  const bool is_quoted = text.find_first_of(",;:") != std::string::npos;
  return fmt::format(";{}={}{}{}", name, is_quoted ? "\"" : "", text, is_quoted ? "\"" : "");
}

}  // namespace relais::vcard
