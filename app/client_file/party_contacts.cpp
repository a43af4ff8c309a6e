#include "client_file/party_contacts.h"

#include "dispatch/id_in.h"
#include "dispatch/refusal.h"

namespace relais::client_file {

PartyContacts party_contacts(Reads& db, Id<parties::Party> party, const std::string& site) {
  if (site.empty()) {
    auto all = parties::affiliations_of(db, party);
    std::erase_if(all, [](const parties::Affiliation& one) { return one.is_archived(); });
    return {std::move(all)};
  }
  if (site == "none") return {parties::contacts_for_intervention(db, party, std::nullopt)};
  const auto id = id_in<parties::Site>(site);
  const auto found = id ? parties::site(db, *id) : std::nullopt;
  if (!found || found->party != party) throw NotFound();
  return {parties::contacts_for_intervention(db, party, found->id)};
}

void write_json(JsonWriter& out, const PartyContacts& found) {
  out.begin_object().list("contacts", found.contacts, write_affiliation).end_object();
}

}  // namespace relais::client_file
