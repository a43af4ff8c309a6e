// Where a request stands, and the ways it can go from there.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "requests/request.h"

namespace relais::requests {

bool can_go(State from, State to);

struct Move {
  State to = State::received;
  std::string event;  // "returned"
  std::string why;    // as it was typed
  std::optional<WaitsFor> waits_for;
  std::optional<Timestamp> waits_until;
  // What else the event tells.
  std::vector<Change> changes;
};

// At the first stage that its type names in that state. Throws std::logic_error where it cannot go there: ask first.
// Answers the event, which holds how it was before.
std::int64_t move(Transaction& tx, const Request& request, Move move, const Actor& by);

// As the program itself sees it, whoever looks; for jobs and for mails that come in.
Request request_with_id(Reads& db, Id<Request> id);

}  // namespace relais::requests
