#include "conversations/exchange.h"

#include <algorithm>

#include "lib/text/email_address.h"
#include "lib/text/translation.h"

namespace relais::conversations {
namespace {

constexpr Sql insert_exchange = R"sql(
  INSERT INTO exchanges (record_kind, record_id, subject, begun_by, begun_at) VALUES ($1, $2, $3, $4, $5) RETURNING id
)sql";

constexpr Sql select_exchange = R"sql(
  SELECT id, record_kind, record_id, subject FROM exchanges WHERE id = $1
)sql";

constexpr Sql select_with = R"sql(
  SELECT exchanges.id
    FROM exchanges JOIN participants ON participants.record_kind = 'exchange' AND participants.record_id = exchanges.id
   WHERE exchanges.record_kind = $1 AND exchanges.record_id = $2 AND email_key = $3
   ORDER BY exchanges.id DESC LIMIT 1
)sql";

constexpr Sql select_correspondents = R"sql(
  SELECT name, email, 0 AS wrote, message_recipients.id AS nth
    FROM messages JOIN message_recipients ON message_recipients.message_id = messages.id
   WHERE exchange_id = $1 AND kind = 'mail_out' AND delivery IS NOT NULL AND replaced_by IS NULL
   UNION ALL
  SELECT from_name, from_email, 1, id
    FROM messages
   WHERE exchange_id = $1 AND kind = 'partner_mail' AND from_key <> ''
     AND NOT EXISTS (SELECT 1 FROM message_holds WHERE message_id = messages.id)
   ORDER BY wrote, nth
)sql";

constexpr Sql select_mail = R"sql(
  SELECT 1 FROM messages WHERE id = $1 AND exchange_id = $2
)sql";

constexpr Sql select_writers = R"sql(
  SELECT DISTINCT author_id FROM messages JOIN people_at_work ON people_at_work.id = author_id
   WHERE exchange_id = $1 AND kind = 'mail_out' ORDER BY author_id
)sql";

constexpr Sql move_all = R"sql(
  UPDATE exchanges SET record_kind = $3, record_id = $4 WHERE record_kind = $1 AND record_id = $2
)sql";

constexpr Sql move_one = R"sql(
  UPDATE exchanges SET record_kind = $2, record_id = $3
   WHERE id = (SELECT exchange_id FROM messages WHERE messages.id = $1)
)sql";

struct Named {
  Correspondent who;

  static Named from(Row& row) { return {{row.read<std::string>(), row.read<std::string>()}}; }
};

}  // namespace

Exchange Exchange::from(Row& row) { return {row.read<Id<Exchange>>(), RecordRef::from(row), row.read<std::string>()}; }

Id<Exchange> begin_exchange(Transaction& tx, const RecordRef& record, const std::string& subject, const Person& by) {
  return tx.returning<Id<Exchange>>(insert_exchange, record.kind, record.id, subject, by.id, tx.now());
}

std::optional<Exchange> exchange(Reads& db, Id<Exchange> id) { return db.first<Exchange>(select_exchange, id); }

std::optional<Exchange> exchange_on(Reads& db, const RecordRef& record, Id<Exchange> id) {
  auto found = exchange(db, id);
  return found && found->record == record ? found : std::nullopt;
}

std::optional<Id<Exchange>> exchange_with(Reads& db, const RecordRef& record, const std::string& email_key) {
  if (email_key.empty()) return std::nullopt;
  return db.first<Id<Exchange>>(select_with, record.kind, record.id, email_key);
}

std::vector<Correspondent> correspondents_of(Reads& db, Id<Exchange> exchange) {
  std::vector<Correspondent> people;
  for (auto& found : db.all<Named>(select_correspondents, exchange)) {
    const auto key = email_key_of(found.who.email);
    const bool is_there = std::ranges::any_of(people, [&](const auto& one) { return email_key_of(one.email) == key; });
    if (!is_there && !key.empty()) people.push_back(std::move(found.who));
  }
  return people;
}

bool is_in(Reads& db, Id<Exchange> exchange, Id<Message> mail) {
  return db.first<int>(select_mail, mail, exchange).has_value();
}

std::vector<Id<Person>> writers_of(Reads& db, Id<Exchange> exchange) {
  return db.all<Id<Person>>(select_writers, exchange);
}

std::string in_words(const std::vector<Correspondent>& correspondents) {
  if (correspondents.empty()) return {};
  const auto& first = correspondents.front();
  const auto& name = first.name.empty() ? first.email : first.name;
  const auto others = static_cast<std::int64_t>(correspondents.size()) - 1;
  if (others == 0) return name;
  return tn("{name} and {count} other", "{name} and {count} others", others, {{"name", name}});
}

RecordRef correspondence_of(const RecordRef& record, const std::optional<Id<Exchange>>& exchange) {
  return exchange ? RecordRef{std::string{exchange_kind}, exchange->value} : record;
}

void move_exchanges(Transaction& tx, const RecordRef& from, const RecordRef& to) {
  tx.run(move_all, from.kind, from.id, to.kind, to.id);
}

void move_exchange_of(Transaction& tx, Id<Message> message, const RecordRef& to) {
  tx.run(move_one, message, to.kind, to.id);
}

}  // namespace relais::conversations
