// A mail of a request as it came: its bytes, and the face that its sender gave it, kept in a sandbox.
#pragma once

#include "dispatch/request.h"
#include "dispatch/response.h"

namespace relais::intake {

Response show_raw_mail(Request& request);
// With ?images=shown, what it asks of other servers is asked.
Response show_mail_html(Request& request);

}  // namespace relais::intake
