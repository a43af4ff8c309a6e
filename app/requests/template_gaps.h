// What a template names and the request does not say stays visible in the answer, "‹nom du demandeur›", and keeps it
// from leaving until somebody has written it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lib/text/text_fields.h"

namespace relais::requests {

// Fields without a value get their gap, in the language of the thread.
std::vector<TextField> with_gaps(std::vector<TextField> fields);

// Those that stand in a text still, in whichever language they were put there, each once.
std::vector<std::string> gaps_in(std::string_view text);

// What is said of them to whoever would send it; empty where there is none.
std::string why_gaps_stay(std::string_view text);

}  // namespace relais::requests
