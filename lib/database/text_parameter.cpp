#include "lib/database/text_parameter.h"

#include <cstdint>
#include <cstring>

#include "lib/database/errors.h"
#include "lib/text/characters.h"

namespace relais {
namespace {

// Eight bytes at a time, since nearly all text is plain.
std::size_t plain_prefix(std::string_view text) {
  std::size_t length = 0;
  for (std::uint64_t eight = 0; length + sizeof(eight) <= text.size(); length += sizeof(eight)) {
    std::memcpy(&eight, text.data() + length, sizeof(eight));
    if ((eight & 0x8080808080808080U) != 0) break;
  }
  return length;
}

}  // namespace

void require_text(std::string_view parameter) {
  if (parameter.find('\0') != std::string_view::npos) throw DatabaseError("a text parameter holds a NUL byte");
  if (!is_valid_utf8(parameter.substr(plain_prefix(parameter)))) {
    throw DatabaseError("a text parameter is not valid UTF-8");
  }
}

}  // namespace relais
