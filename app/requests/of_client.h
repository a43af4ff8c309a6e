// The requests of a client: of all the contacts of a party, or of one of them, as far as this person may see them.
#pragma once

#include <vector>

#include "lists/count.h"
#include "parties/contact.h"
#include "people/person.h"
#include "requests/request.h"

namespace relais::requests {

struct RequestsOfClient {
  // The newest ones.
  std::vector<Request> newest;
  lists::Count count;
};

RequestsOfClient requests_of_client(Reads& db, const Person& person, Id<parties::Party> party);
RequestsOfClient requests_of_client(Reads& db, const Person& person, Id<parties::Contact> contact);

lists::Count count_requests_of(Reads& db, const Person& person, Id<parties::Party> party);
lists::Count count_requests_of(Reads& db, const Person& person, Id<parties::Contact> contact);

}  // namespace relais::requests
