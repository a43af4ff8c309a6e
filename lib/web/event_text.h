// Server-sent events as they stand on the wire, so that no text of ours can end one early.
#pragma once

#include <string>
#include <string_view>

namespace relais::web {

// One event as text/event-stream has it: data of several lines stays in one event.
std::string event_text(std::string_view event, std::string_view data);

}  // namespace relais::web
