#include "parties/rules.h"

namespace relais::parties {

void add_rules(Rules& rules) {
  rules.kinds.push_back({"party", "parties"});
  rules.kinds.push_back({"contact", "contacts"});
}

}  // namespace relais::parties
