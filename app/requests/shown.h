// What the views of a request show of it where it may be missing, and the ids that its forms carry.
#pragma once

#include <string>

#include "people/initials.h"
#include "requests/request.h"

namespace relais::requests {

std::string filter_urgency_level(const Request& request);  // "urgent", empty where nobody said
std::string filter_urgency_by(const Request& request);
std::string filter_urgency_why(const Request& request);
std::string filter_due_iso(const Request& request);
std::string filter_due_short(const Request& request);  // as it can be typed back: "24/11/2026 16:00"
std::string filter_type_id(const Request& request);
std::string filter_team_id(const Request& request);
std::string filter_waits_for(const Request& request);  // "le demandeur"
std::string filter_initials(const std::string& name);

template <class T>
std::string filter_id_text(const Id<T>& id) {
  return std::to_string(id.value);
}

}  // namespace relais::requests
