#include "requests/resolution.h"

#include "conversations/taking_back.h"
#include "requests/beginning.h"
#include "requests/standing.h"
#include "requests/telling_requester.h"

namespace relais::requests {
namespace {

constexpr int at_a_time = 100;

constexpr Sql select_left_alone = R"sql(
  SELECT id FROM requests
   WHERE state = 'resolved' AND standing_since <= $1
   ORDER BY standing_since, id LIMIT $2
)sql";

void close_left_alone(Database& database, std::chrono::days after) {
  while (database.write([&](Transaction& tx) {
    const auto left = tx.all<Id<Request>>(select_left_alone, tx.now() - after, at_a_time);
    for (const auto id : left) move(tx, request_with_id(tx, id), {State::closed, "closed", "", {}, {}, {}}, {});
    return left.size();
  }) == at_a_time) {
  }
}

}  // namespace

std::int64_t resolve(Transaction& tx, const Request& request, const std::string& why, const Person& by,
                     const Settings& settings) {
  const auto event = move(tx, request, {State::resolved, "resolved", why, {}, {}, {}}, by);
  tell_requester(tx, request, automatic_texts::Occasion::closing_notice, settings,
                 tx.now() + std::chrono::seconds{settings.seconds_to_take_back});
  return event;
}

void reopen(Transaction& tx, const Request& request, const std::string& why, const Actor& by) {
  move(tx, request, {where_it_goes_on(tx, request), "reopened", why, {}, {}, {}}, by);
  conversations::stop_automatic(tx, request.ref());
}

void add_closing_jobs(JobKinds& kinds, const Settings& settings) {
  kinds.add_recurring("close_resolved", std::chrono::hours{1},
                      [after = std::chrono::days{settings.days_until_closed}](Database& database, const Job&) {
                        close_left_alone(database, after);
                      });
}

}  // namespace relais::requests
