#include <doctest/doctest.h>

#include "messages/testing_told.h"

namespace relais::messages {
namespace {

using testing::Form;

Form marked(const std::string& up_to, const std::string& record = "") { return {{"up_to", up_to}, {"record", record}}; }

}  // namespace

TEST_CASE("whoever becomes responsible is told in his messages, and nobody else is") {
  ToldWorld world;

  world.assign_to(world.karim, world.sylvie, "Tu connais le bâtiment.");

  const auto page = world.get(&world.karim, "/messages");
  CHECK(page.shows("Sylvie Henrard vous a désigné responsable"));
  CHECK(page.shows("Tu connais le bâtiment."));
  CHECK(page.shows("/requests/" + world.number));
  CHECK(page.shows("<title>(1) Messages"));
  CHECK(world.get(&world.karim, "/requests").shows("<title>(1) "));
  CHECK(world.has_unread(world.louise, 0));
  CHECK_FALSE(world.get(&world.louise, "/messages").shows(world.number));
}

TEST_CASE("nobody is told what he did himself") {
  ToldWorld world;

  world.assign_to(world.sylvie, world.sylvie);

  CHECK(world.has_unread(world.sylvie, 0));
  CHECK(world.count("SELECT count(*) FROM notices") == 0);
}

TEST_CASE("a mail of the requester tells whoever answers for the request, and leads to the very place in the thread") {
  ToldWorld world;
  world.assign_to(world.karim, world.sylvie);

  world.marc_writes("Il a commencé à pleuvoir dans le hall.");

  const auto page = world.get(&world.karim, "/messages");
  CHECK(page.shows("Marc Lenoir a écrit par mail"));
  CHECK(page.shows("Il a commencé à pleuvoir dans le hall."));
  const auto place = world.count("SELECT max(id) FROM messages WHERE kind = 'mail_in'");
  CHECK(page.shows(fmt::format("{0}?message={1}#m{1}", world.number, place)));
}

TEST_CASE("a mail that waits before somebody's request is told him, and letting it in himself is not") {
  ToldWorld world;
  world.assign_to(world.karim, world.sylvie);

  world.mail(
      intake::Letter{.from = "Anne <anne@client.example>", .subject = "Pour " + world.number, .id = "anne@x"}.bytes());

  CHECK(world.get(&world.karim, "/messages").shows("Un mail de Anne attend d’être accepté"));
  const auto held = std::to_string(world.count("SELECT message_id FROM message_holds"));
  world.remove(&world.karim, "/requests/" + world.number + "/mails/" + held + "/hold");
  CHECK(world.has_unread(world.karim, 2));
}

TEST_CASE("the page of the request says why one was called there, and marks as read no more than it showed") {
  ToldWorld world;
  world.assign_to(world.karim, world.sylvie, "Pour demain.");
  const auto shown = world.newest();

  const auto page = world.get(&world.karim, "/requests/" + world.number);
  CHECK(page.shows("id=\"told-here\""));
  CHECK(page.shows("Pour demain."));
  world.marc_writes("Encore moi.");
  const auto record = "request/" + std::to_string(world.count("SELECT id FROM requests"));
  const auto answer = world.post(&world.karim, "/messages/readings", marked(shown, record));

  CHECK(answer.header("Location") == "/requests/" + world.number);
  CHECK(world.has_unread(world.karim, 1));
  CHECK(world.get(&world.karim, "/requests/" + world.number).shows("Marc Lenoir a écrit par mail"));
}

TEST_CASE("opening a page reads nothing by itself: a look ahead of the browser must not take the figure away") {
  ToldWorld world;
  world.assign_to(world.karim, world.sylvie);

  world.get(&world.karim, "/requests/" + world.number);
  world.get(&world.karim, "/messages");

  CHECK(world.has_unread(world.karim, 1));
}

TEST_CASE("a message is marked as read, as not read, and all of them at once") {
  ToldWorld world;
  world.assign_to(world.karim, world.sylvie);
  world.marc_writes("Encore moi.");
  const auto reading = "/messages/" + world.newest() + "/reading";

  CHECK(world.post(&world.karim, reading, {}).status == Status::see_other);
  CHECK(world.has_unread(world.karim, 1));
  CHECK(world.remove(&world.karim, reading).status == Status::see_other);
  CHECK(world.has_unread(world.karim, 2));
  CHECK(world.post(&world.karim, "/messages/readings", marked(world.newest())).status == Status::see_other);
  CHECK(world.has_unread(world.karim, 0));
  CHECK(world.get(&world.karim, "/messages?show=unread").shows("Vous avez tout lu"));
  CHECK(world.get(&world.karim, "/messages").shows("Marquer comme non lu"));
}

TEST_CASE("a program marks as read and learns how many are left") {
  ToldWorld world;
  world.assign_to(world.karim, world.sylvie);
  world.marc_writes("Encore moi.");

  const auto answer = world.visit(web::Method::post, &world.karim, "/messages/" + world.newest() + "/reading", {},
                                  {{"Accept", "application/json"}});

  CHECK(answer.status == Status::ok);
  CHECK(answer.body == R"({"unread":1})");
}

TEST_CASE("the messages of a colleague are nobody else's: marking one is a 404, and all are only one's own") {
  ToldWorld world;
  world.assign_to(world.karim, world.sylvie);

  CHECK(world.post(&world.louise, "/messages/" + world.newest() + "/reading", {}).status == Status::not_found);
  world.post(&world.louise, "/messages/readings", marked(world.newest()));

  CHECK(world.has_unread(world.karim, 1));
}

TEST_CASE("whoever may no longer see a request keeps that he was told, without a word of it") {
  ToldWorld world;
  world.make_responsible(world.number, world.walter);
  world.marc_writes("Mon code est 4711.");
  world.make_responsible(world.number, world.karim);

  const auto page = world.get(&world.walter, "/messages");

  CHECK(page.shows("Vous n’avez plus accès à cette demande"));
  CHECK_FALSE(page.shows("4711"));
  CHECK_FALSE(page.shows(world.number));
  CHECK_FALSE(world.get_json(&world.walter, "/messages").shows("4711"));
}

TEST_CASE("what is not read stands before what is, and pages go on where the one before ended") {
  ToldWorld world;
  world.assign_to(world.karim, world.sylvie);
  for (int letter = 0; letter < 60; ++letter) world.marc_writes("Lettre " + std::to_string(letter));
  const auto first = world.count("SELECT min(id) FROM notices");
  world.post(&world.karim, "/messages/readings", marked(std::to_string(first + 54)));
  world.remove(&world.karim, "/messages/" + std::to_string(first) + "/reading");

  const auto page = world.get_json(&world.karim, "/messages");

  CHECK(page.body.find("vous a désigné responsable") < page.body.find("Lettre 40"));
  CHECK(page.shows("Lettre 59"));
  CHECK_FALSE(page.shows("\"Lettre 1\""));
  const auto next = page.body.find("\"next\":\"") + 8;
  const auto second = world.get_json(&world.karim, page.body.substr(next, page.body.find('"', next) - next));
  CHECK(second.shows("\"Lettre 1\""));
  CHECK(second.shows("\"next\":null"));
  CHECK_FALSE(second.shows("Lettre 59"));
}

TEST_CASE("each change of somebody's messages is an event of his alone, so that no other screen counts anew") {
  ToldWorld world;
  world.assign_to(world.karim, world.sylvie);
  world.post(&world.karim, "/messages/readings", marked(world.newest()));
  world.post(&world.karim, "/messages/readings", marked(world.newest()));

  const auto told = world.database->read([&](Reads& db) { return events_of(db, {"messages", world.karim.id.value}); });

  REQUIRE(told.size() == 2);
  CHECK(told[0].kind == "told");
  CHECK(told[1].kind == "read");
}

}  // namespace relais::messages
