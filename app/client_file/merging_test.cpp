#include "client_file/merging.h"

#include <doctest/doctest.h>

#include "parties/contact_card.h"
#include "parties/party_card.h"
#include "parties/site.h"
#include "tags/tag.h"
#include "testing/world.h"

namespace relais::client_file {
namespace {

using testing::Form;
using testing::World;

struct MergeWorld : World {
  Id<parties::Contact> kept;
  Id<parties::Contact> lost;

  MergeWorld() {
    database->write([&](Transaction& tx) {
      kept = parties::add_contact(tx, {"Julie HENRARD", EmailAddress::from("julie@acme.example"), "", ""}, louise);
      lost = parties::add_contact(tx, {"Julie Henrard", EmailAddress::from("jh@acme.example"), "071 12 34 56", ""},
                                  louise);
    });
  }

  std::string request_of(Id<parties::Contact> contact, const std::string& title) {
    const auto number = new_request(louise, title);
    database->write(
        [&](Transaction& tx) { tx.run("UPDATE requests SET requester_id = $2 WHERE number = $1", number, contact); });
    return number;
  }

  Form pair(Form more = {}) const {
    for (const auto& [name, id] : {std::pair{"one", kept}, std::pair{"other", lost}})
      more.push_back({name, std::to_string(id.value)});
    more.push_back({"kind", "contact"});
    return more;
  }

  testing::Page merge_them(Form more = {}) {
    more.push_back({"keep", "one"});
    more.push_back({"explanation", "La même personne"});
    return post(&chris, "/merges", pair(std::move(more)));
  }

  testing::Page undo_it() { return remove(&chris, "/merges/1"); }

  parties::ContactCard card(Id<parties::Contact> id) {
    return database->read([&](Reads& db) { return parties::contact_card(db, id).value(); });
  }

