#include "mailboxes/mail_keeping.h"

#include "lib/database/turn.h"
#include "lib/jobs/job.h"
#include "lib/mail/message.h"

namespace relais::mailboxes {
namespace {

// Up to here a mail is a row of the transaction; a larger one is a file.
constexpr std::size_t largest_in_row = 256'000;

constexpr Sql insert_mail = R"sql(
  INSERT INTO raw_mails (identity, mailbox_id, recipient, return_path, size, bytes, blob_hash, received_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
  ON CONFLICT (identity) DO NOTHING
  RETURNING id
)sql";

constexpr Sql select_by_identity = R"sql(
  SELECT id FROM raw_mails WHERE identity = $1
)sql";

constexpr Sql insert_arrival = R"sql(
  INSERT INTO mail_arrivals (raw_mail_id, mailbox_id, arrived_at) VALUES ($1, $2, $3)
)sql";

}  // namespace

bool is_kept_as_file(std::string_view bytes) { return bytes.size() > largest_in_row; }

PreparedMail prepare_mail(BlobStore& blobs, std::string_view bytes) {
  return {mail::identity_of(bytes), is_kept_as_file(bytes) ? std::optional{blobs.keep(bytes)} : std::nullopt};
}

Kept keep_mail(Transaction& tx, const Arrival& arrival, const PreparedMail& prepared, std::string_view bytes) {
  const auto in_row = prepared.file ? std::nullopt : std::optional{BytesView{bytes}};
  const auto hash = prepared.file ? std::optional{prepared.file->id.hash} : std::nullopt;
  const auto fresh = tx.first<Id<RawMail>>(insert_mail, prepared.identity, arrival.mailbox.id, arrival.recipient,
                                           arrival.return_path, bytes.size(), in_row, hash, tx.now());
  const Kept kept{fresh ? *fresh : tx.value<Id<RawMail>>(select_by_identity, prepared.identity), !fresh};
  tx.run(insert_arrival, kept.id, arrival.mailbox.id, tx.now());
  if (fresh) enqueue(tx, handle_mail_job, std::to_string(kept.id.value));
  return kept;
}

Kept keep_mail(Database& database, BlobStore& blobs, const Arrival& arrival, std::string_view bytes) {
  const auto prepared = prepare_mail(blobs, bytes);
  const GoingFirst first;
  return database.write([&](Transaction& tx) { return keep_mail(tx, arrival, prepared, bytes); });
}

}  // namespace relais::mailboxes
