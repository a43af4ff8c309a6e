#include "requests/mention_candidates.h"

#include <algorithm>

#include "lib/text/characters.h"
#include "people/initials.h"
#include "requests/mentioning.h"

namespace relais::requests {
namespace {

constexpr std::size_t most_found = 6;

constexpr Sql select_taking_part = R"sql(
  SELECT responsible_id FROM requests WHERE id = $1 AND responsible_id IS NOT NULL
  UNION
  SELECT author_id FROM messages WHERE record_kind = 'request' AND record_id = $1 AND author_id IS NOT NULL
  UNION
  SELECT person_id FROM note_readers WHERE record_kind = 'request' AND record_id = $1
)sql";

// Whose first name begins so comes before whose other names do, and those of the request before everyone.
int rank_of(const people::Callable& who, std::string_view typed, bool takes_part) {
  const bool begins = folded(who.name).starts_with(folded(typed));
  return (takes_part ? 0 : 2) + (begins ? 0 : 1);
}

}  // namespace

MentionCandidates mention_candidates(Reads& db, const Request& request, std::string_view typed, Among among) {
  const auto name = trimmed(typed);
  const auto taking_part = db.all<Id<Person>>(select_taking_part, request.id);
  std::vector<std::pair<int, people::Callable>> ranked;
  for (auto& each : people::everyone_callable(db)) {
    if ((among == Among::people && each.team) || !people::is_called_so(each.name, name)) continue;
    const bool takes_part = each.person && std::ranges::find(taking_part, *each.person) != taking_part.end();
    ranked.emplace_back(rank_of(each, name, takes_part), std::move(each));
  }
  std::ranges::stable_sort(ranked, {}, &std::pair<int, people::Callable>::first);
  MentionCandidates candidates;
  for (auto& [rank, each] : ranked) {
    if (candidates.found.size() == most_found) break;
    if (!may_be_called(db, request, each)) continue;
    auto initials = initials_of(each.name);
    candidates.found.push_back({std::move(each), std::move(initials), rank < 2});
  }
  return candidates;
}

void write_json(JsonWriter& out, const MentionCandidates& candidates) {
  out.begin_object().list("found", candidates.found, [](JsonWriter& row, const auto& each) {
    row.begin_object().field("key", each.who.key()).field("name", each.who.name);
    row.field("is_team", each.who.team.has_value()).field("takes_part", each.takes_part).end_object();
  });
  out.end_object();
}

}  // namespace relais::requests
