// Deeds in the thread of a request that need something of it: an answer, a mail that waits, a piece that came.
#pragma once

#include "demo/deeds.h"

namespace relais::demo {

// False where the deed is another.
bool do_in_thread(Office& office, Scene& scene, const Step& step);

}  // namespace relais::demo
