#include <doctest/doctest.h>

#include "conversations/reply_token.h"
#include "intake/testing_letter.h"
#include "people/membership.h"
#include "people/outside_writing.h"
#include "people/teams.h"
#include "testing/world.h"

namespace relais {
namespace {

using intake::Letter;
using testing::Page;
using testing::World;

const std::string passed = "Authentication-Results: mx.desk.example; dmarc=pass\r\n";

// The one team of Louise and Karim does not write outside yet; Karim answers for Marc's request.
struct SilentTeam : World {
  std::string number;
  std::string address;

  SilentTeam() {
    database->write([&](Transaction& tx) {
      tx.run("UPDATE mailboxes SET authserv_id = 'mx.desk.example'");
      const auto team = people::add_team(tx, "Silencieuse", ada);
      people::choose_written_from(tx, team, {}, ada);
      for (const auto* person : {&louise, &karim}) people::set_teams(tx, person->id, {team}, ada);
    });
    number = mail(Letter{}.bytes()).number;
    address = "/requests/" + number;
    make_responsible(number, karim);
  }

  Page answer(const Person& person, const std::string& words) {
    return post(&person, address + "/comments", {{"text", words}});
  }
  std::int64_t comments() { return count("SELECT count(*) FROM messages WHERE kind = 'comment'"); }
};

}  // namespace

TEST_CASE("whoever's teams do not write outside yet is told so, and writes notes") {
  SilentTeam world;
  const auto page = world.get(&world.louise, world.address);
  CHECK(page.shows("Votre équipe n’écrit pas encore à l’extérieur d’ici."));
  CHECK_FALSE(page.shows("id=\"answer-text\""));
  CHECK(page.shows("id=\"note-text\""));
  CHECK(world.get(&world.nora, world.address).shows("id=\"answer-text\""));
}

TEST_CASE(
    "an answer that was begun before does not leave, and its words stand in the note, above what was begun there") {
  SilentTeam world;
  world.visit(web::Method::post, &world.louise, world.address + "/drafts",
              {{"kind", "work_note"}, {"text", "Rappeler Marc"}}, {{"Accept", "application/json"}});

  const auto page = world.answer(world.louise, "Nous venons demain.");

  CHECK(page.status == Status::forbidden);
  CHECK(page.shows("Nous venons demain.\n\nRappeler Marc</textarea>"));
  CHECK(page.shows("Vos mots sont ici, dans une note interne."));
  CHECK(world.comments() == 0);
  CHECK(world.answer(world.nora, "Je réponds.").status == Status::see_other);
  CHECK(world.comments() == 1);
}

TEST_CASE("such a team puts nobody on the watch list, who would be sent the answers of others") {
  SilentTeam world;
  const auto put = [&](const Person& person) {
    return world.post(&person, world.address + "/watchers", {{"email", "voisin@client.example"}});
  };

  const auto refused = put(world.karim);

  CHECK(refused.status == Status::forbidden);
  CHECK(refused.shows("Votre équipe n’écrit pas encore à l’extérieur d’ici."));
  CHECK(world.count("SELECT count(*) FROM watchers") == 0);
  CHECK(put(world.nora).status == Status::see_other);
  CHECK(world.count("SELECT count(*) FROM watchers") == 1);
}

TEST_CASE("a colleague of such a team who answers by mail gets a mail that says why, and his words are a note") {
  SilentTeam world;
  world.mail(Letter{.id = "encore@client.example", .more = "References: <premier@client.example>\r\n"}.bytes());
  CHECK(world.count("SELECT count(*) FROM colleague_mails WHERE body LIKE '%eau coule%' AND answers_as = 'note'") == 1);
  const auto to = world.database->read([&](Reads& db) {
    const auto id = db.value<std::int64_t>("SELECT id FROM requests WHERE number = $1", world.number);
    const auto tokens = conversations::ReplyTokens::existing(db).value();
    return "demandes+" + tokens.token_for({"request", id}, world.karim.id) + "@desk.example";
  });

  world.mail(Letter{.from = "karim@desk.example", .id = "r@desk.example", .more = passed, .text = "Je passe."}.bytes(),
             to);

  CHECK(world.comments() == 0);
  CHECK(world.count("SELECT count(*) FROM messages WHERE kind = 'work_note' AND body LIKE 'Je passe.%'") == 1);
  CHECK(world.count("SELECT count(*) FROM colleague_mails WHERE body LIKE 'Votre équipe%Rien n’est parti%'") == 1);
}

}  // namespace relais
