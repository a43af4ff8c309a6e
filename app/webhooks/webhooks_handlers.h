// Programs that are told what happens here: an administrator keeps them.
#pragma once

#include "dispatch/request.h"
#include "dispatch/response.h"

namespace relais::webhooks {

Response index_webhooks(Request& http);
Response new_webhook(Request& http);
Response create_webhook(Request& http);
Response show_webhook(Request& http);
Response edit_webhook(Request& http);
Response update_webhook(Request& http);
Response destroy_webhook(Request& http);
Response create_pause(Request& http);
Response destroy_pause(Request& http);
Response create_secret(Request& http);
Response create_webhook_trial(Request& http);
Response create_sending(Request& http);

}  // namespace relais::webhooks
