#include "lib/outgoing/post.h"

#include <arpa/inet.h>
#include <doctest/doctest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <fmt/format.h>

namespace relais::outgoing {
namespace {

// Takes connections, and says nothing on them.
class SilentServer {
public:
  SilentServer() {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    REQUIRE(bind(socket_, reinterpret_cast<sockaddr*>(&address), size) == 0);
    REQUIRE(listen(socket_, 4) == 0);
    REQUIRE(getsockname(socket_, reinterpret_cast<sockaddr*>(&address), &size) == 0);
    port_ = ntohs(address.sin_port);
  }
  SilentServer(const SilentServer&) = delete;
  SilentServer& operator=(const SilentServer&) = delete;
  ~SilentServer() { close(socket_); }

  // By a name that leads to this machine, too.
  std::string url(std::string_view host = "127.0.0.1") const { return fmt::format("http://{}:{}/", host, port_); }

private:
  int socket_ = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  int port_ = 0;
};

}  // namespace

TEST_CASE("whoever never answers is left after a while, and that is said") {
  const SilentServer server;
  Post letter{server.url(), {}, "{}", Reach::private_addresses_too, std::chrono::milliseconds{150}};

  const auto answer = post(letter);

  CHECK(answer.status == 0);
  CHECK_FALSE(answer.is_taken());
  CHECK(answer.trouble.find("à temps") != std::string::npos);
}

TEST_CASE("a name that leads into our own network is not called unless that is allowed") {
  const SilentServer server;
  Post letter{server.url("localhost"), {}, "{}", Reach::public_addresses, std::chrono::milliseconds{2'000}};

  const auto answer = post(letter);

  CHECK(answer.status == 0);
  CHECK(answer.trouble.find("réseau privé") != std::string::npos);
}

}  // namespace relais::outgoing
