#include "requests/shown.h"

#include "lib/time/format.h"
#include "lib/time/zone.h"

namespace relais::requests {
namespace {

std::string id_or_nothing(const auto& id) { return id ? std::to_string(id->value) : std::string{}; }

}  // namespace

std::string filter_urgency_level(const Request& request) {
  return request.urgency ? std::string{name_of(request.urgency->level)} : "";
}

std::string filter_urgency_by(const Request& request) { return request.urgency ? request.urgency->by : ""; }

std::string filter_urgency_why(const Request& request) { return request.urgency ? request.urgency->why : ""; }

std::string filter_due_iso(const Request& request) { return request.due_at ? iso(*request.due_at) : ""; }

std::string filter_due_short(const Request& request) {
  if (!request.due_at) return "";
  const auto at = local_time(*request.due_at);
  const std::chrono::year_month_day day{at.day};
  return fmt::format("{:02}/{:02}/{} {:02}:{:02}", static_cast<unsigned>(day.day()), static_cast<unsigned>(day.month()),
                     static_cast<int>(day.year()), at.hour, at.minute);
}

std::string filter_type_id(const Request& request) {
  return request.type ? std::to_string(request.type->id.value) : "";
}

std::string filter_team_id(const Request& request) { return id_or_nothing(request.team_id); }

std::string filter_waits_for(const Request& request) {
  return request.standing.waits_for ? std::string{filter_label(*request.standing.waits_for)} : "";
}

std::string filter_initials(const std::string& name) { return initials_of(name); }

}  // namespace relais::requests
