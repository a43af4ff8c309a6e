#include "mailboxes/domain.h"

namespace relais::mailboxes {
namespace {

constexpr Sql select_in_domain = R"sql(
  SELECT 1 FROM mailboxes WHERE substr(address_key, length(address_key) - length(CAST($1 AS TEXT))) = '@' || $1 LIMIT 1
)sql";

}  // namespace

bool has_mailbox_in(Reads& db, const std::string& domain) {
  return db.first<int>(select_in_domain, domain).has_value();
}

}  // namespace relais::mailboxes
