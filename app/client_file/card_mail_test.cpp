#include <doctest/doctest.h>

#include "client_file/testing_card_writers.h"
#include "conversations/outgoing_mail.h"
#include "conversations/testing_exchange.h"
#include "intake/testing_letter.h"
#include "lib/mail/message.h"

namespace relais::client_file {
namespace {

using intake::Letter;
using testing::Page;

struct CardWorld : CardWriters {
  Page write(const std::string& card, const std::string& to = julie) {
    return post(&louise, card + "/exchanges", {{"to", to}, {"subject", "Votre contrat"}, {"text", "Il expire."}});
  }

  std::string reply_address() { return testing::address_of_newest_exchange(*database); }

  Came answers(const std::string& from, const std::string& id, const std::string& text = "Merci, je renouvelle.") {
    return mail(Letter{.from = from, .subject = "Re: Votre contrat", .id = id, .text = text}.bytes(), reply_address());
  }
};

}  // namespace

TEST_CASE("a mail is written from a party, and what comes back stands on its card and is told to who wrote") {
  CardWorld world;
  CHECK(world.get(&world.louise, world.party_address()).shows("Écrire un mail"));
  const auto form = world.get(&world.louise, world.party_address() + "?write=exchange");
  CHECK(form.shows("Julie HENRARD &lt;julie@acme.example&gt;"));

  CHECK(world.write(world.party_address()).header("Location").ends_with("?tab=thread"));
  const auto came = world.answers(julie, "1@acme.example");

  CHECK(came.outcome == "joined");
  CHECK(came.number.empty());
  const auto thread = world.get(&world.louise, world.party_address() + "?tab=thread");
  CHECK(thread.shows("Échange avec Julie HENRARD"));
  CHECK(thread.shows("Merci, je renouvelle."));
  CHECK(thread.shows("Répondre à cet échange"));
  CHECK(world.get(&world.sylvie, world.party_address() + "?tab=thread").shows("Merci, je renouvelle."));
  CHECK_FALSE(thread.shows("Reprendre dans la réponse"));
  CHECK(world.count("SELECT count(*) FROM requests") == 0);
  const auto told = world.get(&world.louise, "/messages");
  CHECK(told.shows("Acme SA"));
  CHECK(told.shows(fmt::format("{}?tab=thread&amp;message=", world.party_address())));
  CHECK_FALSE(world.get(&world.sylvie, "/messages").shows("Acme SA"));
  CHECK(world.get_json(&world.sylvie, world.party_address()).shows(R"("kind":"partner_mail")"));
}

TEST_CASE("the form on the card of a contact has his address, unless his last mail came back") {
  CardWorld world;
  const auto form = [&] { return world.get(&world.louise, world.contact_address() + "?write=exchange"); };
  CHECK(form().shows("value=\"Julie HENRARD &lt;julie@acme.example&gt;, \""));
  world.write(world.contact_address());
  world.database->write([](Transaction& tx) { tx.run("UPDATE message_recipients SET delivery = 'bounced'"); });

  CHECK(form().shows("Le dernier mail à julie@acme.example est revenu"));
  CHECK_FALSE(form().shows("value=\"Julie HENRARD"));
}

TEST_CASE("what goes out from a card leaves in the desk's name, with its files and a way back, and no number") {
  CardWorld world;
  world.write(world.contact_address());

  const auto mail = world.database->read([&](Reads& db) {
    const auto id = db.value<Id<conversations::Message>>("SELECT max(id) FROM messages");
    return mail::parse(conversations::outgoing_mail(db, world.blobs, id, world.settings).bytes);
  });

  CHECK(mail.subject == "Votre contrat");
  CHECK(mail.from == std::vector<mail::Mailbox>{{"Louise Dubois", "demandes@desk.example"}});
  CHECK(mail.reply_to.front().address == world.reply_address());
  CHECK(world.get(&world.louise, "/outbox").shows("Votre contrat"));
  CHECK(world.get(&world.louise, world.contact_address() + "?tab=sent").shows("Votre contrat"));
  CHECK_FALSE(world.get(&world.walter, "/outbox").shows("Votre contrat"));
}

TEST_CASE("somebody who has no part in it waits on the card until he is let in there") {
  CardWorld world;
  world.write(world.party_address());
  CHECK(world.answers("Anne <anne@ailleurs.example>", "1@ailleurs.example").outcome == "held");
  const auto held =
      fmt::format("{}/mails/{}/hold", world.party_address(), world.count("SELECT message_id FROM message_holds"));
  CHECK(world.get(&world.louise, world.party_address() + "?tab=thread").shows(held));
  CHECK(world.remove(&world.chris, held).status == Status::forbidden);

  CHECK(world.remove(&world.louise, held).status == Status::see_other);

  CHECK(world.count("SELECT count(*) FROM message_holds") == 0);
  CHECK(world.answers("Anne <anne@ailleurs.example>", "2@ailleurs.example").outcome == "joined");
}

TEST_CASE("only whoever may write outside and sees the cards writes from one, and from none that is archived") {
  CardWorld world;
  for (const auto* person : {&world.walter, &world.chris, &world.ada})
    CHECK(world.post(person, world.party_address() + "/exchanges", {{"to", julie}, {"subject", "x"}, {"text", "y"}})
              .status == Status::forbidden);
  for (const auto* person : {&world.chris, &world.sylvie})
    CHECK_FALSE(world.get(person, world.party_address()).shows("Écrire un mail"));
  const auto of_a_silent_team = world.post(&world.sylvie, world.party_address() + "/exchanges",
                                           {{"to", julie}, {"subject", "x"}, {"text", "Il expire."}});
  CHECK(of_a_silent_team.status == Status::forbidden);
  CHECK(of_a_silent_team.shows("Votre équipe n’écrit pas encore à l’extérieur d’ici"));

  const auto refused = world.write(world.party_address(), "louise@desk.example");
  CHECK(refused.status == Status::unprocessable);
  CHECK(refused.shows("Louise Dubois travaille ici"));
  CHECK(refused.shows("Il expire.</textarea>"));

  world.post(&world.chris, world.party_address() + "/archival", {{"reason", "ceased"}, {"explanation", "Radiée"}});
  CHECK(world.write(world.party_address()).shows("Radiée"));
  CHECK(world.count("SELECT count(*) FROM exchanges") == 0);
}

TEST_CASE("a mail from a card is taken back, and one that came back goes to the right address, which the card learns") {
  CardWorld world;
  world.write(world.contact_address());
  const auto exchange = world.count("SELECT max(id) FROM exchanges");
  const auto mail = world.count("SELECT max(id) FROM messages");
  const auto taken =
      world.remove(&world.louise, fmt::format("{}/exchanges/{}/mails/{}", world.contact_address(), exchange, mail));
  REQUIRE(taken.status == Status::see_other);
  CHECK(world.get(&world.louise, taken.header("Location").substr(0, taken.header("Location").find('#')))
            .shows("Il expire.</textarea>"));

  world.write(world.contact_address());
  world.database->write(
      [](Transaction& tx) { tx.run("UPDATE message_recipients SET delivery = 'failed' WHERE delivery = 'queued'"); });
  const auto retry = fmt::format("{}/deliveries/{}/retry", world.contact_address(),
                                 world.count("SELECT max(id) FROM message_recipients"));
  CHECK(world.post(&world.louise, retry, {{"email", "julie@"}}).status == Status::unprocessable);
  CHECK(world.post(&world.louise, retry, {{"email", "j.henrard@acme.example"}, {"also_card", "yes"}}).status ==
        Status::see_other);
  CHECK(world.count("SELECT count(*) FROM contacts WHERE email = 'j.henrard@acme.example'") == 1);
  CHECK(world.post(&world.louise, retry, {{"email", "julie@acme.example"}}).status == Status::conflict);
}

TEST_CASE("a file that a partner sent is had from the card by whoever sees it, and his mail as it came") {
  CardWorld world;
  world.write(world.party_address());
  world.mail(
      "From: " + julie +
          "\r\nTo: demandes@desk.example\r\nSubject: Re\r\nMessage-ID: <1@acme.example>\r\n"
          "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nVoici.\r\n--b\r\n"
          "Content-Type: text/plain\r\nContent-Disposition: attachment; filename=contrat.txt\r\n\r\nSigne\r\n--b--\r\n",
      world.reply_address());
  const auto file =
      fmt::format("{}/attachments/{}", world.party_address(), world.count("SELECT max(id) FROM message_attachments"));
  const auto raw = fmt::format("{}/mails/{}/raw", world.party_address(), world.count("SELECT max(id) FROM messages"));
  CHECK(world.get(&world.karim, file).shows("Signe"));
  CHECK(world.get(&world.karim, raw).shows("Message-ID: <1@acme.example>"));
  CHECK(world.get(&world.walter, file).status == Status::forbidden);
  CHECK(world
            .get(&world.karim,
                 fmt::format("{}/mails/{}/raw", world.contact_address(), world.count("SELECT max(id) FROM messages")))
            .status == Status::not_found);
}

TEST_CASE("the exchanges of a card that becomes part of another go over to it, and come back when that is undone") {
  CardWorld world;
  const auto twin = world.database->write([&](Transaction& tx) {
    return parties::add_contact(tx, {"Julie Henrard", EmailAddress::from("jh@acme.example"), "", "", world.acme},
                                world.louise);
  });
  const auto twins = fmt::format("/contacts/{}", twin.value);
  world.write(world.contact_address());
  const auto merged = world.post(&world.chris, "/merges",
                                 {{"kind", "contact"},
                                  {"one", std::to_string(twin.value)},
                                  {"other", std::to_string(world.contact.value)},
                                  {"keep", "one"},
                                  {"explanation", "La même personne"}});
  REQUIRE(merged.status == Status::see_other);
  const auto apart = [&] {
    return world.count(
        "SELECT count(*) FROM exchanges JOIN messages ON exchange_id = exchanges.id "
        "WHERE exchanges.record_id <> messages.record_id");
  };

  CHECK(world.answers(julie, "1@acme.example").outcome == "joined");
  CHECK(world.get(&world.louise, twins + "?tab=thread").shows("Merci, je renouvelle."));
  CHECK(apart() == 0);
  CHECK(world.remove(&world.chris, "/merges/1").status == Status::see_other);
  CHECK(world.get(&world.louise, world.contact_address() + "?tab=thread").shows("Il expire."));
  CHECK(apart() == 0);
}

}  // namespace relais::client_file
