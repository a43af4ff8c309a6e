// Why a mail of a request is where it is.
#pragma once

#include "dispatch/request.h"
#include "dispatch/response.h"

namespace relais::intake {

Response show_mail_trace(Request& http);

}  // namespace relais::intake
