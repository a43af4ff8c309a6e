// What is asked of the list of parties or of contacts, as it stands in an address: /parties?relation=client&sort=town.
#pragma once

#include <array>
#include <optional>
#include <string>

#include "dispatch/request.h"
#include "lists/order.h"
#include "parties/contact_card.h"
#include "parties/name_search.h"
#include "parties/party_card.h"

namespace relais::client_file {

using parties::Cards;

enum class CardSort { name, newest, town };

constexpr auto names_of(CardSort) {
  using namespace std::string_view_literals;
  return std::array{"name"sv, "newest"sv, "town"sv};
}

std::string_view filter_label(CardSort sort);

// Archived cards are out of sight unless somebody asks for them.
enum class ArchivedCards { only, also };

constexpr auto names_of(ArchivedCards) {
  using namespace std::string_view_literals;
  return std::array{"only"sv, "also"sv};
}

std::string_view filter_label(ArchivedCards archived);

struct CardFilter {
  Cards cards = Cards::parties;
  CardSort sort = CardSort::name;
  // Of a contact, these three are those of his party.
  std::optional<parties::Relation> relation;
  std::optional<Id<Person>> manager;
  // A postcode, or how a town begins.
  std::string place;
  std::optional<parties::Quality> quality;
  std::optional<Language> language;
  std::string tag;  // as it was typed
  std::optional<ArchivedCards> archived;
  // One letter is how the name begins; else the beginnings of words, a number or a mail address.
  std::string words;
  std::optional<lists::Position> after;

  static CardFilter from(const Request& http, Cards cards);

  // "sort=town&relation=client": what makes the same list again, from its first page.
  std::string query() const;
  bool has_filters() const;
};

// "parties", as it stands in addresses; "party", as events and tags name it.
std::string_view list_of(Cards cards);
std::string_view kind_of(Cards cards);

const lists::Order& order_of(CardSort sort);
// A contact has no town.
bool is_served(Cards cards, CardSort sort);

}  // namespace relais::client_file
