// What a person may do on this very request: his roles decide, and for an agent whose request it is.
#pragma once

#include "people/right.h"
#include "requests/request.h"

namespace relais::requests {

bool may(const Person& person, Right right, const Request& request);

// Whether what he writes there may go outside: his role lets him, and one of his teams.
bool may_comment(Reads& db, const Person& person, const Request& request);

// Throws Forbidden, by that right's name.
void require(const Person& person, Right right, const Request& request);

}  // namespace relais::requests
