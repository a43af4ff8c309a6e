// What the composer of a request opens with: what its reader has begun there before.
#pragma once

#include "dispatch/request.h"
#include "requests/request_page.h"

namespace relais::requests {

// Not in place of what was typed in a form that comes back.
void show_drafts(const relais::Request& http, const Request& request, Composer& composer);

// Those that are no longer here are to be chosen again.
void show_files(Composer& composer, std::vector<WaitingFile> files);

}  // namespace relais::requests
