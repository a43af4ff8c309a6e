#include "lib/database/postgres_listener.h"

#include <poll.h>
#include <spdlog/spdlog.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <chrono>

namespace relais {
namespace {

constexpr int before_connecting_again_ms = 500;
constexpr int forever = -1;

}  // namespace

PostgresListener::PostgresListener(std::string address)
    : address_(std::move(address)), wake_up_(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {}

PostgresListener::~PostgresListener() {
  stopping_ = true;
  wake();
  if (thread_.joinable()) thread_.join();
  close(wake_up_);
}

void PostgresListener::listen(const std::string& channel, Database::Listener listener) {
  listeners_.add(channel, std::move(listener));
  std::unique_lock lock(mutex_);
  if (!thread_.joinable()) thread_ = std::thread([this] { run(); });
  wake();
  changed_.wait(lock, [&] { return is_unreachable_ || heard_channels_.contains(channel); });
}

void PostgresListener::wake() const {
  // Only a counter at its maximum refuses, and then the thread is awake.
  [[maybe_unused]] const int ignored = eventfd_write(wake_up_, 1);
}

void PostgresListener::run() {
  while (!stopping_) {
    try {
      hear_until_lost();
    } catch (const DatabaseError& failure) {
      if (!is_unreachable_) spdlog::warn("listening is interrupted: {}", failure.what());
    }
    set_reachable(false);
    if (!stopping_) wait_for_news(-1, before_connecting_again_ms);
  }
}

void PostgresListener::hear_until_lost() {
  PostgresConnection connection(address_, Durability::every_commit);
  listen_to_new_channels(connection);
  set_reachable(true);
  if (std::exchange(may_have_missed_, true)) listeners_.tell_all_to_look();
  while (!stopping_) {
    hear(connection);
    wait_for_news(PQsocket(connection.handle()), forever);
    listen_to_new_channels(connection);
    if (PQconsumeInput(connection.handle()) == 0) {
      throw ConnectionLost(without_newline(PQerrorMessage(connection.handle())));
    };
  }
}

void PostgresListener::listen_to_new_channels(PostgresConnection& connection) {
  for (const auto& channel : listeners_.channels()) {
    {
      const std::scoped_lock lock(mutex_);
      if (heard_channels_.contains(channel)) continue;
    }
    connection.script(fmt::format("LISTEN \"{}\"", channel));
    const std::scoped_lock lock(mutex_);
    heard_channels_.insert(channel);
    changed_.notify_all();
  }
}

void PostgresListener::hear(PostgresConnection& connection) {
  struct Freer {
    void operator()(PGnotify* notification) const { PQfreemem(notification); }
  };
  while (const auto heard = std::unique_ptr<PGnotify, Freer>(PQnotifies(connection.handle()))) {
    listeners_.tell({heard->relname, heard->extra});
  }
}

void PostgresListener::wait_for_news(int socket, int timeout_ms) {
  std::array<pollfd, 2> watched{pollfd{wake_up_, POLLIN, 0}, pollfd{socket, POLLIN, 0}};
  poll(watched.data(), watched.size(), timeout_ms);
  eventfd_t ignored = 0;
  eventfd_read(wake_up_, &ignored);
}

void PostgresListener::set_reachable(bool reachable) {
  const std::scoped_lock lock(mutex_);
  is_unreachable_ = !reachable;
  if (!reachable) {
    heard_channels_.clear();
    may_have_missed_ = true;
  }
  changed_.notify_all();
}

}  // namespace relais
