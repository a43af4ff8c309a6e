#include "requests/caller_answer_handlers.h"

#include "requests/contact_candidates.h"
#include "requests/moment_answer.h"
#include "requests/party_candidates.h"
#include "requests/sent.h"

namespace relais::requests {

Response show_contact_candidates(relais::Request& http) {
  auto typed = typed_caller(http);
  if (typed.sought.empty()) typed.sought = http.in_query("q");
  return page(contact_candidates(http.db(), http.person(), typed, http.settings().region));
}

Response show_party_candidates(relais::Request& http) {
  auto typed = typed_caller(http);
  if (typed.company.empty()) typed.company = http.in_query("q");
  return page(party_candidates(http.db(), typed, http.settings().region));
}

Response show_typed_moment(relais::Request& http) {
  const auto typed = http.in_query("q");
  if (!typed.empty()) return page(moment_answer(typed));
  const auto due = http.in_query("due");
  return page(moment_answer(due.empty() ? http.in_query("activity_due") : due));
}

}  // namespace relais::requests
