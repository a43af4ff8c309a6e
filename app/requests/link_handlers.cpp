#include "requests/desk_answers.h"
#include "requests/links.h"
#include "requests/log_handlers.h"
#include "requests/merging.h"
#include "requests/number.h"
#include "requests/visibility.h"

namespace relais::requests {
namespace {

// The request that was typed, where this person sees it: "DEM-2026-000042", or its last digits this year.
std::optional<Request> other_request(const relais::Request& http) {
  const auto numbers = numbers_in(http.typed("number"));
  return numbers.empty() ? std::nullopt : request_seen_by(http.db(), http.person(), numbers.front());
}

Response no_other(relais::Request& http, const Request& request, const char* form) {
  return sent_back(
      http, request, form,
      {{"number", t("You see no request with the number “{number}”.", {{"number", http.typed("number")}})}});
}

}  // namespace

Response create_link(relais::Request& http) {
  const auto request = request_to_change(http, Right::record_request);
  const auto other = other_request(http);
  if (!other) return no_other(http, request, "link");
  if (other->id == request.id)
    return sent_back(http, request, "link", {{"number", std::string{t("That is this very request.")}}});
  link(http.tx(), request, *other, LinkKind::related, http.person());
  return acted(http, request, t("Linked with {number}.", {{"number", other->number}}));
}

Response destroy_link(relais::Request& http) {
  const auto request = request_to_change(http, Right::record_request);
  const auto other = visible_request(http.db(), http.person(), http.in_path("other"));
  if (!unlink(http.tx(), request, other, http.person())) throw NotFound();
  return acted(http, request, t("No longer linked with {number}.", {{"number", other.number}}));
}

Response create_merger(relais::Request& http) {
  const auto request = request_to_change(http, Right::refuse);
  if (!request.is_open()) return gone_on(http, request, "merger");
  const auto into = other_request(http);
  if (!into) return no_other(http, request, "merger");
  if (into->id == request.id)
    return sent_back(http, request, "merger", {{"number", std::string{t("That is this very request.")}}});
  if (!into->is_open())
    return sent_back(http, request, "merger",
                     {{"number", t("{number} is no longer open.", {{"number", into->number}})}});
  merge(http.tx(), request, *into, http.person());
  return acted(http, *into, t("{number} is now part of this request.", {{"number", request.number}}));
}

Response create_split(relais::Request& http) {
  const auto request = request_to_change(http, Right::record_request);
  const auto title = Reason::from(on_one_line(http.typed("title")));
  if (!title)
    return sent_back(http, request, "split", {{"title", std::string{t("Say in a few words what is asked.")}}});
  const auto opened = split(http.tx(), request, http.id_in_path<conversations::Message>("mail"), *title, http.person(),
                            http.settings().time_zone);
  if (!opened) throw NotFound();
  return acted(http, request, t("Second request: {number}.", {{"number", opened->number}}));
}

}  // namespace relais::requests
