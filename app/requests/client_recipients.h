// Those of the requester's party who may be let into a request: each with what he is to it.
#pragma once

#include <vector>

#include "parties/recipients.h"
#include "requests/request.h"

namespace relais::requests {

// Neither the requester himself, nor who follows it already or cannot.
std::vector<parties::Recipient> client_recipients(Reads& db, const Request& request, Id<parties::Contact> requester,
                                                  const Person& person);

}  // namespace relais::requests
