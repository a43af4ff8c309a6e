// The facts of a request as they are typed in its form, and what is wrong with them.
#pragma once

#include "dispatch/edit_conflict.h"
#include "dispatch/mistake.h"
#include "dispatch/request.h"
#include "requests/details.h"

namespace relais::requests {

struct TypedDetails {
  Details details;
  Mistakes mistakes;
  Conflicts conflicts;
};

// What was not sent stays as it is.
TypedDetails typed_details(const relais::Request& http, const Request& request);

}  // namespace relais::requests
