#include "requests/cancellation.h"

#include "lib/events/event.h"

namespace relais::requests {
namespace {

// What was written in the opening's own transaction has its very moment.
constexpr Sql select_later = R"sql(
  SELECT 1 FROM events
   WHERE record_kind = 'request' AND record_id = $1 AND kind <> 'delivery'
     AND at > (SELECT min(at) FROM events WHERE record_kind = 'request' AND record_id = $1 AND kind = 'opened')
   LIMIT 1
)sql";

constexpr Sql select_state = R"sql(
  SELECT state FROM requests WHERE id = $1
)sql";

constexpr Sql update_state = R"sql(
  UPDATE requests SET state = $2 WHERE id = $1
)sql";

}  // namespace

bool is_as_opened(Reads& db, Id<Request> request) { return !db.first<int>(select_later, request); }

void cancel(Transaction& tx, Id<Request> request, std::string_view why, const Person& by) {
  const auto before = tx.value<State>(select_state, request);
  tx.run(update_state, request, State::cancelled);
  record(tx, by, {"request", request.value}, "cancelled",
         {change("state", name_of(before), name_of(State::cancelled)), change("reason", "", why)});
}

}  // namespace relais::requests
