#include "intake/waiting_count.h"

namespace relais::intake {
namespace {

constexpr Sql count_all = R"sql(
  SELECT count(*) FROM (SELECT 1 FROM mail_outcomes WHERE outcome = 'to_sort' LIMIT 1000) AS waiting
)sql";

constexpr Sql count_by_reason = R"sql(
  SELECT count(*)
    FROM (SELECT 1 FROM mail_outcomes WHERE outcome = 'to_sort' AND reason = $1 LIMIT 1000) AS waiting
)sql";

}  // namespace

std::int64_t count_waiting(Reads& db) { return db.value<std::int64_t>(count_all); }

std::int64_t count_waiting(Reads& db, WaitingReason reason) { return db.value<std::int64_t>(count_by_reason, reason); }

}  // namespace relais::intake
