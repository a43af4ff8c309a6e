#include "requests/rights.h"

#include <algorithm>

#include "dispatch/refusal.h"
#include "people/outside_writing.h"

namespace relais::requests {
namespace {

bool is_tied_to_the_request(Right right) {
  return right == Right::set_urgency || right == Right::set_due_date || right == Right::transfer ||
         right == Right::resolve || right == Right::accept_mail || right == Right::comment;
}

bool may_without_being_agent(Person person, Right right) {
  std::erase(person.roles, Role::agent);
  return relais::may(person, right);
}

bool is_in_its_team(const Person& person, const Request& request) {
  return request.team_id && person.in_team(*request.team_id);
}

}  // namespace

bool may(const Person& person, Right right, const Request& request) {
  if (!relais::may(person, right)) return false;
  if (!is_tied_to_the_request(right) || may_without_being_agent(person, right)) return true;
  return request.is_responsible(person) || (right == Right::comment && is_in_its_team(person, request));
}

bool may_comment(Reads& db, const Person& person, const Request& request) {
  return may(person, Right::comment, request) && people::may_write_outside(db, person.id, people::WrittenFrom::request);
}

void require(const Person& person, Right right, const Request& request) {
  relais::require(may(person, right, request), right);
}

}  // namespace relais::requests
