#include <doctest/doctest.h>

#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>
#include <thread>

#include "lib/mail/lmtp_testing.h"
#include "lib/mail/unix_socket.h"
#include "lib/testing/folder.h"

namespace relais::mail {
namespace {

using namespace std::chrono_literals;

struct Desk {
  explicit Desk(LmtpOptions wished = {}) : server(receiver, with_socket(std::move(wished))) { server.start(); }

  LmtpOptions with_socket(LmtpOptions options) {
    options.socket = folder.path() / "lmtp";
    return options;
  }
  std::filesystem::path socket() const { return folder.path() / "lmtp"; }

  TestFolder folder;
  RememberingReceiver receiver;
  LmtpServer server;
};

// A mail client that says what it is told to.
class Client {
public:
  explicit Client(const std::filesystem::path& path) : handle_(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    const auto name = socket_address(path);
    connect(reinterpret_cast<const sockaddr*>(&name.address), name.length);
  }
  explicit Client(std::uint16_t port) : handle_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in name{};
    name.sin_family = AF_INET;
    name.sin_port = htons(port);
    name.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    connect(reinterpret_cast<const sockaddr*>(&name), sizeof name);
  }
  Client(const Client&) = delete;
  Client& operator=(const Client&) = delete;
  ~Client() { ::close(handle_); }

  bool is_connected() const { return connected_; }

