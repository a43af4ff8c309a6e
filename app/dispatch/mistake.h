// What a person can correct: a sentence, and the field beside which it stands.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lib/text/json.h"

namespace relais {

struct Mistake {
  std::string field;
  std::string message;
};

using Mistakes = std::vector<Mistake>;

void write_json(JsonWriter& out, const Mistakes& mistakes);

// The sentence for that field, empty where there is none; `{{ page.mistakes|mistake("title") }}` in a view.
std::string_view filter_mistake(const Mistakes& mistakes, std::string_view field);

}  // namespace relais
