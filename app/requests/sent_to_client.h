// What was sent to a client from requests that this person may see, and from cards: whatever address of his it went to.
#pragma once

#include <vector>

#include "parties/contact.h"
#include "requests/outbox.h"

namespace relais::requests {

// The newest ones.
std::vector<Parcel> sent_to_client(Reads& db, const Person& person, Id<parties::Party> party);
std::vector<Parcel> sent_to_client(Reads& db, const Person& person, Id<parties::Contact> contact);

void write_sent(JsonWriter& out, const Parcel& parcel);

}  // namespace relais::requests
