#include "requests/refusal.h"

#include "requests/standing.h"

namespace relais::requests {

void refuse(Transaction& tx, const Request& request, const Reason& why, const Person& by) {
  move(tx, request, {State::refused, "refused", why.text(), {}, {}, {}}, by);
}

}  // namespace relais::requests
