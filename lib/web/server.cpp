#include "lib/web/server.h"

#include <csignal>
#include <tuple>

#include <fcntl.h>
#include <sys/socket.h>

#include <spdlog/spdlog.h>
#include <boost/asio/basic_socket_acceptor.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>

#include "lib/web/connection.h"
#include "lib/web/incoming_file.h"
#include "lib/web/services.h"

namespace relais::web {
namespace {

using asio::ip::tcp;
using Acceptor = asio::basic_socket_acceptor<tcp, Executor>;

constexpr int backlog = 4096;
// While there are no more descriptors, new connections wait in the kernel.
constexpr std::chrono::milliseconds pause_when_full{200};
constexpr std::chrono::seconds between_warnings{10};

tcp::endpoint endpoint_of(const std::string& listen) {
  const auto colon = listen.rfind(':');
  if (colon == std::string::npos) throw std::invalid_argument{"listen: no port in " + listen};
  auto host = listen.substr(0, colon);
  if (host.starts_with('[') && host.ends_with(']')) host = host.substr(1, host.size() - 2);
  if (host == "localhost") host = "127.0.0.1";
  const int port = std::stoi(listen.substr(colon + 1));
  if (port < 0 || port > 65535) throw std::invalid_argument{"listen: no such port: " + listen};
  return {asio::ip::make_address(host), static_cast<std::uint16_t>(port)};
}

Awaitable<void> serve(Services& services, NetworkThread& thread, Socket socket, std::string peer) {
  try {
    Connection connection{services, thread, std::move(socket), std::move(peer)};
    while (co_await connection.serve_one()) {
    }
  } catch (const std::exception& error) {
    spdlog::error("connection: {}", error.what());
  }
}

// One spelling for each address: a socket for both versions tells those of v4 as if they were of v6.
std::string text_of(const asio::ip::address& address) {
  const auto text = address.to_string();
  const auto known = NetworkAddress::from(text);
  return known ? known->text() : text;
}

// A descriptor that the kernel made, as a socket of its thread.
void take_in(Services& services, NetworkThread& thread, FileDescriptor descriptor, const tcp::endpoint& peer) {
  Socket socket{thread.executor()};
  socket.assign(peer.protocol(), descriptor.release());
  boost::system::error_code ignored;
  std::ignore = socket.non_blocking(true, ignored);
  std::ignore = socket.set_option(tcp::no_delay{true}, ignored);
  asio::co_spawn(thread.executor(), serve(services, thread, std::move(socket), text_of(peer.address())),
                 asio::detached);
}

}  // namespace

Services::Services(Site& served, ServerOptions chosen)
    : site{served},
      options{std::move(chosen)},
      proxies{options.trusted_proxies},
      uploads{options.uploads.empty() ? std::filesystem::temp_directory_path() : options.uploads},
      workers{options.workers, static_cast<std::size_t>(options.most_waiting)},
      disk{2} {}

class Server::Machinery {
public:
  Machinery(Site& site, ServerOptions options) : services_{site, std::move(options)} {
    for (int i = 0; i < std::max(services_.options.network_threads, 1); ++i)
      threads_.push_back(std::make_unique<NetworkThread>());
  }
  ~Machinery() { stop(std::chrono::seconds{0}); }

  void start();
  void stop(std::chrono::seconds patience);
  std::uint16_t port() const { return port_; }

private:
  enum class Arrival { taken, none, no_room };

  Awaitable<void> accept();
  Arrival accept_one();
  void warn_of_no_room();
  std::size_t connections() const;

