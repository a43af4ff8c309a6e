#include "intake/mail_addresses.h"

#include "intake/held_mail_handlers.h"
#include "intake/raw_mail_handlers.h"
#include "intake/requester_handlers.h"
#include "intake/sorting_trace_handlers.h"
#include "intake/sorting_trace_page.h"
#include "intake/trial_handlers.h"
#include "intake/trial_page.h"

namespace relais::intake {

DescribedSubject mail_addresses() {
  const auto mailbox = takes::text("mailbox", "The address that it came to; the first one of ours, where it is empty.");
  return {"Mails that came",
          {{show_raw_mail, "The bytes as they came", {}, gives_bytes("message/rfc822")},
           {show_mail_trace, "Why this mail is here", {}, gives<SortingTracePage>("MailTrace")},
           {show_mail_html,
            "The mail's own face, cleaned",
            {takes::text("images", "“shown” loads them.")},
            gives_bytes("text/html")},
           {destroy_hold, "Let in a mail that waits", {}, leads_on()},
           {create_turning_away, "Leave a mail that waits to be sorted", {}, leads_on()},
           {create_requester,
            "Set right who asks",
            {takes::text("requester_name"), takes::text("requester_email"), takes::text("requester_phone")},
            leads_on()},
           {create_requester_exchange, "Exchange who asks with whoever passed it on", {}, leads_on()},
           {show_trial, "The form to try a mail", {mailbox}, gives<TrialPage>("MailTrial")},
           {create_trial,
            "What the rules would do with a mail; nothing is kept",
            {takes::text("mail", "As it came, with its headers.").needed(), mailbox, takes::file("file")},
            gives<TrialPage>("MailTrial")}}};
}

}  // namespace relais::intake
