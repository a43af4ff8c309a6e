#include "lib/mail/lmtp_command.h"

#include <charconv>

#include "lib/mail/charset.h"

namespace relais::mail {
namespace {

constexpr std::size_t longest_address = 1000;

char capital(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; }

std::string in_capitals(std::string_view text) {
  std::string out{text};
  std::transform(out.begin(), out.end(), out.begin(), capital);
  return out;
}

std::string_view without_spaces_before(std::string_view text) {
  const auto first = text.find_first_not_of(' ');
  return first == std::string_view::npos ? std::string_view{} : text.substr(first);
}

std::string_view without_spaces_after(std::string_view text) {
  const auto last = text.find_last_not_of(" \t");
  return last == std::string_view::npos ? std::string_view{} : text.substr(0, last + 1);
}

// The place of the closing bracket, quoted strings passed over.
std::size_t closing_bracket(std::string_view text) {
  bool quoted = false;
  for (std::size_t i = 1; i < text.size(); ++i) {
    if (quoted && text[i] == '\\') {
      ++i;
    } else if (text[i] == '"') {
      quoted = !quoted;
    } else if (text[i] == '>' && !quoted) {
      return i;
    }
  }
  return std::string_view::npos;
}

// The relays that old programs put before the address mean nothing any more (RFC 5321 C).
std::string_view without_route(std::string_view address) {
  const auto colon = address.find(':');
  return address.starts_with('@') && colon != std::string_view::npos ? address.substr(colon + 1) : address;
}

bool is_readable(std::string_view address) {
  if (address.size() > longest_address || !is_utf8(address)) return false;
  return std::none_of(address.begin(), address.end(),
                      [](char c) { return static_cast<unsigned char>(c) < ' ' || c == '\x7F'; });
}

std::string parameter(std::string_view word) {
  const auto equals = word.find('=');
  if (equals == std::string_view::npos) return in_capitals(word);
  return in_capitals(word.substr(0, equals)) + std::string{word.substr(equals)};
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  for (text = without_spaces_before(text); !text.empty(); text = without_spaces_before(text)) {
    const auto word = text.substr(0, text.find(' '));
    words.push_back(parameter(word));
    text.remove_prefix(word.size());
  }
  return words;
}

}  // namespace

LmtpCommand LmtpCommand::from(std::string_view line) {
  line = without_spaces_after(line);
  const auto verb = line.substr(0, line.find(' '));
  return {in_capitals(verb), without_spaces_before(line.substr(verb.size()))};
}

std::optional<LmtpPath> LmtpPath::from(std::string_view rest, std::string_view keyword) {
  const auto colon = rest.find(':');
  if (colon == std::string_view::npos || in_capitals(rest.substr(0, colon)) != keyword) return std::nullopt;
  rest = without_spaces_before(rest.substr(colon + 1));
  if (!rest.starts_with('<')) return std::nullopt;
  const auto end = closing_bracket(rest);
  if (end == std::string_view::npos) return std::nullopt;
  const auto address = without_route(rest.substr(1, end - 1));
  if (!is_readable(address)) return std::nullopt;
  return LmtpPath{std::string{address}, words_of(rest.substr(end + 1))};
}

std::uint64_t LmtpPath::declared_size() const {
  constexpr std::string_view name = "SIZE=";
  for (const auto& word : parameters) {
    if (!word.starts_with(name)) continue;
    std::uint64_t size = 0;
    const auto result = std::from_chars(word.data() + name.size(), word.data() + word.size(), size);
    if (result.ec == std::errc::result_out_of_range) return UINT64_MAX;
    return size;
  }
  return 0;
}

}  // namespace relais::mail
