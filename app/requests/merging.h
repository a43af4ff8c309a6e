// Two requests that are one: what was said on the one goes over to the other, and whoever writes to the old number
// reaches the new one. A mail that asks two things becomes two requests.
#pragma once

#include <optional>

#include "conversations/message.h"
#include "requests/opening.h"
#include "requests/reason.h"
#include "requests/request.h"

namespace relais::requests {

// The one is cancelled and names the other, which has to be open.
void merge(Transaction& tx, const Request& request, const Request& into, const Person& by);

// The new one keeps the mail too, and its requester. Nothing where the request has no such mail.
std::optional<Opened> split(Transaction& tx, const Request& request, Id<conversations::Message> mail,
                            const Reason& title, const Person& by, const std::string& time_zone);

}  // namespace relais::requests
