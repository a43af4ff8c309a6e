#include "presence/presence.h"

#include <doctest/doctest.h>

#include <mutex>
#include <thread>

#include "dispatch/cookies.h"
#include "dispatch/dispatcher.h"
#include "lib/live/hub.h"
#include "people/session.h"
#include "requests/visibility.h"
#include "testing/world.h"

namespace relais {
namespace {

using testing::Page;
using testing::World;

// Where a browser listens.
class Ear : public web::EventStream {
public:
  void send(std::string_view event, std::string_view data) override {
    const std::lock_guard lock{mutex_};
    heard_ += fmt::format("{} {}\n", event, data);
  }
  bool is_open() const override { return true; }
  void close() override {}

  bool has_heard(std::string_view words) const {
    const std::lock_guard lock{mutex_};
    return heard_.find(words) != std::string::npos;
  }

private:
  mutable std::mutex mutex_;
  std::string heard_;
};

bool eventually(const std::function<bool()>& is_so) {
  const auto patience = std::chrono::steady_clock::now() + std::chrono::seconds{30};
  while (!is_so() && std::chrono::steady_clock::now() < patience)
    std::this_thread::sleep_for(std::chrono::milliseconds{5});
  return is_so();
}

// With live connections that outlive the database which tells them.
struct Lookers {
  live::Hub hub;
  live::Hub elsewhere;
  World world;
  Services services{world.settings, world.db(), world.blobs, hub};
  Dispatcher dispatcher{services};
  std::string number = world.new_request(world.louise, "Fuite");
  std::shared_ptr<Ear> of_louise = std::make_shared<Ear>();
  std::map<std::int64_t, std::string> tokens;

  Lookers() {
    presence::tell_of_presence(services);
    hub.subscribe(world.louise.id.value, of_louise);
  }

  Page look(const Person& person, std::string_view doing = "reads") {
    web::Request http;
    http.method = web::Method::post;
    http.path = "/requests/" + number + "/presence";
    http.headers = {{"Accept", "application/json"}};
    http.fields = {{"doing", std::string{doing}}, {"tab", "a"}};
    http.cookies.push_back({session_cookie_name(world.settings), token_of(person)});
    auto answer = dispatcher.handle(http);
    return {answer.status, std::move(answer.body), {}};
  }
  const std::string& token_of(const Person& person) {
    auto& token = tokens[person.id.value];
    if (token.empty())
      token =
          world.database->write([&](Transaction& tx) { return people::start_session(tx, person.id, "Firefox").text; });
    return token;
  }
  bool is_there(const Person& person, const std::string& words) {
    return eventually([&] { return look(person).shows(words); });
  }
};

}  // namespace

TEST_CASE("whoever looks at a request hears who else does, who writes, and who left") {
  Lookers desk;
  CHECK(desk.look(desk.world.louise).status == Status::ok);
  desk.look(desk.world.nora);
  CHECK(eventually([&] { return desk.of_louise->has_heard(R"("name":"Nora)"); }));
  CHECK(desk.is_there(desk.world.nora, R"("name":"Louise)"));

  desk.look(desk.world.nora, "answers");
  CHECK(eventually([&] { return desk.of_louise->has_heard(R"("doing":"answers")"); }));

  desk.look(desk.world.nora, "leaves");
  CHECK(eventually([&] { return !desk.look(desk.world.louise).shows("Nora"); }));
}

TEST_CASE("whoever may not see the request is neither told of it nor shown on it") {
  Lookers desk;
  CHECK(desk.look(desk.world.walter).status == Status::not_found);
  desk.look(desk.world.louise);
  CHECK(eventually([&] { return desk.look(desk.world.louise).shows("Louise"); }));
  CHECK_FALSE(desk.look(desk.world.louise).shows("Walter"));
}

TEST_CASE("two servers on one PostgreSQL see who looks on either") {
  Lookers desk;
  CHECK(desk.look(desk.world.nora).status == Status::ok);
  if (desk.world.db().dialect() != Dialect::postgres) return;
  const Services there{desk.world.settings, desk.world.db(), desk.world.blobs, desk.elsewhere};
  presence::tell_of_presence(there);

  desk.look(desk.world.nora, "notes");

  const auto request = desk.world.database->read(
      [&](Reads& db) { return requests::visible_request(db, desk.world.louise, desk.number).ref(); });
  CHECK(eventually([&] { return presence::presence_on(there, request).people.size() == 1; }));
}

TEST_CASE("who looks is written nowhere") {
  Lookers desk;
  const auto before = desk.world.count("SELECT count(*) FROM events");
  desk.look(desk.world.louise);
  desk.look(desk.world.nora, "answers");
  CHECK(desk.is_there(desk.world.louise, "Nora"));
  CHECK(desk.world.count("SELECT count(*) FROM events") == before);
}

}  // namespace relais
