#include <doctest/doctest.h>

#include "conversations/message.h"
#include "conversations/outgoing_mail.h"
#include "conversations/reply_token.h"
#include "intake/testing_letter.h"
#include "testing/world.h"

namespace relais::conversations {
namespace {

using intake::Letter;
using testing::World;

const std::string secret = "le code du portail est 4711";

// A request of Marc's with everything on it that a note could leave by: a note written here, one by mail with a file,
// an answer, and a colleague who has lost sight of it.
struct SecretWorld : World {
  std::string number;
  std::string address;

  SecretWorld() {
    database->write([](Transaction& tx) { tx.run("UPDATE mailboxes SET authserv_id = 'mx.desk.example'"); });
    number = mail(Letter{}.bytes()).number;
    address = "/requests/" + number;
    make_responsible(number, walter);
    post(&walter, address + "/work-notes", {{"text", secret}});
    post(&walter, address + "/note-readers", {{"colleague", "me"}});
    make_responsible(number, karim);
    post(&nora, address + "/work-notes", {{"text", "@Karim Benali " + secret}});
    mail(Letter{.from = "karim@desk.example",
                .subject = "Re: " + number,
                .id = "note@desk.example",
                .more = passed,
                .text = secret}
             .bytes(),
         token(karim, AnswersAs::note));
  }

  std::string token(const Person& person, AnswersAs answers_as) {
    return database->read([&](Reads& db) {
      const auto id = db.value<std::int64_t>("SELECT id FROM requests WHERE number = $1", number);
      return "demandes+" + ReplyTokens::existing(db)->token_for({"request", id}, person.id, answers_as) +
             "@desk.example";
    });
  }

  // Every mail to somebody outside, as the next server is given it.
  std::string sent_outside() {
    return database->read([&](Reads& db) {
      std::string all;
      for (const auto id : db.all<Id<Message>>(
               "SELECT DISTINCT message_id FROM message_recipients WHERE delivery IS NOT NULL ORDER BY message_id"))
        all += outgoing_mail(db, blobs, id, settings).bytes;
      return all;
    });
  }

  std::string texts(const char* sql) {
    return database->read([&](Reads& db) {
      std::string all;
      for (const auto& text : db.all<std::string>(kept(sql))) all += text + "\n";
      return all;
    });
  }

  std::int64_t note() { return count("SELECT min(id) FROM messages WHERE kind = 'work_note'"); }

