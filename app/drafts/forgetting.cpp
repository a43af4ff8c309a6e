#include "drafts/forgetting.h"

#include "drafts/draft.h"

namespace relais::drafts {
namespace {

constexpr std::chrono::days forgotten_after{60};

}  // namespace

void add_draft_jobs(JobKinds& kinds) {
  kinds.add_recurring("forget_drafts", std::chrono::hours{1}, [](Database& database, const Job&) {
    database.write([](Transaction& tx) { forget_older_than(tx, tx.now() - forgotten_after); });
  });
}

}  // namespace relais::drafts
