#include "lib/web/event_text.h"

#include <algorithm>

namespace relais::web {

std::string event_text(std::string_view event, std::string_view data) {
  std::string text;
  text.reserve(event.size() + data.size() + 24);
  if (!event.empty()) text.append("event: ").append(event.substr(0, event.find_first_of("\r\n"))).append("\n");
  for (;;) {
    const auto end = std::min(data.find_first_of("\r\n"), data.size());
    text.append("data: ").append(data.substr(0, end)).append("\n");
    if (end == data.size()) break;
    data.remove_prefix(data.substr(end).starts_with("\r\n") ? end + 2 : end + 1);
  }
  text += '\n';
  return text;
}

}  // namespace relais::web
