#include "live/addresses.h"

#include "live/live_handlers.h"

namespace relais::live {

DescribedSubject addresses() {
  return {"Live",
          {{open_live,
            "Server-sent events: what changed, of what I may see",
            {takes::text("after", "The count of news at which the page was made.")},
            gives_bytes("text/event-stream")}}};
}

}  // namespace relais::live
