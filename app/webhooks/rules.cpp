#include "webhooks/rules.h"

namespace relais::webhooks {
namespace {

constexpr Sql waiting_for_nothing = R"sql(
  SELECT 'webhooks ' || id || ': has something to send, and no job sends it' AS place
    FROM webhooks
   WHERE EXISTS (SELECT 1 FROM webhook_deliveries WHERE webhook_id = webhooks.id AND state = 'waiting')
     AND NOT EXISTS (SELECT 1 FROM webhook_pauses WHERE webhook_id = webhooks.id)
     AND NOT EXISTS (SELECT 1 FROM jobs WHERE kind = 'send_webhook' AND payload = CAST(webhooks.id AS TEXT)
                                          AND failed_at IS NULL)
)sql";

}  // namespace

void add_rules(Rules& rules) {
  rules.kinds.push_back({"webhook", "webhooks", true});
  rules.rules.push_back({"what a webhook is to be told has a job that sends it", waiting_for_nothing,
                         "Send a trial from the page of the webhook: what waits goes before it."});
}

}  // namespace relais::webhooks
