// What the addresses of this subject take and give.
#pragma once

#include "dispatch/description.h"

namespace relais::interface {

DescribedSubject addresses();

}  // namespace relais::interface
