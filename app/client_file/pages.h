// Gathers what the pages of parties, sites and contacts show.
#pragma once

#include "client_file/contact_page.h"
#include "client_file/party_page.h"
#include "dispatch/request.h"

namespace relais::client_file {

// What does not exist is a 404.
PartyPage party_page(const Request& http, Reads& db, Id<parties::Party> party, ThreadBack back = {});
ContactPage contact_page(const Request& http, Reads& db, Id<parties::Contact> contact, ThreadBack back = {});

}  // namespace relais::client_file
