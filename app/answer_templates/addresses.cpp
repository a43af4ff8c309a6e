#include "answer_templates/addresses.h"

#include "answer_templates/answer_templates_handlers.h"
#include "answer_templates/pages.h"

namespace relais::answer_templates {

DescribedSubject addresses() {
  const auto all = gives<TemplatesPage>("AnswerTemplates");
  const std::vector<Input> taken{takes::text("name"),
                                 takes::id("type", "Of requests; for all, where it is empty."),
                                 takes::id("team", "Its members are offered it; all, where it is empty."),
                                 takes::one_of<Language>("language"),
                                 takes::text("body", "With fields in double braces: “{{requester.name}}”."),
                                 takes::seen()};
  return {"Answer templates",
          {{index_templates, "The templates for answers", {}, all},
           {new_template, "The form for a template", {}, shows()},
           {create_template, "Add a template", taken, makes<TemplatesPage>("AnswerTemplates")},
           {edit_template, "The form of a template", {}, shows()},
           {update_template, "Change a template; what is not sent stays", taken, all},
           {destroy_template, "Offer a template no longer", {}, all}}};
}

}  // namespace relais::answer_templates
