#include "dispatch/dispatcher.h"

#include <doctest/doctest.h>

#include "testing/world.h"

namespace relais {

TEST_CASE("a form may bring its body to what it means to change or to remove, as to what it makes") {
  testing::World world;
  const Dispatcher dispatcher{world.services()};
  for (const auto* address : {"/requests", "/mailboxes/1", "/requests/DEM-2026-000001", "/session"})
    CHECK(dispatcher.body_rules(web::Method::post, address).kind == web::BodyKind::form);
  for (const auto* address : {"/live", "/requests/DEM-2026-000001/history", "/nowhere"})
    CHECK(dispatcher.body_rules(web::Method::post, address).kind == web::BodyKind::none);
}

}  // namespace relais
