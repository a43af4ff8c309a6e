#include "requests/watching_handlers.h"

#include "conversations/watch_list.h"
#include "lib/text/characters.h"
#include "people/outside_writing.h"
#include "requests/desk_answers.h"
#include "requests/pages.h"
#include "requests/rights.h"
#include "requests/visibility.h"
#include "requests/watcher_candidates.h"
#include "requests/watching.h"

namespace relais::requests {
namespace {

constexpr std::size_t longest_name = 200;

Someone typed_person(const relais::Request& http) {
  if (const auto card = http.chosen<parties::Contact>("contact")) {
    if (const auto known = parties::contact(http.db(), *card)) return {known->name, known->email};
  }
  const auto name = shortened(on_one_line(http.typed("name")), longest_name);
  const auto email = http.typed("email");
  return {name == email ? std::string{} : name, email};
}

Response listed(const relais::Request& http, const Request& request, Status status, std::string_view done) {
  if (http.wants_json()) return page(request_page(http, request), status);
  return see_other(request.address(), done);
}

const std::string& shown(const Someone& who) { return who.name.empty() ? who.email : who.name; }

}  // namespace

Response create_watcher(relais::Request& http) {
  const auto request = request_to_change(http, Right::comment);
  // Whoever watches is sent all that has been answered and will be.
  if (!may_comment(http.db(), http.person(), request)) {
    return sent_back(http, request, "watcher", {{"email", std::string{people::team_does_not_write()}}},
                     Status::forbidden);
  }
  const auto who = typed_person(http);
  const auto email = EmailAddress::from(who.email);
  if (!email) {
    return sent_back(http, request, "watcher",
                     {{"email", std::string{t("Give a mail address, as name@example.org.")}}});
  }
  if (const auto why = why_not_watcher(http.db(), request, *email); !why.empty()) {
    return sent_back(http, request, "watcher", {{"email", why}});
  }
  conversations::watch(http.tx(), request.ref(), who.name, *email, http.person());
  return listed(http, request, Status::created, t("{name} gets a copy of each answer.", {{"name", shown(who)}}));
}

Response destroy_watcher(relais::Request& http) {
  const auto request = request_to_change(http, Right::comment);
  const auto watcher = conversations::unwatch(http.tx(), request.ref(),
                                              http.id_in_path<conversations::Watcher>("watcher"), http.person());
  if (!watcher) throw NotFound();
  return listed(http, request, Status::ok,
                t("{name} no longer gets a copy, and takes no part any more.",
                  {{"name", watcher->who.name.empty() ? watcher->who.email : watcher->who.name}}));
}

Response show_watcher_candidates(relais::Request& http) {
  return page(watcher_candidates(http.db(), http.in_query("name"), http.in_query("email"), http.settings().region));
}

}  // namespace relais::requests
