// The trial of a mail: a form, and the same with what would become of it.
#pragma once

#include "dispatch/request.h"
#include "dispatch/response.h"

namespace relais::intake {

constexpr std::uint64_t largest_tried_mail = 25'000'000;

Response show_trial(Request& http);
// It changes nothing, so it runs by itself and only reads.
Response create_trial(Request& http);

}  // namespace relais::intake
