// The mails to sort: the list, one of them beside it, and what came in it.
#pragma once

#include "dispatch/request.h"
#include "dispatch/response.h"

namespace relais::intake {

Response index_mails_to_sort(Request& http);
Response show_mail_to_sort(Request& http);
Response show_mail_to_sort_raw(Request& http);
Response show_mail_to_sort_html(Request& http);
Response show_mail_to_sort_attachment(Request& http);

}  // namespace relais::intake
