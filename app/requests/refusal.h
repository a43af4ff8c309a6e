// A request that is not ours to answer: refused, with the reason.
#pragma once

#include "requests/reason.h"
#include "requests/request.h"

namespace relais::requests {

void refuse(Transaction& tx, const Request& request, const Reason& why, const Person& by);

}  // namespace relais::requests
