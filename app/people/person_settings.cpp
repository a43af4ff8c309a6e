#include "people/person_settings.h"

#include <algorithm>

#include "lib/text/characters.h"
#include "people/membership.h"

namespace relais::people {
namespace {

constexpr std::size_t longest_name = 200;

constexpr Sql update_person = R"sql(
  UPDATE people SET name = $2, email = $3, email_key = $4, language = $5 WHERE id = $1
)sql";

constexpr Sql delete_roles = R"sql(
  DELETE FROM person_roles WHERE person_id = $1
)sql";

constexpr Sql insert_role = R"sql(
  INSERT INTO person_roles (person_id, role, granted_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING
)sql";

constexpr Sql select_owner = R"sql(
  SELECT id, CASE WHEN EXISTS (SELECT 1 FROM person_deactivations WHERE person_id = people.id) THEN 1 ELSE 0 END, name
    FROM people WHERE email_key = $1
)sql";

constexpr Sql select_other_administrator = R"sql(
  SELECT 1
    FROM person_roles JOIN people_at_work ON people_at_work.id = person_id
   WHERE role = 'administrator' AND person_id <> $1
   LIMIT 1
)sql";

struct Owner {
  Id<Person> id;
  bool has_left = false;
  std::string name;

  static Owner from(Row& row) { return {row.read<Id<Person>>(), row.read<bool>(), row.read<std::string>()}; }
};

std::optional<std::string> mistake_in_name(const std::string& name) {
  if (name.empty()) return std::string{t("Say who it is: first name and name.")};
  if (characters(name) <= longest_name) return std::nullopt;
  return t("At most {count} characters, please.", {{"count", std::to_string(longest_name)}});
}

std::optional<std::string> mistake_in_email(Reads& db, const std::string& typed, std::optional<Id<Person>> own) {
  const auto email = EmailAddress::from(typed);
  if (!email) return std::string{t("This is not a mail address.")};
  const auto owner = db.first<Owner>(select_owner, email->key());
  if (!owner || owner->id == own) return std::nullopt;
  if (owner->has_left)
    return t("This address is that of {name}, who was deactivated: bring this person back.", {{"name", owner->name}});
  return t("This address is that of {name} already.", {{"name", owner->name}});
}

bool administers(std::string_view roles) {
  const auto all = words_in<Role>(roles);
  return std::ranges::find(all, Role::administrator) != all.end();
}

std::optional<std::string> mistake_in_roles(Reads& db, const std::string& roles, std::optional<Id<Person>> own) {
  if (!all_offered(options_of<Role>(), roles)) return std::string{t("One of these roles does not exist.")};
  if (roles.empty()) return std::string{t("Choose at least one role: it says what this person may do.")};
  if (!own || administers(roles) || others_administer(db, *own)) return std::nullopt;
  return std::string{t("Nobody else is an administrator: make somebody else one first.")};
}

bool are_teams(Reads& db, std::string_view teams, std::optional<Id<Person>> own) {
  return all_offered(team_options(db, own ? teams_of(db, *own) : std::vector<Id<Team>>{}), teams);
}

void set_roles(Transaction& tx, Id<Person> person, std::string_view roles) {
  tx.run(delete_roles, person);
  for (const auto role : words_in<Role>(roles)) tx.run(insert_role, person, role, tx.now());
}

std::vector<Change> changes_between(const PersonSettings& before, const PersonSettings& after) {
  std::vector<Change> changes;
  const auto note = [&](std::string_view field, const std::string& from, const std::string& to) {
    if (from != to) changes.push_back(change(field, from, to));
  };
  note("name", before.name, after.name);
  note("email", before.email, after.email);
  note("language", before.language, after.language);
  note("roles", before.roles, after.roles);
  return changes;
}

}  // namespace

PersonSettings settings_of(const StaffMember& member) {
  PersonSettings settings{member.name, member.email, std::string{name_of(member.language)}, "", ""};
  std::vector<std::string> roles;
  for (const auto role : member.roles) roles.emplace_back(name_of(role));
  settings.roles = chosen_among(options_of<Role>(), roles);
  for (const auto& team : member.teams) {
    settings.teams += (settings.teams.empty() ? "" : ",") + std::to_string(team.id.value);
  }
  return settings;
}

Mistakes mistakes_in(Reads& db, const PersonSettings& settings, std::optional<Id<Person>> own) {
  Mistakes mistakes;
  const auto note = [&](const char* field, std::optional<std::string> sentence) {
    if (sentence) mistakes.push_back({field, *std::move(sentence)});
  };
  note("name", mistake_in_name(settings.name));
  note("email", mistake_in_email(db, settings.email, own));
  note("roles", mistake_in_roles(db, settings.roles, own));
  if (!named<Language>(settings.language)) note("language", std::string{t("Choose one of these languages.")});
  if (!are_teams(db, settings.teams, own)) note("teams", std::string{t("One of these teams does not exist.")});
  return mistakes;
}

Id<Person> add_person(Transaction& tx, const PersonSettings& settings, const Actor& by) {
  NewPerson person{settings.name, EmailAddress::from(settings.email).value(), words_in<Role>(settings.roles), {}, {}};
  person.language = named<Language>(settings.language).value();
  const auto id = add(tx, person, by);
  set_teams(tx, id, ids_in<Team>(settings.teams), by);
  return id;
}

void change_person(Transaction& tx, const StaffMember& member, const PersonSettings& settings, const Actor& by) {
  const auto before = settings_of(member);
  const auto email = EmailAddress::from(settings.email).value();
  tx.run(update_person, member.id, settings.name, email.text(), email.key(), settings.language);
  if (settings.roles != before.roles) set_roles(tx, member.id, settings.roles);
  if (const auto changes = changes_between(before, settings); !changes.empty())
    record(tx, by, member.ref(), "changed", changes);
  set_teams(tx, member.id, ids_in<Team>(settings.teams), by);
}

bool others_administer(Reads& db, Id<Person> person) {
  return db.first<int>(select_other_administrator, person).has_value();
}

}  // namespace relais::people
