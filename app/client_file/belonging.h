// A contact bears the name of his party as his organisation: lists, search and mails show it.
#pragma once

#include <string>

#include "parties/contact_card.h"

namespace relais::client_file {

// Where he is at a party.
void name_organisation(Reads& db, parties::ContactCard& card);
// After the party was given another name.
void rename_organisation(Transaction& tx, Id<parties::Party> party, const std::string& region, const Actor& by);

}  // namespace relais::client_file
