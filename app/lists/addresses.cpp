#include "lists/addresses.h"

#include "lists/lists_handlers.h"

namespace relais::lists {

DescribedSubject addresses() {
  const auto query = takes::text("query", "The query of the list that one is on: “queue=open&sort=due”.");
  return {"Lists",
          {{create_list_columns, "Choose the columns that I see", {takes::texts("columns"), query}, leads_on()},
           {create_list_view,
            "Keep a view of a list by a name",
            {takes::text("name"), query, takes::tick("shared", "For everybody.")},
            leads_on()},
           {destroy_list_view, "Put a view away", {}, leads_on()}}};
}

}  // namespace relais::lists
