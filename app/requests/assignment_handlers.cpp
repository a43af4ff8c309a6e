#include "requests/assignment_handlers.h"

#include <algorithm>

#include "people/teams.h"
#include "requests/assignment.h"
#include "requests/completeness.h"
#include "requests/desk_answers.h"
#include "requests/reason.h"
#include "requests/rights.h"
#include "requests/visibility.h"

namespace relais::requests {
namespace {

Assignment read_assignment(const relais::Request& http) {
  Assignment assignment;
  assignment.responsible = http.chosen<Person>("responsible");
  assignment.team = http.chosen<Team>("team");
  const auto typed = trimmed(http.typed("why")).empty() ? http.typed("proposal") : http.typed("why");
  assignment.why = shortened(trimmed(typed), Reason::longest);
  return assignment;
}

bool is_on_offer(Reads& db, Id<Team> team) {
  return std::ranges::any_of(people::teams_on_offer(db), [&](const auto& each) { return each.id == team; });
}

// `reason` is what a person typed; that a proposal fits does not make up for what is missing.
Mistakes mistakes_in(Reads& db, const Request& request, const Assignment& assignment, const std::string& reason) {
  if (!assignment.responsible && !assignment.team)
    return {{"responsible", std::string{t("Choose a person or a team.")}}};
  if (assignment.responsible && !can_answer_for(db, *assignment.responsible, request))
    return {{"responsible", std::string{t("This person cannot answer for this request.")}}};
  if (assignment.team && !is_on_offer(db, *assignment.team))
    return {{"team", std::string{t("There is no such team.")}}};
  if (Reason::from(reason)) return {};
  const auto missing = missing_to_assign(db, request);
  if (missing.empty()) return {};
  return {{"why", t("Still missing: {fields}. Say in one sentence why it goes on all the same.",
                    {{"fields", listed(missing)}})}};
}

std::string done(Reads& db, const Assignment& assignment, const Person& by) {
  if (assignment.responsible == by.id) return std::string{t("You are responsible for this request now.")};
  if (!assignment.responsible) return t("Given to the team {team}.", {{"team", people::name_of(db, *assignment.team)}});
  return t("{name} is responsible and has been told.", {{"name", people::name_of(db, *assignment.responsible)}});
}

}  // namespace

Response create_assignment(relais::Request& http) {
  const auto request = visible_request(http.db(), http.person(), http.in_path("number"));
  require(http.person(), request.responsible ? Right::transfer : Right::assign, request);
  if (!can_be_assigned(request)) return gone_on(http, request, "assignment");
  const auto assignment = read_assignment(http);
  if (auto mistakes = mistakes_in(http.db(), request, assignment, http.typed("why")); !mistakes.empty())
    return sent_back(http, request, "assignment", std::move(mistakes));
  const auto event = assign(http.tx(), request, assignment, http.person(), http.settings());
  return acted(http, request, done(http.db(), assignment, http.person()), Undoable::assignment, event);
}

Response destroy_assignment(relais::Request& http) { return taken_back(http, Undoable::assignment); }

}  // namespace relais::requests
