// The beginning of a mail: who, what about and the first words, without reading the megabytes behind it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "intake/incoming.h"

namespace relais::intake {

struct Head {
  mailboxes::RawMail mail;
  std::optional<std::string> blob;

  // The columns below.
  static Head from(Row& row);
};

constexpr std::string_view head_columns =
    "raw_mails.id, raw_mails.mailbox_id, recipient, return_path, raw_mails.received_at, substr(bytes, 1, 65536), "
    "blob_hash";

// What cannot be read any more is left empty.
Incoming understand(Head head, const BlobStore& blobs);

}  // namespace relais::intake
