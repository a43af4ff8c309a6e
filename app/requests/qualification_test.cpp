#include <doctest/doctest.h>

#include "testing/desk.h"

namespace relais {
namespace {

using testing::Desk;

}  // namespace

TEST_CASE("the first line sees what is missing, and hands over in one click once everything is there") {
  Desk desk;
  const auto bare = desk.new_request(desk.louise, "Fuite");
  const auto page = desk.get(&desk.louise, "/requests/" + bare);
  CHECK(page.shows("Ce qui est demandé"));
  CHECK(page.shows("Type"));

  const auto number = desk.complete_request();
  CHECK(desk.get(&desk.louise, "/requests/" + number).shows("tout est là"));
  CHECK(desk.act(desk.louise, number, "qualification").status == Status::see_other);
  CHECK(desk.state_of(number) == "qualified");
}

TEST_CASE("what is incomplete goes on with a reason alone, and the reason is seen") {
  Desk desk;
  const auto number = desk.new_request(desk.louise, "Fuite");

  const auto refused = desk.act(desk.louise, number, "qualification");
  CHECK(refused.status == Status::unprocessable);
  CHECK(refused.shows("Dites en une phrase pourquoi elle avance quand même"));
  CHECK(desk.state_of(number) == "received");

  CHECK(desk.act(desk.louise, number, "qualification", {{"why", "Le bourgmestre attend"}}).status == Status::see_other);
  CHECK(desk.state_of(number) == "qualified");
  CHECK(desk.get(&desk.sylvie, "/requests/" + number).shows("Le bourgmestre attend"));
}

TEST_CASE("the second line sends back with a reason, and whoever handed over is told") {
  Desk desk;
  const auto number = desk.complete_request();
  desk.act(desk.louise, number, "qualification");

  CHECK(desk.act(desk.sylvie, number, "return", {{"why", "  "}}).status == Status::unprocessable);
  CHECK(desk.act(desk.sylvie, number, "return", {{"why", "Quel assureur ?"}}).status == Status::see_other);

  CHECK(desk.state_of(number) == "returned");
  CHECK(desk.get(&desk.louise, "/requests/" + number).shows("Quel assureur ?"));
  CHECK(desk.count("SELECT count(*) FROM colleague_mails WHERE body LIKE '%Quel assureur%'") == 1);
}

TEST_CASE("the first line may not assign, and an agent may not send back") {
  Desk desk;
  const auto number = desk.complete_request();
  const auto karim = std::to_string(desk.karim.id.value);
  CHECK(desk.act(desk.louise, number, "assignment", {{"responsible", karim}}).status == Status::forbidden);
  desk.act(desk.louise, number, "qualification");
  CHECK(desk.act(desk.karim, number, "return", {{"why", "Non"}}).status == Status::forbidden);
  CHECK(desk.state_of(number) == "qualified");
}

TEST_CASE("who comes second to hand over is told where the request stands by now") {
  Desk desk;
  const auto number = desk.complete_request();
  desk.act(desk.louise, number, "qualification");

  const auto again = desk.act(desk.nora, number, "qualification");

  CHECK(again.status == Status::conflict);
  CHECK(again.shows("Qualifiée"));
}

TEST_CASE("a type asks for its own fields and no others") {
  Desk desk;
  desk.database->write([&](Transaction& tx) {
    tx.run("INSERT INTO request_type_fields (type_id, field, state) VALUES ($1, 'location', 'qualified')",
           desk.roofing);
  });
  const auto number = desk.new_request(desk.louise, "Fuite");
  const auto change = [&](const testing::Form& form) {
    return desk.visit(web::Method::patch, &desk.louise, "/requests/" + number, form, {{"Accept", "text/html"}});
  };
  change({{"type", std::to_string(desk.roofing)}});
  CHECK(desk.act(desk.louise, number, "qualification").shows("Adresse du chantier"));

  change({{"location", "Rue de l'Étang 14, 7170 Manage"}});
  CHECK(desk.act(desk.louise, number, "qualification").status == Status::see_other);
}

}  // namespace relais
