#include <doctest/doctest.h>

#include "intake/testing_letter.h"
#include "testing/world.h"

namespace relais {
namespace {

using intake::Letter;
using testing::World;

// A world whose mail server checks who sends.
struct CheckedWorld : World {
  CheckedWorld() {
    database->write([](Transaction& tx) { tx.run("UPDATE mailboxes SET authserv_id = 'mx.desk.example'"); });
  }
};

const std::string passed = "Authentication-Results: mx.desk.example; dmarc=pass\r\n";
const std::string failed = "Authentication-Results: mx.desk.example; dmarc=fail\r\n";

}  // namespace

TEST_CASE("a colleague whom the mail server vouches for passes a request on") {
  CheckedWorld world;

  const auto came = world.mail(Letter{.from = "Karim <karim@desk.example>", .more = passed}.bytes());

  CHECK(came.outcome == "opened");
  CHECK(world.get_json(&world.louise, "/requests/" + came.number).shows(R"("passed_on_by":{"name":"Karim Benali")"));
}

TEST_CASE("whoever only writes a colleague's address into his mail is an outsider, and shown as not proven") {
  CheckedWorld world;

  const auto came = world.mail(Letter{.from = "Karim <karim@desk.example>"}.bytes());

  CHECK(came.outcome == "opened");
  CHECK(world.get_json(&world.louise, "/requests/" + came.number).shows(R"("passed_on_by":null)"));
  CHECK(world.get(&world.louise, "/requests/" + came.number).shows("Expéditeur non vérifié"));
}

TEST_CASE("a colleague who is not proven writes no note: his mail waits before the request") {
  CheckedWorld world;
  world.mail(Letter{}.bytes());

  const auto came = world.mail(Letter{.from = "Karim <karim@desk.example>",
                                      .id = "karim@desk.example",
                                      .more = "References: <premier@client.example>\r\n"}
                                   .bytes());

  CHECK(came.outcome == "held");
  CHECK(world.count("SELECT count(*) FROM messages WHERE kind = 'work_note'") == 0);
}

TEST_CASE("a mail in the requester's name that his own domain disowns is not let in") {
  CheckedWorld world;
  world.mail(Letter{}.bytes());

  const auto came = world.mail(
      Letter{.id = "forged@client.example", .more = failed + "References: <premier@client.example>\r\n"}.bytes());

  CHECK(came.outcome == "held");
  CHECK(world.count("SELECT count(*) FROM messages WHERE unproven <> ''") == 1);
}

TEST_CASE("what the mail server takes for spam waits to be sorted") {
  World world;

  const auto came = world.mail(Letter{.more = "X-Spam-Flag: YES\r\n"}.bytes());

  CHECK(came.outcome == "to_sort");
  CHECK(world.count("SELECT count(*) FROM requests") == 0);
}

}  // namespace relais
