// The card of somebody outside.
#pragma once

#include <optional>
#include <string>

#include "lib/database/database.h"
#include "lib/events/event.h"
#include "lib/text/email_address.h"

namespace relais::parties {

struct Contact {
  Id<Contact> id;
  std::string name;
  std::string email;
  std::string phone;
  // As his mail tells it, until somebody links the card.
  std::string organisation;

  static Contact from(Row& row);
};

struct NewContact {
  std::string name;
  std::optional<EmailAddress> email;
  std::string phone;
  std::string organisation;
};

Id<Contact> add_contact(Transaction& tx, const NewContact& contact, const Actor& by);
// The oldest card that bears this address.
std::optional<Contact> contact_with_email(Reads& db, const EmailAddress& email);
std::optional<Contact> contact(Reads& db, Id<Contact> id);

}  // namespace relais::parties
