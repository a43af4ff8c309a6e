// Each person's own choice of how he is told by mail.
#pragma once

#include "dispatch/request.h"
#include "dispatch/response.h"

namespace relais::account {

Response edit_mailing(Request& http);
Response update_mailing(Request& http);

}  // namespace relais::account
