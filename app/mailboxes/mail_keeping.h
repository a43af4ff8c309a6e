// A mail kept in a transaction that keeps others with it.
#pragma once

#include "mailboxes/raw_mail.h"

namespace relais::mailboxes {

// What is found out and done before the transaction: a large mail is a file, on disk with its folder.
struct PreparedMail {
  std::string identity;
  std::optional<Blob> file;
};

bool is_kept_as_file(std::string_view bytes);
PreparedMail prepare_mail(BlobStore& blobs, std::string_view bytes);

// Durable when the transaction is. The job that makes something of the mail is asked for with it.
Kept keep_mail(Transaction& tx, const Arrival& arrival, const PreparedMail& prepared, std::string_view bytes);

}  // namespace relais::mailboxes
