#include "requests/cancellation.h"

#include "requests/standing.h"

namespace relais::requests {
namespace {

// What was written in the opening's own transaction has its very moment.
constexpr Sql select_later = R"sql(
  SELECT 1 FROM events
   WHERE record_kind = 'request' AND record_id = $1 AND kind <> 'delivery'
     AND at > (SELECT min(at) FROM events WHERE record_kind = 'request' AND record_id = $1 AND kind = 'opened')
   LIMIT 1
)sql";

}  // namespace

bool is_as_opened(Reads& db, Id<Request> request) { return !db.first<int>(select_later, request); }

void cancel(Transaction& tx, const Request& request, std::string_view why, const Actor& by,
            std::vector<Change> changes) {
  move(tx, request, {State::cancelled, "cancelled", std::string{why}, {}, {}, std::move(changes)}, by);
}

}  // namespace relais::requests
