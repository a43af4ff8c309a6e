// Who asks, as it is typed in a form, and what is wrong with it.
#pragma once

#include <string>

#include "dispatch/mistake.h"
#include "dispatch/request.h"

namespace relais::requests {

struct TypedRequester {
  std::string name;
  std::string email;
  std::string phone;
  Mistakes mistakes;

  bool is_blank() const { return name.empty() && email.empty() && phone.empty(); }
};

// The fields requester_name, requester_email and requester_phone. A name is made of the address where none is typed.
TypedRequester typed_requester(const relais::Request& http);

}  // namespace relais::requests
