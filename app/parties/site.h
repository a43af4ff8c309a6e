// A place of a party, and whom one asks for there; each field as the words in which a form holds it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "parties/card_field.h"
#include "parties/party.h"

namespace relais::parties {

struct SiteCard {
  std::string name;
  std::string street;
  std::string postcode;
  std::string town;
  std::string country;
  std::string contact_name;
  std::string phone;
  std::string email;
  std::string information;  // the code of the door, the dog, the key

  bool operator==(const SiteCard&) const = default;
};

struct Site {
  Id<Site> id;
  Id<Party> party;
  SiteCard card;

  static Site from(Row& row);
  RecordRef ref() const { return {"site", id.value}; }
};

std::vector<CardField<SiteCard>> site_fields();

std::optional<Site> site(Reads& db, Id<Site> id);
// In the order in which they came.
std::vector<Site> sites_of(Reads& db, Id<Party> party);

// Told of in the story of the party too.
Id<Site> add_site(Transaction& tx, Id<Party> party, const SiteCard& card, const std::string& region, const Actor& by);
std::optional<std::int64_t> change_site(Transaction& tx, const Site& before, const SiteCard& after,
                                        const std::string& region, const Actor& by);

}  // namespace relais::parties
