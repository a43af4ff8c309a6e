#include "requests/queue.h"

#include "conversations/hold.h"
#include "requests/list_filter.h"

namespace relais::requests {
namespace {

const std::vector<State> open_states{State::received, State::returned,    State::qualified,
                                     State::assigned, State::in_progress, State::waiting};
const std::vector<State> worked_on{State::received, State::returned, State::qualified, State::assigned,
                                   State::in_progress};

std::vector<QueuePart> parts_to_qualify() {
  return {{{State::received, State::returned}, ""},
          {{},
           fmt::format("state NOT IN ('received', 'returned') AND id IN ({})",
                       conversations::records_with_held_mail("request"))}};
}

std::vector<QueuePart> parts_of_teams(const Person& person, lists::Parameters& parameters) {
  std::vector<QueuePart> parts;
  for (const auto team : person.teams)
    parts.push_back({open_states, fmt::format("team_id = {}", parameters.add(team))});
  return parts;
}

// The index of what is due is one of open requests, which SQLite sees for one state at a time.
std::vector<QueuePart> parts_due(Timestamp now, lists::Parameters& parameters) {
  const auto moment = parameters.add(now);
  std::vector<QueuePart> parts;
  for (const auto state : worked_on) parts.push_back({{state}, fmt::format("due_order < {}", moment)});
  parts.push_back({{State::waiting}, fmt::format("due_order < {}", moment)});
  // Of no two parts, so that none is counted twice.
  parts.push_back({{State::waiting}, fmt::format("waits_until < {} AND due_order >= {}", moment, moment)});
  return parts;
}

}  // namespace

std::string_view filter_label(Queue queue) {
  switch (queue) {
    case Queue::to_qualify: return t("To qualify");
    case Queue::to_verify: return t("To verify");
    case Queue::unassigned: return t("Without a responsible");
    case Queue::mine: return t("My requests");
    case Queue::my_team: return t("My team");
    case Queue::waiting_due: return t("Waiting, due");
    case Queue::open: return t("Open (requests)");
    case Queue::all: return t("All (requests)");
  }
  return {};
}

std::vector<Queue> queues_for(const Person& person) {
  using enum Queue;
  if (person.is(Role::first_line)) return {to_qualify, mine, my_team, waiting_due, open, to_verify, unassigned, all};
  if (person.is(Role::second_line)) return {to_verify, unassigned, waiting_due, my_team, mine, to_qualify, open, all};
  // Whose team is nobody's begins with everybody's.
  if (person.is(Role::manager) && person.teams.empty())
    return {open, waiting_due, unassigned, to_verify, mine, to_qualify, my_team, all};
  if (person.is(Role::manager)) return {my_team, waiting_due, unassigned, to_verify, mine, to_qualify, open, all};
  if (person.is(Role::agent)) return {mine, my_team, waiting_due, unassigned, to_qualify, to_verify, open, all};
  if (!person.works_at_desk()) return {mine, waiting_due, all};
  return {open, to_qualify, to_verify, unassigned, mine, my_team, waiting_due, all};
}

Sort usual_sort(Queue queue) {
  switch (queue) {
    case Queue::to_qualify:
    case Queue::to_verify:
    case Queue::unassigned: return Sort::waiting;
    case Queue::mine:
    case Queue::my_team:
    case Queue::waiting_due: return Sort::due;
    case Queue::open:
    case Queue::all: return Sort::newest;
  }
  return Sort::newest;
}

bool is_open(State state) { return std::ranges::find(open_states, state) != open_states.end(); }

std::vector<QueuePart> parts_of(Queue queue, const Person& person, Timestamp now, lists::Parameters& parameters) {
  switch (queue) {
    case Queue::to_qualify: return parts_to_qualify();
    case Queue::to_verify: return {{{State::qualified}, ""}};
    case Queue::unassigned: return {{open_states, "responsible_id IS NULL"}};
    case Queue::mine: return {{open_states, "responsible_id = $1"}};
    case Queue::my_team: return parts_of_teams(person, parameters);
    case Queue::waiting_due: return parts_due(now, parameters);
    case Queue::open: return {{open_states, ""}};
    case Queue::all: return {{{}, ""}};
  }
  return {};
}

}  // namespace relais::requests
