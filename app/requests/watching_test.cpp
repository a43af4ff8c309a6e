#include <doctest/doctest.h>

#include "intake/testing_letter.h"
#include "testing/world.h"

namespace relais {
namespace {

using intake::Letter;
using testing::Form;
using testing::Page;
using testing::World;

class Watched : public World {
public:
  Watched() : number(new_request(louise, "Fuite")) {}

  std::string number;

  Page put_on(const std::string& name, const std::string& email) {
    return post(&louise, "/requests/" + number + "/watchers", {{"name", name}, {"email", email}});
  }
  Page take_off(std::int64_t watcher) {
    return remove(&louise, "/requests/" + number + "/watchers/" + std::to_string(watcher));
  }
  Page comment(const Form& form) { return post(&louise, "/requests/" + number + "/comments", form); }
  std::int64_t paul() { return count("SELECT id FROM watchers WHERE email_key = 'paul@acier.example'"); }
  std::string copies() {
    return database->read([](Reads& db) {
      std::string all;
      for (const auto& one : db.all<std::string>(
               "SELECT place || ' ' || message_recipients.email FROM message_recipients JOIN messages ON messages.id = "
               "message_recipients.message_id WHERE kind = 'comment' AND delivery = 'queued' ORDER BY "
               "message_recipients.id"))
        all += one + "; ";
      return all;
    });
  }
  Page json() { return get_json(&louise, "/requests/" + number); }
};

}  // namespace

TEST_CASE("whoever is on the watch list has a copy of an answer, which goes to the requester") {
  Watched world;

  CHECK(world.put_on("Paul Acier", "paul@acier.example").status == Status::see_other);
  CHECK(world.comment({{"text", "Nous venons à midi."}}).status == Status::see_other);

  CHECK(world.copies() == "to marc@client.example; cc paul@acier.example; ");
  CHECK(world.get(&world.nora, "/requests/" + world.number + "/history").shows("Mis sur la liste de surveillance"));
}

TEST_CASE("a watcher takes part in the thread, until he is taken off the list") {
  Watched world;
  world.put_on("Paul Acier", "paul@acier.example");

  const auto letter = Letter{.from = "paul@acier.example", .subject = world.number, .id = "1@acier.example"};
  CHECK(world.mail(letter.bytes()).outcome == "joined");

  CHECK(world.take_off(world.paul()).status == Status::see_other);
  const auto later = Letter{.from = "paul@acier.example", .subject = world.number, .id = "2@acier.example"};
  CHECK(world.mail(later.bytes()).outcome == "held");
  CHECK(world.json().shows(R"("watchers":[])"));
}

TEST_CASE(
    "nobody gets onto the watch list by accident: a mailbox of ours, a colleague, who asks, who is there already") {
  Watched world;
  world.put_on("Paul Acier", "paul@acier.example");

  const auto refused = [&](const std::string& email, std::string_view why) {
    const auto page = world.put_on("", email);
    CHECK(page.status == Status::unprocessable);
    CHECK_MESSAGE(page.shows(why), email);
  };
  refused("Demandes+x@desk.example", "une de nos boîtes");
  refused("KARIM@desk.example", "Karim Benali travaille ici");
  refused("marc@client.example", "C’est la personne qui demande");
  refused("PAUL@acier.example", "est déjà sur la liste");
  refused("paul à acier", "nom@exemple.be");
  CHECK(world.count("SELECT count(*) FROM watchers") == 1);
}

TEST_CASE("those in copy of a mail are put on the list by one click, and are proposed no longer") {
  World world;
  auto letter = Letter{.from = "marc@client.example", .subject = "Fuite", .id = "1@client.example"};
  letter.more = "Cc: Paul Acier <paul@acier.example>, nora@desk.example\r\n";
  const auto came = world.mail(letter.bytes());
  const auto page = world.get(&world.louise, "/requests/" + came.number);
  CHECK(page.shows("Mettre Paul Acier sur la liste de surveillance"));

  const auto put =
      world.visit(web::Method::post, &world.louise, "/requests/" + came.number + "/watchers",
                  {{"name", "Paul Acier"}, {"email", "paul@acier.example"}}, {{"Accept", "application/json"}});

  CHECK(put.status == Status::created);
  CHECK(put.shows(R"("name":"Paul Acier","email":"paul@acier.example"}],"readers":)"));
  CHECK(put.shows(R"("possible_watchers":[])"));
}

TEST_CASE("the page says who is new and from elsewhere before anything is sent") {
  Watched world;
  world.put_on("Paul Acier", "paul@acier.example");

  CHECK(world.json().shows(
      R"({"name":"Paul Acier","email":"paul@acier.example","place":"cc","is_new":true,"is_from_elsewhere":true}])"));
  const auto page = world.get(&world.louise, "/requests/" + world.number);
  CHECK(page.shows("2 personnes extérieures, par mail."));
  CHECK(page.shows("1 vient d’ailleurs."));
}

TEST_CASE("one reader can be left out of one answer, and nobody is left out by a program that names nobody") {
  Watched world;
  world.put_on("Paul Acier", "paul@acier.example");

  world.comment({{"text", "Entre nous."},
                 {"shown", "marc@client.example"},
                 {"shown", "paul@acier.example"},
                 {"to", "marc@client.example"}});
  CHECK(world.copies() == "to marc@client.example; ");
  world.comment({{"text", "Pour Paul."},
                 {"shown", "marc@client.example"},
                 {"shown", "paul@acier.example"},
                 {"to", "paul@acier.example"}});
  CHECK(world.copies() == "to marc@client.example; to paul@acier.example; ");
}

TEST_CASE("an answer that nobody is to read comes back, with its words and its boxes") {
  Watched world;
  world.put_on("Paul Acier", "paul@acier.example");

  const auto page =
      world.comment({{"text", "Pour personne."}, {"shown", "marc@client.example"}, {"shown", "paul@acier.example"}});

  CHECK(page.status == Status::unprocessable);
  CHECK(page.shows("Pour personne."));
  CHECK(page.shows("choisissez au moins une personne"));
  CHECK(world.copies().empty());
}

TEST_CASE("a watcher who was taken off or put on meanwhile stops the answer, and the page says so") {
  Watched world;
  world.put_on("Paul Acier", "paul@acier.example");
  const Form form{{"text", "Nous venons."},
                  {"shown", "marc@client.example"},
                  {"shown", "paul@acier.example"},
                  {"to", "marc@client.example"},
                  {"to", "paul@acier.example"}};
  world.take_off(world.paul());

  const auto gone = world.comment(form);
  CHECK(gone.status == Status::conflict);
  CHECK(gone.shows("paul@acier.example ne reçoit plus ces réponses"));
  CHECK(gone.shows("Nous venons."));

  world.put_on("Paul Acier", "paul@acier.example");
  world.put_on("Anne", "anne@acier.example");
  const auto come = world.comment(form);
  CHECK(come.status == Status::conflict);
  CHECK(come.shows("anne@acier.example a été ajouté"));
  CHECK(world.copies().empty());
}

TEST_CASE("a program that names somebody who is not on the list is told so, and nothing is sent") {
  Watched world;

  const auto page = world.visit(web::Method::post, &world.louise, "/requests/" + world.number + "/comments",
                                {{"text", "Bonjour"}, {"to", "autre@acier.example"}}, {{"Accept", "application/json"}});

  CHECK(page.status == Status::conflict);
  CHECK(page.shows("autre@acier.example"));
  CHECK(world.copies().empty());
}

TEST_CASE("known cards are proposed while a watcher is typed, by name or address") {
  Watched world;

  const auto found = world.get_json(&world.louise, "/watcher-candidates?name=lenoir&email=");
  CHECK(found.shows(R"("name":"Marc Lenoir","email":"marc@client.example")"));
  CHECK(world.get(&world.louise, "/watcher-candidates?name=personne&email=").status == Status::ok);
}

TEST_CASE("when two requests become one, those who watched either watch what stays") {
  Watched world;
  world.put_on("Paul Acier", "paul@acier.example");
  const auto other = world.new_request(world.louise, "Fuite encore");

  world.post(&world.sylvie, "/requests/" + world.number + "/merger", {{"number", other}});

  CHECK(world.get_json(&world.louise, "/requests/" + other).shows(R"("name":"Paul Acier")"));
}

}  // namespace relais
