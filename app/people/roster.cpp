#include "people/roster.h"

namespace relais::people {
namespace {

Sql select_colleagues() {
  return kept(
      fmt::format("SELECT id, name FROM people_at_work AS people WHERE {} ORDER BY name, id", answers_requests));
}

}  // namespace

std::vector<Colleague> colleagues_who_answer(Reads& db) { return db.all<Colleague>(select_colleagues()); }

}  // namespace relais::people
