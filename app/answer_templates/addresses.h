// What the addresses of this subject take and give.
#pragma once

#include "dispatch/description.h"

namespace relais::answer_templates {

DescribedSubject addresses();

}  // namespace relais::answer_templates
