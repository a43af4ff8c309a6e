#include "people/outside_writing.h"

#include <fmt/ranges.h>

#include <algorithm>

namespace relais::people {
namespace {

constexpr Sql select_may_write = R"sql(
  SELECT coalesce((SELECT max(1) FROM person_roles WHERE person_id = $1 AND role = 'administrator'),
                  (SELECT max(coalesce(may_write, $3))
                     FROM team_members
                     LEFT JOIN team_writing_choices AS choice
                            ON choice.team_id = team_members.team_id AND choice.record_kind = $2
                    WHERE person_id = $1),
                  $3)
)sql";

constexpr Sql select_choices = R"sql(
  SELECT record_kind, may_write FROM team_writing_choices WHERE team_id = $1
)sql";

constexpr Sql upsert_choice = R"sql(
  INSERT INTO team_writing_choices (team_id, record_kind, may_write, chosen_by, chosen_at) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (team_id, record_kind)
  DO UPDATE SET may_write = excluded.may_write, chosen_by = excluded.chosen_by, chosen_at = excluded.chosen_at
)sql";

struct Choice {
  WrittenFrom record = WrittenFrom::request;
  bool may_write = false;

  static Choice from(Row& row) { return {row.read<WrittenFrom>(), row.read<bool>()}; }
};

constexpr bool may_at_first(WrittenFrom record) { return record == WrittenFrom::request; }

bool contains(const std::vector<WrittenFrom>& records, WrittenFrom record) {
  return std::ranges::find(records, record) != records.end();
}

template <class F>
std::vector<WrittenFrom> those_where(const F& is_so) {
  std::vector<WrittenFrom> records;
  for (const auto record : all_of<WrittenFrom>()) {
    if (is_so(record)) records.push_back(record);
  }
  return records;
}

}  // namespace

std::string_view filter_label(WrittenFrom record) {
  switch (record) {
    case WrittenFrom::request: return t("requests");
    case WrittenFrom::party: return t("cards of parties");
    case WrittenFrom::contact: return t("cards of contacts");
  }
  return {};
}

std::string names_in(const std::vector<WrittenFrom>& records) {
  std::vector<std::string_view> names;
  for (const auto record : records) names.push_back(name_of(record));
  return fmt::format("{}", fmt::join(names, ","));
}

std::string_view team_does_not_write() { return t("Your team does not write outside from here yet."); }

bool may_write_outside(Reads& db, Id<Person> person, WrittenFrom record) {
  return db.value<bool>(select_may_write, person, record, may_at_first(record) ? 1 : 0);
}

std::vector<WrittenFrom> written_from(Reads& db, Id<Team> team) {
  const auto choices = db.all<Choice>(select_choices, team);
  return those_where([&](WrittenFrom record) {
    const auto chosen = std::ranges::find(choices, record, &Choice::record);
    return chosen == choices.end() ? may_at_first(record) : chosen->may_write;
  });
}

std::vector<WrittenFrom> written_from_at_first() { return those_where(may_at_first); }

void choose_written_from(Transaction& tx, Id<Team> team, const std::vector<WrittenFrom>& chosen, const Person& by) {
  const auto before = written_from(tx, team);
  const auto after = those_where([&](WrittenFrom record) { return contains(chosen, record); });
  if (after == before) return;
  for (const auto place : all_of<WrittenFrom>()) {
    if (contains(after, place) == contains(before, place)) continue;
    tx.run(upsert_choice, team, place, contains(after, place) ? 1 : 0, by.id, tx.now());
  }
  record(tx, by, {"team", team.value}, "changed", {change("writes_from", names_in(before), names_in(after))});
}

}  // namespace relais::people
