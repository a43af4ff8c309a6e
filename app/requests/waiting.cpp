#include "requests/waiting.h"

#include "requests/beginning.h"
#include "requests/standing.h"

namespace relais::requests {
namespace {

constexpr int at_a_time = 100;

constexpr Sql select_over = R"sql(
  SELECT id FROM requests
   WHERE waits_until <= $1 AND state = 'waiting' AND waits_for = 'date'
   ORDER BY waits_until, id LIMIT $2
)sql";

void end_waits(Database& database) {
  while (database.write([](Transaction& tx) {
    const auto over = tx.all<Id<Request>>(select_over, tx.now(), at_a_time);
    for (const auto id : over) resume(tx, request_with_id(tx, id), {});
    return over.size();
  }) == at_a_time) {
  }
}

}  // namespace

std::int64_t let_wait(Transaction& tx, const Request& request, const Wait& wait, const Person& by) {
  return move(tx, request, {State::waiting, "waiting", wait.why, wait.for_what, wait.until, {}}, by);
}

void resume(Transaction& tx, const Request& request, const Actor& by) {
  move(tx, request, {where_it_goes_on(tx, request), "resumed", "", {}, {}, {}}, by);
}

void add_waiting_jobs(JobKinds& kinds) {
  kinds.add_recurring("end_waits", std::chrono::minutes{1},
                      [](Database& database, const Job&) { end_waits(database); });
}

}  // namespace relais::requests
