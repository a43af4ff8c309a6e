#include "intake/blocked_senders.h"

namespace relais::intake {
namespace {

constexpr Sql select_blocked = R"sql(
  SELECT 1 FROM blocked_senders WHERE email_key = $1
)sql";

constexpr Sql insert_blocked = R"sql(
  INSERT INTO blocked_senders (email_key, blocked_by, blocked_at) VALUES ($1, $2, $3)
  ON CONFLICT (email_key) DO NOTHING
)sql";

constexpr Sql delete_blocked = R"sql(
  DELETE FROM blocked_senders WHERE email_key = $1
)sql";

}  // namespace

bool is_blocked(Reads& db, const EmailAddress& address) {
  return db.first<int>(select_blocked, address.key()).has_value();
}

void block(Transaction& tx, const EmailAddress& address, const Person& by) {
  tx.run(insert_blocked, address.key(), by.id, tx.now());
}

void unblock(Transaction& tx, const EmailAddress& address) { tx.run(delete_blocked, address.key()); }

}  // namespace relais::intake
