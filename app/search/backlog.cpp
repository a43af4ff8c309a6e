#include "search/backlog.h"

#include "conversations/indexing.h"
#include "lib/database/turn.h"
#include "requests/indexing.h"
#include "search_index/entry.h"

namespace relais::search {
namespace {

constexpr Sql select_backlog = R"sql(
  SELECT kind, below FROM search_backlogs ORDER BY kind DESC LIMIT 1
)sql";

constexpr Sql select_messages = R"sql(
  SELECT id, record_kind, record_id FROM messages WHERE id < $1 ORDER BY id DESC LIMIT $2
)sql";

constexpr Sql select_requests = R"sql(
  SELECT id FROM requests WHERE id < $1 ORDER BY id DESC LIMIT $2
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

constexpr Sql insert_message_backlog = R"sql(
  INSERT INTO search_backlogs (kind, below) SELECT 'message', max(id) + 1 FROM messages HAVING max(id) IS NOT NULL
  ON CONFLICT (kind) DO UPDATE SET below = excluded.below
)sql";

constexpr Sql insert_request_backlog = R"sql(
  INSERT INTO search_backlogs (kind, below) SELECT 'request', max(id) + 1 FROM requests HAVING max(id) IS NOT NULL
  ON CONFLICT (kind) DO UPDATE SET below = excluded.below
)sql";

struct Backlog {
  std::string kind;
  std::int64_t below = 0;

  static Backlog from(Row& row) { return {row.read<std::string>(), row.read<std::int64_t>()}; }
};

struct Said {
  Id<conversations::Message> id;
  RecordRef record;

  static Said from(Row& row) { return {row.read<Id<conversations::Message>>(), RecordRef::from(row)}; }
};

// The last that was looked at; nothing where there was none.
std::optional<std::int64_t> index_messages(Transaction& tx, std::int64_t below, std::int64_t most) {
  std::optional<std::int64_t> last;
  for (const auto& said : tx.all<Said>(select_messages, below, most)) {
    last = said.id.value;
    // It has changed since, and was indexed then.
    const auto place = search_index::message_place(said.id.value);
    if (!search_index::has_entry(tx, said.record, place)) conversations::index_message(tx, said.id);
  }
  return last;
}

std::optional<std::int64_t> index_requests(Transaction& tx, std::int64_t below, std::int64_t most) {
  std::optional<std::int64_t> last;
  for (const auto id : tx.all<Id<requests::Request>>(select_requests, below, most)) {
    last = id.value;
    if (!search_index::has_entry(tx, {"request", id.value}, "")) requests::index_request(tx, id);
  }
  return last;
}

bool is_time_to_count(std::int64_t steps) { return steps == 1 || steps == 10 || steps == 100 || steps % 1000 == 0; }

}  // namespace

bool index_some(Transaction& tx, std::int64_t most) {
  const auto backlog = tx.first<Backlog>(select_backlog);
  if (!backlog) return false;
  const auto last =
      backlog->kind == "message" ? index_messages(tx, backlog->below, most) : index_requests(tx, backlog->below, most);
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
  for (const auto& statement : {delete_entries, delete_words, insert_message_backlog, insert_request_backlog})
    tx.run(statement);
  if (tx.dialect() == Dialect::sqlite) tx.run(empty_index);
}

void add_search_jobs(JobKinds& kinds) {
  kinds.add_recurring("index_backlog", std::chrono::hours{1},
                      [](Database& database, const Job&) { index_backlog(database, 200, give_way); });
}

}  // namespace relais::search
