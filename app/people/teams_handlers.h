// The pages on which an administrator makes teams and says who is in them.
#pragma once

#include "dispatch/request.h"
#include "dispatch/response.h"

namespace relais::people {

Response index_teams(Request& http);
Response new_team(Request& http);
Response create_team(Request& http);
Response show_team(Request& http);
Response edit_team(Request& http);
Response update_team(Request& http);

Response create_team_retirement(Request& http);
Response destroy_team_retirement(Request& http);

}  // namespace relais::people
