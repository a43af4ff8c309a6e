#include "requests/waking.h"

#include "requests/resolution.h"
#include "requests/standing.h"
#include "requests/waiting.h"

namespace relais::requests {

void wake(Transaction& tx, Id<Request> id) {
  const auto request = request_with_id(tx, id);
  if (request.state == State::waiting && request.standing.waits_for == WaitsFor::requester) resume(tx, request, {});
  if (request.state == State::resolved) reopen(tx, request, "", {});
}

}  // namespace relais::requests
