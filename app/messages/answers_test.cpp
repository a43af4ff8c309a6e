#include <doctest/doctest.h>

#include "messages/testing_told.h"

namespace relais::messages {
namespace {

struct AnsweringWorld : ToldWorld {
  AnsweringWorld() {
    assign_to(karim, sylvie);
    post(&nora, "/requests/" + number + "/work-notes", {{"text", "@Karim Benali as-tu le code ?"}});
  }

  testing::Page answer(const Person& by, const std::string& text, const std::string& show = "") {
    return post(&by, "/messages/" + newest() + "/answer", {{"text", text}, {"show", show}});
  }
};

}  // namespace

TEST_CASE(
    "a message is answered where it stands by a note that begins with its author's name, and counts as read then") {
  AnsweringWorld world;
  CHECK(world.get(&world.karim, "/messages").shows("@Nora Peeters </textarea>"));

  const auto answered = world.answer(world.karim, "@Nora Peeters oui, 14 B.", "mentions");

  CHECK(answered.header("Location") == "/messages?show=mentions");
  CHECK(world.has_unread(world.karim, 1));
  CHECK(world.get(&world.nora, "/messages").shows("Karim Benali vous mentionne"));
  CHECK(world.get(&world.nora, "/requests/" + world.number).shows("oui, 14 B."));
}

TEST_CASE("an answer that says nothing, or calls somebody who may not see it, comes back with what was typed") {
  AnsweringWorld world;

  CHECK(world.answer(world.karim, "  ").status == Status::unprocessable);
  const auto page = world.answer(world.karim, "@Walter Claes, tu sais ?");

  CHECK(page.status == Status::unprocessable);
  CHECK(page.shows("@Walter Claes, tu sais ?"));
  CHECK(page.shows("n’a pas accès à cette demande"));
  CHECK(world.count("SELECT count(*) FROM messages WHERE kind = 'work_note'") == 1);
}

TEST_CASE("nobody answers a message of somebody else, nor about a request that is out of his sight now") {
  AnsweringWorld world;
  CHECK(world.answer(world.louise, "Moi je sais.").status == Status::not_found);

  world.assign_to(world.walter, world.sylvie);
  world.assign_to(world.karim, world.sylvie);
  const auto walters = world.count("SELECT max(id) FROM notices WHERE told_by_name = 'Sylvie Henrard'") - 1;
  const auto address = fmt::format("/messages/{}/answer", walters);
  CHECK(world.post(&world.walter, address, {{"text", "Encore là ?"}}).status == Status::not_found);
}

TEST_CASE("the messages are shown by what they are: where one is mentioned, and what came from outside") {
  AnsweringWorld world;
  world.marc_writes("Toujours rien ?");

  const auto mentions = world.get(&world.karim, "/messages?show=mentions");
  const auto outside = world.get(&world.karim, "/messages?show=outside");

  CHECK(mentions.shows("Nora Peeters vous mentionne"));
  CHECK_FALSE(mentions.shows("Marc Lenoir a écrit"));
  CHECK(outside.shows("Marc Lenoir a écrit par mail"));
  CHECK_FALSE(outside.shows("Nora Peeters vous mentionne"));
  CHECK(world.get(&world.louise, "/messages?show=mentions").shows("Aucun message de cette sorte"));
}

}  // namespace relais::messages
