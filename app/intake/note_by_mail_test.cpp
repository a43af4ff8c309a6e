#include <doctest/doctest.h>

#include "conversations/reply_token.h"
#include "intake/testing_letter.h"
#include "testing/world.h"

namespace relais {
namespace {

using conversations::AnswersAs;
using intake::Letter;
using testing::World;

// Karim answers for Marc's request; Nora was called in a note there and has the mail that tells her so.
struct NoteMailWorld : World {
  std::string number;
  std::int64_t answers = 0;

  NoteMailWorld() {
    database->write([](Transaction& tx) { tx.run("UPDATE mailboxes SET authserv_id = 'mx.desk.example'"); });
    number = mail(Letter{}.bytes()).number;
    make_responsible(number, karim);
    post(&karim, "/requests/" + number + "/work-notes", {{"text", "@Nora Peeters le code est 4711"}});
  }

  std::string address_for(const Person& person, AnswersAs answers_as) {
    return database->read([&](Reads& db) {
      const auto id = db.value<std::int64_t>("SELECT id FROM requests WHERE number = $1", number);
      const auto tokens = conversations::ReplyTokens::existing(db).value();
      return "demandes+" + tokens.token_for({"request", id}, person.id, answers_as) + "@desk.example";
    });
  }

  World::Came answer(const std::string& from, const std::string& more, const std::string& text,
                     const std::string& address) {
    const auto id = "note" + std::to_string(++answers) + "@desk.example";
    return mail(Letter{.from = from, .subject = "Re: " + number, .id = id, .more = more, .text = text}.bytes(),
                address);
  }

  World::Came nora_answers(const std::string& text) {
    return answer("nora@desk.example", passed, text, address_for(nora, AnswersAs::note));
  }

  static constexpr const char* passed = "Authentication-Results: mx.desk.example; dmarc=pass\r\n";
};

const std::string quoting = "Merci !\n\nLe 22/11/2026 à 21:04, Desk a écrit :\n> @Nora Peeters le code est 4711\n";

}  // namespace

TEST_CASE("an answer to the mail about a note is a note, told like any other, and nothing of it leaves") {
  NoteMailWorld world;

  CHECK(world.nora_answers("@Louise Dubois tu lui donnes ?").outcome == "noted");

  CHECK(world.count("SELECT count(*) FROM messages WHERE kind = 'work_note'") == 2);
  CHECK(world.count("SELECT count(*) FROM messages WHERE kind IN ('comment', 'mail_out') AND body LIKE '%donnes%'") ==
        0);
  CHECK(world.get(&world.louise, "/messages").shows("Nora Peeters vous mentionne"));
  CHECK(world.get(&world.karim, "/messages").shows("Nora Peeters a écrit une note interne"));
  CHECK(world.count("SELECT count(*) FROM notices WHERE told_by_name = 'Nora Peeters'") == 2);
}

TEST_CASE("what her mail program quotes is folded in the thread and is not told again") {
  NoteMailWorld world;

  world.nora_answers(quoting);

  const auto page = world.get(&world.karim, "/requests/" + world.number);
  CHECK(page.shows("Texte cité"));
  CHECK(world.count("SELECT count(*) FROM notices WHERE told_by_name = 'Nora Peeters' AND words LIKE '%4711%'") == 0);
  CHECK(world.count("SELECT count(*) FROM notices WHERE kind = 'mentioned'") == 1);
}

TEST_CASE("a forged answer to a note waits as a note, and letting it in makes nobody a part of the thread") {
  NoteMailWorld world;

  CHECK(world.answer("nora@desk.example", "", quoting, world.address_for(world.nora, AnswersAs::note)).outcome ==
        "held");
  CHECK(world.answer("marc@client.example", "", quoting, world.address_for(world.nora, AnswersAs::note)).outcome ==
        "held");
  CHECK(world.count("SELECT count(*) FROM messages WHERE kind = 'mail_in'") == 1);
  const auto held = world.count("SELECT min(message_id) FROM message_holds");
  world.remove(&world.karim, fmt::format("/requests/{}/mails/{}/hold", world.number, held));

  CHECK(world.count("SELECT count(*) FROM message_holds") == 1);
  CHECK(world.count("SELECT count(*) FROM participants WHERE email_key = 'nora@desk.example'") == 0);
  CHECK(world.count("SELECT count(*) FROM messages WHERE kind = 'mail_in'") == 1);
}

TEST_CASE("whoever lost sight of the request answers in vain: his words wait until somebody lets them in") {
  NoteMailWorld world;
  world.make_responsible(world.number, world.walter);
  world.post(&world.karim, "/requests/" + world.number + "/work-notes", {{"text", "@Walter Claes vas-y"}});
  const auto address = world.address_for(world.walter, AnswersAs::note);
  world.make_responsible(world.number, world.karim);

  const auto came = world.answer("walter@desk.example", NoteMailWorld::passed, "J'y suis.", address);

  CHECK(came.outcome == "held");
  CHECK(came.why.find("Walter Claes n’a plus accès à cette demande") != std::string::npos);
}

TEST_CASE("whom an answer by mail cannot call is told to its author, and his words are kept all the same") {
  NoteMailWorld world;

  world.nora_answers("@Walter Claes peut y aller.");

  CHECK(world.count("SELECT count(*) FROM messages WHERE kind = 'work_note' AND body LIKE '%peut y aller%'") == 1);
  CHECK(world.count("SELECT count(*) FROM colleague_mails WHERE body LIKE '%Walter Claes n’a pas accès%'") == 1);
}

TEST_CASE("the address for answers outside stays what it was, and neither becomes the other by a changed letter") {
  NoteMailWorld world;
  auto address = world.address_for(world.karim, AnswersAs::note);
  CHECK(world
            .answer("karim@desk.example", NoteMailWorld::passed, "Je passe.",
                    world.address_for(world.karim, AnswersAs::comment))
            .outcome == "joined");
  CHECK(world.count("SELECT count(*) FROM messages WHERE kind = 'comment'") == 1);

  address.replace(address.find("-n"), 2, "-p");
  world.answer("karim@desk.example", NoteMailWorld::passed, "Entre nous.", address);
  CHECK(world.count("SELECT count(*) FROM messages WHERE kind = 'comment'") == 1);
}

}  // namespace relais
