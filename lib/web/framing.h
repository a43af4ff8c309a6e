// Where a request ends, told so that two programs in a row cannot understand it differently.
#pragma once

#include <vector>

#include "lib/web/request.h"

namespace relais::web {

enum class HttpVersion { http_10, http_11 };

// Throws a Refusal (400) for what could smuggle a request past a proxy: a body announced twice, in two ways, or in a
// way that is not known here.
void check_framing(const std::vector<Header>& headers, HttpVersion version);

}  // namespace relais::web
