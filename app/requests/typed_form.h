// A form of the request page that came back: which one, what was typed, and what is wrong with it. Everything else on
// the page stands as it is kept.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "dispatch/edit_conflict.h"
#include "dispatch/mistake.h"
#include "dispatch/request.h"

namespace relais::requests {

struct TypedForm {
  std::string name;  // "urgency"
  std::vector<std::pair<std::string, std::string>> values;
  Mistakes mistakes;
  // What somebody else has changed meanwhile.
  Conflicts conflicts;
};

// With all that was typed in it.
TypedForm typed_form(const relais::Request& http, std::string name, Mistakes mistakes);

// `{{ page.typed|typed("urgency", "why", page.request.urgency.why) }}`: what was typed there, else what is kept.
std::string filter_typed(const TypedForm& typed, std::string_view form, std::string_view field,
                         std::string_view kept = {});
std::string filter_wrong(const TypedForm& typed, std::string_view form, std::string_view field);
// Both texts of each field that two people have changed.
const Conflicts& filter_conflicts(const TypedForm& typed, std::string_view form);
// Of that form alone.
Mistakes filter_mistakes_of_form(const TypedForm& typed, std::string_view form);
bool filter_is_back(const TypedForm& typed, std::string_view form);

}  // namespace relais::requests
