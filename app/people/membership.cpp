#include "people/membership.h"

#include <algorithm>

#include "people/staff.h"
#include "people/teams.h"

namespace relais::people {
namespace {

constexpr Sql select_teams = R"sql(
  SELECT team_id FROM team_members WHERE person_id = $1 ORDER BY team_id
)sql";

constexpr Sql select_members = R"sql(
  SELECT person_id FROM team_members WHERE team_id = $1 ORDER BY person_id
)sql";

constexpr Sql insert_member = R"sql(
  INSERT INTO team_members (team_id, person_id, joined_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING
)sql";

constexpr Sql delete_member = R"sql(
  DELETE FROM team_members WHERE team_id = $1 AND person_id = $2
)sql";

template <class T>
bool contains(const std::vector<Id<T>>& ids, Id<T> id) {
  return std::ranges::find(ids, id) != ids.end();
}

void join(Transaction& tx, Id<Team> team, Id<Person> person, const Actor& by) {
  if (tx.run(insert_member, team, person, tx.now()) == 0) return;
  record(tx, by, {"team", team.value}, "member_joined", {change("member", "", name_of(tx, person))});
  record(tx, by, {"person", person.value}, "team_joined", {change("team", "", name_of(tx, team))});
}

void leave(Transaction& tx, Id<Team> team, Id<Person> person, const Actor& by) {
  if (tx.run(delete_member, team, person) == 0) return;
  record(tx, by, {"team", team.value}, "member_left", {change("member", name_of(tx, person), "")});
  record(tx, by, {"person", person.value}, "team_left", {change("team", name_of(tx, team), "")});
}

}  // namespace

Options team_options(Reads& db, const std::vector<Id<Team>>& chosen) {
  Options options;
  for (const auto& team : all_teams(db)) {
    if (!team.retired_at || contains(chosen, team.id)) options.push_back({std::to_string(team.id.value), team.name});
  }
  return options;
}

Options people_options(Reads& db, const std::vector<Id<Person>>& chosen) {
  Options options;
  for (const auto& member : all_staff(db)) {
    if (!member.deactivated_at || contains(chosen, member.id))
      options.push_back({std::to_string(member.id.value), member.name});
  }
  return options;
}

std::vector<Id<Team>> teams_of(Reads& db, Id<Person> person) { return db.all<Id<Team>>(select_teams, person); }

std::vector<Id<Person>> members_of(Reads& db, Id<Team> team) { return db.all<Id<Person>>(select_members, team); }

void set_teams(Transaction& tx, Id<Person> person, const std::vector<Id<Team>>& teams, const Actor& by) {
  for (const auto team : teams_of(tx, person)) {
    if (!contains(teams, team)) leave(tx, team, person, by);
  }
  for (const auto team : teams) join(tx, team, person, by);
}

void set_members(Transaction& tx, Id<Team> team, const std::vector<Id<Person>>& people, const Actor& by) {
  for (const auto person : members_of(tx, team)) {
    if (!contains(people, person)) leave(tx, team, person, by);
  }
  for (const auto person : people) join(tx, team, person, by);
}

}  // namespace relais::people
