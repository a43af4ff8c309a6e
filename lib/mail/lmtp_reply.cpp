#include "lib/mail/lmtp_reply.h"

#include "lib/mail/charset.h"

namespace relais::mail {
namespace {

constexpr std::size_t most_words = 480;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool has_status(std::string_view words) {
  if (words.size() < 5 || words[1] != '.') return false;
  const auto status = words.substr(0, words.find(' '));
  return std::count(status.begin(), status.end(), '.') == 2 && is_digit(status.back()) &&
         std::all_of(status.begin(), status.end(), [](char c) { return is_digit(c) || c == '.'; });
}

std::string with_status(int code, std::string words) {
  if (code / 100 == 3 || has_status(words)) return words;
  const auto* const status = code / 100 == 2 ? "2.0.0" : code / 100 == 4 ? "4.3.0" : "5.0.0";
  return words.empty() ? std::string{status} : fmt::format("{} {}", status, words);
}

std::string in_ascii(std::string text) {
  std::replace_if(
      text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; }, '?');
  return text;
}

}  // namespace

std::string wire_form(const LmtpReply& reply) {
  const bool is_code = reply.code >= 200 && reply.code <= 599;
  const int code = is_code ? reply.code : 451;
  return fmt::format("{} {}\r\n", code, with_status(code, in_ascii(clean_line(reply.words))).substr(0, most_words));
}

}  // namespace relais::mail
