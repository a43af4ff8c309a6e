#include "lib/mail/charset.h"

#include <cstring>

#include <unicode/ucnv.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include "lib/text/ascii.h"

namespace relais::mail {
namespace {

// What Windows puts where ISO 8859-1 has control characters that nobody writes.
constexpr std::array<char16_t, 32> windows_1252{
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
};

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

void append(std::string& out, UChar32 character) {
  std::array<char, 4> bytes{};
  std::int32_t length = 0;
  U8_APPEND_UNSAFE(bytes.data(), length, character);
  out.append(bytes.data(), static_cast<std::size_t>(length));
}

UChar32 in_windows_1252(unsigned char byte) {
  return byte >= 0x80 && byte < 0xA0 ? windows_1252.at(byte - 0x80U) : static_cast<UChar32>(byte);
}

std::string from_windows_1252(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 8);
  for (const char byte : bytes) append(out, in_windows_1252(static_cast<unsigned char>(byte)));
  return out;
}

// The character that begins at `position`, which moves past it; negative, and moved by one byte, where none does.
UChar32 next_character(std::string_view bytes, std::size_t& position) {
  const auto* const data = reinterpret_cast<const std::uint8_t*>(bytes.data());
  const auto start = position;
  UChar32 character = 0;
  U8_NEXT(data, position, bytes.size(), character);
  if (character < 0) position = start + 1;
  return character;
}

std::size_t ascii_length(std::string_view bytes) {
  std::size_t length = 0;
  for (std::uint64_t eight = 0; length + 8 <= bytes.size(); length += 8) {
    std::memcpy(&eight, bytes.data() + length, 8);
    if ((eight & 0x8080808080808080U) != 0) break;
  }
  while (length < bytes.size() && static_cast<unsigned char>(bytes[length]) < 0x80) ++length;
  return length;
}

// Gateways append their own notice in another charset, so each byte that is not UTF-8 is read alone.
std::string mended_utf8(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size());
  for (std::size_t position = 0; position < bytes.size();) {
    const auto start = position;
    const auto character = next_character(bytes, position);
    append(out, character < 0 ? in_windows_1252(static_cast<unsigned char>(bytes[start])) : character);
  }
  return out;
}

bool is_western(const std::string& charset) {
  static constexpr std::array<std::string_view, 10> names{
      "", "us-ascii", "ascii", "iso-8859-1", "iso8859-1", "latin1", "iso_8859-1", "windows-1252", "cp1252", "utf-8"};
  return std::find(names.begin(), names.end(), charset) != names.end() || charset == "utf8" ||
         charset == "unknown-8bit";
}

// Supersets that the senders mean when they write the name of the smaller set.
std::string name_for_icu(const std::string& charset, std::string_view bytes) {
  if (charset == "gb2312" || charset == "gbk") return "gb18030";
  if (charset == "ks_c_5601-1987") return "windows-949";
  if (charset == "iso-8859-8-i") return "iso-8859-8";
  if (charset == "utf-16" && bytes.size() > 1 && bytes[0] != '\0' && bytes[1] == '\0') return "utf-16le";
  return charset;
}

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};

std::optional<std::string> by_icu(std::string_view bytes, const std::string& charset) {
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, CloseConverter> converter{ucnv_open(name_for_icu(charset, bytes).c_str(), &error)};
  if (U_FAILURE(error) != 0) return std::nullopt;
  const icu::UnicodeString text{bytes.data(), static_cast<std::int32_t>(bytes.size()), converter.get(), error};
  if (U_FAILURE(error) != 0) return std::nullopt;
  std::string out;
  text.toUTF8String(out);
  if (out.starts_with(byte_order_mark)) out.erase(0, byte_order_mark.size());
  return out;
}

std::string best_guess(std::string_view bytes) {
  if (bytes.find("\x1B$") != std::string_view::npos) {
    if (auto text = by_icu(bytes, "iso-2022-jp")) return *text;
  }
  return from_windows_1252(bytes);
}

bool is_control(UChar32 character) { return character < 0x20 || character == 0x7F; }

bool is_invisible_break(UChar32 character) { return character == 0x2028 || character == 0x2029 || character == 0xFEFF; }

// C1 controls come from Windows text that was declared as ISO 8859-1 to a stricter reader, and bytes that are no UTF-8
// from anywhere.
UChar32 next_mended(std::string_view utf8, std::size_t& position) {
  const auto byte = static_cast<unsigned char>(utf8[position]);
  const auto character = next_character(utf8, position);
  if (character < 0) return in_windows_1252(byte);
  const bool is_c1 = character >= 0x80 && character < 0xA0;
  return is_c1 ? in_windows_1252(static_cast<unsigned char>(character)) : character;
}

// Most of every text: copied as a run.
std::size_t append_printable(std::string& out, std::string_view text) {
  const auto end = std::find_if(text.begin(), text.end(), [](unsigned char c) { return c < ' ' || c >= 0x7F; });
  const auto length = static_cast<std::size_t>(end - text.begin());
  out.append(text.data(), length);
  return length;
}

void append_as_it_was(std::string& out, UChar32 character, std::string_view bytes) {
  // What takes three bytes or more never needs mending.
  if (bytes.size() > 2) {
    out += bytes;
  } else {
    append(out, character);
  }
}

std::string without_spaces_around(std::string text) {
  text.erase(text.find_last_not_of(' ') + 1);
  text.erase(0, text.find_first_not_of(' '));
  return text;
}

}  // namespace

bool is_utf8(std::string_view bytes) {
  for (std::size_t position = ascii_length(bytes); position < bytes.size();) {
    if (next_character(bytes, position) < 0) return false;
    position += ascii_length(bytes.substr(position));
  }
  return true;
}

std::string to_utf8(std::string_view bytes, std::string_view declared_charset) {
  const auto charset = ascii_lower(declared_charset);
  if (is_western(charset)) {
    if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
    const bool has_escapes = bytes.find('\x1B') != std::string_view::npos;
    // French in ISO 8859-1 is never valid UTF-8 by chance, so valid UTF-8 is what it is, whatever the label.
    if (!has_escapes && is_utf8(bytes)) return std::string{bytes};
    return charset.starts_with("utf") ? mended_utf8(bytes) : best_guess(bytes);
  }
  if (auto text = by_icu(bytes, charset)) return *text;
  return to_utf8(bytes, "");
}

std::string clean_text(std::string_view utf8) {
  std::string out;
  out.reserve(utf8.size());
  for (std::size_t position = 0; position < utf8.size();) {
    position += append_printable(out, utf8.substr(position));
    if (position == utf8.size()) break;
    const auto start = position;
    const auto character = next_mended(utf8, position);
    if (character == '\r') {
      if (position >= utf8.size() || utf8[position] != '\n') out += '\n';
    } else if (!is_control(character) || character == '\n' || character == '\t') {
      append_as_it_was(out, character, utf8.substr(start, position - start));
    }
  }
  return out;
}

std::string clean_line(std::string_view utf8) {
  std::string out;
  out.reserve(utf8.size());
  for (std::size_t position = 0; position < utf8.size();) {
    position += append_printable(out, utf8.substr(position));
    if (position == utf8.size()) break;
    const auto start = position;
    const auto character = next_mended(utf8, position);
    if (!is_control(character) && !is_invisible_break(character)) {
      append_as_it_was(out, character, utf8.substr(start, position - start));
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  return without_spaces_around(std::move(out));
}

}  // namespace relais::mail
