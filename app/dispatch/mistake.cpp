#include "dispatch/mistake.h"

namespace relais {

void write_json(JsonWriter& out, const Mistakes& mistakes) {
  out.begin_object().list("errors", mistakes, [](JsonWriter& row, const Mistake& mistake) {
    row.begin_object().field("field", mistake.field).field("message", mistake.message).end_object();
  });
  out.end_object();
}

std::string_view filter_mistake(const Mistakes& mistakes, std::string_view field) {
  for (const auto& mistake : mistakes) {
    if (mistake.field == field) return mistake.message;
  }
  return {};
}

}  // namespace relais
