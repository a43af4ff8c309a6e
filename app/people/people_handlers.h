// The pages on which an administrator says who works here, and what each may do.
#pragma once

#include "dispatch/request.h"
#include "dispatch/response.h"

namespace relais::people {

Response index_people(Request& http);
Response new_person(Request& http);
Response create_person(Request& http);
Response show_person(Request& http);
Response edit_person(Request& http);
Response update_person(Request& http);

Response create_deactivation(Request& http);
Response destroy_deactivation(Request& http);

}  // namespace relais::people
