#include <doctest/doctest.h>

#include "conversations/reply_token.h"
#include "intake/testing_letter.h"
#include "testing/world.h"

namespace relais {
namespace {

using intake::Letter;
using testing::World;

// Karim answers for Marc's request, and Marc has written again.
struct AnsweringWorld : World {
  std::string number;

  AnsweringWorld() {
    database->write([](Transaction& tx) { tx.run("UPDATE mailboxes SET authserv_id = 'mx.desk.example'"); });
    number = mail(Letter{}.bytes()).number;
    make_responsible(number, karim);
    mail(Letter{.id = "encore@client.example", .more = "References: <premier@client.example>\r\n"}.bytes());
  }

  // The address of the notification that this person had.
  std::string personal_address(const Person& person) {
    return database->read([&](Reads& db) {
      const auto id = db.value<std::int64_t>("SELECT id FROM requests WHERE number = $1", number);
      const auto tokens = conversations::ReplyTokens::existing(db).value();
      return "demandes+" + tokens.token_for({"request", id}, person.id) + "@desk.example";
    });
  }

  World::Came answer_of(const std::string& from, const std::string& more, const Person& address_of) {
    return mail(Letter{.from = from, .id = "reponse@desk.example", .more = more, .text = "Je passe demain."}.bytes(),
                personal_address(address_of));
  }
};

const std::string passed = "Authentication-Results: mx.desk.example; dmarc=pass\r\n";

}  // namespace

TEST_CASE("whoever is responsible is told of a new mail, at an address of his own") {
  AnsweringWorld world;

  CHECK(world.count("SELECT count(*) FROM colleague_mails WHERE body LIKE '%eau coule%'") == 1);
}

TEST_CASE("his proven answer to that address goes to the requester, and he is told so") {
  AnsweringWorld world;

  const auto came = world.answer_of("karim@desk.example", passed, world.karim);

  CHECK(came.outcome == "joined");
  CHECK(world.count("SELECT count(*) FROM messages WHERE kind = 'comment' AND body = 'Je passe demain.'") == 1);
  CHECK(world.count("SELECT count(*) FROM message_recipients JOIN messages ON messages.id = message_id "
                    "WHERE kind = 'comment' AND message_recipients.email = 'marc@client.example'") == 1);
  CHECK(world.count("SELECT count(*) FROM colleague_mails") == 2);
}

TEST_CASE("without the mail server's word nothing goes out in his name") {
  AnsweringWorld world;

  CHECK(world.answer_of("karim@desk.example", "", world.karim).outcome == "held");
  CHECK(world.count("SELECT count(*) FROM messages WHERE kind = 'comment'") == 0);
}

TEST_CASE("another colleague who answers to that address writes a note") {
  AnsweringWorld world;

  CHECK(world.answer_of("nora@desk.example", passed, world.karim).outcome == "noted");
  CHECK(world.count("SELECT count(*) FROM messages WHERE kind = 'comment'") == 0);
}

TEST_CASE("an outsider who learns that address is not let in by it") {
  AnsweringWorld world;

  CHECK(world.answer_of("marc@client.example", "", world.karim).outcome == "held");
}

}  // namespace relais
