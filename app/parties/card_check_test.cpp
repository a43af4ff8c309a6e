#include "parties/card_check.h"

#include <doctest/doctest.h>

#include "parties/affiliation.h"
#include "parties/card_number.h"
#include "testing/world.h"

namespace relais::parties {
namespace {

using testing::World;

PartyCard organisation(const std::string& name, const std::string& establishment = "") {
  PartyCard card;
  card.name = name;
  card.establishment_number = establishment;
  if (establishment.empty()) card.establishment_why = "pas encore demandé";
  return card;
}

std::string wrong_about(World& world, const PartyCard& card, std::string_view field) {
  const auto mistakes =
      world.db().read([&](Reads& db) { return mistakes_in(db, laid_out(card, "BE"), std::nullopt, "BE"); });
  return std::string{filter_mistake(mistakes, field)};
}

}  // namespace

TEST_CASE("a telephone number is laid out however it was typed, by the country of the card") {
  PartyCard card = organisation("Ateliers Lenoir SRL");
  card.phone = "071/12.34.56";
  card.mobile = "0032(0)474.84.43.18";
  CHECK(laid_out(card, "BE").phone == "+32 71 12 34 56");
  CHECK(laid_out(card, "BE").mobile == "+32 474 84 43 18");
  card.country = "fr";
  card.phone = "01.42.68.53.00";
  CHECK(laid_out(card, "BE").phone == "+33 1 42 68 53 00");
  CHECK(laid_out(card, "BE").country == "FR");
}

TEST_CASE("a number that nobody was given is laid out, kept, and warned of") {
  World world;
  PartyCard card = organisation("Ateliers Lenoir SRL");
  card.phone = "+32 72 84 43 18";

  CHECK(laid_out(card, "BE").phone == "+32 72 84 43 18");
  CHECK(wrong_about(world, card, "phone").empty());
  CHECK_FALSE(filter_mistake(warnings_in(laid_out(card, "BE"), "BE"), "phone").empty());
  card.phone = "065 31 23 45";
  CHECK(warnings_in(laid_out(card, "BE"), "BE").empty());
  card.phone = "demander à Luc";
  CHECK(laid_out(card, "BE").phone == "demander à Luc");
  CHECK_FALSE(in_words(warnings_in(card, "BE")).empty());
}

TEST_CASE("the family name goes into capitals and the first name gets its own") {
  ContactCard card;
  card.family_name = "van den bérghe";
  card.given_name = "jean-luc";
  const auto kept = laid_out(card, "BE");
  CHECK(kept.family_name == "VAN DEN BÉRGHE");
  CHECK(kept.given_name == "Jean-Luc");
  CHECK(kept.name == "Jean-Luc VAN DEN BÉRGHE");
  CHECK(laid_out(kept, "BE") == kept);

  PartyCard individual = organisation("dupont michèle");
  individual.kind = "individual";
  CHECK(laid_out(individual, "BE").name == "Michèle DUPONT");
  CHECK(laid_out(laid_out(individual, "BE"), "BE").name == "Michèle DUPONT");
}

TEST_CASE("a service keeps its name as it was typed, and needs one") {
  World world;
  ContactCard card;
  card.quality = "service";
  card.name = " Service  expédition ";
  CHECK(laid_out(card, "BE").name == "Service expédition");
  card.name = "";
  world.db().read([&](Reads& db) { CHECK_FALSE(filter_mistake(mistakes_in(db, card), "name").empty()); });
}

TEST_CASE("each number is kept in one layout, and finds its own field") {
  PartyCard card = organisation("Ateliers Lenoir SRL");
  card.vat_number = "be 0403.227.515";
  auto kept = laid_out(card, "BE");
  CHECK(kept.vat_number == "BE0403227515");
  CHECK(kept.enterprise_number == "BE0403227515");

  card = organisation("Ateliers Lenoir SRL");
  card.enterprise_number = "2.000.000.339";
  card.vat_liability = "liable";
  kept = laid_out(card, "BE");
  CHECK(kept.enterprise_number.empty());
  CHECK(kept.establishment_number == "2000000339");
  CHECK(shown_establishment(kept.establishment_number) == "2.000.000.339");

  card = organisation("Toits de France", "732 829 320 00074");
  kept = laid_out(card, "BE");
  CHECK(kept.establishment_number == "73282932000074");
  CHECK(kept.enterprise_number == "FR44732829320");
  CHECK(laid_out(kept, "BE") == kept);
}

TEST_CASE("a number of a wrong form is refused, one with wrong check digits needs a reason") {
  World world;
  auto card = organisation("Ateliers Lenoir SRL", "2000000339");
  card.vat_number = "BE 0403";
  CHECK_FALSE(wrong_about(world, card, "vat_number").empty());
  card.vat_number = "BE 0403.227.514";
  CHECK(wrong_about(world, card, "vat_why").find("514 devrait être 515") != std::string::npos);
  card.vat_why = "ainsi sur sa facture";
  CHECK(wrong_about(world, card, "vat_why").empty());
  CHECK(wrong_about(world, card, "vat_number").empty());

  card = organisation("Ateliers Lenoir SRL", "2000000338");
  CHECK_FALSE(wrong_about(world, card, "establishment_why").empty());
  card.establishment_number = "0403227515";
  CHECK_FALSE(wrong_about(world, card, "establishment_number").empty());
  for (const auto* right : {"2000000339", "2000000438", "2000001032", "2000002022", "55200155400013"}) {
    card.establishment_number = right;
    CHECK(wrong_about(world, card, "establishment_number").empty());
    CHECK(wrong_about(world, card, "establishment_why").empty());
  }
}

TEST_CASE("an organisation without its establishment number says why, an individual and a German company need not") {
  World world;
  PartyCard card;
  card.name = "Ateliers Lenoir SRL";
  CHECK_FALSE(wrong_about(world, card, "establishment_why").empty());
  card.country = "DE";
  CHECK(wrong_about(world, card, "establishment_why").empty());
  card.country = "";
  card.kind = "individual";
  CHECK(wrong_about(world, card, "establishment_why").empty());
}

TEST_CASE("two cards of one establishment are a duplicate, two establishments of one enterprise are not") {
  World world;
  auto manage = organisation("Ateliers Lenoir Manage", "2000000339");
  manage.vat_number = "BE0403227515";
  world.db().write([&](Transaction& tx) { add_party(tx, laid_out(manage, "BE"), "BE", {}); });

  auto seneffe = organisation("Ateliers Lenoir Seneffe", "2000000438");
  seneffe.vat_number = "BE0403227515";
  CHECK(wrong_about(world, seneffe, "establishment_number").empty());
  CHECK(wrong_about(world, seneffe, "vat_number").empty());
  seneffe.establishment_number = "2.000.000.339";
  CHECK(wrong_about(world, seneffe, "establishment_number").find("Ateliers Lenoir Manage") != std::string::npos);
}

TEST_CASE("an address, a website, a country and who is above are looked at too") {
  World world;
  auto card = organisation("Ateliers Lenoir SRL");
  card.email = "info@";
  CHECK_FALSE(wrong_about(world, card, "email").empty());
  card.website = "lenoir.example";
  CHECK(laid_out(card, "BE").website == "https://lenoir.example");
  card.website = "pas de site";
  CHECK_FALSE(wrong_about(world, card, "website").empty());
  card.country = "Belgique";
  CHECK_FALSE(wrong_about(world, card, "country").empty());
  card.parent = "999";
  CHECK_FALSE(wrong_about(world, card, "parent").empty());
  card.parent = "x";
  CHECK_FALSE(wrong_about(world, card, "parent").empty());
  card.name = "";
  CHECK_FALSE(wrong_about(world, card, "name").empty());
}

TEST_CASE("an intervention is agreed with those of its site and those of none, never with those of another") {
  World world;
  Id<Party> lenoir;
  Id<Site> manage;
  Id<Site> seneffe;
  world.db().write([&](Transaction& tx) {
    lenoir = add_party(tx, laid_out(organisation("Ateliers Lenoir"), "BE"), "BE", {});
    SiteCard place;
    place.name = "Seneffe";
    seneffe = add_site(tx, lenoir, place, "BE", {});
    place.name = "Manage";
    place.phone = "+32 64 22 18 00";
    manage = add_site(tx, lenoir, place, "BE", {});
    const auto add = [&](const std::string& name, const std::string& site) {
      ContactCard card;
      card.family_name = name;
      card.party = std::to_string(lenoir.value);
      card.site = site;
      add_contact(tx, laid_out(card, "BE"), "BE", {});
    };
    add("HENRARD", std::to_string(manage.value));
    add("COLLARD", std::to_string(seneffe.value));
    add("LENOIR", "");
  });
  const auto names = [&](std::optional<Id<Site>> site) {
    return world.db().read([&](Reads& db) {
      std::string all;
      for (const auto& one : contacts_for_intervention(db, lenoir, site)) all += one.name + " ";
      return all;
    });
  };

  CHECK(names(manage) == "HENRARD LENOIR ");
  CHECK(names(seneffe) == "COLLARD LENOIR ");
  CHECK(names(std::nullopt) == "LENOIR ");
  world.db().read([&](Reads& db) {
    const auto all = affiliations_of(db, lenoir);
    REQUIRE(all.size() == 3);
    CHECK(all[1].phone.at == "+32 64 22 18 00");
    CHECK(all[1].phone.source == Source::site);
  });
}

}  // namespace relais::parties
