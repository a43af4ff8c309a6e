#include "lib/web/utf8.h"

#include <cstdint>
#include <cstring>

namespace relais::web {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

// What may follow a first byte: how many bytes, and the range of the first of them (RFC 3629, part 4).
struct Lead {
  std::size_t following = 0;
  unsigned char lowest = 0x80;
  unsigned char highest = 0xBF;
};

Lead lead_of(unsigned char first) {
  if (first >= 0xC2 && first <= 0xDF) return {1};
  if (first == 0xE0) return {2, 0xA0, 0xBF};
  if (first == 0xED) return {2, 0x80, 0x9F};
  if (first >= 0xE1 && first <= 0xEF) return {2};
  if (first == 0xF0) return {3, 0x90, 0xBF};
  if (first >= 0xF1 && first <= 0xF3) return {3};
  if (first == 0xF4) return {3, 0x80, 0x8F};
  return {};
}

struct Sequence {
  std::size_t length = 1;
  bool is_valid = false;
};

Sequence sequence_at(std::string_view bytes) {
  const auto first = static_cast<unsigned char>(bytes.front());
  if (first < 0x80) return {1, true};
  auto [following, lowest, highest] = lead_of(first);
  if (following == 0) return {};
  for (std::size_t i = 1; i <= following; ++i) {
    if (i == bytes.size()) return {i, false};
    const auto byte = static_cast<unsigned char>(bytes[i]);
    if (byte < lowest || byte > highest) return {i, false};
    lowest = 0x80;
    highest = 0xBF;
  }
  return {following + 1, true};
}

std::size_t ascii_prefix(std::string_view bytes) {
  std::size_t at = 0;
  for (std::uint64_t eight = 0; at + sizeof eight <= bytes.size(); at += sizeof eight) {
    std::memcpy(&eight, bytes.data() + at, sizeof eight);
    if ((eight & 0x8080808080808080U) != 0) break;
  }
  while (at < bytes.size() && static_cast<unsigned char>(bytes[at]) < 0x80) ++at;
  return at;
}

}  // namespace

bool is_utf8(std::string_view bytes) {
  for (bytes.remove_prefix(ascii_prefix(bytes)); !bytes.empty(); bytes.remove_prefix(ascii_prefix(bytes))) {
    const auto sequence = sequence_at(bytes);
    if (!sequence.is_valid) return false;
    bytes.remove_prefix(sequence.length);
  }
  return true;
}

std::string repaired_utf8(std::string_view bytes) {
  if (is_utf8(bytes)) return std::string{bytes};
  std::string text;
  text.reserve(bytes.size() + replacement.size());
  while (!bytes.empty()) {
    const auto sequence = sequence_at(bytes);
    text += sequence.is_valid ? bytes.substr(0, sequence.length) : replacement;
    bytes.remove_prefix(sequence.length);
  }
  return text;
}

}  // namespace relais::web
