#include "requests/details.h"

#include "lib/events/event.h"
#include "requests/indexing.h"
#include "requests/standing.h"

namespace relais::requests {
namespace {

constexpr Sql select_description = R"sql(
  SELECT description FROM requests WHERE id = $1
)sql";

constexpr Sql update_details = R"sql(
  UPDATE requests
     SET title = $2, description = $3, type_id = $4, location = $6,
         team_id = coalesce($5, (SELECT team_id FROM request_types WHERE id = $4)),
         stage_id = CASE WHEN type_id = $4 THEN stage_id
                         ELSE (SELECT id FROM request_type_stages
                                WHERE request_type_stages.type_id = $4 AND request_type_stages.state = requests.state
                                ORDER BY position, id LIMIT 1) END
   WHERE id = $1
)sql";

std::vector<Change> changes_between(Reads& db, const Details& before, const Details& after) {
  std::vector<Change> changes;
  const auto add = [&](const char* field, const std::string& from, const std::string& to) {
    if (from != to) changes.push_back(change(field, from, to));
  };
  const auto type_name = [&](const auto& type) { return type ? request_types::name_of(db, *type) : ""; };
  const auto team_name = [&](const auto& team) { return team ? people::name_of(db, *team) : ""; };
  add("title", before.title, after.title);
  add("description", before.description, after.description);
  add("type", type_name(before.type), type_name(after.type));
  add("team", team_name(before.team), team_name(after.team));
  add("location", before.location, after.location);
  return changes;
}

}  // namespace

Details details_of(Reads& db, const Request& request) {
  Details details;
  details.title = request.title;
  details.description = db.value<std::string>(select_description, request.id);
  if (request.type) details.type = request.type->id;
  details.team = request.team_id;
  details.location = request.location;
  return details;
}

void change_details(Transaction& tx, const Request& request, const Details& details, const Person& by) {
  const auto before = details_of(tx, request);
  if (before == details) return;
  tx.run(update_details, request.id, details.title, details.description, details.type, details.team, details.location);
  index_request(tx, request.id);
  const auto after = details_of(tx, request_with_id(tx, request.id));
  record(tx, by, request.ref(), "changed", changes_between(tx, before, after));
}

}  // namespace relais::requests
