#include "requests/standing.h"

#include <algorithm>
#include <stdexcept>

#include "lib/time/format.h"
#include "requests/taking_back.h"

namespace relais::requests {
namespace {

constexpr Sql update_standing = R"sql(
  UPDATE requests
     SET state = $2, standing_since = $3, standing_by = $4, standing_why = $5, waits_for = $6, waits_until = $7,
         stage_id = (SELECT id FROM request_type_stages
                      WHERE type_id = requests.type_id AND state = $8 ORDER BY position, id LIMIT 1)
   WHERE id = $1
)sql";

Sql select_by_id() { return kept(std::string{select_request} + "id = $1"); }

bool ends_it(State state) { return state == State::resolved || state == State::refused || state == State::cancelled; }

std::vector<Change> changes_of(const Request& request, Move& move) {
  std::vector<Change> changes{change("state", name_of(request.state), name_of(move.to))};
  if (!move.why.empty()) changes.push_back(change("reason", "", move.why));
  if (move.waits_for) changes.push_back(change("waits_for", "", name_of(*move.waits_for)));
  if (move.waits_until) changes.push_back(change("waits_until", "", iso(*move.waits_until)));
  for (auto& more : move.changes) changes.push_back(std::move(more));
  return changes;
}

}  // namespace

bool can_go(State from, State to) {
  using enum State;
  switch (from) {
    case received:
    case returned: return to == qualified || to == assigned || ends_it(to);
    case qualified: return to == returned || to == assigned || ends_it(to);
    case assigned: return to == returned || to == qualified || to == in_progress || to == waiting || ends_it(to);
    case in_progress: return to == qualified || to == waiting || ends_it(to);
    case waiting: return to == qualified || to == assigned || to == in_progress || ends_it(to);
    case resolved: return to == qualified || to == assigned || to == in_progress || to == closed;
    case refused:
    case cancelled: return to == qualified || to == assigned || to == in_progress;
    case closed: return false;
  }
  return false;
}

std::int64_t move(Transaction& tx, const Request& request, Move move, const Actor& by) {
  if (!can_go(request.state, move.to)) {
    throw std::logic_error(fmt::format("a request cannot go from {} to {}", name_of(request.state), name_of(move.to)));
  }
  if (std::ranges::none_of(move.changes, is_as_it_was)) move.changes.push_back(as_it_was(tx, request));
  tx.run(update_standing, request.id, move.to, tx.now(), by.person, move.why, move.waits_for, move.waits_until,
         move.to);
  return record(tx, by, request.ref(), move.event, changes_of(request, move));
}

Request request_with_id(Reads& db, Id<Request> id) { return db.value<Request>(select_by_id(), id); }

}  // namespace relais::requests
