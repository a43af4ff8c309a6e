#include <doctest/doctest.h>

#include "lib/time/clock.h"
#include "webhooks/testing/webhook_desk.h"

namespace relais {
namespace {

using testing::Receiver;
using testing::secret_in;
using testing::WebhookDesk;

constexpr Timestamp monday{1'795'420'800'000'000};

}  // namespace

TEST_CASE("a trial and what was told before can be sent by hand, and old ones are forgotten") {
  WebhookDesk desk;
  Receiver receiver;
  desk.keep(desk.ada, receiver.url());
  CHECK(desk.post(&desk.ada, "/webhooks/1/trials", {}).status == Status::see_other);
  desk.tell();
  REQUIRE(receiver.heard().size() == 1);
  CHECK(receiver.heard()[0].body.find("webhook.test") != std::string::npos);

  CHECK(desk.post(&desk.ada, "/webhooks/1/deliveries/1/sending", {}).status == Status::see_other);
  desk.tell();
  REQUIRE(receiver.heard().size() == 2);
  CHECK(receiver.heard()[0].header("webhook-id") == receiver.heard()[1].header("webhook-id"));

  desk.allow("days_of_webhook_deliveries = 0");
  JobKinds kinds;
  webhooks::add_forgetting_jobs(kinds, desk.settings);
  schedule_recurring(*desk.database, kinds);
  run_due_jobs(*desk.database, kinds);
  CHECK(desk.count("SELECT count(*) FROM webhook_deliveries") == 0);
  CHECK(desk.count("SELECT count(*) FROM webhook_attempts") == 0);
}

TEST_CASE("what waits is brought to a new address at once") {
  WebhookDesk desk;
  Receiver wrong{{}, 500};
  Receiver right;
  FrozenClock clock{monday};
  desk.keep(desk.ada, wrong.url());
  desk.new_request(desk.louise, "Fuite");
  desk.tell();

  const auto changed =
      desk.visit(web::Method::patch, &desk.ada, "/webhooks/1", {{"address", right.url()}}, {{"Accept", "text/html"}});
  REQUIRE(changed.status == Status::see_other);
  desk.tell();

  CHECK(right.heard().size() == 1);
}

TEST_CASE("a webhook is changed, given a new secret, switched off and removed, and each is in its history") {
  WebhookDesk desk;
  const auto kept = desk.keep(desk.ada, "https://hooks.example/a");
  CHECK(desk.post(&desk.louise, "/webhooks/1/secret", {}).status == Status::forbidden);
  const auto renewed = desk.post(&desk.ada, "/webhooks/1/secret", {});
  CHECK(renewed.shows("whsec_"));
  CHECK(secret_in(renewed) != secret_in(kept));
  CHECK(desk.visit(web::Method::patch, &desk.ada, "/webhooks/1", {{"name", "Tableau"}}, {{"Accept", "text/html"}})
            .status == Status::see_other);
  CHECK(desk.post(&desk.ada, "/webhooks/1/pause", {}).status == Status::see_other);
  const auto page = desk.get(&desk.ada, "/webhooks/1");
  CHECK(page.shows("Tableau"));
  CHECK(page.shows("Nouveau secret"));
  CHECK(page.shows("Allumer"));
  CHECK(desk.remove(&desk.ada, "/webhooks/1/pause").status == Status::see_other);
  CHECK(desk.remove(&desk.ada, "/webhooks/1").status == Status::see_other);
  CHECK(desk.get(&desk.ada, "/webhooks/1").status == Status::not_found);
}

TEST_CASE("without a webhook nothing is kept of what happens") {
  WebhookDesk desk;
  desk.new_request(desk.louise, "Fuite");
  CHECK(desk.count("SELECT count(*) FROM untold_events") == 0);
}

}  // namespace relais
