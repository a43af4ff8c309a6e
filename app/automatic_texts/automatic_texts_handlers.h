// The pages of what the program writes by itself.
#pragma once

#include "dispatch/request.h"
#include "dispatch/response.h"

namespace relais::automatic_texts {

Response index_texts(Request& http);
Response new_text(Request& http);
Response edit_text(Request& http);
Response update_text(Request& http);
Response destroy_text(Request& http);

}  // namespace relais::automatic_texts
