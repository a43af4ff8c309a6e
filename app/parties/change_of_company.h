// Somebody who works elsewhere now has a new card there; what hung on the old one stays with the old company (seed 000,
// "Si un interlocuteur change de société").
#pragma once

#include "parties/archival.h"

namespace relais::parties {

// The new card, tied to the old one: with the name and the mobile, without what belongs to the company.
Id<Contact> add_card_at(Transaction& tx, Id<Contact> old, Id<Party> company, const std::string& region,
                        const Person& by);

// The others at his party whose cards are in use, by name: who could ask in his place.
std::vector<Contact> colleagues_of(Reads& db, Id<Contact> contact);

}  // namespace relais::parties
