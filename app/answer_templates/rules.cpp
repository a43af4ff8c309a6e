#include "answer_templates/rules.h"

namespace relais::answer_templates {

void add_rules(Rules& rules) { rules.kinds.push_back({"answer_template", "answer_templates", true}); }

}  // namespace relais::answer_templates
