// What kind of request it is: each type has stages of its own within the states, and says who answers and with what.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "people/people.h"
#include "requests/request.h"

namespace relais {

struct RequestType {
  Id<RequestType> id;
  std::string name;
  std::optional<Id<Team>> team_id;
  std::string team;  // its name, empty for none
  std::string guidance;
  std::optional<Timestamp> retired_at;

  static RequestType from(Row& row);

  RecordRef ref() const { return {"request_type", id.value}; }
  std::string address() const { return fmt::format("/request-types/{}", id.value); }
};

}  // namespace relais

namespace relais::requests {

struct Stage {
  Id<Stage> id;
  State state = State::received;
  std::string name;

  static Stage from(Row& row);
};

struct Resource {
  Id<Resource> id;
  std::string label;
  std::string address;  // http or https

  static Resource from(Row& row);
};

// What to know when a request of the type is qualified.
struct TypeGuide {
  std::string guidance;
  std::vector<std::string> people;
  std::vector<Resource> resources;

  bool is_empty() const { return guidance.empty() && people.empty() && resources.empty(); }
};

// By name: neither retired nor restricted to teams that this person is not in.
std::vector<TypeName> types_on_offer(Reads& db, const Person& person);
TypeGuide guide_for(Reads& db, Id<RequestType> type);

// By state, then in the order in which they are gone through.
std::vector<Stage> stages_of(Reads& db, Id<RequestType> type);
// A stage of the request's type within its state, or one of work for what is about to begin.
std::optional<Stage> stage_in_reach(Reads& db, const Request& request, Id<Stage> id);
bool is_in_reach(const Request& request, const Stage& stage);
// False where it is no stage of the request's type within its state: nothing is changed then.
bool set_stage(Transaction& tx, const Request& request, Id<Stage> stage, const Actor& by);

std::optional<RequestType> request_type(Reads& db, Id<RequestType> id);
std::vector<Resource> resources_of(Reads& db, Id<RequestType> type);

}  // namespace relais::requests
