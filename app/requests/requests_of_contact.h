// What is open in somebody's name, and how it goes over to another.
#pragma once

#include <vector>

#include "requests/requester.h"

namespace relais::requests {

// Those that this person may see, the newest first, at most fifty.
std::vector<Request> open_requests_of(Reads& db, const Person& person, Id<parties::Contact> contact);

// He asks from now on: the answers go to him, and no longer to whoever asked before.
void hand_over(Transaction& tx, const Request& request, Id<parties::Contact> requester, const Person& by);

// All that were ever asked in his name, or passed on by him; what merging moves.
std::vector<std::int64_t> requests_asked_by(Reads& db, Id<parties::Contact> contact);
std::vector<std::int64_t> requests_passed_on_by(Reads& db, Id<parties::Contact> contact);
// Those that are still in the name of the one.
void move_requests_asked(Transaction& tx, const std::vector<std::int64_t>& requests, Id<parties::Contact> from,
                         Id<parties::Contact> to);
void move_requests_passed_on(Transaction& tx, const std::vector<std::int64_t>& requests, Id<parties::Contact> from,
                             Id<parties::Contact> to);

}  // namespace relais::requests
