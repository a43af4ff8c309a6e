#include <doctest/doctest.h>

#include <mutex>

#include "lib/web/event_text.h"
#include "lib/web/test_client.h"

using namespace relais;
using namespace relais::web;

namespace {

// A server whose /live keeps every stream.
class LiveServer : public TestServer {
public:
  LiveServer() {
    site.answer = [this](Request& request) {
      Response response = plain_text(Status::ok, "page");
      if (request.path == "/live") {
        response.headers.clear();
        response.stream = [this](std::shared_ptr<EventStream> stream) {
          const std::lock_guard lock{mutex_};
          streams_.push_back(std::move(stream));
        };
      }
      return response;
    };
    start();
  }

  std::vector<std::shared_ptr<EventStream>> streams() {
    const std::lock_guard lock{mutex_};
    return streams_;
  }
  std::shared_ptr<EventStream> only_stream() {
    eventually([&] { return streams().size() == 1; });
    return streams().at(0);
  }

private:
  std::mutex mutex_;
  std::vector<std::shared_ptr<EventStream>> streams_;
};

}  // namespace

TEST_CASE("an event of several lines stays one event") {
  CHECK(event_text("changed", "DEM-1") == "event: changed\ndata: DEM-1\n\n");
  CHECK(event_text("", "a\nb\r\nc\rd") == "data: a\ndata: b\ndata: c\ndata: d\n\n");
  CHECK(event_text("a\ndata: forged", "") == "event: a\ndata: \n\n");
}

TEST_CASE("ten tabs are told things at once, and pages are served beside them") {
  LiveServer server;
  std::vector<Client> tabs;
  for (int i = 0; i < 10; ++i) {
    tabs.emplace_back(server.port());
    tabs.back().send(get("/live"));
    const auto head = tabs.back().read_head();
    CHECK(head.status == 200);
    CHECK(head.header("Content-Type") == "text/event-stream");
    CHECK(head.header("Content-Encoding").empty());
  }
  REQUIRE(eventually([&] { return server.streams().size() == 10; }));

  for (const auto& stream : server.streams()) stream->send("changed", "DEM-2026-000042");

  for (auto& tab : tabs) CHECK(tab.read_until("\n\n") == "event: changed\ndata: DEM-2026-000042\n\n");
  CHECK(Client{server.port()}.ask(get("/")).body == "page");
}

TEST_CASE("what is sent from several threads arrives, each event whole") {
  LiveServer server;
  Client tab{server.port()};
  tab.send(get("/live"));
  tab.read_head();
  const auto stream = server.only_stream();

  std::vector<std::thread> senders;
  for (int i = 0; i < 4; ++i) {
    senders.emplace_back([&stream] {
      for (int j = 0; j < 500; ++j) stream->send("n", "xyz");
    });
  }
  for (auto& sender : senders) sender.join();

  bool all_whole = true;
  for (int i = 0; i < 2000; ++i) all_whole = all_whole && tab.read_until("\n\n") == "event: n\ndata: xyz\n\n";
  CHECK(all_whole);
}

TEST_CASE("a tab that was closed is noticed") {
  LiveServer server;
  Client polite{server.port()};
  polite.send(get("/live"));
  const auto stream = server.only_stream();
  CHECK(stream->is_open());

  polite.hang_up();

  CHECK(eventually([&] { return !stream->is_open(); }));
  stream->send("nobody", "hears it");
  CHECK_FALSE(stream->is_open());
}

TEST_CASE("a client that reads nothing is dropped, and does not fill the memory") {
  LiveServer server;
  Client asleep{server.port(), 4096};
  asleep.send(get("/live"));
  const auto stream = server.only_stream();
  const std::string data(10'000, 'x');

  int sent = 0;
  for (; sent < 10'000 && stream->is_open(); ++sent) stream->send("news", data);

  CHECK_FALSE(stream->is_open());
  CHECK(sent < 1'000);
}

TEST_CASE("a stream that the program closes ends with what was sent") {
  LiveServer server;
  Client tab{server.port()};
  tab.send(get("/live"));
  tab.read_head();
  const auto stream = server.only_stream();

  stream->send("bye", "");
  stream->close();

  CHECK(tab.read_until("\n\n") == "event: bye\ndata: \n\n");
  CHECK(tab.is_closed());
}

TEST_CASE("a handle may outlive its server") {
  std::shared_ptr<EventStream> stream;
  {
    LiveServer server;
    Client tab{server.port()};
    tab.send(get("/live"));
    stream = server.only_stream();
    server.server().stop();
  }

  stream->send("late", "news");

  CHECK_FALSE(stream->is_open());
}
