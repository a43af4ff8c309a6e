// Whoever may not settle something about a card asks the data steward, who finds it among what she is to do.
#pragma once

#include <optional>
#include <string>

#include "activities/activity.h"
#include "people/roster.h"

namespace relais::parties {

// The first of those who keep the cards; nobody where no one has that role.
std::optional<people::Colleague> data_steward(Reads& db);

// Due on the next working day; nothing where there is nobody to ask.
std::optional<Id<activities::Activity>> ask_steward(Transaction& tx, const RecordRef& card, const std::string& words,
                                                    const Person& by);

}  // namespace relais::parties
