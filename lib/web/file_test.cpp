#include <doctest/doctest.h>

#include "lib/web/test_client.h"

using namespace relais;
using namespace relais::web;

namespace {

// A server that sends one file at every address.
class FileServer : public TestServer {
public:
  explicit FileServer(std::string_view content) {
    std::ofstream{path(), std::ios::binary} << content;
    site.answer = [this](Request& request) {
      Response response;
      if (request.path == "/named") response.with("ETag", "\"mine\"");
      response.file = path();
      return response;
    };
    start();
  }

  std::filesystem::path path() const { return folder_.path() / "plan.pdf"; }

private:
  TemporaryFolder folder_;
};

}  // namespace

TEST_CASE("a file is sent whole, with what a browser needs to ask for parts of it") {
  std::string content(3'000'000, 'x');
  for (std::size_t i = 0; i < content.size(); i += 7) content[i] = static_cast<char>(i);
  FileServer server{content};
  Client client{server.port()};

  const auto reply = client.ask(get("/", "Accept-Encoding: gzip\r\n"));
  const auto head = client.ask("HEAD / HTTP/1.1\r\nHost: desk\r\n\r\n", Method::head);

  CHECK(reply.status == 200);
  CHECK(reply.body == content);
  CHECK(reply.header("Content-Type") == "application/pdf");
  CHECK(reply.header("Accept-Ranges") == "bytes");
  CHECK(reply.header("Content-Encoding").empty());
  CHECK(head.header("Content-Length") == "3000000");
  CHECK(client.ask(get("/")).status == 200);
}

TEST_CASE("a part of a file is sent alone") {
  FileServer server{"0123456789"};
  Client client{server.port()};

  const auto middle = client.ask(get("/", "Range: bytes=2-4\r\n"));
  const auto end = client.ask(get("/", "Range: bytes=-3\r\n"));
  const auto beyond = client.ask(get("/", "Range: bytes=10-\r\n"));
  const auto several = client.ask(get("/", "Range: bytes=1-2,4-5\r\n"));

  CHECK(middle.status == 206);
  CHECK(middle.body == "234");
  CHECK(middle.header("Content-Range") == "bytes 2-4/10");
  CHECK(end.body == "789");
  CHECK(beyond.status == 416);
  CHECK(beyond.header("Content-Range") == "bytes */10");
  CHECK(several.status == 200);
  CHECK(several.body == "0123456789");
}

TEST_CASE("a part is only sent of the file that the browser has begun") {
  FileServer server{"0123456789"};
  Client client{server.port()};
  const auto whole = client.ask(get("/"));
  const auto asked = "Range: bytes=0-0\r\nIf-Range: ";

  CHECK(client.ask(get("/", asked + std::string{whole.header("ETag")} + "\r\n")).body == "0");
  CHECK(client.ask(get("/", asked + std::string{whole.header("Last-Modified")} + "\r\n")).body == "0");
  CHECK(client.ask(get("/", asked + std::string{"\"another\"\r\n"})).body == "0123456789");
  CHECK(client.ask(get("/named", asked + std::string{"\"mine\"\r\n"})).body == "0");
}

TEST_CASE("a file that the browser has already is not sent again") {
  FileServer server{"0123456789"};
  Client client{server.port()};
  const auto whole = client.ask(get("/"));

  const auto unchanged = client.ask(get("/", "If-None-Match: W/" + std::string{whole.header("ETag")} + "\r\n"));

  CHECK(unchanged.status == 304);
  CHECK(unchanged.header("Content-Length").empty());
  CHECK(client.ask(get("/", "If-None-Match: \"other\"\r\n")).status == 200);
}

TEST_CASE("a file that becomes shorter while it is sent ends the connection, so that nobody takes it for whole") {
  FileServer server{std::string(8'000'000, 'x')};
  Client client{server.port(), 4096};
  client.send(get("/"));
  const auto head = client.read_head();

  std::filesystem::resize_file(server.path(), 100'000);
  std::size_t received = 0;
  for (auto bytes = client.receive(); !bytes.empty(); bytes = client.receive()) received += bytes.size();

  CHECK(head.header("Content-Length") == "8000000");
  CHECK(received < 8'000'000);
  CHECK(Client{server.port()}.ask(get("/")).body.size() == 100'000);
}

TEST_CASE("a file that is not there is our mistake") {
  FileServer server{"x"};
  std::filesystem::remove(server.path());

  CHECK(Client{server.port()}.ask(get("/")).status == 500);
}
