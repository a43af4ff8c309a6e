// A note among colleagues, however it came: written on the page, in an answer from the messages, or by mail. Whoever it
// calls, the work-notes list, the responsible and his team are told of it, each once and nobody of his own.
#pragma once

#include <vector>

#include "conversations/writing.h"
#include "requests/mentioning.h"
#include "requests/request.h"
#include "settings/settings.h"

namespace relais::requests {

Id<conversations::Message> note(Transaction& tx, const Request& request, const Person& by,
                                const conversations::Words& words, const std::vector<people::Callable>& called,
                                const Settings& settings);

// The same for a note that is kept already, as it came by mail.
void tell_of_note(Transaction& tx, const Request& request, Id<conversations::Message> note, const std::string& words,
                  const std::vector<people::Callable>& called, const Person& by, const Settings& settings);

}  // namespace relais::requests
