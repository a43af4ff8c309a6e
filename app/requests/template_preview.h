// A template as it would stand in an answer on a request that there is, before anybody is offered it.
#pragma once

#include "dispatch/request.h"
#include "dispatch/response.h"

namespace relais::requests {

Response preview_new_template(relais::Request& http);
Response preview_template(relais::Request& http);

}  // namespace relais::requests
