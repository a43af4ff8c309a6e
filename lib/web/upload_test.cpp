#include <doctest/doctest.h>

#include "lib/web/test_client.h"

using namespace relais;
using namespace relais::web;

namespace {

constexpr std::size_t megabyte = 1024 * 1024;

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
// The sanitizers keep what was freed for a while.
constexpr std::size_t most_growth = 192 * megabyte;
#else
constexpr std::size_t most_growth = 32 * megabyte;
#endif

std::size_t resident_bytes() {
  std::ifstream file{"/proc/self/statm"};
  std::size_t all = 0;
  std::size_t resident = 0;
  file >> all >> resident;
  return resident * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
}

std::string text_of(const std::filesystem::path& path) {
  std::ifstream file{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, {}};
}

std::string part(std::string_view disposition, std::string_view content, std::string_view more = "") {
  return "--limit\r\nContent-Disposition: form-data; " + std::string{disposition} + "\r\n" + std::string{more} +
         "\r\n" + std::string{content} + "\r\n";
}

constexpr std::string_view multipart = "multipart/form-data; boundary=limit";

std::string head_for(std::uint64_t length) {
  return "POST /documents HTTP/1.1\r\nHost: desk\r\nContent-Type: " + std::string{multipart} +
         "\r\nContent-Length: " + std::to_string(length) + "\r\n\r\n";
}

void allow_large(TestServer& server) {
  server.site.rules = [](Method, std::string_view) { return BodyRules{BodyKind::form, 1000 * megabyte}; };
}

}  // namespace

TEST_CASE("a form with files gives its texts and its files, and the files go when nobody takes them") {
  TestServer server;
  std::string taken;
  server.site.answer = [&](Request& request) {
    REQUIRE(request.files.size() == 2);
    const auto& plan = request.files[0];
    taken = plan.field + "|" + plan.name + "|" + plan.type + "|" + std::to_string(plan.size) + "|" + text_of(plan.path);
    return plain_text(Status::ok, std::string{*request.field("subject")} + "|" + std::string{*request.field("empty")});
  };
  server.start();
  Client client{server.port()};
  const auto body =
      part("name=\"subject\"", "Toit percé") +
      part("name=\"plan\"; filename=\"C:\\plans\\toit.pdf\"", "%PDF\r\n--limi", "Content-Type: application/pdf\r\n") +
      part("name=\"none\"; filename=\"\"", "", "Content-Type: application/octet-stream\r\n") +
      part("name=\"empty\"", "") + part("name=\"nothing\"; filename=\"empty.txt\"", "") + "--limit--\r\n";

  const auto reply = client.ask(post("/", multipart, body));

  CHECK(reply.body == "Toit percé|");
  CHECK(taken == "plan|toit.pdf|application/pdf|12|%PDF\r\n--limi");
  CHECK(eventually([&] { return server.uploads.files() == 0; }));
}

TEST_CASE("a file that the handler moves away stays") {
  TestServer server;
  TemporaryFolder documents;
  server.site.answer = [&](Request& request) {
    std::filesystem::rename(request.files.at(0).path, documents.path() / "kept");
    return plain_text(Status::ok, "ok");
  };
  server.start();

  const auto body = part("name=\"plan\"; filename=\"toit.pdf\"", "%PDF") + "--limit--\r\n";
  CHECK(Client{server.port()}.ask(post("/", multipart, body)).status == 200);

  CHECK(text_of(documents.path() / "kept") == "%PDF");
}

TEST_CASE("five hundred megabytes arrive on disk and not in memory") {
  TestServer server;
  allow_large(server);
  std::uint64_t arrived = 0;
  server.site.answer = [&](Request& request) {
    arrived = request.files.at(0).size;
    return plain_text(Status::ok, std::string{*request.field("after")});
  };
  server.start();
  Client client{server.port()};
  constexpr std::uint64_t file_size = 500 * megabyte;
  const auto before = part("name=\"film\"; filename=\"film.mp4\"", "");
  const auto opening = before.substr(0, before.size() - 2);
  const auto closing = "\r\n" + part("name=\"after\"", "typed") + "--limit--\r\n";
  const std::string piece = std::string(megabyte - 1000, 'x') + std::string(1000, '\r');
  const auto memory_before = resident_bytes();

  std::size_t highest = 0;
  client.send(head_for(opening.size() + file_size + closing.size()) + opening);
  for (std::uint64_t sent = 0; sent < file_size; sent += piece.size()) {
    client.send(piece);
    highest = std::max(highest, resident_bytes());
  }
  client.send(closing);
  const auto reply = client.read_reply();

  CHECK(reply.status == 200);
  CHECK(reply.body == "typed");
  CHECK(arrived == file_size);
  CHECK(highest < memory_before + most_growth);
  CHECK(eventually([&] { return server.uploads.files() == 0; }));
}

