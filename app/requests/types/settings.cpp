#include "requests/types/settings.h"

#include <algorithm>

#include "lib/text/characters.h"
#include "people/membership.h"

namespace relais::requests {
namespace {

constexpr std::size_t longest_name = 100;
constexpr std::size_t longest_guidance = 5'000;

constexpr Sql select_restrictions = R"sql(
  SELECT team_id FROM request_type_restrictions WHERE type_id = $1 ORDER BY team_id
)sql";

constexpr Sql delete_restrictions = R"sql(
  DELETE FROM request_type_restrictions WHERE type_id = $1
)sql";

constexpr Sql insert_restriction = R"sql(
  INSERT INTO request_type_restrictions (type_id, team_id) VALUES ($1, $2)
)sql";

constexpr Sql select_people = R"sql(
  SELECT person_id FROM request_type_people WHERE type_id = $1 ORDER BY person_id
)sql";

constexpr Sql delete_people = R"sql(
  DELETE FROM request_type_people WHERE type_id = $1
)sql";

constexpr Sql insert_person = R"sql(
  INSERT INTO request_type_people (type_id, person_id) VALUES ($1, $2)
)sql";

constexpr Sql select_names = R"sql(
  SELECT id, name, CASE WHEN EXISTS (SELECT 1 FROM request_type_retirements WHERE type_id = id) THEN 1 ELSE 0 END
    FROM request_types
)sql";

constexpr Sql insert_type = R"sql(
  INSERT INTO request_types (name, team_id, guidance, created_at) VALUES ($1, $2, $3, $4) RETURNING id
)sql";

constexpr Sql update_type = R"sql(
  UPDATE request_types SET name = $2, team_id = $3, guidance = $4 WHERE id = $1
)sql";

constexpr Sql insert_retirement = R"sql(
  INSERT INTO request_type_retirements (type_id, retired_by, retired_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING
)sql";

constexpr Sql delete_retirement = R"sql(
  DELETE FROM request_type_retirements WHERE type_id = $1
)sql";

struct KnownType {
  Id<RequestType> id;
  std::string name;
  bool is_retired = false;

  static KnownType from(Row& row) { return {row.read<Id<RequestType>>(), row.read<std::string>(), row.read<bool>()}; }
};

std::string sentence_for_taken(bool is_retired) {
  if (is_retired) return std::string{t("A retired type has this name: bring it back, or choose another name.")};
  return std::string{t("Another type has this name already.")};
}

std::optional<std::string> mistake_in_name(Reads& db, const std::string& name, std::optional<Id<RequestType>> own) {
  if (name.empty()) return std::string{t("Give the type a name.")};
  if (characters(name) > longest_name) {
    return t("At most {count} characters, please.", {{"count", std::to_string(longest_name)}});
  }
  for (const auto& other : db.all<KnownType>(select_names)) {
    if (other.id != own && folded(other.name) == folded(name)) return sentence_for_taken(other.is_retired);
  }
  return std::nullopt;
}

std::optional<Id<Team>> team_in(const TypeSettings& settings) {
  const auto ids = ids_in<Team>(settings.team);
  return ids.empty() ? std::nullopt : std::optional{ids.front()};
}

void put_teams_and_people(Transaction& tx, Id<RequestType> type, const TypeSettings& settings) {
  tx.run(delete_restrictions, type);
  for (const auto team : ids_in<Team>(settings.teams)) tx.run(insert_restriction, type, team);
  tx.run(delete_people, type);
  for (const auto person : ids_in<Person>(settings.people)) tx.run(insert_person, type, person);
}

// With the names of teams and people as they are at this moment, so that the story stays readable.
std::vector<Change> changes_between(const TypeOptions& options, const TypeSettings& before, const TypeSettings& after) {
  std::vector<Change> changes;
  const auto note = [&](std::string_view field, const std::string& from, const std::string& to) {
    if (from != to) changes.push_back(change(field, from, to));
  };
  note("name", before.name, after.name);
  note("team", labels_of(options.teams, before.team), labels_of(options.teams, after.team));
  note("guidance", before.guidance, after.guidance);
  note("teams", labels_of(options.teams, before.teams), labels_of(options.teams, after.teams));
  note("people", labels_of(options.people, before.people), labels_of(options.people, after.people));
  return changes;
}

}  // namespace

TypeSettings settings_of(Reads& db, const RequestType& type) {
  const auto teams = db.all<Id<Team>>(select_restrictions, type.id);
  const auto people = db.all<Id<Person>>(select_people, type.id);
  return {type.name, type.team_id ? std::to_string(type.team_id->value) : "", type.guidance,
          chosen_among(people::team_options(db, teams), people::as_texts(teams)),
          chosen_among(people::people_options(db, people), people::as_texts(people))};
}

TypeOptions type_options(Reads& db, const TypeSettings& chosen) {
  auto teams = ids_in<Team>(chosen.teams);
  if (const auto team = team_in(chosen)) teams.push_back(*team);
  return {people::team_options(db, teams), people::people_options(db, ids_in<Person>(chosen.people))};
}

Mistakes mistakes_in(Reads& db, const TypeSettings& settings, const TypeOptions& options,
                     std::optional<Id<RequestType>> own) {
  Mistakes mistakes;
  if (auto mistake = mistake_in_name(db, settings.name, own)) mistakes.push_back({"name", *std::move(mistake)});
  if (characters(settings.guidance) > longest_guidance) {
    mistakes.push_back(
        {"guidance", t("At most {count} characters, please.", {{"count", std::to_string(longest_guidance)}})});
  }
  const auto unknown_team = t("One of these teams does not exist.");
  if (!all_offered(options.teams, settings.team)) mistakes.push_back({"team", std::string{unknown_team}});
  if (!all_offered(options.teams, settings.teams)) mistakes.push_back({"teams", std::string{unknown_team}});
  if (!all_offered(options.people, settings.people))
    mistakes.push_back({"people", std::string{t("One of these people does not work here any more.")}});
  return mistakes;
}

Id<RequestType> add_type(Transaction& tx, const TypeSettings& settings, const Actor& by) {
  const auto id =
      tx.returning<Id<RequestType>>(insert_type, settings.name, team_in(settings), settings.guidance, tx.now());
  put_teams_and_people(tx, id, settings);
  record(tx, by, {"request_type", id.value}, "added", changes_between(type_options(tx, settings), {}, settings));
  return id;
}

void change_type(Transaction& tx, const RequestType& type, const TypeSettings& settings, const Actor& by) {
  const auto before = settings_of(tx, type);
  const auto changes = changes_between(type_options(tx, before), before, settings);
  if (changes.empty()) return;
  tx.run(update_type, type.id, settings.name, team_in(settings), settings.guidance);
  put_teams_and_people(tx, type.id, settings);
  record(tx, by, type.ref(), "changed", changes);
}

void retire(Transaction& tx, const RequestType& type, const Person& by) {
  if (tx.run(insert_retirement, type.id, by.id, tx.now()) == 1) record(tx, by, type.ref(), "retired");
}

void bring_back(Transaction& tx, const RequestType& type, const Actor& by) {
  if (tx.run(delete_retirement, type.id) == 1) record(tx, by, type.ref(), "brought_back");
}

}  // namespace relais::requests
