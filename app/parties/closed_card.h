// Nothing new is made on a card that is archived, or whose party is: whoever tries is told why, since when, and where
// the person is now.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "parties/contact.h"

namespace relais::parties {

struct ClosedCard {
  std::string why;  // "A quitté la société, depuis le mardi 24 novembre 2026 : « ... »"
  // The card that stands for it today, where there is one.
  std::optional<Contact> instead;
};

std::optional<ClosedCard> closed(Reads& db, Id<Contact> contact);
std::optional<ClosedCard> closed(Reads& db, Id<Party> party);
// Of these, by their ids.
std::map<std::int64_t, ClosedCard> closed_among(Reads& db, const std::vector<Contact>& contacts);
std::map<std::int64_t, ClosedCard> closed_among(Reads& db, const std::vector<Party>& parties);

// As one sentence for a form: that nothing new is made there, why, and which card to take.
std::string nothing_new(const std::string& name, const ClosedCard& card);
// The same for whoever bears this address; empty where something is.
std::string nothing_new_at(Reads& db, const EmailAddress& address);

}  // namespace relais::parties
