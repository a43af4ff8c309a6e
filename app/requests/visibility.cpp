#include "requests/visibility.h"

#include "dispatch/refusal.h"

namespace relais::requests {
namespace {

// At the desk one sees everything but the types that are restricted to other teams.
constexpr std::string_view for_the_desk =
    "(NOT EXISTS (SELECT 1 FROM request_type_restrictions AS restriction WHERE restriction.type_id = requests.type_id)"
    " OR requests.responsible_id = $1"
    " OR EXISTS (SELECT 1 FROM request_type_restrictions AS restriction"
    " JOIN team_members AS member ON member.team_id = restriction.team_id"
    " WHERE restriction.type_id = requests.type_id AND member.person_id = $1))";

constexpr std::string_view for_a_worker = "(requests.responsible_id = $1)";

constexpr Sql select_readers = R"sql(
  SELECT people.id
    FROM people JOIN requests ON requests.id = $1
   WHERE requests.responsible_id = people.id
      OR (EXISTS (SELECT 1 FROM person_roles WHERE person_id = people.id AND role <> 'worker')
          AND (NOT EXISTS (SELECT 1 FROM request_type_restrictions WHERE type_id = requests.type_id)
               OR EXISTS (SELECT 1 FROM request_type_restrictions AS restriction
                            JOIN team_members AS member ON member.team_id = restriction.team_id
                           WHERE restriction.type_id = requests.type_id AND member.person_id = people.id)))
)sql";

Sql select_visible(const Person& person) {
  return kept(fmt::format("{}{} AND number = $2", select_request, readable_by(person)));
}

}  // namespace

std::string readable_by(const Person& person) {
  return std::string{person.works_at_desk() ? for_the_desk : for_a_worker};
}

std::optional<Request> request_seen_by(Reads& db, const Person& person, std::string_view number) {
  return db.first<Request>(select_visible(person), person.id, number);
}

Request visible_request(Reads& db, const Person& person, std::string_view number) {
  if (auto request = request_seen_by(db, person, number)) return *std::move(request);
  throw NotFound();
}

std::vector<Id<Person>> readers_of(Reads& db, Id<Request> request) {
  return db.all<Id<Person>>(select_readers, request);
}

}  // namespace relais::requests
