#include "client_file/party_choices.h"
#include "client_file/party_contacts.h"
#include "client_file/party_handlers.h"
#include "client_file/recipient_choice.h"
#include "dispatch/id_in.h"
#include "dispatch/refusal.h"

namespace relais::client_file {
namespace {

Id<parties::Party> existing_party(const Request& http) {
  const auto party = http.id_in_path<parties::Party>("party");
  if (!parties::party(http.db(), party)) throw NotFound();
  return party;
}

}  // namespace

Response show_party_choices(Request& http) {
  const std::string field = http.in_query("party_name").empty() ? "parent" : "party";
  return page(party_choices(http.db(), http.in_query(field + "_name"), http.in_query(field), field));
}

Response show_party_contacts(Request& http) {
  return page(party_contacts(http.db(), existing_party(http), http.in_query("site")));
}

Response show_recipients(Request& http) {
  const parties::SendingFrom record{existing_party(http), id_in<parties::Site>(http.in_query("site")),
                                    id_in<parties::Contact>(http.in_query("contact"))};
  return page(RecipientChoice{parties::recipients_for(http.db(), record, http.person())});
}

}  // namespace relais::client_file
