#include "rules.h"

#include <doctest/doctest.h>

#include "lib/integrity/check.h"
#include "testing/world.h"

namespace relais {
namespace {

// What the rules say of a world, one sentence for each that is not kept.
std::vector<std::string> broken_rules(testing::World& world) {
  const auto report =
      check(world.db(), world.settings.blob_folder(), all_rules(), Depth::everything, [](std::string_view) {});
  std::vector<std::string> sentences;
  for (const auto& finding : report.findings) sentences.push_back(finding.says);
  return sentences;
}

void run(testing::World& world, const char* statement) {
  world.db().write([&](Transaction& tx) { tx.connection().script(statement); });
}

}  // namespace

TEST_CASE("a desk at work keeps every rule") {
  testing::World world;
  const auto number = world.new_request(world.louise, "Fuite au couloir B");
  world.make_responsible(number, world.karim);
  world.post(&world.karim, "/requests/" + number + "/comments", {{"text", "Je passe demain."}});
  world.post(&world.karim, "/requests/" + number + "/tags", {{"name", "urgent"}});
  world.mail("From: Marie <marie@client.example>\r\nTo: demandes@desk.example\r\nSubject: Panne\r\n\r\nBonjour\r\n");

  CHECK(broken_rules(world).empty());
}

TEST_CASE("each rule of a subject can be broken, and then it is told") {
  testing::World world;
  world.new_request(world.louise, "Fuite au couloir B");
  world.mail("From: Marie <marie@client.example>\r\nTo: demandes@desk.example\r\nSubject: Panne\r\n\r\nBonjour\r\n");
  REQUIRE(broken_rules(world).empty());

  struct Sabotage {
    const char* statement;
    std::string says;
  };
  for (const auto& [statement, says] : {
           Sabotage{"UPDATE requests SET state = 'qualified' WHERE id = 1",
                    "a request is in the state at which its story ends"},
           Sabotage{"UPDATE counters SET value = 0", "no number was given that its counter has not reached"},
           Sabotage{"UPDATE requests SET state = 'waiting' WHERE id = 1", "whatever waits says for what"},
           Sabotage{"DELETE FROM mail_outcomes", "each mail was handled, or waits to be"},
           Sabotage{"DELETE FROM mail_arrivals", "each mail came to an address"},
           Sabotage{"UPDATE raw_mails SET size = size + 1", "each mail is as long as when it came"},
           Sabotage{"DELETE FROM jobs WHERE kind = 'deliver'", "whatever waits to leave has a job that brings it"},
           Sabotage{"UPDATE events SET by_person = 4711 WHERE id = 1", "whoever did something is known"},
           Sabotage{"UPDATE messages SET record_id = 4711",
                    "each row of messages about a request finds it in requests"},
       }) {
    CAPTURE(says);
    run(world, statement);
    const auto told = broken_rules(world);
    CHECK(std::find(told.begin(), told.end(), says) != told.end());
  }
}

}  // namespace relais
