// What waits for whom: each queue is a condition on requests, with its own order and its own key.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "lists/parameters.h"
#include "people/person.h"
#include "requests/request.h"

namespace relais::requests {

enum class Queue {
  to_qualify,   // the first line's: new, sent back, or with a mail that waits to be let in
  to_verify,    // the second line's
  unassigned,   // nobody answers for it yet
  mine,         // those I answer for
  my_team,      // those of my teams
  waiting_due,  // what was waited for should have come by now, or the promised moment is past
  open,
  all
};

constexpr auto names_of(Queue) {
  using namespace std::string_view_literals;
  return std::array{"to_qualify"sv, "to_verify"sv,   "unassigned"sv, "mine"sv,
                    "my_team"sv,    "waiting_due"sv, "open"sv,       "all"sv};
}

std::string_view filter_label(Queue queue);  // "À qualifier"

enum class Sort;

// In the order of what is this person's to do; the first is where he begins.
std::vector<Queue> queues_for(const Person& person);
Sort usual_sort(Queue queue);

bool is_open(State state);

// A part of a queue that indexes serve: requests in these states, whichever where there are none, that meet a
// condition. The parts of a queue have no request in common.
struct QueuePart {
  std::vector<State> states;
  std::string condition;  // on `requests`, empty for none; $1 is the person
};

std::vector<QueuePart> parts_of(Queue queue, const Person& person, Timestamp now, lists::Parameters& parameters);

}  // namespace relais::requests
