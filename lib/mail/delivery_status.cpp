#include "lib/mail/delivery_status.h"

namespace relais::mail {
namespace {

using namespace std::string_view_literals;

constexpr std::array reply_codes{"421"sv, "450"sv, "451"sv, "452"sv, "454"sv, "521"sv, "530"sv, "535"sv,
                                 "550"sv, "551"sv, "552"sv, "553"sv, "554"sv, "555"sv, "556"sv, "571"sv};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_plain(char c) { return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

std::size_t digits_at(std::string_view text, std::size_t at) {
  std::size_t count = 0;
  while (at + count < text.size() && is_digit(text[at + count])) ++count;
  return count;
}

// The length of "5.1.10"; 0 for an address of four numbers, which looks alike.
std::size_t status_length(std::string_view text, std::size_t at) {
  if (at > 0 && (is_plain(text[at - 1]) || text[at - 1] == '.')) return 0;
  if (text[at] != '2' && text[at] != '4' && text[at] != '5') return 0;
  std::size_t length = 1;
  for (int part = 0; part < 2; ++part) {
    if (at + length >= text.size() || text[at + length] != '.') return 0;
    const auto digits = digits_at(text, at + length + 1);
    if (digits == 0 || digits > 3) return 0;
    length += 1 + digits;
  }
  const bool goes_on = at + length + 1 < text.size() && text[at + length] == '.' && is_digit(text[at + length + 1]);
  return goes_on ? 0 : length;
}

bool is_reply_code(std::string_view text, std::size_t at) {
  if (at > 0 && (is_plain(text[at - 1]) || text[at - 1] == '.')) return false;
  const bool ends = at + 3 >= text.size() || text[at + 3] == ' ' || text[at + 3] == '-';
  return ends && std::find(reply_codes.begin(), reply_codes.end(), text.substr(at, 3)) != reply_codes.end();
}

}  // namespace

std::string delivery_status_in(std::string_view words) {
  std::string by_code;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!is_digit(words[i])) continue;
    if (const auto length = status_length(words, i); length > 0) return std::string{words.substr(i, length)};
    if (by_code.empty() && is_reply_code(words, i)) by_code = std::string{words[i]} + ".0.0";
  }
  return by_code;
}

}  // namespace relais::mail
