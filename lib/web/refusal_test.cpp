#include <doctest/doctest.h>

#include "lib/web/test_client.h"

using namespace relais;
using namespace relais::web;

namespace {

unsigned status_of(const TestServer& server, std::string_view request) {
  Client client{server.port()};
  return client.ask(request).status;
}

std::string with_headers(std::string_view headers, std::string_view body = "") {
  return "POST / HTTP/1.1\r\nHost: desk\r\nContent-Type: application/x-www-form-urlencoded\r\n" + std::string{headers} +
         "\r\n" + std::string{body};
}

}  // namespace

TEST_CASE("a body that is too large is refused before it is sent, in the form that was asked for") {
  TestServer server;
  std::atomic<int> handled = 0;
  server.site.answer = [&](Request&) {
    ++handled;
    return plain_text(Status::ok, "ok");
  };
  server.start();
  Client client{server.port()};

  const auto reply = client.ask(with_headers("Content-Length: 1048577\r\nUser-Agent: Louise\r\n"));

  CHECK(reply.status == 413);
  CHECK(reply.header("X-Agent") == "Louise");
  CHECK(reply.header("Connection") == "close");
  CHECK(handled == 0);
}

TEST_CASE("a browser that is still sending sees that it was too much") {
  TestServer server;
  server.start();
  Client client{server.port()};
  client.send(with_headers("Content-Length: 50000000\r\n"));
  const std::string piece(100'000, 'x');

  bool was_taken = true;
  for (int i = 0; i < 500 && was_taken; ++i) was_taken = client.send(piece);
  const auto reply = client.read_reply();

  CHECK(was_taken);
  CHECK(reply.status == 413);
}

TEST_CASE("chunks that become too much are refused on the way") {
  TestServer server;
  server.start();
  Client client{server.port()};
  client.send(with_headers("Transfer-Encoding: chunked\r\n"));
  const auto chunk = "10000\r\n" + std::string(0x10000, 'x') + "\r\n";

  for (int i = 0; i < 100; ++i) client.send(chunk);

  CHECK(client.read_reply().status == 413);
}

TEST_CASE("whoever asks first is told 413 instead of being let send") {
  TestServer server;
  server.site.answer = [](Request& request) { return plain_text(Status::ok, std::string{*request.field("a")}); };
  server.start();
  Client polite{server.port()};
  Client too_much{server.port()};

  polite.send(with_headers("Content-Length: 3\r\nExpect: 100-continue\r\n"));
  CHECK(polite.read_head().status == 100);
  polite.send("a=b");
  CHECK(polite.read_reply().body == "b");
  CHECK(too_much.ask(with_headers("Content-Length: 2000000\r\nExpect: 100-continue\r\n")).status == 413);
  CHECK(status_of(server, with_headers("Content-Length: 3\r\nExpect: a miracle\r\n", "a=b")) == 400);
}

TEST_CASE("a body of the wrong kind is 415, and one where none is taken 413") {
  TestServer server;
  server.site.rules = [](Method, std::string_view path) {
    return path == "/none" ? BodyRules{} : BodyRules{BodyKind::form, 1000};
  };
  server.start();

  CHECK(status_of(server, post("/", "text/plain", "hello")) == 415);
  CHECK(status_of(server, post("/", "", "hello")) == 415);
  CHECK(status_of(server, post("/", urlencoded, "a=b", "Content-Encoding: gzip\r\n")) == 415);
  CHECK(status_of(server, post("/none", urlencoded, "a=b")) == 413);
  CHECK(status_of(server, post("/none", urlencoded, "")) == 200);
  CHECK(status_of(server, get("/none")) == 200);
}

TEST_CASE("a GET may have a body where its route takes one") {
  TestServer server;
  server.site.answer = [](Request& request) { return plain_text(Status::ok, std::string{*request.field("q")}); };
  server.start();
  Client client{server.port()};

  const auto reply =
      client.ask(get("/", "Content-Type: application/json\r\nContent-Length: 11\r\n") + R"({"q":"abc"})");

  CHECK(reply.body == "abc");
}

TEST_CASE("a route that keeps what comes wants to know how much it is") {
  TestServer server;
  server.site.rules = [](Method, std::string_view) { return BodyRules{BodyKind::raw, 1000}; };
  server.site.answer = [](Request& request) { return plain_text(Status::ok, request.body); };
  server.start();
  Client client{server.port()};

  CHECK(status_of(server, "POST / HTTP/1.1\r\nHost: desk\r\n\r\n") == 411);
  CHECK(client.ask(post("/", "text/plain", "as it came")).body == "as it came");
  CHECK(status_of(server, "POST / HTTP/1.0\r\n\r\n") == 411);
}

TEST_CASE("a request that two programs could read differently is refused, and its connection closed") {
  TestServer server;
  server.start();
  const std::vector<std::string> attempts{
      with_headers("Content-Length: 3\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"),
      with_headers("Transfer-Encoding: chunked\r\nContent-Length: 3\r\n", "0\r\n\r\n"),
      with_headers("Transfer-Encoding: gzip, chunked\r\n", "0\r\n\r\n"),
      with_headers("Transfer-Encoding: chunked, chunked\r\n", "0\r\n\r\n"),
      with_headers("Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n", "0\r\n\r\n"),
      with_headers("Transfer-Encoding: xchunked\r\n", "0\r\n\r\n"),
      with_headers("Transfer-Encoding: \vchunked\r\n", "0\r\n\r\n"),
      with_headers("Transfer-Encoding : chunked\r\n", "0\r\n\r\n"),
      with_headers("Content-Length: 3\r\nContent-Length: 4\r\n", "a=b"),
      with_headers("Content-Length: 3\r\nContent-Length: 3\r\n", "a=b"),
      with_headers("Content-Length: 3, 3\r\n", "a=b"),
      with_headers("Content-Length: +3\r\n", "a=b"),
      with_headers("Content-Length: -1\r\n"),
      with_headers("Content-Length: 99999999999999999999999\r\n"),
      with_headers("Transfer-Encoding: chunked\r\n", "-1\r\n"),
      with_headers("Transfer-Encoding: chunked\r\n", "10000000000000000\r\n"),
      with_headers("Transfer-Encoding: chunked\r\n", "3\r\na=bX\r\n0\r\n\r\n"),
      with_headers("Transfer-Encoding: chunked\r\n", "3\na=b\r\n0\r\n\r\n"),
      "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
      "GET / HTTP/1.1\r\n\r\n",
      "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
      "GET / HTTP/1.1\nHost: a\n\n",
      "GET  / HTTP/1.1\r\nHost: a\r\n\r\n",
      "GET / HTTP/2.0\r\nHost: a\r\n\r\n",
      "GET /\r\n\r\n",
      "\x16\x03\x01\x02 hello, I speak TLS \r\n\r\n",
  };
  for (const auto& attempt : attempts) {
    CAPTURE(attempt);
    Client client{server.port()};
    CHECK(client.ask(attempt).status == 400);
    client.send(get("/smuggled"));
    CHECK(client.is_closed());
  }
}

TEST_CASE("a broken address is a bad request, not a crash and not a file elsewhere") {
  TestServer server;
  server.start();

  for (const auto* path : {"/%", "/%4", "/%zz", "/a%00b", "/../etc/passwd", "/a/%2e%2e/b", "/a/%2E./b", "/..%5Cb",
                           "/%FF", "/%0d%0aSet-Cookie:x", "noslash", "/a?b=%00"}) {
    CAPTURE(path);
    CHECK(status_of(server, get(path)) == 400);
  }
  CHECK(status_of(server, get("/a..b/...?c=%zz")) == 200);
  CHECK(status_of(server, get("http://desk.example.org/a")) == 200);
  CHECK(status_of(server, "OPTIONS * HTTP/1.1\r\nHost: desk\r\n\r\n") == 405);
  CHECK(status_of(server, "CONNECT desk:443 HTTP/1.1\r\nHost: desk\r\n\r\n") == 405);
}

TEST_CASE("ten thousand bytes of headers are taken, a head without end is not") {
  TestServer server;
  server.site.answer = [](Request& request) {
    return plain_text(Status::ok, std::to_string(request.header("X-Long").size()));
  };
  server.start();
  std::string many;
  for (int i = 0; i < 200; ++i) many += "X-H" + std::to_string(i) + ": v\r\n";

  CHECK(Client{server.port()}.ask(get("/", "X-Long: " + std::string(10'000, 'x') + "\r\n")).body == "10000");
  CHECK(status_of(server, get("/", "X-Long: " + std::string(20'000, 'x') + "\r\n")) == 431);
  CHECK(status_of(server, get("/" + std::string(20'000, 'x'))) == 431);
  CHECK(status_of(server, get("/", many)) == 431);
  Client endless{server.port()};
  endless.send("GET / HTTP/1.1\r\nHost: desk\r\n");
  bool was_taken = true;
  for (int i = 0; i < 100'000 && was_taken; ++i) was_taken = endless.send("X-Long: " + std::string(1000, 'x') + "\r\n");
  CHECK(endless.read_reply().status == 431);
}

TEST_CASE("what is wrong inside a form is a bad request, and the connection goes on") {
  TestServer server;
  server.start();
  Client client{server.port()};

  CHECK(client.ask(post("/", "application/json", "{\"a\": ")).status == 400);
  CHECK(client.ask(post("/", "application/json", "[1]")).status == 400);
  CHECK(client.ask(post("/", urlencoded, "a=%00")).status == 400);
  CHECK(client.ask(post("/", "multipart/form-data; boundary=x", "nothing")).status == 400);
  CHECK(client.ask(post("/", "multipart/form-data", "nothing")).status == 400);
}

TEST_CASE("whoever says nothing is sent away, and so is who says it a byte at a time") {
  TestServer server;
  server.options.idle_between_requests = std::chrono::seconds{1};
  server.options.idle_in_head = std::chrono::seconds{1};
  server.options.idle_in_body = std::chrono::seconds{1};
  server.options.longest_head = std::chrono::seconds{2};
  server.start();
  Client silent{server.port()};
  Client half_head{server.port()};
  Client half_body{server.port()};
  Client slow{server.port()};
  half_head.send("GET / HTTP/1.1\r\nHo");
  half_body.send(with_headers("Content-Length: 10\r\n", "a=b"));

  std::atomic<bool> is_slow = true;
  std::thread drip{[&] {
    slow.send("GET / HTTP/1.1\r\n");
    while (is_slow && slow.send("X")) std::this_thread::sleep_for(std::chrono::milliseconds{200});
  }};
  CHECK(silent.is_closed());
  CHECK(half_head.read_reply().status == 408);
  CHECK(half_body.read_reply().status == 408);
  CHECK(slow.read_reply().status == 408);
  is_slow = false;
  drip.join();
  CHECK(slow.is_closed());
}

TEST_CASE("a body may take longer than any silence, as long as it moves") {
  TestServer server;
  server.options.idle_in_body = std::chrono::seconds{1};
  server.site.answer = [](Request& request) { return plain_text(Status::ok, std::string{*request.field("a")}); };
  server.start();
  Client client{server.port()};

  client.send(with_headers("Content-Length: 12\r\n", "a="));
  for (int i = 0; i < 10; ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds{250});
    client.send("x");
  }

  CHECK(client.read_reply().body == "xxxxxxxxxx");
}
