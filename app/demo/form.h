// The fields of a step as a form of the program has them.
#pragma once

#include "demo/deeds.h"

namespace relais::demo {

// Its words stand in the field `main`.
Fields form_of(const Office& office, const Scene& scene, const Step& step, std::string_view main,
               const NumberOf& number_of);

// Those of these names, with their names changed where two are given: "level=urgency".
Fields picked(const Fields& form, std::initializer_list<std::string_view> names);

}  // namespace relais::demo
