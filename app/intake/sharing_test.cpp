#include <doctest/doctest.h>

#include "conversations/outgoing_mail.h"
#include "intake/testing_letter.h"
#include "lib/mail/automatic.h"
#include "lib/mail/message.h"
#include "testing/world.h"

namespace relais {
namespace {

using intake::Letter;
using testing::World;

// Marc asks by mail, and Paul watches.
class Watched : public World {
public:
  Watched() {
    number = mail(Letter{}.bytes()).number;
    post(&louise, "/requests/" + number + "/watchers", {{"name", "Paul Acier"}, {"email", "paul@acier.example"}});
  }

  std::string number;

  std::string says(const std::string& from, const std::string& id, const std::string& more = "") {
    return mail(Letter{.from = from, .subject = "Re: " + number, .id = id, .more = more}.bytes()).outcome;
  }

  // Whom mails that came in were brought to, in order.
  std::string brought() {
    return database->read([](Reads& db) {
      std::string all;
      for (const auto& one : db.all<std::string>(
               "SELECT message_recipients.email FROM message_recipients JOIN messages ON messages.id = "
               "message_id WHERE kind = 'mail_in' AND delivery IS NOT NULL ORDER BY message_recipients.id"))
        all += one + "; ";
      return all;
    });
  }
};

const std::string marc = "Marc Lenoir <marc@client.example>";
const std::string paul = "Paul Acier <paul@acier.example>";

}  // namespace

TEST_CASE("what one of those outside writes to the desk alone is brought to the others") {
  Watched world;

  CHECK(world.says(marc, "2@client.example") == "joined");
  CHECK(world.brought() == "paul@acier.example; ");
  CHECK(world.says(paul, "1@acier.example") == "joined");
  CHECK(world.brought() == "paul@acier.example; marc@client.example; ");
  CHECK(world.get(&world.nora, "/requests/" + world.number).shows("apporté à Marc Lenoir"));
}

TEST_CASE("whoever was in To or Cc of a mail is not sent it a second time") {
  Watched world;

  world.says(marc, "2@client.example", "Cc: Paul <PAUL@acier.example>\r\n");
  world.says(paul, "1@acier.example", "Cc: marc@client.example, karim@desk.example\r\n");

  CHECK(world.brought().empty());
}

TEST_CASE("neither a machine's mail nor one that is held, nor one of somebody let in once, is brought to anybody") {
  Watched world;

  CHECK(world.says(marc, "2@client.example", "Auto-Submitted: auto-replied\r\n") == "joined");
  CHECK(world.says(marc, "3@client.example", "List-Id: <liste.client.example>\r\n") != "held");
  CHECK(world.says("Anne <anne@ailleurs.example>", "1@ailleurs.example") == "held");
  const auto held = world.count("SELECT message_id FROM message_holds");
  world.remove(&world.louise, "/requests/" + world.number + "/mails/" + std::to_string(held) + "/hold");
  CHECK(world.says("Anne <anne@ailleurs.example>", "2@ailleurs.example") == "joined");

  CHECK(world.brought().empty());
}

TEST_CASE("nobody is brought more mails in an hour than the settings allow") {
  Watched world;
  world.settings.most_automatic_an_hour = 2;

  for (int i = 0; i < 5; ++i) world.says(marc, std::to_string(i) + "@client.example");

  CHECK(world.brought() == "paul@acier.example; paul@acier.example; ");
  CHECK(world.count("SELECT count(*) FROM messages WHERE kind = 'mail_in'") == 6);
}

TEST_CASE(
    "a mail is brought in its writer's name from the desk's address, with its own number, and marked for robots") {
  Watched world;
  const std::string boundary =
      "From: Marc Lenoir <marc@client.example>\r\nTo: demandes@desk.example\r\nSubject: Re: " + world.number +
      "\r\nMessage-ID: <plan@client.example>\r\nDate: Tue, 24 Nov 2026 07:41:00 +0100\r\n"
      "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
      "Voici le plan.\r\n--b\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; "
      "filename=plan.pdf\r\n\r\n%PDF-1.4\r\n--b--\r\n";
  world.mail(boundary);

  const auto outgoing = world.database->read([&](Reads& db) {
    const auto id = db.value<Id<conversations::Message>>("SELECT max(id) FROM messages WHERE kind = 'mail_in'");
    return conversations::outgoing_mail(db, world.blobs, id, world.settings);
  });
  const auto mail = mail::parse(outgoing.bytes);

  CHECK(mail.from == std::vector<mail::Mailbox>{{"Marc Lenoir", "demandes@desk.example"}});
  CHECK(mail.to == std::vector<mail::Mailbox>{{"Paul Acier", "paul@acier.example"}});
  CHECK(mail.message_id == "plan@client.example");
  CHECK(mail.subject.find(world.number) != std::string::npos);
  CHECK(mail.reply_to.front().address.starts_with("demandes+"));
  CHECK(outgoing.return_path.empty());
  CHECK(mail::is_automatic(mail, outgoing.return_path));
  CHECK(mail.attachments.empty());
  CHECK(mail.text.find("Voici le plan.") != std::string::npos);
  CHECK(mail.text.find("- plan.pdf") != std::string::npos);
  CHECK(outgoing.bytes.find("marc@client.example") == std::string::npos);
}

TEST_CASE("when such a mail comes back to us, it goes round no further") {
  Watched world;
  world.says(marc, "2@client.example");
  const auto bytes = world.database->read([&](Reads& db) {
    const auto id = db.value<Id<conversations::Message>>("SELECT max(id) FROM messages WHERE kind = 'mail_in'");
    return conversations::outgoing_mail(db, world.blobs, id, world.settings).bytes;
  });

  CHECK(world.mail(bytes).outcome == "ignored");
  CHECK(world.brought() == "paul@acier.example; ");
}

TEST_CASE("a mail that is taken off the request takes the copies with it that have not left") {
  Watched world;
  const auto came = world.mail(
      Letter{.from = "Anne <anne@ailleurs.example>", .subject = world.number, .id = "1@ailleurs.example"}.bytes());
  CHECK(came.outcome == "held");
  const auto held = world.count("SELECT message_id FROM message_holds");

  CHECK(world.post(&world.louise, "/requests/" + world.number + "/mails/" + std::to_string(held) + "/turning-away", {})
            .status == Status::see_other);
  CHECK(world.count("SELECT count(*) FROM message_sharings") == 0);
}

}  // namespace relais
