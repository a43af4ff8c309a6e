// How urgent it is, who says so and why (the first line), how it ranks (a manager's stars), and what was promised:
// three facts that nobody takes for one another.
#pragma once

#include <optional>

#include "requests/request.h"

namespace relais::requests {

constexpr int most_stars = 3;

// Then somebody has to say so.
constexpr bool presses(UrgencyLevel level) { return level >= UrgencyLevel::urgent; }

void set_urgency(Transaction& tx, const Request& request, const Urgency& urgency, const Person& by);
void set_stars(Transaction& tx, const Request& request, int stars, const Person& by);
// None takes the promise back.
void set_due(Transaction& tx, const Request& request, const std::optional<Timestamp>& due_at, const Person& by);

}  // namespace relais::requests
