// Awaiting what a pool of threads does for a connection.
#pragma once

#include <optional>
#include <utility>

#include <boost/asio/post.hpp>

#include "lib/web/network_thread.h"
#include "lib/web/worker_pool.h"

namespace relais::web {

template <class Task>
class PoolErrand final : public Errand {
public:
  PoolErrand(WorkerPool& pool, Executor executor, Task task)
      : pool_{pool}, executor_{std::move(executor)}, task_{std::move(task)} {}

  // False where the pool is full, and the task was not done.
  Awaitable<bool> done() {
    co_await asio::async_initiate<const Token, void()>([this](auto resume) { begin(std::move(resume)); }, token_);
    co_return was_taken_;
  }

  void run() override {
    task_();
    resume_later();
  }

private:
  using Resume = asio::async_result<Token, void()>::handler_type;

  void begin(Resume resume) {
    resume_.emplace(std::move(resume));
    was_taken_ = true;
    if (pool_.offer(*this)) return;
    was_taken_ = false;
    resume_later();
  }

  // Whoever awaits may be gone as soon as this is posted, and the errand with it.
  void resume_later() {
    const auto executor = executor_;
    auto resume = std::move(*resume_);
    asio::post(executor, std::move(resume));
  }

  WorkerPool& pool_;
  Executor executor_;
  Task task_;
  const Token token_;
  std::optional<Resume> resume_;
  bool was_taken_ = false;
};

// The task runs on a thread of the pool and may not throw.
template <class Task>
Awaitable<bool> on_pool(WorkerPool& pool, Executor executor, Task task) {
  PoolErrand<Task> errand{pool, std::move(executor), std::move(task)};
  co_return co_await errand.done();
}

}  // namespace relais::web
