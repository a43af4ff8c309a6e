#include "imports/columns.h"
#include "imports/import_file.h"
#include "imports/importing.h"
#include "lib/integrity/check.h"
#include "parties/merge.h"
#include "parties/party_card.h"
#include "privacy/testing_zoe.h"
#include "rules.h"

namespace relais::privacy {
namespace {

void expect_nothing(ZoeDesk& world) {
  world.go_on();
  for (const auto& place : world.places_with(names_her)) FAIL_CHECK(place);
}

std::vector<std::string> broken_rules(ZoeDesk& world) {
  const auto report =
      check(world.db(), world.settings.blob_folder(), all_rules(), Depth::everything, [](std::string_view) {});
  std::vector<std::string> sentences;
  for (const auto& finding : report.findings) sentences.push_back(finding.says);
  return sentences;
}

}  // namespace

TEST_CASE("nobody is erased while requests are open in her name") {
  ZoeDesk world;
  world.live();
  world.database->write(
      [&](Transaction& tx) { tx.run("UPDATE requests SET state = 'assigned' WHERE number = $1", world.number); });
  const auto refused = world.erase();
  CHECK(refused.status == Status::unprocessable);
  CHECK(refused.shows("Des demandes sont ouvertes à ce nom"));
  CHECK(refused.shows("/requests/" + world.number));
  CHECK(world.count("SELECT count(*) FROM erasures") == 0);
}

TEST_CASE("nobody is erased without a reason, and nobody twice") {
  ZoeDesk world;
  world.live();
  CHECK(world.post(&world.chris, world.address("erasure"), {{"years", "10"}}).status == Status::unprocessable);
  CHECK(world.erase().status == Status::see_other);
  const auto again = world.erase();
  CHECK(again.status == Status::unprocessable);
  CHECK(again.shows("déjà effacées"));
  CHECK(world.count("SELECT count(*) FROM erasures") == 1);
  CHECK(world.count("SELECT count(*) FROM events WHERE kind = 'erased'") == 1);
}

TEST_CASE("a desk that has erased somebody keeps every rule, and finds what is left") {
  ZoeDesk world;
  world.live();
  const auto broken_before = broken_rules(world);
  world.erase();
  expect_nothing(world);
  CHECK(broken_rules(world) == broken_before);
  CHECK(world.get(&world.louise, "/search?q=hangar").shows("hangar"));
  CHECK_FALSE(world.get(&world.louise, "/search?q=kervyn").shows(world.number));
}

TEST_CASE("a request that a law keeps stays as it was, and the signpost says why and until when") {
  ZoeDesk world;
  world.live();
  CHECK(world.erase({{"kept", world.number + ": facture 2026/118"}}).status == Status::see_other);
  const auto kept = world.get(&world.chris, world.address("erasure"));
  CHECK(kept.shows("facture 2026/118"));
  CHECK(kept.shows("obligation légale"));
  CHECK(world.get(&world.louise, "/requests/" + world.number).shows("0474/84.43.18"));
  CHECK(world.count("SELECT count(*) FROM contacts WHERE lower(name) LIKE '%kervyn%'") == 0);
  CHECK(world.count("SELECT count(*) FROM messages WHERE body LIKE '%ZOE KERVYN%'") == 0);
}

TEST_CASE("undoing a merge brings nobody back who was erased") {
  ZoeDesk world;
  Id<parties::Contact> twin;
  world.database->write([&](Transaction& tx) {
    parties::ContactCard card;
    card.name = "Zoe Kervyn-Dubois";
    card.family_name = "KERVYN-DUBOIS";
    card.given_name = "Zoe";
    card.email = "zoe.kervyn@dubois.example";
    twin = parties::add_contact(tx, card, "BE", world.louise);
  });
  world.live();
  const auto broken_before = broken_rules(world);
  const auto id = [](auto contact) { return std::to_string(contact.value); };
  CHECK(world
            .post(&world.chris, "/merges",
                  {{"kind", "contact"},
                   {"one", id(world.zoe)},
                   {"other", id(twin)},
                   {"keep", "one"},
                   {"take.email", "other"},
                   {"explanation", "Zoé Kervyn s'est mariée"}})
            .status == Status::see_other);
  CHECK(world.erase().status == Status::see_other);
  expect_nothing(world);

  CHECK(world.remove(&world.chris, "/merges/1").status == Status::see_other);
  expect_nothing(world);
  CHECK(broken_rules(world) == broken_before);
}

TEST_CASE("undoing an import brings nobody back who was erased, and its file is forgotten") {
  ZoeDesk world;
  const auto file = imports::laid_out("Prénom;Nom;E-mail;GSM\nZoé;Kervyn;zoe.kervyn@fleurs.example;0474 84 43 18\n",
                                      {imports::Kind::contacts, world.settings.public_url});
  const auto blob = world.blobs.keep(file.lines);
  const auto import = world.database->write([&](Transaction& tx) {
    const LanguageScope french{Language::fr};
    const auto fields = imports::guessed_fields(tx, imports::Kind::contacts, file.headers);
    return imports::add_import(
        tx, {imports::Kind::contacts, "Zoe Kervyn.csv", blob.id.hash, blob.size, file.headers, fields, file.count},
        world.chris);
  });
  JobKinds kinds;
  imports::add_import_jobs(kinds, world.services());
  const auto address = fmt::format("/imports/{}", import.value);
  world.database->write([&](Transaction& tx) {
    tx.run("UPDATE contacts SET function = '', mobile = '', mobile_e164 = '' WHERE id = $1", world.zoe);
  });
  world.post(&world.chris, address + "/run", {{"duplicates", "complete"}});
  run_due_jobs(*world.database, kinds);
  CHECK(world.count("SELECT count(*) FROM import_lines WHERE outcome = 'completed'") == 1);
  world.live();
  CHECK(world.erase().status == Status::see_other);
  expect_nothing(world);

  world.remove(&world.chris, address + "/run");
  run_due_jobs(*world.database, kinds);
  expect_nothing(world);
  CHECK(world.get(&world.chris, address).status == Status::ok);
  CHECK(world.count("SELECT count(*) FROM imports WHERE lines_blob IS NULL") == 1);
}

TEST_CASE("a namesake and whoever shares the number of the house are left as they are") {
  ZoeDesk world;
  world.database->write([&](Transaction& tx) {
    parties::ContactCard card;
    card.name = "Zoé Kervyn";
    card.mobile = "0474 84 43 18";
    card.email = "autre@kervyn.example";
    parties::add_contact(tx, card, "BE", world.louise);
  });
  world.live();
  CHECK(world.get(&world.chris, world.address("erasure")).shows("D’autres portent aussi ceci"));
  CHECK(world.erase().status == Status::see_other);
  CHECK(world.count("SELECT count(*) FROM contacts WHERE name = 'Zoé Kervyn' AND mobile = '0474 84 43 18'") == 1);
  CHECK(world.count("SELECT count(*) FROM messages WHERE body LIKE '%ZOE KERVYN%'") == 1);
  CHECK(world.count("SELECT count(*) FROM messages WHERE from_email = 'zoe.kervyn@fleurs.example'") == 0);
}

TEST_CASE("somebody who is a client himself goes with his party and its sites") {
  ZoeDesk world;
  const auto party = world.database->write([&](Transaction& tx) {
    parties::PartyCard card;
    card.kind = "individual";
    card.name = "Zoé Kervyn";
    card.street = "rue des Serres 4";
    const auto id = parties::add_party(tx, card, "BE", world.louise);
    tx.run("UPDATE contacts SET party_id = $2, organisation = 'Zoé Kervyn' WHERE id = $1", world.zoe, id);
    return id;
  });
  world.live();
  CHECK(world
            .post(&world.chris, fmt::format("/parties/{}/erasure", party.value),
                  {{"reason", "Demande écrite"}, {"years", "10"}})
            .status == Status::see_other);
  expect_nothing(world);
  CHECK(world.count("SELECT count(*) FROM parties WHERE street <> ''") == 0);
  CHECK(world.get(&world.chris, fmt::format("/parties/{}", party.value)).shows("Personne effacée n°"));
}

TEST_CASE("what she wrote from an address that no card knows goes as well") {
  ZoeDesk world;
  world.live();
  world.mail(ZoeDesk::letter("Zoé Kervyn <zk@maison.example>", "Re: [" + world.number + "] Serre",
                             "suite@maison.example", "J'écris de chez moi, merci."));
  world.database->write([&](Transaction& tx) {
    tx.run("UPDATE messages SET record_id = (SELECT id FROM requests WHERE number = $1) WHERE from_key = $2",
           world.number, "zk@maison.example");
    tx.run("DELETE FROM contact_words WHERE contact_id IN (SELECT id FROM contacts WHERE email_key = $1)",
           "zk@maison.example");
    tx.run(
        "UPDATE requests SET requester_id = NULL WHERE requester_id IN (SELECT id FROM contacts WHERE email_key = $1)",
        "zk@maison.example");
    tx.run("DELETE FROM contacts WHERE email_key = $1", "zk@maison.example");
  });
  CHECK(world.erase().status == Status::see_other);
  world.go_on();
  CHECK(world.count("SELECT count(*) FROM messages WHERE from_email LIKE 'zk@%' OR body LIKE '%de chez moi%'") == 0);
}

TEST_CASE("a service and an organisation are nobody's personal data") {
  ZoeDesk world;
  world.database->write(
      [&](Transaction& tx) { tx.run("UPDATE contacts SET quality = 'service' WHERE id = $1", world.zoe); });
  CHECK(world.get(&world.chris, world.address("erasure")).shows("n’est pas celle d’une personne"));
  CHECK(world.erase().status == Status::unprocessable);
  CHECK(world.post(&world.chris, world.address("personal-file"), {}).status == Status::not_found);
}

TEST_CASE("the mail of somebody who was erased is not read again as a new one") {
  ZoeDesk world;
  world.live();
  world.erase();
  world.mail(ZoeDesk::letter("Zoé Kervyn <zoe.kervyn@fleurs.example>", "Serre de Zoé Kervyn", "premier@fleurs.example",
                             "Bonjour,\nici Zoé Kervyn, 0474/84.43.18.", "Plan de la serre de Zoé Kervyn"));
  expect_nothing(world);
}

}  // namespace relais::privacy
