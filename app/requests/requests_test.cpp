#include <doctest/doctest.h>

#include "testing/world.h"

namespace relais {
namespace {

using testing::World;

// As a program sends it.
testing::Page post_json(World& world, const Person* person, const std::string& address, const testing::Form& form) {
  return world.visit(web::Method::post, person, address, form, {{"Accept", "application/json"}});
}

void restrict_to(World& world, const std::string& team, const std::string& number) {
  world.database->write([&](Transaction& tx) {
    const auto type =
        tx.returning<std::int64_t>("INSERT INTO request_types (name, created_at) VALUES ('Plaintes', 0) RETURNING id");
    const auto id =
        tx.returning<std::int64_t>("INSERT INTO teams (name, created_at) VALUES ($1, 0) RETURNING id", team);
    tx.run("INSERT INTO request_type_restrictions (type_id, team_id) VALUES ($1, $2)", type, id);
    tx.run("UPDATE requests SET type_id = $1 WHERE number = $2", type, number);
  });
}

}  // namespace

TEST_CASE("Louise records a call, and the page shows it") {
  World world;

  const auto answer = world.post(&world.louise, "/requests",
                                 {{"title", "  Devis pour 12 panneaux "},
                                  {"description", "Maison 4 façades"},
                                  {"requester_name", "Fatima El Amrani"},
                                  {"requester_phone", "0474 84 43 18"}});

  CHECK(answer.status == Status::see_other);
  const auto page = world.get(&world.louise, answer.header("Location"));
  CHECK(page.shows("Devis pour 12 panneaux"));
  CHECK(page.shows("Maison 4 façades"));
  CHECK(page.shows("Fatima El Amrani"));
}

TEST_CASE("a request without a title comes back with everything typed and a sentence beside the field") {
  World world;

  const auto page =
      world.post(&world.louise, "/requests",
                 {{"title", " "}, {"description", "Tout est <là>"}, {"requester_email", "pas une adresse"}});

  CHECK(page.status == Status::unprocessable);
  CHECK(page.shows("Tout est &lt;là&gt;"));
  CHECK(page.shows("Dites en quelques mots"));
  CHECK(page.shows("pas une adresse"));
  CHECK(world.count("SELECT count(*) FROM requests") == 0);
}

TEST_CASE("a program gets 201, the request and its address, or the mistakes by field") {
  World world;

  const auto made =
      post_json(world, &world.louise, "/requests", {{"title", "Fuite"}, {"requester_email", "marc@client.example"}});
  CHECK(made.status == Status::created);
  CHECK(made.header("Location").starts_with("/requests/DEM-"));
  CHECK(made.shows(R"("channel":"api")"));
  CHECK(made.shows(R"("requester":{"name":"marc@client.example","email":"marc@client.example"})"));

  const auto refused = post_json(world, &world.louise, "/requests", {{"title", ""}, {"channel", "pigeon"}});
  CHECK(refused.status == Status::unprocessable);
  CHECK(refused.shows(R"({"errors":[{"field":"title")"));
  CHECK(refused.shows(R"("field":"channel")"));
}

TEST_CASE("numbers follow each other and never repeat") {
  World world;

  const auto first = world.new_request(world.louise, "Une");
  const auto second = world.new_request(world.karim, "Deux");

  CHECK(first.ends_with("-000001"));
  CHECK(second.ends_with("-000002"));
}

TEST_CASE("the list pages through everything once, newest first") {
  World world;
  for (int i = 0; i < 60; ++i) world.new_request(world.louise, "Demande " + std::to_string(i));

  const auto first = world.get_json(&world.louise, "/requests");
  CHECK(first.shows("Demande 59"));
  CHECK(first.shows("Demande 10\""));
  CHECK_FALSE(first.shows("Demande 9\""));
  CHECK(first.shows(R"("total":60,"total_at_least":60)"));

  const auto from = first.body.find(R"("next":")") + 8;
  const auto next = first.body.substr(from, first.body.find('"', from) - from);
  const auto second = world.get_json(&world.louise, next);
  CHECK(second.shows("Demande 9\""));
  CHECK(second.shows("Demande 0\""));
  CHECK_FALSE(second.shows("Demande 10\""));
  CHECK(second.shows(R"("next":null)"));
}

TEST_CASE("the list can be narrowed by state and by words") {
  World world;
  world.new_request(world.louise, "Toiture plate");
  world.new_request(world.louise, "Panneaux 100 %");

  CHECK(world.get_json(&world.louise, "/requests?q=toiture").shows("Toiture plate"));
  CHECK_FALSE(world.get_json(&world.louise, "/requests?q=toiture").shows("Panneaux"));
  CHECK(world.get_json(&world.louise, "/requests?q=100%20%25").shows("Panneaux"));
  CHECK_FALSE(world.get_json(&world.louise, "/requests?q=%25").shows("Toiture"));
  CHECK(world.get_json(&world.louise, "/requests?state=received").shows("Toiture"));
  CHECK(world.get_json(&world.louise, "/requests?state=closed").shows(R"("requests":[])"));
}

TEST_CASE("a comment goes to the requester in the desk's name; a note goes to nobody outside") {
  World world;
  const auto number = world.new_request(world.louise, "Fuite");
  world.make_responsible(number, world.karim);

  CHECK(world.post(&world.karim, "/requests/" + number + "/comments", {{"text", "Nous venons à midi."}}).status ==
        Status::see_other);
  CHECK(world.post(&world.karim, "/requests/" + number + "/work-notes", {{"text", "Client difficile."}}).status ==
        Status::see_other);

  CHECK(world.count(
            "SELECT count(*) FROM message_recipients JOIN messages ON messages.id = message_recipients.message_id "
            "WHERE kind = 'comment' AND message_recipients.email = 'marc@client.example' AND delivery = 'queued' "
            "AND from_email = 'demandes@desk.example'") == 1);
  CHECK(world.count("SELECT count(*) FROM message_recipients JOIN messages ON messages.id = "
                    "message_recipients.message_id WHERE kind = 'work_note'") == 0);
  const auto page = world.get(&world.nora, "/requests/" + number);
  CHECK(page.shows("Nous venons à midi."));
  CHECK(page.shows("Client difficile."));
  const auto json = world.get_json(&world.nora, "/requests/" + number);
  CHECK(json.shows(R"("kind":"comment")"));
  CHECK(json.shows(R"("kind":"work_note")"));
  CHECK(json.shows(R"("delivery":"queued")"));
}

TEST_CASE("an empty comment comes back with a sentence and sends nothing") {
  World world;
  const auto number = world.new_request(world.louise, "Fuite");

  const auto page = world.post(&world.sylvie, "/requests/" + number + "/comments", {{"text", " \r\n "}});

  CHECK(page.status == Status::unprocessable);
  CHECK(world.count("SELECT count(*) FROM messages") == 0);
}

TEST_CASE("a restricted type is seen by its teams alone, and others cannot tell that it exists") {
  World world;
  const auto number = world.new_request(world.louise, "Plainte grave");
  restrict_to(world, "Direction", number);

  CHECK(world.get(&world.louise, "/requests/" + number).status == Status::not_found);
  CHECK(world.get(&world.ada, "/requests/" + number).status == Status::not_found);
  CHECK_FALSE(world.get_json(&world.louise, "/requests").shows("Plainte grave"));
  CHECK(world.get_json(&world.louise, "/requests").shows(R"("total":0)"));
  CHECK(world.post(&world.louise, "/requests/" + number + "/comments", {{"text", "Bonjour"}}).status ==
        Status::not_found);

  world.database->write([&](Transaction& tx) {
    tx.run(
        "INSERT INTO team_members (team_id, person_id, joined_at) SELECT id, $1, 0 FROM teams WHERE name = 'Direction'",
        world.nora.id);
  });
  CHECK(world.get(&world.nora, "/requests/" + number).status == Status::ok);
  CHECK(world.get_json(&world.nora, "/requests").shows("Plainte grave"));
}

TEST_CASE("a worker sees the requests he is responsible for, and no others") {
  World world;
  const auto other = world.new_request(world.louise, "Autre affaire");
  const auto own = world.new_request(world.louise, "Mon chantier");
  world.database->write([&](Transaction& tx) {
    tx.run("UPDATE requests SET responsible_id = $1 WHERE number = $2", world.walter.id, own);
  });

  CHECK(world.get(&world.walter, "/requests/" + own).status == Status::ok);
  CHECK(world.get(&world.walter, "/requests/" + other).status == Status::not_found);
  CHECK(world.get_json(&world.walter, "/requests").shows(R"("total":1)"));
}

TEST_CASE("what was typed is never markup") {
  World world;
  const auto number = world.new_request(world.louise, "<script>alert(1)</script>");
  world.post(&world.louise, "/requests/" + number + "/work-notes", {{"text", "<img src=x onerror=alert(1)>"}});

  const auto page = world.get(&world.louise, "/requests/" + number);

  CHECK_FALSE(page.shows("<script>alert(1)"));
  CHECK_FALSE(page.shows("<img src=x"));
}

TEST_CASE(
    "of a long thread the newest messages are shown, with the mail that opened it, and the rest comes by a click") {
  World world;
  const auto number = world
                          .mail(
                              "From: Marc <marc@client.example>\nTo: demandes@desk.example\nSubject: Fissure\n"
                              "Message-ID: <un@c>\n\nLa toute premiere.\n")
                          .number;
  world.db().write([](Transaction& tx) {
    for (int i = 0; i < 150; ++i) {
      tx.run(
          "INSERT INTO messages (record_kind, record_id, kind, automatic, from_name, from_email, from_key, subject, "
          "body, "
          "internet_message_id, said_at, has_html, unproven) SELECT 'request', 1, 'work_note', 0, 'Karim', '', '', '', "
          "$1, "
          "'', max(said_at) + 1000000, 0, '' FROM messages",
          fmt::format("La note {} du fil", i));
    }
  });
  const auto page = world.get(&world.louise, "/requests/" + number);
  CHECK(page.shows("La toute premiere."));
  CHECK(page.shows("La note 149 du fil"));
  CHECK(page.shows("La note 50 du fil"));
  CHECK_FALSE(page.shows("La note 49 du fil"));
  CHECK(page.shows("51 messages plus anciens"));
  CHECK(world.get(&world.louise, "/requests/" + number + "?thread=200").shows("La note 0 du fil"));
  CHECK(world.get_json(&world.louise, "/requests/" + number).shows("La note 0 du fil"));

  const auto old = world.db().read(
      [](Reads& db) { return db.value<std::int64_t>("SELECT id FROM messages WHERE body = 'La note 20 du fil'"); });
  const auto found = world.get(&world.louise, fmt::format("/requests/{}?message={}", number, old));
  CHECK(found.shows("La note 20 du fil"));
  CHECK_FALSE(found.shows("La note 19 du fil"));
}

}  // namespace relais
