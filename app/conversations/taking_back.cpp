#include "conversations/taking_back.h"

#include "conversations/exchange.h"
#include "conversations/indexing.h"
#include "conversations/participation.h"

namespace relais::conversations {
namespace {

constexpr Sql select_written = R"sql(
  SELECT from_name, exchange_id FROM messages
   WHERE id = $1 AND record_kind = $2 AND record_id = $3 AND kind IN ('comment', 'mail_out') AND automatic = 0
     AND taken_back_at IS NULL
)sql";

constexpr Sql stop_copies = R"sql(
  UPDATE message_recipients SET delivery = NULL
   WHERE message_id = $1 AND delivery = 'queued' AND attempts = 0 AND tried_at IS NULL
)sql";

constexpr Sql select_one_that_leaves = R"sql(
  SELECT 1 FROM message_recipients WHERE message_id = $1 AND delivery IS NOT NULL LIMIT 1
)sql";

constexpr Sql start_copies_again = R"sql(
  UPDATE message_recipients SET delivery = 'queued' WHERE message_id = $1 AND delivery IS NULL
)sql";

// Nobody outside has ever seen its Message-ID.
constexpr Sql mark_taken_back = R"sql(
  UPDATE messages SET taken_back_at = $2, internet_message_id = '' WHERE id = $1
)sql";

constexpr Sql select_recipient_keys = R"sql(
  SELECT email_key FROM message_recipients WHERE message_id = $1 ORDER BY id
)sql";

constexpr Sql select_words = R"sql(
  SELECT rich_body, body FROM messages
   WHERE id = $1 AND record_kind = $2 AND record_id = $3 AND taken_back_at IS NOT NULL
)sql";

constexpr Sql select_mail_taken_back = R"sql(
  SELECT exchange_id, rich_body, body FROM messages
   WHERE id = $1 AND record_kind = $2 AND record_id = $3 AND taken_back_at IS NOT NULL AND exchange_id IS NOT NULL
)sql";

constexpr Sql select_recipients = R"sql(
  SELECT name, email FROM message_recipients WHERE message_id = $1 ORDER BY id
)sql";

constexpr Sql select_newest_automatic = R"sql(
  SELECT id FROM messages
   WHERE record_kind = $1 AND record_id = $2 AND kind = 'mail_out' AND automatic = 1
   ORDER BY said_at DESC, id DESC LIMIT 1
)sql";

struct TakenBack {
  mail::RichText words;

  static TakenBack from(Row& row) { return {{row.read<std::string>(), row.read<std::string>(), true}}; }
};

struct Written {
  std::string author;
  std::optional<Id<Exchange>> exchange;

  static Written from(Row& row) { return {row.read<std::string>(), row.read<std::optional<Id<Exchange>>>()}; }
};

struct MailRow {
  MailTakenBack mail;

  static MailRow from(Row& row) { return {{row.read<Id<Exchange>>(), TakenBack::from(row).words, {}}}; }
};

struct Addressee {
  Correspondent who;

  static Addressee from(Row& row) { return {{row.read<std::string>(), row.read<std::string>()}}; }
};

bool stop(Transaction& tx, Id<Message> comment) {
  const auto stopped = tx.run(stop_copies, comment);
  if (stopped > 0 && !tx.first<int>(select_one_that_leaves, comment)) return true;
  tx.run(start_copies_again, comment);
  return false;
}

}  // namespace

bool take_back(Transaction& tx, const RecordRef& record, Id<Message> message, const Actor& by) {
  const auto written = tx.first<Written>(select_written, message, record.kind, record.id);
  if (!written || !stop(tx, message)) return false;
  tx.run(mark_taken_back, message, tx.now());
  index_message(tx, message);
  const auto where = correspondence_of(record, written->exchange);
  for (const auto& key : tx.all<std::string>(select_recipient_keys, message)) shut_out_stranger(tx, where, key);
  relais::record(tx, by, record, "answer_taken_back", {change("answer_taken_back", written->author, "")});
  return true;
}

void stop_automatic(Transaction& tx, const RecordRef& record) {
  const auto newest = tx.first<Id<Message>>(select_newest_automatic, record.kind, record.id);
  if (!newest || !stop(tx, *newest)) return;
  tx.run(mark_taken_back, *newest, tx.now());
  index_message(tx, *newest);
}

std::optional<mail::RichText> words_taken_back(Reads& db, const RecordRef& record, Id<Message> comment) {
  const auto words = db.first<TakenBack>(select_words, comment, record.kind, record.id);
  return words ? std::optional{words->words} : std::nullopt;
}

std::optional<MailTakenBack> mail_taken_back(Reads& db, const RecordRef& record, Id<Message> mail) {
  auto row = db.first<MailRow>(select_mail_taken_back, mail, record.kind, record.id);
  if (!row) return std::nullopt;
  for (auto& one : db.all<Addressee>(select_recipients, mail)) row->mail.to.push_back(std::move(one.who));
  return std::move(row->mail);
}

}  // namespace relais::conversations
