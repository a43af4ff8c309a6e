#include <doctest/doctest.h>

#include <atomic>
#include <thread>

#include "dispatch/cookies.h"
#include "dispatch/dispatcher.h"
#include "live/live_handlers.h"
#include "parties/contact.h"
#include "parties/party.h"
#include "people/session.h"
#include "testing/world.h"

namespace relais {
namespace {

using testing::World;

// Where a browser listens.
class Ear : public web::EventStream {
public:
  void send(std::string_view, std::string_view) override { heard_ += is_open_ ? 1 : 0; }
  bool is_open() const override { return is_open_; }
  void close() override { is_open_ = false; }

  int heard() const { return heard_; }

private:
  std::atomic<bool> is_open_{true};
  std::atomic<int> heard_{0};
};

bool eventually(const std::function<bool()>& is_so) {
  const auto patience = std::chrono::steady_clock::now() + std::chrono::seconds{30};
  while (!is_so() && std::chrono::steady_clock::now() < patience)
    std::this_thread::sleep_for(std::chrono::milliseconds{5});
  return is_so();
}

// The world with its live connections, which outlive the database that tells them.
struct LiveWorld {
  live::Hub hub;
  World world;
  Services services{world.settings, world.db(), world.blobs, hub};
  Dispatcher dispatcher{services};

  LiveWorld() { live::tell_of_changes(services); }

  web::Request request_of(const std::string& token, web::Method method, const std::string& path) const {
    web::Request http;
    http.method = method;
    http.path = path;
    http.cookies.push_back({session_cookie_name(world.settings), token});
    return http;
  }

  std::string sign_in(const Person& person) {
    return world.database->write([&](Transaction& tx) { return people::start_session(tx, person.id, "Firefox").text; });
  }

  std::shared_ptr<Ear> listen(const std::string& token) {
    auto http = request_of(token, web::Method::get, "/live");
    const auto answer = dispatcher.handle(http);
    const auto ear = std::make_shared<Ear>();
    if (answer.stream)
      answer.stream(ear);
    else
      ear->close();
    return ear;
  }

  std::string person_address(const Person& person) const { return "/people/" + std::to_string(person.id.value); }
};

}  // namespace

TEST_CASE("whoever is deactivated hears nothing more, in any of his browsers, and cannot listen again") {
  LiveWorld live;
  const auto token = live.sign_in(live.world.karim);
  const auto at_desk = live.listen(token);
  const auto on_telephone = live.listen(live.sign_in(live.world.karim));
  const auto of_louise = live.listen(live.sign_in(live.world.louise));
  CHECK(live.hub.count() == 3);

  live.world.post(&live.world.ada, live.person_address(live.world.karim) + "/deactivation", {});

  CHECK(eventually([&] { return !at_desk->is_open() && !on_telephone->is_open(); }));
  CHECK(of_louise->is_open());
  CHECK_FALSE(live.listen(token)->is_open());
}

TEST_CASE("signing out cuts off that browser, and no other of the same person") {
  LiveWorld live;
  const auto token = live.sign_in(live.world.karim);
  const auto at_desk = live.listen(token);
  const auto on_telephone = live.listen(live.sign_in(live.world.karim));

  auto sign_out = live.request_of(token, web::Method::remove, "/session");
  CHECK(live.dispatcher.handle(sign_out).status == Status::see_other);

  CHECK(eventually([&] { return !at_desk->is_open(); }));
  live.world.new_request(live.world.louise, "Fuite");
  CHECK(eventually([&] { return on_telephone->heard() > 0; }));
  CHECK(on_telephone->is_open());
  CHECK(at_desk->heard() == 0);
}

TEST_CASE("a change of somebody's card is heard on it, and on the page of his party") {
  LiveWorld live;
  auto& world = live.world;
  const auto ear = live.listen(live.sign_in(world.louise));
  const auto before = ear->heard();
  const auto julie = world.database->write([&](Transaction& tx) {
    const auto acme = parties::add_party(tx, {parties::PartyKind::organisation, "Acme SA", "", ""}, world.louise);
    return parties::add_contact(tx, {"Julie HENRARD", std::nullopt, "", "Acme SA", acme}, world.louise);
  });
  // The party; the contact, and with it the party again.
  CHECK(eventually([&] { return ear->heard() == before + 3; }));

  world.visit(web::Method::patch, &world.karim, fmt::format("/contacts/{}", julie.value), {{"function", "comptable"}},
              {});

  CHECK(eventually([&] { return ear->heard() == before + 5; }));
}

TEST_CASE("a new password cuts off every browser in which the old one was typed") {
  LiveWorld live;
  const auto old = live.listen(live.sign_in(live.world.karim));
  live.world.remove(&live.world.ada, live.person_address(live.world.karim) + "/password");
  CHECK(eventually([&] { return !old->is_open(); }));
}

}  // namespace relais
