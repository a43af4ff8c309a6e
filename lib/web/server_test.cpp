#include <doctest/doctest.h>
#include <libdeflate.h>

#include <memory>

#include "lib/web/test_client.h"

using namespace relais;
using namespace relais::web;

TEST_CASE("a page is answered, and the connection stays for the next one") {
  TestServer server;
  server.site.answer = [](Request& request) { return plain_text(Status::ok, "you asked for " + request.path); };
  server.start();
  Client client{server.port()};

  const auto first = client.ask(get("/one"));
  const auto second = client.ask(get("/two"));

  CHECK(first.status == 200);
  CHECK(first.body == "you asked for /one");
  CHECK(first.header("Content-Type") == "text/plain; charset=utf-8");
  CHECK_FALSE(first.header("Date").empty());
  CHECK(second.body == "you asked for /two");
}

TEST_CASE("requests that come all at once are answered in their order") {
  TestServer server;
  server.site.answer = [](Request& request) { return plain_text(Status::ok, request.path); };
  server.start();
  Client client{server.port()};

  client.send(get("/1") + post("/2", urlencoded, "a=b") + get("/3"));

  CHECK(client.read_reply().body == "/1");
  CHECK(client.read_reply().body == "/2");
  CHECK(client.read_reply().body == "/3");
}

TEST_CASE("a request that comes byte by byte is the same request") {
  TestServer server;
  server.site.answer = [](Request& request) { return plain_text(Status::ok, std::string{*request.field("name")}); };
  server.start();
  Client client{server.port()};

  for (const char c : post("/", urlencoded, "name=Louise")) client.send({&c, 1});

  CHECK(client.read_reply().body == "Louise");
}

TEST_CASE("HEAD says how long the page is, and sends none of it") {
  TestServer server;
  server.start();
  Client client{server.port()};

  const auto head = client.ask("HEAD / HTTP/1.1\r\nHost: desk\r\n\r\n", Method::head);
  const auto next = client.ask(get("/"));

  CHECK(head.status == 200);
  CHECK(head.header("Content-Length") == "2");
  CHECK(next.body == "ok");
}

TEST_CASE("a client that wants to close is let go, and one of HTTP/1.0 that wants to stay may") {
  TestServer server;
  server.start();
  Client leaving{server.port()};
  Client old{server.port()};
  Client old_that_stays{server.port()};

  CHECK(leaving.ask(get("/", "Connection: close\r\n")).header("Connection") == "close");
  CHECK(leaving.is_closed());
  CHECK(old.ask("GET / HTTP/1.0\r\n\r\n").status == 200);
  CHECK(old.is_closed());
  CHECK(old_that_stays.ask("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n").header("Connection") == "keep-alive");
  CHECK(old_that_stays.ask("GET / HTTP/1.0\r\n\r\n").status == 200);
}

TEST_CASE("the request tells its address, query, cookies and headers") {
  TestServer server;
  server.site.answer = [](Request& request) {
    return plain_text(Status::ok, request.path + "|" + std::string{request.in_query("q").value_or("-")} + "|" +
                                      std::string{request.cookie("session")} + "|" +
                                      std::string{request.header("x-a")} + "|" + request.remote_address + "|" +
                                      request.query_text);
  };
  server.start();
  Client client{server.port()};

  const auto reply = client.ask(get("/d%C3%A9j%C3%A0?q=a+b%26", "Cookie: a=1; session=xyz\r\nX-A: v\r\n"));

  CHECK(reply.body == "/déjà|a b&|xyz|v|127.0.0.1|q=a+b%26");
}

TEST_CASE("a form says with _method what it means") {
  TestServer server;
  server.site.answer = [](Request& request) {
    return plain_text(Status::ok, request.method == Method::remove ? "removed" : "posted");
  };
  server.start();
  Client client{server.port()};

  CHECK(client.ask(post("/archival", urlencoded, "_method=delete")).body == "removed");
  CHECK(client.ask(post("/archival", urlencoded, "_method=other")).body == "posted");
  CHECK(client.ask(post("/archival", "application/json", R"({"_method": "delete"})")).body == "posted");
}

TEST_CASE("a handler that throws answers 500, and the server goes on") {
  TestServer server;
  server.site.answer = [](Request& request) -> Response {
    if (request.path == "/bad") throw std::runtime_error{"on purpose"};
    if (request.path == "/worse") throw 7;
    if (request.path == "/header") {
      Response response;
      response.headers.push_back({"Location", "/\r\nSet-Cookie: a=b"});
      return response;
    }
    return plain_text(Status::ok, "ok");
  };
  server.start();
  Client client{server.port()};

  CHECK(client.ask(get("/bad")).status == 500);
  CHECK(client.ask(get("/worse")).status == 500);
  const auto broken = client.ask(get("/header"));
  CHECK(broken.status == 500);
  CHECK(broken.header("Set-Cookie").empty());
  CHECK(client.ask(get("/")).status == 200);
}

