#include "requests/reminding.h"

#include "lib/time/clock.h"
#include "requests/standing.h"
#include "requests/telling_requester.h"

namespace relais::requests {
namespace {

using automatic_texts::Occasion;

constexpr std::chrono::days shortest_patience{1};

constexpr Sql select_left_waiting = R"sql(
  SELECT id FROM requests
   WHERE state = 'waiting' AND waits_for = 'requester' AND standing_since <= $1
     AND NOT EXISTS (SELECT 1 FROM messages
                      WHERE record_kind = 'request' AND record_id = requests.id AND kind = 'mail_out' AND automatic = 1
                        AND said_at > requests.standing_since)
   ORDER BY standing_since, id
)sql";

bool is_due(Transaction& tx, const Request& request) {
  if (request.state != State::waiting || request.standing.waits_for != WaitsFor::requester) return false;
  const auto text = automatic_texts::text_for(tx, which_text(tx, request, Occasion::reminder));
  return text.is_on && request.standing.since + std::chrono::days{text.after_days} <= tx.now();
}

void remind_all(Database& database, const Settings& settings) {
  const auto ids =
      database.read([](Reads& db) { return db.all<Id<Request>>(select_left_waiting, now() - shortest_patience); });
  for (const auto id : ids) {
    database.write([&](Transaction& tx) {
      const auto request = request_with_id(tx, id);
      if (is_due(tx, request)) tell_requester(tx, request, Occasion::reminder, settings);
    });
  }
}

}  // namespace

void add_reminding_jobs(JobKinds& kinds, const Settings& settings) {
  kinds.add_recurring("remind", std::chrono::hours{1},
                      [&settings](Database& database, const Job&) { remind_all(database, settings); });
}

}  // namespace relais::requests
