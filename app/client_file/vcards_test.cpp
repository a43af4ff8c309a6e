#include <doctest/doctest.h>

#include "lib/vcard/vcard.h"
#include "parties/contact_card.h"
#include "parties/party_card.h"
#include "parties/site.h"
#include "testing/world.h"

namespace relais::client_file {
namespace {

using testing::Page;
using testing::World;

struct File : World {
  Id<parties::Party> moulin;

  File() {
    parties::PartyCard card;
    card.name = "Gîte du Vieux Moulin";
    card.relations = "client";
    card.street = "rue de l’Étang 14";
    card.postcode = "7170";
    card.town = "Manage";
    card.country = "BE";
    card.phone = "+32 71 12 34 56";
    card.email = "info@moulin.example";
    card.website = "https://moulin.example/";
    card.public_note = "Sonner deux fois";
    card.private_note = "Mauvais payeur";
    moulin = db().write([&](Transaction& tx) { return parties::add_party(tx, card, "BE", louise); });
  }

  std::int64_t contact(const parties::ContactCard& card) {
    return db().write([&](Transaction& tx) { return parties::add_contact(tx, card, "BE", louise).value; });
  }

  parties::ContactCard michele() const {
    parties::ContactCard card;
    card.civility = "Mme";
    card.family_name = "DUPONT";
    card.given_name = "Michèle";
    card.name = "Michèle DUPONT";
    card.function = "Gérante";
    card.mobile = "+32 474 84 43 18";
    card.language = "fr";
    card.party = std::to_string(moulin.value);
    card.organisation = "Gîte du Vieux Moulin";
    card.private_note = "Divorcée";
    return card;
  }

  std::vector<VCard> fetched(const std::string& address) {
    const auto page = get(&louise, address);
    REQUIRE(page.status == Status::ok);
    CHECK(page.header("Content-Type").starts_with("text/vcard"));
    std::vector<VCard> cards;
    read_vcards(page.body, [&](VCard card, std::int64_t) { cards.push_back(std::move(card)); });
    return cards;
  }
};

}  // namespace

TEST_CASE("a contact is taken along as a vCard, with what his party lends him and nothing that stays in the house") {
  File file;
  const auto address = fmt::format("/contacts/{}/card.vcf", file.contact(file.michele()));

  const auto page = file.get(&file.louise, address);

  CHECK(page.header("Content-Disposition").find("Mich%C3%A8le%20DUPONT.vcf") != std::string::npos);
  CHECK(page.body.starts_with("BEGIN:VCARD\r\nVERSION:3.0\r\n"));
  CHECK_FALSE(page.shows("Divorc"));
  CHECK_FALSE(page.shows("payeur"));
  CHECK(file.get(&file.louise, address + "?version=4.0").shows("VERSION:4.0"));
  const auto card = file.fetched(address).at(0);
  CHECK(card.name == VCardName{"DUPONT", "Michèle", "", "Mme", ""});
  CHECK(card.organisation == "Gîte du Vieux Moulin");
  CHECK(card.title == "Gérante");
  CHECK(card.phones == std::vector<VCardReach>{{"+32 474 84 43 18", {"cell", "voice"}, "", ""}});
  CHECK(card.emails == std::vector<VCardReach>{{"info@moulin.example", {"work"}, "", "party"}});
  CHECK(card.addresses.at(0) == VCardAddress{"rue de l’Étang 14", "Manage", "", "7170", "Belgique", {"work"}});
}

TEST_CASE("somebody at a site has its telephone and its address, a service says whose it is") {
  File file;
  auto card = file.michele();
  card.mobile.clear();
  card.site = std::to_string(file.db().write([&](Transaction& tx) {
    parties::SiteCard site;
    site.name = "Étang";
    site.town = "Seneffe";
    site.phone = "+32 64 11 22 33";
    return parties::add_site(tx, file.moulin, site, "BE", file.louise).value;
  }));
  const auto there = file.fetched(fmt::format("/contacts/{}/card.vcf", file.contact(card))).at(0);
  CHECK(there.phones == std::vector<VCardReach>{{"+32 64 11 22 33", {"work", "voice"}, "", "site"}});
  CHECK(there.addresses.at(0).town == "Seneffe");

  parties::ContactCard service;
  service.quality = "service";
  service.name = "Comptabilité";
  service.party = std::to_string(file.moulin.value);
  const auto told = file.fetched(fmt::format("/contacts/{}/card.vcf?version=4.0", file.contact(service))).at(0);
  CHECK(told.kind == VCardKind::org);
  CHECK(told.full_name == "Gîte du Vieux Moulin – Comptabilité");
  CHECK(told.department == "Comptabilité");
}

TEST_CASE("a party is an organisation on a telephone, with its public note alone") {
  File file;
  const auto address = fmt::format("/parties/{}", file.moulin.value);
  CHECK(file.get(&file.louise, address).shows(address + "/card.vcf"));

  const auto card = file.fetched(address + "/card.vcf").at(0);

  CHECK(card.kind == VCardKind::org);
  CHECK(card.organisation == "Gîte du Vieux Moulin");
  CHECK(card.note == "Sonner deux fois");
  CHECK(card.website == "https://moulin.example/");
  CHECK(card.uid == "http://desk.example" + address);
  CHECK(card.revision.ends_with("Z"));
}

TEST_CASE("a list is taken along as it is filtered, whole and in its order") {
  File file;
  for (int i = 0; i < 1'100; ++i) {
    parties::ContactCard card;
    card.family_name = fmt::format("NOM{:04}", i);
    card.name = "Anne " + card.family_name;
    file.contact(card);
  }
  CHECK(file.get(&file.louise, "/contacts?q=nom").shows("/contacts.vcf?"));

  const auto all = file.fetched("/contacts.vcf?after=x-1");

  REQUIRE(all.size() == 1'100);
  CHECK(all.front().name.family == "NOM0000");
  CHECK(all.back().name.family == "NOM1099");
  CHECK(file.fetched("/contacts.vcf?q=nom0007").size() == 1);
  CHECK(file.fetched("/parties.vcf?relation=supplier").empty());
  CHECK(file.fetched("/parties.vcf?relation=client&version=4.0").at(0).full_name == "Gîte du Vieux Moulin");
}

TEST_CASE("who may see no cards takes none along, and there is none of a card that is not there") {
  File file;
  const auto address = fmt::format("/contacts/{}/card.vcf", file.contact(file.michele()));
  CHECK(file.get(&file.walter, address).status == Status::forbidden);
  CHECK(file.get(&file.walter, "/contacts.vcf").status == Status::forbidden);
  CHECK(file.get(&file.louise, "/contacts/999/card.vcf").status == Status::not_found);
  CHECK(file.get(&file.louise, "/parties/x/card.vcf").status == Status::not_found);
}

}  // namespace relais::client_file
