#include "mailboxes/raw_mail.h"

namespace relais::mailboxes {
namespace {

constexpr Sql select_mail = R"sql(
  SELECT id, mailbox_id, recipient, return_path, received_at, bytes, blob_hash FROM raw_mails WHERE id = $1
)sql";

constexpr Sql select_received_at = R"sql(
  SELECT received_at FROM raw_mails WHERE id = $1
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

}  // namespace

Timestamp received_at(Reads& db, Id<RawMail> id) { return db.value<Timestamp>(select_received_at, id); }

std::optional<RawMail> raw_mail(Reads& db, const BlobStore& blobs, Id<RawMail> id) {
  auto found = db.first<MailRow>(select_mail, id);
  if (!found) return std::nullopt;
  if (found->blob) found->mail.bytes = blobs.read(BlobId{*found->blob});
  return std::move(found->mail);
}

}  // namespace relais::mailboxes
