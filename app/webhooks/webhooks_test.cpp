#include <doctest/doctest.h>

#include "lib/time/clock.h"
#include "webhooks/testing/webhook_desk.h"

namespace relais {
namespace {

using testing::Receiver;
using testing::secret_in;
using testing::WebhookDesk;

constexpr Timestamp monday{1'795'420'800'000'000};

}  // namespace

TEST_CASE("a program outside is told of a new request, signed with the secret that was shown once") {
  WebhookDesk desk;
  Receiver receiver;
  const auto kept = desk.keep(desk.ada, receiver.url());
  REQUIRE(kept.status == Status::created);
  const auto number = desk.new_request(desk.louise, "Fuite dans l'atelier");

  desk.tell();

  REQUIRE(receiver.heard().size() == 1);
  const auto heard = receiver.heard().front();
  CHECK(heard.body.find(R"("type":"request.created")") != std::string::npos);
  CHECK(heard.body.find(R"("number":")" + number + '"') != std::string::npos);
  CHECK(heard.body.find(R"("id":")" + heard.header("webhook-id") + '"') != std::string::npos);
  CHECK(heard.header("webhook-signature") == testing::standard_signature(secret_in(kept), heard));
  CHECK(desk.shown().find(R"("state":"delivered")") != std::string::npos);
  CHECK(desk.shown().find("whsec_") == std::string::npos);
  CHECK(desk.get(&desk.ada, "/webhooks/1").shows("request.created"));
}

TEST_CASE("nothing is told of what is not asked for, and never the words of a note") {
  WebhookDesk desk;
  Receiver receiver;
  desk.keep(desk.ada, receiver.url(), "request.changed,comment.sent,message.received");
  const auto number = desk.complete_request();
  desk.act(desk.louise, number, "work-notes", {{"text", "Le client ment."}});

  desk.tell();

  for (const auto& heard : receiver.heard()) {
    CAPTURE(heard.body);
    CHECK(heard.body.find("ment") == std::string::npos);
    CHECK(heard.body.find("note.written") == std::string::npos);
    CHECK(heard.body.find("request.created") == std::string::npos);
  }
}

TEST_CASE("what is written to a partner is told to nobody, and neither is what he answers") {
  WebhookDesk desk;
  Receiver receiver;
  desk.keep(desk.ada, receiver.url(), "comment.sent,message.received");
  const auto number = desk.complete_request();
  desk.act(desk.nora, number, "exchanges",
           {{"to", "info@lambert.example"}, {"subject", "Prix"}, {"text", "Combien pour ce toit ?"}});
  desk.mail("From: info@lambert.example\nTo: demandes@desk.example\nSubject: Re: " + number +
            "\nMessage-ID: <1@lambert.example>\n\nComptez deux mille euros.\n");
  REQUIRE(desk.count("SELECT count(*) FROM messages WHERE kind = 'partner_mail'") == 1);

  desk.tell();

  for (const auto& heard : receiver.heard()) {
    CAPTURE(heard.body);
    CHECK(heard.body.find("lambert") == std::string::npos);
    CHECK(heard.body.find("Combien") == std::string::npos);
  }
}

TEST_CASE("the words of notes are told to whoever was given them explicitly") {
  WebhookDesk desk;
  Receiver receiver;
  desk.keep(desk.ada, receiver.url(), "note.written");
  const auto number = desk.complete_request();
  REQUIRE(desk.act(desk.louise, number, "work-notes", {{"text", "Le client ment."}}).status == Status::see_other);

  desk.tell();

  REQUIRE(receiver.heard().size() == 1);
  CHECK(receiver.heard().front().body.find("Le client ment.") != std::string::npos);
  CHECK(desk.get(&desk.ada, "/webhooks/1").shows("leur texte est envoyé"));
}

TEST_CASE("a receiver that is killed off after its answer was heard and not noted hears the same once more") {
  WebhookDesk desk;
  Receiver receiver;
  desk.keep(desk.ada, receiver.url());
  desk.new_request(desk.louise, "Fuite");
  desk.tell();
  // As the rows stand when the program died between the answer and its record.
  desk.database->write([](Transaction& tx) {
    tx.run("UPDATE webhook_deliveries SET state = 'waiting'");
    tx.run("UPDATE webhook_attempts SET ended_at = NULL, status = 0");
    webhooks::ask_to_send(tx, {1});
  });

  desk.tell();

  REQUIRE(receiver.heard().size() == 2);
  CHECK(receiver.heard()[0].header("webhook-id") == receiver.heard()[1].header("webhook-id"));
  CHECK(desk.get(&desk.ada, "/webhooks/1").shows("interrompu de notre côté"));
}

TEST_CASE("after three days without a yes a webhook is switched off and its administrators have a mail") {
  WebhookDesk desk;
  Receiver receiver{{}, 503};
  FrozenClock clock{monday};
  desk.keep(desk.ada, receiver.url());
  desk.new_request(desk.louise, "Fuite");

  for (int hours = 0; hours < 80; ++hours) {
    desk.tell();
    clock.advance(std::chrono::hours{1});
  }

  CHECK(desk.shown().find(R"("why":"failing")") != std::string::npos);
  CHECK(desk.shown().find(R"("state":"failed")") != std::string::npos);
  CHECK(desk.count("SELECT count(*) FROM colleague_mails") == 1);
  const auto before = receiver.heard().size();
  CHECK(desk.post(&desk.ada, "/webhooks/1/trials", {}).status == Status::unprocessable);
  desk.new_request(desk.louise, "Après");
  desk.tell();
  CHECK(receiver.heard().size() == before);
}

TEST_CASE("whoever answers that nobody is there any more is told nothing more") {
  WebhookDesk desk;
  Receiver receiver{{}, 410};
  desk.keep(desk.ada, receiver.url());
  desk.new_request(desk.louise, "Fuite");

  desk.tell();

  CHECK(desk.shown().find(R"("why":"gone")") != std::string::npos);
}

TEST_CASE("a redirect is not followed, and a broken answer is no answer") {
  WebhookDesk desk;
  Receiver elsewhere;
  Receiver redirecting{{302, Receiver::closes}, 200, elsewhere.url()};
  FrozenClock clock{monday};
  desk.keep(desk.ada, redirecting.url());
  desk.new_request(desk.louise, "Fuite");

  desk.tell();
  CHECK(desk.shown().find(R"("status":302)") != std::string::npos);
  clock.advance(std::chrono::hours{1});
  desk.tell();
  CHECK(desk.shown().find(R"("status":0)") != std::string::npos);

  CHECK(elsewhere.heard().empty());
  CHECK(desk.shown().find(R"("state":"waiting")") != std::string::npos);
}

TEST_CASE("an address in a private network is refused as it is typed, and again when it is called") {
  WebhookDesk desk;
  desk.allow("private_webhooks = false");
  Receiver receiver;
  for (const auto* address : {"https://10.0.0.7/", "https://localhost/", "http://hooks.example/", "https://[::1]/"}) {
    CAPTURE(address);
    CHECK(desk.keep(desk.ada, address).status == Status::unprocessable);
  }
  // A name that leads to this machine, found only when it is called.
  desk.allow("private_webhooks = true");
  desk.keep(desk.ada, receiver.url());
  desk.allow("private_webhooks = false");
  desk.new_request(desk.louise, "Fuite");

  desk.tell();

  CHECK(receiver.heard().empty());
  CHECK(desk.get(&desk.ada, "/webhooks/1").shows("réseau privé"));
}

TEST_CASE("one webhook that does not answer holds up no other") {
  WebhookDesk desk;
  Receiver failing{{}, 500};
  Receiver well;
  desk.keep(desk.ada, failing.url());
  desk.keep(desk.ada, well.url());
  desk.new_request(desk.louise, "Fuite");

  desk.tell();

  CHECK(well.heard().size() == 1);
}

TEST_CASE("a webhook sees what its administrator sees, and is switched off when he leaves") {
  WebhookDesk desk;
  Receiver receiver;
  desk.keep(desk.ada, receiver.url());
  desk.new_request(desk.louise, "Fuite");
  desk.database->write([&](Transaction& tx) {
    tx.run("DELETE FROM person_roles WHERE person_id = $1", desk.ada.id);
    tx.run("INSERT INTO person_roles (person_id, role, granted_at) VALUES ($1, 'agent', 0)", desk.ada.id);
  });

  desk.tell();

  CHECK(receiver.heard().empty());
  CHECK(desk.count("SELECT count(*) FROM webhook_pauses WHERE why = 'unkept'") == 1);
}

}  // namespace relais
