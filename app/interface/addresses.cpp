#include "interface/addresses.h"

#include "interface/openapi_handlers.h"

namespace relais::interface {

DescribedSubject addresses() {
  return {"This description", {{show_openapi, "This document", {}, gives_bytes("application/json")}}};
}

}  // namespace relais::interface
