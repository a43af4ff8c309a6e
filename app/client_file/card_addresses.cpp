#include "client_file/card_addresses.h"

#include "client_file/archival_handlers.h"
#include "client_file/archival_page.h"
#include "client_file/card_activity_handlers.h"
#include "client_file/card_draft_handlers.h"
#include "client_file/card_mail_handlers.h"
#include "requests/draft_fields.h"
#include "requests/exchange_fields.h"

namespace relais::client_file {
namespace {

std::vector<Input> company_taken() {
  return {takes::text("company", "Where the person works now: a new card is made there."),
          takes::text("enterprise_number", "Of a company that is new."),
          takes::text("number_why", "Why this number is kept although its check digits do not fit."),
          takes::text("party_id", "Of a company that is known, else “new”.")};
}

std::vector<Input> archival_taken() {
  std::vector<Input> taken{takes::one_of<parties::ArchivalReason>("reason"),
                           takes::text("explanation", "How one knows it; it becomes a work note.").needed(),
                           takes::id("new_requester", "Who asks from now on what is open in his name.")};
  for (auto& input : company_taken()) taken.push_back(input);
  return taken;
}

}  // namespace

DescribedSubject card_mail_addresses() {
  const auto mail = requests::exchange_fields();
  auto first_mail = mail;
  first_mail.push_back(takes::text("subject", "200 characters at most.").needed());
  return {"Mails from cards",
          {requests::keeping_a_draft(create_card_draft, {takes::text("to")}),
           requests::forgetting_a_draft(destroy_card_draft, {}),
           {create_card_exchange, "Write to somebody outside from a card", first_mail, leads_on()},
           {create_card_exchange_mail, "Go on with such an exchange", mail, leads_on()},
           {destroy_card_exchange_mail, "Take a mail back before it leaves", {}, leads_on()},
           {create_card_mail_retry,
            "Send once more what did not arrive",
            {takes::text("email").needed(), takes::tick("also_card")},
            leads_on()},
           {show_card_attachment, "A file of a mail", {}, gives_bytes("*/*")}}};
}

DescribedSubject card_addresses() {
  return {"Archiving cards",
          {{new_archival, "The form to archive a card", {}, gives<ArchivalPage>("Archival")},
           {create_archival, "Archive a card", archival_taken(), makes<ArchivalPage>("Archival")},
           {destroy_archival, "Take a card into use again", {}, gives<ArchivalPage>("Archival")},
           {create_archival_request, "Ask the data steward to archive a card", archival_taken(),
            makes<ArchivalPage>("Archival")},
           {create_card_activity_completion, "What was to be done about the card is done", {}, leads_on()},
           {destroy_card_activity_completion, "It is to be done again", {}, leads_on()}}};
}

}  // namespace relais::client_file
