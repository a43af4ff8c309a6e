#include "conversations/watch_list.h"

#include "conversations/participation.h"

namespace relais::conversations {
namespace {

constexpr Sql select_watchers = R"sql(
  SELECT id, name, email, email_key FROM watchers WHERE record_kind = $1 AND record_id = $2 ORDER BY id
)sql";

constexpr Sql select_watcher = R"sql(
  SELECT id, name, email, email_key FROM watchers WHERE record_kind = $1 AND record_id = $2 AND id = $3
)sql";

constexpr Sql insert_watcher = R"sql(
  INSERT INTO watchers (record_kind, record_id, name, email, email_key, added_by, added_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7)
  ON CONFLICT (record_kind, record_id, email_key) DO NOTHING
)sql";

constexpr Sql delete_watcher = R"sql(
  DELETE FROM watchers WHERE id = $1
)sql";

// He may watch under the right one already.
constexpr Sql update_address = R"sql(
  UPDATE watchers SET email = $4, email_key = $5
   WHERE record_kind = $1 AND record_id = $2 AND email_key = $3
     AND NOT EXISTS (SELECT 1 FROM watchers AS other
                      WHERE other.record_kind = $1 AND other.record_id = $2 AND other.email_key = $5)
)sql";

constexpr Sql delete_address = R"sql(
  DELETE FROM watchers WHERE record_kind = $1 AND record_id = $2 AND email_key = $3
)sql";

constexpr Sql insert_copies = R"sql(
  INSERT INTO watchers (record_kind, record_id, name, email, email_key, added_by, added_at)
  SELECT $3, $4, name, email, email_key, added_by, added_at FROM watchers WHERE record_kind = $1 AND record_id = $2 ORDER BY id
  ON CONFLICT DO NOTHING
)sql";

std::string shown(const Correspondent& who) {
  return who.name.empty() ? who.email : fmt::format("{} <{}>", who.name, who.email);
}

}  // namespace

Watcher Watcher::from(Row& row) {
  return {row.read<Id<Watcher>>(), {row.read<std::string>(), row.read<std::string>()}, row.read<std::string>()};
}

std::vector<Watcher> watchers_of(Reads& db, const RecordRef& record) {
  return db.all<Watcher>(select_watchers, record.kind, record.id);
}

bool watch(Transaction& tx, const RecordRef& record, const std::string& name, const EmailAddress& email,
           const Actor& by) {
  if (tx.run(insert_watcher, record.kind, record.id, name, email.text(), email.key(), by.person, tx.now()) == 0)
    return false;
  let_in(tx, record, email.key());
  relais::record(tx, by, record, "watched", {change("watcher", "", shown({name, email.text()}))});
  return true;
}

std::optional<Watcher> unwatch(Transaction& tx, const RecordRef& record, Id<Watcher> id, const Actor& by) {
  auto watcher = tx.first<Watcher>(select_watcher, record.kind, record.id, id);
  if (!watcher) return std::nullopt;
  tx.run(delete_watcher, id);
  shut_out(tx, record, watcher->key);
  relais::record(tx, by, record, "unwatched", {change("watcher", shown(watcher->who), "")});
  return watcher;
}

void correct_watcher(Transaction& tx, const RecordRef& record, const std::string& wrong_key,
                     const EmailAddress& right) {
  if (tx.run(update_address, record.kind, record.id, wrong_key, right.text(), right.key()) == 0)
    tx.run(delete_address, record.kind, record.id, wrong_key);
}

void copy_watchers(Transaction& tx, const RecordRef& from, const RecordRef& to) {
  tx.run(insert_copies, from.kind, from.id, to.kind, to.id);
}

}  // namespace relais::conversations
