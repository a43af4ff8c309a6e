// Threads that do, one after the other, what must not hold up the network.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <limits>
#include <mutex>
#include <thread>
#include <vector>

namespace relais::web {

// Lives with whoever waits for it; the pool never copies or deletes it.
class Errand {
public:
  virtual ~Errand() = default;

  // May not throw. Whoever waits may destroy the errand before this returns.
  virtual void run() = 0;
};

class WorkerPool {
public:
  explicit WorkerPool(int threads, std::size_t most_waiting = std::numeric_limits<std::size_t>::max());
  WorkerPool(const WorkerPool&) = delete;
  WorkerPool& operator=(const WorkerPool&) = delete;
  ~WorkerPool();

  // False where too many wait already, or the end has come: the errand is not run.
  [[nodiscard]] bool offer(Errand& errand);
  // Runs what waits, then ends the threads.
  void finish();

private:
  void work();
  Errand* next_errand();
  void sleep(std::unique_lock<std::mutex>& lock);
  void wake_one();

  const std::size_t most_waiting_;
  std::mutex mutex_;
  std::deque<Errand*> waiting_;
  std::vector<std::condition_variable*> asleep_;
  bool is_waking_ = false;
  bool is_finishing_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace relais::web
