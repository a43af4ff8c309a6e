// A mail as it came, durable before anything is made of it. However often a copy of one message arrives, it is kept
// once.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "lib/blobs/blob_store.h"
#include "mailboxes/mailbox.h"

namespace relais::mailboxes {

struct RawMail {
  Id<RawMail> id;
  Id<Mailbox> mailbox;
  std::string recipient;
  std::string return_path;
  Timestamp received_at;
  std::string bytes;
};

struct Arrival {
  Mailbox mailbox;
  // Where it was sent to, with what stands behind the plus.
  std::string recipient;
  std::string return_path;
};

struct Kept {
  Id<RawMail> id;
  // Another copy of it was here already.
  bool duplicate = false;
};

// Durable when it returns: the row is committed, and a large mail's file and folder are on disk before. The job that
// makes something of it is asked for in the same transaction.
Kept keep_mail(Database& database, BlobStore& blobs, const Arrival& arrival, std::string_view bytes);

Timestamp received_at(Reads& db, Id<RawMail> id);
std::optional<RawMail> raw_mail(Reads& db, const BlobStore& blobs, Id<RawMail> id);

// The kind of job that keep_mail() asks for; its payload is the id.
constexpr std::string_view handle_mail_job = "handle_mail";

}  // namespace relais::mailboxes
