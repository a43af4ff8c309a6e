#include "webhooks/outage.h"

#include "webhooks/delays.h"

namespace relais::webhooks {
namespace {

constexpr Sql select_outage = R"sql(
  SELECT failures, since, next_try_at FROM webhook_outages WHERE webhook_id = $1
)sql";

constexpr Sql upsert_outage = R"sql(
  INSERT INTO webhook_outages (webhook_id, failures, since, next_try_at) VALUES ($1, $2, $3, $4)
  ON CONFLICT (webhook_id) DO UPDATE SET failures = excluded.failures, next_try_at = excluded.next_try_at
)sql";

constexpr Sql update_next_try = R"sql(
  UPDATE webhook_outages SET next_try_at = $2 WHERE webhook_id = $1
)sql";

constexpr Sql delete_outage = R"sql(
  DELETE FROM webhook_outages WHERE webhook_id = $1
)sql";

}  // namespace

Outage Outage::from(Row& row) { return {row.read<int>(), row.read<Timestamp>(), row.read<Timestamp>()}; }

// 500 is what a program says that stumbled over this message.
bool says_out_of_reach(int status) { return status == 0 || status == 429 || (status > 500 && status < 600); }

std::optional<Outage> outage_of(Reads& db, Id<Webhook> webhook) { return db.first<Outage>(select_outage, webhook); }

std::optional<Timestamp> lengthen_outage(Transaction& tx, Id<Webhook> webhook, const std::optional<Outage>& before) {
  const int failures = before ? before->failures : 0;
  const auto delay = delay_after(failures);
  if (!delay) return std::nullopt;
  const auto next_try_at = tx.now() + *delay;
  tx.run(upsert_outage, webhook, failures + 1, tx.now(), next_try_at);
  return next_try_at;
}

void end_outage(Transaction& tx, Id<Webhook> webhook) { tx.run(delete_outage, webhook); }

void try_at_once(Transaction& tx, Id<Webhook> webhook) { tx.run(update_next_try, webhook, tx.now()); }

}  // namespace relais::webhooks
