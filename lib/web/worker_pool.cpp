#include "lib/web/worker_pool.h"

namespace relais::web {

WorkerPool::WorkerPool(int threads, std::size_t most_waiting) : most_waiting_{most_waiting} {
  for (int i = 0; i < threads; ++i) threads_.emplace_back([this] { work(); });
}

WorkerPool::~WorkerPool() { finish(); }

bool WorkerPool::offer(Errand& errand) {
  const std::lock_guard lock{mutex_};
  if (is_finishing_ || waiting_.size() >= most_waiting_) return false;
  waiting_.push_back(&errand);
  wake_one();
  return true;
}

void WorkerPool::finish() {
  {
    const std::lock_guard lock{mutex_};
    is_finishing_ = true;
    for (auto* const sleeper : asleep_) sleeper->notify_one();
  }
  for (auto& thread : threads_) thread.join();
  threads_.clear();
}

// One at a time is woken, and wakes the next where there is still something to do: short errands are done by few
// threads, and a waking costs more than an errand that is short. Whoever fell asleep last has his memory at hand.
void WorkerPool::wake_one() {
  if (is_waking_ || asleep_.empty()) return;
  is_waking_ = true;
  asleep_.back()->notify_one();
}

void WorkerPool::sleep(std::unique_lock<std::mutex>& lock) {
  std::condition_variable woken;
  asleep_.push_back(&woken);
  woken.wait(lock);
  std::erase(asleep_, &woken);
  is_waking_ = false;
}

Errand* WorkerPool::next_errand() {
  std::unique_lock lock{mutex_};
  while (waiting_.empty() && !is_finishing_) sleep(lock);
  if (waiting_.empty()) return nullptr;
  auto* const errand = waiting_.front();
  waiting_.pop_front();
  if (!waiting_.empty()) wake_one();
  return errand;
}

void WorkerPool::work() {
  while (auto* const errand = next_errand()) errand->run();
}

}  // namespace relais::web
