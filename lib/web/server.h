// The HTTP server: Beast and coroutines on the network threads, handlers on a pool of workers. Every connection is
// bounded in idleness, never in size or duration; a body's limit is known before its first byte is read.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "lib/web/request.h"
#include "lib/web/response.h"

namespace relais::web {

enum class BodyKind {
  none,      // a body is refused
  form,      // urlencoded, multipart or JSON; anything else is 415
  raw,       // kept as it came, in memory
  raw_file,  // kept as it came, on disk
};

// What the body of a request may be, decided from its head alone.
struct BodyRules {
  BodyKind kind = BodyKind::none;
  std::uint64_t limit = 0;
};

// What the server serves. body_rules() runs on a network thread and must not block; handle() runs on a worker.
class Site {
public:
  virtual ~Site() = default;

  virtual BodyRules body_rules(Method method, std::string_view path) const = 0;
  virtual Response handle(Request& request) = 0;
  // The server itself had to refuse (400, 408, 411, 413, 415, 431): the page or JSON that says so. `request` has at
  // least its headers, so that the answer can be in the form that was asked for.
  virtual Response refuse(const Request& request, Status status, std::string_view why) = 0;
};

struct ServerOptions {
  // "127.0.0.1:8080", "[::1]:8080" or "127.0.0.1:0" for any free port.
  std::string listen = "127.0.0.1:8080";
  int network_threads = 1;
  int workers = 4;
  // Where uploaded files are written while they arrive.
  std::filesystem::path uploads;
  // Whose X-Forwarded-For and X-Forwarded-Proto count: addresses or networks ("127.0.0.1", "10.0.0.0/8").
  std::vector<std::string> trusted_proxies;
  // Silence after which a connection is closed: before a request, within its head, within its body.
  std::chrono::seconds idle_between_requests{75};
  std::chrono::seconds idle_in_head{15};
  std::chrono::seconds idle_in_body{60};
  // The head as a whole: a client that sends a byte now and then is cut too.
  std::chrono::seconds longest_head{30};
  // When the pool is this far behind, 503 at once instead of a queue without end.
  int most_waiting = 2000;
};

class Server {
public:
  Server(Site& site, ServerOptions options);
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;
  ~Server();

  // Listens when it returns; throws when the address cannot be had.
  void start();
  // Takes no more connections, answers what was begun (at most `patience`), closes the rest.
  void stop(std::chrono::seconds patience = std::chrono::seconds{10});

  std::uint16_t port() const;

private:
  class Machinery;
  std::unique_ptr<Machinery> machinery_;
};

}  // namespace relais::web
