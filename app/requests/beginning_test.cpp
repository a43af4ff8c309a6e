#include <doctest/doctest.h>

#include "testing/desk.h"

namespace relais {
namespace {

using testing::Desk;
using testing::Form;

// Roofing, where nobody begins without knowing where the roof is.
class RoofDesk : public Desk {
public:
  RoofDesk() {
    database->write([&](Transaction& tx) {
      tx.run("INSERT INTO request_type_fields (type_id, field, state) VALUES ($1, 'requester', 'qualified')", roofing);
      tx.run("INSERT INTO request_type_fields (type_id, field, state) VALUES ($1, 'location', 'in_progress')", roofing);
    });
  }

  testing::Page begin(const std::string& number, const Form& form = {}) {
    return visit(web::Method::post, &karim, "/requests/" + number + "/beginning", form,
                 {{"Accept", "application/json"}});
  }

  void say_where(const std::string& number) {
    visit(web::Method::patch, &louise, "/requests/" + number, {{"location", "Rue de l'Étang 14"}},
          {{"Accept", "text/html"}});
  }
};

}  // namespace

TEST_CASE("whoever begins work is told what is missing, and begins once it is there") {
  RoofDesk desk;
  const auto number = desk.karims_request();
  CHECK(desk.get(&desk.karim, "/requests/" + number).shows("Il manque avant de commencer"));

  const auto refused = desk.begin(number);
  CHECK(refused.status == Status::unprocessable);
  CHECK(refused.shows("Adresse du chantier"));
  CHECK(desk.act(desk.karim, number, "beginning").shows("Adresse du chantier"));
  CHECK(desk.state_of(number) == "assigned");

  desk.say_where(number);
  CHECK(desk.begin(number).status == Status::ok);
  CHECK(desk.state_of(number) == "in_progress");
  CHECK(desk.begin(number).status == Status::conflict);
}

TEST_CASE("with a reason work begins all the same, and the reason is seen") {
  RoofDesk desk;
  const auto number = desk.karims_request();
  CHECK(desk.begin(number, {{"why", "Le client nous y conduit"}}).status == Status::ok);
  CHECK(desk.state_of(number) == "in_progress");
  CHECK(desk.get(&desk.nora, "/requests/" + number).shows("Le client nous y conduit"));
}

TEST_CASE("an answer goes out whatever is missing: the request stays where it is, and the page says so") {
  RoofDesk desk;
  const auto number = desk.karims_request();
  const auto answered = desk.act(desk.karim, number, "comments", {{"text", "Nous venons demain"}});
  CHECK(answered.status == Status::see_other);
  CHECK(answered.header("Set-Cookie").find("Adresse%20du%20chantier") != std::string::npos);
  CHECK(desk.state_of(number) == "assigned");
  CHECK(desk.count("SELECT count(*) FROM messages WHERE kind = 'comment'") == 1);
  CHECK(desk.get_json(&desk.karim, "/requests/" + number).shows(R"("missing_to_begin":["location"])"));

  desk.say_where(number);
  desk.act(desk.karim, number, "work-notes", {{"text", "J'y vais"}});
  CHECK(desk.state_of(number) == "in_progress");
}

TEST_CASE("a stage of work that asks for something is begun once it says that") {
  RoofDesk desk;
  const auto number = desk.karims_request();
  const auto stage = std::to_string(desk.database->write([&](Transaction& tx) {
    return tx.returning<std::int64_t>(
        "INSERT INTO request_type_stages (type_id, state, name, position) VALUES ($1, 'in_progress', 'Chantier', 1)"
        " RETURNING id",
        desk.roofing);
  }));
  CHECK(desk.act(desk.karim, number, "stage", {{"stage", stage}}).shows("Adresse du chantier"));
  CHECK(desk.state_of(number) == "assigned");

  desk.say_where(number);
  CHECK(desk.act(desk.karim, number, "stage", {{"stage", stage}}).status == Status::see_other);
  CHECK(desk.state_of(number) == "in_progress");
  CHECK(desk.get(&desk.karim, "/requests/" + number).shows("Chantier"));
}

TEST_CASE("after a wait what had not begun waits for its beginning, and what had begun goes on") {
  RoofDesk desk;
  const auto fresh = desk.karims_request("Gouttière");
  const auto begun = desk.karims_request("Fuite");
  desk.begin(begun, {{"why", "Le client nous y conduit"}});
  for (const auto& number : {fresh, begun}) {
    desk.act(desk.karim, number, "wait", {{"for", "requester"}});
    CHECK(desk.remove(&desk.karim, "/requests/" + number + "/wait").status == Status::see_other);
  }
  CHECK(desk.state_of(fresh) == "assigned");
  CHECK(desk.state_of(begun) == "in_progress");
}

}  // namespace relais
