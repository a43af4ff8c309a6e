#include "search/backlog.h"

#include "conversations/indexing.h"
#include "lib/database/turn.h"
#include "requests/indexing.h"

namespace relais::search {
namespace {

constexpr Sql select_backlog = R"sql(
  SELECT kind, below FROM search_backlogs ORDER BY kind DESC LIMIT 1
)sql";

constexpr Sql update_backlog = R"sql(
  UPDATE search_backlogs SET below = $2 WHERE kind = $1
)sql";

constexpr Sql delete_backlog = R"sql(
  DELETE FROM search_backlogs WHERE kind = $1
)sql";

constexpr Sql delete_entries = R"sql(
  DELETE FROM search_entries
)sql";

constexpr Sql delete_words = R"sql(
  DELETE FROM search_words
)sql";

constexpr Sql empty_index = R"sql(
  INSERT INTO search_index (search_index) VALUES ('delete-all')
)sql";

// PostgreSQL goes on asking as it did when the table was empty, going through all of it, until the table is counted.
constexpr Sql count_anew = "ANALYZE search_entries, search_words";

constexpr Sql keep_backlog = R"sql(
  INSERT INTO search_backlogs (kind, below) VALUES ($1, $2) ON CONFLICT (kind) DO UPDATE SET below = excluded.below
)sql";

struct Backlog {
  std::string kind;
  std::int64_t below = 0;

  static Backlog from(Row& row) { return {row.read<std::string>(), row.read<std::int64_t>()}; }
};

void begin_anew(Transaction& tx, std::string_view kind, std::optional<std::int64_t> highest) {
  if (highest) tx.run(keep_backlog, kind, *highest + 1);
}

bool is_time_to_count(std::int64_t steps) { return steps == 1 || steps == 10 || steps == 100 || steps % 1000 == 0; }

}  // namespace

bool index_some(Transaction& tx, std::int64_t most) {
  const auto backlog = tx.first<Backlog>(select_backlog);
  if (!backlog) return false;
  const auto last = backlog->kind == "message" ? conversations::index_messages_below(tx, backlog->below, most)
                                               : requests::index_requests_below(tx, backlog->below, most);
  if (last) {
    tx.run(update_backlog, backlog->kind, *last);
  } else {
    tx.run(delete_backlog, backlog->kind);
  }
  return true;
}

void index_backlog(Database& database, std::int64_t a_step, const std::function<void()>& between) {
  for (std::int64_t steps = 1; database.write([&](Transaction& tx) { return index_some(tx, a_step); }); ++steps) {
    if (database.dialect() == Dialect::postgres && is_time_to_count(steps))
      database.write([](Transaction& tx) { tx.run(count_anew); });
    between();
  }
}

bool has_backlog(Reads& db) { return db.first<Backlog>(select_backlog).has_value(); }

void forget_all(Transaction& tx) {
  for (const auto& statement : {delete_entries, delete_words}) tx.run(statement);
  begin_anew(tx, "message", conversations::highest_message(tx));
  begin_anew(tx, "request", requests::highest_request(tx));
  if (tx.dialect() == Dialect::sqlite) tx.run(empty_index);
}

void add_search_jobs(JobKinds& kinds) {
  kinds.add_recurring("index_backlog", std::chrono::hours{1},
                      [](Database& database, const Job&) { index_backlog(database, 200, give_way); });
}

}  // namespace relais::search
