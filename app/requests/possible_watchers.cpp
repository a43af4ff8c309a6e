#include "requests/possible_watchers.h"

#include "conversations/mail_on_record.h"
#include "lib/text/email_address.h"
#include "mailboxes/mailbox.h"

namespace relais::requests {
namespace {

bool is(const std::optional<Someone>& who, const EmailAddress& address) {
  const auto email = who ? EmailAddress::from(who->email) : std::nullopt;
  return email && email->key() == address.key();
}

bool is_there_already(const Request& request, const EmailAddress& address) {
  return is(request.requester, address) || is(request.passed_on_by, address) || is(request.responsible, address);
}

}  // namespace

std::vector<Someone> possible_watchers(Reads& db, const Request& request) {
  std::vector<Someone> proposed;
  for (const auto& person : conversations::people_in_copy(db, request.ref())) {
    const auto address = EmailAddress::from(person.email);
    if (!address || is_there_already(request, *address) || mailboxes::is_own_address(db, address->text())) continue;
    proposed.push_back({person.name.empty() ? person.email : person.name, person.email});
  }
  return proposed;
}

}  // namespace relais::requests
