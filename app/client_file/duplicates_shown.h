// Cards that may be the one being typed, as whoever types is shown them: while he types, and once more before it is
// kept.
#pragma once

#include "dispatch/request.h"
#include "lib/html/html.h"
#include "lib/text/json.h"
#include "parties/duplicates.h"

namespace relais::client_file {

struct DuplicatesShown {
  std::vector<parties::PossibleDuplicate> found;
  // Nothing was kept yet: whoever goes on says that it is another card.
  bool stops_saving = false;

  bool empty() const { return found.empty(); }
};

// What may be the card that somebody is about to keep. None where he said, by the field other_card, that it is another
// one: an address that calls this takes that field.
DuplicatesShown duplicates_before_saving(const Request& http, const parties::PartyCard& card,
                                         std::optional<Id<parties::Party>> own = std::nullopt);
DuplicatesShown duplicates_before_saving(const Request& http, const parties::ContactCard& card,
                                         std::optional<Id<parties::Contact>> own = std::nullopt);

void render(HtmlWriter& out, const DuplicatesShown& duplicates);  // views/duplicates.html
void write_json(JsonWriter& out, const DuplicatesShown& duplicates);

}  // namespace relais::client_file
