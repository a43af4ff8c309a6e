#include <doctest/doctest.h>

#include "intake/testing_letter.h"
#include "testing/world.h"

namespace relais {
namespace {

using intake::Letter;
using testing::World;

// A request of Marc's, and a mail of his wife's that quotes its number.
struct HeldWorld : World {
  std::string number;
  std::string mail_address;

  HeldWorld() {
    number = mail(Letter{}.bytes()).number;
    mail(
        Letter{.from = "Anne <anne@client.example>", .subject = "Pour " + number, .id = "anne@client.example"}.bytes());
    const auto held = count("SELECT message_id FROM message_holds");
    mail_address = "/requests/" + number + "/mails/" + std::to_string(held);
  }

  World::Came second_mail_of_anne() {
    return mail(
        Letter{.from = "Anne <anne@client.example>", .subject = "Encore " + number, .id = "anne2@client.example"}
            .bytes());
  }
};

}  // namespace

TEST_CASE("a number quoted by somebody who takes no part lets nobody in: the mail waits, and says why") {
  HeldWorld world;

  CHECK(world.get(&world.louise, "/requests/" + world.number).shows("anne@client.example"));
  CHECK(world.get(&world.louise, "/requests/" + world.number).shows("n’y participe pas"));
  CHECK(world.second_mail_of_anne().outcome == "held");
}

TEST_CASE("once a mail is let in its sender takes part") {
  HeldWorld world;

  CHECK(world.remove(&world.louise, world.mail_address + "/hold").status == Status::see_other);

  CHECK(world.count("SELECT count(*) FROM message_holds") == 0);
  CHECK(world.second_mail_of_anne().outcome == "joined");
}

TEST_CASE("a form of a page without a script lets in, too") {
  HeldWorld world;
  const Dispatcher dispatcher{world.services()};

  CHECK(dispatcher.body_rules(web::Method::post, world.mail_address + "/hold").kind == web::BodyKind::form);
}

TEST_CASE("a mail that is turned away leaves the request and waits to be sorted, whole") {
  HeldWorld world;

  CHECK(world.post(&world.louise, world.mail_address + "/turning-away", {}).status == Status::see_other);

  CHECK(world.count("SELECT count(*) FROM messages WHERE from_email = 'anne@client.example'") == 0);
  CHECK(world.count("SELECT count(*) FROM mail_outcomes WHERE outcome = 'to_sort'") == 1);
  CHECK(world.count("SELECT count(*) FROM raw_mails") == 2);
}

TEST_CASE("an agent lets in on his own requests alone") {
  HeldWorld world;

  CHECK(world.remove(&world.karim, world.mail_address + "/hold").status == Status::forbidden);
  CHECK(world.count("SELECT count(*) FROM message_holds") == 1);

  world.make_responsible(world.number, world.karim);
  CHECK(world.remove(&world.karim, world.mail_address + "/hold").status == Status::see_other);
}

TEST_CASE("two people decide about one mail: the second is told") {
  HeldWorld world;
  world.remove(&world.louise, world.mail_address + "/hold");

  CHECK(world.post(&world.nora, world.mail_address + "/turning-away", {}).status == Status::see_other);
  CHECK(world.count("SELECT count(*) FROM messages WHERE from_email = 'anne@client.example'") == 1);
}

}  // namespace relais
