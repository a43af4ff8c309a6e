// For tests: a server with a site of lambdas, and a client that says exactly what it is told to, byte by byte.
#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <sstream>
#include <stdexcept>
#include <string>
#include <thread>

#include "lib/web/file_descriptor.h"
#include "lib/web/header_text.h"
#include "lib/web/server.h"

namespace relais::web {

class TemporaryFolder {
public:
  TemporaryFolder() {
    auto name = (std::filesystem::temp_directory_path() / "relais-web-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error{"no temporary folder"};
    path_ = name;
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder() { std::filesystem::remove_all(path_); }

  const std::filesystem::path& path() const { return path_; }
  std::size_t files() const {
    const std::filesystem::directory_iterator all{path_};
    return static_cast<std::size_t>(std::distance(begin(all), end(all)));
  }

private:
  std::filesystem::path path_;
};

class TestSite : public Site {
public:
  std::function<BodyRules(Method, std::string_view)> rules = [](Method, std::string_view) {
    return BodyRules{BodyKind::form, 1024 * 1024};
  };
  std::function<Response(Request&)> answer = [](Request&) { return plain_text(Status::ok, "ok"); };

  BodyRules body_rules(Method method, std::string_view path) const override { return rules(method, path); }
  Response handle(Request& request) override { return answer(request); }
  Response refuse(const Request& request, Status status, std::string_view why) override {
    return plain_text(status, "refused: " + std::string{why})
        .with("X-Agent", std::string{request.header("User-Agent")});
  }
};

struct Reply {
  unsigned status = 0;
  std::vector<Header> headers;
  std::string body;

  std::string_view header(std::string_view name) const {
    for (const auto& header : headers) {
      if (same_ignoring_case(header.name, name)) return header.value;
    }
    return {};
  }
};

class Client {
public:
  static constexpr int patience_seconds = 60;

  explicit Client(std::uint16_t port, int receive_buffer = 0)
      : socket_{::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)} {
    const timeval patience{patience_seconds, 0};
    ::setsockopt(socket_.number(), SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    ::setsockopt(socket_.number(), SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
    if (receive_buffer > 0)
      ::setsockopt(socket_.number(), SOL_SOCKET, SO_RCVBUF, &receive_buffer, sizeof receive_buffer);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(socket_.number(), reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) {
      throw std::runtime_error{"cannot connect"};
    }
  }

  // False where the server does not take it any more.
  bool send(std::string_view bytes) {
    while (!bytes.empty()) {
      const auto count = ::send(socket_.number(), bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (count <= 0) return false;
      bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
  }

  // Empty at the end.
  std::string receive() {
    std::string bytes(16 * 1024, '\0');
    const auto count = ::recv(socket_.number(), bytes.data(), bytes.size(), 0);
    bytes.resize(count > 0 ? static_cast<std::size_t>(count) : 0);
    return bytes;
  }

  // Everything up to and with this text, or up to the end.
  std::string read_until(std::string_view text) {
    while (kept_.find(text) == std::string::npos) {
      const auto more = receive();
      if (more.empty()) return std::exchange(kept_, {});
      kept_ += more;
    }
    const auto end = kept_.find(text) + text.size();
    const auto found = kept_.substr(0, end);
    kept_.erase(0, end);
    return found;
  }

  Reply read_reply(Method asked = Method::get) {
    Reply reply = read_head();
    const auto length = reply.header("Content-Length");
    if (asked == Method::head || reply.status == 204 || reply.status == 304) return reply;
    const auto wanted = length.empty() ? std::string::npos : std::stoull(std::string{length});
    while (kept_.size() < wanted) {
      const auto more = receive();
      if (more.empty()) break;
      kept_ += more;
    }
    reply.body = kept_.substr(0, wanted);
    kept_.erase(0, reply.body.size());
    return reply;
  }

  Reply read_head() {
    Reply reply;
    std::istringstream lines{read_until("\r\n\r\n")};
    std::string line;
    std::getline(lines, line);
    if (line.size() > 12) reply.status = static_cast<unsigned>(std::stoul(line.substr(9, 3)));
    while (std::getline(lines, line) && line != "\r") {
      const auto colon = line.find(": ");
      reply.headers.push_back({line.substr(0, colon), line.substr(colon + 2, line.size() - colon - 3)});
    }
    return reply;
  }

  Reply ask(std::string_view request, Method asked = Method::get) {
    send(request);
    return read_reply(asked);
  }

  bool is_closed() { return kept_.empty() && receive().empty() && errno != EAGAIN; }
  void hang_up() { socket_ = {}; }
  void reset() {
    const linger at_once{1, 0};
    ::setsockopt(socket_.number(), SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
    hang_up();
  }

private:
  FileDescriptor socket_;
  std::string kept_;
};

// A server on a free port, with its folder for uploads; what differs from usual is set before start().
class TestServer {
public:
  TestSite site;
  TemporaryFolder uploads;
  ServerOptions options;

  TestServer() {
    options.listen = "127.0.0.1:0";
    options.uploads = uploads.path();
    options.workers = 2;
  }

  void start() {
    server_.emplace(site, options);
    server_->start();
  }
  Server& server() { return *server_; }
  std::uint16_t port() const { return server_->port(); }

private:
  std::optional<Server> server_;
};

inline std::string get(std::string_view path, std::string_view headers = "") {
  return "GET " + std::string{path} + " HTTP/1.1\r\nHost: desk\r\n" + std::string{headers} + "\r\n";
}

inline std::string post(std::string_view path, std::string_view type, std::string_view body,
                        std::string_view headers = "") {
  return "POST " + std::string{path} + " HTTP/1.1\r\nHost: desk\r\nContent-Type: " + std::string{type} +
         "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n" + std::string{headers} + "\r\n" +
         std::string{body};
}

constexpr std::string_view urlencoded = "application/x-www-form-urlencoded";

// Tries until it is true or a minute has gone.
template <class Question>
bool eventually(Question is_true) {
  for (int i = 0; i < 6000; ++i) {
    if (is_true()) return true;
    std::this_thread::sleep_for(std::chrono::milliseconds{10});
  }
  return is_true();
}

}  // namespace relais::web
