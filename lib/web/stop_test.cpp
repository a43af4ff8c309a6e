#include <doctest/doctest.h>

#include <sys/resource.h>

#include "lib/web/test_client.h"

using namespace relais;
using namespace relais::web;

TEST_CASE("a request at hand is answered while the server stops, and nobody new is let in") {
  TestServer server;
  std::atomic<bool> is_begun = false;
  std::atomic<bool> may_go_on = false;
  server.site.answer = [&](Request&) {
    is_begun = true;
    eventually([&] { return may_go_on.load(); });
    return plain_text(Status::ok, "answered");
  };
  server.start();
  Client working{server.port()};
  Client idle{server.port()};
  working.send(get("/"));
  REQUIRE(eventually([&] { return is_begun.load(); }));

  std::thread stopping{[&] { server.server().stop(std::chrono::seconds{30}); }};
  CHECK(idle.is_closed());
  may_go_on = true;
  const auto reply = working.read_reply();
  stopping.join();

  CHECK(reply.body == "answered");
  CHECK(reply.header("Connection") == "close");
  CHECK(working.is_closed());
  CHECK_THROWS(Client{server.port()});
}

TEST_CASE("a stream that begins while the server stops ends at once") {
  TestServer server;
  std::atomic<bool> is_begun = false;
  std::atomic<bool> is_let_go = false;
  server.site.answer = [&](Request&) {
    is_begun = true;
    eventually([&] { return is_let_go.load(); });
    Response response;
    response.stream = [](const std::shared_ptr<EventStream>&) {};
    return response;
  };
  server.start();
  Client tab{server.port()};
  Client idle{server.port()};
  tab.send(get("/live"));
  REQUIRE(eventually([&] { return is_begun.load(); }));

  std::thread stopping{[&] { server.server().stop(std::chrono::hours{1}); }};
  CHECK(idle.is_closed());
  is_let_go = true;
  const auto head = tab.read_head();
  stopping.join();

  CHECK(head.status == 200);
  CHECK(tab.is_closed());
}

TEST_CASE("a server can be stopped at any moment, however busy it is") {
  for (int i = 0; i < 20; ++i) {
    TestServer server;
    server.options.network_threads = 2;
    server.start();
    std::vector<std::thread> visitors;
    for (int j = 0; j < 4; ++j) {
      visitors.emplace_back([client = Client{server.port()}, j]() mutable {
        while (client.ask(j % 2 == 0 ? get("/") : post("/", urlencoded, "a=b")).status == 200) {
        }
      });
    }
    std::this_thread::sleep_for(std::chrono::milliseconds{i});
    server.server().stop(std::chrono::seconds{i % 2});
    for (auto& visitor : visitors) visitor.join();
    CHECK_THROWS(Client{server.port()});
  }
}

TEST_CASE("what is too slow is cut when patience ends, and leaves no file") {
  TestServer server;
  server.site.rules = [](Method, std::string_view) { return BodyRules{BodyKind::raw_file, 1'000'000}; };
  server.start();
  Client uploading{server.port()};
  uploading.send("PATCH /uploads/1 HTTP/1.1\r\nHost: desk\r\nContent-Length: 1000000\r\n\r\n" +
                 std::string(100'000, 'x'));
  REQUIRE(eventually([&] { return server.uploads.files() == 1; }));

  server.server().stop(std::chrono::seconds{0});

  CHECK(uploading.is_closed());
  CHECK(server.uploads.files() == 0);
}

TEST_CASE("a server that was never started, or is stopped twice, is no trouble") {
  TestSite site;
  const Server never{site, {}};
  TestServer server;
  server.start();

  server.server().stop();
  server.server().stop();

  CHECK_THROWS(Client{server.port()});
}

TEST_CASE("without file descriptors new clients wait, and are served when there is room") {
  TestServer server;
  server.start();
  Client before{server.port()};
  REQUIRE(before.ask(get("/")).status == 200);
  Client waiting{server.port()};
  Client also_waiting{server.port()};
  REQUIRE(also_waiting.ask(get("/")).status == 200);
  rlimit usual{};
  ::getrlimit(RLIMIT_NOFILE, &usual);
  std::vector<FileDescriptor> all;
  const rlimit few{256, usual.rlim_max};
  ::setrlimit(RLIMIT_NOFILE, &few);
  FileDescriptor spare{::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)};
  for (int descriptor = ::dup(0); descriptor != -1; descriptor = ::dup(0)) all.emplace_back(descriptor);

  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(server.port());
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  const int connected = ::connect(spare.number(), reinterpret_cast<sockaddr*>(&address), sizeof address);
  const auto request = get("/");
  ::send(spare.number(), request.data(), request.size(), MSG_NOSIGNAL);
  const auto served_meanwhile = before.ask(get("/")).status;
  all.clear();
  std::array<char, 12> answer{};
  ::recv(spare.number(), answer.data(), answer.size(), MSG_WAITALL);
  ::setrlimit(RLIMIT_NOFILE, &usual);

  CHECK(connected == 0);
  CHECK(served_meanwhile == 200);
  CHECK(std::string_view{answer.data(), answer.size()} == "HTTP/1.1 200");
}
