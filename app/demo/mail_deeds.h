// Deeds with the mails of a story: one comes, and somebody sorts what the rules left to people.
#pragma once

#include "demo/deeds.h"

namespace relais::demo {

// False where the deed is another.
bool do_with_mail(Office& office, Scene& scene, const Step& step, const NumberOf& number_of);

}  // namespace relais::demo
