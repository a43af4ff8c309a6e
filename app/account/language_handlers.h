// Each person's own choice of the language of pages, of mails of notice and of noes.
#pragma once

#include "dispatch/request.h"
#include "dispatch/response.h"

namespace relais::account {

Response edit_language(Request& http);
Response update_language(Request& http);

}  // namespace relais::account