  void say(std::string_view bytes) {
    while (!bytes.empty()) {
      const auto count = ::send(handle_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (count <= 0) return;
      bytes.remove_prefix(static_cast<std::size_t>(count));
    }
  }

  // The next line; empty where the server has hung up.
  std::string line() {
    while (heard_.find('\n') == std::string::npos) {
      std::array<char, 4096> piece{};
      const auto count = ::recv(handle_, piece.data(), piece.size(), 0);
      if (count <= 0) return std::exchange(heard_, {});
      heard_.append(piece.data(), static_cast<std::size_t>(count));
    }
    const auto end = heard_.find('\n');
    auto line = heard_.substr(0, end - 1);
    heard_.erase(0, end + 1);
    return line;
  }

  std::string line_number(int count) {
    for (; count > 1; --count) line();
    return line();
  }

private:
  void connect(const sockaddr* address, socklen_t length) {
    constexpr timeval patience{.tv_sec = 60, .tv_usec = 0};
    ::setsockopt(handle_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    connected_ = ::connect(handle_, address, length) == 0;
  }

  int handle_;
  bool connected_ = false;
  std::string heard_;
};

constexpr std::string_view up_to_data = "LHLO m\r\nMAIL FROM:<a@b.c>\r\nRCPT TO:<x@desk.example>\r\nDATA\r\n";
constexpr int lines_up_to_data = 10;  // with the greeting

}  // namespace

TEST_CASE("`receive` hands a mail to the running server and learns that it is kept") {
  Desk desk;

  const auto answer =
      lmtp_hand_over(desk.socket(), "jean@client.example", "demandes@desk.example", "Subject: x\n\n.point\nfin");

  CHECK(answer.reached);
  CHECK(answer.reply.code == 250);
  CHECK(answer.reply.words == "2.1.5 kept for demandes@desk.example");
  REQUIRE(desk.receiver.received().size() == 1);
  CHECK(desk.receiver.received()[0].envelope.return_path == "jean@client.example");
  CHECK(desk.receiver.received()[0].message == "Subject: x\r\n\r\n.point\r\nfin\r\n");
}

TEST_CASE("`receive` learns who is unknown, what is to be tried again, and that no server runs") {
  Desk desk;

  CHECK(lmtp_hand_over(desk.socket(), "", "personne@desk.example", "x").reply.code == 550);
  CHECK(lmtp_hand_over(desk.socket(), "", "pleine@desk.example", "x").reply.code == 452);
  CHECK(lmtp_hand_over(desk.socket(), "", "x@desk.example", "BOUM").reply.code == 451);
  CHECK(lmtp_hand_over(desk.socket(), "a\r\nRSET", "x@desk.example", "x").reply.code == 501);
  desk.server.stop();
  CHECK_FALSE(lmtp_hand_over(desk.socket(), "", "x@desk.example", "x").reached);
  CHECK_FALSE(lmtp_hand_over(std::string(200, 'x'), "", "x@desk.example", "x").reached);
}

TEST_CASE("a mail of twenty megabytes comes in whole, line for line") {
  Desk desk;
  std::string message = "Subject: plan\r\n\r\n";
  while (message.size() < 20'000'000) message += ".une ligne qui commence par un point\r\n";

  CHECK(lmtp_hand_over(desk.socket(), "a@b.c", "x@desk.example", message).reply.code == 250);
  CHECK(desk.receiver.received()[0].message == message);
}

TEST_CASE("many mail clients at once are each answered") {
  Desk desk;
  std::vector<std::thread> clients;
  std::atomic<int> kept = 0;
  for (int c = 0; c < 8; ++c) {
    clients.emplace_back([&, c] {
      for (int i = 0; i < 10; ++i) {
        const auto answer =
            lmtp_hand_over(desk.socket(), "a@b.c", "x@desk.example", fmt::format("mail {} de {}", i, c));
        if (answer.reply.code == 250) ++kept;
      }
    });
  }
  for (auto& client : clients) client.join();

  CHECK(kept == 80);
  CHECK(desk.receiver.received().size() == 80);
}

TEST_CASE("the TCP port, where asked for, takes mail as the socket does") {
  LmtpOptions options;
  options.listen = "127.0.0.1:0";
  Desk desk{options};
  REQUIRE(desk.server.port() != 0);

  Client client{desk.server.port()};
  client.say(std::string{up_to_data} + "bonjour\r\n.\r\nQUIT\r\n");

  CHECK(client.line() == "220 relais LMTP");
  CHECK(client.line_number(lines_up_to_data) == "250 2.1.5 kept for x@desk.example");
  CHECK(client.line() == "221 2.0.0 goodbye");
  CHECK(client.line() == "");
}

TEST_CASE("only the owner and the group may hand over mail, unless more are let in") {
  const auto permissions = [](const std::filesystem::path& path) {
    return static_cast<unsigned>(std::filesystem::status(path).permissions());
  };
  Desk closed;
  CHECK(permissions(closed.socket()) == 0660);
  LmtpOptions options;
  options.permissions = 0666;
  Desk open{options};
  CHECK(permissions(open.socket()) == 0666);
}

TEST_CASE("the socket of a program that died is replaced") {
  TestFolder folder;
  const auto path = folder.path() / "lmtp";
  {
    const int handle = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const auto name = socket_address(path);
    REQUIRE(::bind(handle, reinterpret_cast<const sockaddr*>(&name.address), name.length) == 0);
    ::close(handle);
  }
  RememberingReceiver receiver;
  LmtpServer server{receiver, {.socket = path, .listen = ""}};
  server.start();

  CHECK(lmtp_hand_over(path, "", "x@desk.example", "x").reply.code == 250);
}

TEST_CASE("a second server on the same socket is refused with the reason, and the first goes on") {
  Desk desk;
  LmtpServer second{desk.receiver, {.socket = desk.socket(), .listen = ""}};

  CHECK_THROWS_WITH_AS(second.start(), doctest::Contains("another program answers on"), std::system_error);
  second.stop();
  CHECK(lmtp_hand_over(desk.socket(), "", "x@desk.example", "x").reply.code == 250);
}

TEST_CASE("a file that is no socket is not touched") {
  TestFolder folder;
  const auto path = folder.path() / "lmtp";
  std::ofstream{path} << "notes";
  RememberingReceiver receiver;
  LmtpServer server{receiver, {.socket = path, .listen = ""}};

  CHECK_THROWS_AS(server.start(), std::system_error);
  server.stop();
  CHECK(std::filesystem::exists(path));
}

TEST_CASE("stopping waits for the mail at hand and answers for it, and sends the idle away") {
  Desk desk;
  desk.receiver.hold();
  Client idle{desk.socket()};
  CHECK(idle.line() == "220 relais LMTP");
  Client busy{desk.socket()};
  busy.say(std::string{up_to_data} + "bonjour\r\n.\r\n");
  REQUIRE(desk.receiver.wait_until_begun());

  std::thread stopping{[&] { desk.server.stop(); }};
  CHECK(idle.line() == "421 4.3.2 stopping, come back");
  CHECK(idle.line() == "");
  desk.receiver.let_go();

  CHECK(busy.line_number(lines_up_to_data + 1) == "250 2.1.5 kept for x@desk.example");
  CHECK(busy.line() == "421 4.3.2 stopping, come back");
  stopping.join();
  CHECK(desk.receiver.received().size() == 1);
  CHECK_FALSE(std::filesystem::exists(desk.socket()));
}

TEST_CASE("while one mail is made durable others are served, and what its client says behind it is answered after it") {
  Desk desk;
  desk.receiver.hold();
  Client busy{desk.socket()};
  busy.say(std::string{up_to_data} + "bonjour\r\n.\r\nNOOP\r\n");
  REQUIRE(desk.receiver.wait_until_begun());

  Client other{desk.socket()};
  other.say("NOOP\r\n");
  CHECK(other.line_number(2) == "250 2.0.0 yes");
  desk.receiver.let_go();

  CHECK(busy.line_number(lines_up_to_data + 1) == "250 2.1.5 kept for x@desk.example");
  CHECK(busy.line() == "250 2.0.0 yes");
}

TEST_CASE("who says nothing for long is hung up on") {
  LmtpOptions options;
  options.patience = 1s;
  Desk desk{options};
  Client client{desk.socket()};

  CHECK(client.line() == "220 relais LMTP");
  CHECK(client.line() == "");
}

TEST_CASE("one connection too many is told to come back") {
  LmtpOptions options;
  options.most_connections = 1;
  Desk desk{options};
  Client first{desk.socket()};
  CHECK(first.line() == "220 relais LMTP");
  Client second{desk.socket()};

  CHECK(second.line() == "421 4.3.2 too many connections");
  CHECK(lmtp_hand_over(desk.socket(), "", "x@desk.example", "x").reply.code == 421);
  first.say("NOOP\r\n");
  CHECK(first.line() == "250 2.0.0 yes");
}

TEST_CASE("a client that hangs up in the middle leaves nothing behind") {
  Desk desk;
  {
    Client client{desk.socket()};
    client.say(std::string{up_to_data} + "une moitié");
    client.line_number(lines_up_to_data);
  }
  CHECK(lmtp_hand_over(desk.socket(), "", "x@desk.example", "entier").reply.code == 250);
  REQUIRE(desk.receiver.received().size() == 1);
  CHECK(desk.receiver.received()[0].message == "entier\r\n");
}

}  // namespace relais::mail
