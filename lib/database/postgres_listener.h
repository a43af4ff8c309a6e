// Hears NOTIFY on a connection and a thread of its own, and connects again when that is lost.
#pragma once

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <set>
#include <string>
#include <thread>

#include "lib/database/listeners.h"
#include "lib/database/postgres_connection.h"

namespace relais {

class PostgresListener {
public:
  explicit PostgresListener(std::string address);
  PostgresListener(const PostgresListener&) = delete;
  PostgresListener& operator=(const PostgresListener&) = delete;
  ~PostgresListener();

  // Returns when the server has been told, or when it cannot be reached now.
  void listen(const std::string& channel, Database::Listener listener);

private:
  void run();
  void hear_until_lost();
  void listen_to_new_channels(PostgresConnection& connection);
  void hear(PostgresConnection& connection);
  void wait_for_news(int socket, int timeout_ms);
  void set_reachable(bool reachable);
  void wake() const;

  std::string address_;
  Listeners listeners_;
  int wake_up_;
  std::atomic<bool> stopping_ = false;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::set<std::string> heard_channels_;
  bool is_unreachable_ = false;
  bool may_have_missed_ = false;
  std::thread thread_;
};

}  // namespace relais
