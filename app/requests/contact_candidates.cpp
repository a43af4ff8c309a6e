#include "requests/contact_candidates.h"

#include <algorithm>

#include "lib/phone/phone_number.h"
#include "lib/time/clock.h"
#include "lists/parameters.h"
#include "requests/sent.h"
#include "requests/visibility.h"

namespace relais::requests {
namespace {

// The newest three of each. The states that are open are named, so that an index of them narrows what a machine has
// sent.
constexpr std::string_view open_ones = R"sql(
  SELECT id
    FROM (SELECT id, row_number() OVER (PARTITION BY requester_id ORDER BY received_at DESC, id DESC) AS place
            FROM requests
           WHERE {} AND requester_id IN ({})
             AND state IN ('received', 'returned', 'qualified', 'assigned', 'in_progress', 'waiting')) AS ranked
   WHERE place <= 3
)sql";

struct OpenRequest {
  std::int64_t requester = 0;
  Request request;

  static OpenRequest from(Row& row) { return {row.read<std::int64_t>(), Request::from(row)}; }
};

std::vector<OpenRequest> open_of(Reads& db, const Person& person, const std::vector<parties::Contact>& cards) {
  if (cards.empty()) return {};
  lists::Parameters parameters;
  parameters.add(person.id);
  const auto places = parameters.add_all(cards, &parties::Contact::id);
  const auto ids = fmt::format(open_ones, readable_by(person), places);
  constexpr std::string_view begins = "SELECT ";
  const auto select = kept(fmt::format("{}requester_id, {}id IN ({}) ORDER BY received_at DESC, id DESC", begins,
                                       select_request.substr(begins.size()), ids));
  return db.all_with<OpenRequest>(select, parameters.values());
}

ContactCandidate shown(parties::Contact card, const std::vector<OpenRequest>& open, const std::string& chosen,
                       const std::string& region) {
  ContactCandidate candidate;
  const auto number = PhoneNumber::from(card.phone, region);
  candidate.phone = number ? number->shown() : card.phone;
  for (const auto& each : open) {
    if (each.requester == card.id.value) candidate.open.push_back(each.request);
  }
  candidate.is_chosen = chosen == std::to_string(card.id.value);
  candidate.card = std::move(card);
  return candidate;
}

std::vector<ContactCandidate> all_shown(Reads& db, const Person& person, std::vector<parties::Contact> cards,
                                        const std::string& chosen, const std::string& region) {
  const auto open = open_of(db, person, cards);
  auto closed = parties::closed_among(db, cards);
  std::vector<ContactCandidate> candidates;
  for (auto& card : cards) {
    const auto why = closed.find(card.id.value);
    candidates.push_back(shown(std::move(card), open, chosen, region));
    if (why == closed.end()) continue;
    candidates.back().closed = std::move(why->second);
    candidates.back().is_chosen = false;
  }
  return candidates;
}

std::string nobody_in_words(const parties::Sought& sought, std::int64_t among) {
  if (!sought.name.empty() && !sought.phone.empty())
    return tn("Neither “{name}” nor this number among {count} contact.",
              "Neither “{name}” nor this number among {count} contacts.", among, {{"name", sought.name}});
  if (!sought.name.empty() && !sought.email.empty())
    return tn("Neither “{name}” nor this address among {count} contact.",
              "Neither “{name}” nor this address among {count} contacts.", among, {{"name", sought.name}});
  if (!sought.name.empty())
    return tn("Nobody called “{name}” among {count} contact.", "Nobody called “{name}” among {count} contacts.", among,
              {{"name", sought.name}});
  if (!sought.phone.empty())
    return tn("Nobody has this number among {count} contact.", "Nobody has this number among {count} contacts.", among);
  return tn("Nobody has this address among {count} contact.", "Nobody has this address among {count} contacts.", among);
}

// A number or an address that one card alone bears says who it is; a name does not.
bool says_who(const TypedCaller& typed, const parties::Candidates& candidates) {
  const auto sought = typed.looked_for();
  return candidates.found.size() == 1 && sought.name.empty();
}

// Whoever is found by a card that is archived is offered by the one that he has now.
void add_those_of_today(Reads& db, parties::Candidates& candidates) {
  for (const auto& [id, closed] : parties::closed_among(db, candidates.found)) {
    const auto is_there = [&](const parties::Contact& card) { return card.id == closed.instead->id; };
    if (closed.instead && std::ranges::none_of(candidates.found, is_there)) candidates.found.push_back(*closed.instead);
  }
}

}  // namespace

ContactCandidates contact_candidates(Reads& db, const Person& person, const TypedCaller& typed,
                                     const std::string& region) {
  ContactCandidates shown_ones;
  shown_ones.now = now();
  const auto sought = typed.looked_for();
  auto chosen = typed.chosen;
  shown_ones.is_asked = !sought.is_blank() || id_in<parties::Contact>(chosen).has_value();
  if (!shown_ones.is_asked) return shown_ones;

  auto candidates = parties::candidates_for(db, sought, region);
  add_those_of_today(db, candidates);
  if (chosen.empty() && says_who(typed, candidates)) chosen = std::to_string(candidates.found.front().id.value);
  shown_ones.found = all_shown(db, person, std::move(candidates.found), chosen, region);
  shown_ones.nearest = all_shown(db, person, std::move(candidates.nearest), chosen, region);
  if (candidates.among) shown_ones.nobody = nobody_in_words(sought, *candidates.among);
  shown_ones.is_somebody_new = chosen == "new" || (chosen.empty() && shown_ones.found.empty());
  shown_ones.described = parties::described(typed.sought);
  return shown_ones;
}

}  // namespace relais::requests
