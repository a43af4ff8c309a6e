#include "automatic_texts/addresses.h"

#include "automatic_texts/automatic_texts_handlers.h"
#include "automatic_texts/pages.h"

namespace relais::automatic_texts {

DescribedSubject addresses() {
  const auto all = gives<TextsPage>("AutomaticTexts");
  return {"Automatic texts",
          {{index_texts, "What the program writes to requesters by itself", {}, all},
           {new_text,
            "The way to the form of a text",
            {takes::one_of<Occasion>("occasion").needed(), takes::one_of<Language>("language").needed(),
             takes::number("type")},
            leads_on()},
           {edit_text, "The form of a text", {}, shows()},
           {update_text,
            "Write it in own words; what is not sent stays",
            {takes::text("body"), takes::text("is_on", "“yes” or “no”."), takes::number("after_days"), takes::seen()},
            all},
           {destroy_text, "Go back to the words of the program", {}, all}}};
}

}  // namespace relais::automatic_texts
