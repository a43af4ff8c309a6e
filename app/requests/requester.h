// Who asks on a request, and who passed it on: one of us, or somebody outside.
#pragma once

#include <optional>

#include "parties/contact.h"
#include "people/person.h"
#include "requests/request.h"

namespace relais::requests {

std::optional<Id<parties::Contact>> requester_of(Reads& db, Id<Request> request);
// Whoever says so confirms it.
void set_requester(Transaction& tx, Id<Request> request, Id<parties::Contact> requester, const Person& by);
// He was read in a mail, and somebody says that it is he.
void confirm_requester(Transaction& tx, const Request& request, const Person& by);
void set_passer(Transaction& tx, Id<Request> request, std::optional<Id<Person>> person,
                std::optional<Id<parties::Contact>> contact);

}  // namespace relais::requests
