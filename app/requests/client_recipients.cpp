#include "requests/client_recipients.h"

#include "dispatch/id_in.h"
#include "requests/watching.h"

namespace relais::requests {

std::vector<parties::Recipient> client_recipients(Reads& db, const Request& request, Id<parties::Contact> requester,
                                                  const Person& person) {
  const auto card = parties::contact_card(db, requester);
  const auto party = card ? id_in<parties::Party>(card->party) : std::nullopt;
  if (!party) return {};
  auto recipients = parties::recipients_for(db, {*party, id_in<parties::Site>(card->site), std::nullopt}, person);
  std::erase_if(recipients, [&](const parties::Recipient& one) {
    const auto address = EmailAddress::from(one.email);
    const bool is_requester = request.requester && request.requester->email == one.email;
    return is_requester || !address || !why_not_watcher(db, request, *address).empty();
  });
  return recipients;
}

}  // namespace relais::requests
