// A message of ours as the mail that goes out. It is made anew for each copy and each attempt, and is the same each
// time.
#pragma once

#include <string>

#include "conversations/message.h"
#include "lib/mail/smtp.h"
#include "settings/settings.h"

namespace relais::conversations {

struct OutgoingMail {
  mail::SmtpServer server;
  std::string return_path;
  std::string bytes;
};

OutgoingMail outgoing_mail(Reads& db, const BlobStore& blobs, Id<Message> message, const Settings& settings);

}  // namespace relais::conversations
