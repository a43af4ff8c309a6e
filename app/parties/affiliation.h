// Somebody at a party as its page and its documents need him: how he is reached there, what his own card lacks being
// taken from his site or from the party.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parties/contact_card.h"
#include "parties/site.h"

namespace relais::parties {

// Whose number or address it is.
enum class Source { own, site, party };

constexpr auto names_of(Source) {
  using namespace std::string_view_literals;
  return std::array{"own"sv, "site"sv, "party"sv};
}

struct Reached {
  std::string at;  // empty where nothing is known
  Source source = Source::own;
};

struct Affiliation {
  Id<Contact> id;
  std::string name;
  std::string civility;
  std::string function;
  Quality quality = Quality::person;
  std::optional<Id<Site>> site;
  std::string site_name;
  Reached phone;
  Reached email;
  bool is_main = false;
  // Why his card is archived, as a word; empty where it is not.
  std::string archived_because;
  // The parties where he has other cards that are in use.
  std::vector<std::string> also_at;

  static Affiliation from(Row& row);

  bool is_archived() const { return !archived_because.empty(); }
  std::string address() const;
};

// How somebody is reached who may be at no party.
std::optional<Affiliation> affiliation_of(Reads& db, Id<Contact> contact);
// Of many at once, in no order.
std::vector<Affiliation> affiliations_with(Reads& db, const std::vector<std::int64_t>& contacts);

// Those of a party: the main contact first, then by name, archived ones last.
std::vector<Affiliation> affiliations_of(Reads& db, Id<Party> party);

// Whom an intervention at a site is agreed with: those of this site and those of none, never those of another. Archived
// cards are left out. Without a site, those of none.
std::vector<Affiliation> contacts_for_intervention(Reads& db, Id<Party> party, std::optional<Id<Site>> site);

}  // namespace relais::parties
