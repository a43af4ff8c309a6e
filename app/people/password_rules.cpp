#include "people/password_rules.h"

#include "lib/text/characters.h"
#include "lib/text/translation.h"

namespace relais::people {

std::optional<std::string> mistake_in_password(std::string_view typed) {
  if (characters(typed) < shortest_password) {
    return t("At least {count} characters, please.", {{"count", std::to_string(shortest_password)}});
  }
  if (characters(typed) > longest_password) {
    return t("At most {count} characters, please.", {{"count", std::to_string(longest_password)}});
  }
  return std::nullopt;
}

}  // namespace relais::people
