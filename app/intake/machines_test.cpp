#include <doctest/doctest.h>

#include "intake/testing_letter.h"
#include "testing/world.h"

namespace relais {
namespace {

using intake::Letter;
using testing::World;

std::string bounce_of(const std::string& message_id, const std::string& recipient) {
  return "From: MAILER-DAEMON@mx.desk.example\r\nTo: demandes@desk.example\r\nSubject: Undelivered Mail\r\n"
         "Message-ID: <bounce@mx.desk.example>\r\nContent-Type: multipart/report; report-type=delivery-status; "
         "boundary=b\r\n"
         "\r\n--b\r\nContent-Type: text/plain\r\n\r\nNobody there.\r\n--b\r\nContent-Type: "
         "message/delivery-status\r\n\r\n"
         "Reporting-MTA: dns; mx.desk.example\r\n\r\nFinal-Recipient: rfc822; " +
         recipient +
         "\r\nAction: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 no such user\r\n--b\r\n"
         "Content-Type: text/rfc822-headers\r\n\r\nMessage-ID: <" +
         message_id + ">\r\n--b--\r\n";
}

std::string text_of(World& world, const char* sql) {
  return world.database->read([&](Reads& db) { return db.value<std::string>(kept(sql)); });
}

}  // namespace

TEST_CASE("a message that comes back marks its recipient and tells its author") {
  World world;
  const auto first = world.mail(Letter{}.bytes());
  world.make_responsible(first.number, world.karim);
  world.post(&world.karim, "/requests/" + first.number + "/comments", {{"text", "Nous venons."}});
  const auto id = text_of(world, "SELECT internet_message_id FROM messages WHERE kind = 'comment'");

  const auto came = world.mail(bounce_of(id, "marc@client.example"));

  CHECK(came.outcome == "bounce");
  CHECK(came.number == first.number);
  CHECK(world.count("SELECT count(*) FROM message_recipients WHERE delivery = 'bounced' AND words LIKE '%5.1.1%'") ==
        1);
  CHECK(world.count("SELECT count(*) FROM colleague_mails WHERE body LIKE '%marc@client.example%'") == 1);
  CHECK(world.count("SELECT count(*) FROM requests") == 1);
}

TEST_CASE("a bounce of what we never sent marks nobody and opens nothing") {
  World world;
  world.mail(Letter{}.bytes());

  const auto came = world.mail(bounce_of("made-up@desk.example", "marc@client.example"));

  CHECK(came.outcome == "bounce");
  CHECK(world.count("SELECT count(*) FROM message_recipients WHERE delivery = 'bounced'") == 0);
}

TEST_CASE("an out-of-office answer in a thread is kept there, answered by nobody, and changes no state") {
  World world;
  const auto first = world.mail(Letter{}.bytes());
  const auto sent = world.count("SELECT count(*) FROM messages WHERE kind = 'mail_out'");

  const auto came =
      world.mail(Letter{.subject = "Absent",
                        .id = "absent@client.example",
                        .more = "Auto-Submitted: auto-replied\r\nReferences: <premier@client.example>\r\n"}
                     .bytes());

  CHECK(came.number == first.number);
  CHECK(world.count("SELECT count(*) FROM messages WHERE kind = 'mail_in' AND automatic = 1") == 1);
  CHECK(world.count("SELECT count(*) FROM messages WHERE kind = 'mail_out'") == sent);
  CHECK(world.get_json(&world.louise, "/requests/" + first.number).shows(R"("state":"received")"));
}

TEST_CASE("a blocked sender's mails open nothing") {
  World world;
  world.database->write([&](Transaction& tx) {
    tx.run("INSERT INTO blocked_senders (email_key, blocked_by, blocked_at) VALUES ('marc@client.example', $1, $2)",
           world.louise.id, tx.now());
  });

  CHECK(world.mail(Letter{}.bytes()).outcome == "ignored");
  CHECK(world.count("SELECT count(*) FROM requests") == 0);
}

TEST_CASE("every rule that was asked is kept with its answer, up to the one that decided") {
  World world;
  world.mail(Letter{}.bytes());

  const auto steps = text_of(world, "SELECT steps FROM mail_outcomes");

  CHECK(steps.find("Qui l’a envoyé") != std::string::npos);
  CHECK(steps.find(R"("decided":true)") != std::string::npos);
}

}  // namespace relais
