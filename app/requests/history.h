// The story of a request as people read it: on its page of history with from and to, and in one line of its thread.
#pragma once

#include <string>

#include "people/history.h"
#include "requests/request.h"

namespace relais::requests {

extern const HistoryWords history_words;

// Newest first, with what was said by its kind alone.
History story_of(Reads& db, const RecordRef& request);

// Of what was said: "Mail received", whether it is of an exchange or of the thread.
std::string said_in_words(const std::string& kind, bool in_exchange);

// For the thread; empty for what it shows otherwise (a message) or not at all.
std::string in_words(const Event& event);

}  // namespace relais::requests
