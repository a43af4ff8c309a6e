#include "lib/database/turn.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <thread>
#include <utility>

namespace relais {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

// Longer than a mail server that hands over one mail after another stays silent in between.
constexpr auto calm = 20ms;
constexpr auto longest_wait = 50ms;

thread_local Turn turn = Turn::in_line;
std::atomic<Clock::time_point> last_gone_first{Clock::time_point{}};

}  // namespace

GoingFirst::GoingFirst() : before_(std::exchange(turn, Turn::first)) { last_gone_first = Clock::now(); }

GoingFirst::~GoingFirst() {
  turn = before_;
  last_gone_first = Clock::now();
}

Turn turn_of_this_thread() { return turn; }

void give_way() {
  const auto latest = Clock::now() + longest_wait;
  const auto calm_at = [&] { return std::min(last_gone_first.load() + calm, latest); };
  for (auto until = calm_at(); until > Clock::now(); until = calm_at()) std::this_thread::sleep_until(until);
}

}  // namespace relais
