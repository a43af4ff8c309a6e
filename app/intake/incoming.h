// A raw mail as it was understood. All that is slow, the files of its attachments included, is done before the
// transaction.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "conversations/message.h"
#include "lib/mail/forwarded.h"
#include "lib/mail/message.h"
#include "mailboxes/raw_mail.h"

namespace relais::intake {

struct Incoming {
  mailboxes::RawMail raw;
  mail::Message message;
  // The mail that it passes on, where it does.
  std::optional<mail::Forward> forward;
  std::vector<conversations::NewAttachment> attachments;

  // Who it says it is from; nobody where there is no usable address.
  std::optional<EmailAddress> sender() const;
  // His name as the mail gives it, else his address.
  std::string sender_name() const;
};

// Changes nothing anywhere. `is_ours` says which addresses are never a requester's.
Incoming understand(const mailboxes::RawMail& raw, const mail::IsOurs& is_ours);

// And its attachments kept: those of a mail that is passed on as an attachment stand beside those around it.
Incoming read_incoming(const mailboxes::RawMail& raw, BlobStore& blobs, const mail::IsOurs& is_ours);

}  // namespace relais::intake
