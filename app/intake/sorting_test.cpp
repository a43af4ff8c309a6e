#include <doctest/doctest.h>

#include "intake/sorting_testing.h"

namespace relais {
namespace {

using testing::letter;
using testing::spam;
using testing::waiting_mail;
using testing::waits;
using testing::World;

}  // namespace

TEST_CASE("what no rule could place waits with its sender, its first words and the reason") {
  World world;
  const auto mail = waiting_mail(world, "Offre du mois");

  const auto page = world.get(&world.louise, "/mails-to-sort");

  CHECK(page.status == Status::ok);
  CHECK(page.shows("Offre du mois"));
  CHECK(page.shows("Marc Lenoir"));
  CHECK(page.shows("eau coule depuis ce matin"));
  CHECK(page.shows("X-Spam-Flag"));
  CHECK(waits(world, mail));
  CHECK(world.get(&world.louise, "/requests").shows("<span class=\"n\">1</span>"));
}

TEST_CASE("programs read the list and one mail as JSON") {
  World world;
  const auto mail = waiting_mail(world);

  const auto list = world.get_json(&world.louise, "/mails-to-sort");
  CHECK(list.shows(R"("from":{"name":"Marc Lenoir","email":"marc@client.example"})"));
  CHECK(list.shows(R"("waiting":1)"));
  CHECK(list.shows(R"("sorting":null)"));
  const auto one = world.get_json(&world.louise, mail);
  CHECK(one.shows(R"("text":"L'eau coule depuis ce matin.)"));
  CHECK(one.shows(R"("decided":true)"));
}

TEST_CASE("with nothing to sort the page says what will stand there") {
  World world;

  CHECK(world.get(&world.louise, "/mails-to-sort").shows("Rien à trier"));
  CHECK(world.get(&world.louise, "/mails-to-sort?tab=set_aside").shows("Rien n’est écarté"));
  CHECK(world.get(&world.louise, "/mails-to-sort?tab=sorted").shows("Personne n’a encore trié de mail"));
}

TEST_CASE("an open mail shows its words, what each rule was asked, and the bytes as they came") {
  World world;
  const auto mail = waiting_mail(world);

  const auto page = world.get(&world.louise, mail);

  CHECK(page.shows("Ouvrir une demande"));
  CHECK(page.shows("A décidé"));
  CHECK(world.get(&world.louise, mail + "/raw").body == spam("Marc Lenoir <marc@client.example>", "Offre", "offre"));
}

TEST_CASE("what came with a mail is kept apart from the page that lists it") {
  World world;
  world.mail(
      "From: Marc <marc@client.example>\r\nTo: demandes@desk.example\r\nSubject: Plan\r\nX-Spam-Flag: YES\r\n"
      "Message-ID: <plan@client.example>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
      "--b\r\nContent-Type: text/plain\r\n\r\nVoici.\r\n--b\r\nContent-Type: text/html; name=plan.html\r\n"
      "Content-Disposition: attachment; filename=plan.html\r\n\r\n<script>alert(1)</script>\r\n--b--\r\n");

  CHECK(world.get(&world.louise, "/mails-to-sort/1").shows("plan.html"));
  const auto file = world.get(&world.louise, "/mails-to-sort/1/attachments/1");
  CHECK(file.status == Status::ok);
  CHECK(file.header("Content-Type") == "application/octet-stream");
  CHECK(file.header("Content-Disposition").starts_with("attachment"));
  CHECK(world.get(&world.louise, "/mails-to-sort/1/attachments/2").status == Status::not_found);
}

TEST_CASE("whoever reads a mail that somebody else wrote in that name is told before he sorts it") {
  World world;
  world.database->write([](Transaction& tx) { tx.run("UPDATE mailboxes SET authserv_id = 'mx.desk.example'"); });
  world.mail(
      letter("Marc <marc@client.example>", "Nouveau compte", "compte",
             "X-Spam-Flag: YES\r\nAuthentication-Results: mx.desk.example; dmarc=fail header.from=client.example\r\n"));

  CHECK(world.get(&world.louise, "/mails-to-sort").shows("dmarc=fail"));
  world.post(&world.louise, "/mails-to-sort/1/request", {});
  CHECK(world.count("SELECT count(*) FROM messages WHERE unproven LIKE '%dmarc=fail%'") == 1);
}

TEST_CASE("fifty-one mails are two pages, newest first") {
  World world;
  for (int i = 1; i <= 51; ++i)
    world.mail(fmt::format("Subject: Mail {}\r\nMessage-ID: <{}@x.example>\r\n\r\nx\r\n", i, i));

  const auto first = world.get(&world.louise, "/mails-to-sort");
  CHECK(first.shows("Mail 51<"));
  CHECK_FALSE(first.shows("Mail 1<"));
  const auto second = world.get(&world.louise, "/mails-to-sort?after=2");
  CHECK(second.shows("Mail 1<"));
  CHECK_FALSE(second.shows("Mail 2<"));
  CHECK(first.shows("after=2"));
}

TEST_CASE("a megabyte, broken bytes and no bytes at all are listed like any other mail") {
  World world;
  world.mail("Subject: Grand\r\nMessage-ID: <grand@x.example>\r\n\r\n" + std::string(1'000'000, 'x') + "\r\n");
  world.mail(
      "Subject: Casse\r\nMessage-ID: <casse@x.example>\r\nContent-Type: multipart/mixed; "
      "boundary=\"\r\n\r\n\xff\xfe\x80");
  world.mail("\r\n");

  const auto page = world.get(&world.louise, "/mails-to-sort");

  CHECK(page.status == Status::ok);
  CHECK(page.shows("Grand"));
  CHECK(page.shows("Casse"));
  CHECK(page.shows("(sans objet)"));
  for (const auto* mail : {"/mails-to-sort/1", "/mails-to-sort/2", "/mails-to-sort/3"}) {
    CHECK(world.get(&world.louise, mail).status == Status::ok);
  }
}

TEST_CASE("the page of a request tells of each mail why it is there, and who sorted it") {
  World world;
  const auto came = world.mail(letter("Marc <marc@client.example>", "Fuite", "fuite"));
  const auto trace = world.get(&world.karim, "/requests/" + came.number + "/mails/1/trace");
  CHECK(trace.status == Status::ok);
  CHECK(trace.shows("A décidé"));

  const auto mail = waiting_mail(world, "Suite", "suite");
  world.post(&world.louise, mail + "/attachment", {{"number", came.number}});
  const auto message = world.count("SELECT message_id FROM mail_sortings");
  const auto by_hand = world.get(&world.karim, fmt::format("/requests/{}/mails/{}/trace", came.number, message));
  CHECK(by_hand.shows("Louise Dubois l’a rattaché à " + came.number));
  CHECK(world.get_json(&world.karim, "/requests/" + came.number + "/mails/1/trace").shows(R"("steps":[{"question")"));
  CHECK(world.get(&world.karim, "/requests/" + came.number + "/mails/99/trace").status == Status::not_found);
}

TEST_CASE("mails are chosen by the reason for which they wait, and each reason says how many it has") {
  World world;
  waiting_mail(world, "Offre du mois", "offre");
  waiting_mail(world, "Gagnez un voyage", "voyage");
  world.mail(testing::between_colleagues());
  world.mail("Subject: Sans expéditeur\r\nMessage-ID: <rien@x.example>\r\n\r\nx\r\n");

  const auto all = world.get(&world.louise, "/mails-to-sort");
  CHECK(all.shows("Tous <span class=\"n\">4</span>"));
  CHECK(all.shows("href=\"/mails-to-sort?reason=spam\">Indésirables <span class=\"n\">2</span>"));
  CHECK(all.shows("Entre collègues <span class=\"n\">1</span>"));
  CHECK(all.shows("Sans expéditeur <span class=\"n\">1</span>"));
  CHECK_FALSE(all.shows("reason=unreadable"));
  const auto chosen = world.get(&world.louise, "/mails-to-sort?reason=between_colleagues");
  CHECK(chosen.shows("RDV"));
  CHECK_FALSE(chosen.shows("Offre du mois"));
  CHECK(world.get(&world.louise, "/mails-to-sort?reason=turned_away").shows("Rien n’attend pour cette raison"));
  CHECK(world.get_json(&world.louise, "/mails-to-sort?reason=spam").shows(R"("reason":"spam")"));
}

TEST_CASE("the pages of one reason hold that reason alone") {
  World world;
  for (int i = 1; i <= 51; ++i) {
    world.mail(fmt::format("Subject: Mail {}\r\nMessage-ID: <{}@x.example>\r\n\r\nx\r\n", i, i));
    waiting_mail(world, fmt::format("Offre {}", i), fmt::format("offre{}", i));
  }

  const auto first = world.get(&world.louise, "/mails-to-sort?reason=no_sender");
  CHECK(first.shows("Mail 51<"));
  CHECK_FALSE(first.shows("Offre"));
  CHECK(first.shows("href=\"/mails-to-sort?reason=no_sender&amp;after=3\""));
  const auto second = world.get(&world.louise, "/mails-to-sort?reason=no_sender&after=3");
  CHECK(second.shows("Mail 1<"));
  CHECK_FALSE(second.shows("Mail 2<"));
}

TEST_CASE("a request opened by hand has the type and the language of the mailbox") {
  World world;
  world.database->write([](Transaction& tx) {
    const auto type = request_types::type_named(tx, "Devis");
    tx.run("UPDATE mailboxes SET language = 'de', type_id = $1", type);
  });
  const auto mail = waiting_mail(world);

  world.post(&world.louise, mail + "/request", {});

  CHECK(world.count("SELECT count(*) FROM requests WHERE language = 'de' AND type_id IS NOT NULL") == 1);
}

TEST_CASE("whoever sorts the mails of one reason comes back to them") {
  World world;
  const auto mail = waiting_mail(world);

  const auto answer = world.post(&world.louise, mail + "/spam?reason=spam", {});

  CHECK(answer.header("Location").starts_with("/mails-to-sort?reason=spam&sorted="));
}

}  // namespace relais
