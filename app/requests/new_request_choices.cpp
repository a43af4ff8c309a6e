#include "requests/new_request_choices.h"

#include "people/roster.h"

namespace relais::requests {
namespace {

Sql select_answerers() {
  return kept(fmt::format(
      "SELECT people.id, people.name, (SELECT count(*) FROM requests WHERE requests.responsible_id = people.id"
      " AND requests.state IN ('assigned', 'in_progress', 'waiting'))"
      " FROM people_at_work AS people WHERE {} ORDER BY people.name, people.id",
      people::answers_requests));
}

}  // namespace

Answerer Answerer::from(Row& row) {
  return {row.read<Id<Person>>(), row.read<std::string>(), row.read<std::int64_t>()};
}

std::vector<Answerer> people_who_answer(Reads& db) { return db.all<Answerer>(select_answerers()); }

}  // namespace relais::requests
