#include "mailboxes/reading.h"

#include "lib/mail/imap_server.h"

namespace relais::mailboxes {
namespace {

constexpr Sql select_readings = R"sql(
  SELECT mailbox_id, address, state, last_success_at, failure, words, failing_since, next_try_at, begins_at
    FROM mailbox_readings JOIN mailboxes ON mailboxes.id = mailbox_id
   WHERE imap_url <> ''
   ORDER BY mailbox_id
)sql";

constexpr Sql select_reading = R"sql(
  SELECT mailbox_id, address, state, last_success_at, failure, words, failing_since, next_try_at, begins_at
    FROM mailbox_readings JOIN mailboxes ON mailboxes.id = mailbox_id
   WHERE mailbox_id = $1 AND imap_url <> ''
)sql";

// A lease is not given up with the account: whoever holds it notices that the mailbox was changed.
constexpr Sql insert_reading = R"sql(
  INSERT INTO mailbox_readings (mailbox_id, begins_at) VALUES ($1, $2)
  ON CONFLICT (mailbox_id) DO UPDATE
     SET begins_at = excluded.begins_at, uid_validity = NULL, last_uid = 0, dated_below = 0, state = 'not_yet',
         last_success_at = NULL, failure = NULL, words = '', failing_since = NULL, next_try_at = NULL
)sql";

constexpr Sql select_position = R"sql(
  SELECT uid_validity, last_uid, dated_below, begins_at FROM mailbox_readings WHERE mailbox_id = $1
)sql";

constexpr Sql take_lease = R"sql(
  UPDATE mailbox_readings SET leased_by = $2, leased_until = $3
   WHERE mailbox_id = $1 AND (leased_by IS NULL OR leased_by = $2 OR leased_by = $5 OR leased_until < $4)
)sql";

constexpr Sql renew_lease = R"sql(
  UPDATE mailbox_readings SET leased_until = $3 WHERE mailbox_id = $1 AND leased_by = $2
)sql";

constexpr Sql update_position = R"sql(
  UPDATE mailbox_readings SET uid_validity = $3, last_uid = $4, dated_below = $5
   WHERE mailbox_id = $1 AND leased_by = $2
)sql";

constexpr Sql update_success = R"sql(
  UPDATE mailbox_readings
     SET state = $3, last_success_at = $4, failure = NULL, words = '', failing_since = NULL, next_try_at = NULL
   WHERE mailbox_id = $1 AND leased_by = $2
)sql";

constexpr Sql update_failure = R"sql(
  UPDATE mailbox_readings
     SET state = 'failing', failure = $3, words = $4, failing_since = coalesce(failing_since, $5), next_try_at = $6
   WHERE mailbox_id = $1 AND leased_by = $2
)sql";

constexpr Sql release_lease = R"sql(
  UPDATE mailbox_readings SET leased_by = NULL, leased_until = NULL WHERE mailbox_id = $1 AND leased_by = $2
)sql";

constexpr Sql select_to_read = R"sql(
  SELECT id, changed_at, CASE WHEN leased_by IS NULL OR leased_until < $1 THEN '' ELSE leased_by END
    FROM mailbox_readings JOIN mailboxes ON mailboxes.id = mailbox_id
   WHERE imap_url <> ''
   ORDER BY id
)sql";

void require_own(std::int64_t rows) {
  if (rows == 0) throw ReadingLost();
}

}  // namespace

Reading Reading::from(Row& row) {
  return {row.read<Id<Mailbox>>(),
          row.read<std::string>(),
          row.read<ReadingState>(),
          row.read<std::optional<Timestamp>>(),
          row.read<std::optional<ReadingFailure>>(),
          row.read<std::string>(),
          row.read<std::optional<Timestamp>>(),
          row.read<std::optional<Timestamp>>(),
          row.read<Timestamp>()};
}

Position Position::from(Row& row) {
  return {row.read<std::optional<std::uint32_t>>(), row.read<std::uint32_t>(), row.read<std::uint32_t>(),
          row.read<Timestamp>()};
}

ToRead ToRead::from(Row& row) { return {row.read<Id<Mailbox>>(), row.read<Timestamp>(), row.read<std::string>()}; }

std::vector<Reading> all_readings(Reads& db) { return db.all<Reading>(select_readings); }

std::optional<Reading> reading_of(Reads& db, Id<Mailbox> mailbox) { return db.first<Reading>(select_reading, mailbox); }

void begin_reading(Transaction& tx, Id<Mailbox> mailbox) { tx.run(insert_reading, mailbox, tx.now()); }

bool reads_same_account(std::string_view imap_url, std::string_view other) {
  const auto one = mail::ImapServer::from(imap_url);
  const auto two = mail::ImapServer::from(other);
  return one && two && one->host == two->host && one->user == two->user;
}

Position position_of(Reads& db, Id<Mailbox> mailbox) { return db.value<Position>(select_position, mailbox); }

bool Lease::take(Transaction& tx, std::chrono::seconds lasting, std::string_view died) const {
  return tx.run(take_lease, mailbox, by, tx.now() + lasting, tx.now(), died) == 1;
}

void Lease::renew(Transaction& tx, std::chrono::seconds lasting) const {
  require_own(tx.run(renew_lease, mailbox, by, tx.now() + lasting));
}

void Lease::move_to(Transaction& tx, const Position& position) const {
  require_own(tx.run(update_position, mailbox, by, position.uid_validity, position.last_uid, position.dated_below));
}

void Lease::succeeded(Transaction& tx, ReadingState state) const {
  require_own(tx.run(update_success, mailbox, by, state, tx.now()));
}

void Lease::failed(Transaction& tx, ReadingFailure failure, std::string_view words, Timestamp next_try) const {
  require_own(tx.run(update_failure, mailbox, by, failure, words, tx.now(), next_try));
}

void Lease::give_back(Transaction& tx) const { tx.run(release_lease, mailbox, by); }

std::vector<ToRead> to_be_read(Reads& db, Timestamp now) { return db.all<ToRead>(select_to_read, now); }

}  // namespace relais::mailboxes
