// What the addresses of this subject take and give.
#pragma once

#include "dispatch/description.h"

namespace relais::automatic_texts {

DescribedSubject addresses();

}  // namespace relais::automatic_texts