  Services services_;
  std::vector<std::unique_ptr<NetworkThread>> threads_;
  std::unique_ptr<Acceptor> acceptor_;
  std::size_t next_thread_ = 0;
  std::uint16_t port_ = 0;
  bool is_running_ = false;
  Clock::time_point last_warning_;
};

void Server::Machinery::start() {
  // A client that hangs up while we write is no reason to die.
  std::signal(SIGPIPE, SIG_IGN);
  std::filesystem::create_directories(services_.uploads);
  remove_forgotten_files(services_.uploads);
  const auto endpoint = endpoint_of(services_.options.listen);
  acceptor_ = std::make_unique<Acceptor>(threads_.front()->executor());
  acceptor_->open(endpoint.protocol());
  ::fcntl(acceptor_->native_handle(), F_SETFD, FD_CLOEXEC);
  acceptor_->set_option(Acceptor::reuse_address{true});
  acceptor_->bind(endpoint);
  acceptor_->listen(backlog);
  acceptor_->non_blocking(true);
  port_ = acceptor_->local_endpoint().port();
  is_running_ = true;
  asio::co_spawn(threads_.front()->executor(), accept(), asio::detached);
  for (auto& thread : threads_) thread->start();
}

Awaitable<void> Server::Machinery::accept() {
  Timer pause{threads_.front()->executor()};
  boost::system::error_code error;
  while (acceptor_->is_open()) {
    co_await acceptor_->async_wait(Acceptor::wait_read, asio::redirect_error(Token{}, error));
    if (!acceptor_->is_open()) co_return;
    auto arrival = Arrival::taken;
    while (arrival == Arrival::taken) arrival = accept_one();
    if (arrival == Arrival::none) continue;
    warn_of_no_room();
    pause.expires_after(pause_when_full);
    co_await pause.async_wait(asio::redirect_error(Token{}, error));
  }
}

Server::Machinery::Arrival Server::Machinery::accept_one() {
  tcp::endpoint peer;
  auto size = static_cast<socklen_t>(peer.capacity());
  FileDescriptor descriptor{::accept4(acceptor_->native_handle(), peer.data(), &size, SOCK_CLOEXEC)};
  if (!descriptor.is_open()) {
    const bool is_full = errno == EMFILE || errno == ENFILE || errno == ENOBUFS || errno == ENOMEM;
    return is_full ? Arrival::no_room : (errno == ECONNABORTED || errno == EINTR ? Arrival::taken : Arrival::none);
  }
  peer.resize(size);
  auto& thread = *threads_[next_thread_++ % threads_.size()];
  asio::post(thread.executor(), [this, &thread, peer, held = std::move(descriptor)]() mutable {
    take_in(services_, thread, std::move(held), peer);
  });
  return Arrival::taken;
}

void Server::Machinery::warn_of_no_room() {
  const auto now = Clock::now();
  if (now - last_warning_ < between_warnings) return;
  last_warning_ = now;
  spdlog::warn("no more file descriptors: new connections wait");
}

std::size_t Server::Machinery::connections() const {
  std::size_t count = 0;
  for (const auto& thread : threads_) count += thread->connections();
  return count;
}

void Server::Machinery::stop(std::chrono::seconds patience) {
  if (!is_running_) return;
  is_running_ = false;
  asio::post(threads_.front()->executor(), [this] {
    boost::system::error_code ignored;
    std::ignore = acceptor_->close(ignored);
  });
  for (auto& thread : threads_) thread->wind_down();
  const auto deadline = Clock::now() + patience;
  while (connections() > 0 && Clock::now() < deadline) std::this_thread::sleep_for(std::chrono::milliseconds{5});
  services_.is_over = true;
  for (auto& thread : threads_) thread->cut_all();
  services_.disk.finish();
  services_.workers.finish();
  for (auto& thread : threads_) thread->join();
  acceptor_.reset();
}

Server::Server(Site& site, ServerOptions options) : machinery_{std::make_unique<Machinery>(site, std::move(options))} {}
Server::~Server() = default;
void Server::start() { machinery_->start(); }
void Server::stop(std::chrono::seconds patience) { machinery_->stop(patience); }
std::uint16_t Server::port() const { return machinery_->port(); }

}  // namespace relais::web
