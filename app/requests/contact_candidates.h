// Who it could be that asks, as whoever types is shown it: the cards with their open requests, or that nobody is there.
#pragma once

#include <string>
#include <vector>

#include "lib/html/html.h"
#include "lib/text/json.h"
#include "parties/closed_card.h"
#include "requests/request.h"
#include "requests/typed_caller.h"

namespace relais::requests {

struct ContactCandidate {
  parties::Contact card;
  std::string phone;  // as it is said
  // Those that the person who asks may see.
  std::vector<Request> open;
  bool is_chosen = false;
  // Why nothing new is asked in this name, and who stands for it now.
  std::optional<parties::ClosedCard> closed;
};

struct ContactCandidates {
  bool is_asked = false;
  std::vector<ContactCandidate> found;
  std::vector<ContactCandidate> nearest;
  std::string nobody;  // "Ni « Michèle DUPONT » ni ce numéro parmi 12 408 interlocuteurs."
  bool is_somebody_new = false;
  // What the field of search says of somebody new.
  parties::Described described;
  Timestamp now;
};

ContactCandidates contact_candidates(Reads& db, const Person& person, const TypedCaller& typed,
                                     const std::string& region);

void render(HtmlWriter& out, const ContactCandidates& candidates);  // views/contact_candidates.html
void write_json(JsonWriter& out, const ContactCandidates& candidates);

}  // namespace relais::requests
