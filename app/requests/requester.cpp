#include "requests/requester.h"

#include "lib/events/event.h"
#include "requests/indexing.h"

namespace relais::requests {
namespace {

constexpr Sql select_requester = R"sql(
  SELECT requester_id FROM requests WHERE id = $1
)sql";

constexpr Sql update_requester = R"sql(
  UPDATE requests SET requester_id = $2, requester_confirmed_by = $3, requester_confirmed_at = $4 WHERE id = $1
)sql";

constexpr Sql update_confirmation = R"sql(
  UPDATE requests SET requester_confirmed_by = $2, requester_confirmed_at = $3
   WHERE id = $1 AND requester_confirmed_at IS NULL
)sql";

constexpr Sql update_passer = R"sql(
  UPDATE requests SET passed_on_by_id = $2, passed_on_by_contact_id = $3 WHERE id = $1
)sql";

}  // namespace

std::optional<Id<parties::Contact>> requester_of(Reads& db, Id<Request> request) {
  return db.value<std::optional<Id<parties::Contact>>>(select_requester, request);
}

void set_requester(Transaction& tx, Id<Request> request, Id<parties::Contact> requester, const Person& by) {
  tx.run(update_requester, request, requester, by.id, tx.now());
  index_request(tx, request);
}

void confirm_requester(Transaction& tx, const Request& request, const Person& by) {
  if (tx.run(update_confirmation, request.id, by.id, tx.now()) == 0) return;
  record(tx, by, request.ref(), "requester_confirmed",
         {change("requester_confirmed", "", request.requester ? request.requester->name : "")});
}

void set_passer(Transaction& tx, Id<Request> request, std::optional<Id<Person>> person,
                std::optional<Id<parties::Contact>> contact) {
  tx.run(update_passer, request, person, contact);
}

}  // namespace relais::requests
