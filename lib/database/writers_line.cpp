#include "lib/database/writers_line.h"

namespace relais {
namespace {

constexpr int most_overtaking = 4;

}  // namespace

int WritersLine::waiting() {
  const std::scoped_lock lock(mutex_);
  return in_line_.count + first_.count;
}

void WritersLine::enter(Turn turn) {
  std::unique_lock lock(mutex_);
  auto& waiting = turn == Turn::first ? first_ : in_line_;
  ++waiting.count;
  waiting.changed.wait(lock, [&] { return !taken_ && may_go(turn); });
  --waiting.count;
  taken_ = true;
  overtaken_ = turn == Turn::first && in_line_.count > 0 ? overtaken_ + 1 : 0;
}

void WritersLine::leave() {
  const std::scoped_lock lock(mutex_);
  taken_ = false;
  (first_.count > 0 && may_go(Turn::first) ? first_ : in_line_).changed.notify_one();
}

bool WritersLine::may_go(Turn turn) const {
  const bool line_is_due = in_line_.count > 0 && overtaken_ >= most_overtaking;
  return turn == Turn::first ? !line_is_due : first_.count == 0 || line_is_due;
}

}  // namespace relais
