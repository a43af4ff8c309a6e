#include "requests/sent_files.h"

#include <doctest/doctest.h>

#include "conversations/outgoing_mail.h"
#include "lib/blobs/uploads.h"
#include "lib/mail/message.h"
#include "testing/world.h"

namespace relais {
namespace {

using testing::Form;
using testing::Page;
using testing::World;

class Answering : public World {
public:
  Answering() : number(new_request(louise, "Fuite")) {}

  std::string number;

  std::string uploaded(const std::string& name, const std::string& content, std::uint64_t more = 0) {
    Uploads uploads{blobs};
    auto token = uploads.begin(louise.id.value, name, content.size() + more);
    uploads.append(louise.id.value, token, 0, content);
    return token;
  }
  Page answer(Form form) {
    form.push_back({"text", "Voici le devis."});
    return post(&louise, "/requests/" + number + "/comments", form);
  }
  mail::Message sent() {
    return database->read([&](Reads& db) {
      const auto id = db.value<Id<conversations::Message>>("SELECT max(id) FROM messages WHERE kind = 'comment'");
      return mail::parse(conversations::outgoing_mail(db, blobs, id, settings).bytes);
    });
  }
};

}  // namespace

TEST_CASE("files put with an answer leave with it, whole and under their own names") {
  Answering world;
  std::string bytes(300'000, '\0');
  for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<char>(i * 7);
  const std::string name = "Devis été – façade n°3 (\"final\").pdf";

  CHECK(
      world.answer({{"uploads", world.uploaded(name, bytes)}, {"uploads", world.uploaded("note.txt", "ça")}}).status ==
      Status::see_other);

  const auto mail = world.sent();
  REQUIRE(mail.attachments.size() == 2);
  CHECK(mail.attachments[0].name == name);
  CHECK(mail.attachments[0].type == "application/pdf");
  CHECK(mail.attachments[0].content == bytes);
  CHECK(mail.attachments[1].content == "ça");
  CHECK(world.get(&world.nora, "/requests/" + world.number).shows("note.txt"));
}

TEST_CASE("an answer that comes back with a mistake keeps the files that were put with it") {
  Answering world;
  const auto token = world.uploaded("devis.pdf", "%PDF-");

  const auto page =
      world.post(&world.louise, "/requests/" + world.number + "/comments", {{"text", " "}, {"uploads", token}});

  CHECK(page.status == Status::unprocessable);
  CHECK(page.shows("value=\"" + token + "\""));
  CHECK(page.shows("devis.pdf"));
  CHECK(world.answer({{"uploads", token}}).status == Status::see_other);
  CHECK(world.sent().attachments.size() == 1);
}

TEST_CASE("files that are too large together, not whole, or gone are refused in words, and nothing leaves") {
  Answering world;
  const auto refused = [&](const std::string& token, std::string_view why) {
    const auto page = world.answer({{"uploads", token}});
    CHECK(page.status == Status::unprocessable);
    CHECK_MESSAGE(page.shows(why), why);
    CHECK(page.shows("Voici le devis."));
  };
  refused(world.uploaded("grand.zip", "x", requests::most_sent), "un mail en prend 20,0 Mo au plus");
  refused(world.uploaded("moitié.zip", "x", 5), "arrivé en entier");
  refused("0123456789abcdef", "n’est plus là");

  CHECK(world.count("SELECT count(*) FROM messages WHERE kind = 'comment'") == 0);
}

TEST_CASE("nobody sends the file that somebody else has uploaded") {
  Answering world;
  const auto token = Uploads{world.blobs}.begin(world.karim.id.value, "secret.pdf", 1);
  Uploads{world.blobs}.append(world.karim.id.value, token, 0, "x");

  CHECK(world.answer({{"uploads", token}}).status == Status::unprocessable);
}

TEST_CASE("whoever may not answer a request sends no file there either") {
  Answering world;

  CHECK(world.post(&world.chris, "/requests/" + world.number + "/comments", {{"text", "x"}}).status ==
        Status::forbidden);
  CHECK(world.count("SELECT count(*) FROM messages WHERE kind = 'comment'") == 0);
}

}  // namespace relais
