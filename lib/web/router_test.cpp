#include "lib/web/router.h"

#include <doctest/doctest.h>

#include <stdexcept>

using namespace relais::web;

namespace {

class Desk {
public:
  Router router;
  std::size_t home = router.add(Method::get, "/");
  std::size_t list = router.add(Method::get, "/requests");
  std::size_t create = router.add(Method::post, "/requests");
  std::size_t show = router.add(Method::get, "/requests/:number");
  std::size_t draft = router.add(Method::get, "/requests/new");
  std::size_t update = router.add(Method::patch, "/requests/:id");
  std::size_t comment = router.add(Method::post, "/requests/:number/comments");
  std::size_t file = router.add(Method::get, "/requests/:request/files/:file");
  std::size_t asset = router.add(Method::get, "/assets/*path");
  std::size_t manifest = router.add(Method::get, "/manifest.json");

  RouteMatch get(std::string_view path) const { return router.match(Method::get, path); }
};

}  // namespace

TEST_CASE("an address finds its route, and gives the parts that vary by the route's own names") {
  const Desk desk;

  CHECK(desk.get("/").index == desk.home);
  CHECK(desk.get("/requests").index == desk.list);
  CHECK(desk.router.match(Method::post, "/requests").index == desk.create);
  const auto shown = desk.get("/requests/DEM-2026-000042");
  CHECK(shown.index == desk.show);
  CHECK(shown.parameter("number") == "DEM-2026-000042");
  CHECK(shown.parameter("id").empty());
  CHECK(desk.router.match(Method::patch, "/requests/7").parameter("id") == "7");
  const auto file = desk.get("/requests/7/files/9");
  CHECK(file.index == desk.file);
  CHECK(file.parameter("request") == "7");
  CHECK(file.parameter("file") == "9");
  CHECK(file.parameters().size() == 2);
}

TEST_CASE("a word goes before a parameter, and gives way where it leads nowhere") {
  const Desk desk;

  CHECK(desk.get("/requests/new").index == desk.draft);
  CHECK(desk.router.match(Method::post, "/requests/new/comments").index == desk.comment);
  CHECK(desk.router.match(Method::patch, "/requests/new").index == desk.update);
}

TEST_CASE("an address that nobody has is not found") {
  const Desk desk;

  for (const auto* path : {"/request", "/requests/", "//", "/requests//comments", "/requests/1/2/3/4/5/6/7/8/9/10",
                           "/assets", "/assets/", "requests", "", "/requests/1/comments/"}) {
    CAPTURE(path);
    const auto match = desk.get(path);
    CHECK_FALSE(match.index);
    CHECK(match.allowed.empty());
  }
}

TEST_CASE("an address that is there but not so asked says how it may be") {
  const Desk desk;

  const auto match = desk.router.match(Method::remove, "/requests");

  CHECK_FALSE(match.index);
  CHECK(allow_header(match.allowed) == "GET, HEAD, POST");
  CHECK(allow_header(desk.router.match(Method::remove, "/requests/new").allowed) == "GET, HEAD, PATCH");
  CHECK(allow_header(desk.router.match(Method::put, "/requests.json").allowed) == "GET, HEAD, POST");
}

TEST_CASE("HEAD goes where GET goes") {
  const Desk desk;

  CHECK(desk.router.match(Method::head, "/requests/7").index == desk.show);
  CHECK_FALSE(desk.router.match(Method::head, "/requests/7/comments").index);
}

TEST_CASE("every address has its JSON face at .json") {
  const Desk desk;

  const auto shown = desk.get("/requests/DEM-1.json");
  CHECK(shown.index == desk.show);
  CHECK(shown.wants_json);
  CHECK(shown.parameter("number") == "DEM-1");
  CHECK(desk.get("/requests.json").index == desk.list);
  CHECK(desk.get("/.json").index == desk.home);
  CHECK_FALSE(desk.get("/requests").wants_json);
}

TEST_CASE("a file keeps its .json, and a remainder its slashes") {
  const Desk desk;

  const auto asset = desk.get("/assets/app/data.json");
  CHECK(asset.index == desk.asset);
  CHECK(asset.parameter("path") == "app/data.json");
  CHECK_FALSE(asset.wants_json);
  CHECK(desk.get("/manifest.json").index == desk.manifest);
}

TEST_CASE("a pattern that is wrong, or there twice, is told at once") {
  Desk desk;

  CHECK_THROWS_AS(desk.router.add(Method::get, "/requests/:other"), std::invalid_argument);
  for (const auto* pattern :
       {"", "requests", "/a//b", "/a/:", "/a/*", "/a/*rest/b", "/a/", "/:a/:b/:c/:d/:e/:f/:g/:h/:i"}) {
    CAPTURE(pattern);
    CHECK_THROWS_AS(desk.router.add(Method::put, pattern), std::invalid_argument);
  }
}

TEST_CASE("a thousand routes are told apart") {
  Router router;
  for (int i = 0; i < 1000; ++i) router.add(Method::get, "/subject" + std::to_string(i) + "/:id/part");

  bool all_found = true;
  for (std::size_t i = 0; i < 1000; ++i) {
    all_found = all_found && router.match(Method::get, "/subject" + std::to_string(i) + "/7/part").index == i;
  }
  CHECK(all_found);
}
