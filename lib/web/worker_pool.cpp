#include "lib/web/worker_pool.h"

namespace relais::web {

WorkerPool::WorkerPool(int threads, std::size_t most_waiting) : most_waiting_{most_waiting} {
  for (int i = 0; i < threads; ++i) threads_.emplace_back([this] { work(); });
}

WorkerPool::~WorkerPool() { finish(); }

bool WorkerPool::offer(Errand& errand) {
  {
    const std::lock_guard lock{mutex_};
    if (is_finishing_ || waiting_.size() >= most_waiting_) return false;
    waiting_.push_back(&errand);
  }
  something_to_do_.notify_one();
  return true;
}

void WorkerPool::finish() {
  {
    const std::lock_guard lock{mutex_};
    is_finishing_ = true;
  }
  something_to_do_.notify_all();
  for (auto& thread : threads_) thread.join();
  threads_.clear();
}

void WorkerPool::work() {
  for (;;) {
    std::unique_lock lock{mutex_};
    something_to_do_.wait(lock, [this] { return is_finishing_ || !waiting_.empty(); });
    if (waiting_.empty()) return;
    auto& errand = *waiting_.front();
    waiting_.pop_front();
    lock.unlock();
    errand.run();
  }
}

}  // namespace relais::web
