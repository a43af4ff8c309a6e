// The page of somebody's messages, ready to show.
#pragma once

#include "dispatch/request.h"
#include "messages/messages_page.h"

namespace relais::messages {

MessagesPage messages_page(const Request& http);
// The same, with an answer that came back.
MessagesPage messages_page(const Request& http, Id<notices::Notice> answered, std::string mistake);

// Where the same part of the messages is shown again.
std::string messages_address(notices::Wanted wanted);

// With what each is about, as far as this person may see it.
std::vector<Message> with_requests(Reads& db, const Person& person, std::vector<notices::Notice> notices);

}  // namespace relais::messages
