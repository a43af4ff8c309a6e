// The bytes of a mail as they came.
#pragma once

#include "dispatch/request.h"
#include "dispatch/response.h"

namespace relais::intake {

Response show_raw_mail(Request& request);

}  // namespace relais::intake
