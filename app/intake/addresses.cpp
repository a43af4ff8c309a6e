#include "intake/addresses.h"

#include "intake/sorting_action_handlers.h"
#include "intake/sorting_handlers.h"
#include "intake/sorting_list_page.h"
#include "intake/waiting_reason.h"

namespace relais::intake {

DescribedSubject addresses() {
  const auto mail = gives<OpenMail>("MailToSort");
  const auto sorted = makes<OpenMail>("MailToSort");
  const auto place = std::vector<Input>{takes::one_of<SortingTab>("tab"), takes::one_of<WaitingReason>("reason"),
                                        takes::number("after"), takes::number("sorted")};
  return {"Mails to sort",
          {{index_mails_to_sort, "What no rule could place, newest first, 50 a page", place,
            gives<SortingListPage>("MailsToSort")},
           {show_mail_to_sort, "One mail, with why it is here", place, mail},
           {show_mail_to_sort_raw, "Its bytes as they came", {}, gives_bytes("message/rfc822")},
           {show_mail_to_sort_html,
            "Its own face, cleaned",
            {takes::text("images", "“shown” loads them.")},
            gives_bytes("text/html")},
           {show_mail_to_sort_attachment, "A file of it", {}, gives_bytes("application/octet-stream")},
           {create_mail_request, "Make a request of it", {}, sorted},
           {create_mail_attachment,
            "Add it to a request",
            {takes::text("number", "Its last digits are enough.").needed()},
            sorted},
           {create_mail_spam, "Set it aside as spam", {}, sorted},
           {create_mail_ignoring, "Set it aside: there is nothing to do", {}, sorted},
           {create_mail_blocking, "Set aside whatever its sender writes", {}, sorted, {mail}},
           {create_mail_placing, "Ask the rules once more", {}, mail},
           {destroy_mail_sorting, "Take back what was done with it", {}, mail},
           {destroy_mail_blocking, "Let its sender write again", {}, mail}}};
}

}  // namespace relais::intake
