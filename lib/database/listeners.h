// Who wants to hear what, on any thread.
#pragma once

#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "lib/database/database.h"
#include "lib/database/notification.h"

namespace relais {

class Listeners {
public:
  void add(const std::string& channel, Database::Listener listener);
  std::vector<std::string> channels() const;
  void tell(const Notification& notification) const;
  // An empty payload to everyone: something may have been missed.
  void tell_all_to_look() const;

private:
  std::vector<Database::Listener> on(const std::string& channel) const;

  mutable std::mutex mutex_;
  std::map<std::string, std::vector<Database::Listener>> by_channel_;
};

}  // namespace relais
