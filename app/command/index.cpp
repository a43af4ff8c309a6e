#include "command/index.h"

#include "search/backlog.h"

namespace relais::command {

void index(const Place& place, const Index& wanted) {
  constexpr std::int64_t a_step = 2'000;
  const Opened opened{place};
  auto& database = *opened.database;
  if (wanted.again) database.write([](Transaction& tx) { search::forget_all(tx); });
  search::index_backlog(database, a_step, [] {});
}

}  // namespace relais::command
