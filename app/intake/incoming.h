// A raw mail as it was understood, with its attachments safely kept; all that is slow is done before the transaction.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "conversations/message.h"
#include "lib/mail/message.h"
#include "mailboxes/raw_mail.h"

namespace relais::intake {

struct Incoming {
  mailboxes::RawMail raw;
  mail::Message message;
  std::vector<conversations::NewAttachment> attachments;

  // Who it says it is from; nobody where there is no usable address.
  std::optional<EmailAddress> sender() const;
  // His name as the mail gives it, else his address.
  std::string sender_name() const;
};

Incoming read_incoming(const mailboxes::RawMail& raw, BlobStore& blobs);

}  // namespace relais::intake
