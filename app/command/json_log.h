// The log as one JSON object a line, for programs that gather logs.
#pragma once

namespace relais::command {

void log_as_json();

}  // namespace relais::command
