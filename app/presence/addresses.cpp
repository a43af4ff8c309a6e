#include "presence/addresses.h"

#include "presence/presence.h"
#include "presence/presence_handlers.h"

namespace relais::presence {

DescribedSubject addresses() {
  return {"Presence",
          {{create_presence,
            "Tell that I look at it, at least every ten seconds, and hear who else does",
            {takes::one_of<Doing>("doing"), takes::text("tab", "Which of my windows it is.")},
            gives<Presence>("Presence")}}};
}

}  // namespace relais::presence
