#include "layout/frame_of.h"

#include "intake/waiting_count.h"
#include "people/initials.h"
#include "people/right.h"

namespace relais {
namespace {

// A refusal stands nowhere in the menu, and comes when its transaction is over or the database away.
std::optional<std::int64_t> mails_that_wait(const Request& request, const Person& person, std::string_view here) {
  if (here.empty() || request.wants_json() || !may(person, Right::sort_mail)) return std::nullopt;
  const auto waiting = request.services().database.read([](Reads& db) { return intake::count_waiting(db); });
  return waiting == 0 ? std::nullopt : std::optional{waiting};
}

std::vector<NavigationItem> navigation_for(const Request& request, const Person& person, std::string_view here) {
  std::vector<NavigationItem> items;
  const auto add = [&](Right right, std::string_view label, std::string_view address, std::string_view icon,
                       std::optional<std::int64_t> count = std::nullopt) {
    if (may(person, right))
      items.push_back({std::string{label}, std::string{address}, std::string{icon}, address == here, count});
  };
  add(Right::see_requests, t("Requests"), "/requests", "list-details");
  add(Right::sort_mail, t("To sort"), "/mails-to-sort", "inbox", mails_that_wait(request, person, here));
  add(Right::record_request, t("New request"), "/requests/new", "plus");
  add(Right::manage_mailboxes, t("Mailboxes"), "/mailboxes", "mail");
  add(Right::manage_types, t("Types"), "/request-types", "stack-2");
  add(Right::manage_people, t("Teams"), "/teams", "users");
  add(Right::manage_people, t("People"), "/people", "user");
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
  frame.navigation = navigation_for(request, *person, here);
  frame.done = request.done();
  return frame;
}

}  // namespace relais
