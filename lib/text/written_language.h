// In which language a text can be had whole: what a stranger reads is never half in one and half in another.
#pragma once

#include <string_view>

#include "lib/text/translation.h"

namespace relais {

// The wanted one where the catalogue has that text in it, else French. English stands in the code, so it has all.
Language language_having(std::string_view english, Language wanted);

}  // namespace relais
