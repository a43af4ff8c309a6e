#include "parties/vat_patterns.h"

#include <algorithm>
#include <array>

namespace relais::parties {
namespace {

// d: a digit; a: a letter; x: either; anything else is itself.
struct Pattern {
  std::string_view country;
  std::string_view form;
};

constexpr std::array patterns{
    Pattern{"AT", "Udddddddd"},    Pattern{"BG", "ddddddddd"},    Pattern{"BG", "dddddddddd"},
    Pattern{"CY", "dddddddda"},    Pattern{"CZ", "dddddddd"},     Pattern{"CZ", "ddddddddd"},
    Pattern{"CZ", "dddddddddd"},   Pattern{"DE", "ddddddddd"},    Pattern{"DK", "dddddddd"},
    Pattern{"EE", "ddddddddd"},    Pattern{"EL", "ddddddddd"},    Pattern{"ES", "xdddddddx"},
    Pattern{"FI", "dddddddd"},     Pattern{"HR", "ddddddddddd"},  Pattern{"HU", "dddddddd"},
    Pattern{"IE", "ddddddda"},     Pattern{"IE", "dddddddaa"},    Pattern{"IE", "dxddddda"},
    Pattern{"IT", "ddddddddddd"},  Pattern{"LT", "ddddddddd"},    Pattern{"LT", "dddddddddddd"},
    Pattern{"LU", "dddddddd"},     Pattern{"LV", "ddddddddddd"},  Pattern{"MT", "dddddddd"},
    Pattern{"NL", "dddddddddBdd"}, Pattern{"PL", "dddddddddd"},   Pattern{"PT", "ddddddddd"},
    Pattern{"RO", "dd"},           Pattern{"RO", "ddd"},          Pattern{"RO", "dddd"},
    Pattern{"RO", "ddddd"},        Pattern{"RO", "dddddd"},       Pattern{"RO", "ddddddd"},
    Pattern{"RO", "dddddddd"},     Pattern{"RO", "ddddddddd"},    Pattern{"RO", "dddddddddd"},
    Pattern{"SE", "dddddddddddd"}, Pattern{"SI", "dddddddd"},     Pattern{"SK", "dddddddddd"},
    Pattern{"XI", "ddddddddd"},    Pattern{"XI", "dddddddddddd"}, Pattern{"XI", "GDddd"},
    Pattern{"XI", "HAddd"}};

bool fits(char c, char form) {
  const bool is_digit = c >= '0' && c <= '9';
  const bool is_letter = c >= 'A' && c <= 'Z';
  if (form == 'd') return is_digit;
  if (form == 'a') return is_letter;
  return form == 'x' ? is_digit || is_letter || c == '+' || c == '*' : c == form;
}

}  // namespace

bool has_vat_pattern(std::string_view country, std::string_view number) {
  return std::ranges::any_of(patterns, [&](const Pattern& pattern) {
    return pattern.country == country && std::ranges::equal(number, pattern.form, fits);
  });
}

}  // namespace relais::parties
