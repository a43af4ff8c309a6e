#include "interface/openapi_handlers.h"

#include "interface/openapi.h"

namespace relais::interface {

Response show_openapi(Request&) {
  Response response;
  response.body = openapi();
  response.headers = {{"Content-Type", "application/json; charset=utf-8"}, {"Cache-Control", "no-cache"}};
  return response;
}

}  // namespace relais::interface
