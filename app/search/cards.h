// Contacts and organisations by their names, as they are found everywhere else, by a number or an address.
#pragma once

#include <string>
#include <vector>

#include "people/person.h"
#include "search/excerpt.h"
#include "search/kind.h"

namespace relais::search {

struct CardHit {
  Kind kind = Kind::contacts;
  std::int64_t id = 0;
  std::vector<Piece> name;
  std::string words;    // "Ateliers Lenoir SRL · marc@lenoir.example · +32 64 22 18 00"
  std::string address;  // of its page
};

struct Cards {
  std::vector<CardHit> contacts;
  std::vector<CardHit> organisations;
  // Nobody is called so, but these nearly are.
  bool are_nearest = false;
};

// Cards are for whoever records requests; for others there are none.
Cards find_cards(Reads& db, const Person& person, const std::string& typed, Kind kind, std::size_t most);

}  // namespace relais::search
