#include <doctest/doctest.h>

#include "lib/time/clock.h"
#include "webhooks/testing/webhook_desk.h"

namespace relais {
namespace {

using testing::Receiver;
using testing::WebhookDesk;

constexpr Timestamp monday{1'795'420'800'000'000};

std::vector<std::string> titles_in(const Receiver& receiver) {
  std::vector<std::string> titles;
  for (const auto& heard : receiver.heard()) {
    const auto from = heard.body.find(R"("title":")") + 9;
    titles.push_back(heard.body.substr(from, heard.body.find('"', from) - from));
  }
  return titles;
}

using Titles = std::vector<std::string>;

}  // namespace

TEST_CASE("a message that is refused waits for its next try, and what is told of other records goes on") {
  WebhookDesk desk;
  Receiver receiver{{500}};
  FrozenClock clock{monday};
  desk.keep(desk.ada, receiver.url());
  desk.new_request(desk.louise, "Première");
  desk.new_request(desk.louise, "Seconde");

  desk.tell();
  CHECK(titles_in(receiver) == Titles{"Première", "Seconde"});
  CHECK(desk.shown().find(R"("status":500)") != std::string::npos);
  clock.advance(std::chrono::minutes{2});
  desk.tell();

  CHECK(titles_in(receiver) == Titles{"Première", "Seconde", "Première"});
  CHECK(receiver.heard()[0].header("webhook-id") == receiver.heard()[2].header("webhook-id"));
  CHECK(desk.count("SELECT count(*) FROM webhook_deliveries WHERE state = 'waiting'") == 0);
}

TEST_CASE("what is told of one record keeps its order, also where it happens while the first waits") {
  WebhookDesk desk;
  Receiver receiver{{422, 422}};
  FrozenClock clock{monday};
  desk.keep(desk.ada, receiver.url(), "request.created,note.written");
  const auto number = desk.new_request(desk.louise, "Première");
  desk.tell();
  desk.act(desk.louise, number, "work-notes", {{"text", "Un."}});
  desk.act(desk.louise, number, "work-notes", {{"text", "Deux."}});
  desk.tell();
  CHECK(receiver.heard().size() == 1);

  clock.advance(std::chrono::minutes{1});
  desk.tell();
  CHECK(receiver.heard().size() == 2);
  clock.advance(std::chrono::minutes{2});
  desk.tell();

  REQUIRE(receiver.heard().size() == 5);
  CHECK(receiver.heard()[2].body.find("request.created") != std::string::npos);
  CHECK(receiver.heard()[3].body.find("Un.") != std::string::npos);
  CHECK(receiver.heard()[4].body.find("Deux.") != std::string::npos);
}

TEST_CASE("whoever cannot be reached is tried with one message at a time, another each time, until he answers") {
  WebhookDesk desk;
  Receiver receiver{{Receiver::closes, 503, Receiver::closes}};
  FrozenClock clock{monday};
  desk.keep(desk.ada, receiver.url());
  for (const auto* title : {"Une", "Deux", "Trois", "Quatre"}) desk.new_request(desk.louise, title);

  desk.tell();
  desk.new_request(desk.louise, "Cinq");
  desk.tell();
  CHECK(titles_in(receiver) == Titles{"Une"});
  CHECK(desk.shown().find(R"("outage":{"since")") != std::string::npos);
  CHECK(desk.get(&desk.ada, "/webhooks/1").shows("Injoignable"));

  clock.advance(std::chrono::minutes{1});
  desk.tell();
  clock.advance(std::chrono::minutes{1});
  desk.tell();
  CHECK(titles_in(receiver) == Titles{"Une", "Deux"});
  clock.advance(std::chrono::minutes{1});
  desk.tell();
  CHECK(receiver.heard().size() == 3);
  clock.advance(std::chrono::minutes{10});
  desk.tell();

  CHECK(desk.count("SELECT count(*) FROM webhook_deliveries WHERE state = 'delivered'") == 5);
  CHECK(receiver.heard().size() == 8);
  CHECK(desk.shown().find(R"("outage":null)") != std::string::npos);
}

TEST_CASE("each trial asks at once whether whoever could not be reached is back") {
  WebhookDesk desk;
  Receiver receiver{{503, 503, 503}};
  FrozenClock clock{monday};
  desk.keep(desk.ada, receiver.url());
  desk.new_request(desk.louise, "Une");
  const auto trial = [&] {
    desk.post(&desk.ada, "/webhooks/1/trials", {});
    desk.tell();
    return receiver.heard().size();
  };

  desk.tell();
  CHECK(receiver.heard().size() == 1);
  CHECK(trial() == 2);
  CHECK(trial() == 3);
  CHECK(trial() == 4);
  CHECK(receiver.heard().back().body.find("webhook.test") != std::string::npos);
  clock.advance(std::chrono::minutes{10});
  desk.tell();

  CHECK(receiver.heard().size() == 7);
  CHECK(desk.count("SELECT count(*) FROM webhook_deliveries WHERE state = 'waiting'") == 0);
}

TEST_CASE("a message that is refused for three days is failed, and the webhook goes on where others are taken") {
  WebhookDesk desk;
  Receiver receiver{{422, 200}, 422};
  FrozenClock clock{monday};
  desk.keep(desk.ada, receiver.url());
  desk.new_request(desk.louise, "Refusée");
  desk.new_request(desk.louise, "Prise");

  for (int hours = 0; hours < 80; ++hours) {
    desk.tell();
    clock.advance(std::chrono::hours{1});
  }

  CHECK(desk.count("SELECT count(*) FROM webhook_deliveries WHERE state = 'failed'") == 1);
  CHECK(desk.count("SELECT count(*) FROM webhook_pauses") == 0);
}

TEST_CASE("an answer that can still be taken back does not leave, also where somebody hurries what waits") {
  WebhookDesk desk;
  Receiver receiver;
  FrozenClock clock{monday};
  desk.settings.seconds_to_take_back = 8;
  desk.keep(desk.ada, receiver.url(), "comment.sent");
  const auto number = desk.complete_request();
  desk.act(desk.louise, number, "comments", {{"text", "Nous passons demain."}});
  desk.tell();
  desk.post(&desk.ada, "/webhooks/1/pause", {});
  desk.remove(&desk.ada, "/webhooks/1/pause");
  desk.tell();
  const auto before = receiver.heard().size();

  clock.advance(std::chrono::seconds{10});
  desk.tell();

  CHECK(before == 0);
  CHECK(receiver.heard().size() >= 1);
}

}  // namespace relais
