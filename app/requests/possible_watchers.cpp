#include "requests/possible_watchers.h"

#include "conversations/mail_on_record.h"
#include "requests/watching.h"

namespace relais::requests {
namespace {

bool is(const std::optional<Someone>& who, const EmailAddress& address) {
  const auto email = who ? EmailAddress::from(who->email) : std::nullopt;
  return email && email->key() == address.key();
}

bool is_there_already(const Request& request, const EmailAddress& address) {
  return is(request.passed_on_by, address) || is(request.responsible, address);
}

}  // namespace

std::vector<Someone> possible_watchers(Reads& db, const Request& request) {
  std::vector<Someone> proposed;
  for (const auto& person : conversations::people_in_copy(db, request.ref())) {
    const auto address = EmailAddress::from(person.email);
    if (!address || is_there_already(request, *address) || !why_not_watcher(db, request, *address).empty()) continue;
    proposed.push_back({person.name.empty() ? person.email : person.name, person.email});
  }
  return proposed;
}

}  // namespace relais::requests
