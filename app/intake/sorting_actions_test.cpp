#include <doctest/doctest.h>

#include <array>
#include <thread>

#include "conversations/participation.h"
#include "intake/sorting_testing.h"

namespace relais {
namespace {

using testing::between_colleagues;
using testing::letter;
using testing::number_of_last_sorting;
using testing::waiting_mail;
using testing::waits;
using testing::World;

}  // namespace

TEST_CASE("a request opened by hand has the mail, its sender and an acknowledgement, and the mail no longer waits") {
  World world;
  const auto mail = waiting_mail(world, "Fuite");

  const auto done = world.post(&world.louise, mail + "/request", {});

  CHECK(done.status == Status::see_other);
  const auto number = number_of_last_sorting(world);
  const auto request = world.get(&world.louise, "/requests/" + number);
  CHECK(request.shows("Fuite"));
  CHECK(request.shows("marc@client.example"));
  CHECK(world.count("SELECT count(*) FROM message_recipients WHERE delivery = 'queued'") == 1);
  CHECK_FALSE(waits(world, mail));
  CHECK(world.get(&world.louise, done.header("Location")).shows("Louise Dubois en a fait " + number));
}

TEST_CASE("a request opened by mistake is cancelled, and its mail waits again") {
  World world;
  const auto mail = waiting_mail(world);
  world.post(&world.louise, mail + "/request", {});
  const auto number = number_of_last_sorting(world);

  CHECK(world.remove(&world.louise, mail + "/request").status == Status::see_other);

  CHECK(waits(world, mail));
  CHECK(world.get_json(&world.louise, "/requests/" + number).shows(R"("state":"cancelled")"));
  CHECK(world.count("SELECT count(*) FROM events WHERE kind = 'cancelled' AND changes LIKE '%Ouverte par erreur%'") ==
        1);
  world.post(&world.louise, mail + "/request", {});
  CHECK(number_of_last_sorting(world) != number);
}

TEST_CASE("a request on which somebody has worked is not taken back with its mail") {
  World world;
  const auto mail = waiting_mail(world);
  world.post(&world.louise, mail + "/request", {});
  const auto number = number_of_last_sorting(world);
  world.post(&world.sylvie, "/requests/" + number + "/work-notes", {{"text", "J'appelle."}});

  const auto refused = world.remove(&world.louise, mail + "/request");

  CHECK(refused.status == Status::unprocessable);
  CHECK(refused.shows("On a commencé à travailler sur " + number));
  CHECK_FALSE(waits(world, mail));
}

TEST_CASE("what a colleague passed on is taken back too while nobody has added to it") {
  World world;
  world.mail(letter("Karim Benali <karim@desk.example>", "Pour info", "copie", "",
                    "Demandeur : Marie Lefevre, marie@client.example\r\nElle rappelle demain."));
  world.mail(between_colleagues());
  const auto mail = fmt::format("/mails-to-sort/{}", world.count("SELECT max(id) FROM raw_mails"));
  REQUIRE(waits(world, mail));

  world.post(&world.louise, mail + "/request", {});

  CHECK(world.get_json(&world.louise, "/requests/" + number_of_last_sorting(world))
            .shows(R"("passed_on_by":{"name":"Karim Benali")"));
  CHECK(world.remove(&world.louise, mail + "/request").status == Status::see_other);
  CHECK(waits(world, mail));
}

TEST_CASE("a mail is attached by the number of its request, or by the digits said on the telephone") {
  World world;
  const auto number = world.new_request(world.louise, "Fuite");
  const auto first = waiting_mail(world, "Photos", "photos", "Paul <paul@elsewhere.example>");
  const auto second = waiting_mail(world, "Plans", "plans", "Anne <anne@elsewhere.example>");

  CHECK(world.post(&world.louise, first + "/attachment", {{"number", " " + number + " "}}).status == Status::see_other);
  CHECK(world.post(&world.louise, second + "/attachment", {{"number", "1"}}).status == Status::see_other);

  CHECK(world.count("SELECT count(*) FROM messages WHERE kind = 'mail_in' AND raw_mail_id IS NOT NULL") == 2);
  CHECK(world.get(&world.louise, "/requests/" + number).shows("paul@elsewhere.example"));
  CHECK_FALSE(waits(world, first));
}

TEST_CASE("a number that names no request is told at its field, and stays typed") {
  World world;
  const auto mail = waiting_mail(world);

  const auto page = world.post(&world.louise, mail + "/attachment", {{"number", "DEM-2020-000099"}});

  CHECK(page.status == Status::unprocessable);
  CHECK(page.shows("Aucune demande ne porte le numéro"));
  CHECK(page.shows("value=\"DEM-2020-000099\""));
  CHECK(waits(world, mail));
  CHECK(world.post(&world.louise, mail + "/attachment", {{"number", " "}}).shows("Dites à quelle demande"));
}

TEST_CASE("a request that somebody may not see is as unknown to him as one that is not there") {
  World world;
  const auto number = world.new_request(world.nora, "Secrete");
  world.database->write([&](Transaction& tx) {
    const auto type =
        tx.returning<std::int64_t>("INSERT INTO request_types (name, created_at) VALUES ('Fermé', 0) RETURNING id");
    const auto team =
        tx.returning<std::int64_t>("INSERT INTO teams (name, created_at) VALUES ('Autre', 0) RETURNING id");
    tx.run("INSERT INTO request_type_restrictions (type_id, team_id) VALUES ($1, $2)", type, team);
    tx.run("INSERT INTO team_members (team_id, person_id, joined_at) VALUES ($1, $2, 0)", team, world.nora.id);
    tx.run("UPDATE requests SET type_id = $1 WHERE number = $2", type, number);
  });
  const auto mail = waiting_mail(world);

  CHECK(world.post(&world.louise, mail + "/attachment", {{"number", number}}).shows("Aucune demande ne porte"));
  CHECK(world.post(&world.nora, mail + "/attachment", {{"number", number}}).status == Status::see_other);
  CHECK(world.get(&world.louise, mail).status == Status::not_found);
  CHECK_FALSE(world.get(&world.louise, "/mails-to-sort?tab=sorted").shows("Offre"));
  CHECK(world.get(&world.nora, "/mails-to-sort?tab=sorted").shows("Offre"));
}

TEST_CASE("an attachment taken back leaves the thread, its sender too, and the mail waits again") {
  World world;
  const auto number = world.new_request(world.louise, "Fuite");
  const auto mail = waiting_mail(world, "Photos", "photos", "Paul <paul@elsewhere.example>");
  world.post(&world.louise, mail + "/attachment", {{"number", number}});
  const auto takes_part = [&] {
    return world.database->read([](Reads& db) {
      return conversations::takes_part(db, {"request", 1}, EmailAddress::from("paul@elsewhere.example")->key());
    });
  };
  CHECK(takes_part());

  CHECK(world.remove(&world.louise, mail + "/attachment").status == Status::see_other);

  CHECK_FALSE(takes_part());
  CHECK_FALSE(world.get(&world.louise, "/requests/" + number).shows("paul@elsewhere.example"));
  CHECK(waits(world, mail));
  CHECK(world.post(&world.louise, mail + "/attachment", {{"number", number}}).status == Status::see_other);
}

TEST_CASE("a colleague's mail that is attached by hand is a note, and lets nobody in") {
  World world;
  const auto number = world.new_request(world.louise, "Fuite");
  world.mail(between_colleagues());

  world.post(&world.louise, "/mails-to-sort/1/attachment", {{"number", number}});

  CHECK(world.count("SELECT count(*) FROM messages WHERE kind = 'work_note'") == 1);
  CHECK(world.count("SELECT count(*) FROM messages WHERE kind = 'mail_in'") == 0);
  CHECK(world.count("SELECT count(*) FROM participants WHERE email_key <> 'marc@client.example'") == 0);
}

TEST_CASE("spam and what is ignored stand aside with who said so, and wait again when it is taken back") {
  World world;
  const auto junk = waiting_mail(world, "Gagnez", "gagnez");
  const auto ignored = waiting_mail(world, "Soldes", "soldes");

  world.post(&world.louise, junk + "/spam", {});
  world.post(&world.nora, ignored + "/ignoring", {});

  const auto aside = world.get(&world.louise, "/mails-to-sort?tab=set_aside");
  CHECK(aside.shows("Louise Dubois l’a mis aux indésirables."));
  CHECK(aside.shows("Nora Peeters l’a ignoré."));
  CHECK(world.get(&world.louise, "/mails-to-sort?tab=sorted").shows("Nora Peeters l’a ignoré."));
  CHECK_FALSE(waits(world, junk));
  CHECK(world.remove(&world.sylvie, junk + "/spam").status == Status::see_other);
  CHECK(waits(world, junk));
  CHECK(world.count("SELECT count(*) FROM events WHERE record_kind = 'mail' AND kind <> 'waits'") == 3);
}

TEST_CASE("of two who sort the same mail at once, the second is told what the first did") {
  World world;
  const auto mail = waiting_mail(world);
  world.post(&world.nora, mail + "/spam", {});

  for (const auto* action : {"/request", "/spam", "/ignoring", "/placing"}) {
    const auto late = world.post(&world.louise, mail + action, {});
    CHECK(late.status == Status::unprocessable);
    CHECK(late.shows("Quelqu’un vous a devancé. Nora Peeters l’a mis aux indésirables."));
  }
  CHECK(world.post(&world.louise, mail + "/attachment", {{"number", "1"}}).status == Status::unprocessable);
  CHECK(world.post(&world.nora, mail + "/spam", {}).shows("C’est déjà fait."));
  CHECK(world.count("SELECT count(*) FROM requests") == 0);
  world.remove(&world.nora, mail + "/spam");
  CHECK(world.remove(&world.louise, mail + "/spam").shows("Quelqu’un l’a repris entre-temps"));
}

TEST_CASE("when two press at the very same moment, one of them has sorted the mail and the other is told") {
  World world;
  const auto mail = waiting_mail(world);
  std::array<Status, 2> answers{};

  std::thread other{[&] { answers[0] = world.post(&world.nora, mail + "/request", {}).status; }};
  answers[1] = world.post(&world.louise, mail + "/request", {}).status;
  other.join();

  CHECK(std::count(answers.begin(), answers.end(), Status::see_other) == 1);
  CHECK(std::count(answers.begin(), answers.end(), Status::unprocessable) == 1);
  CHECK(world.count("SELECT count(*) FROM requests") == 1);
  CHECK(world.count("SELECT count(*) FROM mail_sortings") == 1);
}

TEST_CASE("a blocked sender's mails are set aside, those that wait and those to come, until he is let in again") {
  World world;
  const auto first = waiting_mail(world, "Un", "un");
  const auto second = waiting_mail(world, "Deux", "deux", "MARC@client.example");
  const auto other = waiting_mail(world, "Autre", "autre", "Anne <anne@client.example>");

  CHECK(world.post(&world.louise, first + "/blocking", {}).status == Status::see_other);

  CHECK_FALSE(waits(world, first));
  CHECK_FALSE(waits(world, second));
  CHECK(waits(world, other));
  CHECK(world.mail(letter("Marc <marc@client.example>", "Trois", "trois")).outcome == "ignored");
  CHECK(world.get(&world.louise, "/mails-to-sort?tab=set_aside").shows("Louise Dubois a bloqué son expéditeur."));

  CHECK(world.remove(&world.louise, first + "/blocking").status == Status::see_other);
  CHECK(waits(world, first));
  CHECK(waits(world, second));
  CHECK(world.mail(letter("Marc <marc@client.example>", "Quatre", "quatre")).outcome == "opened");
}

TEST_CASE("nobody who works here is blocked, nor a mail without a sender, nor anybody twice") {
  World world;
  world.mail("Subject: sans expediteur\r\n\r\nBonjour\r\n");
  CHECK(world.post(&world.louise, "/mails-to-sort/1/blocking", {}).shows("personne à bloquer"));
  world.mail(between_colleagues());
  CHECK(world.post(&world.louise, "/mails-to-sort/2/blocking", {}).shows("quelqu’un qui travaille ici"));
  const auto mail = waiting_mail(world);
  world.post(&world.nora, mail + "/blocking", {});
  CHECK(world.post(&world.louise, mail + "/blocking", {}).shows("Nora Peeters l’a déjà bloqué."));
}

TEST_CASE("a mail that could not be understood is placed once it can be, and not again by the job that gave it up") {
  World world;
  const auto mailbox = world.database->read([](Reads& db) { return mailboxes::first_mailbox(db).value(); });
  mailboxes::keep_mail(*world.database, world.blobs, {mailbox, mailbox.address, "marc@client.example"},
                       letter("Marc <marc@client.example>", "Fuite", "fuite"));
  world.database->write([](Transaction& tx) {
    tx.run("INSERT INTO mail_outcomes (raw_mail_id, outcome, why, handled_at) VALUES (1, 'to_sort', 'Illisible', 0)");
  });
  CHECK(world.get(&world.louise, "/mails-to-sort/1").shows("Les règles n’ont pas été consultées"));

  CHECK(world.post(&world.louise, "/mails-to-sort/1/placing", {}).status == Status::see_other);
  world.do_what_waits();

  CHECK(world.count("SELECT count(*) FROM requests WHERE title = 'Fuite'") == 1);
  CHECK(world.get(&world.louise, "/mails-to-sort/1").shows("A décidé"));
}

TEST_CASE("a newsletter that was a request after all becomes one") {
  World world;
  CHECK(world.mail(letter("Marc <marc@client.example>", "Lettre", "lettre", "Precedence: bulk\r\n")).outcome ==
        "ignored");
  CHECK(world.get(&world.louise, "/mails-to-sort?tab=set_aside").shows("Lettre"));

  CHECK(world.post(&world.louise, "/mails-to-sort/1/request", {}).status == Status::see_other);

  CHECK(world.get(&world.louise, "/requests").shows("Lettre"));
  CHECK_FALSE(world.get(&world.louise, "/mails-to-sort?tab=set_aside").shows("Lettre"));
}

TEST_CASE("a mail is placed again by the rules once what kept it back has changed, and only once") {
  World world;
  const auto blocked = waiting_mail(world, "Un", "un");
  world.post(&world.louise, blocked + "/blocking", {});
  world.mail(letter("Marc <marc@client.example>", "Deux", "deux"));
  world.remove(&world.louise, blocked + "/blocking");

  CHECK(world.post(&world.louise, "/mails-to-sort/2/placing", {}).status == Status::see_other);
  CHECK(world.count("SELECT count(*) FROM requests WHERE title = 'Deux'") == 1);
  CHECK(world.count("SELECT count(*) FROM mail_outcomes WHERE outcome = 'opened' AND raw_mail_id = 2") == 1);
  CHECK(world.post(&world.louise, "/mails-to-sort/2/placing", {}).shows("Il est entre-temps dans DEM-"));
  CHECK(world.count("SELECT count(*) FROM requests") == 1);

  CHECK(world.post(&world.louise, blocked + "/placing", {}).status == Status::see_other);
  CHECK(waits(world, blocked));
}

}  // namespace relais
