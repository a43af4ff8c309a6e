#include "lib/database/retry.h"

#include <chrono>
#include <random>
#include <thread>

#include "lib/database/errors.h"

namespace relais {
namespace {

constexpr int most_attempts = 20;

void pause_before(int attempt) {
  using std::chrono::microseconds;
  thread_local std::minstd_rand random{std::random_device{}()};
  const auto longest = std::min<std::int64_t>(std::int64_t{1000} << attempt, 100'000);
  std::this_thread::sleep_for(microseconds{std::uniform_int_distribution<std::int64_t>{0, longest}(random)});
}

}  // namespace

void retry_conflicts(const std::function<void()>& attempt) {
  for (int made = 1;; ++made) {
    try {
      return attempt();
    } catch (const SerializationFailure&) {
      if (made == most_attempts) throw;
    }
    pause_before(made);
  }
}

}  // namespace relais