TEST_CASE("when too many wait, the next is told to come back") {
  TestServer server;
  server.options.workers = 1;
  server.options.most_waiting = 1;
  std::atomic<int> begun = 0;
  std::atomic<bool> may_go_on = false;
  server.site.answer = [&](Request&) {
    ++begun;
    eventually([&] { return may_go_on.load(); });
    return plain_text(Status::ok, "ok");
  };
  server.start();
  Client working{server.port()};
  working.send(get("/"));
  REQUIRE(eventually([&] { return begun == 1; }));

  // One of these two finds the only place in the queue.
  Client one{server.port()};
  Client other{server.port()};
  one.send(get("/"));
  other.send(get("/"));
  std::string answered;
  std::thread reader{
      [&] { answered = std::to_string(one.read_reply().status) + std::to_string(other.read_reply().status); }};
  Client late{server.port()};
  const auto turned_away = late.ask(get("/"));
  may_go_on = true;
  reader.join();

  CHECK(turned_away.status == 503);
  CHECK(turned_away.header("Retry-After") == "5");
  CHECK((answered == "200503" || answered == "503200"));
  CHECK(working.read_reply().status == 200);
}

TEST_CASE("only a proxy that is trusted is believed") {
  TestServer server;
  server.site.answer = [](Request& request) {
    return plain_text(Status::ok, request.remote_address + (request.is_secure ? " secure" : " plain"));
  };
  TestServer behind_proxy;
  behind_proxy.site.answer = server.site.answer;
  behind_proxy.options.trusted_proxies = {"127.0.0.0/8"};
  server.start();
  behind_proxy.start();
  constexpr auto headers = "X-Forwarded-For: 6.6.6.6, 192.0.2.7\r\nX-Forwarded-Proto: https\r\n";

  CHECK(Client{server.port()}.ask(get("/", headers)).body == "127.0.0.1 plain");
  CHECK(Client{behind_proxy.port()}.ask(get("/", headers)).body == "192.0.2.7 secure");
}

std::string unpacked(const std::string& gzip) {
  const std::unique_ptr<libdeflate_decompressor, void (*)(libdeflate_decompressor*)> decompressor{
      ::libdeflate_alloc_decompressor(), ::libdeflate_free_decompressor};
  std::string text(100'000, '\0');
  std::size_t size = 0;
  REQUIRE(::libdeflate_gzip_decompress(decompressor.get(), gzip.data(), gzip.size(), text.data(), text.size(), &size) ==
          LIBDEFLATE_SUCCESS);
  text.resize(size);
  return text;
}

TEST_CASE("a large page goes out small to those who can read it so") {
  TestServer server;
  server.site.answer = [](Request& request) {
    if (request.path == "/asset") {
      return plain_text(Status::ok, std::string(5000, 'z')).with("Content-Encoding", "br").with("ETag", "\"1\"");
    }
    return plain_text(Status::ok, std::string(request.path == "/short" ? 100 : 20000, 'a')).with("ETag", "\"1\"");
  };
  server.start();
  Client client{server.port()};

  const auto small = client.ask(get("/", "Accept-Encoding: br, gzip\r\n"));
  const auto whole = client.ask(get("/"));
  const auto asset = client.ask(get("/asset", "Accept-Encoding: br, gzip\r\n"));
  const auto brief = client.ask(get("/short", "Accept-Encoding: gzip\r\n"));

  CHECK(small.header("Content-Encoding") == "gzip");
  CHECK(small.header("Vary") == "Accept-Encoding");
  CHECK(small.header("ETag") == "W/\"1\"");
  CHECK(small.body.size() < 200);
  CHECK(unpacked(small.body) == whole.body);
  CHECK(whole.body == std::string(20000, 'a'));
  CHECK(whole.header("Vary") == "Accept-Encoding");
  CHECK(asset.header("Content-Encoding") == "br");
  CHECK(asset.header("ETag") == "\"1\"");
  CHECK(asset.body.size() == 5000);
  CHECK(brief.header("Content-Encoding").empty());
}

TEST_CASE("several network threads share the connections") {
  TestServer server;
  server.options.network_threads = 3;
  server.start();
  std::vector<Client> clients;
  for (int i = 0; i < 12; ++i) clients.emplace_back(server.port());

  for (auto& client : clients) client.send(get("/"));

  for (auto& client : clients) CHECK(client.read_reply().status == 200);
}

TEST_CASE("an address that is taken is told at the start") {
  TestServer first;
  first.start();
  TestServer second;
  second.options.listen = "127.0.0.1:" + std::to_string(first.port());

  CHECK_THROWS(second.start());
}
