#include "requests/template_gaps.h"

#include <doctest/doctest.h>

#include "people/membership.h"
#include "people/teams.h"
#include "testing/desk.h"

namespace relais {
namespace {

using testing::Desk;
using testing::Form;
using testing::Page;

// Nobody answers for it yet.
struct Writers : Desk {
  std::string number = new_request(louise, "Porte");
  std::string address = "/requests/" + number;

  Page keep(const std::string& name, const std::string& body, const Form& more = {}) {
    Form form{{"name", name}, {"language", "fr"}, {"body", body}};
    form.insert(form.end(), more.begin(), more.end());
    return post(&ada, "/answer-templates", form);
  }
  Page preview(const std::string& body, const Form& more = {}) {
    Form form{{"name", "Essai"}, {"language", "fr"}, {"body", body}};
    form.insert(form.end(), more.begin(), more.end());
    return post(&ada, "/answer-templates/preview", form);
  }
  Page offered(const Person& person) { return get_json(&person, address + "/answer-texts"); }
  std::string team_with(const Person& person) {
    return database->write([&](Transaction& tx) {
      const auto team = people::add_team(tx, "Toitures", ada);
      people::set_teams(tx, person.id, {team}, ada);
      return std::to_string(team.value);
    });
  }
};

}  // namespace

TEST_CASE("what the request does not say stays a visible gap, and the answer does not leave before it is written") {
  Writers desk;
  desk.keep("Bonjour", "Voyez {{responsible.name}}.\n\nVotre demande {{number}} est notée.");
  CHECK(desk.offered(desk.louise).shows("Voyez ‹nom du responsable›.\\n\\nVotre demande " + desk.number));

  const auto refused = desk.post(&desk.louise, desk.address + "/comments", {{"text", "Bonjour ‹nom du demandeur›,"}});
  CHECK(refused.status == Status::unprocessable);
  CHECK(refused.shows("Il reste quelque chose à écrire ici\u00a0: ‹nom du demandeur›."));
  CHECK(refused.shows("Bonjour ‹nom du demandeur›,</textarea>"));
  CHECK(desk.count("SELECT count(*) FROM messages WHERE kind = 'comment'") == 0);
  CHECK(desk.post(&desk.louise, desk.address + "/comments", {{"text", "Bonjour Marc,"}}).status == Status::see_other);
}

TEST_CASE("a gap is found in whichever language it was put there; other words between such signs are not gaps") {
  const LanguageScope scope{Language::nl};
  CHECK(requests::gaps_in("Bonjour ‹nom du demandeur›, ‹nom du demandeur›").size() == 1);
  CHECK(requests::gaps_in("Il a dit ‹bonjour›").empty());
}

TEST_CASE("a template of a team is offered to its members alone, and goes before those of every team") {
  Writers desk;
  const auto team = desk.team_with(desk.louise);
  desk.keep("A pour tous", "Pour tous.");
  CHECK(desk.keep("Z pour les toits", "Pour les toits.", {{"team", team}}).status == Status::see_other);

  const auto page = desk.offered(desk.louise);
  CHECK(page.body.find("Z pour les toits") < page.body.find("A pour tous"));
  CHECK_FALSE(desk.offered(desk.nora).shows("Z pour les toits"));
  CHECK(desk.get(&desk.ada, "/answer-templates").shows("Toitures"));
  CHECK(desk.keep("Faux", "Faux.", {{"team", "4711"}}).shows("Cette équipe n’existe pas."));
}

TEST_CASE(
    "an administrator sees a template filled on the request that he names, or on the newest, and nothing is kept") {
  Writers desk;
  const auto newest = desk.new_request(desk.louise, "Fenêtre");
  const std::string body = "{{number}}: {{title}}, {{responsible.name}}";

  const auto page = desk.preview(body);
  CHECK(page.status == Status::unprocessable);
  CHECK(page.shows(newest + ": Fenêtre, ‹nom du responsable›"));
  CHECK(page.shows(body + "</textarea>"));
  CHECK(desk.preview(body, {{"on_request", desk.number.substr(9)}}).shows(desk.number + ": Porte"));
  CHECK(desk.preview(body, {{"on_request", "4711"}}).shows("Vous ne voyez aucune demande"));
  CHECK_FALSE(desk.preview(body, {{"on_request", "4711"}}).shows("‹nom du responsable›"));
  CHECK(desk.count("SELECT count(*) FROM answer_templates") == 0);
}

TEST_CASE("the newest request of its type is shown where a template is of one type, also while it is changed") {
  Writers desk;
  const auto roof = desk.complete_request();
  desk.new_request(desk.louise, "Fenêtre");
  const auto type = std::to_string(desk.roofing);
  CHECK(desk.preview("{{number}} !", {{"type", type}}).shows(roof + " !"));

  desk.keep("Toit", "Toit", {{"type", type}});
  const auto address = fmt::format("/answer-templates/{}/preview", desk.count("SELECT id FROM answer_templates"));
  const Form form{{"name", "Toit"}, {"type", type}, {"language", "fr"}, {"body", "{{number}} ?"}};
  CHECK(desk.visit(web::Method::patch, &desk.ada, address, form, {{"Accept", "text/html"}}).shows(roof + " ?"));
  CHECK(desk.count("SELECT count(*) FROM answer_templates WHERE body = 'Toit'") == 1);
}

}  // namespace relais
