#include "people/staff.h"

#include <algorithm>
#include <map>

#include "lib/text/characters.h"

namespace relais::people {
namespace {

constexpr Sql select_all = R"sql(
  SELECT id, name, email, language, CASE WHEN password_hash IS NULL THEN 0 ELSE 1 END,
         (SELECT count(*) FROM access_tokens WHERE access_tokens.person_id = people.id), deactivated_at
    FROM people LEFT JOIN person_deactivations ON person_deactivations.person_id = people.id
)sql";

constexpr Sql select_one = R"sql(
  SELECT id, name, email, language, CASE WHEN password_hash IS NULL THEN 0 ELSE 1 END,
         (SELECT count(*) FROM access_tokens WHERE access_tokens.person_id = people.id), deactivated_at
    FROM people LEFT JOIN person_deactivations ON person_deactivations.person_id = people.id
   WHERE id = $1
)sql";

// Of one person, or of everybody where none is named.
constexpr Sql select_roles = R"sql(
  SELECT person_id, role FROM person_roles WHERE CAST($1 AS BIGINT) IS NULL OR person_id = $1
)sql";

constexpr Sql select_teams = R"sql(
  SELECT person_id, teams.id, teams.name
    FROM team_members JOIN teams ON teams.id = team_id
   WHERE CAST($1 AS BIGINT) IS NULL OR person_id = $1
)sql";

struct RoleOf {
  Id<Person> person;
  Role role;

  static RoleOf from(Row& row) { return {row.read<Id<Person>>(), row.read<Role>()}; }
};

struct TeamOf {
  Id<Person> person;
  Team team;

  static TeamOf from(Row& row) { return {row.read<Id<Person>>(), {row.read<Id<Team>>(), row.read<std::string>()}}; }
};

void add_roles_and_teams(Reads& db, std::vector<StaffMember>& staff, const std::optional<Id<Person>>& only) {
  std::map<Id<Person>, StaffMember*> by_id;
  for (auto& member : staff) by_id[member.id] = &member;
  for (const auto& [person, role] : db.all<RoleOf>(select_roles, only)) by_id.at(person)->roles.push_back(role);
  for (auto& [person, team] : db.all<TeamOf>(select_teams, only)) by_id.at(person)->teams.push_back(std::move(team));
  for (auto& member : staff) {
    std::ranges::sort(member.roles);
    std::ranges::sort(member.teams, {}, [](const auto& team) { return folded(team.name); });
  }
}

}  // namespace

StaffMember StaffMember::from(Row& row) {
  StaffMember member;
  member.id = row.read<Id<Person>>();
  member.name = row.read<std::string>();
  member.email = row.read<std::string>();
  member.language = row.read<Language>();
  member.has_password = row.read<bool>();
  member.access_tokens = row.read<std::int64_t>();
  member.deactivated_at = row.read<std::optional<Timestamp>>();
  return member;
}

bool StaffMember::is_in(Id<Team> team) const { return std::ranges::find(teams, team, &Team::id) != teams.end(); }

std::vector<StaffMember> all_staff(Reads& db) {
  auto staff = db.all<StaffMember>(select_all);
  add_roles_and_teams(db, staff, std::nullopt);
  std::ranges::sort(staff, {}, [](const auto& member) { return std::pair{folded(member.name), member.id}; });
  return staff;
}

std::optional<StaffMember> staff_member(Reads& db, Id<Person> person) {
  auto found = db.all<StaffMember>(select_one, person);
  if (found.empty()) return std::nullopt;
  add_roles_and_teams(db, found, person);
  return std::move(found.front());
}

}  // namespace relais::people
