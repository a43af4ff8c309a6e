#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "testing/world.h"

namespace relais {
namespace {

using testing::Form;
using testing::World;

constexpr const char* letter =
    "From: Marc Lenoir <marc@client.example>\r\nTo: demandes@desk.example\r\nSubject: Fuite dans l'atelier\r\n"
    "Message-ID: <un@client.example>\r\nDate: Tue, 24 Nov 2026 07:41:00 +0100\r\n\r\nL'eau coule.\r\n";

// Every row of every table, and every file.
std::string everything(World& world) {
  std::string all;
  for (const auto* table : {"events", "jobs", "contacts", "requests", "counters", "raw_mails", "mail_outcomes",
                            "mail_arrivals", "messages", "message_recipients", "message_attachments", "message_holds",
                            "participants", "mail_sortings", "blocked_senders", "colleague_mails", "secrets"}) {
    const auto rows = world.database->read(
        [&](Reads& db) { return db.value<std::int64_t>(kept(fmt::format("SELECT count(*) FROM {}", table))); });
    all += fmt::format("{} {}\n", table, rows);
  }
  for (const auto& entry : std::filesystem::recursive_directory_iterator{world.settings.blob_folder()}) {
    all += entry.path().string() + "\n";
  }
  return all;
}

testing::Page tried(World& world, const std::string& mail, const std::string& mailbox = "demandes@desk.example") {
  const auto before = everything(world);
  const auto page = world.post(&world.karim, "/mail-trial", {{"mailbox", mailbox}, {"mail", mail}});
  CHECK(everything(world) == before);
  return page;
}

}  // namespace

TEST_CASE(
    "a tried mail shows what would be opened, for whom, who would be told and by which rule, and changes nothing") {
  World world;

  const auto page = tried(world, letter);

  CHECK(page.status == Status::ok);
  CHECK(page.shows("Une nouvelle demande serait ouverte"));
  CHECK(page.shows("Fuite dans l&#39;atelier"));
  CHECK(page.shows("Marc Lenoir &lt;marc@client.example&gt;, avec une nouvelle fiche"));
  CHECK(page.shows("recevrait le numéro"));
  CHECK(page.shows("A décidé"));
}

TEST_CASE("trying the forward of a colleague shows who asks and the lines that prove it") {
  World world;

  const auto page =
      tried(world,
            "From: Karim Benali <karim@desk.example>\r\nTo: demandes@desk.example\r\n"
            "Subject: TR: Toiture\r\nMessage-ID: <tr@desk.example>\r\n\r\nA traiter.\r\n\r\n"
            "De : Marie Lefevre <marie@client.example>\r\nEnvoy\xc3\xa9 : mardi 24 novembre 2026 07:41\r\n"
            "\xc3\x80 : Karim Benali <karim@desk.example>\r\nObjet : Toiture\r\n\r\nMon toit fuit.\r\n");

  CHECK(page.shows("Marie Lefevre &lt;marie@client.example&gt;"));
  CHECK(page.shows("De : Marie Lefevre"));
  CHECK(page.shows("Karim Benali recevrait le numéro."));
}

TEST_CASE("trying an answer shows the request it would join, where one may see it") {
  World world;
  const auto came = world.mail(letter);
  const std::string answer = "From: Marc Lenoir <marc@client.example>\r\nSubject: RE: " + came.number +
                             "\r\nMessage-ID: <deux@client.example>\r\n\r\nEncore.\r\n";

  CHECK(tried(world, answer).shows("Il rejoindrait " + came.number));
  const auto json =
      world.visit(web::Method::post, &world.ada, "/mail-trial",
                  {{"mailbox", "demandes@desk.example"}, {"mail", answer}}, {{"Accept", "application/json"}});
  CHECK(json.shows(R"("outcome":"joined","request":")" + came.number));
  CHECK(tried(world, letter).shows("Ce mail est déjà arrivé"));
}

TEST_CASE("what is not a mail, no mail, and no mailbox are each told in a sentence, with what was typed") {
  World world;

  const auto words = tried(world, "Bonjour, ceci n'est pas un mail");
  CHECK(words.status == Status::unprocessable);
  CHECK(words.shows("Ce n’est pas un mail tel qu’il est arrivé"));
  CHECK(words.shows("ceci n&#39;est pas un mail"));
  CHECK(tried(world, " \n").shows("Collez un mail tel qu’il est arrivé"));
  CHECK(tried(world, letter, "autre@desk.example").shows("Aucune boîte n’a l’adresse"));
  CHECK(tried(world, std::string{"\0\xff\xfe\r\n\r\n", 7}).status == Status::unprocessable);
}

TEST_CASE("whoever works outside the desk tries nothing") {
  World world;

  CHECK(world.get(&world.walter, "/mail-trial").status == Status::forbidden);
  CHECK(world.get(&world.ada, "/mail-trial").shows("demandes@desk.example"));
}

}  // namespace relais
