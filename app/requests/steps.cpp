#include "requests/steps.h"

namespace relais::requests {
namespace {

// One of the stations that are always shown, at which a request in that state stands.
State station_of(State state) {
  switch (state) {
    case State::returned: return State::received;
    case State::waiting: return State::in_progress;
    case State::closed: return State::resolved;
    case State::received:
    case State::qualified:
    case State::assigned:
    case State::in_progress:
    case State::resolved:
    case State::refused:
    case State::cancelled: return state;
  }
  return state;
}

}  // namespace

std::vector<Step> filter_steps(State state) {
  if (state == State::refused || state == State::cancelled) return {{state, false, true}};

  std::vector<Step> steps;
  bool is_behind = true;
  for (const auto station : {State::received, State::qualified, State::assigned, State::in_progress, State::resolved}) {
    const bool here = station == station_of(state);
    if (here) is_behind = false;
    steps.push_back({here ? state : station, is_behind, here});
  }
  return steps;
}

}  // namespace relais::requests
