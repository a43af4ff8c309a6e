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
