// The page of somebody's messages, ready to show.
#pragma once

#include "dispatch/request.h"
#include "messages/messages_page.h"

namespace relais::messages {

MessagesPage messages_page(const Request& http);

// With what each is about, as far as this person may see it.
std::vector<Message> with_requests(Reads& db, const Person& person, std::vector<notices::Notice> notices);

}  // namespace relais::messages
