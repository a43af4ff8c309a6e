#include <doctest/doctest.h>

#include "testing/desk.h"

namespace relais {
namespace {

using testing::Desk;

std::string id_of(const Person& person) { return std::to_string(person.id.value); }

}  // namespace

TEST_CASE("the second line takes a proposal in one click: it says why, and the responsible is told") {
  Desk desk;
  const auto number = desk.complete_request();
  desk.act(desk.louise, number, "qualification");
  const auto page = desk.get(&desk.sylvie, "/requests/" + number);
  CHECK(page.shows("Karim Benali"));
  CHECK(page.shows("équipe Toits"));

  const auto answer =
      desk.act(desk.sylvie, number, "assignment", {{"responsible", id_of(desk.karim)}, {"why", "équipe Toits"}});

  CHECK(answer.status == Status::see_other);
  CHECK(desk.state_of(number) == "assigned");
  CHECK(desk.get(&desk.nora, "/requests/" + number + "/history").shows("équipe Toits"));
  CHECK(desk.count("SELECT count(*) FROM colleague_mails WHERE body LIKE '%responsable%'") == 1);
}

TEST_CASE("a proposal knows who answered this requester before, and who has the least to do") {
  Desk desk;
  desk.karims_request("Gouttière");
  const auto second = desk.complete_request("Fuite");
  CHECK(desk.get(&desk.sylvie, "/requests/" + second).shows("connaît ce demandeur (1 demande)"));
}

TEST_CASE("Karim hands his request on with a word, and what was written on it stays") {
  Desk desk;
  const auto number = desk.karims_request();
  desk.act(desk.karim, number, "work-notes", {{"text", "J'ai vu le toit"}});
  CHECK(desk.state_of(number) == "in_progress");

  CHECK(desk.act(desk.karim, number, "assignment", {{"responsible", id_of(desk.nora)}, {"why", "Je pars en congé"}})
            .status == Status::see_other);

  const auto page = desk.get(&desk.nora, "/requests/" + number);
  CHECK(page.shows("Je pars en congé"));
  CHECK(page.shows("J&#39;ai vu le toit"));
  CHECK(desk.state_of(number) == "in_progress");
  CHECK(desk.act(desk.karim, number, "assignment", {{"responsible", id_of(desk.karim)}}).status == Status::forbidden);
}

TEST_CASE("given to a team, a request waits at the second line for somebody of it") {
  Desk desk;
  const auto number = desk.karims_request();

  CHECK(desk.act(desk.sylvie, number, "assignment", {{"team", std::to_string(desk.roofs)}}).status ==
        Status::see_other);

  CHECK(desk.state_of(number) == "qualified");
  CHECK(desk.get_json(&desk.sylvie, "/requests/" + number).shows(R"("responsible":null)"));
}

TEST_CASE("nobody is given what he cannot see or cannot answer") {
  Desk desk;
  const auto number = desk.complete_request();
  desk.act(desk.louise, number, "qualification");
  for (const auto& [field, value] :
       {std::pair{"responsible", id_of(desk.walter)}, std::pair{"responsible", std::string{"999"}},
        std::pair{"team", std::string{"999"}}, std::pair{"responsible", std::string{}}}) {
    CHECK(desk.act(desk.sylvie, number, "assignment", {{field, value}}).status == Status::unprocessable);
  }
  CHECK(desk.state_of(number) == "qualified");
}

TEST_CASE("what a type wants to know before it is assigned is asked once, and a reason does instead") {
  Desk desk;
  desk.database->write([&](Transaction& tx) {
    for (const auto* state : {"qualified", "assigned"}) {
      tx.run("INSERT INTO request_type_fields (type_id, field, state) VALUES ($1, $2, $3)", desk.roofing,
             state == std::string_view{"qualified"} ? "urgency" : "location", state);
    }
  });
  const auto number = desk.complete_request();
  CHECK(desk.act(desk.louise, number, "qualification").status == Status::see_other);

  const testing::Form proposed{{"responsible", id_of(desk.karim)}, {"proposal", "équipe Toits"}};
  CHECK(desk.act(desk.sylvie, number, "assignment", proposed).shows("Adresse du chantier"));
  const auto at_once =
      desk.post(&desk.sylvie, "/request-assignments", {{"numbers", number}, {"responsible", id_of(desk.karim)}});
  CHECK(at_once.shows("Adresse du chantier"));
  CHECK(desk.state_of(number) == "qualified");
  CHECK(desk.act(desk.sylvie, number, "assignment", {{"responsible", id_of(desk.karim)}, {"why", "Il la demandera"}})
            .status == Status::see_other);
}

TEST_CASE("a request of a restricted type is not given to somebody who would not see it") {
  Desk desk;
  desk.database->write([&](Transaction& tx) {
    tx.run("INSERT INTO request_type_restrictions (type_id, team_id) VALUES ($1, $2)", desk.roofing, desk.roofs);
    tx.run("INSERT INTO team_members (team_id, person_id, joined_at) VALUES ($1, $2, 0)", desk.roofs, desk.nora.id);
  });
  const testing::Form call{{"title", "Plainte"}, {"type", std::to_string(desk.roofing)}};
  auto to_sylvie = call;
  to_sylvie.push_back({"responsible", id_of(desk.sylvie)});
  CHECK(desk.post(&desk.nora, "/requests", to_sylvie).status == Status::unprocessable);
  auto to_karim = call;
  to_karim.push_back({"responsible", id_of(desk.karim)});
  CHECK(desk.post(&desk.nora, "/requests", to_karim).status == Status::see_other);
}

TEST_CASE("an agent writes outside on what is his or his team's, and not elsewhere") {
  Desk desk;
  const auto teams = desk.complete_request();
  const auto strangers = desk.new_request(desk.louise, "Rien pour les toits");
  CHECK(desk.act(desk.karim, teams, "comments", {{"text", "Bonjour"}}).status == Status::see_other);
  CHECK(desk.act(desk.karim, strangers, "comments", {{"text", "Bonjour"}}).status == Status::forbidden);
}

}  // namespace relais
