// Which party is meant by the name that somebody types: nothing is chosen for him where several could be.
#pragma once

#include "lib/html/html.h"
#include "lib/text/json.h"
#include "parties/party.h"

namespace relais::client_file {

struct PartyChoices {
  std::string name;  // as typed
  std::vector<parties::Party> found;
  std::string chosen;            // an id
  std::string field = "parent";  // under which it is sent
};

PartyChoices party_choices(Reads& db, const std::string& name, const std::string& chosen,
                           const std::string& field = "parent");

void render(HtmlWriter& out, const PartyChoices& choices);  // views/party_choices.html
void write_json(JsonWriter& out, const PartyChoices& choices);

}  // namespace relais::client_file
