#include "requests/watching.h"

#include <algorithm>

#include "conversations/watch_list.h"
#include "lib/text/translation.h"
#include "mailboxes/mailbox.h"
#include "parties/closed_card.h"
#include "people/people.h"

namespace relais::requests {
namespace {

bool asks(const Request& request, const EmailAddress& address) {
  const auto email = request.requester ? EmailAddress::from(request.requester->email) : std::nullopt;
  return email && *email == address;
}

}  // namespace

std::string why_not_watcher(Reads& db, const Request& request, const EmailAddress& address) {
  if (mailboxes::is_own_address(db, address.text())) {
    return t("{address} is one of our own mailboxes: it would write to itself.", {{"address", address.text()}});
  }
  if (const auto colleague = people::person_with_email(db, address)) {
    return t("{name} works here and reads the request as it is. Write an internal note instead.",
             {{"name", colleague->name}});
  }
  if (auto why = parties::nothing_new_at(db, address); !why.empty()) return why;
  if (asks(request, address)) return std::string{t("This is who asks: each answer goes there already.")};
  const auto watchers = conversations::watchers_of(db, request.ref());
  if (std::ranges::find(watchers, address.key(), &conversations::Watcher::key) != watchers.end()) {
    return t("{address} is on the list already.", {{"address", address.text()}});
  }
  if (watchers.size() >= most_watchers) return std::string{t("The list is full: 50 people are on it.")};
  return {};
}

}  // namespace relais::requests
