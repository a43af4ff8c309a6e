// Writing from a card to somebody outside, and what came back.
#pragma once

#include "dispatch/request.h"
#include "dispatch/response.h"

namespace relais::client_file {

Response create_card_exchange(Request& http);
// In one that goes on.
Response create_card_exchange_mail(Request& http);
Response destroy_card_exchange_mail(Request& http);
Response create_card_mail_retry(Request& http);
// A file that came with a mail.
Response show_card_attachment(Request& http);

}  // namespace relais::client_file
