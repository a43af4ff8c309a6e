#include <doctest/doctest.h>

#include "lib/web/escapes.h"
#include "testing/desk.h"

namespace relais {
namespace {

using testing::Desk;
using testing::Form;
using testing::Page;

std::string id_of(const Person& person) { return std::to_string(person.id.value); }

// What the banner offers after something was done.
Done offered_by(const Page& answer) {
  const auto cookie = answer.header("Set-Cookie");
  const auto from = cookie.find('=') + 1;
  return Done::from(web::unescaped_form(cookie.substr(from, cookie.find(';') - from)));
}

Page take_back(Desk& desk, const Person& person, const Page& answer) {
  const auto done = offered_by(answer);
  return desk.visit(web::Method::remove, &person, done.take_back.address, {{"events", done.take_back.events.text()}},
                    {{"Accept", "text/html"}});
}

// All that a move changes, in one line.
std::string standing(Desk& desk, const std::string& number) {
  return desk.database->read([&](Reads& db) {
    return db.value<std::string>(
        "SELECT state || '/' || coalesce(waits_for, '') || '/' || coalesce(waits_until, 0) || '/' || standing_why || "
        "'/' ||"
        " standing_since || '/' || coalesce(responsible_id, 0) || '/' || coalesce(team_id, 0) || '/' || responsible_why"
        " FROM requests WHERE number = $1",
        number);
  });
}

}  // namespace

TEST_CASE("the banner after assigning, waiting and resolving takes it back, and everything is as it was") {
  Desk desk;
  const auto number = desk.karims_request();
  desk.act(desk.karim, number, "wait", {{"for", "third_party"}, {"until", "+3j"}, {"why", "L'expert passe"}});
  const std::pair<std::string, Form> moves[]{
      {"assignment", {{"responsible", id_of(desk.nora)}, {"why", "Elle le connaît"}}},
      {"assignment", {{"team", std::to_string(desk.roofs)}}},
      {"resolution", {{"why", "Réparé"}}}};
  for (const auto& [what, form] : moves) {
    CAPTURE(what);
    const auto before = standing(desk, number);
    const auto done = desk.act(desk.sylvie, number, what, form);
    REQUIRE(done.status == Status::see_other);
    CHECK(standing(desk, number) != before);

    CHECK(take_back(desk, desk.sylvie, done).status == Status::see_other);
    CHECK(standing(desk, number) == before);
  }
  CHECK(desk.count("SELECT count(*) FROM events WHERE kind = 'taken_back'") == 3);
  const auto page = desk.get(&desk.nora, "/requests/" + number);
  CHECK(page.shows("Retour en arrière"));
  CHECK_FALSE(page.shows("responsible_why"));
}

TEST_CASE("a wait is taken back to where the request stood, which is not the end of a wait") {
  Desk desk;
  const auto number = desk.karims_request();
  const auto waits = desk.act(desk.karim, number, "wait", {{"for", "requester"}});

  CHECK(take_back(desk, desk.karim, waits).status == Status::see_other);

  CHECK(desk.state_of(number) == "assigned");
  CHECK(desk.count("SELECT count(*) FROM events WHERE kind = 'resumed'") == 0);
}

TEST_CASE("the page that is gone to shows the button once") {
  Desk desk;
  const auto number = desk.karims_request();
  const auto done = desk.act(desk.karim, number, "wait", {{"for", "requester"}});
  const auto cookie = done.header("Set-Cookie");
  const auto page = desk.visit(web::Method::get, &desk.karim, "/requests/" + number, {}, {{"Accept", "text/html"}});
  CHECK_FALSE(page.shows("name=\"events\""));
  CHECK(cookie.find("relais_done=") == 0);
  CHECK(offered_by(done).take_back.address == "/requests/" + number + "/wait");
}

TEST_CASE("what somebody has built on is not taken back, and no more what another did, or twice") {
  Desk desk;
  const auto number = desk.karims_request();
  const auto resolved = desk.act(desk.karim, number, "resolution");
  CHECK(take_back(desk, desk.louise, resolved).status == Status::forbidden);
  const auto of_another = take_back(desk, desk.sylvie, resolved);
  CHECK(of_another.status == Status::conflict);
  CHECK(of_another.shows("Impossible de revenir en arrière"));
  CHECK(take_back(desk, desk.karim, resolved).status == Status::see_other);
  CHECK(take_back(desk, desk.karim, resolved).status == Status::conflict);

  const auto waits = desk.act(desk.karim, number, "wait", {{"for", "requester"}});
  desk.act(desk.sylvie, number, "resolution");
  CHECK(take_back(desk, desk.karim, waits).status == Status::conflict);
  CHECK(desk.state_of(number) == "resolved");
}

TEST_CASE("a note written since does not stand in the way") {
  Desk desk;
  const auto number = desk.karims_request();
  const auto resolved = desk.act(desk.karim, number, "resolution");
  desk.act(desk.nora, number, "work-notes", {{"text", "Déjà ?"}});
  CHECK(take_back(desk, desk.karim, resolved).status == Status::see_other);
  CHECK(desk.state_of(number) == "assigned");
}

TEST_CASE("what was done with several requests is taken back for all of them, and a tag only where it was given") {
  Desk desk;
  const auto one = desk.karims_request("Une");
  const auto two = desk.karims_request("Deux");
  const Form both{{"numbers", one}, {"numbers", two}};
  const auto with = [&](Form more) {
    more.insert(more.end(), both.begin(), both.end());
    return more;
  };
  desk.post(&desk.sylvie, "/requests/" + one + "/tags", {{"tag", "Toit"}});
  const auto tagged = desk.post(&desk.sylvie, "/request-taggings?queue=open", with({{"tag", "Toit"}}));
  const auto assigned = desk.post(&desk.sylvie, "/request-assignments", with({{"responsible", id_of(desk.nora)}}));
  const auto resolved = desk.post(&desk.sylvie, "/request-resolutions", with({{"reason", "Réparé"}}));

  CHECK(take_back(desk, desk.sylvie, assigned).shows("autre chose a été fait depuis"));
  CHECK(take_back(desk, desk.sylvie, resolved).status == Status::see_other);
  CHECK(desk.state_of(one) == "assigned");
  const auto untagged = take_back(desk, desk.sylvie, tagged);
  CHECK(untagged.header("Location") == "/requests?queue=open");
  CHECK(desk.count("SELECT count(*) FROM taggings") == 1);
  CHECK(desk.get_json(&desk.sylvie, "/requests.json?tag=toit").shows(one));
}

TEST_CASE("what a cookie says that is no address of this program is not offered") {
  CHECK(Done::from("Fait.\n/requests/DEM-2026-000001/wait\n4-7").take_back.events.last == 7);
  for (const auto* text : {"Fait.", "Fait.\n//ailleurs.example\n4-7", "Fait.\nhttps://ailleurs.example\n4-7",
                           "Fait.\n/requests\n7-4", "Fait.\n/requests\nx", "\n", "\n\n"}) {
    CAPTURE(text);
    CHECK(Done::from(text).take_back.address.empty());
  }
}

}  // namespace relais
