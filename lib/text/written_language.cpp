#include "lib/text/written_language.h"

#include "lib/text/catalogue.h"

namespace relais {

Language language_having(std::string_view english, Language wanted) {
  const auto* const entry = interface_catalogue.find(english);
  const bool is_written = entry != nullptr && !entry->texts[static_cast<std::size_t>(wanted)][0].empty();
  return is_written || wanted == Language::en ? wanted : Language::fr;
}

}  // namespace relais
