#include "drafts/forgetting.h"

#include "drafts/draft.h"
#include "settings/draft_limits.h"

namespace relais::drafts {

void add_draft_jobs(JobKinds& kinds, const Settings& settings) {
  kinds.add_recurring("forget_drafts", std::chrono::hours{1}, [data = settings.data](Database& database, const Job&) {
    const std::chrono::days forgotten_after{DraftLimits::load(data).days_of_drafts};
    database.write([&](Transaction& tx) { forget_older_than(tx, tx.now() - forgotten_after); });
  });
}

}  // namespace relais::drafts