  std::int64_t asked_by(Id<parties::Contact> id) {
    return database->read(
        [&](Reads& db) { return db.value<std::int64_t>("SELECT count(*) FROM requests WHERE requester_id = $1", id); });
  }
};

}  // namespace

TEST_CASE("merging keeps the chosen value of each field, moves what hung on the other, and leaves a signpost") {
  MergeWorld world;
  world.request_of(world.lost, "Toit envolé");
  world.database->write([&](Transaction& tx) {
    tags::tag(tx, {"contact", world.lost.value}, tags::TagName::from("verrière").value(), world.louise);
  });

  CHECK(world.merge_them({{"take.email", "other"}}).status == Status::see_other);

  CHECK(world.card(world.kept).email == "jh@acme.example");
  CHECK(world.card(world.kept).phone == "071 12 34 56");
  CHECK(world.card(world.kept).name == "Julie HENRARD");
  CHECK(world.asked_by(world.kept) == 1);
  CHECK(
      world.count("SELECT count(*) FROM taggings JOIN contacts ON contacts.id = record_id WHERE record_kind = 'contact'"
                  " AND contacts.name = 'Julie HENRARD'") == 1);
  CHECK(world.count("SELECT count(*) FROM contact_archivals WHERE reason = 'merged'") == 1);
  CHECK(world.get(&world.louise, "/merges/1").shows("Demandes"));
}

TEST_CASE("a merge says why, and only the data steward makes one") {
  MergeWorld world;

  CHECK(world.post(&world.nora, "/merges", world.pair({{"explanation", "x"}})).status == Status::forbidden);
  CHECK(world.post(&world.chris, "/merges", world.pair()).status == Status::unprocessable);
  CHECK(world.count("SELECT count(*) FROM merges") == 0);
}

TEST_CASE("undoing brings back what went over, and what came since stays") {
  MergeWorld world;
  world.request_of(world.lost, "Toit envolé");
  world.merge_them({{"take.email", "other"}});
  world.request_of(world.kept, "Depuis la fusion");
  world.database->write([&](Transaction& tx) {
    const auto before = parties::contact_card(tx, world.kept).value();
    auto after = before;
    after.phone = "065 11 22 33";
    parties::change_contact(tx, world.kept, before, after, "BE", world.louise);
  });

  CHECK(world.undo_it().status == Status::see_other);

  CHECK(world.asked_by(world.lost) == 1);
  CHECK(world.asked_by(world.kept) == 1);
  CHECK(world.card(world.kept).email == "julie@acme.example");
  CHECK(world.card(world.kept).phone == "065 11 22 33");
  CHECK(world.count("SELECT count(*) FROM contact_archivals") == 0);
  CHECK(world.undo_it().status == Status::unprocessable);
}

TEST_CASE("what was given to a third since stays with him when the merge is undone") {
  MergeWorld world;
  const auto number = world.request_of(world.lost, "Toit envolé");
  world.merge_them();
  const auto third = world.database->write([&](Transaction& tx) {
    const auto id = parties::add_contact(tx, {"Marc LENOIR", std::nullopt, "", ""}, world.louise);
    tx.run("UPDATE requests SET requester_id = $2 WHERE number = $1", number, id);
    return id;
  });

  world.undo_it();

  CHECK(world.asked_by(third) == 1);
  CHECK(world.asked_by(world.lost) == 0);
}

TEST_CASE("a card that became part of another is not merged once more, by whoever comes second") {
  MergeWorld world;
  world.merge_them();

  const auto second = world.merge_them();

  CHECK(second.status == Status::unprocessable);
  CHECK(second.shows("fusionnée entre-temps"));
  CHECK(world.count("SELECT count(*) FROM merges") == 1);
}

TEST_CASE("a merge into a card that was lost since is undone only after that one") {
  MergeWorld world;
  world.merge_them();
  const auto third = world.database->write([&](Transaction& tx) {
    return parties::add_contact(tx, {"J. HENRARD", std::nullopt, "", ""}, world.louise);
  });
  world.post(&world.chris, "/merges",
             {{"kind", "contact"},
              {"one", std::to_string(third.value)},
              {"other", std::to_string(world.kept.value)},
              {"keep", "one"},
              {"explanation", "Encore"}});

  CHECK(world.undo_it().status == Status::unprocessable);
  CHECK(world.remove(&world.chris, "/merges/2").status == Status::see_other);
  CHECK(world.undo_it().status == Status::see_other);
}

TEST_CASE("a card that was archived before it was merged is archived as it was when that is undone") {
  MergeWorld world;
  world.post(&world.louise, fmt::format("/contacts/{}/archival", world.lost.value),
             {{"reason", "left"}, {"explanation", "Partie"}});
  world.merge_them();
  CHECK(world.count("SELECT count(*) FROM contact_archivals WHERE reason = 'merged'") == 1);

  world.undo_it();

  CHECK(world.count("SELECT count(*) FROM contact_archivals WHERE reason = 'left' AND explanation = 'Partie'") == 1);
}

TEST_CASE("a lost card is not brought back into use by itself") {
  MergeWorld world;
  world.merge_them();

  CHECK(world.remove(&world.chris, fmt::format("/contacts/{}/archival", world.lost.value)).status ==
        Status::unprocessable);
  CHECK(world.count("SELECT count(*) FROM contact_archivals") == 1);
}

TEST_CASE(
    "a party that is merged brings its contacts, its sites and its daughters, and is nobody's parent in a circle") {
  World world;
  const auto add = [&](const char* name, const std::string& relations, const std::string& parent) {
    parties::PartyCard card;
    card.name = name;
    card.relations = relations;
    card.parent = parent;
    return world.database->write([&](Transaction& tx) { return parties::add_party(tx, card, "BE", world.louise); });
  };
  const auto lost = add("Lenoir Métal", "supplier", "");
  const auto kept = add("Ateliers Lenoir", "client", std::to_string(lost.value));
  const auto daughter = add("Lenoir Gand", "client", std::to_string(lost.value));
  const auto julie = world.database->write([&](Transaction& tx) {
    parties::add_site(tx, lost, {"Manage", "", "", "", "", "", "", "", ""}, "BE", world.louise);
    return parties::add_contact(tx, {"Julie HENRARD", std::nullopt, "", "Lenoir Métal", lost}, world.louise);
  });

  world.post(&world.chris, "/merges",
             {{"kind", "party"},
              {"one", std::to_string(kept.value)},
              {"other", std::to_string(lost.value)},
              {"keep", "one"},
              {"take.relations", "both"},
              {"explanation", "Une société"}});

  world.database->read([&](Reads& db) {
    CHECK(parties::party_card(db, kept)->relations == "client,supplier");
    CHECK(parties::party_card(db, kept)->parent.empty());
    CHECK(parties::party_card(db, daughter)->parent == std::to_string(kept.value));
    CHECK(parties::contact_card(db, julie)->organisation == "Ateliers Lenoir");
    CHECK(parties::sites_of(db, kept).size() == 1);
  });

  world.remove(&world.chris, "/merges/1");

  world.database->read([&](Reads& db) {
    CHECK(parties::party_card(db, kept)->relations == "client");
    CHECK(parties::party_card(db, kept)->parent == std::to_string(lost.value));
    CHECK(parties::party_card(db, daughter)->parent == std::to_string(lost.value));
    CHECK(parties::contact_card(db, julie)->organisation == "Lenoir Métal");
    CHECK(parties::sites_of(db, lost).size() == 1);
  });
}

}  // namespace relais::client_file
