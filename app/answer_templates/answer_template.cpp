#include "answer_templates/answer_template.h"

#include <algorithm>
#include <tuple>

namespace relais::answer_templates {
namespace {

constexpr Sql select_all = R"sql(
  SELECT answer_templates.id, answer_templates.name, type_id, coalesce(request_types.name, ''),
         answer_templates.team_id, coalesce(teams.name, ''), language, body
    FROM answer_templates
    LEFT JOIN request_types ON request_types.id = type_id
    LEFT JOIN teams ON teams.id = answer_templates.team_id
   ORDER BY answer_templates.name, answer_templates.id
)sql";

constexpr Sql select_one = R"sql(
  SELECT answer_templates.id, answer_templates.name, type_id, coalesce(request_types.name, ''),
         answer_templates.team_id, coalesce(teams.name, ''), language, body
    FROM answer_templates
    LEFT JOIN request_types ON request_types.id = type_id
    LEFT JOIN teams ON teams.id = answer_templates.team_id
   WHERE answer_templates.id = $1
)sql";

constexpr Sql insert_template = R"sql(
  INSERT INTO answer_templates (name, type_id, team_id, language, body) VALUES ($1, $2, $3, $4, $5) RETURNING id
)sql";

constexpr Sql update_template = R"sql(
  UPDATE answer_templates SET name = $2, type_id = $3, team_id = $4, language = $5, body = $6 WHERE id = $1
)sql";

constexpr Sql delete_template = R"sql(
  DELETE FROM answer_templates WHERE id = $1
)sql";

template <class T>
std::string number_of(const std::optional<Id<T>>& id) {
  return id ? std::to_string(id->value) : "";
}

std::vector<Change> changes_between(const AnswerTemplate& before, const AnswerTemplate& after) {
  std::vector<Change> changes;
  const auto add = [&](std::string_view field, const std::string& from, const std::string& to) {
    if (from != to) changes.push_back(relais::change(field, from, to));
  };
  add("name", before.name, after.name);
  add("type", number_of(before.type), number_of(after.type));
  add("team", before.team_name, after.team_name);
  add("language", std::string{name_of(before.language)}, std::string{name_of(after.language)});
  add("body", before.body, after.body);
  return changes;
}

}  // namespace

AnswerTemplate AnswerTemplate::from(Row& row) {
  AnswerTemplate found;
  found.id = row.read<Id<AnswerTemplate>>();
  found.name = row.read<std::string>();
  found.type = row.read<std::optional<Id<RequestType>>>();
  found.type_name = row.read<std::string>();
  found.team = row.read<std::optional<Id<Team>>>();
  found.team_name = row.read<std::string>();
  found.language = named<Language>(row.read<std::string>()).value_or(Language::fr);
  found.body = row.read<std::string>();
  return found;
}

std::vector<AnswerTemplate> all(Reads& db) { return db.all<AnswerTemplate>(select_all); }

std::optional<AnswerTemplate> find(Reads& db, Id<AnswerTemplate> id) {
  return db.first<AnswerTemplate>(select_one, id);
}

std::vector<AnswerTemplate> offered_to(Reads& db, const Person& person, const std::optional<Id<RequestType>>& type,
                                       Language language) {
  auto offered = all(db);
  std::erase_if(offered, [&](const AnswerTemplate& each) {
    return (each.type && each.type != type) || (each.team && !person.in_team(*each.team));
  });
  std::ranges::stable_sort(offered, {}, [&](const AnswerTemplate& each) {
    return std::tuple{each.language != language, !each.team.has_value(), !each.type.has_value()};
  });
  return offered;
}

Id<AnswerTemplate> add(Transaction& tx, const AnswerTemplate& wanted, const Actor& by) {
  const auto id = tx.returning<Id<AnswerTemplate>>(insert_template, wanted.name, wanted.type, wanted.team,
                                                   name_of(wanted.language), wanted.body);
  record(tx, by, {"answer_template", id.value}, "added", {relais::change("name", "", wanted.name)});
  return id;
}

void change(Transaction& tx, const AnswerTemplate& before, const AnswerTemplate& after, const Actor& by) {
  const auto changes = changes_between(before, after);
  if (changes.empty()) return;
  tx.run(update_template, before.id, after.name, after.type, after.team, name_of(after.language), after.body);
  record(tx, by, before.ref(), "changed", changes);
}

void remove(Transaction& tx, const AnswerTemplate& existing, const Actor& by) {
  tx.run(delete_template, existing.id);
  record(tx, by, existing.ref(), "removed",
         {relais::change("name", existing.name, ""), relais::change("body", existing.body, "")});
}

}  // namespace relais::answer_templates
