// Who may answer for a request: his role lets him, and its type is not kept from him.
#pragma once

#include <optional>
#include <string>

#include "people/person.h"
#include "request_types/request_type.h"

namespace relais::requests {

// A condition on `people`, in which $1 is the type, or nothing.
std::string may_answer();

bool can_answer(Reads& db, Id<Person> person, const std::optional<Id<RequestType>>& type);

}  // namespace relais::requests
