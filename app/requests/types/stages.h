// The stages of a type, as an administrator adds, names, orders and removes them.
#pragma once

#include <optional>
#include <string>

#include "dispatch/mistake.h"
#include "dispatch/options.h"
#include "requests/completeness.h"
#include "requests/request_type.h"

namespace relais::requests {

// Where a type may have stages of its own: what is over has none.
Options state_options();
// Whether something can be asked before a request comes to a stage of that state.
bool can_ask_for_fields(State state);

struct StageSettings {
  std::string name;
  std::string state;   // set once: the requests that are there stand in it
  std::string fields;  // "location,due_at"
};

std::optional<Stage> stage(Reads& db, Id<RequestType> type, Id<Stage> id);
StageSettings settings_of(Reads& db, const Stage& stage);

// `own` is the stage that has them already.
Mistakes mistakes_in(Reads& db, const RequestType& type, const StageSettings& settings, std::optional<Id<Stage>> own);

// Behind the others of its state.
Id<Stage> add_stage(Transaction& tx, const RequestType& type, const StageSettings& settings, const Actor& by);
void change_stage(Transaction& tx, const RequestType& type, const Stage& stage, const StageSettings& settings,
                  const Actor& by);

enum class Direction { up, down };

constexpr auto names_of(Direction) {
  using namespace std::string_view_literals;
  return std::array{"up"sv, "down"sv};
}

// Among those of its state; nothing happens at the end.
void shift_stage(Transaction& tx, const RequestType& type, const Stage& stage, Direction direction, const Actor& by);

std::int64_t requests_at(Reads& db, Id<Stage> stage);
// Only where no request is at it.
void remove_stage(Transaction& tx, const RequestType& type, const Stage& stage, const Actor& by);

}  // namespace relais::requests
