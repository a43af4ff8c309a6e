#include "people/teams.h"

#include <algorithm>

#include "lib/text/characters.h"

namespace relais::people {
namespace {

constexpr std::size_t longest_name = 100;

constexpr Sql select_all = R"sql(
  SELECT id, name, (SELECT count(*) FROM team_members JOIN people_at_work ON people_at_work.id = person_id
                     WHERE team_id = teams.id), retired_at
    FROM teams LEFT JOIN team_retirements ON team_retirements.team_id = teams.id
)sql";

constexpr Sql select_one = R"sql(
  SELECT id, name, (SELECT count(*) FROM team_members JOIN people_at_work ON people_at_work.id = person_id
                     WHERE team_id = teams.id), retired_at
    FROM teams LEFT JOIN team_retirements ON team_retirements.team_id = teams.id
   WHERE id = $1
)sql";

constexpr Sql select_on_offer = R"sql(
  SELECT id, name FROM teams WHERE NOT EXISTS (SELECT 1 FROM team_retirements WHERE team_id = teams.id)
)sql";

struct TeamRow : Team {
  static TeamRow from(Row& row) { return {{row.read<Id<Team>>(), row.read<std::string>()}}; }
};

constexpr Sql insert_team = R"sql(
  INSERT INTO teams (name, created_at) VALUES ($1, $2) RETURNING id
)sql";

constexpr Sql update_name = R"sql(
  UPDATE teams SET name = $2 WHERE id = $1
)sql";

constexpr Sql insert_retirement = R"sql(
  INSERT INTO team_retirements (team_id, retired_by, retired_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING
)sql";

constexpr Sql delete_retirement = R"sql(
  DELETE FROM team_retirements WHERE team_id = $1
)sql";

std::string sentence_for_taken(const TeamSummary& other) {
  if (other.retired_at) return std::string{t("A retired team has this name: bring it back, or choose another name.")};
  return std::string{t("Another team has this name already.")};
}

}  // namespace

TeamSummary TeamSummary::from(Row& row) {
  return {row.read<Id<Team>>(), row.read<std::string>(), row.read<std::int64_t>(),
          row.read<std::optional<Timestamp>>()};
}

std::vector<TeamSummary> all_teams(Reads& db) {
  auto teams = db.all<TeamSummary>(select_all);
  std::ranges::sort(teams, {}, [](const auto& team) { return folded(team.name); });
  return teams;
}

std::optional<TeamSummary> team(Reads& db, Id<Team> id) { return db.first<TeamSummary>(select_one, id); }

std::vector<Team> teams_on_offer(Reads& db) {
  const auto rows = db.all<TeamRow>(select_on_offer);
  std::vector<Team> teams{rows.begin(), rows.end()};
  std::ranges::sort(teams, {}, [](const auto& team) { return folded(team.name); });
  return teams;
}

Mistakes mistakes_in_team(Reads& db, const std::string& name, std::optional<Id<Team>> own) {
  if (name.empty()) return {{"name", std::string{t("Give the team a name.")}}};
  if (characters(name) > longest_name) {
    return {{"name", t("At most {count} characters, please.", {{"count", std::to_string(longest_name)}})}};
  }
  for (const auto& other : all_teams(db)) {
    if (other.id != own && folded(other.name) == folded(name)) return {{"name", sentence_for_taken(other)}};
  }
  return {};
}

Id<Team> add_team(Transaction& tx, const std::string& name, const Actor& by) {
  const auto id = tx.returning<Id<Team>>(insert_team, name, tx.now());
  record(tx, by, {"team", id.value}, "added", {change("name", "", name)});
  return id;
}

void rename_team(Transaction& tx, const TeamSummary& team, const std::string& name, const Actor& by) {
  if (name == team.name) return;
  tx.run(update_name, team.id, name);
  record(tx, by, team.ref(), "changed", {change("name", team.name, name)});
}

void retire_team(Transaction& tx, const TeamSummary& team, const Person& by) {
  if (tx.run(insert_retirement, team.id, by.id, tx.now()) == 1) record(tx, by, team.ref(), "retired");
}

void bring_back_team(Transaction& tx, const TeamSummary& team, const Actor& by) {
  if (tx.run(delete_retirement, team.id) == 1) record(tx, by, team.ref(), "brought_back");
}

}  // namespace relais::people
