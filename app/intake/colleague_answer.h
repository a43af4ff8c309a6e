// A colleague answers a notification from his own mail program: his words go out in the desk's name, and he is told so.
#pragma once

#include "intake/decision.h"
#include "settings/settings.h"

namespace relais::intake {

// What a colleague writes in a thread stays among us.
Id<conversations::Message> keep_as_note(Transaction& tx, const Case& mail, const Place& place);

// The same, told to whoever is to know of a note. Whom it calls and cannot be called is told to its author.
void note_by_mail(Transaction& tx, const Case& mail, const Decision& decision, const Settings& settings);

// Kept as a note, and he is told why, where it cannot go out.
void answer_for_colleague(Transaction& tx, const Case& mail, const Decision& decision, const Settings& settings);

}  // namespace relais::intake
