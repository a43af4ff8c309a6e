#include "client_file/card_addresses.h"

#include "client_file/archival_handlers.h"
#include "client_file/archival_page.h"
#include "client_file/card_activity_handlers.h"

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
