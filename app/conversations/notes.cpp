#include "conversations/notes.h"

namespace relais::conversations {
namespace {

constexpr Sql select_notes = R"sql(
  SELECT id, from_name, said_at, substr(body, 1, 6000)
    FROM messages
   WHERE record_kind = $1 AND record_id = $2 AND kind = 'work_note'
   ORDER BY said_at DESC, id DESC
   LIMIT $3
)sql";

}  // namespace

Note Note::from(Row& row) {
  Note note;
  note.id = row.read<std::int64_t>();
  note.author = row.read<std::string>();
  note.at = row.read<Timestamp>();
  note.words = row.read<std::string>();
  return note;
}

std::vector<Note> notes_on(Reads& db, const RecordRef& record, std::int64_t most) {
  return db.all<Note>(select_notes, record.kind, record.id, most);
}

}  // namespace relais::conversations
