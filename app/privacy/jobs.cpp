#include "privacy/jobs.h"

#include "lib/database/turn.h"
#include "search/backlog.h"

namespace relais::privacy {
namespace {

constexpr std::string_view kind = "index_anew";

}  // namespace

void index_soon(Transaction& tx) { enqueue(tx, kind, "", {{}, std::string{kind}}); }

void add_privacy_jobs(JobKinds& kinds) {
  kinds.add(std::string{kind}, [](Database& database, const Job&) { search::index_backlog(database, 200, give_way); });
}

}  // namespace relais::privacy
