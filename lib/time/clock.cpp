#include "lib/time/clock.h"

#include <atomic>

namespace relais {
namespace {

// Zero means that the clock runs.
std::atomic<std::int64_t> frozen_at{0};

}  // namespace

Timestamp now() {
  if (const auto frozen = frozen_at.load(std::memory_order_relaxed); frozen != 0) return {frozen};
  const auto since_epoch = std::chrono::system_clock::now().time_since_epoch();
  return {std::chrono::duration_cast<std::chrono::microseconds>(since_epoch).count()};
}

FrozenClock::FrozenClock(Timestamp at) { frozen_at = at.microseconds; }

FrozenClock::~FrozenClock() { frozen_at = 0; }

void FrozenClock::advance(std::chrono::microseconds span) { frozen_at += span.count(); }

}  // namespace relais
