#include "intake/sorting_retry.h"

#include "intake/acting.h"
#include "intake/trace.h"

namespace relais::intake {
namespace {

constexpr Sql update_outcome = R"sql(
  UPDATE mail_outcomes SET outcome = $2, request_id = $3, why = $4, steps = $5, reason = $6, handled_at = $7
   WHERE raw_mail_id = $1
)sql";

}  // namespace

PlacedAgain place_again(Transaction& tx, const Incoming& incoming, const Person& by, const Settings& settings) {
  const auto mail = case_of(tx, incoming);
  const auto decision = decide(tx, mail);
  const auto request = act(tx, mail, decision, settings);
  tx.run(update_outcome, incoming.raw.id, decision.outcome, request, decision.why, as_json(decision.steps),
         decision.reason, tx.now());
  record(tx, by, {"mail", incoming.raw.id.value}, "placed_again", {change("outcome", "", name_of(decision.outcome))});
  return {decision.outcome, request, decision.why};
}

}  // namespace relais::intake
