// What can be done with a mail that waits. Each action is a resource of the mail, made by POST and taken back by
// DELETE.
#pragma once

#include "dispatch/request.h"
#include "dispatch/response.h"

namespace relais::intake {

// These three keep attachments as files first, and so run by themselves.
Response create_mail_request(Request& http);
Response create_mail_attachment(Request& http);
Response create_mail_placing(Request& http);

Response create_mail_spam(Request& http);
Response create_mail_ignoring(Request& http);
Response create_mail_blocking(Request& http);

// The request, the attachment, the spam or the ignoring.
Response destroy_mail_sorting(Request& http);
Response destroy_mail_blocking(Request& http);

}  // namespace relais::intake
