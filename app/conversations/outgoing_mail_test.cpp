#include "conversations/outgoing_mail.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <set>

#include "lib/html/laid_out.h"
#include "lib/mail/message.h"
#include "testing/world.h"

namespace relais {
namespace {

using testing::content_of;
using testing::World;

const std::string samples = "app/conversations/testdata/laid_out";

// The mail as the next server gets it.
mail::Message sent_mail(World& world, const char* which) {
  return world.database->read([&](Reads& db) {
    const auto id = db.value<Id<conversations::Message>>(kept(which));
    return mail::parse(conversations::outgoing_mail(db, world.blobs, id, world.settings).bytes);
  });
}

const char* const newest_comment = "SELECT max(id) FROM messages WHERE kind = 'comment'";

}  // namespace

TEST_CASE("what is written with lists, quotes and links is laid out as such, and nothing typed becomes a tag") {
  std::set<std::string> names;
  for (const auto& file : std::filesystem::directory_iterator{std::filesystem::path{RELAIS_SOURCE_FOLDER} / samples}) {
    names.insert(file.path().stem().string());
  }
  REQUIRE(names.size() >= 6);
  for (const auto& name : names) {
    INFO(name);
    CHECK(laid_out(content_of(fmt::format("{}/{}.txt", samples, name))).text() + "\n" ==
          content_of(fmt::format("{}/{}.html", samples, name)));
  }
}

TEST_CASE("an answer leaves as it was typed and laid out beside it, with its French spaces") {
  World world;
  const auto number = world.new_request(world.louise, "Fuite");
  const std::string typed = "Il faut\u00A0:\n- 1\u202F250\u00A0€\n- une échelle";
  world.post(&world.louise, "/requests/" + number + "/comments", {{"text", typed}});

  const auto mail = sent_mail(world, newest_comment);

  CHECK(mail.text == typed + "\n");
  CHECK(mail.html.find("<p>Il faut\u00A0:</p>") != std::string::npos);
  CHECK(mail.html.find("<ul><li>1\u202F250\u00A0€</li>") != std::string::npos);
  CHECK(world.get(&world.louise, "/requests/" + number).shows("<li>une échelle</li>"));
}

TEST_CASE("an answer with marks leaves with them, beside its words as text, and stands so in the thread") {
  World world;
  const auto number = world.new_request(world.louise, "Fuite");
  const std::string typed =
      "<div>Il faut <strong>deux</strong> choses&nbsp;:</div><ul><li>une échelle</li><li>un <a "
      "href=\"https://plans.example/3\">plan</a></li></ul><blockquote>Mardi ?</blockquote><div>Mardi.</div>";
  world.post(&world.louise, "/requests/" + number + "/comments",
             {{"text", "comme le dit le navigateur"}, {"html", typed}});

  const auto mail = sent_mail(world, newest_comment);

  CHECK(mail.text ==
        "Il faut deux choses\u00A0:\n- une échelle\n- un plan (https://plans.example/3)\n> Mardi ?\nMardi.\n");
  CHECK(mail.html.find("<ul><li>une échelle</li><li>un <a href=\"https://plans.example/3\"") != std::string::npos);
  const auto thread = world.get(&world.louise, "/requests/" + number);
  CHECK(thread.shows("Il faut <strong>deux</strong> choses"));
  CHECK_FALSE(thread.shows("comme le dit le navigateur"));
  const auto told = world.get_json(&world.louise, "/requests/" + number);
  CHECK(told.shows("un plan (https://plans.example/3)"));
  CHECK(told.shows("<blockquote>Mardi ?</blockquote>"));
}

TEST_CASE("what an editor sends without a single mark leaves as it does without an editor") {
  World world;
  const auto number = world.new_request(world.louise, "Fuite");
  const std::string typed = "<div>Il faut&nbsp;:<br>- une échelle<br><br>https://plans.example/3</div>";
  world.post(&world.louise, "/requests/" + number + "/comments", {{"html", typed}});

  const auto mail = sent_mail(world, newest_comment);

  CHECK(mail.text == "Il faut\u00A0:\n- une échelle\n\nhttps://plans.example/3\n");
  CHECK(mail.html.find("<ul><li>une échelle</li></ul>") != std::string::npos);
  CHECK(world.count("SELECT count(*) FROM messages WHERE rich_body <> ''") == 0);
}

TEST_CASE("marks and a file leave together: both faces of the words in one part, the file beside") {
  World world;
  const auto number = world.new_request(world.louise, "Fuite");
  world.post(&world.louise, "/requests/" + number + "/comments", {{"html", "<div><b>Voici</b></div>"}});
  const auto bytes = world.database->write([&](Transaction& tx) {
    const auto id = tx.value<Id<conversations::Message>>(kept(newest_comment));
    const auto blob = world.blobs.keep("le plan");
    tx.run(
        "INSERT INTO message_attachments (message_id, name, type, size, blob_hash) VALUES ($1, 'plan.txt', "
        "'text/plain', 7, $2)",
        id, blob.id.hash);
    return conversations::outgoing_mail(tx, world.blobs, id, world.settings).bytes;
  });
  const auto mixed = bytes.find("multipart/mixed");
  const auto alternative = bytes.find("multipart/alternative");
  CHECK(mixed < alternative);
  CHECK(alternative < bytes.find("text/html"));
  CHECK(bytes.find("text/html") < bytes.find("plan.txt"));
}

TEST_CASE("nothing hostile is kept of an answer, and what is left of it blank is not sent") {
  World world;
  const auto number = world.new_request(world.louise, "Fuite");
  const auto answer = [&](const std::string& html) {
    return world.post(&world.louise, "/requests/" + number + "/comments", {{"text", "x"}, {"html", html}}).status;
  };
  CHECK(answer("<b onclick='alert(1)' style='position:fixed'>Bonjour</b><script>alert(1)</script><a "
               "href='javascript:alert(1)'>ici</a><img src=x onerror='alert(1)'>") == Status::see_other);
  CHECK(world.database->read([](Reads& db) {
    return db.value<std::string>(
        "SELECT rich_body FROM messages WHERE "
        "kind = 'comment'");
  }) == "<div><strong>Bonjour</strong>ici</div>");
  CHECK(answer("<div><br></div><ul><li></li></ul>") == Status::unprocessable);
  CHECK(answer("<script>alert(1)</script>") == Status::unprocessable);
}

TEST_CASE("an answer with more formatting than is read comes back with a sentence, and its words with it") {
  World world;
  const auto number = world.new_request(world.louise, "Fuite");
  std::string deep;
  for (int i = 0; i < 10'000; ++i) deep += "<ul><li>point";
  const std::string large = "<b>Bonjour</b><i title='" + std::string(400'000, 'a') + "'>Louise</i>";
  const std::string long_words = "<b>" + std::string(100'001, 'a') + "</b>";
  for (const auto& [html, sentence] :
       {std::pair{deep, "Il y a trop de mise en forme."}, std::pair{large, "Il y a trop de mise en forme."},
        std::pair{long_words, "caractères au plus"}}) {
    const auto back = world.post(&world.louise, "/requests/" + number + "/comments", {{"html", html}});
    CHECK(back.status == Status::unprocessable);
    CHECK(back.shows(sentence));
    CHECK(back.shows(&html == &large ? "Bonjour" : "</textarea>"));
  }
  CHECK(world.count("SELECT count(*) FROM messages WHERE kind = 'comment'") == 0);
}

TEST_CASE("all copies of an answer name the same people, under the same Message-ID") {
  World world;
  const auto number = world.new_request(world.louise, "Fuite");
  world.post(&world.louise, "/requests/" + number + "/watchers",
             {{"name", "Paul Acier"}, {"email", "paul@acier.example"}});
  world.post(&world.louise, "/requests/" + number + "/comments", {{"text", "Nous venons."}});

  const auto mail = sent_mail(world, newest_comment);

  CHECK(mail.to == std::vector<mail::Mailbox>{{"Marc Lenoir", "marc@client.example"}});
  CHECK(mail.cc == std::vector<mail::Mailbox>{{"Paul Acier", "paul@acier.example"}});
  CHECK(mail.from.front().address == "demandes@desk.example");
  CHECK(world.count("SELECT count(*) FROM message_recipients JOIN messages ON messages.id = message_id "
                    "WHERE kind = 'comment' AND delivery = 'queued'") == 2);
}

}  // namespace relais
