// One card as a vCard, and in which version.
#pragma once

#include "dispatch/request.h"
#include "dispatch/response.h"
#include "lib/vcard/vcard.h"

namespace relais::client_file {

Response show_party_vcard(Request& http);
Response show_contact_vcard(Request& http);

Input vcard_version_taken();
// 3.0 unless it is asked for: Outlook reads no other, and iPhones write it themselves.
VCardVersion wanted_version(const Request& http);

}  // namespace relais::client_file
