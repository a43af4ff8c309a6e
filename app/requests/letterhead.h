// In whose name a request is answered: the mailbox it came through, else the first of the desk.
#pragma once

#include <string>

#include "conversations/letterhead.h"
#include "mailboxes/mailbox.h"
#include "requests/request.h"
#include "settings/settings.h"

namespace relais::requests {

// Nothing while no mailbox is set up: then nobody can be written to.
std::optional<conversations::Letterhead> letterhead_of(Transaction& tx, const Request& request,
                                                       const Settings& settings);

conversations::Letterhead letterhead_for(Transaction& tx, const mailboxes::Mailbox& mailbox, const std::string& number,
                                         const std::string& title, const Settings& settings);
// The same under a subject that names no request.
conversations::Letterhead letterhead_under(Transaction& tx, const mailboxes::Mailbox& mailbox, std::string subject,
                                           const Settings& settings);

}  // namespace relais::requests
