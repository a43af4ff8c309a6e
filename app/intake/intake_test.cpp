#include <doctest/doctest.h>

#include "conversations/reply_token.h"
#include "intake/testing_letter.h"
#include "testing/world.h"

namespace relais {
namespace {

using intake::Letter;
using testing::World;

std::string reply_address(World& world, const std::string& number) {
  return world.database->read([&](Reads& db) {
    const auto id = db.value<std::int64_t>("SELECT id FROM requests WHERE number = $1", number);
    const auto tokens = conversations::ReplyTokens::existing(db).value();
    return "demandes+" + tokens.token_for({"request", id}) + "@desk.example";
  });
}

}  // namespace

TEST_CASE("a stranger's mail becomes a request with a number, and he is told the number") {
  World world;

  const auto came = world.mail(Letter{}.bytes());

  CHECK(came.outcome == "opened");
  CHECK(came.number.starts_with("DEM-20"));
  const auto page = world.get(&world.louise, "/requests/" + came.number);
  CHECK(page.status == Status::ok);
  CHECK(page.shows("Fuite dans l&#39;atelier"));
  CHECK(page.shows("marc@client.example"));
  CHECK(world.count("SELECT count(*) FROM messages WHERE automatic = 1 AND kind = 'mail_out'") == 1);
  CHECK(world.count(
            "SELECT count(*) FROM message_recipients WHERE delivery = 'queued' AND email = 'marc@client.example'") ==
        1);
}

TEST_CASE("the same mail twice is one request, however it travelled") {
  World world;
  world.mail(Letter{}.bytes());

  const auto again =
      world.mail("Received: from elsewhere by here; Tue, 24 Nov 2026 08:00:00 +0100\r\n" + Letter{}.bytes());

  CHECK(again.outcome == "duplicate");
  CHECK(world.count("SELECT count(*) FROM requests") == 1);
  CHECK(world.count("SELECT count(*) FROM mail_arrivals") == 2);
}

TEST_CASE("an answer to the acknowledgement joins its request") {
  World world;
  const auto first = world.mail(Letter{}.bytes());

  const auto came = world.mail(Letter{.subject = "RE: tout autre chose", .id = "second@client.example"}.bytes(),
                               reply_address(world, first.number));

  CHECK(came.outcome == "joined");
  CHECK(came.number == first.number);
}

TEST_CASE("a mail that names an earlier one in References joins it") {
  World world;
  const auto first = world.mail(Letter{}.bytes());

  const auto came = world.mail(
      Letter{.id = "second@client.example", .more = "References: <autre@x.example> <premier@client.example>\r\n"}
          .bytes());

  CHECK(came.outcome == "joined");
  CHECK(came.number == first.number);
  CHECK(came.why == "References contient <premier@client.example>");
}

TEST_CASE("somebody who takes no part in a request is held before it, even with its reply address") {
  World world;
  const auto first = world.mail(Letter{}.bytes());

  const auto came =
      world.mail(Letter{.from = "Intrus <intrus@elsewhere.example>", .id = "intrus@elsewhere.example"}.bytes(),
                 reply_address(world, first.number));

  CHECK(came.outcome == "held");
  CHECK(came.number == first.number);
  CHECK(world.count("SELECT count(*) FROM message_holds") == 1);
}

TEST_CASE("a made-up reply address opens a request of its own") {
  World world;
  world.mail(Letter{}.bytes());

  const auto came = world.mail(Letter{.id = "second@client.example"}.bytes(),
                               "demandes+t-request-1-0123456789abcdef0123@desk.example");

  CHECK(came.outcome == "opened");
}

TEST_CASE("a colleague's answer in a thread is a work note, never a comment") {
  World world;
  const auto first = world.mail(Letter{}.bytes());

  const auto came = world.mail(
      Letter{.from = "Karim <karim@desk.example>", .id = "karim@desk.example", .text = "Je connais ce client."}.bytes(),
      reply_address(world, first.number));

  CHECK(came.outcome == "noted");
  CHECK(world.count("SELECT count(*) FROM messages WHERE kind = 'work_note' AND body LIKE '%connais ce client%'") == 1);
  CHECK(world.count("SELECT count(*) FROM messages WHERE kind = 'comment'") == 0);
}

TEST_CASE("what a colleague sends to the mailbox is passed on: he is not the requester") {
  World world;

  const auto came = world.mail(Letter{.from = "Karim <karim@desk.example>", .id = "karim@desk.example"}.bytes());

  CHECK(came.outcome == "opened");
  const auto json = world.get_json(&world.louise, "/requests/" + came.number);
  CHECK(json.shows(R"("requester":null)"));
  CHECK(json.shows(R"("passed_on_by":{"name":"Karim Benali","email":"Karim@desk.example"})"));
}

TEST_CASE("a robot's mail opens nothing and gets no answer") {
  World world;

  const auto came = world.mail(Letter{.more = "Auto-Submitted: auto-replied\r\n"}.bytes());

  CHECK(came.outcome == "ignored");
  CHECK(world.count("SELECT count(*) FROM requests") == 0);
  CHECK(world.count("SELECT count(*) FROM messages") == 0);
}

TEST_CASE("a mail from our own address does not make us talk to ourselves") {
  World world;

  CHECK(world.mail(Letter{.from = "demandes@desk.example"}.bytes()).outcome == "ignored");
  CHECK(world.count("SELECT count(*) FROM requests") == 0);
}

TEST_CASE("a mail that names no sender waits to be sorted, and those who look are told") {
  World world;

  CHECK(world.mail("Subject: sans expediteur\r\n\r\nBonjour\r\n").outcome == "to_sort");
  CHECK(world.count("SELECT count(*) FROM events WHERE record_kind = 'mail' AND kind = 'waits'") == 1);
}

TEST_CASE("whoever writes again and again is acknowledged at most ten times an hour") {
  World world;
  for (int i = 0; i < 12; ++i) world.mail(Letter{.id = std::to_string(i) + "@client.example"}.bytes());

  CHECK(world.count("SELECT count(*) FROM requests") == 12);
  CHECK(world.count("SELECT count(*) FROM messages WHERE automatic = 1") == 10);
}

TEST_CASE("the bytes of a mail come back as they were received") {
  World world;
  const auto came = world.mail(Letter{}.bytes());
  const auto message = world.count("SELECT id FROM messages WHERE kind = 'mail_in'");

  const auto raw = world.get(&world.louise, "/requests/" + came.number + "/mails/" + std::to_string(message) + "/raw");

  CHECK(raw.status == Status::ok);
  CHECK(raw.body == Letter{}.bytes());
}

TEST_CASE("a mail of a megabyte is kept beside the database, and comes back whole") {
  World world;
  const Letter large{.text = std::string(1'000'000, 'x')};
  const auto came = world.mail(large.bytes());
  const auto message = world.count("SELECT id FROM messages WHERE kind = 'mail_in'");

  CHECK(world.count("SELECT count(*) FROM raw_mails WHERE bytes IS NULL") == 1);
  CHECK(world.get(&world.louise, "/requests/" + came.number + "/mails/" + std::to_string(message) + "/raw").body ==
        large.bytes());
}

TEST_CASE("a request has the type and the language of the mailbox it came by, and is acknowledged in that language") {
  World world;
  world.database->write([](Transaction& tx) {
    const auto type = request_types::type_named(tx, "Plaintes");
    tx.run("UPDATE mailboxes SET language = 'en', type_id = $1", type);
  });

  const auto came = world.mail(Letter{}.bytes());

  CHECK(came.outcome == "opened");
  CHECK(world.count("SELECT count(*) FROM requests JOIN request_types ON request_types.id = type_id "
                    "WHERE request_types.name = 'Plaintes' AND requests.language = 'en'") == 1);
  CHECK(world.count("SELECT count(*) FROM messages WHERE automatic = 1 AND body LIKE 'Hello,%We have received%'") == 1);
}

TEST_CASE(
    "a language that the catalogue does not have is acknowledged in French, never half in one and half in another") {
  World world;
  world.database->write([](Transaction& tx) { tx.run("UPDATE mailboxes SET language = 'nl'"); });

  world.mail(Letter{}.bytes());

  CHECK(world.count("SELECT count(*) FROM requests WHERE language = 'nl'") == 1);
  CHECK(world.count("SELECT count(*) FROM messages WHERE automatic = 1 AND body LIKE 'Bonjour%'") == 1);
}

TEST_CASE("an answer to a request that is closed opens one that continues it, and the next answer joins that one") {
  World world;
  const auto letter = [](const std::string& subject, const std::string& id) {
    return "From: Marc Lenoir <marc@client.example>\nTo: demandes@desk.example\nSubject: " + subject +
           "\nMessage-ID: <" + id + "@client.example>\n\nLa fissure est revenue.\n";
  };
  const auto former = world.mail(letter("Fissure au pignon", "un")).number;
  world.db().write([](Transaction& tx) { tx.run("UPDATE requests SET state = 'closed'"); });
  const auto second = world.mail(letter("Re: [" + former + "] Fissure au pignon", "deux"));
  CHECK(second.outcome == "opened");
  CHECK(second.number != former);
  CHECK(second.why.find("qui est terminée") != std::string::npos);
  CHECK(world.count("SELECT count(*) FROM request_links WHERE kind = 'continues'") == 1);
  CHECK(world.count("SELECT count(*) FROM requests WHERE title = 'Fissure au pignon'") == 2);

  const auto third = world.mail(letter("Re: [" + former + "] Fissure au pignon", "trois"));
  CHECK(third.outcome == "joined");
  CHECK(third.number == second.number);
  CHECK(world
            .mail("From: Eve <eve@else.example>\nTo: demandes@desk.example\nSubject: Re: [" + former +
                  "]\nMessage-ID: <quatre@else.example>\n\nEt moi ?\n")
            .outcome == "held");
}

}  // namespace relais
