// How the story of a type of request is said.
#pragma once

#include "people/history.h"

namespace relais::requests {

extern const HistoryWords type_words;

}  // namespace relais::requests
