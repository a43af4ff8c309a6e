#include "requests/visibility.h"

#include "dispatch/refusal.h"

namespace relais::requests {
namespace {

// Always true: whoever sees everything is named nonetheless, since the statement has a place for him.
constexpr std::string_view everything = "(CAST($1 AS BIGINT) IS NOT NULL)";

// At the desk one sees everything but the types that are restricted to other teams.
std::string all_but(const std::vector<Id<RequestType>>& types) {
  std::string numbers;
  for (const auto type : types) numbers += fmt::format("{}{}", numbers.empty() ? "" : ", ", type.value);
  return fmt::format("(requests.responsible_id = $1 OR coalesce(requests.type_id, 0) NOT IN ({}))", numbers);
}

constexpr std::string_view for_a_worker = "(requests.responsible_id = $1)";

// A condition on `people` and `requests`.
constexpr std::string_view sees_it =
    "(requests.responsible_id = people.id"
    " OR (EXISTS (SELECT 1 FROM person_roles WHERE person_id = people.id AND role <> 'worker')"
    " AND (NOT EXISTS (SELECT 1 FROM request_type_restrictions WHERE type_id = requests.type_id)"
    " OR EXISTS (SELECT 1 FROM request_type_restrictions AS restriction"
    " JOIN team_members AS member ON member.team_id = restriction.team_id"
    " WHERE restriction.type_id = requests.type_id AND member.person_id = people.id))))";

Sql select_readers() {
  return kept(fmt::format("SELECT people.id FROM people JOIN requests ON requests.id = $1 WHERE {}", sees_it));
}

Sql select_reader() {
  return kept(fmt::format(
      "SELECT 1 FROM people_at_work AS people JOIN requests ON requests.id = $1 WHERE people.id = $2 AND {}", sees_it));
}

Sql select_reader_in_team() {
  return kept(
      fmt::format("SELECT people.id FROM people_at_work AS people JOIN requests ON requests.id = $1"
                  " JOIN team_members AS membership ON membership.person_id = people.id AND membership.team_id = $2"
                  " WHERE {} ORDER BY people.id",
                  sees_it));
}

Sql select_visible(const Person& person) {
  return kept(fmt::format("{}{} AND number = $2", select_request, readable_by(person)));
}

}  // namespace

std::string readable_by(const Person& person) {
  if (!person.works_at_desk()) return std::string{for_a_worker};
  return person.unseen_types.empty() ? std::string{everything} : all_but(person.unseen_types);
}

std::optional<Request> request_seen_by(Reads& db, const Person& person, std::string_view number) {
  return db.first<Request>(select_visible(person), person.id, number);
}

Request visible_request(Reads& db, const Person& person, std::string_view number) {
  if (auto request = request_seen_by(db, person, number)) return *std::move(request);
  throw NotFound();
}

std::vector<Id<Person>> readers_of(Reads& db, Id<Request> request) {
  return db.all<Id<Person>>(select_readers(), request);
}

bool may_see(Reads& db, Id<Request> request, Id<Person> person) {
  return db.first<int>(select_reader(), request, person).has_value();
}

std::vector<Id<Person>> readers_in_team(Reads& db, Id<Request> request, Id<Team> team) {
  return db.all<Id<Person>>(select_reader_in_team(), request, team);
}

}  // namespace relais::requests