  static constexpr const char* passed = "Authentication-Results: mx.desk.example; dmarc=pass\r\n";
};

// A way by which a note could leave, and all that comes out at its end.
struct WayOut {
  const char* name;
  std::string (*outcome)(SecretWorld& world);
};

const WayOut ways_out[] = {
    {"an answer to the requester, with all that it quotes and refers to",
     [](SecretWorld& world) {
       world.post(&world.karim, world.address + "/comments", {{"text", "Nous passons demain."}});
       const auto sent = world.sent_outside();
       CHECK(sent.find("Nous passons demain.") != std::string::npos);
       CHECK(sent.find("note@desk.example") == std::string::npos);
       return sent;
     }},
    {"the answer of a colleague by mail, which quotes the note he was told of",
     [](SecretWorld& world) {
       const auto text = "Nous passons demain.\n\nLe 22/11/2026 à 21:04, Desk a écrit :\n> " + secret + "\n";
       world.mail(Letter{.from = "karim@desk.example",
                         .subject = "Re: " + world.number,
                         .id = "cite@desk.example",
                         .more = SecretWorld::passed,
                         .text = text}
                      .bytes(),
                  world.token(world.karim, AnswersAs::comment));
       return world.sent_outside();
     }},
    {"automatic messages: the acknowledgement, the closing notice",
     [](SecretWorld& world) {
       world.post(&world.karim, world.address + "/resolution", {{"why", "Réparé."}});
       return world.sent_outside() + world.texts("SELECT body FROM messages WHERE kind = 'mail_out'");
     }},
    {"notifications to somebody who does not work here",
     [](SecretWorld& world) {
       return world.texts(
           "SELECT body FROM colleague_mails WHERE NOT EXISTS"
           " (SELECT 1 FROM people_at_work WHERE people_at_work.id = person_id)");
     }},
    {"recipients of a note, as if it were to be sent",
     [](SecretWorld& world) {
       return world.texts(
           "SELECT body FROM messages JOIN message_recipients ON message_id = messages.id"
           " WHERE kind = 'work_note' AND delivery IS NOT NULL");
     }},
    {"the thread and its JSON, for a colleague who may not see the request",
     [](SecretWorld& world) {
       return world.get(&world.walter, world.address).body + world.get_json(&world.walter, world.address).body;
     }},
    {"the history, for him",
     [](SecretWorld& world) { return world.get_json(&world.walter, world.address + "/history").body; }},
    {"his messages and his first page, now that he has lost sight of it",
     [](SecretWorld& world) {
       world.post(&world.nora, world.address + "/work-notes", {{"text", secret}});
       return world.get(&world.walter, "/messages").body + world.get_json(&world.walter, "/messages").body +
              world.get_json(&world.walter, "/").body;
     }},
    {"mails to him, sent after he lost sight of it",
     [](SecretWorld& world) {
       const auto before = world.count("SELECT count(*) FROM colleague_mails");
       world.post(&world.nora, world.address + "/work-notes", {{"text", secret}});
       // Karim alone is told of it.
       return world.count("SELECT count(*) FROM colleague_mails") - before == 1 ? std::string{} : secret;
     }},
    {"the address of the bytes, of the face and of the reason of a mail",
     [](SecretWorld& world) {
       std::string all;
       for (const auto* part : {"raw", "html", "trace"})
         all += world.get(&world.walter, fmt::format("{}/mails/{}/{}", world.address, world.note(), part)).body;
       return all;
     }},
    {"splitting a note off as if it were a mail",
     [](SecretWorld& world) {
       const auto split = fmt::format("{}/mails/{}/split", world.address, world.note());
       CHECK(world.post(&world.sylvie, split, {{"title", "À part"}}).status != Status::see_other);
       return world.texts("SELECT body FROM messages WHERE kind <> 'work_note'");
     }},
    {"merging: what was a note stays one where it goes",
     [](SecretWorld& world) {
       const auto other = world.mail(Letter{.subject = "Autre fuite", .id = "autre@client.example"}.bytes()).number;
       world.post(&world.nora, world.address + "/merger", {{"number", other}});
       world.post(&world.nora, "/requests/" + other + "/comments", {{"text", "Nous suivons les deux."}});
       return world.sent_outside() + world.texts("SELECT body FROM messages WHERE kind <> 'work_note'");
     }},
    {"an answer of the requester to the address for notes: it waits, and lets him into nothing",
     [](SecretWorld& world) {
       world.mail(Letter{.id = "intrus@client.example", .text = "> " + secret}.bytes(),
                  world.token(world.karim, AnswersAs::note));
       world.remove(&world.karim, fmt::format("{}/mails/{}/hold", world.address,
                                              world.count("SELECT max(message_id) FROM message_holds")));
       world.post(&world.karim, world.address + "/comments", {{"text", "Bien reçu."}});
       return world.sent_outside() + world.texts("SELECT body FROM messages WHERE kind <> 'work_note'");
     }},
    {"searching for it: the page, its JSON, what stands under the field, the list of requests",
     [](SecretWorld& world) {
       std::string all;
       for (const auto* typed : {"4711", "code+portail", "47", "portai"}) {
         for (const auto* address : {"/search?q=", "/search-candidates?q=", "/requests?queue=all&q="})
           all += world.get(&world.walter, fmt::format("{}{}", address, typed)).body;
         for (const auto* kind : {"messages", "requests", "files"})
           all += world.get_json(&world.walter, fmt::format("/search?kind={}&q={}", kind, typed)).body;
       }
       CHECK(all.find("<mark>") == std::string::npos);
       CHECK(all.find(world.number) == std::string::npos);
       // What he typed himself is shown to him, and the words around it are not.
       return all.find("du portail est") == std::string::npos ? std::string{} : secret;
     }},
    {"the requester as a signed-out visitor",
     [](SecretWorld& world) {
       return world.get(nullptr, world.address).body + world.get_json(nullptr, world.address).body;
     }},
};

}  // namespace

TEST_CASE("by no way whatever does a note leave") {
  for (const auto& way : ways_out) {
    SUBCASE(way.name) {
      SecretWorld world;
      const auto outcome = way.outcome(world);
      CHECK(outcome.find("4711") == std::string::npos);
    }
  }
}

TEST_CASE("a note that somebody tries to send ends the request, and nothing of it is kept") {
  SecretWorld world;
  NewMessage message;
  message.record = {"request", 1};
  message.kind = EntryKind::work_note;
  message.recipients.push_back({Place::to, "Marc", "marc@client.example", DeliveryState::queued});

  CHECK_THROWS_AS(world.database->write([&](Transaction& tx) { keep_message(tx, message, {}); }), std::logic_error);
}

TEST_CASE("the ways out are tried on something that would be found: a colleague who may see it finds the note") {
  SecretWorld world;

  CHECK(world.get_json(&world.karim, world.address).shows("4711"));
  CHECK(world.get_json(&world.karim, "/search?q=portail").shows("le code du portail est 4711"));
  CHECK(world.count("SELECT count(*) FROM messages WHERE kind = 'work_note' AND body LIKE '%4711%'") == 3);
}

}  // namespace relais::conversations
