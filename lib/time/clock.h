// What time it is, for everyone; tests freeze it.
#pragma once

#include "lib/time/timestamp.h"

namespace relais {

Timestamp now();

// While one lives, now() stands still and moves only when told.
class FrozenClock {
public:
  explicit FrozenClock(Timestamp at);
  FrozenClock(const FrozenClock&) = delete;
  FrozenClock& operator=(const FrozenClock&) = delete;
  ~FrozenClock();

  void advance(std::chrono::microseconds span);
};

}  // namespace relais
