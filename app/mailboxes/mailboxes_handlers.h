// The pages on which an administrator sets mailboxes up, sees how they are read, and tries them.
#pragma once

#include "dispatch/request.h"
#include "dispatch/response.h"

namespace relais::mailboxes {

Response index_mailboxes(Request& http);
Response new_mailbox(Request& http);
Response create_mailbox(Request& http);
Response show_mailbox(Request& http);
Response edit_mailbox(Request& http);
Response update_mailbox(Request& http);

Response create_trial(Request& http);
Response destroy_left_mail(Request& http);

}  // namespace relais::mailboxes
