// A request that the server cannot take, thrown by whatever reads it; Site::refuse() makes the page that says so.
#pragma once

#include <stdexcept>
#include <string>

#include "lib/web/status.h"

namespace relais::web {

struct Refusal : std::runtime_error {
  Refusal(Status answer, const std::string& why) : std::runtime_error(why), status(answer) {}

  Status status;
};

inline Refusal bad_request(const std::string& why) { return {Status::bad_request, why}; }

}  // namespace relais::web
