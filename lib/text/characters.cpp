#include "lib/text/characters.h"

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>
#include <stdexcept>

namespace relais {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";
constexpr std::string_view ellipsis = "…";

struct Step {
  UChar32 character;  // negative for a broken byte
  std::size_t next;
};

Step step_from(std::string_view text, std::size_t at) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  std::int64_t next = static_cast<std::int64_t>(at);
  const auto length = static_cast<std::int64_t>(text.size());
  UChar32 character = 0;
  U8_NEXT(bytes, next, length, character);
  return {character, static_cast<std::size_t>(next)};
}

bool is_blank(UChar32 character) {
  constexpr UChar32 zero_width_space = 0x200B;
  constexpr UChar32 byte_order_mark = 0xFEFF;
  return character >= 0 &&
         (u_isUWhiteSpace(character) || character == zero_width_space || character == byte_order_mark);
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

char lowered_ascii(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

void require_success(UErrorCode code) {
  if (U_FAILURE(code)) throw std::runtime_error(std::string{"ICU: "} + u_errorName(code));
}

icu::StringPiece piece(std::string_view text) { return {text.data(), static_cast<std::int32_t>(text.size())}; }

// Letters that Unicode does not take apart into a letter and an accent.
std::string_view opened(UChar32 character) {
  switch (character) {
    case 0x0153: return "oe";
    case 0x00E6: return "ae";
    case 0x00F8: return "o";
    case 0x0142: return "l";
    case 0x0111: return "d";
    case 0x0131: return "i";
    case 0x2018:
    case 0x2019: return "'";
    default: return {};
  }
}

void append_character(std::string& out, UChar32 character) {
  char bytes[U8_MAX_LENGTH];
  std::int32_t length = 0;
  U8_APPEND_UNSAFE(bytes, length, character);
  out.append(bytes, static_cast<std::size_t>(length));
}

std::size_t byte_after(std::string_view text, std::size_t count) {
  std::size_t at = 0;
  while (count > 0 && at < text.size()) {
    at = step_from(text, at).next;
    --count;
  }
  return at;
}

}  // namespace

std::string_view trimmed(std::string_view text) {
  std::size_t first = text.size();
  std::size_t last = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto [character, next] = step_from(text, at);
    if (!is_blank(character)) {
      first = std::min(first, at);
      last = next;
    }
    at = next;
  }
  return first < last ? text.substr(first, last - first) : std::string_view{};
}

std::string on_one_line(std::string_view text) {
  text = trimmed(text);
  std::string line;
  line.reserve(text.size());
  bool pending_space = false;
  for (std::size_t at = 0; at < text.size();) {
    const auto [character, next] = step_from(text, at);
    if (is_blank(character) && character != 0x00A0 && character != 0x202F) {
      pending_space = true;
    } else {
      if (pending_space) line += ' ';
      pending_space = false;
      line.append(text, at, next - at);
    }
    at = next;
  }
  return line;
}

std::size_t characters(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); at = step_from(text, at).next) ++count;
  return count;
}

bool is_valid_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      ++at;
      continue;
    }
    const auto [character, next] = step_from(text, at);
    if (character < 0) return false;
    at = next;
  }
  return true;
}

std::string repaired(std::string_view text) {
  std::string whole;
  whole.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto [character, next] = step_from(text, at);
    whole.append(character < 0 ? replacement : text.substr(at, next - at));
    at = next;
  }
  return whole;
}

std::string lowered(std::string_view text) {
  std::string lower;
  if (is_ascii(text)) {
    lower.resize(text.size());
    std::transform(text.begin(), text.end(), lower.begin(), lowered_ascii);
    return lower;
  }
  icu::StringByteSink<std::string> sink(&lower);
  UErrorCode code = U_ZERO_ERROR;
  icu::CaseMap::utf8ToLower("", 0, piece(text), sink, nullptr, code);
  require_success(code);
  return lower;
}

std::string raised(std::string_view text) {
  std::string upper;
  icu::StringByteSink<std::string> sink(&upper);
  UErrorCode code = U_ZERO_ERROR;
  icu::CaseMap::utf8ToUpper("", 0, piece(text), sink, nullptr, code);
  require_success(code);
  return upper;
}

std::string folded(std::string_view text) {
  if (is_ascii(text)) return lowered(text);
  UErrorCode code = U_ZERO_ERROR;
  const auto* casefold = icu::Normalizer2::getNFKCCasefoldInstance(code);
  const auto* decompose = icu::Normalizer2::getNFDInstance(code);
  require_success(code);
  const auto unfolded = icu::UnicodeString::fromUTF8(piece(text));
  const auto apart = decompose->normalize(casefold->normalize(unfolded, code), code);
  require_success(code);
  std::string plain;
  plain.reserve(text.size());
  for (std::int32_t i = 0; i < apart.length(); i = apart.moveIndex32(i, 1)) {
    const UChar32 character = apart.char32At(i);
    if (u_charType(character) == U_NON_SPACING_MARK) continue;
    if (const auto letters = opened(character); !letters.empty()) {
      plain.append(letters);
    } else {
      append_character(plain, character);
    }
  }
  return plain;
}

std::string shortened(std::string_view text, std::size_t most) {
  const auto end = byte_after(text, most);
  if (end == text.size()) return std::string{text};
  if (most == 0) return {};
  auto kept = text.substr(0, byte_after(text, most - 1));
  const auto last_space = text.substr(0, kept.size() + 1).find_last_of(" \n\t");
  if (last_space != std::string_view::npos && last_space >= kept.size() / 2) kept = kept.substr(0, last_space);
  return std::string{trimmed(kept)}.append(ellipsis);
}

}  // namespace relais
