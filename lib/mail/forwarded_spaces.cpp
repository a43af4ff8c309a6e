#include "lib/mail/forwarded_spaces.h"

namespace relais::mail {
namespace {

using namespace std::string_view_literals;

// Beyond ASCII, all of them begin with one of three bytes.
constexpr std::array wide_spaces{"\u00A0"sv, "\u202F"sv, "\u2007"sv, "\u2009"sv, "\u200A"sv, "\u2003"sv, "\u2002"sv,
                                 "\u3000"sv, "\u200B"sv, "\u200C"sv, "\u200E"sv, "\u200F"sv, "\u2060"sv, "\uFEFF"sv};

// How many bytes of space the text begins with.
std::size_t space_length(std::string_view text) {
  const char c = text.front();
  if (c == ' ' || c == '\t' || c == '\r' || c == '\n') return 1;
  if (c != '\xC2' && c != '\xE2' && c != '\xE3' && c != '\xEF') return 0;
  for (const auto space : wide_spaces) {
    if (text.starts_with(space)) return space.size();
  }
  return 0;
}

}  // namespace

std::string with_simple_spaces(std::string_view text) {
  std::string out;
  bool waits = false;
  while (!text.empty()) {
    if (const auto length = space_length(text); length > 0) {
      waits = !out.empty();
      text.remove_prefix(length);
      continue;
    }
    if (waits) out += ' ';
    waits = false;
    out += text.front();
    text.remove_prefix(1);
  }
  return out;
}

std::string_view without_spaces_in_front(std::string_view text) {
  while (!text.empty()) {
    const auto length = space_length(text);
    if (length == 0) break;
    text.remove_prefix(length);
  }
  return text;
}

}  // namespace relais::mail
