#include "lib/database/announcer.h"

#include <iterator>

namespace relais {

Announcer::~Announcer() {
  {
    const std::scoped_lock lock(mutex_);
    stopping_ = true;
  }
  changed_.notify_one();
  if (thread_.joinable()) thread_.join();
}

void Announcer::listen(const std::string& channel, Database::Listener listener) {
  listeners_.add(channel, std::move(listener));
  const std::scoped_lock lock(mutex_);
  if (!thread_.joinable()) thread_ = std::thread([this] { run(); });
}

void Announcer::post(std::vector<Notification> notifications) {
  if (notifications.empty()) return;
  {
    const std::scoped_lock lock(mutex_);
    if (!thread_.joinable()) return;
    std::ranges::move(notifications, std::back_inserter(waiting_));
  }
  changed_.notify_one();
}

void Announcer::run() {
  std::unique_lock lock(mutex_);
  while (true) {
    changed_.wait(lock, [this] { return stopping_ || !waiting_.empty(); });
    if (waiting_.empty()) return;
    const auto next = std::move(waiting_.front());
    waiting_.pop_front();
    lock.unlock();
    listeners_.tell(next);
    lock.lock();
  }
}

}  // namespace relais
