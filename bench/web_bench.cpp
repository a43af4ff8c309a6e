// What the server costs by itself: processor time of an empty answer, memory of an idle live connection, the time a
// publisher is held up. The clients are another process, so that they are not counted.
#include <arpa/inet.h>
#include <fmt/core.h>
#include <malloc.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <fstream>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "lib/web/server.h"

using namespace relais;
using namespace relais::web;

namespace {

class EmptySite : public Site {
public:
  BodyRules body_rules(Method, std::string_view) const override { return {}; }
  Response handle(Request& request) override {
    if (request.path != "/live") return plain_text(Status::ok, "ok");
    Response response;
    response.stream = [this](std::shared_ptr<EventStream> stream) {
      const std::lock_guard lock{mutex_};
      streams_.push_back(std::move(stream));
    };
    return response;
  }
  Response refuse(const Request&, Status status, std::string_view) override { return plain_text(status, "no"); }

  std::vector<std::shared_ptr<EventStream>> streams() {
    const std::lock_guard lock{mutex_};
    return streams_;
  }

private:
  std::mutex mutex_;
  std::vector<std::shared_ptr<EventStream>> streams_;
};

int connect_to(std::uint16_t port) {
  const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (::connect(socket, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) std::perror("connect");
  return socket;
}

bool ask(int socket, std::string_view request) {
  return ::send(socket, request.data(), request.size(), MSG_NOSIGNAL) == static_cast<ssize_t>(request.size());
}

void ask_many(std::uint16_t port, int connections, int requests) {
  constexpr std::string_view request = "GET /health HTTP/1.1\r\nHost: desk\r\nUser-Agent: bench\r\nAccept: */*\r\n\r\n";
  std::vector<pollfd> polled;
  for (int i = 0; i < connections; ++i) polled.push_back({connect_to(port), POLLIN, 0});
  for (const auto& one : polled) ask(one.fd, request);
  std::vector<char> buffer(4096);
  for (int answered = 0; answered < requests;) {
    ::poll(polled.data(), polled.size(), -1);
    for (const auto& one : polled) {
      if ((one.revents & POLLIN) == 0) continue;
      if (::recv(one.fd, buffer.data(), buffer.size(), 0) <= 0) return;
      ++answered;
      ask(one.fd, request);
    }
  }
}

template <class Client>
pid_t in_another_process(Client client) {
  const auto child = ::fork();
  if (child == 0) {
    client();
    ::_exit(0);
  }
  return child;
}

double processor_seconds() {
  rusage usage{};
  ::getrusage(RUSAGE_SELF, &usage);
  const auto seconds = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
  };
  return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

std::size_t resident_kilobytes() {
  std::ifstream file{"/proc/self/statm"};
  std::size_t all = 0;
  std::size_t resident = 0;
  file >> all >> resident;
  return resident * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE)) / 1024;
}

ServerOptions options_with(int workers) {
  ServerOptions options;
  options.listen = "127.0.0.1:0";
  options.workers = workers;
  return options;
}

void measure_answers(const char* name, int workers, int connections) {
  constexpr int requests = 200'000;
  EmptySite site;
  Server server{site, options_with(workers)};
  server.start();
  const auto port = server.port();
  const auto begun = std::chrono::steady_clock::now();
  const auto before = processor_seconds();
  const auto child = in_another_process([&] { ask_many(port, connections, requests); });
  ::waitpid(child, nullptr, 0);
  const auto used = processor_seconds() - before;
  const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - begun;
  fmt::print("{:<22} {:>11} {:>15.1f} {:>12.0f}\n", name, connections, used * 1e6 / requests,
             requests / elapsed.count());
}

void open_streams(std::uint16_t port, int count) {
  std::vector<char> buffer(4096);
  for (int i = 0; i < count; ++i) {
    const int socket = connect_to(port);
    ask(socket, "GET /live HTTP/1.1\r\nHost: desk\r\n\r\n");
    ::recv(socket, buffer.data(), buffer.size(), 0);
  }
  ::pause();
}

void measure_streams(int count) {
  EmptySite site;
  Server server{site, options_with(2)};
  server.start();
  const auto port = server.port();
  const auto before = resident_kilobytes();
  const auto child = in_another_process([&] { open_streams(port, count); });
  while (site.streams().size() < static_cast<std::size_t>(count))
    std::this_thread::sleep_for(std::chrono::milliseconds{20});
  std::this_thread::sleep_for(std::chrono::milliseconds{300});
  ::malloc_trim(0);
  const auto after = resident_kilobytes();
  const auto idle_before = processor_seconds();
  std::this_thread::sleep_for(std::chrono::seconds{5});
  const auto idle = processor_seconds() - idle_before;
  const auto begun = std::chrono::steady_clock::now();
  for (const auto& stream : site.streams()) stream->send("changed", "DEM-2026-000042");
  const std::chrono::duration<double, std::milli> held_up = std::chrono::steady_clock::now() - begun;
  fmt::print("\n{} idle live connections: {:.2f} kB each, {:.2f} % of one processor, telling all holds up {:.1f} ms\n",
             count, static_cast<double>(after - before) / count, idle / 5 * 100, held_up.count());
  ::kill(child, SIGKILL);
  ::waitpid(child, nullptr, 0);
}

}  // namespace

int main() {
  fmt::print("fresh: {} kB resident\n\n{:<22} {:>11} {:>15} {:>12}\n", resident_kilobytes(), "an empty answer",
             "connections", "processor us", "a second");
  for (const int connections : {1, 16, 64}) {
    measure_answers("on the network thread", 0, connections);
    measure_answers("by the workers", 4, connections);
  }
  measure_streams(10'000);
}
