// One address with one method, as OpenAPI describes it.
#pragma once

#include "dispatch/description.h"
#include "dispatch/route.h"

namespace relais::interface {

std::string_view word_of(web::Method method);  // "delete"

void write_operation(JsonWriter& out, const Route& route, const Description& description, std::string_view subject);

}  // namespace relais::interface
