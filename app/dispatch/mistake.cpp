#include "dispatch/mistake.h"

namespace relais {

std::string_view filter_mistake(const Mistakes& mistakes, std::string_view field) {
  for (const auto& mistake : mistakes) {
    if (mistake.field == field) return mistake.message;
  }
  return {};
}

}  // namespace relais
