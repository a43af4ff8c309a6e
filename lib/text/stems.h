// What the forms of one word have in common: "réparer", "réparée" and "reparation" are "repar".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lib/text/translation.h"

namespace relais {

// Folded. Two where accents say more than the letters do, so that whoever types none finds the word too: "étanchéité"
// is "etanch" and "etancheit".
std::vector<std::string> stems(std::string_view word, Language language);

// The one that a text seems to be written in, by its commonest words; `otherwise` where they do not say.
Language language_written(std::string_view text, Language otherwise);

}  // namespace relais
