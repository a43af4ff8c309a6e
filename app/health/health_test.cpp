#include <doctest/doctest.h>

#include <filesystem>

#include "testing/world.h"

namespace relais {
namespace {

using testing::World;

TEST_CASE("a desk that can do its work says so to whoever watches, signed in or not") {
  World world;

  CHECK(world.get(nullptr, "/health").status == Status::ok);
  const auto ready = world.get(nullptr, "/ready");
  CHECK(ready.status == Status::ok);
  CHECK(ready.shows(R"("ready":true,"database":"ok","disk":"ok")"));
}

TEST_CASE("where no file can be written the desk is not ready, and says what is wrong") {
  World world;
  std::filesystem::remove_all(world.blobs.incoming());

  const auto ready = world.get(nullptr, "/ready");
  CHECK(ready.status == Status::unavailable);
  CHECK(ready.shows(R"("ready":false,"database":"ok","disk":"unavailable")"));
}

TEST_CASE("jobs that did not succeed are counted, and the desk works meanwhile") {
  World world;
  world.db().write([](Transaction& tx) {
    const auto job = enqueue(tx, "call", "Nora");
    tx.run("UPDATE jobs SET last_error = 'nobody answers' WHERE id = $1", job);
  });

  const auto ready = world.get(nullptr, "/ready");
  CHECK(ready.status == Status::ok);
  CHECK(ready.shows(R"("postponed_jobs":1,"failed_jobs":0)"));
}

}  // namespace
}  // namespace relais
