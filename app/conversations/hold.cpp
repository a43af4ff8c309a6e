#include "conversations/hold.h"

#include "conversations/exchange.h"
#include "conversations/participation.h"
#include "conversations/taking_off.h"

namespace relais::conversations {
namespace {

constexpr Sql select_held = R"sql(
  SELECT kind, from_name, from_email, from_key, raw_mail_id, exchange_id
    FROM messages JOIN message_holds ON message_holds.message_id = messages.id
   WHERE messages.id = $1 AND record_kind = $2 AND record_id = $3
)sql";

constexpr Sql delete_hold = R"sql(
  DELETE FROM message_holds WHERE message_id = $1
)sql";

struct Held {
  EntryKind kind = EntryKind::mail_in;
  std::string name;
  std::string email;
  std::string key;
  std::optional<Id<mailboxes::RawMail>> raw_mail;
  std::optional<Id<Exchange>> exchange;

  static Held from(Row& row) {
    return {row.read<EntryKind>(),
            row.read<std::string>(),
            row.read<std::string>(),
            row.read<std::string>(),
            row.read<std::optional<Id<mailboxes::RawMail>>>(),
            row.read<std::optional<Id<Exchange>>>()};
  }
};

std::optional<Held> held_mail(Reads& db, const RecordRef& record, Id<Message> message) {
  return db.first<Held>(select_held, message, record.kind, record.id);
}

std::string shown(const Held& held) { return held.name.empty() ? held.email : held.name; }

}  // namespace

std::optional<LetIn> let_in_held(Transaction& tx, const RecordRef& record, Id<Message> message, const Actor& by) {
  const auto held = held_mail(tx, record, message);
  if (!held) return std::nullopt;
  tx.run(delete_hold, message);
  if (held->kind != EntryKind::work_note) let_in(tx, correspondence_of(record, held->exchange), held->key);
  relais::record(tx, by, record, "let_in",
                 {change("let_in", "", shown(*held)), change("message", "", std::to_string(message.value))});
  return LetIn{held->kind, held->exchange};
}

std::optional<Id<mailboxes::RawMail>> turn_away_held(Transaction& tx, const RecordRef& record, Id<Message> message,
                                                     const Actor& by) {
  const auto held = held_mail(tx, record, message);
  if (!held || !held->raw_mail) return std::nullopt;
  tx.run(delete_hold, message);
  take_off(tx, record, message, by);
  return held->raw_mail;
}

std::string records_with_held_mail(std::string_view kind) {
  // CROSS, since SQLite would else begin with every message there ever was.
  return fmt::format(
      "SELECT record_id FROM message_holds CROSS JOIN messages"
      " WHERE messages.id = message_holds.message_id AND record_kind = '{}'",
      kind);
}

}  // namespace relais::conversations
