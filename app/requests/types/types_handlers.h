// The pages on which an administrator says which types of request there are, and how each goes.
#pragma once

#include "dispatch/request.h"
#include "dispatch/response.h"

namespace relais::requests {

Response index_types(relais::Request& http);
Response new_type(relais::Request& http);
Response create_type(relais::Request& http);
Response show_type(relais::Request& http);
Response edit_type(relais::Request& http);
Response update_type(relais::Request& http);

Response create_type_retirement(relais::Request& http);
Response destroy_type_retirement(relais::Request& http);

Response edit_required_fields(relais::Request& http);
Response update_required_fields(relais::Request& http);

Response create_type_stage(relais::Request& http);
Response edit_type_stage(relais::Request& http);
Response update_type_stage(relais::Request& http);
Response update_type_stage_position(relais::Request& http);
Response destroy_type_stage(relais::Request& http);

Response create_type_resource(relais::Request& http);
Response edit_type_resource(relais::Request& http);
Response update_type_resource(relais::Request& http);
Response update_type_resource_position(relais::Request& http);
Response destroy_type_resource(relais::Request& http);

}  // namespace relais::requests
