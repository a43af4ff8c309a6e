#include "automatic_texts/rules.h"

namespace relais::automatic_texts {

void add_rules(Rules& rules) { rules.kinds.push_back({"automatic_text", "automatic_texts", true}); }

}  // namespace relais::automatic_texts
