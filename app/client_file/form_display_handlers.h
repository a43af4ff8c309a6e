// Choosing which fields of a form one sees.
#pragma once

#include "dispatch/request.h"
#include "dispatch/response.h"

namespace relais::client_file {

Response show_form_display(Request& http);
Response update_form_display(Request& http);

}  // namespace relais::client_file
