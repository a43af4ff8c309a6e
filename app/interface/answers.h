// What an address answers, as OpenAPI describes it.
#pragma once

#include "dispatch/description.h"
#include "dispatch/route.h"

namespace relais::interface {

void write_answers(JsonWriter& out, const Route& route, const Description& description);

// The noes that many addresses share, by the names by which the answers refer to them.
void write_noes(JsonWriter& out);
// Every schema that an answer names.
void write_schemas(JsonWriter& out);

}  // namespace relais::interface
