#include "lib/database/notification.h"

#include <algorithm>
#include <utility>

#include "lib/database/errors.h"

namespace relais {

void Notifications::add(const std::string& channel, const std::string& payload) {
  if (payload.size() >= 8000) throw DatabaseError("a notification on " + channel + " is longer than 8,000 bytes");
  Notification notification{channel, payload};
  if (std::ranges::find(pending_, notification) == pending_.end()) pending_.push_back(std::move(notification));
}

std::vector<Notification> Notifications::take() { return std::exchange(pending_, {}); }

}  // namespace relais
