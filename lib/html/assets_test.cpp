#include "lib/html/assets.h"

#include <doctest/doctest.h>

#include <stdexcept>

using namespace relais;

TEST_CASE("an asset is found at an address that says its content, with its type and its bytes") {
  const auto address = asset_path("reset.css");
  const auto* asset = asset_at(address);

  REQUIRE(asset != nullptr);
  CHECK(address.starts_with("/assets/reset-"));
  CHECK(address.ends_with(".css"));
  CHECK(asset->type == "text/css; charset=utf-8");
  CHECK(asset->bytes == "html{margin:0}\n");
}

TEST_CASE("assets name each other by their addresses") {
  const auto css = asset_at(asset_path("app.css"))->bytes;
  const auto js = asset_at(asset_path("app.js"))->bytes;

  CHECK(css.find("url(" + std::string{asset_path("fonts/letters.woff2")} + "?v=1)") != css.npos);
  CHECK(css.find("@import \"" + std::string{asset_path("reset.css")} + "\"") != css.npos);
  CHECK(css.find("https://elsewhere.test/x.woff2") != css.npos);
  CHECK(js.find("import \"" + std::string{asset_path("part.js")} + "\"") != js.npos);
  CHECK(js.find("fetch(\"" + std::string{asset_path("app.css")} + "\")") != js.npos);
}

TEST_CASE("what is smaller compressed is kept so too") {
  CHECK(asset_at(asset_path("app.js"))->gzipped.starts_with("\x1f\x8b"));
  CHECK(asset_at(asset_path("reset.css"))->gzipped.empty());
  CHECK(asset_at(asset_path("fonts/letters.woff2"))->gzipped.empty());
}

TEST_CASE("an address that is not known finds nothing, and a name that is not known is a mistake of ours") {
  CHECK(asset_at("/assets/app.css") == nullptr);
  CHECK(asset_at("") == nullptr);
  CHECK(asset_at("/assets/../relais.toml") == nullptr);
  CHECK_THROWS_AS(asset_path("ap.css"), std::logic_error);
}
