// What a transaction tells its listeners when it commits.
#pragma once

#include <string>
#include <vector>

namespace relais {

struct Notification {
  std::string channel;
  std::string payload;

  bool operator==(const Notification&) const = default;
};

// Those of one transaction, each told once however often it was said, as PostgreSQL does by itself.
class Notifications {
public:
  // Throws DatabaseError for what PostgreSQL would not carry (8,000 bytes), so that it is noticed on either.
  void add(const std::string& channel, const std::string& payload);
  bool empty() const { return pending_.empty(); }
  std::vector<Notification> take();
  const std::vector<Notification>& pending() const { return pending_; }
  void clear() { pending_.clear(); }

private:
  std::vector<Notification> pending_;
};

}  // namespace relais
