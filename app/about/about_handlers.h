// What Relais is: its version, its licence, the data and the libraries it stands on.
#pragma once

#include "dispatch/description.h"
#include "dispatch/request.h"
#include "dispatch/response.h"

namespace relais::about {

Response show_about(Request& http);

DescribedSubject addresses();

}  // namespace relais::about
