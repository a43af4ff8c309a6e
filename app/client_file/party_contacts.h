// The contacts of a party of whom one is chosen: for an intervention, a letter, a call.
#pragma once

#include "lib/html/html.h"
#include "lib/text/json.h"
#include "parties/affiliation.h"

namespace relais::client_file {

struct PartyContacts {
  std::vector<parties::Affiliation> contacts;
};

// With a site, those that an intervention there is agreed with; "none" for an intervention at none.
PartyContacts party_contacts(Reads& db, Id<parties::Party> party, const std::string& site);

void render(HtmlWriter& out, const PartyContacts& found);  // views/party_contacts.html
void write_json(JsonWriter& out, const PartyContacts& found);
void write_affiliation(JsonWriter& out, const parties::Affiliation& one);

}  // namespace relais::client_file
