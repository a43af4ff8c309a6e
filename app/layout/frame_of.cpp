#include "layout/frame_of.h"

#include "people/initials.h"
#include "people/right.h"

namespace relais {
namespace {

std::vector<NavigationItem> navigation_for(const Person& person, std::string_view here) {
  std::vector<NavigationItem> items;
  const auto add = [&](Right right, std::string_view label, std::string_view address, std::string_view icon) {
    if (may(person, right))
      items.push_back({std::string{label}, std::string{address}, std::string{icon}, address == here, std::nullopt});
  };
  add(Right::see_requests, t("Requests"), "/requests", "list-details");
  add(Right::record_request, t("New request"), "/requests/new", "plus");
  return items;
}

}  // namespace

Frame frame_of(const Request& request, std::string title, std::string_view here, std::string follows) {
  Frame frame;
  frame.title = std::move(title);
  frame.organisation = request.settings().organisation;
  frame.language = name_of(current_language());
  frame.mail_is_held = request.settings().mail_is_held;
  frame.follows = std::move(follows);
  const auto* person = request.person_or_nobody();
  if (!person) return frame;
  frame.person_name = person->name;
  frame.person_initials = initials_of(person->name);
  if (!person->roles.empty()) frame.role_label = filter_label(person->roles.front());
  frame.navigation = navigation_for(*person, here);
  frame.done = request.done();
  return frame;
}

}  // namespace relais
