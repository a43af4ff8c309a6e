// Keeping the columns and the views of any list.
#pragma once

#include "dispatch/request.h"
#include "dispatch/response.h"

namespace relais::lists {

Response create_list_columns(Request& http);
Response create_list_view(Request& http);
Response destroy_list_view(Request& http);

}  // namespace relais::lists
