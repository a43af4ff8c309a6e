#include "testing/desk.h"

namespace relais::testing {

Desk::Desk() {
  database->write([&](Transaction& tx) {
    roofs = tx.returning<std::int64_t>("INSERT INTO teams (name, created_at) VALUES ('Toits', 0) RETURNING id");
    roofing = tx.returning<std::int64_t>(
        "INSERT INTO request_types (name, team_id, created_at) VALUES ('Toiture', $1, 0) RETURNING id", roofs);
    tx.run("INSERT INTO team_members (team_id, person_id, joined_at) VALUES ($1, $2, 0)", roofs, karim.id);
  });
  karim.teams.push_back(Id<Team>{roofs});
}

std::string Desk::complete_request(const std::string& title) {
  const auto recorded = post(&louise, "/requests",
                             {{"title", title},
                              {"description", "L'eau coule sur les machines"},
                              {"requester_name", "Marc Lenoir"},
                              {"requester_email", "marc@client.example"}});
  const auto number = recorded.header("Location").substr(std::string{"/requests/"}.size());
  visit(web::Method::patch, &louise, "/requests/" + number, {{"type", std::to_string(roofing)}},
        {{"Accept", "text/html"}});
  act(louise, number, "urgency", {{"level", "urgent"}, {"by", "le client"}, {"why", "L'eau coule"}});
  return number;
}

std::string Desk::karims_request(const std::string& title) {
  const auto number = complete_request(title);
  act(louise, number, "qualification");
  act(sylvie, number, "assignment", {{"responsible", std::to_string(karim.id.value)}});
  return number;
}

Page Desk::act(const Person& person, const std::string& number, const std::string& what, const Form& form) {
  return post(&person, "/requests/" + number + "/" + what, form);
}

std::string Desk::state_of(const std::string& number) {
  return database->read(
      [&](Reads& db) { return db.value<std::string>("SELECT state FROM requests WHERE number = $1", number); });
}

}  // namespace relais::testing
