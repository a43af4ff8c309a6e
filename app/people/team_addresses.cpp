#include "people/team_addresses.h"

#include "people/team_pages.h"
#include "people/teams_handlers.h"

namespace relais::people {

DescribedSubject team_addresses() {
  const auto team = gives<TeamPage>("Team");
  const std::vector<Input> fields{takes::text("name"), takes::ids("members"),
                                  takes::texts("writes_from", "Kinds of record: “request”, “party”, “contact”."),
                                  takes::seen()};
  return {"Teams",
          {{index_teams, "The teams", {}, gives<TeamsPage>("Teams")},
           {new_team, "The form for a team", {}, shows()},
           {create_team, "Make a team", fields, makes<TeamPage>("Team")},
           {show_team, "One team, with its members and its history", {}, team},
           {edit_team, "The form of a team", {}, shows()},
           {update_team, "Change a team; what is not sent stays", fields, team},
           {create_team_retirement, "Offer a team no longer", {}, team},
           {destroy_team_retirement, "Offer a team again", {}, team}}};
}

}  // namespace relais::people
