#include "dispatch/edit_conflict.h"
#include "dispatch/typed_list.h"

#include <doctest/doctest.h>

#include "testing/world.h"

namespace relais {
namespace {

// A form as it was sent, and the record as it is by now.
struct Sent {
  testing::World world;
  Services services = world.services();
  web::Request http;
  web::RouteMatch match;

  Request request(const testing::Form& fields) {
    http.fields = fields;
    return Request{http, services, match, false};
  }
};

}  // namespace

TEST_CASE("what only one of two people changed is kept from both") {
  Sent sent;
  const auto request = sent.request({{"name", "Toitures"}, {"seen.name", "Toiture"}, {"team", ""}, {"seen.team", ""}});
  EditedForm edited{request};

  CHECK(edited.merged("name", "Nom", "Toitures", "Toiture") == "Toitures");
  CHECK(edited.merged("team", "Équipe", "", "Chantiers") == "Chantiers");
  CHECK(edited.conflicts().empty());
}

TEST_CASE("what two people changed differently is shown in both versions, and the same change is none") {
  Sent sent;
  const auto request =
      sent.request({{"name", "Toitures"}, {"seen.name", "Toiture"}, {"team", "Chantiers"}, {"seen.team", ""}});
  EditedForm edited{request};

  edited.merged("name", "Nom", "Toitures", "Couverture", [](const auto& content) { return "« " + content + " »"; });
  edited.merged("team", "Équipe", "Chantiers", "Chantiers");

  REQUIRE(edited.conflicts().size() == 1);
  CHECK(edited.conflicts()[0].field == "name");
  CHECK(edited.conflicts()[0].theirs == "« Couverture »");
  CHECK(edited.conflicts()[0].yours == "« Toitures »");
}

TEST_CASE("a field that was not sent stays, and boxes that were all emptied are empty") {
  Sent sent;
  const auto request = sent.request({{"seen.roles", "agent"}});
  EditedForm edited{request};

  CHECK(edited.merged("name", "Nom", "", "Toiture") == "Toiture");
  CHECK(edited.merged("roles", "Rôles", "", "agent").empty());
  CHECK(edited.conflicts().empty());
}

TEST_CASE("a program that does not say what it has seen means what it sends") {
  Sent sent;
  const auto request = sent.request({{"name", "Toitures"}, {"teams", "3"}, {"teams", ""}, {"teams", "5"}});
  EditedForm edited{request};

  CHECK(edited.merged("name", "Nom", "Toitures", "Couverture") == "Toitures");
  CHECK(edited.conflicts().empty());
  CHECK(typed_list(request, "teams") == std::vector<std::string>{"3", "5"});
}

}  // namespace relais
