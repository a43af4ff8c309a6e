// How the story of a person and of a team is said.
#pragma once

#include "people/history.h"

namespace relais::people {

extern const HistoryWords person_words;
extern const HistoryWords team_words;

}  // namespace relais::people
