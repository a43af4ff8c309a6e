#include <doctest/doctest.h>

#include "conversations/delivery.h"
#include "testing/desk.h"

namespace relais {
namespace {

using testing::Desk;

// A request of Marc's, who has a mail address, and for which Karim answers.
std::string request_of_marc(Desk& desk) {
  const auto number =
      desk.mail(
              "From: Marc Lenoir <marc@client.example>\nTo: demandes@desk.example\nSubject: Fissure\nMessage-ID: "
              "<un@client.example>\n\nIl reste une fissure au pignon nord.\n")
          .number;
  desk.make_responsible(number, desk.karim);
  return number;
}

std::string newest_comment(Desk& desk) {
  return std::to_string(desk.count("SELECT max(id) FROM messages WHERE kind = 'comment'"));
}

std::string newest_copy(Desk& desk) { return std::to_string(desk.count("SELECT max(id) FROM message_recipients")); }

// Mail leaves, but the server that should take it is away.
void let_mail_be_tried(Desk& desk) {
  desk.settings.mail_is_held = false;
  desk.settings.smtp_url = "smtp://127.0.0.1:1";
  desk.db().write([](Transaction& tx) { tx.run("UPDATE jobs SET due_at = 0 WHERE kind = 'deliver'"); });
  JobKinds kinds;
  conversations::add_delivery_jobs(kinds, desk.services());
  run_due_jobs(desk.db(), kinds);
}

}  // namespace

TEST_CASE(
    "an answer sent too soon is taken back: nothing leaves, its words are in the sheet again, and the thread tells") {
  Desk desk;
  const auto number = request_of_marc(desk);
  desk.act(desk.karim, number, "comments", {{"text", "Nous passons jeudi."}});
  const auto comment = newest_comment(desk);
  CHECK(desk.get(&desk.karim, "/requests/" + number).shows("Annuler l’envoi"));

  const auto taken = desk.remove(&desk.karim, "/requests/" + number + "/comments/" + comment);
  CHECK(taken.status == Status::see_other);
  const auto again = desk.get(&desk.karim, taken.header("Location").substr(0, taken.header("Location").find('#')));
  CHECK(again.shows("Nous passons jeudi.</textarea>"));
  CHECK(again.shows("L’envoi d’une réponse de Karim Benali a été annulé"));
  CHECK(desk.get(&desk.karim, "/requests/" + number + "/history").shows("Envoi annulé avant le départ"));

  let_mail_be_tried(desk);
  CHECK(desk.count("SELECT count(*) FROM message_recipients JOIN messages ON messages.id = message_id "
                   "WHERE kind = 'comment' AND delivery IS NOT NULL") == 0);
  CHECK(desk.remove(&desk.karim, "/requests/" + number + "/comments/" + comment).status == Status::conflict);
}

TEST_CASE("what is taken back comes back with its marks, before what was begun since") {
  Desk desk;
  const auto number = request_of_marc(desk);
  desk.act(desk.karim, number, "comments", {{"html", "<div>Nous <b>passons</b> jeudi.</div>"}});
  const auto address = "/requests/" + number + "/comments/" + newest_comment(desk);
  desk.act(desk.karim, number, "drafts", {{"kind", "comment"}, {"text", "Et mardi"}});

  const auto taken = desk.remove(&desk.karim, address);
  const auto again = desk.get(&desk.karim, taken.header("Location").substr(0, taken.header("Location").find('#')));
  CHECK(again.shows("Nous passons jeudi.\n\nEt mardi</textarea>"));
  CHECK(
      again.shows("&lt;strong&gt;passons&lt;/strong&gt; jeudi.&lt;/div&gt;&lt;div&gt;&lt;br&gt;&lt;/div&gt;"
                  "&lt;div&gt;Et mardi&lt;/div&gt;</textarea>"));
}

TEST_CASE("what has begun to leave leaves, and whoever may not answer takes nothing back") {
  Desk desk;
  const auto number = request_of_marc(desk);
  desk.act(desk.karim, number, "comments", {{"text", "Nous passons jeudi."}});
  const auto address = "/requests/" + number + "/comments/" + newest_comment(desk);
  CHECK(desk.remove(&desk.walter, address).status == Status::forbidden);
  CHECK(desk.remove(&desk.chris, address).status == Status::forbidden);

  let_mail_be_tried(desk);
  const auto late = desk.remove(&desk.karim, address);
  CHECK(late.status == Status::conflict);
  CHECK(late.shows("Trop tard"));
  CHECK(desk.count("SELECT count(*) FROM message_recipients JOIN messages ON messages.id = message_id "
                   "WHERE kind = 'comment' AND delivery = 'deferred'") == 1);
}

TEST_CASE("what did not arrive goes once more to the right address, which stands on the card from then on") {
  Desk desk;
  const auto number = request_of_marc(desk);
  desk.act(desk.karim, number, "comments", {{"text", "Nous passons jeudi."}});
  let_mail_be_tried(desk);
  const auto copy = newest_copy(desk);
  CHECK(desk.get(&desk.karim, "/requests/" + number).shows("Renvoyer"));

  const auto retry = "deliveries/" + copy + "/retry";
  const auto wrong = desk.act(desk.karim, number, retry, {{"email", "marc@"}});
  CHECK(wrong.status == Status::unprocessable);
  CHECK(wrong.shows("marc@\u00a0» n’est pas une adresse mail"));

  CHECK(desk.act(desk.karim, number, retry, {{"email", "marc.lenoir@client.example"}, {"also_card", "yes"}}).status ==
        Status::see_other);
  CHECK(desk.count("SELECT count(*) FROM contacts WHERE email = 'marc.lenoir@client.example'") == 1);
  CHECK(desk.count("SELECT count(*) FROM message_recipients WHERE email = 'marc.lenoir@client.example' AND delivery = "
                   "'queued'") == 1);
  CHECK(desk.act(desk.karim, number, retry, {{"email", "marc@client.example"}}).status == Status::conflict);
  CHECK(desk.mail("From: Marc Lenoir <marc.lenoir@client.example>\nTo: demandes@desk.example\nSubject: Re: [" + number +
                  "]\nMessage-ID: <deux@client.example>\n\nMerci, à jeudi.\n")
            .number == number);
}

TEST_CASE("whoever watches under an address that was mistyped watches under the right one from then on") {
  Desk desk;
  const auto number = request_of_marc(desk);
  desk.act(desk.karim, number, "watchers", {{"email", "vois1n@client.example"}, {"name", "Le voisin"}});
  desk.act(desk.karim, number, "comments", {{"text", "Nous passons jeudi."}});
  let_mail_be_tried(desk);
  const auto copy = desk.db().read([](Reads& db) {
    return db.value<std::string>(
        "SELECT CAST(max(id) AS TEXT) FROM message_recipients WHERE email = 'vois1n@client.example'");
  });
  desk.act(desk.karim, number, "deliveries/" + copy + "/retry", {{"email", "voisin@client.example"}});
  CHECK(desk.count("SELECT count(*) FROM watchers WHERE email_key = 'voisin@client.example'") == 1);
  CHECK(desk.count("SELECT count(*) FROM watchers") == 1);
}

TEST_CASE("a delayed answer goes at once to the same address when somebody asks, without a second copy") {
  Desk desk;
  const auto number = request_of_marc(desk);
  desk.act(desk.karim, number, "comments", {{"text", "Nous passons jeudi."}});
  let_mail_be_tried(desk);
  const auto copies = desk.count("SELECT count(*) FROM message_recipients");
  desk.act(desk.karim, number, "deliveries/" + newest_copy(desk) + "/retry", {{"email", "MARC@client.example"}});
  CHECK(desk.count("SELECT count(*) FROM message_recipients") == copies);
  CHECK(desk.count("SELECT count(*) FROM message_recipients JOIN messages ON messages.id = message_id "
                   "WHERE kind = 'comment' AND delivery = 'queued'") == 1);
}

TEST_CASE("whoever wrote what came back is told in his messages, once, with the words of the other server") {
  Desk desk;
  const auto number = request_of_marc(desk);
  desk.act(desk.karim, number, "comments", {{"text", "Nous passons jeudi."}});
  const auto id = desk.db().read([](Reads& db) {
    return db.value<std::string>("SELECT internet_message_id FROM messages WHERE kind = 'comment'");
  });
  const auto came_back = [&](const std::string& its_id) {
    desk.mail(
        "From: MAILER-DAEMON@mx.desk.example\nTo: demandes@desk.example\nSubject: Undelivered Mail\nMessage-ID: <" +
        its_id + "@mx.desk.example>\nContent-Type: multipart/report; report-type=delivery-status; boundary=x\n\n" +
        "--x\nContent-Type: text/plain\n\nno\n--x\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; "
        "mx\n\nFinal-Recipient: rfc822; marc@client.example\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; "
        "550 no such user\n\n--x\nContent-Type: text/rfc822-headers\n\nMessage-ID: <" +
        id + ">\n\n--x--\n");
  };
  came_back("un");
  came_back("deux");
  CHECK(desk.count("SELECT count(*) FROM notices WHERE kind = 'not_delivered'") == 1);
  const auto messages = desk.get(&desk.karim, "/messages");
  CHECK(messages.shows("Ce que vous avez écrit à marc@client.example n’est pas arrivé"));
  CHECK(messages.shows("550 no such user"));
  CHECK_FALSE(desk.get(&desk.nora, "/messages").shows("marc@client.example"));
}

TEST_CASE("what has not left and what did not arrive stand on one page, for those who see the request") {
  Desk desk;
  const auto number = request_of_marc(desk);
  desk.act(desk.karim, number, "comments", {{"text", "Nous passons jeudi."}});
  CHECK(desk.get(&desk.karim, "/outbox").shows("marc@client.example"));
  CHECK(desk.get(&desk.karim, "/outbox?show=undelivered").shows("Tout est arrivé"));
  CHECK_FALSE(desk.get(&desk.walter, "/outbox").shows("marc@client.example"));

  desk.db().write(
      [](Transaction& tx) { tx.run("UPDATE message_recipients SET delivery = 'bounced' WHERE delivery = 'queued'"); });
  CHECK(desk.get(&desk.karim, "/outbox").shows("Tout est parti"));
  CHECK(desk.get_json(&desk.karim, "/outbox?show=undelivered").shows(R"("delivery":"bounced")"));
}

}  // namespace relais
