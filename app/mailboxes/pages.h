// Gathers what the pages of mailboxes show.
#pragma once

#include "dispatch/request.h"
#include "mailboxes/mailbox_form_page.h"
#include "mailboxes/mailbox_page.h"

namespace relais::mailboxes {

MailboxesPage mailboxes_page(const Request& http);
MailboxPage mailbox_page(const Request& http, Id<Mailbox> id);
// Without an id, for a new one.
MailboxFormPage form_page(const Request& http, std::optional<Id<Mailbox>> id, Typed typed);

}  // namespace relais::mailboxes
