// Answers that are written again and again: an administrator keeps them.
#pragma once

#include "dispatch/request.h"
#include "dispatch/response.h"

namespace relais::answer_templates {

Response index_templates(Request& http);
Response new_template(Request& http);
Response create_template(Request& http);
Response edit_template(Request& http);
Response update_template(Request& http);
Response destroy_template(Request& http);

}  // namespace relais::answer_templates
