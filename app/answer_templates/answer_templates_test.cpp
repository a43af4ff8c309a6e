#include <doctest/doctest.h>

#include "testing/desk.h"

namespace relais {
namespace {

using testing::Desk;
using testing::Form;
using testing::Page;

Page keep(Desk& desk, const std::string& name, const std::string& body, const std::string& type = "") {
  return desk.post(&desk.ada, "/answer-templates",
                   {{"name", name}, {"type", type}, {"language", "fr"}, {"body", body}});
}

Page offered(Desk& desk, const Person& person, const std::string& number) {
  return desk.get_json(&person, "/requests/" + number + "/answer-texts");
}

}  // namespace

TEST_CASE("a template is offered in an answer with what the request says in its places") {
  Desk desk;
  const auto number = desk.complete_request();

  CHECK(keep(desk, "Rendez-vous", "Bonjour {{requester.name}},\n\nPour {{number}}, {{title}}.\n\n{{me.name}}").status ==
        Status::see_other);

  const auto page = offered(desk, desk.louise, number);
  CHECK(page.shows(R"("name":"Rendez-vous")"));
  CHECK(page.shows("Bonjour Marc Lenoir,\\n\\nPour " + number + ", Fuite dans l'atelier.\\n\\nLouise Dubois"));
  const auto id = std::to_string(desk.count("SELECT id FROM answer_templates"));
  CHECK(desk.get(&desk.louise, "/requests/" + number + "?write=comment&template=" + id).shows("Bonjour Marc Lenoir,"));
}

TEST_CASE("a template that names a field that there is not comes back with a sentence, and nothing is kept") {
  Desk desk;

  const auto page = keep(desk, "Faux", "Bonjour {{requester.nom}}, {{internal.note}}");

  CHECK(page.status == Status::unprocessable);
  CHECK(page.shows("Il n’y a pas de champ {{requester.nom}}, {{internal.note}}"));
  CHECK(page.shows("peut-être {{requester.name}}"));
  CHECK(desk.count("SELECT count(*) FROM answer_templates") == 0);
}

TEST_CASE("a template of one type is offered for requests of that type alone, and goes before the others") {
  Desk desk;
  keep(desk, "A tous", "Pour tous.");
  keep(desk, "Z toits", "Pour les toits.", std::to_string(desk.roofing));
  const auto roof = offered(desk, desk.louise, desk.complete_request());
  const auto other = offered(desk, desk.louise, desk.new_request(desk.louise, "Autre"));

  CHECK(roof.body.find("Z toits") < roof.body.find("A tous"));
  CHECK_FALSE(other.shows("Z toits"));
  CHECK(other.shows("A tous"));
}

TEST_CASE("an administrator changes a template and takes it away, which its history tells") {
  Desk desk;
  keep(desk, "Merci", "Merci.");
  const auto address = "/answer-templates/" + std::to_string(desk.count("SELECT id FROM answer_templates"));

  const Form form{{"name", "Merci bien"}, {"type", ""}, {"language", "fr"}, {"body", "Merci bien."}};
  CHECK(desk.visit(web::Method::patch, &desk.ada, address, form, {{"Accept", "text/html"}}).status ==
        Status::see_other);
  CHECK(desk.get(&desk.ada, address + "/edit").shows("Merci bien."));
  CHECK(desk.count("SELECT count(*) FROM events WHERE record_kind = 'answer_template' AND kind = 'changed'") == 1);

  CHECK(desk.remove(&desk.ada, address).status == Status::see_other);
  CHECK(desk.get(&desk.ada, address + "/edit").status == Status::not_found);
  CHECK(desk.get(&desk.ada, "/answer-templates").shows("Pas encore de modèle"));
}

TEST_CASE("whoever may not answer a request is offered no template for it") {
  Desk desk;
  const auto number = desk.complete_request();

  CHECK(offered(desk, desk.chris, number).status == Status::forbidden);
  CHECK(desk.get(&desk.louise, "/answer-templates").status == Status::forbidden);
}

}  // namespace relais
