#include "people/initials.h"

#include "lib/text/characters.h"

namespace relais {

std::string initials_of(std::string_view name) {
  std::string initials;
  bool at_start = true;
  for (std::size_t i = 0; i < name.size() && characters(initials) < 2; ++i) {
    if (name[i] == ' ' || name[i] == '-') {
      at_start = true;
    } else if (at_start) {
      at_start = false;
      // A whole character, however many bytes it has.
      std::size_t length = 1;
      while (i + length < name.size() && (static_cast<unsigned char>(name[i + length]) & 0xC0U) == 0x80U) ++length;
      initials += raised(name.substr(i, length));
    }
  }
  return initials;
}

}  // namespace relais
