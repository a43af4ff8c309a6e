#include "client_file/belonging.h"

#include "dispatch/id_in.h"
#include "parties/affiliation.h"

namespace relais::client_file {

void name_organisation(Reads& db, parties::ContactCard& card) {
  const auto id = id_in<parties::Party>(card.party);
  const auto party = id ? parties::party(db, *id) : std::nullopt;
  if (party) card.organisation = party->name;
}

void rename_organisation(Transaction& tx, Id<parties::Party> party, const std::string& region, const Actor& by) {
  for (const auto& one : parties::affiliations_of(tx, party)) {
    const auto before = parties::contact_card(tx, one.id).value();
    auto after = before;
    name_organisation(tx, after);
    parties::change_contact(tx, one.id, before, after, region, by);
  }
}

}  // namespace relais::client_file
