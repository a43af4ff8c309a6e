#include "health/addresses.h"

#include "health/health_handlers.h"

namespace relais::health {

DescribedSubject addresses() {
  auto not_ready = gives<Readiness>("Readiness");
  not_ready.status = Status::unavailable;
  return {"Operation",
          {{show_health, "200 as long as the process lives", {}, gives_bytes("text/plain")},
           {show_ready,
            "200 when it can do its work, else 503 with what is missing",
            {},
            gives<Readiness>("Readiness"),
            {not_ready}}}};
}

}  // namespace relais::health
