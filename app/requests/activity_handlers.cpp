#include "requests/activity_handlers.h"

#include "requests/activity_form.h"
#include "requests/desk_answers.h"
#include "requests/notification.h"

namespace relais::requests {
namespace {

activities::Activity activity_in_path(const relais::Request& http, const Request& request) {
  auto activity = activities::activity_on(http.db(), request.ref(), http.id_in_path<activities::Activity>("activity"));
  if (!activity) throw NotFound();
  return *std::move(activity);
}

}  // namespace

Response create_activity(relais::Request& http) {
  const auto request = request_to_change(http, Right::work_note);
  auto read = read_activity(http.db(), request, typed_activity(http), "", http.person());
  if (!read.activity) return sent_back(http, request, "activity", std::move(read.mistakes));
  give_activity(http.tx(), request, *read.activity, http.person(), http.settings());
  return acted(http, request, t("The activity is kept."));
}

Response create_activity_completion(relais::Request& http) {
  const auto request = request_to_change(http, Right::work_note);
  const auto activity = activity_in_path(http, request);
  if (activities::complete(http.tx(), activity, http.person()))
    tell(http.tx(), request, activity.given_by, Told::activity_done, activity.words, http.person(), http.settings());
  return acted(http, request, t("Done: {words}", {{"words", activity.words}}));
}

Response destroy_activity_completion(relais::Request& http) {
  const auto request = request_to_change(http, Right::work_note);
  const auto activity = activity_in_path(http, request);
  activities::take_up_again(http.tx(), activity, http.person());
  return acted(http, request, t("To be done again: {words}", {{"words", activity.words}}));
}

}  // namespace relais::requests
