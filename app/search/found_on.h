// What something was found on, as a hit names it: a request, or the card of a party or a contact.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "people/person.h"
#include "requests/mention.h"

namespace relais::search {

struct FoundOn {
  RecordRef record;
  // None for a card.
  std::optional<requests::Mention> request;
  std::string name;  // the title of a request

  std::string address() const;
  std::string address_of_message(std::string_view place) const;
  // "Tiers"; empty for a request, which has a number.
  std::string card_word() const;
};

// Whether such a record is the card of somebody.
bool is_card(const RecordRef& record);

// Those among these that this person may see.
std::map<RecordRef, FoundOn> found_on(Reads& db, const Person& person, const std::vector<RecordRef>& records);

}  // namespace relais::search
