#include "parties/duplicates.h"

#include <doctest/doctest.h>

#include "parties/name_likeness.h"
#include "testing/world.h"

namespace relais::parties {
namespace {

using testing::World;
using Words = std::vector<std::string>;

PartyCard company(const std::string& name) {
  PartyCard card;
  card.name = name;
  return card;
}

ContactCard person(const std::string& name) {
  ContactCard card;
  card.name = name;
  return card;
}

struct FileWorld : World {
  template <class Card>
  void add(const Card& card) {
    database->write([&](Transaction& tx) {
      if constexpr (std::is_same_v<Card, PartyCard>) {
        add_party(tx, card, "BE", louise);
      } else {
        add_contact(tx, card, "BE", louise);
      }
    });
  }

  // "Garage Lenoir SA: same name"
  template <class Card>
  Words like(const Card& card) {
    const auto found = database->read([&](Reads& db) { return duplicates_of(db, card, "BE"); });
    Words words;
    for (const auto& each : found) words.push_back(fmt::format("{}: {}", each.name, each.in_words()));
    return words;
  }
};

}  // namespace

TEST_CASE("names are one but for accents, order, legal form and slips of the keyboard") {
  CHECK(likeness_of("Toitures Étienne SRL", "etienne toitures SA") == NameLikeness::same);
  CHECK(likeness_of("Ateliers Lenoir", "Atelier Le Noir") == NameLikeness::near);
  CHECK(likeness_of("Michèle DUPONT", "Michelle DUPOND") == NameLikeness::near);
  CHECK(likeness_of("Toitures Lenoir", "Toitures Lenoir et") == NameLikeness::near);
  CHECK(likeness_of("Lenoir", "Lenoir Toitures") == NameLikeness::none);
  CHECK(likeness_of("Marc LENOIR", "Luc PIRARD") == NameLikeness::none);
}

TEST_CASE("a company is found again by its name however it is written, and by each of its numbers") {
  FileWorld world;
  auto card = company("Garage Lenoir SA");
  card.enterprise_number = "BE0403227515";
  card.email = "Info@lenoir.example";
  card.phone = "071/12.34.56";
  world.add(card);

  CHECK(world.like(company("lenoir garage srl")) == Words{"Garage Lenoir SA: même nom"});
  CHECK(world.like(company("Garrage Lenoir")) == Words{"Garage Lenoir SA: presque le même nom"});
  auto other = company("Tout autre chose");
  CHECK(world.like(other).empty());
  other.enterprise_number = "BE0403227515";
  CHECK(world.like(other) == Words{"Garage Lenoir SA: même numéro d’entreprise"});
  other.enterprise_number = "";
  other.mobile = "+32 71 12 34 56";
  other.email = "info@LENOIR.example";
  CHECK(world.like(other) == Words{"Garage Lenoir SA: même adresse mail, même téléphone"});
}

TEST_CASE("two establishments of one enterprise are two cards") {
  FileWorld world;
  auto card = company("Garage Lenoir Manage");
  card.enterprise_number = "BE0403227515";
  card.establishment_number = "2187664358";
  world.add(card);
  card.name = "Lenoir Trucks Gand";
  card.establishment_number = "2187664457";

  CHECK(world.like(card).empty());
}

TEST_CASE("colleagues share the telephone of their office, and one person does not have two cards there") {
  FileWorld world;
  world.add(company("Garage Lenoir"));
  auto card = person("Julie HENRARD");
  card.party = "1";
  card.phone = "071/12.34.56";
  world.add(card);

  auto colleague = person("Marc LENOIR");
  colleague.party = "1";
  colleague.phone = "071 12 34 56";
  CHECK(world.like(colleague).empty());
  auto again = person("Henrard Julie");
  again.party = "1";
  CHECK(world.like(again) == Words{"Julie HENRARD: même nom"});
}

}  // namespace relais::parties
