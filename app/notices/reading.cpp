#include "notices/reading.h"

#include <charconv>

namespace relais::notices {
namespace {

constexpr Sql count_of_unread = R"sql(
  SELECT count(*) FROM (SELECT 1 FROM notices WHERE person_id = $1 AND unread = 1 LIMIT 1000) AS unread
)sql";

constexpr Sql select_unread = R"sql(
  SELECT count(*), count(CASE WHEN record_kind = $2 AND record_id = $3 THEN 1 END),
         coalesce(max(CASE WHEN record_kind = $2 AND record_id = $3 THEN id END), 0)
    FROM notices
   WHERE person_id = $1 AND unread = 1
)sql";

constexpr Sql select_of_record = R"sql(
  SELECT id, kind, record_kind, record_id, place, words, told_by, told_by_name, told_at, read_at
    FROM notices
   WHERE person_id = $1 AND unread = 1 AND record_kind = $2 AND record_id = $3
   ORDER BY id DESC
   LIMIT $4
)sql";

constexpr Sql update_all = R"sql(
  UPDATE notices SET read_at = $3 WHERE person_id = $1 AND unread = 1 AND id <= $2
)sql";

constexpr Sql update_of_record = R"sql(
  UPDATE notices SET read_at = $3
   WHERE person_id = $1 AND unread = 1 AND id <= $2 AND record_kind = $4 AND record_id = $5
)sql";

constexpr Sql update_one = R"sql(
  UPDATE notices SET read_at = coalesce(read_at, $3) WHERE person_id = $1 AND id = $2
)sql";

constexpr Sql update_unread = R"sql(
  UPDATE notices SET read_at = NULL WHERE person_id = $1 AND id = $2
)sql";

std::int64_t told_of(Transaction& tx, const Person& person, std::string_view what, std::int64_t changed) {
  if (changed > 0) record(tx, person, messages_of(person.id), what, {change("notices", "", std::to_string(changed))});
  return changed;
}

}  // namespace

RecordRef messages_of(Id<Person> person) { return {"messages", person.value}; }

std::optional<RecordRef> record_named(std::string_view text) {
  const auto slash = text.find('/');
  if (slash == 0 || slash == std::string_view::npos) return std::nullopt;
  RecordRef record{std::string{text.substr(0, slash)}, 0};
  const char* const end = text.data() + text.size();
  const auto read = std::from_chars(text.data() + slash + 1, end, record.id);
  if (read.ec != std::errc{} || read.ptr != end) return std::nullopt;
  return record;
}

Unread Unread::from(Row& row) { return {row.read<std::int64_t>(), row.read<std::int64_t>(), row.read<Id<Notice>>()}; }

std::int64_t count_unread(Reads& db, Id<Person> person) { return db.value<std::int64_t>(count_of_unread, person); }

Unread unread_of(Reads& db, Id<Person> person, const RecordRef& record) {
  return db.value<Unread>(select_unread, person, record.kind, record.id);
}

std::vector<Notice> unread_notices(Reads& db, Id<Person> person, const RecordRef& record, int most) {
  return db.all<Notice>(select_of_record, person, record.kind, record.id, most);
}

std::int64_t read_all(Transaction& tx, const Person& person, Id<Notice> up_to) {
  return told_of(tx, person, "read", tx.run(update_all, person.id, up_to, tx.now()));
}

std::int64_t read_of(Transaction& tx, const Person& person, const RecordRef& record, Id<Notice> up_to) {
  const auto changed = tx.run(update_of_record, person.id, up_to, tx.now(), record.kind, record.id);
  return told_of(tx, person, "read", changed);
}

bool read_one(Transaction& tx, const Person& person, Id<Notice> notice) {
  return told_of(tx, person, "read", tx.run(update_one, person.id, notice, tx.now())) > 0;
}

bool unread_again(Transaction& tx, const Person& person, Id<Notice> notice) {
  return told_of(tx, person, "unread", tx.run(update_unread, person.id, notice)) > 0;
}

}  // namespace relais::notices
