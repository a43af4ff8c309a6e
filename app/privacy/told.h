// What was found of a person, laid out for her to read.
#pragma once

#include <functional>

#include "privacy/personal_file.h"
#include "privacy/traces.h"

namespace relais::privacy {

// Part after part, in the order of the places.
void each_part(Reads& db, const DataSubject& subject, const Belongings& belongings,
               const std::function<void(const ToldPart&)>& with_part);

}  // namespace relais::privacy
