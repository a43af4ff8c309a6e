#include "mailboxes/addresses.h"

#include "mailboxes/mailbox_page.h"
#include "mailboxes/mailboxes_handlers.h"
#include "mailboxes/mailboxes_page.h"

namespace relais::mailboxes {

DescribedSubject addresses() {
  const std::vector<Input> fields{takes::text("address").needed(),
                                  takes::text("team"),
                                  takes::text("from_name"),
                                  takes::text("authserv_id", "The server whose word about senders is taken."),
                                  takes::text("imap_url", "As “imaps://user@server”."),
                                  takes::text("smtp_url", "As “submission://user@server”."),
                                  takes::one_of<MailboxAuth>("auth"),
                                  takes::text("secret", "A password, or a token; stays where it is empty."),
                                  takes::text("move_to", "The folder for what was taken over."),
                                  takes::text("type", "The name of a type of request."),
                                  takes::one_of<Language>("language")};
  return {"Mailboxes",
          {{index_mailboxes, "The mailboxes, and how their reading goes", {}, gives<MailboxesPage>("Mailboxes")},
           {new_mailbox, "The form for a mailbox", {}, shows()},
           {create_mailbox, "Add a mailbox", fields, leads_on()},
           {show_mailbox,
            "One mailbox, with its last trial and what it could not take over",
            {},
            gives<MailboxPage>("Mailbox")},
           {edit_mailbox, "The form of a mailbox", {}, shows()},
           {update_mailbox, "Change a mailbox; what is not sent is emptied, but for the secret", fields, leads_on()},
           {create_trial, "Try it in both directions", {}, leads_on()},
           {destroy_left_mail, "Put away a mail that could not be taken over", {}, leads_on()}}};
}

}  // namespace relais::mailboxes