TEST_CASE("a slice of an upload is kept as it came, with a length or in chunks") {
  TestServer server;
  server.site.rules = [](Method, std::string_view) { return BodyRules{BodyKind::raw_file, 10 * megabyte}; };
  server.site.answer = [](Request& request) { return plain_text(Status::ok, text_of(request.body_file.value())); };
  server.start();
  Client client{server.port()};
  const auto slice = std::string(300'000, 'a') + std::string(300'000, 'b');

  const auto whole = client.ask("PATCH /uploads/1 HTTP/1.1\r\nHost: desk\r\nContent-Length: 600000\r\n\r\n" + slice);
  const auto in_chunks =
      client.ask("PATCH /uploads/1 HTTP/1.1\r\nHost: desk\r\nTransfer-Encoding: chunked\r\n\r\n3;x=y\r\nabc\r\n" +
                 std::string{"493E0\r\n"} + slice.substr(0, 300'000) + "\r\n0\r\nX-Late: a\r\n\r\n");

  CHECK(whole.body == slice);
  CHECK(in_chunks.body == "abc" + slice.substr(0, 300'000));
  CHECK(eventually([&] { return server.uploads.files() == 0; }));
}

TEST_CASE("a client that vanishes in the middle of its file leaves nothing behind") {
  TestServer server;
  allow_large(server);
  server.start();
  const auto opening = part("name=\"film\"; filename=\"film.mp4\"", std::string(megabyte, 'x'));
  Client polite{server.port()};
  Client rude{server.port()};
  polite.send(head_for(5 * megabyte) + opening);
  rude.send(head_for(5 * megabyte) + opening);
  REQUIRE(eventually([&] { return server.uploads.files() == 2; }));

  polite.hang_up();
  rude.reset();

  CHECK(eventually([&] { return server.uploads.files() == 0; }));
}

TEST_CASE("a file that is refused on the way leaves nothing behind") {
  TestServer server;
  server.site.rules = [](Method, std::string_view) { return BodyRules{BodyKind::form, megabyte}; };
  server.start();
  Client client{server.port()};
  const auto chunk = part("name=\"film\"; filename=\"film.mp4\"", std::string(2 * megabyte, 'x'));

  client.send("POST / HTTP/1.1\r\nHost: desk\r\nContent-Type: " + std::string{multipart} +
              "\r\nTransfer-Encoding: chunked\r\n\r\n200040\r\n" + chunk);

  CHECK(client.read_reply().status == 413);
  CHECK(eventually([&] { return server.uploads.files() == 0; }));
}

TEST_CASE("texts and files in a form have their bounds, whatever the route allows") {
  TestServer server;
  allow_large(server);
  server.start();
  std::string files;
  for (int i = 0; i < 101; ++i) files += part("name=\"f\"; filename=\"f\"", "x");
  std::string texts;
  for (int i = 0; i < 2001; ++i) texts += part("name=\"t\"", "x");

  CHECK(Client{server.port()}.ask(post("/", multipart, files + "--limit--")).status == 400);
  CHECK(Client{server.port()}.ask(post("/", multipart, texts + "--limit--")).status == 400);
  CHECK(Client{server.port()}
            .ask(post("/", multipart, part("name=\"t\"", std::string(5 * megabyte, 'x')) + "--limit--"))
            .status == 413);
  CHECK(Client{server.port()}.ask(post("/", urlencoded, "a=" + std::string(5 * megabyte, 'x'))).status == 413);
  CHECK(eventually([&] { return server.uploads.files() == 0; }));
}

TEST_CASE("a folder for uploads that cannot be written is our trouble, and the server goes on") {
  TestServer server;
  server.start();
  std::filesystem::permissions(server.uploads.path(), std::filesystem::perms::none);
  std::filesystem::rename(server.uploads.path(), server.uploads.path().string() + "-gone");
  const auto body = part("name=\"plan\"; filename=\"toit.pdf\"", "%PDF") + "--limit--\r\n";

  CHECK(Client{server.port()}.ask(post("/", multipart, body)).status == 500);
  CHECK(Client{server.port()}.ask(get("/")).status == 200);

  std::filesystem::rename(server.uploads.path().string() + "-gone", server.uploads.path());
  std::filesystem::permissions(server.uploads.path(), std::filesystem::perms::owner_all);
}
