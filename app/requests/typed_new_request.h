// A request as it is written down by hand, field by field, and what comes of it.
#pragma once

#include <optional>
#include <string>

#include "requests/opening.h"
#include "requests/typed_caller.h"

namespace relais::requests {

struct TypedNewRequest {
  std::string title;
  std::string description;
  std::string location;
  std::string channel;
  std::string type;
  std::string urgency;
  std::string urgency_by;
  std::string urgency_why;
  std::string due;
  std::string responsible;
  TypedCaller caller;
};

TypedNewRequest typed_new_request(const relais::Request& http);

// What will be made of it, once nothing is wrong.
struct Plan {
  NewRequest request;
  Caller caller;
  // Named by whoever may, else advised to those who may.
  std::optional<Id<Person>> responsible;
  Mistakes mistakes;
};

Plan plan_of(const relais::Request& http, const TypedNewRequest& typed);

}  // namespace relais::requests
