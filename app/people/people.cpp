#include "people/people.h"

namespace relais::people {
namespace {

constexpr Sql insert_person = R"sql(
  INSERT INTO people (name, email, email_key, password_hash, language, created_at)
  VALUES ($1, $2, $3, $4, $5, $6)
  RETURNING id
)sql";

constexpr Sql insert_role = R"sql(
  INSERT INTO person_roles (person_id, role, granted_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING
)sql";

constexpr Sql insert_member = R"sql(
  INSERT INTO team_members (team_id, person_id, joined_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING
)sql";

constexpr Sql select_team = R"sql(
  SELECT id FROM teams WHERE name = $1
)sql";

constexpr Sql insert_team = R"sql(
  INSERT INTO teams (name, created_at) VALUES ($1, $2) RETURNING id
)sql";

constexpr Sql select_by_email = R"sql(
  SELECT id, name, email, language, roles, teams, unseen_types FROM people_at_work WHERE email_key = $1
)sql";

constexpr Sql select_in_domain = R"sql(
  SELECT 1 FROM people WHERE substr(email_key, length(email_key) - length(CAST($1 AS TEXT))) = '@' || $1 LIMIT 1
)sql";

constexpr Sql select_name = R"sql(
  SELECT name FROM people WHERE id = $1
)sql";

constexpr Sql select_team_name = R"sql(
  SELECT name FROM teams WHERE id = $1
)sql";

constexpr Sql select_anybody = R"sql(
  SELECT 1 FROM people LIMIT 1
)sql";

}  // namespace

Id<Person> add(Transaction& tx, const NewPerson& person, const Actor& by) {
  const auto id = tx.returning<Id<Person>>(insert_person, person.name, person.email.text(), person.email.key(),
                                           person.password_hash, person.language, tx.now());
  for (const auto role : person.roles) tx.run(insert_role, id, role, tx.now());
  for (const auto& team : person.teams) tx.run(insert_member, team_named(tx, team), id, tx.now());

  std::vector<Change> changes{change("name", "", person.name), change("email", "", person.email.text())};
  for (const auto role : person.roles) changes.push_back(change("role", "", name_of(role)));
  for (const auto& team : person.teams) changes.push_back(change("team", "", team));
  record(tx, by, {"person", id.value}, "added", changes);
  return id;
}

Id<Team> team_named(Transaction& tx, std::string_view name) {
  if (const auto known = tx.first<Id<Team>>(select_team, name)) return *known;
  return tx.returning<Id<Team>>(insert_team, name, tx.now());
}

std::string name_of(Reads& db, Id<Person> person) { return db.value<std::string>(select_name, person); }

std::string name_of(Reads& db, Id<Team> team) { return db.value<std::string>(select_team_name, team); }

std::optional<Person> person_with_email(Reads& db, const EmailAddress& email) {
  return db.first<Person>(select_by_email, email.key());
}

bool somebody_in_domain(Reads& db, const std::string& domain) {
  return db.first<int>(select_in_domain, domain).has_value();
}

bool nobody_yet(Reads& db) { return !db.first<int>(select_anybody); }

}  // namespace relais::people
