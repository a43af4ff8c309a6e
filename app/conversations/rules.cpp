#include "conversations/rules.h"

namespace relais::conversations {
namespace {

constexpr Sql waiting_for_nothing = R"sql(
  SELECT 'message_recipients ' || id || ': waits to leave, and no job brings it' AS place
    FROM message_recipients
   WHERE delivery IN ('queued', 'deferred')
     AND NOT EXISTS (SELECT 1 FROM jobs WHERE kind = 'deliver' AND payload = CAST(message_recipients.id AS TEXT))
)sql";

constexpr Sql without_its_event = R"sql(
  SELECT 'messages ' || id || ': its ' || record_kind || ' ' || record_id || ' has no story' AS place
    FROM messages
   WHERE NOT EXISTS (SELECT 1 FROM events WHERE events.record_kind = messages.record_kind
                                            AND events.record_id = messages.record_id)
)sql";

constexpr Sql away_from_its_exchange = R"sql(
  SELECT 'messages ' || messages.id || ': its exchange is on ' || exchanges.record_kind || ' ' || exchanges.record_id AS place
    FROM messages JOIN exchanges ON exchanges.id = exchange_id
   WHERE exchanges.record_kind <> messages.record_kind OR exchanges.record_id <> messages.record_id
)sql";

}  // namespace

void add_rules(Rules& rules) {
  for (const auto* table : {"messages", "participants", "watchers", "note_readers", "exchanges"}) {
    rules.tables_naming_records.emplace_back(table);
  }
  rules.tables_naming_records.emplace_back("colleague_mails");
  rules.kinds.push_back({"exchange", "exchanges"});
  rules.blobs.push_back({"message_attachments", "blob_hash", "size"});
  rules.jobs.push_back({"deliver", "message_recipients"});
  rules.jobs.push_back({"tell_colleague", "colleague_mails"});
  rules.rules.push_back({"whatever waits to leave has a job that brings it", waiting_for_nothing,
                         "On the page of its request, send it again: it would never leave by itself."});
  rules.rules.push_back({"what was said is told by the story of its record", without_its_event,
                         "Take the events of this record out of a backup."});
  rules.rules.push_back({"a mail of an exchange is on the record to which the exchange belongs", away_from_its_exchange,
                         "Take the exchange out of a backup, and compare."});
}

}  // namespace relais::conversations
