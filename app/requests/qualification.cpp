#include "requests/qualification.h"

#include "requests/completeness.h"
#include "requests/notification.h"
#include "requests/standing.h"

namespace relais::requests {
namespace {

constexpr Sql select_last_qualifier = R"sql(
  SELECT by_person FROM events
   WHERE record_kind = 'request' AND record_id = $1 AND kind = 'qualified' AND by_person IS NOT NULL
   ORDER BY id DESC LIMIT 1
)sql";

constexpr Sql clear_responsible = R"sql(
  UPDATE requests SET responsible_id = NULL, responsible_why = '' WHERE id = $1
)sql";

}  // namespace

void qualify(Transaction& tx, const Request& request, const std::optional<Reason>& why, const Person& by) {
  std::vector<Change> changes;
  const auto missing = missing_for(tx, request, State::qualified);
  if (!missing.empty()) changes.push_back(change("missing", "", listed(missing)));
  move(tx, request, {State::qualified, "qualified", why ? why->text() : "", {}, {}, std::move(changes)}, by);
}

void send_back(Transaction& tx, const Request& request, const Reason& why, const Person& by, const Settings& settings) {
  std::vector<Change> changes;
  if (request.responsible) changes.push_back(change("responsible", request.responsible->name, ""));
  move(tx, request, {State::returned, "returned", why.text(), {}, {}, std::move(changes)}, by);
  tx.run(clear_responsible, request.id);
  const auto qualifier = tx.first<Id<Person>>(select_last_qualifier, request.id);
  if (qualifier) tell(tx, request, *qualifier, Told::sent_back, why.text(), by, settings);
}

}  // namespace relais::requests
