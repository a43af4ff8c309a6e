// What a status is called on the wire.
#pragma once

#include <string_view>

#include "lib/web/status.h"

namespace relais::web {

// "Not Found" for 404, as the first line of an answer has it.
std::string_view reason_phrase(Status status);

}  // namespace relais::web
