#include "requests/contact_candidates.h"

#include "lib/phone/phone_number.h"
#include "lib/time/clock.h"
#include "requests/sent.h"
#include "requests/visibility.h"

namespace relais::requests {
namespace {

Sql select_open(const Person& person) {
  return kept(
      fmt::format("{}{} AND requester_id = $2 AND state NOT IN ('resolved', 'closed', 'refused', 'cancelled')"
                  " ORDER BY received_at DESC, id DESC LIMIT 3",
                  select_request, readable_by(person)));
}

ContactCandidate shown(Reads& db, const Person& person, parties::Contact card, const std::string& chosen,
                       const std::string& region) {
  ContactCandidate candidate;
  const auto number = PhoneNumber::from(card.phone, region);
  candidate.phone = number ? number->shown() : card.phone;
  candidate.open = db.all<Request>(select_open(person), person.id, card.id);
  candidate.is_chosen = chosen == std::to_string(card.id.value);
  candidate.card = std::move(card);
  return candidate;
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
  if (chosen.empty() && says_who(typed, candidates)) chosen = std::to_string(candidates.found.front().id.value);
  for (auto& card : candidates.found) shown_ones.found.push_back(shown(db, person, std::move(card), chosen, region));
  for (auto& card : candidates.nearest)
    shown_ones.nearest.push_back(shown(db, person, std::move(card), chosen, region));
  if (candidates.among) shown_ones.nobody = nobody_in_words(sought, *candidates.among);
  shown_ones.is_somebody_new = chosen == "new" || (chosen.empty() && shown_ones.found.empty());
  shown_ones.described = parties::described(typed.sought);
  return shown_ones;
}

}  // namespace relais::requests
