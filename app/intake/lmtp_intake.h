// What stands behind the LMTP server: an address is one of our mailboxes or refused, and 250 is said when the mail is
// durable. Mails that come at the same time are made durable together.
#pragma once

#include "lib/blobs/blob_store.h"
#include "lib/database/group_commit.h"
#include "lib/mail/lmtp_server.h"

namespace relais::intake {

class LmtpIntake : public mail::LmtpReceiver {
public:
  LmtpIntake(Database& database, BlobStore& blobs)
      : database_(database), blobs_(blobs), small_(database), large_(database) {}

  mail::LmtpReply recipient(const std::string& address) override;
  void deliver(mail::LmtpMail mail, Answer answer) override;

private:
  Database& database_;
  BlobStore& blobs_;
  GroupCommit small_;
  // Apart, so that nobody waits for the file of another's mail.
  GroupCommit large_;
};

}  // namespace relais::intake
