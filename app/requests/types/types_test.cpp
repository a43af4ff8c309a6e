#include <doctest/doctest.h>

#include "requests/standing.h"
#include "requests/types/types_testing.h"
#include "requests/visibility.h"

namespace relais::requests {
namespace {

using testing::Form;

std::vector<std::string> names_on_offer(TypeWorld& world, const Person& person) {
  return world.db().read([&](Reads& db) {
    // His teams as they are by now.
    const auto fresh = people::person_with_email(db, *EmailAddress::from(person.email)).value();
    std::vector<std::string> names;
    for (const auto& type : types_on_offer(db, fresh)) names.push_back(type.name);
    return names;
  });
}

}  // namespace

TEST_CASE("an administrator adds a stage, and the next request goes there at once") {
  TypeWorld world;
  const auto type = world.add_type("Toiture");
  const auto number = world.request_of(type, "Fuite");
  world.qualify(number);
  CHECK(world.request(number).stage.empty());

  const auto answer = world.post(&world.ada, type + "/stages", {{"name", "Visite à prévoir"}, {"state", "qualified"}});
  CHECK(answer.status == Status::see_other);
  const auto next = world.request_of(type, "Gouttière");
  world.qualify(next);

  CHECK(world.request(next).stage == "Visite à prévoir");
  CHECK(world.request(number).stage.empty());
  CHECK(world.get(&world.ada, type).shows("1 demande s’y trouve"));
}

TEST_CASE("a retired type is offered no longer, old requests keep it, and it comes back") {
  TypeWorld world;
  const auto type = world.add_type("Toiture");
  const auto number = world.request_of(type, "Fuite");

  CHECK(world.post(&world.ada, type + "/retirement", {}).status == Status::see_other);

  CHECK(names_on_offer(world, world.louise).empty());
  CHECK(world.request(number).type->name == "Toiture");
  CHECK(world.get(&world.ada, type).shows("Il n’est plus proposé"));
  CHECK(world.remove(&world.ada, type + "/retirement").status == Status::see_other);
  CHECK(names_on_offer(world, world.louise) == std::vector<std::string>{"Toiture"});
}

TEST_CASE("a type that is kept to a team disappears for the others at once, with its requests") {
  TypeWorld world;
  const auto type = world.add_type("Plaintes");
  const auto number = world.request_of(type, "Une plainte");
  const auto team = world.add_team("Direction", {&world.nora});
  CHECK(world.get(&world.louise, "/requests/" + number).status == Status::ok);

  const auto answer = world.patch(type, {{"name", "Plaintes"}, {"seen.teams", ""}, {"teams", team}});

  CHECK(answer.status == Status::see_other);
  CHECK(names_on_offer(world, world.louise).empty());
  CHECK(names_on_offer(world, world.nora) == std::vector<std::string>{"Plaintes"});
  CHECK(world.get(&world.louise, "/requests/" + number).status == Status::not_found);
  CHECK(world.get(&world.nora, "/requests/" + number).status == Status::ok);
  CHECK(world.get(&world.ada, type).shows("Direction"));
}

TEST_CASE("the story of a type says who changed what, from what to what") {
  TypeWorld world;
  const auto type = world.add_type("Toiture");

  world.patch(type, {{"name", "Toitures"}, {"guidance", "Demander la surface."}});
  world.patch(type + "/required-fields", {{"qualified", "location"}, {"qualified", "urgency"}});

  const auto page = world.get(&world.ada, type);
  CHECK(page.shows("<del>Toiture</del>"));
  CHECK(page.shows("<ins>Toitures</ins>"));
  CHECK(page.shows("<ins>Demander la surface.</ins>"));
  CHECK(page.shows("<ins>Urgence, Adresse du chantier</ins>"));
  CHECK(page.shows("Ada Renard"));
  const auto json = world.get_json(&world.ada, type);
  CHECK(json.shows(R"({"field":"name","from":"Toiture","to":"Toitures"})"));
}

TEST_CASE("of two administrators who edit at once the second is told, sees both versions, and may insist") {
  TypeWorld world;
  const auto type = world.add_type("Toiture");
  const Form second{{"name", "Couverture"}, {"seen.name", "Toiture"}, {"guidance", "Photos."}, {"seen.guidance", ""}};
  world.patch(type, {{"name", "Toits"}, {"seen.name", "Toiture"}});

  const auto told = world.patch(type, second);

  CHECK(told.status == Status::conflict);
  CHECK(told.shows("Ada Renard a changé ceci entre-temps."));
  CHECK(told.shows("Toits"));
  CHECK(told.shows(R"(value="Couverture")"));
  CHECK(told.shows(R"(name="seen.name" value="Toits")"));
  CHECK(world.get(&world.ada, type).shows("<h1>Toits"));
  const auto json = world.visit(web::Method::patch, &world.ada, type, second, {{"Accept", "application/json"}});
  CHECK(json.status == Status::conflict);
  CHECK(json.shows(R"({"field":"name","theirs":"Toits","yours":"Couverture"})"));

  CHECK(world.patch(type, {{"name", "Couverture"}, {"seen.name", "Toits"}}).status == Status::see_other);
  CHECK(world.get(&world.ada, type).shows("<h1>Couverture"));
}

TEST_CASE("each thing that cannot be kept is said beside its field, and what was typed stays") {
  TypeWorld world;
  const auto type = world.add_type("Toiture");
  world.add_type("Énergie");

  const auto taken = world.post(&world.ada, "/request-types", {{"name", " énergie "}, {"guidance", "Deux lignes"}});
  CHECK(taken.status == Status::unprocessable);
  CHECK(taken.shows("Un autre type porte déjà ce nom."));
  CHECK(taken.shows("Deux lignes"));
  CHECK(world.patch(type, {{"name", "  "}}).shows("Donnez un nom au type."));
  CHECK(world.patch(type, {{"teams", "999"}}).shows("Une de ces équipes n’existe pas"));
  CHECK(world.patch(type, {{"people", "abc"}}).shows("Une de ces personnes ne travaille plus ici."));
  CHECK(world.post(&world.ada, type + "/stages", {{"name", " "}, {"state", "qualified"}})
            .shows("Donnez un nom à l’étape."));
  CHECK(world.post(&world.ada, type + "/stages", {{"name", "Fin"}, {"state", "closed"}}).shows("Choisissez l’état"));
  CHECK(world.post(&world.ada, type + "/stages", {{"name", "Tri"}, {"state", "received"}, {"fields", "type"}})
            .shows("On ne peut rien demander"));
  CHECK(world.patch(type + "/required-fields", {{"qualified", "shoe_size"}}).shows("ne peut pas être demandé"));
  CHECK(world.count("SELECT count(*) FROM request_type_stages") == 0);
}

TEST_CASE("a stage that a request is at cannot be removed, and one that is empty can") {
  TypeWorld world;
  const auto type = world.add_type("Toiture");
  world.post(&world.ada, type + "/stages", {{"name", "À voir"}, {"state", "qualified"}});
  world.qualify(world.request_of(type, "Fuite"));
  const auto stage = fmt::format("{}/stages/{}", type, world.count("SELECT id FROM request_type_stages"));

  const auto refused = world.remove(&world.ada, stage);
  CHECK(refused.status == Status::unprocessable);
  CHECK(refused.shows("1 demande est à l’étape"));
  world.db().write([](Transaction& tx) { tx.run("UPDATE requests SET stage_id = NULL"); });

  CHECK(world.remove(&world.ada, stage).status == Status::see_other);
  CHECK(world.count("SELECT count(*) FROM request_type_stages") == 0);
  CHECK(world.get(&world.ada, type).shows("Étape supprimée"));
}

TEST_CASE("stages are named and put in order within their state, and ask for fields of their own") {
  TypeWorld world;
  const auto type = world.add_type("Toiture");
  for (const auto* name : {"Devis", "Chantier", "Réception"}) {
    world.post(&world.ada, type + "/stages", {{"name", name}, {"state", "in_progress"}});
  }
  const auto second =
      fmt::format("{}/stages/{}", type, world.count("SELECT id FROM request_type_stages WHERE name = 'Chantier'"));

  world.patch(second + "/position", {{"direction", "up"}});
  world.patch(second, {{"name", "Travaux"}, {"seen.name", "Chantier"}, {"fields", "location"}, {"seen.fields", ""}});

  const auto names = world.db().read([&](Reads& db) {
    std::vector<std::string> in_order;
    for (const auto& stage : stages_of(db, world.id_of(type))) in_order.push_back(stage.name);
    return in_order;
  });
  CHECK(names == std::vector<std::string>{"Travaux", "Devis", "Réception"});
  const auto page = world.get(&world.ada, type);
  CHECK(page.shows("<del>Devis, Chantier, Réception</del>"));
  CHECK(world.get_json(&world.ada, type).shows(R"("required_fields":["location"])"));
}

TEST_CASE("a request is put at a stage of its own type and state, and at no other") {
  TypeWorld world;
  const auto type = world.add_type("Toiture");
  for (const auto* state : {"qualified", "in_progress"}) {
    world.post(&world.ada, type + "/stages", {{"name", std::string{"Étape "} + state}, {"state", state}});
  }
  const auto number = world.request_of(type, "Fuite");
  world.qualify(number);
  const auto stages = world.db().read([&](Reads& db) { return stages_of(db, world.id_of(type)); });
  REQUIRE(stages.size() == 2);
  const auto set = [&](Id<Stage> stage) {
    const auto request = world.request(number);
    return world.db().write([&](Transaction& tx) { return set_stage(tx, request, stage, world.louise); });
  };

  CHECK(set(stages[0].id));
  CHECK_FALSE(set(stages[1].id));
  CHECK(world.request(number).stage == "Étape qualified");
}

TEST_CASE("a stage asks for its own fields before a request comes to it, and what is usual stays asked for") {
  TypeWorld world;
  const auto type = world.add_type("Toiture");
  world.post(&world.ada, type + "/stages", {{"name", "À voir"}, {"state", "qualified"}});
  world.post(&world.ada, type + "/stages",
             {{"name", "Visite"}, {"state", "qualified"}, {"fields", "location"}, {"fields", "due_at"}});
  const auto number = world.request_of(type, "Fuite");
  world.qualify(number);
  const auto stages = world.db().read([&](Reads& db) { return stages_of(db, world.id_of(type)); });
  const auto address = fmt::format("/requests/{}/stage", number);
  const testing::Form form{{"stage", std::to_string(stages[1].id.value)}};
  const auto put = [&] {
    return world.visit(web::Method::post, &world.nora, address, form, {{"Accept", "application/json"}});
  };

  const auto refused = put();
  CHECK(refused.status == Status::unprocessable);
  CHECK(refused.shows("Adresse du chantier, Échéance"));
  world.db().write([](Transaction& tx) { tx.run("UPDATE requests SET location = 'Manage', due_at = 1"); });

  CHECK(put().status == Status::ok);
  CHECK(world.request(number).stage == "Visite");
  const auto asked = world.db().read(
      [&](Reads& db) { return required_for(db, request_with_id(db, world.request(number).id), State::qualified); });
  CHECK(asked.size() == 7);
}

TEST_CASE("whoever qualifies a request is shown who answers, with what, and what to know") {
  TypeWorld world;
  const auto type = world.add_type("Toiture");
  world.patch(type, {{"guidance", "Demander la surface."}, {"people", std::to_string(world.karim.id.value)}});
  world.post(&world.ada, type + "/resources", {{"label", "Tarifs"}, {"address", "https://tarifs.example/toiture"}});
  world.post(&world.ada, type + "/resources", {{"label", "Zone"}, {"address", "http://carte.example"}});
  const auto last = fmt::format("{}/resources/{}", type, world.count("SELECT max(id) FROM request_type_resources"));
  world.patch(last + "/position", {{"direction", "up"}});

  const auto guide = world.db().read([&](Reads& db) { return guide_for(db, world.id_of(type)); });

  CHECK(guide.guidance == "Demander la surface.");
  CHECK(guide.people == std::vector<std::string>{"Karim Benali"});
  REQUIRE(guide.resources.size() == 2);
  CHECK(guide.resources[0].label == "Zone");
  CHECK(guide.resources[1].address == "https://tarifs.example/toiture");
  CHECK(world.remove(&world.ada, last).status == Status::see_other);
  CHECK(world.get(&world.ada, type).shows("Ressource supprimée"));
}

TEST_CASE("a resource leads to a page of the web and nowhere else") {
  TypeWorld world;
  const auto type = world.add_type("Toiture");

  for (const auto* address : {"", "tarifs", "javascript:alert(1)", "ftp://files.example", "https://", "https:///x",
                              "https://a b.example", "http://@", "mailto:a@b.example"}) {
    INFO(address);
    const auto answer = world.post(&world.ada, type + "/resources", {{"label", "Tarifs"}, {"address", address}});
    CHECK(answer.status == Status::unprocessable);
    CHECK(answer.shows("Écrivez l’adresse entière"));
  }
  CHECK(world.count("SELECT count(*) FROM request_type_resources") == 0);
}

}  // namespace relais::requests
