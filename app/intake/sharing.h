// A mail of one of those outside reaches the others: whoever asks, and those who watch. Not those whom it went to.
#pragma once

#include <vector>

#include "intake/decision.h"
#include "requests/readers.h"

namespace relais::intake {

// Of the readers of an answer, those who did not have this mail anyway.
std::vector<requests::Reader> readers_without(Reads& db, const requests::Request& request, const Incoming& incoming);

// Keeps the mail of somebody who takes part in the thread, with the copies that it asks for. Nobody is brought more of
// them in an hour than the settings say, and only what a reader of our answers writes himself is brought to anybody.
Id<conversations::Message> keep_and_share(Transaction& tx, const Case& mail, const Decision& decision,
                                          conversations::NewMessage message, const Settings& settings);

}  // namespace relais::intake
