// A record as it is named where something else speaks of it: a request, or the card of a party or a contact.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "people/person.h"
#include "requests/mention.h"

namespace relais::requests {

struct RecordMention {
  RecordRef record;
  // None for a card.
  std::optional<Mention> request;
  std::string name;  // the title of a request

  std::string address() const;
  // Where what was said there is to be read: its page, or the part of the card that holds it.
  std::string address_of_thread() const;
  // There, however old it is.
  std::string address_of_message(std::string_view place) const;
  // "Tiers"; empty for a request, which has a number.
  std::string card_word() const;
};

// Those among these that this person may see; of requests the first fifty.
std::map<RecordRef, RecordMention> record_mentions_of(Reads& db, const Person& person,
                                                      const std::vector<RecordRef>& records);

}  // namespace relais::requests
