#include "requests/watcher_candidates.h"

#include "lib/text/characters.h"
#include "parties/candidates.h"
#include "parties/closed_card.h"

namespace relais::requests {

WatcherCandidates watcher_candidates(Reads& db, const std::string& name, const std::string& email,
                                     const std::string& region) {
  auto candidates = parties::candidates_for(db, {on_one_line(name), {}, std::string{trimmed(email)}}, region);
  std::erase_if(candidates.found, [](const parties::Contact& card) { return card.email.empty(); });
  const auto closed = parties::closed_among(db, candidates.found);
  std::erase_if(candidates.found, [&](const parties::Contact& card) { return closed.contains(card.id.value); });
  return {std::move(candidates.found)};
}

void write_json(JsonWriter& out, const WatcherCandidates& candidates) {
  out.begin_object().list("found", candidates.found, [](JsonWriter& row, const parties::Contact& card) {
    row.begin_object().field("id", card.id.value).field("name", card.name).field("email", card.email);
    row.field("organisation", card.organisation).end_object();
  });
  out.end_object();
}

}  // namespace relais::requests
