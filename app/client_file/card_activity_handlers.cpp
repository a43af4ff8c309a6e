#include "client_file/card_activity_handlers.h"

#include "activities/activity.h"
#include "client_file/card_in_path.h"
#include "dispatch/refusal.h"
#include "lib/text/translation.h"

namespace relais::client_file {
namespace {

activities::Activity activity_in_path(const Request& http, const RecordRef& card) {
  auto activity = activities::activity_on(http.db(), card, http.id_in_path<activities::Activity>("activity"));
  if (!activity) throw NotFound();
  return *std::move(activity);
}

}  // namespace

Response create_card_activity_completion(Request& http) {
  const auto card = card_in_path(http);
  const auto activity = activity_in_path(http, card);
  activities::complete(http.tx(), activity, http.person());
  return see_other(parties::address_of(card), t("Done: {words}", {{"words", activity.words}}));
}

Response destroy_card_activity_completion(Request& http) {
  const auto card = card_in_path(http);
  const auto activity = activity_in_path(http, card);
  activities::take_up_again(http.tx(), activity, http.person());
  return see_other(parties::address_of(card), t("To be done again: {words}", {{"words", activity.words}}));
}

}  // namespace relais::client_file
