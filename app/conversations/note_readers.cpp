#include "conversations/note_readers.h"

#include "people/people.h"

namespace relais::conversations {
namespace {

constexpr Sql select_readers = R"sql(
  SELECT people.id, people.name, people.email
    FROM note_readers JOIN people_at_work AS people ON people.id = note_readers.person_id
   WHERE record_kind = $1 AND record_id = $2
   ORDER BY people.name, people.id
)sql";

constexpr Sql insert_reader = R"sql(
  INSERT INTO note_readers (record_kind, record_id, person_id, added_by, added_at) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (record_kind, record_id, person_id) DO NOTHING
)sql";

constexpr Sql delete_reader = R"sql(
  DELETE FROM note_readers WHERE record_kind = $1 AND record_id = $2 AND person_id = $3
)sql";

constexpr Sql copy_readers = R"sql(
  INSERT INTO note_readers (record_kind, record_id, person_id, added_by, added_at)
  SELECT $3, $4, person_id, added_by, added_at FROM note_readers WHERE record_kind = $1 AND record_id = $2
  ON CONFLICT (record_kind, record_id, person_id) DO NOTHING
)sql";

}  // namespace

std::vector<NoteReader> note_readers(Reads& db, const RecordRef& record) {
  return db.all<NoteReader>(select_readers, record.kind, record.id);
}

bool add_note_reader(Transaction& tx, const RecordRef& record, Id<Person> person, const Person& by) {
  if (tx.run(insert_reader, record.kind, record.id, person, by.id, tx.now()) == 0) return false;
  relais::record(tx, by, record, "note_reader_added", {change("note_reader", "", people::name_of(tx, person))});
  return true;
}

bool remove_note_reader(Transaction& tx, const RecordRef& record, Id<Person> person, const Person& by) {
  if (tx.run(delete_reader, record.kind, record.id, person) == 0) return false;
  relais::record(tx, by, record, "note_reader_removed", {change("note_reader", people::name_of(tx, person), "")});
  return true;
}

void move_note_readers(Transaction& tx, const RecordRef& from, const RecordRef& to) {
  tx.run(copy_readers, from.kind, from.id, to.kind, to.id);
}

}  // namespace relais::conversations
