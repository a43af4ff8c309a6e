// What a row of the list says about a request besides its name.
#pragma once

#include <optional>
#include <string>

#include "requests/list.h"
#include "requests/requests_page.h"

namespace relais::requests {

RequestRow row_of(ListedRequest listed, Queue queue, Timestamp now);
NothingHere nothing_in(Queue queue);

}  // namespace relais::requests
