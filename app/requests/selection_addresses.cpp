#include "requests/selection_addresses.h"

#include "requests/requests_page.h"
#include "requests/selection_handlers.h"

namespace relais::requests {

DescribedSubject selection_addresses() {
  const auto outcome = gives<Outcome>("Outcome");
  auto nothing_done = outcome;
  nothing_done.status = Status::unprocessable;
  const auto numbers = takes::texts("numbers", "200 at most.").needed();
  const std::vector<Input> events{takes::text("events", "As the answer named them.").needed()};
  return {"Several requests at once",
          {{create_request_assignments,
            "Give them to somebody or to a team",
            {numbers, takes::id("responsible"), takes::id("team"), takes::text("why")},
            outcome,
            {nothing_done}},
           {destroy_request_assignments, "Take it back", events, outcome, {nothing_done}},
           {create_request_taggings, "Tag them", {numbers, takes::text("tag").needed()}, outcome, {nothing_done}},
           {destroy_request_taggings, "Take it back", events, outcome, {nothing_done}},
           {create_request_resolutions, "Close them", {numbers, takes::text("reason")}, outcome, {nothing_done}},
           {destroy_request_resolutions, "Take it back", events, outcome, {nothing_done}}}};
}

}  // namespace relais::requests
