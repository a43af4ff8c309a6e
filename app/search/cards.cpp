#include "search/cards.h"

#include <fmt/ranges.h>

#include <algorithm>

#include "lib/phone/phone_number.h"
#include "lib/text/characters.h"
#include "lib/text/email_address.h"
#include "parties/candidates.h"
#include "parties/enterprise_number.h"
#include "parties/name_parts.h"
#include "people/right.h"

namespace relais::search {
namespace {

constexpr std::size_t longest_sought = 100;
// Where a number without its country is from.
const std::string region = "BE";

std::string joined(std::vector<std::string> parts) {
  std::erase(parts, "");
  return fmt::format("{}", fmt::join(parts, " · "));
}

CardHit shown(const parties::Contact& card, const std::vector<SearchTerm>& terms) {
  const auto phone = PhoneNumber::from(card.phone, region);
  return {Kind::contacts, card.id.value, excerpt(card.name, terms, whole).pieces,
          joined({card.organisation, card.email, phone ? phone->shown() : card.phone}),
          fmt::format("/contacts/{}", card.id.value)};
}

CardHit shown(const parties::Party& party, const std::vector<SearchTerm>& terms) {
  const auto number = parties::enterprise_number(party.enterprise_number, region);
  return {Kind::organisations, party.id.value, excerpt(party.name, terms, whole).pieces, number.shown,
          fmt::format("/parties/{}", party.id.value)};
}

// All of it as one thing: a number or an address by which somebody is known, or else a name.
parties::Sought sought_in(const std::string& typed) {
  const bool is_number = typed.find_first_not_of("+0123456789 ./-()") == std::string::npos;
  if (is_number) return {"", typed, ""};
  if (typed.find('@') != std::string::npos) return {"", "", typed};
  return {typed, "", ""};
}

bool is_typed_out(const std::string& typed) {
  constexpr std::size_t shortest = 2;
  return characters(typed) >= shortest && typed.size() <= longest_sought;
}

void find_contacts(Reads& db, const std::string& typed, const std::vector<SearchTerm>& terms, std::size_t most,
                   Cards& cards) {
  auto candidates = parties::candidates_for(db, sought_in(typed), region);
  cards.are_nearest = candidates.found.empty() && !candidates.nearest.empty();
  auto& found = cards.are_nearest ? candidates.nearest : candidates.found;
  if (found.size() > most) found.resize(most);
  for (const auto& card : found) cards.contacts.push_back(shown(card, terms));
}

void find_organisations(Reads& db, const std::string& typed, const std::vector<SearchTerm>& terms, std::size_t most,
                        Cards& cards) {
  const auto number = parties::enterprise_number(typed, region);
  if (!number.text.empty()) {
    for (const auto& party : parties::parties_numbered(db, number.text))
      cards.organisations.push_back(shown(party, terms));
  }
  const auto words = parties::sought_words(typed);
  const auto add = [&](const std::vector<std::int64_t>& ids) {
    for (const auto id : ids) {
      const bool is_there = std::ranges::any_of(cards.organisations, [&](const auto& hit) { return hit.id == id; });
      if (is_there || cards.organisations.size() == most) continue;
      if (const auto party = parties::party(db, Id<parties::Party>{id}))
        cards.organisations.push_back(shown(*party, terms));
    }
  };
  add(parties::cards_beginning(db, parties::Cards::parties, words));
  if (cards.organisations.size() < most) add(parties::cards_containing(db, parties::Cards::parties, words));
}

}  // namespace

Cards find_cards(Reads& db, const Person& person, const std::string& typed, Kind kind, std::size_t most) {
  Cards cards;
  const std::string sought{trimmed(typed)};
  if (!may(person, Right::see_parties) || !is_typed_out(sought)) return cards;
  const auto terms = search_terms(sought);
  if (kind == Kind::all || kind == Kind::contacts) find_contacts(db, sought, terms, most, cards);
  if (kind == Kind::all || kind == Kind::organisations) find_organisations(db, sought, terms, most, cards);
  return cards;
}

}  // namespace relais::search
