#include "lib/database/listeners.h"

#include <spdlog/spdlog.h>

namespace relais {

void Listeners::add(const std::string& channel, Database::Listener listener) {
  const std::scoped_lock lock(mutex_);
  by_channel_[channel].push_back(std::move(listener));
}

std::vector<std::string> Listeners::channels() const {
  const std::scoped_lock lock(mutex_);
  std::vector<std::string> names;
  for (const auto& [name, listeners] : by_channel_) names.push_back(name);
  return names;
}

// Copied, so that nobody is called under our lock.
std::vector<Database::Listener> Listeners::on(const std::string& channel) const {
  const std::scoped_lock lock(mutex_);
  const auto found = by_channel_.find(channel);
  return found == by_channel_.end() ? std::vector<Database::Listener>{} : found->second;
}

void Listeners::tell(const Notification& notification) const {
  for (const auto& listener : on(notification.channel)) {
    try {
      listener(notification.payload);
    } catch (const std::exception& failure) {
      spdlog::error("a listener on {} failed: {}", notification.channel, failure.what());
    }
  }
}

void Listeners::tell_all_to_look() const {
  for (const auto& channel : channels()) tell({channel, ""});
}

}  // namespace relais
