#include <doctest/doctest.h>

#include "conversations/testing_exchange.h"
#include "conversations/writing.h"
#include "intake/testing_letter.h"
#include "lib/time/clock.h"
#include "parties/contact.h"
#include "parties/party.h"
#include "people/membership.h"
#include "people/outside_writing.h"
#include "people/teams.h"
#include "webhooks/testing/webhook_desk.h"

namespace relais {
namespace {

using intake::Letter;
using testing::Receiver;
using testing::WebhookDesk;

constexpr Timestamp monday{1'795'420'800'000'000};
const std::string roofer = "Toitures Lambert <info@lambert.example>";

// Nora asks a roofer for his price; Ada keeps the webhook.
struct Exchanging : WebhookDesk {
  Receiver receiver;
  std::string number;

  void hears(const std::string& topics) { keep(ada, receiver.url(), topics); }

  void write() {
    number = complete_request();
    act(nora, number, "exchanges", {{"to", roofer}, {"subject", "Prix"}, {"text", "Combien pour ce toit ?"}});
  }

  void answers(const std::string& from = roofer) {
    mail(Letter{.from = from, .subject = "Re: Prix", .id = "1@lambert.example", .text = "Comptez deux mille euros."}
             .bytes(),
         testing::address_of_newest_exchange(*database));
  }

  std::int64_t newest_message() { return count("SELECT max(id) FROM messages"); }

  // All that it has heard, in one text.
  std::string heard() {
    tell();
    std::string all;
    for (const auto& one : receiver.heard()) all += one.body + "\n";
    return all;
  }
};

bool holds(const std::string& text, std::string_view words) { return text.find(words) != std::string::npos; }

}  // namespace

TEST_CASE("whoever asked for exchanges is told of a mail to a partner and of his answer, with their words") {
  Exchanging desk;
  desk.hears("exchange.sent,exchange.received");
  desk.write();
  desk.answers();

  desk.tell();

  REQUIRE(desk.receiver.heard().size() == 2);
  CHECK(holds(desk.receiver.heard()[0].body, R"("type":"exchange.sent")"));
  CHECK(holds(desk.receiver.heard()[0].body, R"("number":")" + desk.number));
  CHECK(holds(desk.receiver.heard()[0].body, R"("subject":"Prix","with":[{"name":"Toitures Lambert")"));
  CHECK(holds(desk.receiver.heard()[0].body, "Combien pour ce toit ?"));
  CHECK(holds(desk.receiver.heard()[1].body, R"("type":"exchange.received")"));
  CHECK(holds(desk.receiver.heard()[1].body, "Comptez deux mille euros."));
}

TEST_CASE("what waits before the door of an exchange is told once it is let in") {
  Exchanging desk;
  desk.hears("message.received,note.written,exchange.received");
  desk.write();
  desk.answers("Inconnu <qui@ailleurs.example>");
  REQUIRE(desk.count("SELECT count(*) FROM message_holds") == 1);
  CHECK_FALSE(holds(desk.heard(), "Comptez"));

  const auto let_in =
      desk.remove(&desk.nora, fmt::format("/requests/{}/mails/{}/hold", desk.number, desk.newest_message()));
  CAPTURE(let_in.body);
  REQUIRE(let_in.status == Status::see_other);
  const auto heard = desk.heard();

  REQUIRE(desk.receiver.heard().size() == 1);
  CHECK(holds(heard, R"("type":"exchange.received")"));
}

TEST_CASE("a mail of an exchange that an answer takes up is told, unless the answer was taken back") {
  Exchanging desk;
  FrozenClock clock{monday};
  desk.settings.seconds_to_take_back = 8;
  desk.hears("exchange.quoted");
  desk.write();
  clock.advance(std::chrono::seconds{10});
  desk.do_what_waits();
  desk.answers();
  const std::string words = "Le couvreur écrit : Comptez deux mille euros.";
  desk.act(desk.nora, desk.number, "comments", {{"text", words}});
  REQUIRE(desk.count("SELECT count(*) FROM events WHERE kind = 'quoted'") == 1);
  desk.remove(&desk.nora, fmt::format("/requests/{}/comments/{}", desk.number, desk.newest_message()));
  REQUIRE(desk.count("SELECT count(*) FROM messages WHERE taken_back_at IS NOT NULL") == 1);
  clock.advance(std::chrono::seconds{10});
  CHECK(desk.heard().empty());

  desk.act(desk.nora, desk.number, "comments", {{"text", words}});
  CHECK(desk.heard().empty());
  clock.advance(std::chrono::seconds{10});
  const auto heard = desk.heard();

  REQUIRE(desk.receiver.heard().size() == 1);
  CHECK(holds(heard, R"("type":"exchange.quoted")"));
  CHECK(holds(heard, "Comptez deux mille euros."));
  CHECK_FALSE(holds(heard, "Le couvreur écrit"));
}

TEST_CASE("an exchange from a card is told with the card, and the notes there never leave") {
  Exchanging desk;
  desk.hears("exchange.sent,exchange.received,note.written,comment.sent,message.received");
  Id<parties::Party> acme;
  desk.database->write([&](Transaction& tx) {
    acme = parties::add_party(tx, {parties::PartyKind::organisation, "Acme SA", "", ""}, desk.louise);
    const auto team = people::add_team(tx, "Relations clients", desk.ada);
    people::set_teams(tx, desk.louise.id, {team}, desk.ada);
    people::choose_written_from(tx, team, {people::WrittenFrom::party}, desk.ada);
    conversations::write_note(tx, {"party", acme.value}, desk.louise,
                              conversations::Words::from("Ils paient tard.").value());
  });
  const auto card = fmt::format("/parties/{}", acme.value);
  REQUIRE(desk.post(&desk.louise, card + "/exchanges", {{"to", roofer}, {"subject", "Contrat"}, {"text", "Il expire."}})
              .status == Status::see_other);
  desk.answers();

  const auto heard = desk.heard();

  CHECK(desk.receiver.heard().size() == 2);
  CHECK(holds(heard, R"("party":{"id":)"));
  CHECK(holds(heard, "Il expire."));
  CHECK(holds(heard, "Comptez deux mille euros."));
  CHECK_FALSE(holds(heard, "tard"));
}

TEST_CASE("a note on an exchange goes out under the name of notes alone") {
  Exchanging desk;
  desk.hears("exchange.sent,exchange.received,exchange.quoted");
  desk.write();
  desk.answers();
  desk.act(desk.nora, desk.number, "work-notes", {{"text", "Trop cher."}});

  const auto heard = desk.heard();

  CHECK(desk.receiver.heard().size() == 2);
  CHECK_FALSE(holds(heard, "Trop cher."));
}

TEST_CASE("an exchange on a request that its keeper may not see is not told") {
  Exchanging desk;
  desk.hears("exchange.sent");
  desk.write();
  desk.database->write([&](Transaction& tx) {
    tx.run("DELETE FROM person_roles WHERE person_id = $1", desk.ada.id);
    tx.run("INSERT INTO person_roles (person_id, role, granted_at) VALUES ($1, 'agent', 0)", desk.ada.id);
  });

  CHECK(desk.heard().empty());
}

}  // namespace relais
