#include "requests/types/type_addresses.h"

#include "requests/types/stages.h"
#include "requests/types/type_page.h"
#include "requests/types/types_handlers.h"
#include "requests/types/types_page.h"

namespace relais::requests {

DescribedSubject type_addresses() {
  const auto type = gives<TypePage>("RequestType");
  const auto with_more = makes<TypePage>("RequestType");
  const std::vector<Input> shift{takes::one_of<Direction>("direction").needed()};
  const std::vector<Input> fields{takes::text("name"),
                                  takes::id("team"),
                                  takes::text("guidance"),
                                  takes::ids("teams", "That alone see it; everybody, where there is none."),
                                  takes::ids("people", "Who answers."),
                                  takes::seen()};
  const std::vector<Input> stage{takes::text("name"), takes::one_of<State>("state"), takes::some_of<Field>("fields"),
                                 takes::seen()};
  const std::vector<Input> resource{takes::text("label"), takes::text("address"), takes::seen()};
  return {"Request types",
          {{index_types, "The types of request", {}, gives<TypesPage>("RequestTypes")},
           {new_type, "The form for a type", {}, shows()},
           {create_type, "Add a type", fields, with_more},
           {show_type, "One type, with its stages, its resources and its history", {}, type},
           {edit_type, "The form of a type", {}, shows()},
           {update_type, "Change a type; what is not sent stays", fields, type},
           {create_type_retirement, "Offer a type no longer", {}, type},
           {destroy_type_retirement, "Offer a type again", {}, type},
           {edit_required_fields, "The form of what has to be known when", {}, shows()},
           {update_required_fields,
            "Say what has to be known before each step; what is not sent stays",
            {takes::some_of<Field>("qualified"), takes::some_of<Field>("assigned"),
             takes::some_of<Field>("in_progress"), takes::some_of<Field>("resolved"), takes::seen()},
            type},
           {create_type_stage, "Add a stage", stage, with_more},
           {edit_type_stage, "The form of a stage", {}, shows()},
           {update_type_stage, "Change a stage; what is not sent stays", stage, type},
           {destroy_type_stage, "Remove a stage where no request is", {}, type},
           {update_type_stage_position, "Move a stage up or down", shift, type},
           {create_type_resource, "Add a resource", resource, with_more},
           {edit_type_resource, "The form of a resource", {}, shows()},
           {update_type_resource, "Change a resource; what is not sent stays", resource, type},
           {destroy_type_resource, "Remove a resource", {}, type},
           {update_type_resource_position, "Move a resource up or down", shift, type}}};
}

}  // namespace relais::requests
