#include <doctest/doctest.h>

#include "testing/world.h"

namespace relais {
namespace {

using testing::Form;
using testing::World;

Form chosen(const std::vector<std::string>& numbers, Form more) {
  for (const auto& number : numbers) more.push_back({"numbers", number});
  return more;
}

std::string id_of(const Person& person) { return std::to_string(person.id.value); }

void close(World& world, const std::string& number) {
  world.database->write(
      [&](Transaction& tx) { tx.run("UPDATE requests SET state = 'closed' WHERE number = $1", number); });
}

testing::Page post_json(World& world, const Person& person, const std::string& address, const Form& form) {
  return world.visit(web::Method::post, &person, address, form, {{"Accept", "application/json"}});
}

}  // namespace

TEST_CASE("several requests are assigned at once, and one stays on the list where they were chosen") {
  World world;
  const auto one = world.new_request(world.louise, "Une");
  const auto two = world.new_request(world.louise, "Deux");

  const auto answer = world.post(&world.sylvie, "/request-assignments?queue=to_qualify",
                                 chosen({one, two}, {{"responsible", id_of(world.karim)}, {"why", "Il les connaît"}}));

  CHECK(answer.status == Status::see_other);
  CHECK(answer.header("Location") == "/requests?queue=to_qualify");
  CHECK(answer.header("Set-Cookie").find("attribu") != std::string::npos);
  CHECK(world.get_json(&world.karim, "/requests.json?queue=mine").shows(R"("total":2)"));
  CHECK(world.count("SELECT count(*) FROM events WHERE kind = 'assigned'") == 2);
  CHECK(world.count("SELECT count(*) FROM colleague_mails") == 2);
}

TEST_CASE("what could not be assigned is named with its reason, and what could is") {
  World world;
  const auto open = world.new_request(world.louise, "Ouverte");
  const auto over = world.new_request(world.louise, "Close");
  close(world, over);

  const auto answer = world.post(
      &world.sylvie, "/request-assignments",
      chosen({open, over, "DEM-2026-999999"}, {{"responsible", id_of(world.karim)}, {"why", "Il les connaît"}}));

  CHECK(answer.status == Status::unprocessable);
  CHECK(answer.shows("1 demande attribuée à Karim Benali."));
  CHECK(answer.shows("1 non\u00a0: 000002, déjà clôturée."));
  CHECK(answer.shows("1 non\u00a0: 999999, introuvable."));
  CHECK(world.count("SELECT count(*) FROM requests WHERE responsible_id IS NOT NULL") == 1);
}

TEST_CASE("a program is told by number what was done and what was not") {
  World world;
  const auto open = world.new_request(world.louise, "Ouverte");
  const auto over = world.new_request(world.louise, "Close");
  close(world, over);

  const auto answer =
      post_json(world, world.sylvie, "/request-resolutions", chosen({open, over}, {{"reason", "Réparé"}}));

  CHECK(answer.status == Status::ok);
  CHECK(answer.shows(fmt::format(R"("done":["{}"])", open)));
  CHECK(answer.shows(fmt::format(R"("not_done":[{{"number":"{}","why":"déjà clôturée"}}])", over)));
  CHECK(world.count("SELECT count(*) FROM requests WHERE state = 'resolved' AND standing_why = 'Réparé'") == 1);
}

TEST_CASE("an agent closes and hands on what is his, and is told which are not") {
  World world;
  const auto own = world.new_request(world.louise, "La sienne");
  const auto other = world.new_request(world.louise, "Une autre");
  world.make_responsible(own, world.karim);

  const auto handed =
      world.post(&world.karim, "/request-assignments", chosen({own, other}, {{"responsible", id_of(world.nora)}}));
  CHECK(handed.shows("vous ne pouvez pas le faire pour celle-là"));
  CHECK(world.count("SELECT count(*) FROM requests WHERE responsible_id IS NOT NULL") == 1);
  const auto closed = world.post(&world.karim, "/request-resolutions", chosen({own, other}, {}));
  CHECK(closed.status == Status::unprocessable);
  CHECK(world.count("SELECT count(*) FROM requests WHERE state = 'resolved'") == 0);
}

TEST_CASE("nothing chosen, nobody named, or no word for a tag is said, and nothing changes") {
  World world;
  const auto number = world.new_request(world.louise, "Une");

  CHECK(world.post(&world.sylvie, "/request-resolutions", {}).shows("Choisissez d’abord au moins une demande"));
  CHECK(world.post(&world.sylvie, "/request-assignments", chosen({number}, {})).shows("Dites à qui"));
  CHECK(world.post(&world.sylvie, "/request-taggings", chosen({number}, {{"tag", " "}}))
            .shows("Une étiquette est un mot"));
  CHECK(world.count("SELECT count(*) FROM events WHERE kind IN ('assigned', 'resolved', 'tagged')") == 0);
}

TEST_CASE("several requests are tagged at once, found by their tag, and one loses it again") {
  World world;
  const auto one = world.new_request(world.louise, "Une");
  const auto two = world.new_request(world.louise, "Deux");

  world.post(&world.louise, "/request-taggings", chosen({one, two}, {{"tag", "Dégât des eaux"}}));
  CHECK(world.get_json(&world.louise, "/requests.json?tag=degat%20des%20eaux").shows(R"("total":2)"));

  CHECK(world.post(&world.louise, "/requests/" + one + "/tags", {{"tag", "Urgent client"}}).status ==
        Status::see_other);
  world.visit(web::Method::remove, &world.louise, "/requests/" + one + "/tags", {{"tag", "dégât des eaux"}}, {});
  CHECK(world.get_json(&world.louise, "/requests.json?tag=degat%20des%20eaux").shows(R"("total":1)"));
  CHECK(world.get_json(&world.louise, "/requests.json?tag=urgent%20client").shows(R"("total":1)"));
}

TEST_CASE("a restricted request is not found by whoever may not see it, in a selection neither") {
  World world;
  const auto number = world.new_request(world.louise, "Plainte");
  world.database->write([&](Transaction& tx) {
    const auto type =
        tx.returning<std::int64_t>("INSERT INTO request_types (name, created_at) VALUES ('Plaintes', 0) RETURNING id");
    const auto team =
        tx.returning<std::int64_t>("INSERT INTO teams (name, created_at) VALUES ('Direction', 0) RETURNING id");
    tx.run("INSERT INTO request_type_restrictions (type_id, team_id) VALUES ($1, $2)", type, team);
    tx.run("UPDATE requests SET type_id = $1 WHERE number = $2", type, number);
  });

  const auto answer = world.post(&world.sylvie, "/request-resolutions", chosen({number}, {}));

  CHECK(answer.shows("introuvable"));
  CHECK(world.count("SELECT count(*) FROM requests WHERE state = 'resolved'") == 0);
}

}  // namespace relais
