// The card of somebody outside.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lib/database/database.h"
#include "lib/events/event.h"
#include "lib/text/email_address.h"
#include "parties/party.h"

namespace relais::parties {

struct Contact {
  Id<Contact> id;
  std::string name;
  std::string email;
  std::string phone;
  // That of his party, or as his mail tells it until somebody links the card.
  std::string organisation;

  static Contact from(Row& row);
};

struct NameParts {
  std::string family_name;
  std::string given_name;
};

struct NewContact {
  std::string name;
  std::optional<EmailAddress> email;
  std::string phone;  // as it was typed
  std::string organisation;
  std::optional<Id<Party>> party = std::nullopt;
  // Where they are known.
  std::optional<NameParts> name_parts = std::nullopt;
  // Where a number without its country is from.
  std::string region = "BE";
};

Id<Contact> add_contact(Transaction& tx, const NewContact& contact, const Actor& by);
// Every later mail goes there.
void correct_email(Transaction& tx, Id<Contact> id, const EmailAddress& email, const Actor& by);
// The oldest card in use that bears this address, or to which one leads that did; an archived one where there is no
// other.
std::optional<Contact> contact_with_email(Reads& db, const EmailAddress& email);
std::optional<Contact> contact(Reads& db, Id<Contact> id);
// In the order of their ids here.
std::vector<Contact> contacts_with(Reads& db, const std::vector<std::int64_t>& ids);

// Gives the words by which they are found to cards that have none yet, at most so many; how many there were.
std::int64_t index_contacts(Transaction& tx, std::int64_t most);

}  // namespace relais::parties
