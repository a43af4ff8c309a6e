// Tells the listeners of this process what was committed in it, on one thread and in order: SQLite has no LISTEN.
#pragma once

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

#include "lib/database/listeners.h"

namespace relais {

class Announcer {
public:
  Announcer() = default;
  Announcer(const Announcer&) = delete;
  Announcer& operator=(const Announcer&) = delete;
  // Tells what is still waiting first.
  ~Announcer();

  void listen(const std::string& channel, Database::Listener listener);
  void post(std::vector<Notification> notifications);

private:
  void run();

  Listeners listeners_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Notification> waiting_;
  bool stopping_ = false;
  std::thread thread_;
};

}  // namespace relais
