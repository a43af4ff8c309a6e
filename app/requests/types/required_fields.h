// What a request of a type must say before it comes to each state.
#pragma once

#include <string>

#include "dispatch/mistake.h"
#include "requests/completeness.h"
#include "requests/request_type.h"

namespace relais::requests {

// Each as a form has it: "requester,urgency". All empty means what is usual for every type.
struct RequiredFields {
  std::string qualified;
  std::string assigned;
  std::string in_progress;
  std::string resolved;

  bool operator==(const RequiredFields&) const = default;
};

// Of the states; a stage has its own besides.
RequiredFields required_fields_of(Reads& db, Id<RequestType> type);
// For no state is anything said: what is usual is asked for.
bool asks_for_the_usual(Reads& db, Id<RequestType> type);

Mistakes mistakes_in(const RequiredFields& fields);
void set_required_fields(Transaction& tx, const RequestType& type, const RequiredFields& fields, const Actor& by);

}  // namespace relais::requests
