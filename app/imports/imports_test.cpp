#include <doctest/doctest.h>

#include "imports/columns.h"
#include "imports/import_file.h"
#include "imports/importing.h"
#include "lib/table/csv_writer.h"
#include "parties/contact_card.h"
#include "parties/party_card.h"
#include "testing/world.h"

namespace relais {
namespace {

using imports::Import;
using imports::Kind;
using imports::Stage;
using testing::World;

struct Steward : World {
  JobKinds kinds;
  Id<Import> id;

  Steward() { imports::add_import_jobs(kinds, services()); }

  void bring(Kind kind, const std::string& csv) {
    const auto file = imports::laid_out(csv, {kind, settings.public_url});
    const auto blob = blobs.keep(file.lines);
    id = database->write([&](Transaction& tx) {
      const LanguageScope french{Language::fr};
      const auto fields = file.fields.empty() ? imports::guessed_fields(tx, kind, file.headers) : file.fields;
      return imports::add_import(tx, {kind, "clients.csv", blob.id.hash, blob.size, file.headers, fields, file.count},
                                 chris);
    });
  }

  std::string address() const { return fmt::format("/imports/{}", id.value); }

  Import act(const std::string& what, const testing::Form& form = {}) {
    post(&chris, address() + what, form);
    return when_done();
  }
  Import take_back() {
    remove(&chris, address() + "/run");
    return when_done();
  }
  Import when_done() {
    run_due_jobs(*database, kinds);
    return database->read([&](Reads& reads) { return imports::import(reads, id).value(); });
  }
};

const std::string clients =
    "Nom;Code postal;Ville;Téléphone;E-mail\n"
    "Gîte du Moulin;7170;Manage;071 12 34 56;info@moulin.example\n"
    "Toits & Fils;4000;Liège;;pas une adresse\n"
    "Boulangerie Pirard;5000;Namur;081/22.33.44;pain@pirard.example\n"
    "Le Moulin;7170;Manage;;INFO@moulin.example\n";

// As an iPhone, Google and Nextcloud write them, one after the other.
const std::string cards_of_a_telephone =
    "My cards\r\n"
    "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Dupont;Michèle;;Mme;\r\nFN:Mme Michèle Dupont\r\nORG:Boulangerie Pirard;\r\n"
    "TITLE:Gérante\r\nitem1.EMAIL;type=INTERNET;type=pref:michele@pirard.example\r\nitem1.X-ABLabel:boulot\r\n"
    "TEL;type=CELL;type=pref:0474 84 43 18\r\nTEL;type=WORK;type=FAX:081 22 33 45\r\nTEL;type=WORK:081/22.33.44\r\n"
    "NOTE:Aime le pain gris\\, tôt\r\nEND:VCARD\r\n"
    "BEGIN:VCARD\r\nVERSION:3.0\r\nN:;;;;\r\nFN:Anne Leroy\r\nORG:Inconnue SA\r\nEND:VCARD\r\n"
    "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Toits & Fils\r\nN:;;;;\r\nORG:Toits & Fils\r\nTEL;TYPE=WORK:04 222 33 44\r\n"
    "ADR;TYPE=WORK:;;Quai de la Batte 7;Liège;;4000;België\r\nURL:https://toits.example/\r\nEND:VCARD\r\n"
    "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Secrétariat Toits & Fils\r\nN:;;;;\r\nORG:Toits & Fils SA\r\nEND:VCARD\r\n"
    "BEGIN:VCARD\r\nVERSION:4.0\r\nKIND:group\r\nFN:Équipe\r\nMEMBER:urn:uuid:1\r\nEND:VCARD\r\n";

}  // namespace

TEST_CASE("a trial counts what would become of each line and keeps no card") {
  Steward steward;
  steward.bring(Kind::parties, clients);

  const auto tried = steward.act("/trial");

  CHECK(tried.stage == Stage::tried);
  CHECK(tried.counts.added == 2);
  CHECK(tried.counts.skipped == 1);
  CHECK(tried.counts.refused == 1);
  CHECK(steward.count("SELECT count(*) FROM parties") == 0);
}

TEST_CASE("a file is imported as it was tried, and its refused lines come back with the reason") {
  Steward steward;
  steward.bring(Kind::parties, clients);

  const auto done = steward.act("/run");

  CHECK(done.stage == Stage::done);
  CHECK(done.counts.added == 2);
  CHECK(done.counts.skipped == 1);
  CHECK(steward.count("SELECT count(*) FROM parties WHERE phone_e164 = '+3271123456'") == 1);
  const auto refused = steward.get(&steward.chris, steward.address() + "/refused-lines");
  CHECK(refused.shows("Toits & Fils"));
  CHECK(refused.shows("adresse"));
  CHECK_FALSE(refused.shows("Pirard"));
  CHECK(steward.get(&steward.chris, steward.address()).shows("3"));
}

TEST_CASE("what is blank on a card that is here is filled in, and what stands there stays") {
  Steward steward;
  steward.database->write([&](Transaction& tx) {
    parties::PartyCard card;
    card.name = "Gîte du Moulin";
    card.town = "La Louvière";
    parties::add_party(tx, card, "BE", steward.chris);
  });
  steward.bring(Kind::parties, clients);

  const auto done = steward.act("/run", {{"duplicates", "complete"}});

  CHECK(done.counts.completed >= 1);
  CHECK(steward.count("SELECT count(*) FROM parties WHERE town = 'La Louvière' AND email = 'info@moulin.example'") ==
        1);
}

TEST_CASE("an import is taken back, but for what somebody has changed since, which is said") {
  Steward steward;
  steward.bring(Kind::parties, clients);
  steward.act("/run");
  steward.database->write([&](Transaction& tx) {
    const auto id = tx.value<Id<parties::Party>>("SELECT id FROM parties WHERE name LIKE 'Boulangerie%'");
    const auto before = parties::party_card(tx, id).value();
    auto after = before;
    after.town = "Jambes";
    parties::change_party(tx, id, before, after, "BE", steward.louise);
  });

  const auto undone = steward.take_back();

  CHECK(undone.stage == Stage::undone);
  CHECK(undone.taken_back == 1);
  CHECK(undone.left_alone == 1);
  CHECK(steward.count("SELECT count(*) FROM parties") == 1);
}

TEST_CASE("contacts find their party by its name, and a line whose party nobody knows is refused") {
  Steward steward;
  steward.bring(Kind::parties, clients);
  steward.act("/run");
  steward.bring(Kind::contacts,
                "Société;Nom;Prénom;GSM\nGite du moulin SRL;dupont;michele;0474 84 43 18\nInconnue SA;Leroy;Anne;\n");

  const auto done = steward.act("/run");

  CHECK(done.counts.added == 1);
  CHECK(done.counts.refused == 1);
  CHECK(steward.count("SELECT count(*) FROM contacts WHERE family_name = 'DUPONT' AND party_id IS NOT NULL") == 1);
}

TEST_CASE("where two columns go to one field, or none goes anywhere, nothing is begun") {
  Steward steward;
  steward.bring(Kind::parties, clients);
  const auto twice = steward.post(&steward.chris, steward.address() + "/run", {{"fields", "name"}, {"fields", "name"}});
  CHECK(twice.status == Status::unprocessable);
  const auto nowhere = steward.post(&steward.chris, steward.address() + "/run", {{"fields", "-"}, {"fields", "-"}});
  CHECK(nowhere.status == Status::unprocessable);
  CHECK(steward.when_done().stage == Stage::waiting);
}

TEST_CASE("an address book comes in with its columns known, and goes to the party that is called so") {
  Steward steward;
  steward.database->write([&](Transaction& tx) {
    parties::PartyCard card;
    card.name = "Boulangerie Pirard";
    parties::add_party(tx, card, "BE", steward.chris);
  });
  steward.bring(Kind::contacts, cards_of_a_telephone);
  CHECK(steward.get(&steward.chris, steward.address()).shows("Michèle DUPONT"));

  const auto tried = steward.act("/trial");
  CHECK(tried.counts.added == 3);
  CHECK(tried.counts.refused == 2);
  const auto done = steward.act("/run");

  CHECK(done.counts.added == 3);
  CHECK(steward.count("SELECT count(*) FROM contacts WHERE name = 'Michèle DUPONT' AND civility = 'Mme'"
                      " AND mobile_e164 = '+32474844318' AND phone_e164 = '+3281223344' AND function = 'Gérante'"
                      " AND email = 'michele@pirard.example' AND private_note = 'Aime le pain gris, tôt'"
                      " AND public_note = '' AND party_id IS NOT NULL") == 1);
  CHECK(steward.count("SELECT count(*) FROM contacts WHERE family_name = 'LEROY' AND party_id IS NULL"
                      " AND organisation = 'Inconnue SA'") == 1);
  CHECK(steward.count("SELECT count(*) FROM contacts WHERE quality = 'service'"
                      " AND name = 'Secrétariat Toits & Fils'") == 1);
  const auto refused = steward.get(&steward.chris, steward.address() + "/refused-lines");
  CHECK(refused.shows("importez-la comme tiers"));
  CHECK(refused.shows("un groupe de fiches"));
  CHECK(steward.take_back().taken_back == 3);
  CHECK(steward.count("SELECT count(*) FROM contacts") == 0);
}

TEST_CASE("companies of an address book become parties, their country known in any language") {
  Steward steward;
  steward.bring(Kind::parties, cards_of_a_telephone);

  const auto done = steward.act("/run");

  CHECK(done.counts.refused == 1);
  CHECK(steward.count("SELECT count(*) FROM parties WHERE kind = 'organisation' AND name = 'Toits & Fils'"
                      " AND country = 'BE' AND street = 'Quai de la Batte 7' AND phone_e164 = '+3242223344'"
                      " AND website = 'https://toits.example/'") == 1);
  CHECK(steward.count("SELECT count(*) FROM parties WHERE kind = 'individual' AND name = 'Michèle DUPONT'") == 1);
}

TEST_CASE("cards that were taken along and are brought again change nothing, whatever is done with duplicates") {
  Steward steward;
  steward.database->write([&](Transaction& tx) {
    parties::PartyCard party;
    party.name = "Gîte du Moulin";
    party.street = "rue de l’Étang 14";
    party.town = "Manage";
    party.country = "BE";
    party.phone = "+32 71 12 34 56";
    party.email = "info@moulin.example";
    party.public_note = "Sonner deux fois";
    const auto id = parties::add_party(tx, party, "BE", steward.chris);
    parties::add_party(tx, party, "BE", steward.chris);
    // Nothing of his own by which he could be found, and his party has a namesake.
    parties::ContactCard contact;
    contact.family_name = "DUPONT";
    contact.given_name = "Michèle";
    contact.name = "Michèle DUPONT";
    contact.public_note = "Le matin";
    contact.party = std::to_string(id.value);
    contact.organisation = party.name;
    parties::add_contact(tx, contact, "BE", steward.chris);
    contact.quality = "service";
    contact.family_name = contact.given_name = "";
    contact.name = "Comptabilité";
    parties::add_contact(tx, contact, "BE", steward.chris);
  });
  const auto events = steward.count("SELECT count(*) FROM events WHERE record_kind IN ('party', 'contact')");

  for (const auto kind : {Kind::parties, Kind::contacts}) {
    for (const std::string version : {"3.0", "4.0"}) {
      for (const std::string duplicates : {"skip", "complete"}) {
        const auto file = steward.get(&steward.louise, fmt::format("/{}.vcf?version={}", name_of(kind), version));
        steward.bring(kind, file.body);
        const auto done = steward.act("/run", {{"duplicates", duplicates}});
        CHECK(done.stage == Stage::done);
        CHECK(done.counts.skipped == 2);
      }
    }
  }

  CHECK(steward.count("SELECT count(*) FROM events WHERE record_kind IN ('party', 'contact')") == events);
  CHECK(steward.count("SELECT count(*) FROM contacts") == 2);
  CHECK(steward.count("SELECT count(*) FROM parties") == 2);
}

TEST_CASE("what our own export kept from being a formula comes back as it was") {
  Steward steward;
  const std::vector<std::vector<std::string>> rows{{"Nom", "Téléphone", "Note interne"},
                                                   {"'t Hof van Eden", "+32 474 84 43 18", "=voir le dossier"}};
  std::string csv;
  for (const auto& row : rows) {
    for (const auto& cell : row) csv += csv_cell(cell) + (&cell == &row.back() ? "\r\n" : ";");
  }
  steward.bring(Kind::parties, csv);
  steward.act("/run");
  CHECK(steward.count("SELECT count(*) FROM parties WHERE name LIKE '_t Hof van Eden' AND "
                      "phone_e164 = '+32474844318' AND private_note = '=voir le dossier'") == 1);
}

TEST_CASE("how a column was understood is remembered for the next file") {
  Steward steward;
  steward.bring(Kind::parties, "Libellé;Lieu\nAlpha;Namur\n");
  steward.act("/trial", {{"fields", "name"}, {"fields", "town"}});

  steward.bring(Kind::parties, "Lieu;Libellé\nLiège;Beta\n");

  const auto next = steward.when_done();
  CHECK(next.fields == std::vector<std::string>{"town", "name"});
}

}  // namespace relais
