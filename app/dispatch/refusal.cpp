#include "dispatch/refusal.h"

namespace relais {

void require(bool granted, Right right) {
  if (!granted) throw Forbidden(right);
}

}  // namespace relais
