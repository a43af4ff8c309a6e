// The rules by which a mail finds its place, each with its why.
#pragma once

#include <optional>
#include <string>

#include "intake/handling.h"
#include "intake/incoming.h"
#include "requests/request.h"

namespace relais::intake {

struct Decision {
  Outcome outcome = Outcome::to_sort;
  std::optional<Id<requests::Request>> request;
  std::string why;
};

Decision decide_and_act(Transaction& tx, const Incoming& incoming, const Settings& settings);

}  // namespace relais::intake
