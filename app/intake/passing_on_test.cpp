#include <doctest/doctest.h>

#include "intake/testing_letter.h"
#include "lib/time/clock.h"
#include "lib/time/format.h"
#include "testing/world.h"

namespace relais {
namespace {

using intake::Letter;
using testing::Page;
using testing::World;

const std::string karim = "Karim Benali <karim@desk.example>";

const std::string forwarded =
    "Louise, peux-tu t'en occuper ?\r\n\r\nKarim\r\n\r\n-------- Message transféré --------\r\n"
    "Sujet : \tFuite dans l'atelier\r\nDate : \tMon, 16 Nov 2026 16:05:00 +0100\r\n"
    "De : \tMarie Lefèvre <marie@acier.example>\r\nPour : \tkarim@desk.example\r\n\r\n"
    "Bonjour,\r\n\r\nL'eau coule sur la machine.\r\n\r\nMarie Lefèvre\r\n";

Letter forward() {
  return {.from = karim, .subject = "TR: Fuite dans l'atelier", .id = "transfert@desk.example", .text = forwarded};
}

Page request_json(World& world, const World::Came& came) {
  return world.get_json(&world.louise, "/requests/" + came.number);
}

}  // namespace

TEST_CASE("the writer of the mail that a colleague forwards is the requester, and the colleague passed it on") {
  World world;

  const auto came = world.mail(forward().bytes());

  CHECK(came.outcome == "opened");
  const auto json = request_json(world, came);
  CHECK(json.shows(R"("requester":{"name":"Marie Lefèvre","email":"marie@acier.example"})"));
  CHECK(json.shows(R"("passed_on_by":{"name":"Karim Benali")"));
  CHECK(json.shows(R"("title":"Fuite dans l'atelier")"));
}

TEST_CASE("an old mail passed on today is a request of today, and the mail keeps its own date") {
  const FrozenClock today{Timestamp{1'795'000'000'000'000}};
  World world;

  const auto json = request_json(world, world.mail(forward().bytes()));

  CHECK(json.shows(fmt::format(R"("received_at":"{}")", iso(now()))));
  CHECK(json.shows(R"("at":"2026-11-16T15:05:00)"));
}

TEST_CASE("those in copy of a mail are proposed as watchers, once each, and nothing lets them in") {
  World world;
  auto letter = forward();
  letter.more = "Cc: Nora Peeters <nora@desk.example>, demandes@desk.example\r\n";
  letter.text =
      "Bien reçu.\r\n\r\n-------- Message transféré --------\r\nSujet : \tFuite dans l'atelier\r\n"
      "Date : \tMon, 16 Nov 2026 16:05:00 +0100\r\nDe : \tMarie Lefèvre <marie@acier.example>\r\n"
      "Pour : \tkarim@desk.example\r\nCopie à : \tPaul Acier <paul@acier.example>, marie@acier.example\r\n\r\n"
      "Bonjour,\r\n\r\nL'eau coule.\r\n";

  const auto came = world.mail(letter.bytes());

  CHECK(request_json(world, came).shows(R"("possible_watchers":[{"name":"Paul Acier","email":"paul@acier.example"}])"));
  CHECK(world.count("SELECT count(*) FROM participants WHERE email_key = 'paul@acier.example'") == 0);
  const auto paul = Letter{.from = "paul@acier.example", .subject = came.number, .id = "paul@acier.example"};
  CHECK(world.mail(paul.bytes()).outcome == "held");
}

TEST_CASE("the card of whoever asks has the telephone and company that he signs with in the forwarded mail") {
  World world;
  auto letter = forward();
  letter.text += "Acier de Meuse SA\r\nTél. 04 221 84 11\r\n";

  world.mail(letter.bytes());

  CHECK(world.count(
            "SELECT count(*) FROM contacts WHERE phone LIKE '%221 84 11' AND organisation = 'Acier de Meuse SA'") == 1);
}

TEST_CASE("the colleague's words above a forwarded mail are a note among ourselves") {
  World world;
  world.mail(forward().bytes());

  CHECK(world.count("SELECT count(*) FROM messages WHERE kind = 'work_note' AND body LIKE '%peux-tu%'") == 1);
  CHECK(world.count("SELECT count(*) FROM messages WHERE kind = 'mail_in' AND body LIKE '%peux-tu%'") == 0);
  CHECK(world.count("SELECT count(*) FROM messages WHERE kind = 'mail_in' AND body LIKE '%sur la machine%'") == 1);
}

TEST_CASE("on a forward the requester is acknowledged and the colleague has the number") {
  World world;
  world.mail(forward().bytes());

  CHECK(world.count(
            "SELECT count(*) FROM message_recipients WHERE email = 'marie@acier.example' AND delivery = 'queued'") ==
        1);
  CHECK(world.count(
            "SELECT count(*) FROM message_recipients WHERE email = 'Karim@desk.example' AND delivery = 'queued'") == 1);
}

TEST_CASE("the requester of a forwarded mail may answer, and is let in") {
  World world;
  const auto first = world.mail(forward().bytes());

  const auto came = world.mail(Letter{
      .from = "Marie <marie@acier.example>", .subject = "RE: [" + first.number + "] Fuite", .id = "2@acier.example"}
                                   .bytes());

  CHECK(came.outcome == "joined");
  CHECK(came.number == first.number);
}

TEST_CASE("nobody of our own domain is taken for the requester") {
  World world;
  auto letter = forward();
  const auto at = letter.text.find("marie@acier.example");
  letter.text.replace(at, std::string{"marie@acier.example"}.size(), "nora@desk.example");

  const auto came = world.mail(letter.bytes());

  CHECK(came.outcome == "opened");
  CHECK(request_json(world, came).shows(R"("requester":null)"));
}

TEST_CASE("a colleague writes down a call, and the line that says who asks is understood") {
  World world;

  const auto came =
      world.mail(Letter{.from = karim,
                        .subject = "Appel ce matin",
                        .text = "Demandeur : Marie Lefèvre, 0474 84 43 18\r\n\r\nElle voudrait une visite."}
                     .bytes());

  const auto json = request_json(world, came);
  CHECK(json.shows(R"("requester":{"name":"Marie Lefèvre","email":""})"));
  CHECK(json.shows("Elle voudrait une visite."));
}

TEST_CASE("a mail among colleagues that merely copies the mailbox opens no request, and says why") {
  World world;
  auto bytes = Letter{.from = karim}.bytes();
  bytes.replace(bytes.find("To: demandes@desk.example"), 25, "To: nora@desk.example\r\nCc: demandes@desk.example");

  const auto came = world.mail(bytes);

  CHECK(came.outcome == "to_sort");
  CHECK(world.count("SELECT count(*) FROM requests") == 0);
}

TEST_CASE("exchanging requester and colleague turns the answers, the door and the acknowledgement round") {
  World world;
  const auto came = world.mail(forward().bytes());

  const auto done = world.post(&world.louise, "/requests/" + came.number + "/requester-exchange", {});

  CHECK(done.status == Status::see_other);
  const auto json = request_json(world, came);
  CHECK(json.shows(R"("requester":{"name":"Karim Benali")"));
  CHECK(json.shows(R"("passed_on_by":{"name":"Marie Lefèvre","email":"marie@acier.example"})"));
  const auto answer = world.mail(
      Letter{.from = "Marie <marie@acier.example>", .subject = "RE: [" + came.number + "]", .id = "3@acier.example"}
          .bytes());
  CHECK(answer.outcome == "held");
  world.post(&world.sylvie, "/requests/" + came.number + "/comments", {{"text", "Voici la réponse."}});
  CHECK(world.count("SELECT count(*) FROM message_recipients JOIN messages ON messages.id = message_id "
                    "WHERE kind = 'comment' AND email = 'Karim@desk.example'") == 1);
}

TEST_CASE("the first line names who asks, and a mistake in the address costs nothing that was typed") {
  World world;
  const auto came = world.mail(Letter{.from = karim, .text = "Quelqu'un a appelé."}.bytes());
  const auto address = "/requests/" + came.number + "/requester";

  const auto wrong =
      world.post(&world.louise, address, {{"requester_name", "Marie Lefèvre"}, {"requester_email", "marie(at)acier"}});
  CHECK(wrong.status == Status::unprocessable);
  CHECK(wrong.shows("marie(at)acier"));

  const auto right = world.post(&world.louise, address,
                                {{"requester_name", "Marie Lefèvre"}, {"requester_email", "marie@acier.example"}});
  CHECK(right.status == Status::see_other);
  CHECK(request_json(world, came).shows(R"("requester":{"name":"Marie Lefèvre","email":"marie@acier.example"})"));
  CHECK(world.count(
            "SELECT count(*) FROM message_recipients WHERE email = 'marie@acier.example' AND delivery = 'queued'") ==
        1);
}

}  // namespace relais
