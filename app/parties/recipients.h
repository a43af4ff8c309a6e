// To whom something is sent that leaves from a record: each by what he is to it, in the order in which one would
// choose. Neither archived cards nor addresses from which the last mail came back are among them.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parties/affiliation.h"
#include "people/person.h"

namespace relais::parties {

enum class RecipientAs { record, main_contact, party, site, contact, oneself };

constexpr auto names_of(RecipientAs) {
  using namespace std::string_view_literals;
  return std::array{"record"sv, "main_contact"sv, "party"sv, "site"sv, "contact"sv, "oneself"sv};
}

std::string_view filter_label(RecipientAs as);  // "contact principal"

struct Recipient {
  RecipientAs as = RecipientAs::contact;
  std::string name;
  std::string email;

  bool operator==(const Recipient&) const = default;
};

struct SendingFrom {
  Id<Party> party;
  std::optional<Id<Site>> site;
  std::optional<Id<Contact>> contact;
};

// Each address once, as what it is first.
std::vector<Recipient> recipients_for(Reads& db, const SendingFrom& record, const Person& oneself);

}  // namespace relais::parties
