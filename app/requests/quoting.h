// What a partner wrote, taken up in the answer to whoever asks: the one way by which anything of an exchange reaches
// him, and the story of the request always tells of it.
#pragma once

#include <string>

#include "conversations/writing.h"
#include "requests/request.h"

namespace relais::requests {

// As the answer begins with it; empty where the request has no such mail.
std::string quoted(Reads& db, const Request& request, Id<conversations::Message> mail);

// An event for each mail of a partner of which these words hold something, however it came into them.
void tell_what_is_quoted(Transaction& tx, const Request& request, const conversations::Words& words, const Person& by);

}  // namespace relais::requests
