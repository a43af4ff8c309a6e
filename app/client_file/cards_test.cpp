#include <doctest/doctest.h>

#include "client_file/card_list.h"
#include "parties/contact_card.h"
#include "parties/party_card.h"
#include "testing/world.h"

namespace relais::client_file {
namespace {

using testing::Form;
using testing::Page;
using testing::World;

struct File : World {
  std::string party(const std::string& name, const std::string& town = "", const std::string& relations = "client") {
    parties::PartyCard card;
    card.name = name;
    card.town = town;
    card.relations = relations;
    return add(card);
  }

  std::string add(const parties::PartyCard& card) {
    return db().write(
        [&](Transaction& tx) { return std::to_string(parties::add_party(tx, card, "BE", louise).value); });
  }

  std::string add(const parties::ContactCard& card) {
    return db().write(
        [&](Transaction& tx) { return std::to_string(parties::add_contact(tx, card, "BE", louise).value); });
  }

  std::string contact(const std::string& family_name, const std::string& given_name, const std::string& party = "",
                      const std::string& organisation = "") {
    parties::ContactCard card;
    card.family_name = family_name;
    card.given_name = given_name;
    card.name = given_name + " " + family_name;
    card.party = party;
    card.organisation = organisation;
    return add(card);
  }

  void archive(const std::string& table, const std::string& id) {
    const auto sql =
        kept(fmt::format("INSERT INTO {0}_archivals ({0}_id, reason, explanation, archived_by, archived_at) "
                         "VALUES ($1, 'ceased', 'Fermé', $2, 0)",
                         table));
    db().write([&](Transaction& tx) { tx.run(sql, Id<Person>{std::stoll(id)}, louise.id); });
  }

  // The names in the order of the list.
  std::vector<std::string> names(const std::string& address) {
    const auto body = get_json(&louise, address).body;
    std::vector<std::string> found;
    constexpr std::string_view key = R"("name":")";
    for (auto at = body.find(key); at != std::string::npos; at = body.find(key, at)) {
      at += key.size();
      found.push_back(body.substr(at, body.find('"', at) - at));
    }
    return found;
  }

