#include "lib/live/hub.h"

#include <doctest/doctest.h>

#include "lib/web/test_client.h"

using namespace relais;
using namespace relais::web;

namespace {

constexpr live::Hub::PersonId louise = 1;
constexpr live::Hub::PersonId karim = 2;
constexpr live::Hub::PersonId nora = 3;

// A server where /live/2 is Karim's stream.
class LiveServer : public TestServer {
public:
  live::Hub hub;

  LiveServer() {
    site.answer = [this](Request& request) {
      Response response;
      response.stream = [this, person = std::stoll(request.path.substr(6))](std::shared_ptr<EventStream> stream) {
        hub.subscribe(person, std::move(stream));
      };
      return response;
    };
    start();
  }
  ~LiveServer() { hub.close_all(); }

  Client browser_of(live::Hub::PersonId person) {
    const auto before = hub.count();
    Client browser{port()};
    browser.send(get("/live/" + std::to_string(person)));
    browser.read_head();
    eventually([&] { return hub.count() == before + 1; });
    return browser;
  }
};

constexpr auto news = "event: changed\ndata: DEM-1\n\n";
constexpr auto last = "event: last\ndata: \n\n";

}  // namespace

TEST_CASE("each browser of the people who are meant is told, and nobody else") {
  LiveServer server;
  auto at_desk = server.browser_of(louise);
  auto on_telephone = server.browser_of(louise);
  auto of_karim = server.browser_of(karim);
  auto of_nora = server.browser_of(nora);
  CHECK(server.hub.count() == 4);
  CHECK(server.hub.people().size() == 3);

  server.hub.publish(std::vector{louise, karim, live::Hub::PersonId{99}}, "changed", "DEM-1");
  server.hub.publish_to_all("last", "");

  CHECK(at_desk.read_until("\n\n") == news);
  CHECK(on_telephone.read_until("\n\n") == news);
  CHECK(of_karim.read_until("\n\n") == news);
  CHECK(of_nora.read_until("\n\n") == last);
}

TEST_CASE("whoever may read it is told, by a question asked once for each person") {
  LiveServer server;
  auto of_louise = server.browser_of(louise);
  auto also_of_louise = server.browser_of(louise);
  auto of_karim = server.browser_of(karim);
  int asked = 0;

  server.hub.publish_where(
      [&](live::Hub::PersonId person) {
        ++asked;
        return person == karim;
      },
      "changed", "DEM-1");
  server.hub.publish_to_all("last", "");

  CHECK(asked == 2);
  CHECK(of_karim.read_until("\n\n") == news);
  CHECK(of_louise.read_until("\n\n") == last);
  CHECK(also_of_louise.read_until("\n\n") == last);
}

TEST_CASE("a browser that went away counts no more") {
  LiveServer server;
  auto staying = server.browser_of(louise);
  auto leaving = server.browser_of(karim);

  leaving.hang_up();

  CHECK(eventually([&] { return server.hub.count() == 1; }));
  CHECK(server.hub.people() == std::vector{louise});
  server.hub.publish_to_all("changed", "DEM-1");
  CHECK(staying.read_until("\n\n") == news);
}

TEST_CASE("a person who comes and goes a thousand times leaves no trace") {
  LiveServer server;
  for (int i = 0; i < 1000; ++i) {
    Client browser{server.port()};
    browser.send(get("/live/" + std::to_string(i)));
    browser.read_head();
  }

  CHECK(eventually([&] { return server.hub.count() == 0; }));
  CHECK(server.hub.people().empty());
}

TEST_CASE("when the program stops, all streams end, and late ones too") {
  LiveServer server;
  auto of_louise = server.browser_of(louise);

  server.hub.close_all();

  CHECK(of_louise.is_closed());
  Client late{server.port()};
  late.send(get("/live/1"));
  late.read_head();
  CHECK(late.is_closed());
  CHECK(server.hub.count() == 0);
}

TEST_CASE("several threads publish to many at once") {
  LiveServer server;
  std::vector<Client> browsers;
  for (int i = 0; i < 50; ++i) browsers.push_back(server.browser_of(i));

  std::vector<std::thread> publishers;
  for (int i = 0; i < 4; ++i) {
    publishers.emplace_back([&] {
      for (int j = 0; j < 25; ++j) server.hub.publish_to_all("changed", "DEM-1");
    });
  }
  for (auto& publisher : publishers) publisher.join();

  int told = 0;
  for (auto& browser : browsers) {
    for (int i = 0; i < 100; ++i) told += browser.read_until("\n\n") == news ? 1 : 0;
  }
  CHECK(told == 5000);
}
