#include "mailboxes/raw_mail.h"

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

constexpr Sql select_mail = R"sql(
  SELECT id, mailbox_id, recipient, return_path, received_at, bytes, blob_hash FROM raw_mails WHERE id = $1
)sql";

struct MailRow {
  RawMail mail;
  std::optional<std::string> blob;

  static MailRow from(Row& row) {
    MailRow found{{row.read<Id<RawMail>>(), row.read<Id<Mailbox>>(), row.read<std::string>(), row.read<std::string>(),
                   row.read<Timestamp>(), row.read<std::optional<Bytes>>().value_or(Bytes{}).data},
                  {}};
    found.blob = row.read<std::optional<std::string>>();
    return found;
  }
};

Kept keep_row(Transaction& tx, const Arrival& arrival, const std::string& identity, std::string_view bytes,
              const std::optional<Blob>& blob) {
  const auto in_row = blob ? std::nullopt : std::optional{BytesView{bytes}};
  const auto hash = blob ? std::optional{blob->id.hash} : std::nullopt;
  const auto fresh = tx.first<Id<RawMail>>(insert_mail, identity, arrival.mailbox.id, arrival.recipient,
                                           arrival.return_path, bytes.size(), in_row, hash, tx.now());
  const Kept kept{fresh ? *fresh : tx.value<Id<RawMail>>(select_by_identity, identity), !fresh};
  tx.run(insert_arrival, kept.id, arrival.mailbox.id, tx.now());
  if (fresh) enqueue(tx, handle_mail_job, std::to_string(kept.id.value));
  return kept;
}

}  // namespace

Kept keep_mail(Database& database, BlobStore& blobs, const Arrival& arrival, std::string_view bytes) {
  const auto identity = mail::identity_of(bytes);
  const auto blob = bytes.size() > largest_in_row ? std::optional{blobs.keep(bytes)} : std::nullopt;
  return database.write([&](Transaction& tx) { return keep_row(tx, arrival, identity, bytes, blob); });
}

std::optional<RawMail> raw_mail(Reads& db, const BlobStore& blobs, Id<RawMail> id) {
  auto found = db.first<MailRow>(select_mail, id);
  if (!found) return std::nullopt;
  if (found->blob) found->mail.bytes = blobs.read(BlobId{*found->blob});
  return std::move(found->mail);
}

}  // namespace relais::mailboxes
