#include "conversations/news.h"

namespace relais::conversations {
namespace {

constexpr Sql select_newest = R"sql(
  SELECT coalesce(max(id), 0) FROM messages WHERE record_kind = $1 AND record_id = $2
)sql";

constexpr Sql select_newest_from_outside = R"sql(
  SELECT id FROM messages
   WHERE record_kind = $1 AND record_id = $2 AND kind <> 'work_note' AND kind IN ('mail_in', 'call', 'partner_mail')
   ORDER BY said_at DESC, id DESC LIMIT 1
)sql";

constexpr Sql select_news = R"sql(
  SELECT 1 FROM messages
   WHERE record_kind = $1 AND record_id = $2 AND id > $3 AND kind IN ('mail_in', 'call', 'comment')
     AND (author_id IS NULL OR author_id <> $4)
   LIMIT 1
)sql";

}  // namespace

std::int64_t newest_on(Reads& db, const RecordRef& record) {
  return db.value<std::int64_t>(select_newest, record.kind, record.id);
}

std::optional<Id<Message>> newest_from_outside_on(Reads& db, const RecordRef& record) {
  return db.first<Id<Message>>(select_newest_from_outside, record.kind, record.id);
}

bool has_come_after(Reads& db, const RecordRef& record, Id<Message> seen, Id<Person> reader) {
  return db.first<int>(select_news, record.kind, record.id, seen, reader).has_value();
}

}  // namespace relais::conversations