  std::string exported(const std::string& address) {
    const auto page = get(&louise, address);
    REQUIRE(page.status == Status::ok);
    return page.body;
  }
};

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("parties come by name without regard to accents, by town, or the newest first") {
  File file;
  file.party("Zénon", "Ath");
  file.party("Étoile", "Mons");
  file.party("abeille", "Écaussinnes");

  CHECK(file.names("/parties.json") == Names{"abeille", "Étoile", "Zénon"});
  CHECK(file.names("/parties.json?sort=town") == Names{"Zénon", "abeille", "Étoile"});
  CHECK(file.names("/parties.json?sort=newest") == Names{"abeille", "Étoile", "Zénon"});
  CHECK(file.get(&file.louise, "/parties").shows("Écaussinnes"));
}

TEST_CASE("a list of parties is narrowed by what they are to us, their place, who follows them, their language") {
  File file;
  file.party("Client de Mons", "Mons");
  file.party("Fournisseur de Mons", "Mons", "supplier,partner");
  parties::PartyCard card;
  card.name = "Suivi";
  card.town = "Liège";
  card.postcode = "4000";
  card.language = "nl";
  card.account_manager = std::to_string(file.karim.id.value);
  file.add(card);

  CHECK(file.names("/parties.json?relation=supplier") == Names{"Fournisseur de Mons"});
  CHECK(file.names("/parties.json?place=mons") == Names{"Client de Mons", "Fournisseur de Mons"});
  CHECK(file.names("/parties.json?place=mons&relation=client") == Names{"Client de Mons"});
  CHECK(file.names("/parties.json?place=4000") == Names{"Suivi"});
  CHECK(file.names("/parties.json?place=lieg&sort=town") == Names{"Suivi"});
  CHECK(file.names("/parties.json?language=nl") == Names{"Suivi"});
  CHECK(file.names("/parties.json?manager=" + std::to_string(file.karim.id.value)) == Names{"Suivi"});
  CHECK(file.names("/parties.json?manager=" + std::to_string(file.nora.id.value)).empty());
}

TEST_CASE("parties are found by a letter, by beginnings of words, and by a slip of the keyboard") {
  File file;
  file.party("Gîte du Vieux-Moulin");
  file.party("Garage Moulin");
  file.party("Boulangerie");

  CHECK(file.names("/parties.json?q=g") == Names{"Garage Moulin", "Gîte du Vieux-Moulin"});
  CHECK(file.names("/parties.json?q=moul+git") == Names{"Gîte du Vieux-Moulin"});
  CHECK(file.names("/parties.json?q=boulanegrie") == Names{"Boulangerie"});
  CHECK(file.get(&file.louise, "/parties?q=wxyz").shows("Aucun tiers ne répond à tout cela"));
}

TEST_CASE("archived cards are out of sight unless somebody asks for them") {
  File file;
  file.party("Vivant");
  file.archive("party", file.party("Fermé"));
  file.contact("DUPONT", "Anne");
  file.archive("contact", file.contact("PARTI", "Paul"));

  CHECK(file.names("/parties.json") == Names{"Vivant"});
  CHECK(file.names("/parties.json?archived=only") == Names{"Fermé"});
  CHECK(file.names("/parties.json?archived=also") == Names{"Fermé", "Vivant"});
  CHECK(file.names("/contacts.json") == Names{"Anne DUPONT"});
  CHECK(file.names("/contacts.json?archived=also") == Names{"Anne DUPONT", "Paul PARTI"});
  CHECK(file.get(&file.louise, "/parties?archived=only").shows("archivé"));
}

TEST_CASE("contacts come by family name and are narrowed by what their party is") {
  File file;
  const auto garage = file.party("Garage Moulin", "Mons", "supplier");
  file.contact("ZOLA", "Anne", garage, "Garage Moulin");
  file.contact("ABEL", "Zoé");
  parties::ContactCard service;
  service.quality = "service";
  service.name = "Comptabilité";
  service.language = "de";
  service.party = garage;
  file.add(service);

  CHECK(file.names("/contacts.json") == Names{"Zoé ABEL", "Comptabilité", "Anne ZOLA"});
  CHECK(file.names("/contacts.json?relation=supplier") == Names{"Comptabilité", "Anne ZOLA"});
  CHECK(file.names("/contacts.json?place=mons&quality=person") == Names{"Anne ZOLA"});
  CHECK(file.names("/contacts.json?quality=service") == Names{"Comptabilité"});
  CHECK(file.names("/contacts.json?language=de") == Names{"Comptabilité"});
  CHECK(file.names("/contacts.json?q=gara+zol") == Names{"Anne ZOLA"});
  CHECK(file.get(&file.louise, "/contacts").shows("Garage Moulin"));
}

TEST_CASE("a page goes on where the one before ended, whatever stands in the names") {
  File file;
  for (int i = 0; i < 120; ++i) file.party(fmt::format("Tiers-{:03} & fils", i), i % 2 == 0 ? "Mons" : "");

  for (const std::string query : {"?sort=name", "?sort=newest", "?sort=town", "?relation=client&sort=town"}) {
    CAPTURE(query);
    Names all;
    auto address = "/parties.json" + query;
    for (int page = 0; page < 3; ++page) {
      for (auto& name : file.names(address)) all.push_back(name);
      const auto body = file.get_json(&file.louise, address).body;
      const auto next = body.find(R"("next":")");
      if (next == std::string::npos) break;
      address = body.substr(next + 8, body.find('"', next + 8) - next - 8);
    }
    CHECK(all.size() == 120);
    std::ranges::sort(all);
    CHECK(std::ranges::adjacent_find(all) == all.end());
  }
  CHECK(file.get(&file.louise, "/parties").shows("1 à 50 sur 120"));
}

TEST_CASE("several cards are tagged at once, found by their tag, and that is taken back") {
  File file;
  const auto one = file.party("Une");
  const auto two = file.party("Deux");
  file.party("Trois");

  const auto done = file.post(&file.louise, "/party-taggings?sort=newest",
                              {{"cards", one}, {"cards", two}, {"tag", "Contrat d’entretien"}});

  CHECK(done.header("Location") == "/parties?sort=newest");
  CHECK(file.names("/parties.json?tag=contrat%20d%E2%80%99entretien") == Names{"Deux", "Une"});
  CHECK(file.get(&file.louise, "/parties").shows("Contrat d’entretien"));
  const auto first = file.count("SELECT min(id) FROM events WHERE kind = 'tagged'");
  file.visit(web::Method::remove, &file.louise, "/party-taggings", {{"events", fmt::format("{}-{}", first, first + 1)}},
             {});
  CHECK(file.names("/parties.json?tag=contrat%20d%E2%80%99entretien").empty());
  CHECK(file.count("SELECT count(*) FROM events WHERE record_kind = 'party' AND kind = 'untagged'") == 2);
}

TEST_CASE("tagging cards says which are not there, and nothing happens without a choice or a word") {
  File file;
  const auto one = file.contact("DUPONT", "Anne");

  CHECK(file.post(&file.louise, "/contact-taggings", {{"cards", one}, {"cards", "999"}, {"tag", "vip"}})
            .shows("fiche introuvable"));
  CHECK(file.count("SELECT count(*) FROM taggings WHERE record_kind = 'contact'") == 1);
  CHECK(file.post(&file.louise, "/contact-taggings", {{"tag", "vip"}}).status == Status::unprocessable);
  CHECK(file.post(&file.louise, "/contact-taggings", {{"cards", one}, {"tag", " "}}).shows("Une étiquette est un mot"));
  CHECK(file.post(&file.ada, "/contact-taggings", {{"cards", one}, {"tag", "x"}}).status == Status::forbidden);
}

TEST_CASE("a person sees the columns that he chose, on the page and in what he exports") {
  File file;
  parties::PartyCard card;
  card.name = "=Moulin; SRL";
  card.vat_number = "BE0403227515";
  card.phone = "+32 65 12 34 56";
  card.private_note = "Mauvais payeur";
  file.add(card);
  CHECK_FALSE(file.exported("/parties/export?format=csv").find("Mauvais payeur") != std::string::npos);

  file.post(&file.louise, "/lists/parties/columns", {{"columns", "vat_number"}, {"columns", "phone"}});

  CHECK(file.get(&file.louise, "/parties").shows("BE0403227515"));
  CHECK(file.exported("/parties/export?format=csv") ==
        "\xEF\xBB\xBFNom;Téléphone;Numéro de TVA\r\n\"'=Moulin; SRL\";'+32 65 12 34 56;BE0403227515\r\n");
  file.post(&file.louise, "/lists/parties/columns", {{"columns", "private_note"}});
  CHECK(file.exported("/parties/export?format=csv").find("Mauvais payeur") != std::string::npos);
}

TEST_CASE("an export has every row of the list as it is filtered, in its order, whatever page one is on") {
  File file;
  for (int i = 0; i < 1'100; ++i) file.contact(fmt::format("NOM{:04}", i), "Anne");
  file.archive("contact", file.contact("PARTI", "Paul"));
  file.post(&file.louise, "/lists/contacts/columns", {{"columns", "other_name"}});

  const auto text = file.exported("/contacts/export?format=csv&after=x-1&from=50");

  CHECK(std::ranges::count(text, '\n') == 1'101);
  CHECK(text.find("Anne NOM0000") < text.find("Anne NOM0999"));
  CHECK(text.find("Anne NOM0999") < text.find("Anne NOM1099"));
  CHECK(text.find("PARTI") == std::string::npos);
  const auto book = file.get(&file.louise, "/contacts/export?format=xlsx&q=nom0001");
  CHECK(book.body.starts_with("PK"));
  CHECK(book.header("Content-Disposition").find("interlocuteurs-") != std::string::npos);
}

TEST_CASE("a view of parties is kept and offered to colleagues, and a worker sees no cards at all") {
  File file;
  file.party("Moulin", "Mons");
  file.post(&file.louise, "/lists/parties/views", {{"name", "Ceux de Mons"}, {"query", "place=mons"}, {"shared", "1"}});

  CHECK(file.get(&file.karim, "/parties").shows("Ceux de Mons"));
  CHECK_FALSE(file.get(&file.karim, "/contacts").shows("Ceux de Mons"));
  CHECK(file.get(&file.walter, "/parties").status == Status::forbidden);
  CHECK(file.get(&file.walter, "/parties/export").status == Status::forbidden);
}

TEST_CASE("a list without any card says what to do") {
  World world;
  CHECK(world.get(&world.louise, "/parties").shows("Aucun tiers pour l’instant"));
  CHECK(world.get(&world.louise, "/contacts").shows("Aucun interlocuteur pour l’instant"));
}

}  // namespace relais::client_file
