// The card that an address is about: "/contacts/12/archival" or "/parties/7/archival".
#pragma once

#include "dispatch/request.h"
#include "parties/archival.h"

namespace relais::client_file {

// What does not exist is a 404.
RecordRef card_in_path(const Request& http);

}  // namespace relais::client_file
