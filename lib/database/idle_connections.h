// Connections that nobody uses at the moment. There is no upper bound to those in use: each thread has at most one for
// writing and one for reading, and nobody waits for another's.
#pragma once

#include <cstddef>
#include <memory>
#include <mutex>
#include <vector>

namespace relais {

template <class C>
class IdleConnections {
public:
  explicit IdleConnections(int most) : most_(static_cast<std::size_t>(most)) {}

  // The one used last, whose statements and pages are warm; none where all are in use.
  std::unique_ptr<C> take() {
    const std::scoped_lock lock(mutex_);
    if (idle_.empty()) return nullptr;
    auto connection = std::move(idle_.back());
    idle_.pop_back();
    return connection;
  }

  void give_back(std::unique_ptr<C> connection) {
    const std::scoped_lock lock(mutex_);
    if (idle_.size() < most_) idle_.push_back(std::move(connection));
  }

  void clear() {
    const std::scoped_lock lock(mutex_);
    idle_.clear();
  }

private:
  std::size_t most_;
  std::mutex mutex_;
  std::vector<std::unique_ptr<C>> idle_;
};

}  // namespace relais
