// The head of a message as a request: what is known before its body comes.
#pragma once

#include <string_view>

#include "lib/web/forwarded.h"
#include "lib/web/message_parser.h"
#include "lib/web/request.h"

namespace relais::web {

// Throws a Refusal (400, 405) for a head that nobody may act on; what was read by then is in the request.
void read_request_head(Request& request, MessageHead& head, std::string_view peer, const TrustedProxies& proxies);

}  // namespace relais::web
