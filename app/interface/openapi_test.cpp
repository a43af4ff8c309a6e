#include "interface/openapi.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <set>

#include "dispatch/description.h"
#include "dispatch/route.h"
#include "testing/world.h"

namespace relais {
namespace {

using nlohmann::json;
using testing::World;

json document() { return json::parse(interface::openapi()); }

}  // namespace

TEST_CASE("every address says what it takes and gives") {
  for (const auto& route : routes()) {
    INFO(route.pattern);
    REQUIRE(description_of(route.handle));
    CHECK_FALSE(description_of(route.handle)->summary.empty());
  }
}

TEST_CASE("nothing is described that has no address") {
  for (const auto& subject : descriptions()) {
    for (const auto& description : subject.addresses) {
      INFO(description.summary);
      CHECK(std::ranges::count(routes(), description.handle, &Route::handle) > 0);
      std::set<std::string_view> names;
      for (const auto& input : description.takes) CHECK(names.insert(input.name).second);
    }
  }
}

TEST_CASE("the document names each address with its methods, and each answer with a schema that is there") {
  const auto told = document();
  std::size_t operations = 0;
  for (const auto& [path, methods] : told.at("paths").items()) operations += methods.size();
  CHECK(operations == routes().size());

  const auto text = told.dump();
  const std::string_view reference = "#/components/schemas/";
  for (auto at = text.find(reference); at != std::string::npos; at = text.find(reference, at + 1)) {
    const auto begin = at + reference.size();
    CHECK(told.at("components").at("schemas").contains(text.substr(begin, text.find('"', begin) - begin)));
  }
}

TEST_CASE("whoever writes another program reads the description without signing in") {
  World world;
  const auto page = world.visit(web::Method::get, nullptr, "/openapi.json", {}, {{"Accept", "*/*"}});
  CHECK(page.status == Status::ok);
  CHECK(json::parse(page.body).at("openapi") == "3.1.0");
}

TEST_CASE("a path is named as programs name it") {
  CHECK(interface::path_of("/") == "/");
  CHECK(interface::path_of("/requests/:number/links/:other") == "/requests/{number}/links/{other}");
  CHECK(interface::path_of("/assets/*file") == "/assets/{file}");
}

}  // namespace relais
